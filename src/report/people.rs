//! What people said of a result, beside the engine's own scores and never instead.

use serde::{Deserialize, Serialize};

use crate::{
    domain::Id,
    evaluation::rubric::{Band, ScoreKind},
    report::Report,
};

/// What people said, and the scores with what they set aside left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeopleReport {
    /// The call band with what was set aside left out.
    pub band: Option<Band>,
    /// The band in words.
    pub band_label: String,
    /// One number, only ever beside the three.
    pub overall: Option<u32>,
    /// The scores with what was set aside left out.
    pub scores: Vec<PeopleScore>,
    /// The gates that still stand.
    pub gates: Vec<Id>,
    /// What was said, in order.
    pub said: Vec<SaidReport>,
    /// How many points are contested and not decided.
    pub open: u32,
    /// Who looked at the whole of it, if somebody did.
    pub looked: Option<String>,
}

/// A score beside the engine's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeopleScore {
    /// Which.
    pub kind: ScoreKind,
    /// Of a hundred, truncated.
    pub out_of_100: u32,
    /// Its band, before any gate.
    pub band: Band,
    /// The band in words.
    pub band_label: String,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidReport {
    /// Its number, from 1.
    pub number: u32,
    /// When, UTC.
    pub at: String,
    /// Who. A trainee is named by the random id.
    pub by: String,
    /// What was done: `set aside`, `contested`, `upheld`, `declined`, `looked at`, `taken back`.
    pub what: String,
    /// Which point, as `rightparty appeal points` shows it; empty for the whole.
    pub point: String,
    /// Why.
    pub reason: String,
}

impl PeopleReport {
    /// Beside a report: its figures come from the same record, scored with what was
    /// set aside left out.
    pub fn of(without: &Report, said: Vec<SaidReport>, open: u32, looked: Option<String>) -> Self {
        let score = |score: &crate::report::ScoreReport| PeopleScore {
            kind: score.kind,
            out_of_100: score.out_of_100,
            band: score.band,
            band_label: score.band_label.clone(),
        };
        Self {
            band: without.band,
            band_label: without.band_label.clone(),
            overall: without.overall,
            scores: without.scores.iter().map(score).collect(),
            gates: without.gates.iter().map(|gate| gate.id).collect(),
            said,
            open,
            looked,
        }
    }

    /// How many points were set aside and stay so.
    pub fn set_aside(&self) -> usize {
        let counts = |one: &&SaidReport| matches!(one.what.as_str(), "set aside" | "upheld");
        self.said.iter().filter(counts).count()
    }
}
