//! The law as rules over evidence: each rule judges a moment, with all that the
//! past means to the law beside it.
//!
//! A rule is one file with one page; [`rules::RULES`] is the whole table.
//! [`judge()`] runs over a whole stream, [`step()`] over one item at a time, which
//! is what the solver needs. Rules see acts and facts, never words, and they
//! see the [`Standing`] *before* the item they judge.

pub mod ahead;
pub mod calendar;
pub mod circuits;
pub mod classify;
pub mod contested;
pub mod factors;
pub mod finding;
mod heard;
mod judge;
pub mod moment;
pub mod packs;
pub mod parameters;
pub mod questions;
mod queue;
pub mod rule;
pub mod rules;
pub mod standing;

pub use ahead::Ahead;
pub use classify::{Classification, classify};
pub use contested::Contested;
pub use factors::Factors;
pub use finding::{Finding, Told, advice};
pub use heard::in_what_was_heard;
pub use judge::{Found, RuleSet, judge, judge_with, step};
pub use moment::Moment;
pub use parameters::Parameters;
pub use queue::{in_file, in_queue};
pub use rule::{Basis, Binds, Outcome, Read, Rule, Source, Verdict};
pub use standing::Standing;

/// Rises when a rule, a definition or a legal number changes what is found. It
/// is the day to which the summary of the law was last worked on.
pub const RULES_VERSION: &str = "2026-11-22";
