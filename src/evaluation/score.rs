//! What an evaluation says: scores, the ledger behind them, gates and bands.

use std::fmt;

use crate::{
    compliance::Told,
    documentation::Verdict,
    domain::{Id, disposition::Field},
    evaluation::{
        inputs::Par,
        rubric::{Band, Level, ScoreKind, Source},
    },
};

/// The verdict on one record. Never stored; always made anew.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// The scores that apply, in the order of [`ScoreKind::ALL`].
    pub scores: Vec<Score>,
    /// The gates that were raised, in the rubric's order.
    pub gates: Vec<GateRaised>,
    /// The lowest band of the scores, capped by a gate; `None` where no score applies.
    pub band: Option<Band>,
    /// The weighted mean of the scores, capped by a gate. Never to be shown without them.
    pub overall: Option<u32>,
    /// What was reached as a share of par minus walk-away, in percent from 0 to 100;
    /// `None` where that is not the measure or the zone is empty.
    pub share: Option<u32>,
    /// The par that was used.
    pub par: Par,
}

impl Evaluation {
    /// One of the scores; `None` where it does not apply.
    pub fn score(&self, kind: ScoreKind) -> Option<&Score> {
        self.scores.iter().find(|score| score.kind == kind)
    }
}

/// One score.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Which.
    pub kind: ScoreKind,
    /// Points earned; what was lost to fabrication can take it below zero.
    pub points: i64,
    /// Points that could be earned.
    pub possible: i64,
    /// Earned × 100 / possible, truncated, not below zero.
    pub out_of_100: u32,
    /// Its band, before any gate.
    pub band: Band,
    /// Where the points came from.
    pub lines: Vec<LedgerLine>,
}

/// Why points were given: the rubric line and the entries it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerLine {
    /// The criterion.
    pub criterion: Id,
    /// The field of the note, where each has a line of its own.
    pub field: Option<Field>,
    /// The level reached; `None` where it does not apply.
    pub level: Option<Level>,
    /// Points earned; negative where something was fabricated.
    pub points: i64,
    /// Points that could be earned; 0 where it does not apply.
    pub possible: i64,
    /// The log entries that show it.
    pub entries: Vec<u32>,
    /// The rule that decided it, if one did.
    pub rule: Option<&'static str>,
    /// Why.
    pub why: Why,
}

/// Why a line has its points: phrased when somebody reads it, since most scores are only counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Why {
    /// It needs no words.
    #[default]
    Nothing,
    /// These words.
    Plain(&'static str),
    /// Words that somebody else has put together.
    Said(String),
    /// What a finding says.
    Found(Told),
    /// Advice that was missed, and what it cost.
    GoodPractice(Told, i64),
    /// Fields that are not right.
    Fields(Vec<(Field, Verdict)>),
    /// The share that was reached, of what, and from how much on it earns full marks.
    Share {
        /// In percent.
        share: u32,
        /// Of what.
        of: &'static str,
        /// In percent.
        full: u32,
    },
}

impl Why {
    /// Whether it has no words.
    pub fn is_nothing(&self) -> bool {
        *self == Self::Nothing
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Plain(words) => f.write_str(words),
            Self::Said(words) => f.write_str(words),
            Self::Found(told) => told.fmt(f),
            Self::GoodPractice(told, cost) => write!(f, "{told} (good practice: {cost} points)"),
            Self::Fields(fields) => {
                for (index, (field, verdict)) in fields.iter().enumerate() {
                    let gap = if index == 0 { "" } else { "; " };
                    write!(f, "{gap}{}: {}", field.label(), verdict.label())?;
                }
                Ok(())
            }
            Self::Share { share, of, full } => {
                write!(f, "{share} % of {of}; full marks from {full} %")
            }
        }
    }
}

/// A gate that was raised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateRaised {
    /// Its id.
    pub id: Id,
    /// In words.
    pub label: String,
    /// Where it comes from.
    pub source: Source,
    /// The entries that raised it.
    pub entries: Vec<u32>,
    /// The rules that raised it.
    pub rules: Vec<String>,
}
