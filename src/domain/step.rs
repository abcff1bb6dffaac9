//! One thing that happened in a contact, as people write it who tell of one that
//! was not played: in conduct files, and in a call that is listened to.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    CollectorAct, Deed, Id, NextStep, PartyAct, Terms, contact::EndedBy, facts::Relation,
};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Step {
    /// Somebody answered, or the message reached them.
    Answered(Relation),
    /// A person of the file answered.
    AnsweredBy(Id),
    /// Somebody's voicemail answered.
    Voicemail(Relation),
    /// Somebody else came to the line.
    HandedTo(Relation),
    /// The collector said or wrote one thing.
    Said(Vec<CollectorAct>),
    /// The person on the line said or wrote one thing.
    Heard(Vec<PartyAct>),
    /// The collector put terms forward.
    Offered(Terms),
    /// The person put terms forward.
    Countered(Terms),
    /// Both agreed.
    Agreed(Terms),
    /// What was agreed was read back and confirmed.
    Confirmed,
    /// Something was done without speaking.
    Did(Deed),
    /// A next step was planned.
    Planned(NextStep),
    /// Time passed.
    After {
        /// Days.
        #[serde(default)]
        days: u16,
        /// Minutes besides.
        #[serde(default)]
        minutes: u16,
    },
    /// The contact ended.
    HungUp(EndedBy),
}
