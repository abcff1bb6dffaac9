//! Reads conduct files, and fills what they leave out.

use chrono::Duration;

use crate::{
    diagnostic::Diagnostic,
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
            self.facts.addresses = addresses(self.zone);
        }
        for (index, one) in self.contacts.iter_mut().enumerate() {
            if one.desk.is_none() {
                if one.contact.at == Stamp::default() {
                    // Contacts without a time follow each other day by day.
                    let days = i64::try_from(index).unwrap_or(0);
                    one.contact.at = Stamp(example_contact().at.0 + Duration::days(days));
                }
                one.contact.result = result_of(&one.contact, &one.steps);
            }
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
