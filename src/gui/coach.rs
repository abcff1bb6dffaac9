//! The coach beside the window: it searches on a thread of its own, so that a hint
//! makes nobody wait and no frame is late.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
};

use crate::{
    coach::Coach,
    session::{Play, Session},
};

/// A hint, and how many entries the log had when it was asked for.
type Hint = (usize, String);

/// The coach of the session in play, and the hint that it has worked out.
#[derive(Debug, Default)]
pub(super) struct Coaching {
    coach: Option<Arc<Mutex<Coach>>>,
    ready: Arc<Mutex<Option<Hint>>>,
    waiting: bool,
}

impl Coaching {
    /// A session in learn mode begins: the search is done while the file is read.
    pub(super) fn begin(&mut self, play: &Play) {
        let coach = Arc::new(Mutex::new(Coach::new(play)));
        self.coach = Some(Arc::clone(&coach));
        self.waiting = false;
        thread::spawn(move || lock(&coach).prepare());
    }

    /// Works out a hint of this level for the moment at which the session stands.
    pub(super) fn ask(&mut self, session: &Session, level: u8) {
        // A session that was taken up again begins without a search behind it.
        if self.coach.is_none() {
            self.begin(session.play());
        }
        let Some(coach) = self.coach.clone() else {
            return;
        };
        let (session, ready) = (session.clone(), Arc::clone(&self.ready));
        self.waiting = true;
        thread::spawn(move || {
            let words = lock(&coach).hint(&session, level);
            *lock(&ready) = Some((session.log().entries.len(), words));
        });
    }

    /// The hint, once it is there.
    pub(super) fn take(&mut self) -> Option<Hint> {
        let hint = lock(&self.ready).take();
        self.waiting &= hint.is_none();
        hint
    }

    /// Whether a hint is on its way: the window must look again soon.
    pub(super) fn is_waiting(&self) -> bool {
        self.waiting
    }

    /// The session is over, or another begins.
    pub(super) fn end(&mut self) {
        *self = Self::default();
    }
}

/// What a thread that died left behind is still whole: hints are put in in one step.
fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}
