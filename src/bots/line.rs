//! The line that a player of known ability follows, from the first action on: the
//! solver's best, found once for each consumer. Off the line, after a slip, such a
//! player goes on as the fair one does, who is lawful and able wherever a call stands.

use crate::{
    bots::Seat,
    session::{Action, Play},
    solver::{Budget, Precision, Solver},
};

/// A line to follow. The default is an empty one: everything is played fairly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    actions: Vec<Action>,
    exact: bool,
}

impl Line {
    /// The solver's best lawful line against this consumer, searching at most so
    /// many states.
    pub fn solved(play: &Play, states: usize) -> Self {
        let budget = Budget {
            states,
            ..Budget::default()
        };
        let solution = Solver::new(play, budget).solve();
        Self {
            actions: solution.line,
            exact: matches!(solution.precision, Precision::Exact { .. }),
        }
    }

    /// Whether nothing better can be reached, because everything was searched.
    pub fn is_exact(&self) -> bool {
        self.exact
    }

    /// Whether there is anything to follow.
    pub fn is_empty(&self) -> bool {
        self.actions.is_empty()
    }

    /// What comes next, as long as nothing but the line was done.
    pub fn next(&self, seat: &Seat<'_>) -> Option<Action> {
        let rest = self.actions.strip_prefix(seat.done())?;
        rest.first().cloned()
    }
}
