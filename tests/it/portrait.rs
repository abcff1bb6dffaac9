//! Faces: they move with the mood without a jump, no two are alike, every word
//! for a look is drawn, and all of it becomes triangles without a hole.

use rightparty::{
    domain::facts::{Person, Relation},
    portrait::{
        Look, Pose, Shape, draw,
        kin::{self, portrait_of},
        mesh::Mesh,
        shape::signed_area,
        sheet,
        words::{BEARDS, CLOTHES, HAIR},
    },
    scenario::{Library, source::PortraitSource},
};

/// Shapes that come and go with a mood: a tenth of a point of it is hardly seen.
const FAINT: f32 = 0.12;

fn opacity(shape: &Shape) -> f32 {
    let first = shape.outline.first().copied().unwrap_or_default();
    shape.paint.light(first)[3]
}

#[test]
fn a_face_moves_without_a_jump() {
    let ways: [fn(f32) -> Pose; 3] = [
        |to| Pose::feeling(to, 6.0, 2.0),
        |to| Pose::feeling(5.0, to, 2.0),
        |to| Pose::feeling(4.0, 4.0, to),
    ];
    for look in sheet::people().into_iter().step_by(4) {
        for way in ways {
            for step in 0..50_u8 {
                let at = f32::from(step) / 5.0;
                let (mut one, mut two) = (draw(&look, &way(at)), draw(&look, &way(at + 0.2)));
                if one.len() != two.len() {
                    one.retain(|shape| opacity(shape) > FAINT);
                    two.retain(|shape| opacity(shape) > FAINT);
                }
                if one.len() == two.len() {
                    for (before, after) in one.iter().zip(&two) {
                        let moved = apart(bounds(before), bounds(after));
                        assert!(moved < 2.5, "{:?} jumps by {moved} at {at}", look.hair);
                    }
                }
            }
        }
    }
}

/// The least and the greatest x and y.
fn bounds(shape: &Shape) -> [f32; 4] {
    let empty = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
    shape.outline.iter().fold(empty, |[l, t, r, b], point| {
        [
            l.min(point.x),
            t.min(point.y),
            r.max(point.x),
            b.max(point.y),
        ]
    })
}

fn apart(one: [f32; 4], two: [f32; 4]) -> f32 {
    let moves = one.iter().zip(two).map(|(a, b)| (a - b).abs());
    moves.fold(0.0, f32::max)
}

#[test]
fn each_feeling_shows() {
    for look in sheet::people() {
        let rest = draw(&look, &Pose::feeling(5.0, 5.0, 0.0));
        for other in [
            Pose::feeling(9.0, 5.0, 0.0),
            Pose::feeling(1.0, 5.0, 0.0),
            Pose::feeling(5.0, 1.0, 0.0),
            Pose::feeling(5.0, 5.0, 8.0),
        ] {
            assert_ne!(rest, draw(&look, &other));
        }
    }
}

#[test]
fn no_two_people_look_alike() {
    let same = PortraitSource::default();
    let one = Look::of(&same, "Ada Quill");
    assert_eq!(one, Look::of(&same, "Ada Quill"));
    assert_ne!(one, Look::of(&same, "Ben Quill"));
    let people = sheet::people();
    for (index, look) in people.iter().enumerate() {
        assert!(people.iter().skip(index + 1).all(|other| other != look));
    }
}

#[test]
fn every_word_is_drawn_and_becomes_triangles() {
    let hair = HAIR.map(|(word, _)| (word, "", "sweater"));
    let beards = BEARDS.map(|(word, _)| ("short", word, "tshirt"));
    let clothes = CLOTHES.map(|(word, _)| ("pixie", "", word));
    let words = hair.iter().chain(&beards).chain(&clothes);
    for &(hair, beard, clothes) in words {
        let source = PortraitSource {
            age: 52,
            skin: 4,
            hair: hair.to_owned(),
            hair_color: "brown".to_owned(),
            glasses: true,
            beard: beard.to_owned(),
            clothes: clothes.to_owned(),
        };
        let look = Look::of(&source, "Sam Example");
        let mut talking = Pose::feeling(6.0, 4.0, 7.0);
        talking.speech = 0.7;
        for pose in sheet::moods().into_iter().step_by(5).chain([talking]) {
            for shape in draw(&look, &pose) {
                covered(&shape, hair, clothes);
            }
        }
    }
}

/// Triangles cover as much as their outline encloses.
fn covered(shape: &Shape, hair: &str, clothes: &str) {
    let mesh = Mesh::of(std::slice::from_ref(shape));
    let area: f32 = mesh
        .triangles
        .iter()
        .map(|corners| {
            let points = corners.map(|corner| mesh.corners[corner as usize]);
            signed_area(&points).abs()
        })
        .sum();
    let enclosed = signed_area(&shape.outline).abs();
    let off = (area - enclosed).abs();
    assert!(
        off < 0.02 * enclosed + 1.0,
        "{hair}, {clothes}: {area} of {enclosed} around {:?}",
        shape.outline.first()
    );
}

/// Whoever can be talked to in a shipped scenario has a face of their own.
#[test]
fn everybody_in_a_scenario_looks_like_somebody() {
    for scenario in Library::shipped().scenarios() {
        let people = scenario.facts().people.iter();
        let looks: Vec<Look> = people
            .map(|person| Look::of(&portrait_of(&scenario, person), &person.name))
            .collect();
        for (at, look) in looks.iter().enumerate() {
            assert!(!looks[..at].contains(look), "{}", scenario.id());
        }
    }
}

/// Of whom nothing is said, the look follows from the name and from who they are.
#[test]
fn somebody_undescribed_is_drawn_the_same_each_time() {
    let consumer = PortraitSource {
        age: 41,
        skin: 4,
        ..PortraitSource::default()
    };
    let person = |name: &str, relation, minor| Person {
        name: name.to_owned(),
        relation,
        minor,
        ..Person::default()
    };
    for name in [
        "Ada Quill",
        "Ben Quill",
        "Chidi Okafor",
        "Mei Tan",
        "Sam Roe",
    ] {
        let sibling = kin::drawn(&person(name, Relation::Sibling, false), &consumer);
        let again = kin::drawn(&person(name, Relation::Sibling, false), &consumer);
        let look = |source| Look::of(source, name);
        assert_eq!(look(&sibling), look(&again));
        assert!((36..=46).contains(&sibling.age) && (3..=5).contains(&sibling.skin));
        let parent = kin::drawn(&person(name, Relation::Parent, false), &consumer);
        assert!(parent.age >= 61, "{}", parent.age);
        let child = kin::drawn(&person(name, Relation::Child, true), &consumer);
        assert!((10..=21).contains(&child.age), "{}", child.age);
        let employer = kin::drawn(&person(name, Relation::Employer, false), &consumer);
        assert!(["blazer", "suit"].contains(&employer.clothes.as_str()));
        for source in [sibling, parent, child, employer] {
            assert!(HAIR.iter().any(|(word, _)| *word == source.hair));
            assert!(CLOTHES.iter().any(|(word, _)| *word == source.clothes));
        }
    }
}
