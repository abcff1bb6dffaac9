//! A session in play, with everything the screens keep about it.

use std::sync::Arc;

use crate::{
    coach::{self, Aside, Coach},
    domain::Note,
    evaluation::Rubric,
    panels::{
        beside::{BesideLook, Side},
        call::CallState,
        coach::CoachLook,
        desk::DeskState,
        listening::ListeningState,
        note_state::NoteState,
        queue::QueueState,
        shell::{Effect, Now},
    },
    scenario::Scenario,
    session::{
        Action, Header, Mode, Play, Record, Session, TraineeView,
        record::{Difference, Speller},
        view::TranscriptLine,
    },
};

/// For how many seconds at most what is typed is nowhere but on the screen.
const KEPT_WITHIN: f64 = 0.5;

/// What was typed and is no action yet. A session that is gone on with begins with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The form of the note, letter by letter.
    pub form: NoteState,
    /// The note that it says so far, for whoever has no form.
    pub note: Note,
    /// The scratchpad.
    pub pad: String,
}

/// A session in play.
#[derive(Clone, Debug)]
pub struct Playing {
    /// The first line of its record.
    pub header: Header,
    session: Session,
    speller: Speller,
    /// When wall time for this session was zero, in the shell's seconds.
    zero: f64,
    lines: Vec<TranscriptLine>,
    line_began: f64,
    refused: Option<String>,
    /// Whether the trainee has gone back to the desk after a contact.
    pub at_desk: bool,
    /// The coach and what it sees, in learn mode.
    coach: Option<(Coach, Aside)>,
    /// The hint that was asked for.
    hint: Option<String>,
    /// A hint was asked for and is being worked out.
    waiting: bool,
    /// The call.
    pub call: CallState,
    /// The desk.
    pub desk: DeskState,
    /// The files on the desk.
    pub queue: QueueState,
    /// The call that is listened to.
    pub listening: ListeningState,
    /// What is open beside the note.
    pub note_side: Side,
    /// The note.
    pub note: NoteState,
    /// The scratchpad.
    pub pad: String,
    /// Whether the house card may be read: a battery can want a test without it.
    pub house_card: bool,
    /// What was handed out to be kept, and when.
    kept: (NoteState, String),
    kept_at: f64,
}

impl Playing {
    /// Begins.
    pub fn begin(header: Header, scenario: Arc<Scenario>, now: &Now<'_>) -> Self {
        let session = Session::begin(Play::new(scenario, header.seed));
        Self::of(header, session, now.seconds)
    }

    /// Goes on with a record.
    ///
    /// # Errors
    /// Where replaying the record parts from it.
    pub fn resume(
        record: &Record,
        scenario: Arc<Scenario>,
        now: &Now<'_>,
    ) -> Result<Self, Box<Difference>> {
        let play = Play::new(scenario, record.header.seed);
        let session = record.replay(play).map_err(Box::new)?;
        let last = record.entries.last().map_or(0, |entry| entry.at_ms);
        let mut playing = Self::of(
            record.header.clone(),
            session,
            now.seconds - milliseconds(last),
        );
        for entry in &playing.session.log().entries {
            playing.speller.spell(entry, playing.session.log());
        }
        playing.refresh(f64::NEG_INFINITY);
        Ok(playing)
    }

    fn of(header: Header, session: Session, zero: f64) -> Self {
        let speller = Speller::new(session.play());
        let coach = (header.mode == Mode::Learn).then(|| {
            let coach = Coach::new(session.play());
            let aside = coach.aside(&session);
            (coach, aside)
        });
        Self {
            coach,
            waiting: false,
            header,
            session,
            speller,
            zero,
            lines: Vec::new(),
            line_began: f64::NEG_INFINITY,
            refused: None,
            at_desk: false,
            hint: None,
            call: CallState::default(),
            desk: DeskState::default(),
            queue: QueueState::default(),
            listening: ListeningState::default(),
            note_side: Side::default(),
            note: NoteState::default(),
            pad: String::new(),
            house_card: true,
            kept: (NoteState::default(), String::new()),
            kept_at: f64::NEG_INFINITY,
        }
    }

    /// Takes up what was typed before.
    pub fn take_draft(&mut self, form: NoteState, pad: String) {
        self.kept = (form.clone(), pad.clone());
        self.note = form;
        self.pad = pad;
    }

    /// What was typed and must be kept now.
    ///
    /// # Errors
    /// Nothing must be kept now, but after so many seconds, if anything was typed.
    pub fn typed(&mut self, now: f64) -> Result<Effect, Option<f32>> {
        if !self.has_typed() {
            return Err(None);
        }
        let wait = self.kept_at + KEPT_WITHIN - now;
        if wait > 0.0 {
            #[allow(clippy::cast_possible_truncation, reason = "half a second")]
            return Err(Some(wait as f32));
        }
        self.kept_at = now;
        self.typed_so_far().ok_or(None)
    }

    /// What was typed since it was last kept, because the session is left.
    pub fn typed_so_far(&mut self) -> Option<Effect> {
        if !self.has_typed() {
            return None;
        }
        self.kept = (self.note.clone(), self.pad.clone());
        let view = self.view();
        let (note, _) = self.note.so_far(view.facts(), view.clock().date());
        Some(Effect::Draft(Box::new(Draft {
            form: self.note.clone(),
            note,
            pad: self.pad.clone(),
        })))
    }

    fn has_typed(&self) -> bool {
        let (form, pad) = &self.kept;
        !self.session.is_over() && (*form != self.note || *pad != self.pad)
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// As the trainee may know it.
    pub fn view(&self) -> TraineeView<'_> {
        TraineeView::of(&self.session)
    }

    /// All lines so far.
    pub fn lines(&self) -> &[TranscriptLine] {
        &self.lines
    }

    /// Seconds since the newest line began.
    pub fn line_seconds(&self, now: f64) -> f64 {
        now - self.line_began
    }

    /// Names that have been heard.
    pub fn known(&self) -> Vec<String> {
        let people = self.view().known_people();
        people.into_iter().map(|one| one.name.clone()).collect()
    }

    /// What lies beside the work.
    pub fn beside<'a>(&'a self, known: &'a [&'a str], rubric: &'a Rubric) -> BesideLook<'a> {
        BesideLook {
            view: self.view(),
            lines: &self.lines,
            known,
            mode: self.header.mode,
            house_card: self.house_card,
            rubric,
            refused: self.refused.as_deref(),
            coach: self.coach.as_ref().map(|(_, aside)| CoachLook {
                aside,
                hint: self.hint.as_deref(),
                waiting: self.waiting,
                level: coach::level(&self.session),
            }),
        }
    }

    /// Takes the hint that was asked for.
    pub fn take_hint(&mut self, words: String) {
        self.waiting = false;
        self.hint = Some(words);
    }

    /// Tries an action. What happened goes to the disk before it is shown.
    pub fn act(&mut self, action: Action, now: f64) -> Option<Effect> {
        let was_hint = matches!(action, Action::AskHint(_));
        match self
            .session
            .apply(whole_milliseconds(now - self.zero), action)
        {
            Ok(entry) => {
                let entry = entry.clone();
                let told = self.speller.spell(&entry, self.session.log());
                self.refused = None;
                self.waiting = was_hint;
                if !was_hint {
                    self.hint = None;
                }
                if matches!(entry.cause, Action::Dial(_) | Action::Write(_)) {
                    self.at_desk = false;
                }
                self.refresh(now);
                Some(Effect::Append(Box::new(told)))
            }
            Err(refusal) => {
                self.refused = Some(refusal.to_string());
                None
            }
        }
    }

    /// The record so far.
    pub fn record(&self) -> Record {
        Record::of(self.header.clone(), &self.session)
    }

    fn refresh(&mut self, now: f64) {
        let before = self.lines.len();
        self.lines = self.view().transcript();
        if let Some((coach, aside)) = &mut self.coach {
            *aside = coach.aside(&self.session);
        }
        if self.lines.len() > before {
            self.line_began = now;
        }
    }
}

fn milliseconds(ms: u64) -> f64 {
    // A session is far shorter than the 2^53 milliseconds that a float can count.
    #[allow(clippy::cast_precision_loss, reason = "see above")]
    let seconds = ms as f64 / 1_000.0;
    seconds
}

fn whole_milliseconds(seconds: f64) -> u64 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped; wall time is kept and never judged"
    )]
    let ms = (seconds.max(0.0) * 1_000.0) as u64;
    ms
}
