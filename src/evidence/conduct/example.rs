//! The account that rule examples and sparse conduct files are about.

use chrono_tz::Tz;

use crate::domain::{
    Contact, Facts, Id, Money, Stamp,
    facts::{Address, AddressKind, Debt, LedgerLine, Person, Provenance, Relation},
};

/// Dana owes $1,000.00 on a personal account; an agency collects. Each relation
/// has one person, and Dana has the usual numbers and addresses.
pub fn example_facts(zone: Tz) -> Facts {
    Facts {
        debts: vec![debt()],
        people: people(),
        addresses: addresses(zone),
        ..Facts::default()
    }
}

/// A call to Dana's own phone on a Tuesday at noon.
pub fn example_contact() -> Contact {
    Contact {
        at: "2026-03-10T12:00".parse::<Stamp>().unwrap_or_default(),
        line: Some(id("mobile")),
        ..Contact::default()
    }
}

fn id(text: &str) -> Id {
    text.parse().unwrap_or_default()
}

pub(super) fn debt() -> Debt {
    Debt {
        kind: "store card".to_owned(),
        original_creditor: "Quillby Credit Union".to_owned(),
        creditor: "Quillby Credit Union".to_owned(),
        ledger: vec![LedgerLine {
            label: "balance".to_owned(),
            amount: Money::whole(1_000),
            ..LedgerLine::default()
        }],
        ..Debt::default()
    }
}

pub(super) fn people() -> Vec<Person> {
    use Relation as R;
    let person = |name: &str, relation| Person {
        id: id(&name.to_ascii_lowercase()),
        name: name.to_owned(),
        relation,
        ..Person::default()
    };
    vec![
        person("Dana", R::Consumer),
        person("Kim", R::Spouse),
        person("Pat", R::Parent),
        person("Gale", R::Guardian),
        person("Cleo", R::Child),
        person("Sam", R::Sibling),
        person("Uma", R::OtherRelative),
        person("Rory", R::Roommate),
        person("Nils", R::Neighbor),
        person("Flo", R::Friend),
        person("Cody", R::Coworker),
        person("Emory", R::Employer),
        person("Eve", R::EstateRepresentative),
        person("Sue", R::Successor),
        person("Abel", R::Attorney),
        person("Corin", R::CreditCounselor),
        person("Quillby", R::Creditor),
        person("Bureau", R::CreditBureau),
        person("Lex", R::CollectorsAttorney),
        person("Vendor", R::LetterVendor),
    ]
}

pub(super) fn addresses(zone: Tz) -> Vec<Address> {
    let address = |name: &str, kind, owner: Option<&str>| Address {
        id: id(name),
        kind,
        owner: owner.map(id),
        zones: match kind {
            AddressKind::Email | AddressKind::WorkEmail | AddressKind::Social => Vec::new(),
            _ => vec![zone],
        },
        provenance: Provenance::Consumer,
        employer_provided: kind == AddressKind::WorkEmail,
        ..Address::default()
    };
    vec![
        address("mobile", AddressKind::Mobile, None),
        address("second_mobile", AddressKind::Mobile, None),
        address("home", AddressKind::Home, None),
        address("work", AddressKind::Work, None),
        address("email", AddressKind::Email, None),
        address("work_email", AddressKind::WorkEmail, None),
        address("street", AddressKind::Street, None),
        address("profile", AddressKind::Social, None),
        address("siblings_phone", AddressKind::Mobile, Some("sam")),
        address("attorneys_phone", AddressKind::Work, Some("abel")),
    ]
}
