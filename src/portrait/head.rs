//! The head itself: neck, ears, the shape of the face, its shade and its years.

use crate::portrait::{
    artist::{Artist, points, spine},
    shape::{Paint, Point, Tint, at, closed, ellipse, mirrored},
    words::Hair,
};

/// The right half of the face, from the crown to the chin.
fn half(artist: &Artist<'_>) -> Vec<Point> {
    let look = artist.look;
    let soft = look.soft;
    let heavy = ((look.age - 50.0) / 35.0).clamp(0.0, 1.0);
    let drop = artist.face.open * 2.2;
    let chin = 34.5 + look.chin + drop;
    let w = look.width;
    vec![
        at(0.0, -72.0),
        at(19.0 * w, -69.5),
        at(32.5 * w, -57.0),
        at(37.5 * w, -40.0),
        at(38.2 * w, -22.0),
        at((37.2 - 0.6 * soft) * w, -5.0),
        at(
            (34.4 - 2.2 * soft + 1.2 * heavy + 0.7 * look.jaw) * w,
            10.0 + drop * 0.4,
        ),
        at(
            (26.2 - 2.6 * soft + 2.4 * heavy + 1.6 * look.jaw) * w,
            23.0 + drop * 0.8,
        ),
        at(
            (13.0 - 2.2 * soft + 1.2 * heavy + 1.1 * look.jaw) * w,
            chin - 2.2,
        ),
        at(0.0, chin),
    ]
}

/// The outline of the face.
pub(super) fn outline(artist: &Artist<'_>) -> Vec<Point> {
    closed(&mirrored(&half(artist)))
}

/// The neck, which belongs to the body.
pub(super) fn neck(artist: &mut Artist<'_>) {
    let look = artist.look;
    let w = 18.6 - 4.2 * look.soft;
    let right = points(&[
        (w, 0.0),
        (w, 24.0),
        (w + 0.6, 38.0),
        (w + 5.0, 47.0),
        (w + 20.0, 57.0),
        (w + 24.0, 92.0),
        (0.0, 106.0),
    ]);
    let mut all = vec![at(0.0, 0.0)];
    all.extend(right);
    let paint = Paint::Fade {
        from: at(-14.0, 26.0),
        to: at(10.0, 74.0),
        start: look.skin.toward(look.shade, 0.35),
        end: look.skin,
    };
    artist.body(closed(&mirrored(&all)), paint);
    // What the chin keeps from the light.
    let shade = points(&[
        (-w, 18.0),
        (-w, 18.0),
        (-w, 30.0),
        (-w, 30.0),
        (-w * 0.4, 40.0),
        (w * 0.35, 44.5),
        (w, 43.0),
        (w, 43.0),
        (w, 18.0),
        (w, 18.0),
    ]);
    artist.body(closed(&shade), look.shade.thin(0.75));
}

/// Both ears.
pub(super) fn ears(artist: &mut Artist<'_>) {
    let look = artist.look;
    if matches!(
        look.hair,
        Hair::Bob | Hair::Long | Hair::Wavy | Hair::Locs | Hair::Headscarf
    ) {
        return;
    }
    let x = 38.6 * look.width;
    let grown = ((look.age - 40.0) / 40.0).clamp(0.0, 1.0);
    for side in [-1.0, 1.0] {
        let ear = points(&[
            (side * (x - 3.0), -23.0),
            (side * (x + 2.6), -27.0),
            (side * (x + 6.0), -23.5),
            (side * (x + 5.8), -15.5),
            (side * (x + 3.4), -8.0),
            (side * (x + 1.6), -3.6 + 2.0 * grown),
            (side * (x - 2.6), -4.6),
        ]);
        artist.head(closed(&ear), look.skin.toward(look.shade, 0.28));
        artist.line(
            &spine(&[
                (side * (x + 0.4), -21.0, 0.5),
                (side * (x + 3.8), -21.5, 1.1),
                (side * (x + 3.4), -15.0, 1.0),
                (side * (x + 1.2), -11.0, 0.4),
            ]),
            look.crease.thin(0.55),
        );
    }
}

/// The face without its features.
pub(super) fn face(artist: &mut Artist<'_>) {
    let look = artist.look;
    let paint = Paint::Fade {
        from: at(-16.0, -60.0),
        to: at(26.0, 44.0),
        start: look.skin.toward(Tint::hex(0xFF_F4_E6), 0.07),
        end: look.skin.toward(look.shade, 0.26),
    };
    let outline = outline(artist);
    artist.head(outline, paint);
    side_shade(artist);
    cheeks(artist);
}

/// The side away from the light.
fn side_shade(artist: &mut Artist<'_>) {
    let outer: Vec<_> = half(artist).into_iter().skip(2).collect();
    let mut band = outer.clone();
    for point in outer.iter().rev().skip(1) {
        let inward = 0.80 - 0.08 * ((point.y + 4.0) / 30.0).clamp(-1.0, 1.0).abs();
        band.push(at(point.x * inward, point.y.min(31.0)));
    }
    let tint = artist.look.shade.thin(0.42);
    artist.head(closed(&band), tint);
}

/// A little blood in the cheeks; more when shaken or pleased.
fn cheeks(artist: &mut Artist<'_>) {
    let look = artist.look;
    let warm = look.lips.toward(look.skin, 0.30);
    let strength = 0.13 + 0.10 * look.soft * artist.face.smile.max(0.0) + 0.10 * artist.face.wet;
    for side in [-1.0_f32, 1.0] {
        let center = at(
            side * 22.0 * look.width,
            2.0 - 2.0 * artist.face.smile.max(0.0),
        );
        for (size, share) in [(1.0, 0.4), (0.76, 0.35), (0.5, 0.3)] {
            let spot = ellipse(center, 9.0 * size, 6.0 * size, side * -0.3);
            artist.head(spot, warm.thin(strength * share));
        }
    }
}

/// The lines that years, worry and smiles draw.
pub(super) fn years(artist: &mut Artist<'_>) {
    let look = artist.look;
    let face = artist.face;
    let age = ((look.age - 30.0) / 45.0).clamp(0.0, 1.0);
    let crease = look.crease;
    let fold = (0.05 + 0.38 * age + 0.24 * face.smile.max(0.0)).min(0.62);
    if look.age > 24.0 || face.smile > 0.3 {
        let reach = 9.5 + 5.5 * age;
        artist.lines(
            &spine(&[
                (9.2 * look.nose, 1.8, 0.3),
                (12.6, 5.6, 1.0),
                (15.2 + face.smile.max(0.0), 1.0 + reach, 0.25),
            ]),
            crease.thin(fold),
        );
    }
    let under = 0.04 + 0.42 * age + 0.18 * face.wet;
    let x = 17.0 + look.eyes_apart;
    artist.lines(
        &spine(&[
            (x - 6.6, -12.6, 0.3),
            (x - 1.0, -10.4, 0.9),
            (x + 5.6, -12.2, 0.25),
        ]),
        crease.thin(under * 0.8),
    );
    let forehead = 0.42 * age + 0.30 * face.worry + 0.25 * face.lift.max(face.doubt * 0.6) - 0.08;
    if forehead > 0.05 {
        for (y, width, strength) in [(-48.5, 15.0, 0.8), (-43.5, 18.0, 1.0)] {
            artist.line(
                &spine(&[
                    (-width, y + 1.2, 0.2),
                    (-width * 0.4, y - 0.5 - face.worry, 0.85),
                    (width * 0.4, y - 0.5 - face.worry, 0.85),
                    (width, y + 1.2, 0.2),
                ]),
                crease.thin((forehead * strength * 0.62).min(0.6)),
            );
        }
    }
    if look.age > 46.0 {
        let strength = 0.5 * ((look.age - 46.0) / 25.0).clamp(0.0, 1.0);
        for (rise, reach) in [(-2.4, 3.6), (0.4, 4.4), (3.0, 3.4)] {
            artist.lines(
                &spine(&[
                    (x + 10.8, -19.6 + rise * 0.5, 0.6),
                    (x + 10.8 + reach, -19.6 + rise, 0.2),
                ]),
                crease.thin(strength),
            );
        }
    }
    if look.age > 62.0 {
        artist.lines(
            &spine(&[(15.0, 19.5, 0.3), (16.0, 23.5, 0.8), (14.4, 27.5, 0.25)]),
            crease.thin(0.34),
        );
    }
}
