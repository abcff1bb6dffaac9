//! What a conduct file says that a judge should find.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One expectation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The rule that it is about.
    pub rule: String,
    /// What the rule should say.
    pub outcome: Expected,
    /// Which contact it is about, by its place from 0; the last one if absent.
    #[serde(default)]
    pub contact: Option<usize>,
    /// Why, in words.
    #[serde(default)]
    pub note: String,
}

/// What a rule should say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Expected {
    /// A violation.
    Violation,
    /// None, presumed or not.
    NoViolation,
    /// A presumption of compliance.
    PresumedCompliance,
    /// A presumption of violation.
    PresumedViolation,
    /// A factor against a presumption of compliance.
    RebutsCompliance,
    /// A factor against a presumption of violation.
    RebutsViolation,
    /// The rule is raised: a violation, a presumed one, or factors for one.
    PlausibleViolation,
    /// How the contact is classified.
    Definition(Class),
}

/// How a contact is classified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Class {
    /// Whether the federal act binds the collector for this debt.
    Covered(bool),
    /// Whether it conveys information about a debt.
    Communication(bool),
    /// Whether it is a limited-content message.
    LimitedContent(bool),
    /// Whether it counts as a call for the frequency limits.
    Counted(bool),
    /// Whether whoever listened counts as the consumer.
    CountsAsConsumer(bool),
    /// Whether the address satisfies one of the electronic routes.
    RouteMet(bool),
    /// Whether a consent given in it, or on file, counts.
    ConsentCounts(bool),
    /// Whether a written request or dispute came in it.
    InWriting(bool),
    /// The hours of the day between which it could lawfully be made, from and
    /// to in minutes after midnight on the clock of the conduct's zone.
    Window(u16, u16),
    /// The end of the validation period.
    PeriodEnds(NaiveDate),
    /// Contact on this debt has to stop until something is sent.
    Suspended(bool),
}
