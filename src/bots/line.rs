//! The solver's line: the best lawful action from wherever a play stands.
//!
//! A solver is shared by all plays against one consumer, so that each state is
//! searched once. It answers in the same way whoever asks first, so plays on
//! several threads do not depend on their order.

use std::sync::{Mutex, PoisonError};

use crate::{
    bots::Seat,
    session::{Action, Play},
    solver::{Budget, Position, Solver},
};

/// Whoever knows the best way on from where a session stands.
pub trait Line: Sync {
    /// The best lawful action here; `None` where nothing is left to win.
    fn best(&self, seat: &Seat<'_>) -> Option<Action>;
}

/// A solver behind a lock.
#[derive(Debug)]
pub struct Solved(Mutex<Solver>);

impl Solved {
    /// For a scenario and the consumer met in it.
    pub fn new(play: &Play) -> Self {
        Self(Mutex::new(Solver::new(play, Budget::default())))
    }
}

impl Line for Solved {
    fn best(&self, seat: &Seat<'_>) -> Option<Action> {
        // A poisoned lock holds a solver that only lost one search.
        let mut solver = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let position = Position::of(seat.session(), solver.judge());
        solver.best_action(&position)
    }
}
