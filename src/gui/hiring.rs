//! The hiring desk behind the window: a clerk on a thread of its own, so that no
//! frame waits for the disk or the database.

use std::{
    collections::VecDeque,
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{self, Receiver, Sender},
    },
    thread,
};

use crate::{
    clerk::Clerk,
    panels::hiring::model::{Ask, Port, Told},
    store::Home,
};

/// What was asked, and the answer.
pub(super) type Answered = (Ask, Result<Told, String>);

/// The way to the clerk, who comes with the first question.
#[derive(Debug, Default)]
pub(super) struct Hiring {
    /// Further scenarios, from this folder.
    pub(super) folder: Option<PathBuf>,
    /// Who acts, if that was said.
    pub(super) user: Option<String>,
    clerk: Option<Sender<Ask>>,
    answers: Arc<Mutex<VecDeque<Answered>>>,
}

impl Hiring {
    /// Hands a question over.
    pub(super) fn ask(&mut self, ask: Ask, home: Option<&Home>) {
        let Some(home) = home else {
            let why = "There is no folder for the program's files; say where with RIGHTPARTY_HOME.";
            lock(&self.answers).push_back((ask, Err(why.to_owned())));
            return;
        };
        let clerk = self.clerk.take();
        let clerk = clerk.unwrap_or_else(|| self.begin(home));
        match clerk.send(ask) {
            Ok(()) => self.clerk = Some(clerk),
            Err(mpsc::SendError(ask)) => {
                let why = "The desk stopped because of a mistake in this program; ask again.";
                lock(&self.answers).push_back((ask, Err(why.to_owned())));
            }
        }
    }

    /// The next answer, if there is one.
    pub(super) fn take(&self) -> Option<Answered> {
        lock(&self.answers).pop_front()
    }

    fn begin(&self, home: &Home) -> Sender<Ask> {
        let (to, from) = mpsc::channel();
        let (home, answers) = (home.clone(), Arc::clone(&self.answers));
        let (folder, user) = (self.folder.clone(), self.user.clone());
        thread::spawn(move || {
            let clerk = Clerk::new(&home, folder.as_deref()).map(|mut clerk| {
                if let Some(user) = &user {
                    clerk.works_for(user);
                }
                clerk
            });
            work(&from, clerk.map_err(|error| format!("{error:#}")), &answers);
        });
        to
    }
}

/// Answers until the window is closed.
fn work(
    from: &Receiver<Ask>,
    mut clerk: Result<Clerk, String>,
    answers: &Mutex<VecDeque<Answered>>,
) {
    for ask in from {
        let told = match &mut clerk {
            Ok(clerk) => clerk.ask(&ask),
            Err(why) => Err(why.clone()),
        };
        lock(answers).push_back((ask, told));
    }
}

/// What a thread that died left behind is still whole: answers are put in in one step.
fn lock(of: &Mutex<VecDeque<Answered>>) -> MutexGuard<'_, VecDeque<Answered>> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}
