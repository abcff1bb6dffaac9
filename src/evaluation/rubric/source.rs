//! The rubric exactly as it is written.

use serde::{Deserialize, Serialize};

pub use crate::domain::Severity;

use crate::{
    compliance::Basis,
    domain::{Id, disposition::Field},
};

/// A rubric as an author writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RubricSource {
    /// The version of this form; 1.
    pub schema: u32,
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The three scores.
    pub scores: Vec<ScoreSource>,
    /// Which finding weighs how much.
    pub severities: SeverityDefaults,
    /// What a severity does to the level of its criterion.
    pub severity_levels: SeverityLevels,
    /// Conditions that cap the band whatever the points.
    pub gates: Vec<GateSource>,
    /// The bands, the highest first.
    pub bands: Vec<BandSource>,
    /// The share of par, in percent, from which the outcome earns full marks.
    pub full_marks_share: u32,
    /// The most that `overall` can be when a gate is raised.
    pub cap: u32,
    /// The house-rule card that stays on screen, line by line.
    #[serde(default)]
    pub card: Vec<String>,
}

/// One of the three scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ScoreKind {
    /// Law and house rules kept.
    Compliance,
    /// What was reached, and how.
    Negotiation,
    /// What was written.
    Notes,
}

impl ScoreKind {
    /// All, in the order of every report.
    pub const ALL: [Self; 3] = [Self::Compliance, Self::Negotiation, Self::Notes];

    /// In words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Compliance => "Compliance",
            Self::Negotiation => "Negotiation",
            Self::Notes => "Notes",
        }
    }
}

/// One score and its criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreSource {
    /// Which.
    pub kind: ScoreKind,
    /// Its weight in `overall`.
    pub overall_weight: u32,
    /// Its criteria; their weights add up to 100.
    pub criteria: Vec<CriterionSource>,
}

/// One line of the rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionSource {
    /// Its id.
    pub id: Id,
    /// In words.
    pub label: String,
    /// Its points.
    pub weight: u32,
    /// When it applies at all.
    #[serde(default)]
    pub applies: Applies,
    /// What decides its level.
    pub decided_by: DecidedBy,
    /// The named levels with their points.
    pub levels: LevelsSource,
}

/// When a criterion applies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Applies {
    /// Always.
    #[default]
    Always,
    /// Somebody was tried, or a step was planned.
    Reached,
    /// Somebody answered alive.
    Answered,
    /// A right party heard of the debt, and the law or the house wants disclosures.
    DisclosuresDue,
    /// The other side asked for something that must be honored.
    Requested,
    /// The collector said or wrote something.
    Spoke,
}

/// What decides the level of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecidedBy {
    /// Findings of these rules, and signs in the conduct.
    Rules {
        /// The rules.
        rules: Vec<Pattern>,
        /// The signs and the level each allows at most.
        #[serde(default)]
        signs: Vec<SignLevel>,
    },
    /// What was reached, as a share of par.
    Outcome,
    /// A technique of the negotiation, by id.
    Technique(Id),
    /// The worst of these fields.
    Worst(Vec<FieldWorst>),
    /// These fields together: how many parts were left out.
    Together(Vec<Field>),
    /// Each field has points of its own.
    Each(Vec<FieldPoints>),
    /// The weight is shared evenly among those fields that apply.
    Shared(Vec<Field>),
    /// So many points are lost when the note's prose holds what it must not.
    ProseCosts(u32),
}

/// A rule id, or the beginning of one followed by `*`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pattern(pub String);

impl Pattern {
    /// How well it fits: the letters that had to agree, an exact id above any beginning.
    pub fn fit(&self, rule: &str) -> Option<usize> {
        match self.0.strip_suffix('*') {
            Some(start) => rule.starts_with(start).then_some(start.len()),
            None => (self.0 == rule).then_some(usize::MAX),
        }
    }
}

/// A field whose omission has a level of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldWorst {
    /// The field.
    pub field: Field,
    /// The level when it was left out.
    pub omitted: Level,
}

/// A field with its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldPoints {
    /// The field.
    pub field: Field,
    /// Its points.
    pub points: u32,
}

/// A sign and the best level that it allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignLevel {
    /// The sign.
    pub sign: Sign,
    /// The level.
    pub level: Level,
}

/// Something in the conduct that a rubric may weigh although no rule speaks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sign {
    /// Private words were said before the listener had been verified.
    PrivateWordsFirst,
    /// Only one identifier was given before private words.
    OneIdentifier,
    /// An identifier was read out by the agent.
    IdentifierReadOut,
    /// A disclosure came after the account had been stated.
    DisclosureLate,
    /// Only a part of the initial disclosure was said.
    DisclosurePartial,
    /// A request was taken after one more demand.
    RequestAfterAnotherAsk,
    /// A request was argued with before it was taken.
    RequestArgued,
    /// A request was not taken at all.
    RequestIgnored,
    /// A question was evaded.
    Evasive,
    /// Words of danger were passed over.
    CrisisPassedOver,
    /// The note claims what did not happen.
    NoteFabricated,
}

impl Sign {
    /// In a sentence's words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::PrivateWordsFirst => "private words before verification",
            Self::OneIdentifier => "only one identifier before private words",
            Self::IdentifierReadOut => "an identifier was read out",
            Self::DisclosureLate => "a disclosure came after the account was stated",
            Self::DisclosurePartial => "only a part of the initial disclosure was said",
            Self::RequestAfterAnotherAsk => "a request was taken after one more demand",
            Self::RequestArgued => "a request was argued with before it was taken",
            Self::RequestIgnored => "a request was not taken",
            Self::Evasive => "a question was evaded",
            Self::CrisisPassedOver => "words of danger were passed over",
            Self::NoteFabricated => "the note claims what did not happen",
        }
    }
}

/// The four named levels of a criterion, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// As it should be.
    Full,
    /// Nearly.
    Most,
    /// A part.
    Little,
    /// Not at all.
    Nothing,
}

impl Level {
    /// In a word.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Most => "most",
            Self::Little => "some",
            Self::Nothing => "none",
        }
    }
}

/// The levels of one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelsSource {
    /// As it should be; the criterion's weight.
    pub full: LevelPoints,
    /// Nearly.
    pub most: LevelPoints,
    /// A part.
    pub some: LevelPoints,
    /// Not at all.
    pub none: LevelPoints,
}

impl LevelsSource {
    /// The line of one level.
    pub const fn line(&self, level: Level) -> &LevelPoints {
        match level {
            Level::Full => &self.full,
            Level::Most => &self.most,
            Level::Little => &self.some,
            Level::Nothing => &self.none,
        }
    }
}

/// One level: its points and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelPoints {
    /// Its points.
    pub points: u32,
    /// What it means.
    pub means: String,
}

/// Severities: by rule, and by legal basis where no rule is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeverityDefaults {
    /// One event breaks the law.
    pub per_se: Severity,
    /// A presumption.
    pub presumption: Severity,
    /// An open standard.
    pub standard: Severity,
    /// A safe harbor.
    pub safe_harbour: Severity,
    /// Good practice.
    pub best_practice: Severity,
    /// A policy.
    pub policy: Severity,
    /// Rules with a severity of their own.
    #[serde(default)]
    pub rules: Vec<RuleSeverity>,
}

impl SeverityDefaults {
    /// The severity of a legal basis; `None` for a definition, which finds nothing.
    pub const fn of(&self, basis: Basis) -> Option<Severity> {
        let severity = match basis {
            Basis::Definition => return None,
            Basis::PerSe => self.per_se,
            Basis::Presumption => self.presumption,
            Basis::Standard => self.standard,
            Basis::SafeHarbour => self.safe_harbour,
            Basis::BestPractice => self.best_practice,
            Basis::Policy => self.policy,
        };
        Some(severity)
    }
}

/// Rules with a severity of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSeverity {
    /// How heavy.
    pub severity: Severity,
    /// Which rules.
    pub rules: Vec<Pattern>,
}

/// What a severity does to the level of its criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeverityLevels {
    /// The best level that an auto-fail leaves.
    pub auto_fail: Level,
    /// The best level that a major finding leaves.
    pub major: Level,
    /// The best level that a minor finding leaves.
    pub minor: Level,
    /// The points that good practice missed costs, once per criterion.
    pub best_practice_cost: u32,
}

/// A condition that caps the band whatever the points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateSource {
    /// Its id.
    pub id: Id,
    /// In words.
    pub label: String,
    /// Where it comes from.
    pub source: Source,
    /// Rules whose violation raises it. A gate of the law hears per-se rules only.
    #[serde(default)]
    pub rules: Vec<Pattern>,
    /// Signs that raise it; for gates of the client.
    #[serde(default)]
    pub signs: Vec<Sign>,
}

/// Where a gate comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Source {
    /// A law.
    Law,
    /// The client, or the house.
    Client,
}

/// The label that a recruiter reads, from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Band {
    /// Not yet.
    NotYet,
    /// Practise.
    Practise,
    /// Works with coaching.
    Coaching,
    /// Works alone.
    Alone,
}

/// One band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandSource {
    /// From how many points of a hundred.
    pub from: u32,
    /// Which.
    pub band: Band,
    /// In words.
    pub label: String,
}
