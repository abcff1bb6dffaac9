//! Reads conduct files, and fills what they leave out.

use chrono::Duration;

use crate::{
    diagnostic::{Diagnostic, Severity},
    domain::{Contact, Stamp, contact::CallResult, facts::Relation, party_act::Medium},
    evidence::conduct::{
        Conduct, Step,
        example::{addresses, debt, example_contact, people},
    },
    reader::{self, Read},
};

/// The name before the first bracket of a conduct file.
pub const ROOT: &str = "Conduct";

/// Why a conduct cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConductError {
    /// A local time that does not exist.
    #[error("contact {contact}: {problem}")]
    Clock {
        /// Which contact, from 0.
        contact: usize,
        /// What is wrong.
        problem: crate::domain::moment::ClockError,
    },
}

/// Reads a conduct written in RON: `Conduct(…)`. What it leaves out is filled in.
/// Problems stand in the diagnostics.
pub fn read(text: &str) -> Read<Conduct> {
    let mut found = reader::read_acts::<Conduct>(text, ROOT);
    found.value = found.value.map(Conduct::completed);
    found
}

/// A conduct file that somebody wrote: what it says, and what is wrong with it.
#[derive(Debug)]
pub struct Written {
    /// What it says, filled in; `None` where it cannot be used.
    pub conduct: Option<Conduct>,
    /// What is wrong, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a conduct in RON or JSON, whichever it is, and checks that what it names is there.
///
/// A conduct with an error cannot be used: half a file would be judged wrongly.
pub fn open(text: &str) -> Written {
    let text = text.trim_start_matches('\u{FEFF}');
    let begins = text.trim_start().chars().next();
    if matches!(begins, Some('{' | '[')) {
        return match reader::read_json::<Conduct>(text) {
            Ok(conduct) => checked(conduct, |found, path| {
                found.at(reader::place_in_json(text, path)).within(path)
            }),
            Err(problem) => Written {
                conduct: None,
                diagnostics: vec![*problem],
            },
        };
    }
    let Read {
        value,
        map,
        diagnostics,
        ..
    } = read(text);
    match value {
        Some(conduct) if diagnostics.is_empty() => {
            checked(conduct, |found, path| map.locate(found, path))
        }
        _ => Written {
            conduct: None,
            diagnostics,
        },
    }
}

fn checked(conduct: Conduct, locate: impl Fn(Diagnostic, &str) -> Diagnostic) -> Written {
    let conduct = conduct.completed();
    let diagnostics: Vec<Diagnostic> = conduct
        .faults()
        .into_iter()
        .map(|(path, found)| locate(found, &path))
        .collect();
    let broken = diagnostics
        .iter()
        .any(|found| found.severity == Severity::Error);
    Written {
        conduct: (!broken).then_some(conduct),
        diagnostics,
    }
}

/// Reads a rule's example: a conduct, or a bare list of steps that stands for
/// one call to the consumer's phone on a Tuesday at noon.
///
/// # Errors
/// Everything that is wrong with the text. Places in a bare list are off by what
/// is put before it.
pub fn read_example(text: &str) -> Result<Conduct, Vec<Diagnostic>> {
    let bare = text.trim_start().starts_with('[');
    let found = if bare {
        reader::read_acts::<Conduct>(&format!("{ROOT}(contacts: [(steps: {text})])"), ROOT)
    } else {
        reader::read_acts::<Conduct>(text, ROOT)
    };
    match found.value {
        Some(mut conduct) if found.diagnostics.is_empty() => {
            if bare {
                conduct
                    .contacts
                    .iter_mut()
                    .for_each(|one| one.contact = example_contact());
            }
            Ok(conduct.completed())
        }
        _ => Err(found.diagnostics),
    }
}

impl Conduct {
    /// The conduct with everything filled in that a file may leave out.
    #[must_use]
    pub fn completed(mut self) -> Self {
        if self.facts.debts.is_empty() {
            self.facts.debts.push(debt());
        }
        if self.facts.consumer().is_none() {
            let given: Vec<Relation> = self.facts.people.iter().map(|one| one.relation).collect();
            let taken = |relation| given.contains(&relation);
            self.facts
                .people
                .extend(people().into_iter().filter(|one| !taken(one.relation)));
        }
        if self.facts.addresses.is_empty() {
            let people = &self.facts.people;
            let is_there = |owner| people.iter().any(|one| one.id == owner);
            self.facts.addresses = addresses(self.zone)
                .into_iter()
                .filter(|one| one.owner.is_none_or(is_there))
                .collect();
        }
        let mut next = example_contact().at;
        for one in &mut self.contacts {
            if one.desk.is_none() {
                if one.contact.at == Stamp::default() {
                    // Contacts without a time follow each other day by day.
                    one.contact.at = next;
                }
                one.contact.result = result_of(&one.contact, &one.steps);
            }
            let began = one.desk.unwrap_or(one.contact.at);
            next = Stamp(
                began
                    .0
                    .checked_add_signed(Duration::days(1))
                    .unwrap_or(began.0),
            );
        }
        self
    }
}

/// What came of a contact, where the steps tell it and the file does not.
fn result_of(contact: &Contact, steps: &[Step]) -> CallResult {
    let call = matches!(
        contact.medium,
        Medium::Call | Medium::RinglessVoicemail | Medium::Visit
    );
    if contact.result != CallResult::default() {
        return contact.result;
    }
    if !call {
        return CallResult::Sent;
    }
    let answered = steps.iter().find_map(|step| match step {
        Step::Voicemail(_) => Some(CallResult::Voicemail),
        Step::Answered(relation) if *relation != Relation::Consumer => Some(CallResult::LiveOther),
        Step::Answered(_) | Step::AnsweredBy(_) | Step::Said(_) | Step::Heard(_) => {
            Some(CallResult::Conversation)
        }
        _ => None,
    });
    answered.unwrap_or(if contact.medium == Medium::RinglessVoicemail {
        CallResult::Voicemail
    } else {
        CallResult::RangOut
    })
}
