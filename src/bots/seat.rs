//! Where a bot sits: the session, and beside it what players need who know the
//! law and keep notes. Bots that know nothing are shown the view alone.

use std::sync::Arc;

use crate::{
    compliance::{Ahead, Finding},
    documentation::{self, Truth},
    evidence::of_record::Reader,
    scenario::Scenario,
    session::{
        Action, Play, Refusal, Session, TraineeView,
        record::{RecordEntry, Speller},
    },
};

/// After so many entries a bot stops talking, so that every play comes to an end.
pub const ENTRIES_MAX: usize = 90;

/// A session in play by a bot.
#[derive(Clone, Debug)]
pub struct Seat<'s> {
    scenario: &'s Scenario,
    session: Session,
    speller: Speller,
    entries: Vec<RecordEntry>,
    done: Vec<Action>,
    ahead: Ahead<'s>,
}

impl<'s> Seat<'s> {
    /// Sits down in front of the consumer that the play has picked.
    pub fn new(scenario: &'s Arc<Scenario>, play: Play) -> Self {
        Self {
            scenario,
            speller: Speller::new(&play),
            ahead: Ahead::new(scenario, &play),
            session: Session::begin(play),
            entries: Vec::new(),
            done: Vec::new(),
        }
    }

    /// The scenario.
    pub fn scenario(&self) -> &'s Scenario {
        self.scenario
    }

    /// What a trainee may know.
    pub fn view(&self) -> TraineeView<'_> {
        TraineeView::of(&self.session)
    }

    /// The session itself.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What the bot did so far, in order.
    pub fn done(&self) -> &[Action] {
        &self.done
    }

    /// What happened so far, spelled out as a record keeps it.
    pub fn entries(&self) -> &[RecordEntry] {
        &self.entries
    }

    /// What happened, entry by entry, once the play is over.
    pub fn into_entries(self) -> Vec<RecordEntry> {
        self.entries
    }

    /// Whether the play has gone on for so long that it is to be ended.
    pub fn is_long(&self) -> bool {
        self.entries.len() >= ENTRIES_MAX
    }

    /// Carries an action out.
    ///
    /// # Errors
    /// A [`Refusal`] if it is impossible now; nothing has happened then.
    pub fn act(&mut self, action: Action) -> Result<(), Refusal> {
        let entry = self.session.apply(0, action.clone())?.clone();
        let spelled = self.speller.spell(&entry, self.session.log());
        self.ahead.follow(&self.session);
        self.entries.push(spelled);
        self.done.push(action);
        Ok(())
    }

    /// What the rules would find at once if this were done.
    pub fn would_find(&self, action: &Action) -> Vec<Finding> {
        self.ahead.would_find(&self.session, action)
    }

    /// What truly happened so far, as a note should tell it.
    pub fn truth(&self) -> Truth {
        let mut reader = Reader::new(self.scenario);
        let mut seen = Vec::with_capacity(self.entries.len() * 3);
        for entry in &self.entries {
            reader.entry(entry, &mut seen);
        }
        documentation::truth(seen, self.scenario.facts())
    }
}
