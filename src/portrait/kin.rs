//! People of whom a scenario says nothing still have a face: a plain, dignified
//! and fixed one, drawn from their name, from who they are to the consumer, and
//! from the consumer's own look.

use crate::{
    domain::facts::{Person, Relation},
    portrait::look::Chance,
    scenario::{Scenario, source::PortraitSource},
};

/// Haircuts that suit a name of which nothing more is known.
const CUTS: [&str; 6] = ["short", "side_part", "curly", "pixie", "buzz", "bob"];
/// Hair before it turns gray, for light skin and for dark.
const LIGHT: [&str; 4] = ["brown", "light_brown", "dark_brown", "auburn"];
const DARK: [&str; 2] = ["black", "dark_brown"];
/// What is worn where one is at home, and where one is at work.
const HOME: [&str; 4] = ["sweater", "tshirt", "cardigan", "hoodie"];
const WORK: [&str; 4] = ["shirt", "polo", "blazer", "sweater"];
const OFFICE: [&str; 2] = ["blazer", "suit"];

/// The consumer's age where a scenario does not give it, in years.
const AGE: u8 = 42;
/// From this age on hair turns gray.
const GRAY_FROM: u8 = 56;

/// How a person of a scenario looks: as its author says, or drawn from what is known.
pub fn portrait_of(scenario: &Scenario, person: &Person) -> PortraitSource {
    if let Some(written) = scenario.portrait_of(person.id) {
        return written.clone();
    }
    let plain = PortraitSource::default();
    drawn(person, scenario.portrait().unwrap_or(&plain))
}

/// The look of somebody whom nobody has described.
pub fn drawn(person: &Person, consumer: &PortraitSource) -> PortraitSource {
    let mut chance = Chance::of(&person.name);
    let known = consumer.age > 0;
    let age = age(person, if known { consumer.age } else { AGE }, &mut chance);
    let skin = skin(person.relation, known.then_some(consumer.skin), &mut chance);
    let hair = one(&CUTS, &mut chance);
    let hair_color = match age {
        GRAY_FROM.. if chance.part() < 0.5 => "gray",
        GRAY_FROM.. => "salt_and_pepper",
        _ if skin > 3 => one(&DARK, &mut chance),
        _ => one(&LIGHT, &mut chance),
    };
    let glasses = chance.part() < if age > 48 { 0.5 } else { 0.2 };
    PortraitSource {
        age,
        skin,
        hair: hair.to_owned(),
        hair_color: hair_color.to_owned(),
        glasses,
        beard: String::new(),
        clothes: one(wardrobe(person.relation), &mut chance).to_owned(),
    }
}

/// Years, from those of the consumer.
fn age(person: &Person, consumer: u8, chance: &mut Chance) -> u8 {
    let (apart, spread): (i16, u8) = match person.relation {
        Relation::Parent | Relation::Guardian => (26, 6),
        Relation::Child => (-24, 4),
        Relation::Consumer | Relation::Spouse | Relation::Sibling => (0, 5),
        Relation::Friend | Relation::Roommate | Relation::Coworker => (0, 9),
        _ => (4, 14),
    };
    #[allow(clippy::cast_possible_truncation, reason = "a few years")]
    let drift = ((2.0 * chance.part() - 1.0) * f32::from(spread)) as i16;
    let years = (i16::from(consumer) + apart + drift).clamp(19, 88);
    let years = if person.minor { years.min(16) } else { years };
    u8::try_from(years).unwrap_or(AGE)
}

/// The skin tone: near that of the consumer among relatives, any among others.
fn skin(relation: Relation, consumer: Option<u8>, chance: &mut Chance) -> u8 {
    let any = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    let kin = matches!(
        relation,
        Relation::Parent | Relation::Child | Relation::Sibling | Relation::OtherRelative
    );
    match consumer.filter(|_| kin) {
        Some(tone) => {
            let near = [tone.saturating_sub(1), tone, tone.saturating_add(1)];
            one(&near, chance).min(9)
        }
        None => one(&any, chance),
    }
}

const fn wardrobe(relation: Relation) -> &'static [&'static str] {
    match relation {
        Relation::Coworker | Relation::Unknown | Relation::LetterVendor => &WORK,
        Relation::Employer
        | Relation::Attorney
        | Relation::CollectorsAttorney
        | Relation::CreditCounselor
        | Relation::Creditor
        | Relation::CreditBureau
        | Relation::EstateRepresentative => &OFFICE,
        _ => &HOME,
    }
}

fn one<T: Copy + Default>(of: &[T], chance: &mut Chance) -> T {
    chance
        .place(of.len())
        .and_then(|at| of.get(at))
        .copied()
        .unwrap_or_default()
}
