//! The person on the line: what they are like, how they feel, what they can
//! say yes to, and how they answer an offer.
//!
//! This module does not know law. It reacts to what was said and never to
//! whether it was lawful. Everything in it is a pure function over small
//! `Copy` values, and every number is in [`tuning`].

pub mod answer;
pub mod budget;
pub mod change;
pub mod felt;
pub mod limits;
pub mod mood;
pub mod outlook;
pub mod payday;
pub mod ranges;
pub mod span;
pub mod temperament;
pub mod tuning;

pub use answer::{Answer, Dimension};
pub use change::Change;
pub use felt::{Answered, Felt};
pub use limits::Limits;
pub use outlook::Outlook;
pub use payday::Payday;
pub use ranges::TemperamentRanges;
pub use temperament::{Temperament, Windfall};
