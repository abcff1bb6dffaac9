//! The coach of learn mode: which step of a good call this is, which rule is near,
//! and a hint on request in three stages. All of it comes from the solver and from
//! the rules' pages; nothing is written by hand for any scenario.
//!
//! What the coach says never enters a score. That a hint was asked for is noted in
//! the record, and the report shows it.

mod files;
mod hint;
mod kind;
mod near;
mod step;
mod written;

pub use hint::{LEVELS, level, words};
pub use kind::Kind;
pub use near::Near;
pub use step::Step;

use crate::{
    bots::{Manner, Seat, trained},
    session::{Action, Play, Session},
    solver::{Budget, Position, Precision, Solver},
};

/// So many states are searched before the first hint: more would make a person wait
/// at the keyboard, where there is no second thread. Whatever needs more is answered
/// as the fair player would.
const STATES: usize = 40_000;

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
    /// Whether the solver could search everything; not known before it has searched.
    exact: Option<bool>,
}

impl Coach {
    /// For a scenario and the consumer met in it.
    pub fn new(play: &Play) -> Self {
        Self {
            solver: Solver::new(
                play,
                Budget {
                    states: STATES,
                    ..Budget::default()
                },
            ),
            exact: None,
        }
    }

    /// Searches the scenario, so that no hint has to.
    pub fn prepare(&mut self) {
        self.is_exact();
    }

    fn is_exact(&mut self) -> bool {
        let solver = &mut self.solver;
        *self.exact.get_or_insert_with(|| {
            let solution = solver.solve();
            matches!(solution.precision, Precision::Exact { .. })
        })
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
        let best = self.best(session);
        hint::words(session, best.as_ref(), level)
    }

    /// The best lawful action here. Where the solver could not search everything, the
    /// best that it knows may be poor, and the coach says what a fair player would do.
    fn best(&mut self, session: &Session) -> Option<Action> {
        if session.play().scenario.queue().is_some() {
            return files::best(session);
        }
        if !self.is_exact() {
            return fair(session);
        }
        let position = Position::of(session, self.solver.judge());
        self.solver.best_action(&position)
    }
}

/// What the fair player does where this session stands.
fn fair(session: &Session) -> Option<Action> {
    let play = session.play();
    let mut seat = Seat::new(&play.scenario, play.clone());
    for entry in &session.log().entries {
        seat.act(entry.cause.clone()).ok()?;
    }
    Some(trained::act(Manner::Fair, &seat))
}
