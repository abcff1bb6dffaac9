//! What an arrangement is worth, which offers are worth considering, how far a
//! goal was reached, and how well the talk was led. Pure folds and searches;
//! nothing here steps a session.

pub mod bound;
pub mod candidates;
pub mod decency;
pub mod progress;
pub mod technique;
pub mod worth;

pub use bound::par_bound;
pub use candidates::{Situation, best, candidates};
pub use progress::{Agreed, Measure, Progress};
pub use technique::{Level, Observed, Technique};
