//! The chair in which a candidate sits: what the booth on the screen asks is done
//! here, with record, clock and seal. An entry is on the disk before the frame that
//! shows it, what is typed is at most half a second behind, and what cannot be written
//! stops the test.

use std::sync::Arc;

use anyhow::Context as _;

use crate::{
    panels::{
        Now, TextScale,
        note_state::NoteState,
        playing::{Draft, Playing},
        sitting::{Ask, Booth, Farewell, Opened},
    },
    scenario::Library,
    session::{record::RecordEntry, spell::Done},
    store::{
        Home, RecordFile,
        clock::Ticking,
        course::{Course, Part},
        note_draft,
        room::{Delivery, Room},
        scratchpad,
    },
};

/// The chair.
pub(super) struct Chair {
    room: Room,
    library: Library,
    course: Option<Course>,
    /// The part that is open: its number and its record.
    file: Option<(usize, RecordFile)>,
    clock: Option<Ticking>,
}

impl Chair {
    /// A chair in the room of this folder.
    pub(super) fn new(home: &Home, library: Library) -> Self {
        Self {
            room: Room::at(home),
            library,
            course: None,
            file: None,
            clock: None,
        }
    }

    /// Wall time spent in the part that runs, in milliseconds.
    pub(super) fn spent_ms(&self) -> Option<u64> {
        self.clock.as_ref().map(Ticking::spent_ms)
    }

    /// Does what the booth asks, and tells it what came of it.
    pub(super) fn answer(&mut self, ask: &Ask, booth: &mut Booth, utc: &str) {
        match ask {
            Ask::Open(code) => match self.open(code, utc) {
                Ok(opened) => booth.open(opened),
                Err(error) => booth.refuse(format!("{error:#}")),
            },
            Ask::Agree => match self.agree(utc) {
                Ok(()) => booth.agree(),
                Err(error) => booth.stop(format!("{error:#}")),
            },
            Ask::Begin(part) => match self.begin(*part, utc) {
                Ok((playing, allowed)) => booth.begin(*part, playing, allowed),
                Err(error) => booth.stop(format!("{error:#}")),
            },
            Ask::Pause => self.with_clock(Ticking::pause),
            Ask::GoOn => self.with_clock(Ticking::go_on),
            Ask::Leave => self.stand_up(),
            Ask::Finish => match self.finish(utc) {
                Ok(farewell) => booth.finish(farewell),
                Err(error) => booth.stop(format!("{error:#}")),
            },
            Ask::Close => {
                self.stand_up();
                self.course = None;
            }
        }
    }

    /// Writes an entry, or stops the test.
    pub(super) fn append(&mut self, entry: &RecordEntry, booth: &mut Booth) {
        let written = self.write(entry);
        self.or_stop(written, booth);
    }

    /// Keeps what was typed and is no action yet, or stops the test.
    pub(super) fn draft(&mut self, draft: &Draft, booth: &mut Booth) {
        if let Some((_, file)) = &self.file {
            let kept = keep(file, draft);
            self.or_stop(kept, booth);
        }
    }

    fn write(&mut self, entry: &RecordEntry) -> anyhow::Result<()> {
        let (number, file) = self.file.as_mut().context("no record is open")?;
        file.append(entry)?;
        if matches!(entry.did, Done::FileNote(_)) {
            note_draft::drop(file.path());
            if let Some(course) = &mut self.course {
                course.finished(*number);
            }
        }
        Ok(())
    }

    fn or_stop(&mut self, done: anyhow::Result<()>, booth: &mut Booth) {
        if let Err(error) = done {
            self.stand_up();
            booth.stop(format!("{error:#}"));
        }
    }

    fn with_clock(&self, what: fn(&Ticking)) {
        if let Some(clock) = &self.clock {
            what(clock);
        }
    }

    /// The record is closed and the clock stands still.
    fn stand_up(&mut self) {
        self.file = None;
        self.clock = None;
    }

    fn course(&mut self) -> anyhow::Result<&mut Course> {
        self.course.as_mut().context("no test is open")
    }

    fn open(&mut self, code: &str, utc: &str) -> anyhow::Result<Opened> {
        let course = Course::open(self.room.clone(), code, self.library.clone(), utc)?;
        let granted = course.granted();
        let source = course.battery().source();
        let cards = course.house_cards().into_iter();
        let opened = Opened {
            title: source.title.clone(),
            instructions: source.instructions.clone(),
            contact: source.contact.clone(),
            minutes: course.minutes(),
            way: course.way().clone(),
            cards: cards.map(|card| (card.house, card.lines)).collect(),
            pauses: granted.pauses,
            keyboard_only: granted.keyboard_only,
            text: TextScale::at_least(granted.text_percent),
        };
        self.course = Some(course);
        Ok(opened)
    }

    fn agree(&mut self, utc: &str) -> anyhow::Result<()> {
        self.course()?.agree(utc)
    }

    /// A part from its beginning, or from where it was left, and its time in milliseconds.
    fn begin(&mut self, number: usize, utc: &str) -> anyhow::Result<(Playing, Option<u64>)> {
        self.stand_up();
        let part = self.course()?.take(number, utc)?;
        let playing = playing(&part)?;
        let allowed = part.allowed.map(|time| time.as_millis());
        self.clock = Some(part.clock);
        self.file = Some((number, part.file));
        Ok((
            playing,
            allowed.map(|ms| u64::try_from(ms).unwrap_or(u64::MAX)),
        ))
    }

    fn finish(&mut self, utc: &str) -> anyhow::Result<Farewell> {
        self.stand_up();
        let end = self.course()?.finish(utc)?;
        if let Delivery::Refused(error) = end.delivery {
            return Err(error.context("the desk does not take this result"));
        }
        Ok(Farewell {
            waits: matches!(end.delivery, Delivery::Waits(_)),
            feedback: end.feedback,
        })
    }
}

/// Keeps what was typed beside its record.
pub(super) fn keep(file: &RecordFile, draft: &Draft) -> anyhow::Result<()> {
    if draft.form == NoteState::default() {
        note_draft::drop(file.path());
    } else {
        note_draft::keep_form(file.path(), draft.note.clone(), &draft.form)?;
    }
    if draft.pad != scratchpad::text(file.path())? {
        scratchpad::keep(file.path(), &draft.pad)?;
    }
    Ok(())
}

/// What was typed beside a record before: the form of its note, and the scratchpad.
pub(super) fn typed(file: &RecordFile) -> anyhow::Result<(NoteState, String)> {
    let path = file.path();
    let form = note_draft::form(path);
    // Begun at a terminal, which has no form.
    let note = || note_draft::read(path).map(|note| NoteState::of(&note));
    let form = form.or_else(note).unwrap_or_default();
    Ok((form, scratchpad::text(path)?))
}

/// The session as the screens have it. Its time is that of the part's clock.
fn playing(part: &Part) -> anyhow::Result<Playing> {
    let last_ms = part.record.entries.last().map_or(0, |entry| entry.at_ms);
    let mut playing = Playing::resume(&part.record, Arc::clone(&part.scenario), &at(last_ms))
        .map_err(|difference| {
            anyhow::anyhow!("playing it again comes out differently: {difference}")
        })?;
    let (form, pad) = typed(&part.file)?;
    playing.take_draft(form, pad);
    Ok(playing)
}

/// A moment on the clock of a part: the time of a session in a test is that of its clock.
fn at(spent_ms: u64) -> Now<'static> {
    #[allow(
        clippy::cast_precision_loss,
        reason = "a sitting is far shorter than 2^53 ms"
    )]
    let seconds = spent_ms as f64 / 1_000.0;
    Now {
        seconds,
        utc: "",
        seed: 0,
    }
}
