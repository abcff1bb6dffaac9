//! Subjects: the sections of the catalogue, as the folders of the rules hold them.

use crate::compliance::{Rule, rules::RULES};

/// A section of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The folder of its rules, and its anchor in the index.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What it is about, in a sentence.
    pub about: &'static str,
}

/// All subjects, in the catalogue's order.
pub const SUBJECTS: &[Subject] = &[
    Subject {
        id: "coverage",
        title: "Coverage and definitions",
        about: "Whom and what the federal act reaches, and what its words mean.",
    },
    Subject {
        id: "time_and_place",
        title: "Time and place",
        about: "At what hour, where, and with whose consent somebody may be contacted.",
    },
    Subject {
        id: "attorney_and_cease",
        title: "Attorneys, refusals to pay, requests to stop",
        about: "What ends contact, and what little is still allowed after it.",
    },
    Subject {
        id: "third_parties",
        title: "Third parties and location information",
        about: "Who may not hear of the debt, and how others may be asked for an address.",
    },
    Subject {
        id: "voicemail",
        title: "Voicemail and the limited-content message",
        about: "What may be left on a machine.",
    },
    Subject {
        id: "frequency",
        title: "Frequency, harassment, chosen media",
        about: "How often, in what tone, and by which means.",
    },
    Subject {
        id: "disclosures",
        title: "Disclosures in every contact",
        about: "What has to be said about who calls and what for.",
    },
    Subject {
        id: "false_statements",
        title: "False, deceptive and misleading statements",
        about: "What may not be said, because it is untrue, unmeant or misleading.",
    },
    Subject {
        id: "unfair",
        title: "Unfair practices and restricted media",
        about: "Amounts, post-dated payments, property, postcards and envelopes.",
    },
    Subject {
        id: "electronic",
        title: "E-mail, text, opting out",
        about: "Which addresses may be used, and how people get off the list.",
    },
    Subject {
        id: "validation",
        title: "Validation, disputes, payments",
        about: "The notice, the thirty days, and what a dispute stops.",
    },
    Subject {
        id: "duties",
        title: "Other duties of collectors",
        about: "Reporting, passing debts on, suing, keeping records.",
    },
    Subject {
        id: "federal",
        title: "Adjacent federal law",
        about: "Bankruptcy, machines that dial, electronic debits, credit reporting, service members.",
    },
    Subject {
        id: "states",
        title: "States and cities",
        about: "What some places add to federal law.",
    },
    Subject {
        id: "abroad",
        title: "India and the United Kingdom",
        about: "What holds there in place of the law of the United States.",
    },
    Subject {
        id: "client",
        title: "Rules of the house",
        about: "What the client asks beyond the law. Breaking one breaks no law.",
    },
];

impl Subject {
    /// Its rules, in the catalogue's order.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        RULES.iter().copied().filter(|rule| folder(rule) == self.id)
    }
}

/// The subject of a rule.
pub fn of(rule: &Rule) -> Option<&'static Subject> {
    SUBJECTS.iter().find(|one| one.id == folder(rule))
}

fn folder(rule: &Rule) -> &'static str {
    rule.module.rsplit("::").nth(1).unwrap_or_default()
}
