//! The stable form of an evaluation: what is shown, exported and signed.
//!
//! A report names everything that the scores are a function of. It is composed
//! from an evaluation and never read back to judge anything.

mod compose;
mod exceptions;
mod form;
mod par;
mod people;
mod queue;
mod scorer;
mod text;
mod wrap;

pub use compose::{Parts, compose};
pub use exceptions::Exceptions;
pub use form::{
    DeskFileReport, FieldReport, FindingReport, GateReport, HintReport, Identity, LineReport,
    NegotiationReport, Report, ScoreReport, hints_in_words,
};
pub use people::{PeopleReport, PeopleScore, SaidReport};
pub use scorer::{RULES_VERSION, ScoreError, Scored, Scorer};

/// The version of the form. Rises when a field changes its name or its meaning.
pub const SCHEMA: u32 = 1;
