//! Figures as acts state them: measured against the truth, so that a parallel
//! form can change every amount and the act still says the same thing.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::Money;

/// An amount that somebody states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Figure {
    /// What the account says.
    #[default]
    True,
    /// The true amount plus this (may be negative).
    Off(Money),
    /// This amount, whatever the account says.
    Exactly(Money),
}

impl Figure {
    /// The amount stated, where `truth` is what the account says.
    pub fn stated(self, truth: Money) -> Money {
        match self {
            Self::True => truth,
            Self::Off(by) => truth + by,
            Self::Exactly(amount) => amount,
        }
    }
}
