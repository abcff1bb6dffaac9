//! Does the contact reach the consumer at work, where the employer forbids it?

use chrono::NaiveDateTime;

use crate::{
    compliance::standing::{Standing, Topic},
    domain::{
        Contact, Facts,
        facts::AddressKind,
        party_act::{Medium, Permitted, Place},
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
pub fn employer_forbids(standing: &Standing, now: NaiveDateTime) -> bool {
    standing.known.knew(Topic::EmployerForbids, now)
        && !standing.consents.holds(Permitted::Work, now.date())
        && !standing.known.court_permits(now)
}
