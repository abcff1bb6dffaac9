//! What an evaluation is made from.

use serde::{Deserialize, Serialize};

use crate::{
    documentation::{FieldResult, Truth},
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The rule's id.
    pub rule: String,
    /// The entry that shows it.
    pub entry: u32,
    /// Other entries that it rests on.
    pub also: Vec<u32>,
    /// What follows.
    pub outcome: Outcome,
    /// On what the rule rests.
    pub basis: Basis,
    /// What happened.
    pub happened: String,
    /// Why it matters.
    pub why: String,
    /// What to say or do instead.
    pub instead: String,
    /// The law or policy, cited.
    pub citations: Vec<String>,
    /// How well the citation was checked: `T` official text, `S` secondary source, `M` memory.
    pub read: String,
}

/// What follows from a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Outcome {
    /// The rule was broken.
    Violation,
    /// The law presumes that it was broken.
    PresumedViolation,
    /// The law presumes that it was kept.
    PresumedCompliance,
    /// An open standard: advice, not a verdict.
    Advisory,
    /// The rule does not reach this.
    NotApplicable,
}

impl Outcome {
    /// Whether it can cost points at all.
    pub const fn counts(self) -> bool {
        matches!(
            self,
            Self::Violation | Self::PresumedViolation | Self::Advisory
        )
    }
}

/// On what a rule rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Basis {
    /// One event breaks the law.
    PerSe,
    /// A presumption that can be rebutted.
    Presumption,
    /// An open standard.
    Standard,
    /// A safe harbor: missing it loses protection and is no breach.
    SafeHarbour,
    /// Good practice.
    BestPractice,
    /// A client's or the house's policy.
    Policy,
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

/// How well the faults of a colleague's call were found: each mark that names the
/// rule of a finding at its entry counts, each that names none takes one back.
///
/// `marks` are entries and rules as the listener marked them; findings are the
/// engine's on that call. Advice need not be found, and marking it costs nothing.
pub fn faults_found(marks: &[(u32, &str)], findings: &[Finding]) -> Measure {
    let is = |finding: &Finding, (entry, rule): &(u32, &str)| {
        finding.entry == *entry && finding.rule == *rule
    };
    let due: Vec<&Finding> = findings
        .iter()
        .filter(|finding| finding.outcome.counts() && finding.outcome != Outcome::Advisory)
        .collect();
    let found = due
        .iter()
        .filter(|finding| marks.iter().any(|mark| is(finding, mark)))
        .count();
    let false_alarms = marks
        .iter()
        .filter(|mark| !findings.iter().any(|finding| is(finding, mark)))
        .count();
    let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Measure::Count {
        reached: whole(found.saturating_sub(false_alarms)),
        of: whole(due.len()),
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
