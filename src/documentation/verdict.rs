//! The verdict on one field of a note.

use serde::{Deserialize, Serialize};

use crate::domain::disposition::Field;

/// How a field compares with what happened, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Verdict {
    /// There was nothing to record, and nothing was recorded.
    NotApplicable,
    /// As it happened.
    Correct,
    /// Nearly: a detail is missing, or a neighboring code was used.
    PartlyRight,
    /// It happened and was left out.
    Omitted,
    /// It happened otherwise.
    Wrong,
    /// It did not happen at all: the worst.
    Fabricated,
}

impl Verdict {
    /// In words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::NotApplicable => "nothing to record",
            Self::Correct => "correct",
            Self::PartlyRight => "partly right",
            Self::Omitted => "left out",
            Self::Wrong => "wrong",
            Self::Fabricated => "fabricated",
        }
    }
}

/// One field of the note beside the truth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldResult {
    /// Which field.
    pub field: Field,
    /// How it compares.
    pub verdict: Verdict,
    /// How many of its parts were left out; for fields that hold a list.
    pub left_out: u32,
    /// What the trainee wrote; empty for nothing.
    pub wrote: String,
    /// What was true; empty for nothing.
    pub was: String,
    /// The entries that show it: the truth's, and the note's own.
    pub entries: Vec<u32>,
}

/// A finding of the compliance rules about a step that the note plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFinding {
    /// The rule.
    pub rule: String,
    /// The entry of the plan.
    pub entry: u32,
    /// Whether the step, carried out as planned, would be unlawful. Otherwise it is advice.
    pub unlawful: bool,
}
