//! The live session: applies actions, keeps the log.

use crate::{
    domain::contact::EndedBy,
    domain::{NextStep, Note},
    session::{Action, Effects, Event, Play, Refusal, Stage, State, decide},
};

/// At most so many entries in a log.
pub const ENTRIES_MAX: usize = 400;
/// At most so many simulated seconds in one contact: an hour.
pub const CONTACT_SECONDS_MAX: u32 = 3_600;

/// One line of the log: a cause and its effects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// From 1, without gaps. Findings cite it.
    pub seq: u32,
    /// Wall time in milliseconds since the session began; never judged.
    pub at_ms: u64,
    /// What the trainee did.
    pub cause: Action,
    /// What followed.
    pub effects: Effects,
}

/// All that has happened, and the texts that events name by index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// The entries.
    pub entries: Vec<Entry>,
    /// Plans, in the order in which they were made.
    pub plans: Vec<NextStep>,
    /// The note, once filed.
    pub note: Option<Note>,
}

/// One trainee playing one scenario.
#[derive(Clone, Debug)]
pub struct Session {
    play: Play,
    state: State,
    log: Log,
}

impl Session {
    /// Begins: chance, if any, is over once this returns.
    pub fn begin(play: Play) -> Self {
        let state = State::new(&play.temperament);
        Self {
            play,
            state,
            log: Log::default(),
        }
    }

    /// Carries out an action, and keeps it in the log.
    ///
    /// `at_ms` is wall time since the beginning; it is kept and never judged.
    ///
    /// # Errors
    /// A [`Refusal`] if the action is impossible now; nothing has happened then.
    pub fn apply(&mut self, at_ms: u64, action: Action) -> Result<&Entry, Refusal> {
        // The note can always be filed, so that nothing is lost in a runaway session.
        let ends = matches!(
            action,
            Action::Finish | Action::FileNote(_) | Action::HangUp | Action::TimeRanOut
        );
        if self.log.entries.len() >= ENTRIES_MAX && !ends {
            return Err(Refusal::TooLong);
        }
        let mut effects = decide(&self.play, &self.state, &action)?;
        for event in &effects {
            self.state.evolve(event);
        }
        if self.state.stage() == Stage::Contact
            && self.state.now() - self.state.opened() >= CONTACT_SECONDS_MAX
        {
            let closed = Event::Closed(EndedBy::Limit);
            self.state.evolve(&closed);
            // One place is always left; see `EFFECTS_MAX`.
            let _ = effects.try_push(closed);
        }
        match &action {
            Action::Plan(step) => self.log.plans.push(*step),
            Action::FileNote(note) => self.log.note = Some((**note).clone()),
            _ => {}
        }
        let seq = u32::try_from(self.log.entries.len()).unwrap_or(u32::MAX) + 1;
        self.log.entries.push(Entry {
            seq,
            at_ms,
            cause: action,
            effects,
        });
        self.log.entries.last().ok_or(Refusal::TooLong)
    }

    /// The scenario and the consumer.
    pub fn play(&self) -> &Play {
        &self.play
    }

    /// Where it stands.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What has happened.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// Whether the note is filed.
    pub fn is_over(&self) -> bool {
        self.state.stage() == Stage::Closed
    }

    /// Runs the actions of a log again; the events must come out identical.
    ///
    /// # Errors
    /// The number of the first entry that comes out differently, or is refused.
    pub fn replay(play: Play, log: &Log) -> Result<Self, u32> {
        let mut session = Self::begin(play);
        for entry in &log.entries {
            let same = session
                .apply(entry.at_ms, entry.cause.clone())
                .is_ok_and(|again| again.effects == entry.effects);
            if !same {
                return Err(entry.seq);
            }
        }
        Ok(session)
    }
}
