//! Three scores of a hundred, never one blend, and why each point was given.
//!
//! [`evaluate`] is a function of what it is given and nothing else: whole
//! numbers, fixed order, the same bytes every time.
//!
//! Rounding: points are whole, a share of points is truncated, and a score is
//! `points earned × 100 / points possible`, truncated. What does not apply is
//! in neither number.

mod assess;
mod compliance_score;
mod faults;
mod gates;
mod inputs;
mod negotiation_score;
mod notes_score;
pub mod priorities;
pub mod rubric;
mod score;
mod signs;

pub use assess::{LineException, evaluate, except};
pub use faults::{Fault, Verdict as FaultVerdict, faults, faults_found};
pub use inputs::{Finding, Inputs, Measure, Negotiation, Par, ParKind, Technique, plan_findings};
pub use rubric::Rubric;
pub use score::{Evaluation, GateRaised, LedgerLine, Score, Why};
pub use signs::SignSeen;
