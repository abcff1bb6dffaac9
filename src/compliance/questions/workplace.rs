//! Does the contact reach the consumer at work, where the employer forbids it?

use chrono::NaiveDate;

use crate::{
    compliance::standing::{Standing, Topic},
    domain::{
        Contact, Facts,
        facts::AddressKind,
        party_act::{Designation, Medium, Permitted, Place},
    },
};

/// Whether the contact goes to the place of work, as far as the collector knows.
pub fn at_work(facts: &Facts, contact: &Contact) -> bool {
    let line = contact.line.and_then(|line| facts.address(line));
    let dialed = line.is_some_and(|line| line.kind == AddressKind::Work)
        && !matches!(
            contact.medium,
            Medium::Email | Medium::Text | Medium::Letter
        );
    dialed || contact.known_place == Some(Place::Work)
}

/// Whether the collector knows that the employer forbids it, and nothing allows it.
pub fn employer_forbids(standing: &Standing, _on: NaiveDate) -> bool {
    let designated = standing
        .known
        .designations
        .iter()
        .any(|one| one.what == Designation::Place(Place::Work));
    (standing.known.knows(Topic::EmployerForbids) || designated)
        && !standing.consents.holds(Permitted::Work)
}
