//! The points of a result that a person can speak about: a finding, a line of the
//! ledger, a gate, each with a name that can be typed.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{domain::Id, evaluation::rubric::ScoreKind, report::Report};

/// A point of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Point {
    /// What a rule found: `2:rule@7` is the finding of `rule` at entry 7 of part 2.
    Finding {
        /// Which record, from 1.
        record: u32,
        /// The rule.
        rule: String,
        /// The entry that shows it.
        entry: u32,
    },
    /// A line of the ledger: `1:notes/promise#2` is the second line of that criterion.
    Line {
        /// Which record, from 1.
        record: u32,
        /// Which score.
        score: ScoreKind,
        /// The criterion.
        criterion: Id,
        /// Which of its lines, from 1.
        nth: u32,
    },
    /// A gate: `1:gate/third_party`.
    Gate {
        /// Which record, from 1.
        record: u32,
        /// The gate.
        gate: Id,
    },
}

impl Point {
    /// Which record it is about, from 1.
    pub const fn record(&self) -> u32 {
        match self {
            Self::Finding { record, .. }
            | Self::Line { record, .. }
            | Self::Gate { record, .. } => *record,
        }
    }

    /// Whether a report has it.
    pub fn is_in(&self, report: &Report) -> bool {
        match self {
            Self::Finding { rule, entry, .. } => report
                .findings
                .iter()
                .any(|one| one.rule == *rule && one.entry == *entry && one.is_shown()),
            Self::Line {
                score,
                criterion,
                nth,
                ..
            } => report.scores.iter().any(|one| {
                let lines = one.lines.iter();
                one.kind == *score
                    && lines.filter(|line| line.criterion == *criterion).count() >= *nth as usize
                    && *nth > 0
            }),
            Self::Gate { gate, .. } => report.gates.iter().any(|one| one.id == *gate),
        }
    }

    /// All points of a report, with what the engine says of each.
    pub fn all(record: u32, report: &Report) -> Vec<(Self, String)> {
        let mut points = Vec::new();
        for gate in &report.gates {
            let point = Self::Gate {
                record,
                gate: gate.id,
            };
            points.push((point, format!("gate: {}", gate.label)));
        }
        for finding in report.findings.iter().filter(|finding| finding.is_shown()) {
            let point = Self::Finding {
                record,
                rule: finding.rule.clone(),
                entry: finding.entry,
            };
            points.push((point, finding.happened.clone()));
        }
        for score in &report.scores {
            for (index, line) in score.lines.iter().enumerate() {
                let before = score.lines.iter().take(index + 1);
                let nth = before.filter(|one| one.criterion == line.criterion).count();
                let point = Self::Line {
                    record,
                    score: score.kind,
                    criterion: line.criterion,
                    nth: u32::try_from(nth).unwrap_or(u32::MAX),
                };
                let said = format!("{}/{} {}", line.points, line.possible, line.rubric_line);
                points.push((point, said));
            }
        }
        points
    }
}

/// The name of a score, as it is typed.
fn name(kind: ScoreKind) -> String {
    kind.label().to_ascii_lowercase()
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Finding {
                record,
                rule,
                entry,
            } => write!(f, "{record}:{rule}@{entry}"),
            Self::Line {
                record,
                score,
                criterion,
                nth: 1,
            } => write!(f, "{record}:{}/{criterion}", name(*score)),
            Self::Line {
                record,
                score,
                criterion,
                nth,
            } => write!(f, "{record}:{}/{criterion}#{nth}", name(*score)),
            Self::Gate { record, gate } => write!(f, "{record}:gate/{gate}"),
        }
    }
}

/// Why a text names no point.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} names no point; write a finding as RULE@ENTRY, a line as SCORE/CRITERION, a gate as \
     gate/ID, with PART: before it where there are several; `rightparty appeal points` lists all"
)]
pub struct NoPoint(String);

impl FromStr for Point {
    type Err = NoPoint;

    fn from_str(text: &str) -> Result<Self, NoPoint> {
        let wrong = || NoPoint(text.chars().take(120).collect());
        let (record, rest) = match text.split_once(':') {
            Some((number, rest)) => (number.parse().map_err(|_| wrong())?, rest),
            None => (1, text),
        };
        if let Some((rule, entry)) = rest.split_once('@') {
            return Ok(Self::Finding {
                record,
                rule: rule.to_owned(),
                entry: entry.parse().map_err(|_| wrong())?,
            });
        }
        let (of, named) = rest.split_once('/').ok_or_else(wrong)?;
        if of == "gate" {
            let gate = named.parse().map_err(|_| wrong())?;
            return Ok(Self::Gate { record, gate });
        }
        let (criterion, nth) = match named.split_once('#') {
            Some((criterion, nth)) => (criterion, nth.parse().map_err(|_| wrong())?),
            None => (named, 1),
        };
        let kinds = ScoreKind::ALL.into_iter();
        Ok(Self::Line {
            record,
            score: kinds
                .into_iter()
                .find(|kind| name(*kind) == of)
                .ok_or_else(wrong)?,
            criterion: criterion.parse().map_err(|_| wrong())?,
            nth,
        })
    }
}
