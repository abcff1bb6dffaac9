//! Why a decision cost something, in the terms that a trainer would argue with: the arrangement
//! that it leads to beside the one that was still open before it.

use crate::{
    review::{Deal, Review, left},
    solver::{Position, Solver},
};

/// The arrangement that the best lawful line from here ends in, if it ends in one.
fn end_of(here: &Position, solver: &mut Solver) -> Option<Deal> {
    let end = left::end_of(here, solver);
    end.progress
        .agreed
        .map(|agreed| left::deal(solver.play(), &agreed))
}

/// What a decision led to and what was open, in words. Nothing where no arrangement was open, or
/// the same one still is.
pub(super) fn of(
    before: &Position,
    after: &Position,
    solver: &mut Solver,
    review: &Review,
) -> Option<String> {
    let open = end_of(before, solver)?;
    let then = end_of(after, solver);
    if then.as_ref() == Some(&open) {
        return None;
    }
    let told = match &then {
        None => "Nothing can be agreed on after it.".to_owned(),
        Some(deal) => format!("It leads to {}.", review.dealt(deal)),
    };
    let each = match &then {
        Some(deal) if deal.payments > open.payments && deal.holds < open.holds => {
            " Every payment more is one more that can be missed."
        }
        _ => "",
    };
    Some(format!("{told} Open was {}.{each}", review.dealt(&open)))
}
