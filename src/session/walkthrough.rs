//! A walkthrough: a play written down, step by step, with what must follow.
//!
//! Trainers drive the program with it, and tests pin scenarios by it.

use serde::Deserialize;

use crate::{
    consumer::Dimension,
    domain::contact::{CallResult, EndedBy},
    session::{
        Refusal,
        spell::{Done, Told},
    },
};

/// A walkthrough file. The root of the file is `Walkthrough(…)`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Walkthrough {
    /// The scenario's id.
    pub scenario: String,
    /// The seed that picks the consumer.
    #[serde(default = "one")]
    pub seed: u64,
    /// What it shows.
    pub about: String,
    /// How well it is played.
    #[serde(default)]
    pub quality: Quality,
    /// The steps.
    pub steps: Vec<WalkStep>,
    /// What comes out of it.
    #[serde(default)]
    pub evaluation: Option<Pinned>,
}

fn one() -> u64 {
    1
}

/// How well a walkthrough is played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Quality {
    /// As a team leader would wish.
    Good,
    /// With the usual slips.
    #[default]
    Middling,
    /// As nobody should.
    Bad,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkStep {
    /// Wall seconds since the step before; never judged.
    #[serde(default)]
    pub after_seconds: u32,
    /// What is done.
    #[serde(rename = "do")]
    pub done: Done,
    /// What must follow, in this order, among whatever else follows.
    #[serde(default)]
    pub then: Vec<Expected>,
    /// The step must be refused, for this reason.
    #[serde(default)]
    pub refused: Option<Refusal>,
}

/// What must follow a step.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Expected {
    /// This person answers.
    Answered(String),
    /// This person's voicemail answers.
    Voicemail(String),
    /// Nobody is reached.
    NotReached(CallResult),
    /// This person comes to the line.
    PartyNow(String),
    /// This beat is reached.
    Reached(String),
    /// The other side says something with these words in it.
    Hears(String),
    /// They agree.
    Agreed,
    /// They put terms of their own.
    Countered,
    /// They refuse because of this.
    Refused(Dimension),
    /// What was agreed is confirmed.
    Confirmed,
    /// The payment is booked.
    Booked,
    /// The message is left.
    MessageLeft,
    /// The contact ends.
    Closed(EndedBy),
    /// The note is filed.
    NoteFiled,
    /// The desk is left, where files were planned.
    QueueLeft,
}

impl Expected {
    /// Whether the event is what was expected.
    pub fn is(&self, told: &Told) -> bool {
        match (self, told) {
            (
                Self::Answered(who),
                Told::Answered {
                    by,
                    voicemail: false,
                },
            )
            | (
                Self::Voicemail(who),
                Told::Answered {
                    by,
                    voicemail: true,
                },
            ) => who == by,
            (Self::NotReached(result), Told::NotReached(found)) => result == found,
            (Self::PartyNow(who), Told::PartyNow(found)) => who == found,
            (Self::Reached(beat), Told::Reached(found)) => beat == found,
            (Self::Hears(part), Told::Heard { words, .. }) => words.contains(part.as_str()),
            (Self::Agreed, Told::Agreed { .. })
            | (Self::Countered, Told::Countered(_))
            | (Self::Confirmed, Told::Confirmed)
            | (Self::Booked, Told::Booked { .. })
            | (Self::MessageLeft, Told::MessageLeft { .. })
            | (Self::NoteFiled, Told::NoteFiled)
            | (Self::QueueLeft, Told::QueueLeft) => true,
            (Self::Refused(dimension), Told::Refused(found)) => dimension == found,
            (Self::Closed(ended), Told::Closed(found)) => ended == found,
            _ => false,
        }
    }

    /// The first expectation that the events do not meet, in order.
    pub fn unmet<'a>(expected: &'a [Self], told: &[Told]) -> Option<&'a Self> {
        let mut events = told.iter();
        expected
            .iter()
            .find(|wanted| !events.any(|event| wanted.is(event)))
    }
}

/// What comes out of a walkthrough, pinned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Pinned {
    /// Rule and entry of every violation and presumed violation, in order.
    pub findings: Vec<(String, u32)>,
    /// Of 100; absent where the score does not apply.
    pub compliance: Option<u32>,
    /// Of 100.
    pub negotiation: Option<u32>,
    /// Of 100.
    pub documentation: Option<u32>,
    /// Gates raised, by id.
    pub gates: Vec<String>,
    /// The band of the call.
    pub band: String,
}
