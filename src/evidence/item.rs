//! One item of evidence, borrowed from wherever it is kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{
    CollectorAct, Contact, Deed, Id, LocalMoment, Mood, NextStep, Note, PartyAct, Terms,
    contact::EndedBy,
    facts::{Facts, Relation},
    party_act::Language,
};

/// An item together with where and when it stands.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The number of the log entry that shows it; findings cite it.
    pub entry: u32,
    /// When it happened, on the consumer's wall clock.
    pub now: LocalMoment,
    /// The contact it belongs to; `None` at the desk. Its `at` is when the
    /// contact was planned for; what counts is `now`.
    pub contact: Option<&'a Contact>,
    /// The debt it concerns; the first of the file if empty.
    pub debt: Id,
    /// What happened.
    pub item: Item<'a>,
}

/// What happened, as far as a judge may know it.
#[derive(Clone, Copy, Debug)]
pub enum Item<'a> {
    /// A contact is tried: dialed, or a message is sent. One per contact, first.
    Tried,
    /// Somebody, or a machine, is at the other end.
    Opened(Party),
    /// Somebody else has come to the line.
    PartyChanged(Party),
    /// Words were spoken or written; the acts of one utterance belong together.
    Utterance {
        /// By whom.
        speaker: Speaker,
        /// What they do.
        acts: Acts<'a>,
        /// In which language.
        language: Language,
    },
    /// Terms were put forward. What the collector puts is an utterance with an
    /// offer in it; this stands for what the other side puts.
    Offered {
        /// By whom.
        by: Speaker,
        /// Which.
        terms: Terms,
    },
    /// Both agree.
    Agreed {
        /// To what.
        terms: Terms,
        /// In which mood the consumer accepted.
        mood: Mood,
    },
    /// What was agreed has been read back and confirmed.
    Confirmed,
    /// Something was done without speaking.
    Deed(Deed),
    /// A next step was planned, at the desk or in the note.
    Planned(NextStep),
    /// The contact is over.
    Closed(EndedBy),
    /// The note was filed.
    Noted(&'a Note),
    /// A day has passed by which something was due.
    DutyDue(Duty),
    /// Nothing more is known of this file.
    FileEnds,
}

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Speaker {
    /// The collector.
    Collector,
    /// Whoever is on the line.
    Party,
}

/// The acts of one utterance.
#[derive(Clone, Copy, Debug)]
pub enum Acts<'a> {
    /// Of the collector.
    Collector(&'a [CollectorAct]),
    /// Of the person on the line.
    Party(&'a [PartyAct]),
}

/// Who, or what, is at the other end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Party {
    /// Who, if they are on file.
    pub person: Option<Id>,
    /// Who they are to the consumer, in truth.
    pub relation: Relation,
    /// Whether it is a machine that records a message.
    pub voicemail: bool,
}

impl Party {
    /// A person of the file; unknown where the file has no such person.
    pub fn of(facts: &Facts, person: Id, voicemail: bool) -> Self {
        let relation = facts
            .person(person)
            .map_or(Relation::Unknown, |found| found.relation);
        Self {
            person: Some(person),
            relation,
            voicemail,
        }
    }

    /// Somebody of whom only the relation is known.
    pub fn stranger(relation: Relation) -> Self {
        Self {
            person: None,
            relation,
            voicemail: false,
        }
    }
}

/// Something that the law wants done by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Duty {
    /// What.
    pub kind: DutyKind,
    /// The last day for it.
    pub due: NaiveDate,
    /// The entry from which the duty arose.
    pub since: u32,
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DutyKind {
    /// Validation information, within five days of the initial communication.
    ValidationNotice,
    /// The initial disclosure in the first writing.
    WrittenDisclosure,
    /// Written notice before a post-dated instrument is deposited.
    PostdatedNotice,
    /// A written authorization before the first recurring debit.
    WrittenAuthorization,
    /// Telling a credit bureau of a dispute.
    MarkDisputed,
    /// Answering a dispute of what was reported (15 U.S.C. 1681s-2(a)(8)).
    DirectDispute,
    /// Confirming a settlement in writing, where a state asks for it.
    SettlementConfirmation,
}
