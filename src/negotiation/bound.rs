//! Par until an exact search has found it: a bound, and named so wherever it is shown.

use crate::{
    domain::Money,
    negotiation::{Situation, best},
};

/// The worth, read back, of the best candidate in the best mood that the script
/// allows (see `consumer::mood::best_reachable`), and never less than leaving
/// without an arrangement.
///
/// It says nothing about whether that mood can be reached on one line, so it is
/// at least what gentle lines reach. It leaves out pressing, which is a cost
/// and no gain, and which can raise what a person promises.
pub fn par_bound(situation: &Situation<'_>, walk_away: Money) -> Money {
    best(situation, true).map_or(walk_away, |(_, worth)| worth.max(walk_away))
}
