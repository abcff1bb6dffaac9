//! The review beside the window: it searches on a thread of its own, so that the debrief is
//! there at once and no frame is late.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    thread::{self, JoinHandle},
};

use crate::{
    report::Scorer,
    review::{self, Review},
    session::{Play, Record},
    solver::{Budget, Solver},
};

/// The review that is being worked out, if any. A newer one leaves an older thread
/// with a place that nobody looks at.
#[derive(Debug, Default)]
pub(super) struct Reviewing {
    ready: Arc<Mutex<Option<Review>>>,
    done: Arc<AtomicU32>,
    search: Option<JoinHandle<()>>,
}

impl Reviewing {
    /// Works out the review of a finished record.
    pub(super) fn begin(&mut self, record: Record, scorer: Scorer) {
        let ready = Arc::<Mutex<Option<Review>>>::default();
        let done = Arc::<AtomicU32>::default();
        self.ready = Arc::clone(&ready);
        self.done = Arc::clone(&done);
        self.search = Some(thread::spawn(move || {
            let play = Play::new(Arc::clone(scorer.scenario()), record.header.seed);
            let mut solver = Solver::new(&play, Budget::default());
            let mut see = |entry| done.store(entry, Ordering::Relaxed);
            let review = review::of_shown(&record, &play, scorer.rubric(), &mut solver, &mut see);
            *lock(&ready) = Some(review);
        }));
    }

    /// The review, once it is there.
    pub(super) fn take(&mut self) -> Option<Review> {
        let over = self.search.as_ref()?.is_finished();
        let review = lock(&self.ready).take();
        // A thread that died brings nothing: nobody waits for it.
        if over || review.is_some() {
            self.search = None;
        }
        review
    }

    /// After which entry it is.
    pub(super) fn done(&self) -> u32 {
        self.done.load(Ordering::Relaxed)
    }

    /// Whether a review is on its way: the window must look again soon.
    pub(super) fn is_waiting(&self) -> bool {
        self.search.is_some()
    }

    /// Another session begins.
    pub(super) fn end(&mut self) {
        *self = Self::default();
    }
}

/// What a thread that died left behind is still whole: reviews are put in in one step.
fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}
