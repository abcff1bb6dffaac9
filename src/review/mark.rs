//! How good a decision was: by what it cost against the best lawful one there.
//!
//! The shares are our own, chosen so that a slip that nobody would mention in a
//! talk about the call stays unmarked.

use serde::Serialize;

/// A mark. Costs are shares of what lies between walking away and par.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Mark {
    /// Cost at most one percent.
    Best,
    /// At most five.
    Good,
    /// At most fifteen.
    Inaccuracy,
    /// At most thirty, or any broken rule.
    Mistake,
    /// More.
    CostlyMistake,
}

impl Mark {
    /// All marks, from best to worst.
    pub const ALL: [Self; 5] = [
        Self::Best,
        Self::Good,
        Self::Inaccuracy,
        Self::Mistake,
        Self::CostlyMistake,
    ];

    /// The mark of a decision that cost `cost` where `zone` was to be won.
    pub fn of(cost: i64, zone: i64, violates: bool) -> Self {
        let within = |percent: i64| cost.max(0).saturating_mul(100) <= zone.saturating_mul(percent);
        let by_cost = if cost <= 0 || within(1) {
            Self::Best
        } else if within(5) {
            Self::Good
        } else if within(15) {
            Self::Inaccuracy
        } else if within(30) {
            Self::Mistake
        } else {
            Self::CostlyMistake
        };
        if violates {
            by_cost.max(Self::Mistake)
        } else {
            by_cost
        }
    }

    /// The name of its style on a page.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Good => "good",
            Self::Inaccuracy => "inaccuracy",
            Self::Mistake => "mistake",
            Self::CostlyMistake => "costly",
        }
    }

    /// In words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Good => "good",
            Self::Inaccuracy => "inaccuracy",
            Self::Mistake => "mistake",
            Self::CostlyMistake => "costly mistake",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cost: i64, violates: bool, expected: Mark) {
        assert_eq!(Mark::of(cost, 1_000, violates), expected);
    }

    #[test]
    fn marks_follow_the_share_that_was_lost() {
        check(-5, false, Mark::Best);
        check(10, false, Mark::Best);
        check(11, false, Mark::Good);
        check(50, false, Mark::Good);
        check(150, false, Mark::Inaccuracy);
        check(300, false, Mark::Mistake);
        check(301, false, Mark::CostlyMistake);
        // A broken rule is never less than a mistake.
        check(0, true, Mark::Mistake);
        check(301, true, Mark::CostlyMistake);
    }
}
