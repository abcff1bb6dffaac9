//! The only door between Bevy and the session.
//!
//! The shell of the panels holds the session and says what is to be done in the
//! world; this file does it: records, results, settings. Nobody else can change
//! the shell, and an entry is on the disk before the frame that shows it.

use std::{
    collections::hash_map::RandomState,
    hash::{BuildHasher as _, Hasher as _},
    path::{Path, PathBuf},
    time::SystemTime,
};

use anyhow::Context as _;
use bevy::prelude::*;
use bevy_egui::egui;
use chrono::{DateTime, Utc};

use crate::{
    cli::{self, Launch},
    evaluation::rubric::{self, DEFAULT_RUBRIC},
    gui::{
        coach::Coaching,
        hiring::Hiring,
        past,
        review::Reviewing,
        sitting::{self, Chair},
        sound::Speaker,
    },
    panels::{Effect, Fault, Now, Outcome, Portrait, Screen, Settings, Setup, Shell, sitting::Ask},
    report::Scorer,
    scenario::{Library, compile},
    session::{Header, Mode, Record},
    store::{Home, RecordFile, note_draft},
};

/// Where settings are kept.
const SETTINGS: &str = "settings.json";
/// Where the random name of whoever plays here is kept.
const SUBJECT: &str = "subject.json";
/// While a hint or a review is on its way, the window looks again after so many seconds.
const LOOK_AGAIN: f32 = 0.1;
/// Seeds drawn by lot are below this, so that they can be typed again.
const SEED_BELOW: u64 = 1_000_000;

/// The shell and the files. Only this file can change either.
#[derive(Resource)]
pub(super) struct Desk {
    shell: Shell,
    home: Option<Home>,
    seed: Option<u64>,
    file: Option<RecordFile>,
    unfinished: Vec<(PathBuf, Record)>,
    speaker: Speaker,
    coaching: Coaching,
    reviewing: Reviewing,
    chair: Option<Chair>,
    /// The window was opened for one sitting and closes with it.
    for_one: bool,
    /// That sitting is over.
    leaving: bool,
    hiring: Hiring,
}

/// What the shell begins with: shipped scenarios and those of the given folder,
/// settings, results and unfinished sessions of the person's own folder.
pub(super) fn setup(launch: &Launch, home: Option<&Home>) -> anyhow::Result<Setup> {
    let rubric_text = compile::normalized(DEFAULT_RUBRIC);
    let rubric = rubric::read(&rubric_text)
        .ok()
        .context("the rubric cannot be read")?;
    let read = |name| home.and_then(|home| home.read::<Settings>(name));
    let unfinished = home.map(Home::unfinished).unwrap_or_default();
    let (library, faults) = stock(launch.folder.as_deref())?;
    Ok(Setup {
        library,
        faults,
        rubric,
        rubric_text,
        subject: subject(home),
        settings: read(SETTINGS).unwrap_or_default(),
        past: home.map(past::read).unwrap_or_default(),
        unfinished: unfinished.into_iter().map(|(_, record)| record).collect(),
    })
}

/// The scenarios at hand, and those of a folder that cannot be used as they are.
pub(super) fn stock(folder: Option<&Path>) -> anyhow::Result<(Library, Vec<Fault>)> {
    let stock = cli::stock(folder)?;
    let flawed = stock.found.iter();
    let faults = flawed.filter_map(|one| Fault::of(&one.path, &one.text, &one.found));
    Ok((stock.library, faults.collect()))
}

/// A random name: records never hold a real one.
fn subject(home: Option<&Home>) -> String {
    let known = home.and_then(|home| home.read::<String>(SUBJECT));
    known.unwrap_or_else(|| {
        let new = format!("{:016x}{:016x}", lot(), lot());
        if let Some(Err(error)) = home.map(|home| home.keep(SUBJECT, &new)) {
            error!("{error:#}");
        }
        new
    })
}

/// Drawn by the system, as the keys of its hash maps are.
fn lot() -> u64 {
    RandomState::new().build_hasher().finish()
}

impl Desk {
    /// `seed` picks the consumer of every session that begins here; drawn by lot if `None`.
    pub(super) fn new(setup: Setup, home: Option<Home>, seed: Option<u64>) -> Self {
        let unfinished = home.as_ref().map(Home::unfinished).unwrap_or_default();
        Self {
            shell: Shell::new(setup),
            home,
            seed,
            file: None,
            unfinished,
            speaker: Speaker::default(),
            coaching: Coaching::default(),
            reviewing: Reviewing::default(),
            chair: None,
            for_one: false,
            leaving: false,
            hiring: Hiring::default(),
        }
    }

    /// Whoever hires finds the scenarios of the launch, and the desk if that was asked for.
    pub(super) fn hires(&mut self, launch: &Launch) {
        self.hiring.folder.clone_from(&launch.folder);
        self.hiring.user.clone_from(&launch.user);
        if launch.desk {
            self.shell.screen = Screen::Hiring;
        }
    }

    /// Sits somebody down whose code is known; the window closes when they are done.
    pub(super) fn sit_down(&mut self, code: &str) {
        self.for_one = true;
        self.shell.sit_down(code);
        let now = stamp(now());
        if let Err(error) = self.sit(&Ask::Open(code.to_owned()), &now)
            && let Some(booth) = self.shell.booth_mut()
        {
            booth.refuse(format!("{error:#}"));
        }
    }

    /// Whether the window was opened for a sitting that is over.
    pub(super) fn is_leaving(&self) -> bool {
        self.leaving
    }

    /// Goes on with the newest unfinished session, if there is one.
    pub(super) fn go_on(&mut self) {
        let now = Now {
            seconds: 0.0,
            utc: "",
            seed: 1,
        };
        self.shell.go_on(&now);
    }

    /// Takes scenarios that were written anew.
    pub(super) fn restock(&mut self, library: Library, faults: Vec<Fault>) {
        self.shell.restock(library, faults);
    }

    /// The shell, to look at.
    pub(super) fn shell(&self) -> &Shell {
        &self.shell
    }

    /// Draws a frame of the shell and does what it asks for.
    pub(super) fn frame(&mut self, ui: &mut egui::Ui, seconds: f64, portrait: Portrait) -> Outcome {
        self.shell.portrait = portrait;
        let utc = now();
        let stamp = stamp(utc);
        let now = Now {
            seconds,
            utc: &stamp,
            seed: self.seed.unwrap_or_else(|| lot() % SEED_BELOW),
        };
        self.take_hint();
        if let Some(review) = self.reviewing.take() {
            self.shell.reviewed(review);
        }
        self.shell.reviewing(self.reviewing.done());
        let spent = self.chair.as_ref().and_then(Chair::spent_ms);
        if let Some((booth, spent)) = self.shell.booth_mut().zip(spent) {
            booth.clock(spent);
        }
        while let Some((ask, told)) = self.hiring.take() {
            self.shell.desk_told(&ask, told);
        }
        let mut outcome = self.shell.ui(ui, &now);
        self.listen(&outcome.effects);
        for effect in std::mem::take(&mut outcome.effects) {
            if let Err(error) = self.carry_out(effect, utc) {
                error!("{error:#}");
                self.shell.trouble(format!("{error:#}"));
            }
        }
        if self.coaching.is_waiting() || self.reviewing.is_waiting() || self.shell.awaits_desk() {
            let soon = outcome.repaint_in.unwrap_or(LOOK_AGAIN);
            outcome.repaint_in = Some(soon.min(LOOK_AGAIN));
        }
        outcome
    }

    /// Lets what was done be heard; not what is done again when a call is rewound.
    fn listen(&mut self, effects: &[Effect]) {
        if let ([Effect::Append(entry), ..], Some(playing)) = (effects, self.shell.playing()) {
            let mode = playing.header.mode;
            self.speaker.hear(entry, self.shell.settings(), mode);
        }
    }

    /// Hands over a hint that has been worked out, unless the call has gone on.
    fn take_hint(&mut self) {
        let Some((steps, words)) = self.coaching.take() else {
            return;
        };
        let playing = self.shell.playing();
        if playing.is_some_and(|playing| playing.view().steps() == steps) {
            self.shell.hint(words);
        }
    }

    fn carry_out(&mut self, effect: Effect, utc: DateTime<Utc>) -> anyhow::Result<()> {
        match effect {
            Effect::Sit(ask) => {
                let sat = self.sit(&ask, &stamp(utc));
                if let (Err(error), Some(booth)) = (&sat, self.shell.booth_mut()) {
                    booth.refuse(format!("{error:#}"));
                }
                sat
            }
            Effect::Append(entry) if self.shell.booth().is_some() => {
                if let Some((chair, booth)) = self.chair.as_mut().zip(self.shell.booth_mut()) {
                    chair.append(&entry, booth);
                }
                Ok(())
            }
            Effect::Draft(draft) if self.shell.booth().is_some() => {
                if let Some((chair, booth)) = self.chair.as_mut().zip(self.shell.booth_mut()) {
                    chair.draft(&draft, booth);
                }
                Ok(())
            }
            Effect::Draft(draft) => match &self.file {
                Some(file) => sitting::keep(file, &draft),
                None => Ok(()),
            },
            Effect::Begin(header) => self.begin(&header, utc),
            Effect::Append(entry) => match &mut self.file {
                Some(file) => file.append(&entry),
                None => Ok(()),
            },
            Effect::Reopen(header) => self.reopen(&header),
            Effect::Judge(record) => self.judge(&record),
            Effect::Review(record) => {
                let scorer = Scorer::of(&record.header, None)?;
                self.reviewing.begin(*record, scorer);
                Ok(())
            }
            Effect::Hint(level) => {
                if let Some(playing) = self.shell.playing() {
                    self.coaching.ask(playing.session(), level);
                }
                Ok(())
            }
            Effect::Keep(settings) => match &self.home {
                Some(home) => home.keep(SETTINGS, &settings),
                None => Ok(()),
            },
            Effect::Desk(ask) => {
                self.hiring.ask(*ask, self.home.as_ref());
                Ok(())
            }
        }
    }

    /// Does what a sitting asks.
    fn sit(&mut self, ask: &Ask, utc: &str) -> anyhow::Result<()> {
        if *ask == Ask::Close {
            // The booth is gone; the file and the clock go with the chair.
            self.chair = None;
            self.leaving = self.for_one;
            return Ok(());
        }
        if self.chair.is_none() {
            let home = self.home.as_ref().context(
                "there is no folder for the program's files; say where with RIGHTPARTY_HOME",
            )?;
            // A test is of what is shipped or was given with the program, as in the terminal.
            self.chair = Some(Chair::new(home, self.shell.library().clone()));
        }
        if let Some((chair, booth)) = self.chair.as_mut().zip(self.shell.booth_mut()) {
            chair.answer(ask, booth, utc);
        }
        Ok(())
    }

    fn begin(&mut self, header: &Header, utc: DateTime<Utc>) -> anyhow::Result<()> {
        self.file = None;
        self.coaching.end();
        self.reviewing.end();
        if header.mode == Mode::Learn
            && let Some(playing) = self.shell.playing()
        {
            self.coaching.begin(playing.session().play());
        }
        if let Some(home) = &self.home {
            let stamp = utc.format("%Y-%m-%dT%H-%M-%SZ").to_string();
            self.file = Some(home.begin(header, &stamp)?);
        }
        Ok(())
    }

    /// The file of a session that was left or interrupted, by its first line.
    fn reopen(&mut self, header: &Header) -> anyhow::Result<()> {
        self.file = None;
        self.coaching.end();
        self.reviewing.end();
        if let Some(home) = &self.home {
            self.unfinished = home.unfinished();
        }
        let known = self
            .unfinished
            .iter()
            .find(|(_, record)| record.header == *header);
        if let Some((path, _)) = known {
            let file = RecordFile::resume(path)?.file;
            let (form, pad) = sitting::typed(&file)?;
            self.shell.drafted(form, pad);
            self.file = Some(file);
        }
        Ok(())
    }

    fn judge(&mut self, record: &Record) -> anyhow::Result<()> {
        if let Some(file) = self.file.take() {
            note_draft::drop(file.path());
        }
        let scorer = Scorer::of(&record.header, None)?;
        let report = scorer.report(record);
        let title = scorer.scenario().title().to_owned();
        // A call taken up again from a moment of another is no result.
        let home = self.home.as_ref();
        let home = home.filter(|_| record.header.again.is_none());
        let (past, kept) = past::add(home, &record.header, &title, &report);
        self.shell.judged(report, past);
        kept
    }
}

fn now() -> DateTime<Utc> {
    SystemTime::now().into()
}

/// A moment as records keep it.
fn stamp(utc: DateTime<Utc>) -> String {
    utc.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}
