//! What a conduct names has to be there: a wrong id would not be missed, it would be
//! judged as something else.

use crate::{
    diagnostic::Diagnostic,
    domain::{
        Contact, Id, LocalMoment, NextStep, PartyAct, Stamp, jurisdiction,
        party_act::{CeaseScope, Designation, Permitted},
    },
    evidence::conduct::{Conduct, SCHEMA, Step, stream::there},
    reader::suggest,
};

/// A list of the file in which ids are looked up.
struct Known<'a> {
    /// What one of them is called.
    what: &'static str,
    ids: Vec<&'a str>,
}

impl Known<'_> {
    fn missing(&self, id: Id, found: &mut Faults, path: impl FnOnce() -> String) {
        if id.is_empty() || self.ids.contains(&id.as_str()) {
            return;
        }
        let help = match suggest::nearest(id.as_str(), &self.ids) {
            Some(near) => format!("did you mean {near:?}?"),
            None if self.ids.is_empty() => format!("give {} that id", self.what),
            None => format!("write one of: {}", self.ids.join(", ")),
        };
        let message = format!(
            "{} with the id {:?} is not in this file",
            self.what,
            id.as_str()
        );
        found.push((path(), Diagnostic::error("unknown-id", message).help(help)));
    }
}

/// Problems with the path of the part that each is about.
type Faults = Vec<(String, Diagnostic)>;

/// The ids of a file.
struct Ids<'a> {
    debts: Known<'a>,
    people: Known<'a>,
    lines: Known<'a>,
}

impl Conduct {
    /// What is wrong with a completed conduct, each with its path as code would reach it.
    pub fn faults(&self) -> Vec<(String, Diagnostic)> {
        let facts = &self.facts;
        let ids = Ids {
            debts: Known {
                what: "a debt",
                ids: facts.debts.iter().map(|one| one.id.as_str()).collect(),
            },
            people: Known {
                what: "a person",
                ids: facts.people.iter().map(|one| one.id.as_str()).collect(),
            },
            lines: Known {
                what: "a number or address",
                ids: facts.addresses.iter().map(|one| one.id.as_str()).collect(),
            },
        };
        let mut found = Faults::new();
        self.form(&mut found);
        twice(&ids.debts, "facts.debts", &mut found);
        twice(&ids.people, "facts.people", &mut found);
        twice(&ids.lines, "facts.addresses", &mut found);
        self.named_in_facts(&ids, &mut found);
        for (index, one) in self.contacts.iter().enumerate() {
            if one.desk.is_none() {
                let path = format!("contacts[{index}].contact");
                named(&ids, &one.contact, &path, &mut found);
            }
            let (at, field) = match one.desk {
                Some(desk) => (desk, "desk"),
                None => (one.contact.at, "contact.at"),
            };
            self.shown(at, || format!("contacts[{index}].{field}"), &mut found);
            for (number, step) in one.steps.iter().enumerate() {
                let path = || format!("contacts[{index}].steps[{number}]");
                named_in_step(&ids, step, path, &mut found);
            }
        }
        found
    }

    /// The layout and the place.
    fn form(&self, found: &mut Faults) {
        if self.schema != SCHEMA {
            let message = format!("this program reads conduct files of layout {SCHEMA}");
            let help = format!("write {SCHEMA}, or leave the field out");
            found.push((
                "schema".to_owned(),
                Diagnostic::error("wrong-schema", message).help(help),
            ));
        }
        place("jurisdiction", self.jurisdiction.as_deref(), found);
        for (index, person) in self.facts.people.iter().enumerate() {
            let path = format!("facts.people[{index}].jurisdiction");
            place(&path, Some(&person.jurisdiction), found);
        }
    }

    /// A time that clocks never showed.
    fn shown(&self, at: Stamp, path: impl FnOnce() -> String, found: &mut Faults) {
        if LocalMoment::of(at, self.zone).is_err() {
            let message = format!(
                "{at} never was in {}: clocks were set forward over it",
                self.zone
            );
            let help = format!(
                "write the time that they showed: \"{}\"",
                there(at, self.zone)
            );
            found.push((
                path(),
                Diagnostic::error("skipped-time", message).help(help),
            ));
        }
    }

    fn named_in_facts(&self, ids: &Ids<'_>, found: &mut Faults) {
        let facts = &self.facts;
        for (index, address) in facts.addresses.iter().enumerate() {
            if let Some(owner) = address.owner {
                let path = || format!("facts.addresses[{index}].owner");
                ids.people.missing(owner, found, path);
            }
        }
        for (index, consent) in facts.consents.iter().enumerate() {
            let path = |field: &str| format!("facts.consents[{index}].{field}");
            if let Some(line) = consent.line {
                ids.lines.missing(line, found, || path("line"));
            }
            if let Permitted::ThirdParty(person) = consent.to {
                ids.people.missing(person, found, || path("to"));
            }
        }
        for (index, order) in facts.orders.iter().enumerate() {
            if let Some(from) = order.from {
                let path = || format!("facts.orders[{index}].from");
                ids.people.missing(from, found, path);
            }
        }
        for (index, contact) in facts.history.iter().enumerate() {
            let path = format!("facts.history[{index}]");
            if contact.at == Stamp::default() {
                let message = "a contact of the history has no time, so no limit can count it";
                let help = "add `at`, for example \"2026-03-02T12:00\"";
                let undated = Diagnostic::error("undated", message).help(help);
                found.push((path.clone(), undated));
            }
            named(ids, contact, &path, found);
        }
    }
}

fn twice(known: &Known<'_>, path: &str, found: &mut Faults) {
    for (index, id) in known.ids.iter().enumerate() {
        if known.ids.iter().take(index).any(|earlier| earlier == id) {
            let message = if id.is_empty() {
                format!("{} has no id although there are several", known.what)
            } else {
                format!("the id {id:?} is given twice")
            };
            let help = "give each its own id";
            let at = format!("{path}[{index}].id");
            found.push((at, Diagnostic::error("repeated-id", message).help(help)));
        }
    }
}

fn place(path: &str, written: Option<&str>, found: &mut Faults) {
    let written = written.unwrap_or_default();
    if written.is_empty() || jurisdiction::name(written).is_some() {
        return;
    }
    let help = jurisdiction::meant(written).map_or_else(
        || {
            "write a state by its two letters, as \"OH\"; or \"NY-NYC\", \"IN\" for India, \"UK\""
                .to_owned()
        },
        |meant| format!("write {meant:?}"),
    );
    let message = format!("no place is called {written:?} here");
    found.push((
        path.to_owned(),
        Diagnostic::error("unknown-place", message).help(help),
    ));
}

fn named(ids: &Ids<'_>, contact: &Contact, path: &str, found: &mut Faults) {
    for (field, list, id) in [
        ("line", &ids.lines, contact.line),
        ("party", &ids.people, contact.party),
        ("sought", &ids.people, contact.sought),
    ] {
        if let Some(id) = id {
            list.missing(id, found, || format!("{path}.{field}"));
        }
    }
    for (field, debts) in [("debts", &contact.debts), ("spoken_of", &contact.spoken_of)] {
        for (index, debt) in debts.iter().enumerate() {
            let at = || format!("{path}.{field}[{index}]");
            ids.debts.missing(*debt, found, at);
        }
    }
}

fn named_in_step(ids: &Ids<'_>, step: &Step, path: impl Fn() -> String, found: &mut Faults) {
    match step {
        Step::AnsweredBy(person) => ids.people.missing(*person, found, &path),
        Step::Heard(acts) => {
            for act in acts {
                match act {
                    PartyAct::RaiseDebt(debt) => ids.debts.missing(*debt, found, &path),
                    PartyAct::Designate(Designation::Number(line))
                    | PartyAct::AskCease {
                        scope: CeaseScope::Number(line),
                        ..
                    } => ids.lines.missing(*line, found, &path),
                    PartyAct::Consent { scope, .. } => {
                        if let Some(line) = scope.line {
                            ids.lines.missing(line, found, &path);
                        }
                        if let Permitted::ThirdParty(person) = scope.to {
                            ids.people.missing(person, found, &path);
                        }
                    }
                    _ => {}
                }
            }
        }
        Step::Planned(NextStep::Contact { person, line, .. }) => {
            ids.lines.missing(*line, found, &path);
            if let Some(person) = person {
                ids.people.missing(*person, found, &path);
            }
        }
        Step::Planned(NextStep::Send {
            line: Some(line), ..
        }) => ids.lines.missing(*line, found, &path),
        _ => {}
    }
}
