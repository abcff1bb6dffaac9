//! The live session together with its record file: what happens is on the disk
//! before it is shown.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use crate::{
    coach::Coach,
    session::{
        Action, Header, Mode, Play, Record, Refusal, Session, TraineeView,
        record::{RecordEntry, Speller},
    },
    store::{RecordFile, clock::Ticking},
};

/// A session at the keyboard.
pub(in crate::cli) struct Sitting {
    session: Session,
    speller: Speller,
    header: Header,
    entries: Vec<RecordEntry>,
    file: RecordFile,
    /// When this run began, and how much wall time the record had then.
    began: Instant,
    before_ms: u64,
    /// How much wall time the whole may take, if there is a limit.
    allowed_ms: Option<u64>,
    /// In a battery: the clock that a crash does not turn back.
    clock: Option<Ticking>,
    /// In learn mode, kept for the whole session, so that only the first hint searches.
    coach: Option<Coach>,
    /// Whether the house card may be read.
    house_card: bool,
}

impl Sitting {
    /// A new session, with its record begun.
    pub(in crate::cli) fn begin(play: Play, header: Header, file: RecordFile) -> Self {
        Self {
            coach: coach(&play, header.mode),
            speller: Speller::new(&play),
            session: Session::begin(play),
            header,
            entries: Vec::new(),
            file,
            began: Instant::now(),
            before_ms: 0,
            allowed_ms: None,
            clock: None,
            house_card: true,
        }
    }

    /// A session that a record has been replayed to.
    pub(in crate::cli) fn resume(session: Session, record: Record, file: RecordFile) -> Self {
        let mut speller = Speller::new(session.play());
        for entry in &session.log().entries {
            speller.spell(entry, session.log());
        }
        Self {
            coach: coach(session.play(), record.header.mode),
            before_ms: record.entries.last().map_or(0, |entry| entry.at_ms),
            speller,
            session,
            header: record.header,
            entries: record.entries,
            file,
            began: Instant::now(),
            allowed_ms: None,
            clock: None,
            house_card: true,
        }
    }

    /// Limits the wall time of the whole, earlier runs included. The clock stands
    /// still while nobody sits here, and nobody can turn it back.
    pub(in crate::cli) fn allow(&mut self, time: Duration) {
        self.allowed_ms = Some(u64::try_from(time.as_millis()).unwrap_or(u64::MAX));
    }

    /// Measures the time by a clock that is written down while it runs.
    pub(in crate::cli) fn measure_by(&mut self, clock: Ticking) {
        self.clock = Some(clock);
    }

    /// A battery says whether its candidates may read the house card.
    pub(in crate::cli) fn show_house_card(&mut self, shown: bool) {
        self.house_card = shown;
    }

    /// Whether the house card may be read.
    pub(super) fn has_house_card(&self) -> bool {
        self.house_card
    }

    /// The wall time that is left, if there is a limit.
    pub(super) fn left(&self) -> Option<Duration> {
        let allowed = self.allowed_ms?;
        Some(Duration::from_millis(
            allowed.saturating_sub(self.spent_ms()),
        ))
    }

    /// The wall time that was spent, earlier runs included, in milliseconds.
    pub(in crate::cli) fn spent_ms(&self) -> u64 {
        if let Some(clock) = &self.clock {
            return clock.spent_ms();
        }
        let elapsed = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.before_ms.saturating_add(elapsed)
    }

    /// Carries out an action and writes it down. Whatever follows may be shown
    /// only once this has returned.
    ///
    /// # Errors
    /// The record cannot be written. A refusal is no error: nothing has happened.
    pub(in crate::cli) fn act(&mut self, action: Action) -> anyhow::Result<Result<(), Refusal>> {
        let at_ms = self.spent_ms();
        let entry = match self.session.apply(at_ms, action) {
            Ok(entry) => entry.clone(),
            Err(refusal) => return Ok(Err(refusal)),
        };
        let spelled = self.speller.spell(&entry, self.session.log());
        self.file.append(&spelled)?;
        self.entries.push(spelled);
        Ok(Ok(()))
    }

    /// What the trainee may know.
    pub(super) fn view(&self) -> TraineeView<'_> {
        TraineeView::of(&self.session)
    }

    /// The session.
    pub(super) fn session(&self) -> &Session {
        &self.session
    }

    /// The coach, in learn mode.
    pub(super) fn coach(&self) -> Option<&Coach> {
        self.coach.as_ref()
    }

    /// A hint of this level for this moment; nothing without a coach.
    pub(super) fn hint(&mut self, level: u8) -> String {
        let coach = self.coach.as_mut();
        coach.map_or_else(String::new, |coach| coach.hint(&self.session, level))
    }

    pub(super) fn newest(&self) -> Option<&RecordEntry> {
        self.entries.last()
    }

    pub(super) fn mode(&self) -> Mode {
        self.header.mode
    }

    pub(super) fn rubric_text(&self) -> &str {
        &self.header.rubric_text
    }

    pub(in crate::cli) fn path(&self) -> &Path {
        self.file.path()
    }

    /// The record so far.
    pub(super) fn record(&self) -> Record {
        Record {
            header: self.header.clone(),
            entries: self.entries.clone(),
        }
    }
}

fn coach(play: &Play, mode: Mode) -> Option<Coach> {
    (mode == Mode::Learn).then(|| Coach::new(play))
}
