//! What an evaluation is made from.

use serde::{Deserialize, Serialize};

use crate::{
    compliance::{self, Basis, Outcome, Read, Source, Told},
    documentation::{FieldResult, PlanFinding, Truth},
    domain::{Facts, Id, Money},
    evaluation::rubric::Level,
    evidence::Seen,
    negotiation,
};

/// Everything that decides the scores, besides the rubric and par.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// The evidence, in order.
    pub items: &'a [Seen<'a>],
    /// The account.
    pub facts: &'a Facts,
    /// What truly happened.
    pub truth: &'a Truth,
    /// What the compliance rules found, in order.
    pub findings: &'a [Finding],
    /// What was reached, and how; `None` where nothing was to be negotiated.
    pub negotiation: Option<&'a Negotiation>,
    /// The note beside the truth; `None` where no note was asked for.
    pub documentation: Option<&'a [FieldResult]>,
}

/// One finding of a compliance rule, as scores and reports need it.
///
/// It owns no text: what it says is phrased when somebody reads it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// The entry that shows it.
    pub entry: u32,
    /// Another entry that it rests on.
    pub also: Option<u32>,
    /// Whether it lies in a step that was planned, not done.
    pub planned: bool,
    /// What follows.
    pub outcome: Outcome,
    /// On what the rule rests.
    pub basis: Basis,
    /// Whose rule it is.
    pub source: Source,
    /// What happened.
    pub happened: Told,
    /// Why it matters.
    pub why: &'static str,
    /// What to say or do instead.
    pub instead: &'static str,
    /// The law or policy, cited.
    pub citations: &'static [&'static str],
    /// How well the citation was checked.
    pub read: Read,
}

impl Finding {
    /// Whether it can cost points at all.
    pub fn counts(&self) -> bool {
        let heard = matches!(
            self.outcome,
            Outcome::Violation | Outcome::PresumedViolation | Outcome::Advisory
        );
        heard && self.basis != Basis::Definition
    }
}

impl From<&compliance::Finding> for Finding {
    fn from(found: &compliance::Finding) -> Self {
        let (why, instead) = compliance::advice(found.rule);
        Self {
            rule: found.rule,
            entry: found.entry,
            also: found.because,
            planned: found.planned,
            outcome: found.outcome,
            basis: found.basis,
            source: found.source,
            happened: found.happened,
            why,
            instead,
            citations: found.citations,
            read: found.read,
        }
    }
}

/// The findings about the next step, as the comparison of the note takes them.
pub fn plan_findings(findings: &[Finding]) -> Vec<PlanFinding> {
    let planned = findings
        .iter()
        .filter(|finding| finding.planned && finding.counts());
    planned
        .map(|finding| PlanFinding {
            rule: finding.rule.to_owned(),
            entry: finding.entry,
            unlawful: finding.outcome.is_violation(),
        })
        .collect()
}

/// What was reached, and by which technique.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Negotiation {
    /// What was reached.
    pub measure: Measure,
    /// How.
    pub techniques: Vec<Technique>,
}

/// What was reached, measured as the goal asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// The goal has no measure here.
    #[default]
    NotApplicable,
    /// The worth of the arrangement; compared with par and walk-away.
    Money(Money),
    /// So many of so many.
    Count {
        /// Reached.
        reached: u32,
        /// To be reached.
        of: u32,
    },
}

impl From<negotiation::Measure> for Measure {
    fn from(measure: negotiation::Measure) -> Self {
        match measure {
            negotiation::Measure::Worth(worth) => Self::Money(worth),
            negotiation::Measure::Points(points) => Self::Count {
                reached: u32::from(points),
                of: 100,
            },
            negotiation::Measure::Elsewhere => Self::NotApplicable,
        }
    }
}

impl Negotiation {
    /// What was reached and observed. A line of the rubric names a technique by
    /// the ids `fit`, `discovery`, `pacing`, `respect` and `commitment`.
    pub fn of(measure: negotiation::Measure, observed: &negotiation::Technique) -> Self {
        let parts = [
            ("fit", &observed.fits_person),
            ("discovery", &observed.discovery),
            ("pacing", &observed.pacing),
            ("respect", &observed.respect),
            ("commitment", &observed.commitment),
        ];
        let techniques = parts.into_iter().filter_map(|(name, observed)| {
            Some(Technique {
                id: name.parse().ok()?,
                level: match observed.level {
                    negotiation::Level::Full => Some(Level::Full),
                    negotiation::Level::Most => Some(Level::Most),
                    negotiation::Level::Some => Some(Level::Little),
                    negotiation::Level::None => Some(Level::Nothing),
                    negotiation::Level::NotApplicable => None,
                },
                entries: observed.entries.to_vec(),
                why: String::new(),
            })
        });
        Self {
            measure: measure.into(),
            techniques: techniques.collect(),
        }
    }
}

/// How well one technique was used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Technique {
    /// Its id; criteria of the rubric name it.
    pub id: Id,
    /// How well; `None` where there was no occasion.
    pub level: Option<Level>,
    /// The entries that show it.
    pub entries: Vec<u32>,
    /// Why, in a sentence.
    pub why: String,
}

/// The best lawful and affordable worth, and what a lawful end without arrangement is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Par {
    /// The best worth.
    pub worth: Money,
    /// The worth of walking away.
    pub walk_away: Money,
    /// Whether `worth` is exact.
    pub kind: ParKind,
}

/// How par was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ParKind {
    /// The search was complete.
    Exact,
    /// Only a bound is known; never shown without the word.
    #[default]
    Bound,
}
