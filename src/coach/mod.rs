//! The coach of learn mode: which step of a good call this is, which rule is near,
//! and a hint on request in three stages. All of it comes from the solver and from
//! the rules' pages; nothing is written by hand for any scenario.
//!
//! What the coach says never enters a score. That a hint was asked for is noted in
//! the record, and the report shows it.

mod hint;
mod kind;
mod near;
mod step;

pub use hint::{LEVELS, level, words};
pub use kind::Kind;
pub use near::Near;
pub use step::Step;

use crate::{
    session::{Play, Session},
    solver::{Budget, Position, Solver},
};

/// What the coach shows without being asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The step of a good call.
    pub step: Step,
    /// The rule that is near, if one is.
    pub near: Option<Near>,
}

/// A coach for one session. It keeps what its solver has found, so that only the
/// first hint has to search.
#[derive(Clone, Debug)]
pub struct Coach {
    solver: Solver,
}

impl Coach {
    /// For a scenario and the consumer met in it.
    pub fn new(play: &Play) -> Self {
        Self {
            solver: Solver::new(play, Budget::default()),
        }
    }

    /// Searches the scenario, so that no hint has to.
    pub fn prepare(&mut self) {
        self.solver.solve();
    }

    /// What is shown without being asked. It searches nothing.
    pub fn aside(&self, session: &Session) -> Aside {
        let position = Position::of(session, self.solver.judge());
        Aside {
            step: Step::of(session),
            near: near::rule(session, &position, self.solver.judge()),
        }
    }

    /// A hint of this level, from 1 (a question) to 3 (the move).
    pub fn hint(&mut self, session: &Session, level: u8) -> String {
        let position = Position::of(session, self.solver.judge());
        let best = self.solver.best_action(&position);
        hint::words(session, best.as_ref(), level)
    }
}
