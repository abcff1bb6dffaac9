//! What was written against what happened.
//!
//! [`truth()`] folds the evidence into what a note should say; [`compare()`] lays
//! the filed note beside it, field by field. Points are not given here.

mod compare;
mod events;
mod faithful;
mod fold;
mod heard;
mod message;
mod money;
mod next_step;
mod outcome;
mod prose;
mod truth;
mod verdict;

pub use compare::compare;
pub use faithful::faithful;
pub use fold::counts_as_consumer;
pub use truth::{AttorneyTold, BankruptcyTold, Shown, Truth, truth};
pub use verdict::{FieldResult, PlanFinding, Verdict};
