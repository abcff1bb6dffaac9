//! The rubric: every weight, level, severity, gate and band, as data that
//! trainees may read before a test.

mod check;
mod model;
mod source;

pub use check::{compile, read};
pub use model::Rubric;
pub use source::{
    Applies, Band, BandSource, CriterionSource, DecidedBy, FieldPoints, FieldWorst, GateSource,
    Level, LevelPoints, LevelsSource, Pattern, RubricSource, RuleSeverity, ScoreKind, ScoreSource,
    Severity, SeverityDefaults, SeverityLevels, Sign, SignLevel, Source,
};

/// The default rubric, as RON text.
pub const DEFAULT_RUBRIC: &str = include_str!("../../../assets/rubrics/default.ron");
