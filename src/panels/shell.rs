//! The program without a window: it holds the screen and the session, routes
//! intentions, and hands what touches the world to the outer ring as effects.
//!
//! The window ring stays thin by it, and a test can play from home to debrief.
//! Long, because it is the one place where screens, session and effects meet; what a screen
//! shows has a file of its own.

use std::sync::Arc;

use egui::{CentralPanel, Frame, Key, Margin, Modifiers, Panel, Ui};

use crate::{
    domain::digest::sha256_hex,
    evaluation::Rubric,
    handbook::{self, Page},
    panels::{
        beside::scroll,
        chosen::{ChosenLook, ChosenState, chosen_ui},
        debrief::{DebriefLook, Part, ReviewState, debrief_ui},
        faults::Fault,
        hiring::{
            Hiring, hiring_ui,
            model::{self, Told},
        },
        home::{self, HomeLook, Open, home_ui},
        intent::{Answer, Intent, Portrait, PortraitSlot, Screen},
        library::{LibraryLook, LibraryState, library_ui},
        note_state::NoteState,
        past::Past,
        playing::{Draft, Playing},
        progress::progress_ui,
        session::{SessionLook, session_ui},
        settings::settings_ui,
        sitting::{Ask, Booth},
        theme::{self, STEP, Settings, TextScale, em, palette},
        why::why_ui,
        widgets::{focus_ring, muted, tabs},
    },
    report::Report,
    review::Review,
    scenario::{Library, Scenario},
    session::{
        Action, Header, Mode, Record,
        record::{ENGINE_BEHAVIOUR, RecordEntry, SCHEMA},
    },
};

/// A page is at most so many ems wide: longer lines are hard to read.
const PAGE_EMS: f32 = 72.0;

/// What the outer ring knows at this frame and the panels do not.
#[derive(Clone, Copy, Debug)]
pub struct Now<'a> {
    /// Seconds since the program began; never goes back.
    pub seconds: f64,
    /// Wall time in UTC, as records keep it: `2026-03-10T22:10:00Z`.
    pub utc: &'a str,
    /// A fresh seed, for a session that begins in this frame.
    pub seed: u64,
}

/// What the outer ring is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Open a new record with this first line.
    Begin(Box<Header>),
    /// Write this line to the record that is open, and see it safely on the disk.
    Append(Box<RecordEntry>),
    /// Keep what was typed beside the record that is open; it is no action yet.
    Draft(Box<Draft>),
    /// Open this record again, to write on; answered by [`Shell::drafted`].
    Reopen(Box<Header>),
    /// Score this record and hand the report to [`Shell::judged`].
    Judge(Box<Record>),
    /// Go through this record move by move, beside the window, and hand the review to
    /// [`Shell::reviewed`].
    Review(Box<Record>),
    /// Work out a hint of this level and hand it to [`Shell::hint`].
    Hint(u8),
    /// Keep these settings.
    Keep(Settings),
    /// Do this for the sitting; see [`Booth`].
    Sit(Ask),
    /// Ask the hiring desk this and hand the answer to [`Shell::desk_told`].
    Desk(Box<model::Ask>),
}

/// What the shell begins with.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The scenarios at hand.
    pub library: Library,
    /// Authored files that cannot be used as they are.
    pub faults: Vec<Fault>,
    /// The rubric.
    pub rubric: Rubric,
    /// Its exact text, for records.
    pub rubric_text: String,
    /// The random name of whoever plays.
    pub subject: String,
    /// Settings kept from the last time.
    pub settings: Settings,
    /// Results so far, newest first.
    pub past: Vec<Past>,
    /// Sessions that were not finished, newest first.
    pub unfinished: Vec<Record>,
}

/// What a frame comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// What the outer ring is asked to do, in order.
    pub effects: Vec<Effect>,
    /// The next frame is needed after so many seconds, even if nothing is pressed.
    pub repaint_in: Option<f32>,
    /// Where the person may be drawn.
    pub portrait: Option<PortraitSlot>,
}

/// The program without a window.
#[derive(Clone, Debug)]
pub struct Shell {
    setup: Setup,
    shelf: Vec<Arc<Scenario>>,
    /// The screen that is shown.
    pub screen: Screen,
    /// How the person is drawn.
    pub portrait: Portrait,
    first_start: bool,
    library: LibraryState,
    chosen: usize,
    chosen_state: ChosenState,
    playing: Option<Playing>,
    report: Option<Report>,
    review: Option<Review>,
    /// After which entry a review is that is being worked out.
    reviewed: u32,
    review_state: ReviewState,
    part: Part,
    page: Option<Page>,
    trouble: Option<String>,
    booth: Option<Booth>,
    hiring: Hiring,
}

impl Shell {
    /// Begins. The first start opens on a scenario that can be played at once.
    pub fn new(setup: Setup) -> Self {
        let shelf = shelf(&setup.library);
        let first_start = setup.past.is_empty() && setup.unfinished.is_empty();
        let first = home::next(&shelf, &setup.past).filter(|_| first_start);
        Self {
            screen: if first.is_some() {
                Screen::Chosen
            } else {
                Screen::Home
            },
            chosen: first.unwrap_or(0),
            setup,
            shelf,
            portrait: Portrait::default(),
            first_start,
            library: LibraryState::default(),
            chosen_state: ChosenState::default(),
            playing: None,
            report: None,
            review: None,
            reviewed: 0,
            review_state: ReviewState::default(),
            part: Part::default(),
            page: None,
            trouble: None,
            booth: None,
            hiring: Hiring::default(),
        }
    }

    /// Takes the hiring desk's answer to what was asked.
    pub fn desk_told(&mut self, ask: &model::Ask, told: Result<Told, String>) {
        self.hiring.told(ask, told);
    }

    /// Whether the hiring desk has not answered yet: the window must look again soon.
    pub const fn awaits_desk(&self) -> bool {
        self.hiring.is_waiting()
    }

    /// Goes on with the newest unfinished session, as pressing Continue does.
    pub fn go_on(&mut self, now: &Now<'_>) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.resume(0, now, &mut effects);
        effects
    }

    /// Takes scenarios that were written anew. A session in play keeps the one that it
    /// began with.
    pub fn restock(&mut self, library: Library, faults: Vec<Fault>) {
        let open = self.shelf.get(self.chosen).map(|one| one.id().to_owned());
        self.setup.library = library;
        self.setup.faults = faults;
        self.shelf = shelf(&self.setup.library);
        let again = self
            .shelf
            .iter()
            .position(|one| Some(one.id()) == open.as_deref());
        self.chosen = again.unwrap_or(0);
        if again.is_none() && self.screen == Screen::Chosen {
            self.go(Screen::Library);
        }
    }

    /// The session in play, or just finished.
    pub fn playing(&self) -> Option<&Playing> {
        match &self.booth {
            Some(booth) => booth.playing(),
            None => self.playing.as_ref(),
        }
    }

    /// Sits somebody down who has a code; an empty one is asked for.
    pub fn sit_down(&mut self, code: &str) {
        self.booth = Some(Booth::new(code));
    }

    /// The scenarios at hand.
    pub fn library(&self) -> &Library {
        &self.setup.library
    }

    /// The sitting, if somebody takes a test.
    pub fn booth(&self) -> Option<&Booth> {
        self.booth.as_ref()
    }

    /// The sitting, to answer what it asked.
    pub fn booth_mut(&mut self) -> Option<&mut Booth> {
        self.booth.as_mut()
    }

    /// The settings in use.
    pub fn settings(&self) -> Settings {
        let mut settings = self.setup.settings;
        if let Some(booth) = &self.booth {
            // Never smaller than what the person was granted.
            settings.text = settings.text.max(booth.opened().text);
        }
        settings
    }

    /// Takes the report of a record that was handed out, and the result to list.
    pub fn judged(&mut self, report: Report, past: Past) {
        self.report = Some(report);
        // A call taken up again from a moment of another is no result.
        let playing = self.playing.as_ref();
        if playing.is_none_or(|playing| playing.header.again.is_none()) {
            self.setup.past.insert(0, past);
        }
    }

    /// Takes up what was typed before, in the session that was gone on with.
    pub fn drafted(&mut self, form: NoteState, pad: String) {
        if let Some(playing) = &mut self.playing {
            playing.take_draft(form, pad);
        }
    }

    /// Takes how far the review is that is being worked out.
    pub fn reviewing(&mut self, entry: u32) {
        self.reviewed = entry;
    }

    /// Takes the review of a record that was handed out.
    pub fn reviewed(&mut self, review: Review) {
        self.review = Some(review);
    }

    /// Tells what went wrong outside, above the page.
    pub fn trouble(&mut self, words: String) {
        self.trouble = Some(words);
    }

    /// Takes a hint that was asked for.
    pub fn hint(&mut self, words: String) {
        if let Some(playing) = &mut self.playing {
            playing.take_hint(words);
        }
    }

    /// Draws a frame over all of `ui` and carries out what the trainee wants.
    pub fn ui(&mut self, ui: &mut Ui, now: &Now<'_>) -> Outcome {
        let mut outcome = Outcome::default();
        theme::apply(ui.ctx(), self.settings());
        if !theme::ready(ui.ctx()) {
            theme::install(ui.ctx());
            outcome.repaint_in = Some(0.0);
            ui.ctx().request_repaint();
            return outcome;
        }
        ui.set_style(ui.ctx().global_style());
        let mut answer = Answer::default();
        answer.want(self.text_keys(ui));
        let portrait = self.portrait;
        let at_once = self.setup.settings.reduced_motion;
        let shown = match &mut self.booth {
            Some(booth) => {
                let seen = booth.ui(ui, &self.setup.rubric, portrait, at_once);
                outcome.effects = seen.effects;
                Answer {
                    intent: None,
                    repaint_in: seen.repaint_in,
                    portrait: seen.portrait,
                }
            }
            None => self.screen_ui(ui, now),
        };
        answer.join(shown);
        if let Some(page) = &self.page {
            answer.want(why_ui(ui, page));
        }
        focus_ring(ui);
        outcome.repaint_in = answer.repaint_in;
        outcome.portrait = answer.portrait;
        if outcome.effects.contains(&Effect::Sit(Ask::Close)) {
            self.booth = None;
        }
        let changed = !outcome.effects.is_empty() || answer.intent.is_some();
        if let Some(intent) = answer.intent {
            self.carry_out(intent, now, &mut outcome.effects);
        }
        let wait = self.keep_typed(now, &mut outcome.effects);
        outcome.repaint_in = outcome.repaint_in.into_iter().chain(wait).reduce(f32::min);
        if changed {
            // What was decided is shown at once, not at the next movement of the mouse.
            outcome.repaint_in = Some(0.0);
            ui.ctx().request_repaint();
        }
        outcome
    }

    /// Hands out what was typed to be kept, or says when that must be done.
    fn keep_typed(&mut self, now: &Now<'_>, effects: &mut Vec<Effect>) -> Option<f32> {
        if self.booth.is_some() || self.screen != Screen::Play {
            return None;
        }
        match self.playing.as_mut()?.typed(now.seconds) {
            Ok(draft) => {
                effects.push(draft);
                None
            }
            Err(wait) => wait,
        }
    }

    /// Larger and smaller text by key, on every screen.
    fn text_keys(&self, ui: &mut Ui) -> Option<Intent> {
        let settings = self.settings();
        let keys = [
            (Key::Plus, settings.text.larger()),
            (Key::Equals, settings.text.larger()),
            (Key::Minus, settings.text.smaller()),
            (Key::Num0, TextScale::Normal),
        ];
        let pressed = keys
            .into_iter()
            .find(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, *key)));
        let (_, text) = pressed.filter(|(_, text)| *text != settings.text)?;
        Some(Intent::Set(Settings { text, ..settings }))
    }

    fn screen_ui(&mut self, ui: &mut Ui, now: &Now<'_>) -> Answer {
        if self.screen == Screen::Play && self.playing.is_some() {
            return self.play_ui(ui, now);
        }
        let mut answer = Answer::default();
        answer.want(self.nav_ui(ui));
        let frame = Frame::new().fill(palette(ui).ground).inner_margin(Margin {
            bottom: 0,
            ..Margin::same(16)
        });
        CentralPanel::default().frame(frame).show(ui, |ui| {
            // Each screen begins at its top, and is found again where it was left.
            let page = format!("page {:?}", self.screen);
            let window = ui.available_width();
            scroll(ui, &page, |ui| {
                let column = ui.available_width().min(PAGE_EMS * em(ui));
                // A scroll bar that comes or goes does not move the page.
                let middle = (window - column) / 2.0 - STEP;
                let margin = middle.clamp(0.0, ui.available_width() - column);
                ui.horizontal_top(|ui| {
                    ui.add_space(margin);
                    ui.vertical(|ui| {
                        ui.set_width(column);
                        answer.want(self.page_ui(ui));
                    });
                });
            });
        });
        answer
    }

    fn nav_ui(&self, ui: &mut Ui) -> Option<Intent> {
        let colors = palette(ui);
        let frame = Frame::new()
            .fill(colors.surface)
            .inner_margin(Margin::symmetric(16, 8));
        let bar = Panel::top("nav").resizable(false).frame(frame);
        let mut screens = vec![
            (Screen::Home, "Home", ""),
            (Screen::Library, "Library", ""),
            (Screen::Progress, "Progress", ""),
            (Screen::Settings, "Settings", ""),
        ];
        // Not in the way of whoever practices.
        if self.screen == Screen::Hiring {
            screens.push((Screen::Hiring, "Hiring desk", ""));
        }
        let shown = bar.show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                let name = egui::RichText::new("Right Party").family(theme::strong());
                ui.label(name);
                ui.add_space(8.0);
                tabs(ui, self.screen, &screens)
            })
            .inner
        });
        shown.inner.map(Intent::Open)
    }

    fn page_ui(&mut self, ui: &mut Ui) -> Option<Intent> {
        if let Some(trouble) = &self.trouble {
            muted(ui, trouble.as_str());
        }
        match self.screen {
            Screen::Home | Screen::Play => self.home_ui(ui),
            Screen::Library => {
                let look = LibraryLook {
                    shelf: &self.shelf,
                    past: &self.setup.past,
                    faults: &self.setup.faults,
                };
                library_ui(ui, &look, &mut self.library)
            }
            Screen::Chosen => self.chosen_ui(ui),
            Screen::Debrief => self.debrief_ui(ui),
            Screen::Progress => {
                progress_ui(ui, &self.setup.past, &self.shelf);
                None
            }
            Screen::Settings => settings_ui(ui, self.setup.settings),
            Screen::Hiring => {
                hiring_ui(ui, &mut self.hiring).map(|ask| Intent::Desk(Box::new(ask)))
            }
        }
    }

    fn home_ui(&self, ui: &mut Ui) -> Option<Intent> {
        let open: Vec<Open> = self
            .setup
            .unfinished
            .iter()
            .map(|one| self.open(one))
            .collect();
        let look = HomeLook {
            shelf: &self.shelf,
            open: &open,
            past: &self.setup.past,
            faults: self.setup.faults.len(),
        };
        home_ui(ui, &look)
    }

    fn open(&self, record: &Record) -> Open {
        let id = record.header.scenario.as_str();
        let known = self.shelf.iter().find(|scenario| scenario.id() == id);
        Open {
            title: known.map_or_else(|| id.to_owned(), |one| one.title().to_owned()),
            mode: record.header.mode,
            steps: record.entries.len(),
        }
    }

    fn chosen_ui(&mut self, ui: &mut Ui) -> Option<Intent> {
        let scenario = self.shelf.get(self.chosen)?;
        let look = ChosenLook {
            scenario,
            index: self.chosen,
            rubric: &self.setup.rubric,
            past: &self.setup.past,
            first_start: self.first_start,
        };
        chosen_ui(ui, &look, &mut self.chosen_state)
    }

    fn debrief_ui(&mut self, ui: &mut Ui) -> Option<Intent> {
        let playing = self.playing.as_ref()?;
        let play = playing.session().play();
        let look = DebriefLook {
            report: self.report.as_ref(),
            review: self.review.as_ref(),
            reviewed: self.reviewed,
            title: play.scenario.title(),
            lines: playing.lines(),
            mode: playing.header.mode,
            temperament: &play.temperament,
            currency: play.scenario.currency(),
            again: playing.header.again.is_some(),
        };
        debrief_ui(ui, &look, &mut self.part, &mut self.review_state)
    }

    fn play_ui(&mut self, ui: &mut Ui, now: &Now<'_>) -> Answer {
        let Some(playing) = &mut self.playing else {
            return Answer::default();
        };
        let look = SessionLook {
            rubric: &self.setup.rubric,
            portrait: self.portrait,
            at_once: self.setup.settings.reduced_motion,
            seconds: now.seconds,
        };
        session_ui(ui, playing, &look)
    }

    fn carry_out(&mut self, intent: Intent, now: &Now<'_>, effects: &mut Vec<Effect>) {
        match intent {
            Intent::Open(screen) => self.go(screen),
            Intent::Choose(index) => {
                self.chosen = index;
                self.go(Screen::Chosen);
            }
            Intent::Start(index, mode) => self.start(index, mode, now, effects),
            Intent::Resume(index) => self.resume(index, now, effects),
            Intent::Act(action) => self.act(action, now, effects),
            Intent::BackToDesk => {
                if let Some(playing) = &mut self.playing {
                    playing.at_desk = true;
                }
            }
            Intent::Leave => self.leave(effects),
            Intent::SitDown => self.sit_down(""),
            Intent::RewindTo(entry) => self.rewind(entry, now, effects),
            Intent::ShowRule(id) => self.page = handbook::page(&id),
            Intent::HideRule => self.page = None,
            Intent::Set(settings) => {
                self.setup.settings = settings;
                // What a candidate needs is not kept for whoever comes next.
                if self.booth.is_none() {
                    effects.push(Effect::Keep(settings));
                }
            }
            Intent::Desk(ask) => {
                self.hiring.sent();
                effects.push(Effect::Desk(ask));
            }
        }
    }

    fn go(&mut self, screen: Screen) {
        self.first_start &= screen == Screen::Chosen;
        self.trouble = None;
        self.screen = screen;
    }

    fn start(&mut self, index: usize, mode: Mode, now: &Now<'_>, effects: &mut Vec<Effect>) {
        let Some(scenario) = self.shelf.get(index).cloned() else {
            return;
        };
        let header = self.header(&scenario, mode, now.seed, now);
        effects.push(Effect::Begin(Box::new(header.clone())));
        self.playing = Some(Playing::begin(header, scenario, now));
        self.forget_debrief();
        self.go(Screen::Play);
    }

    /// What was shown of another session is gone.
    fn forget_debrief(&mut self) {
        self.report = None;
        self.review = None;
        self.reviewed = 0;
        self.review_state = ReviewState::default();
        self.part = Part::default();
    }

    fn header(&self, scenario: &Scenario, mode: Mode, seed: u64, now: &Now<'_>) -> Header {
        Header {
            schema: SCHEMA,
            engine_behaviour: ENGINE_BEHAVIOUR,
            scenario: scenario.id().to_owned(),
            scenario_digest: scenario.digest().to_owned(),
            rubric_digest: sha256_hex(&self.setup.rubric_text),
            seed,
            subject: self.setup.subject.clone(),
            mode,
            began: now.utc.to_owned(),
            scenario_text: scenario.text().to_owned(),
            pack_text: scenario.pack_text().to_owned(),
            rubric_text: self.setup.rubric_text.clone(),
            again: None,
        }
    }

    /// Goes on with a record, under the very texts that it was begun with.
    fn resume(&mut self, index: usize, now: &Now<'_>, effects: &mut Vec<Effect>) {
        let Some(record) = self.setup.unfinished.get(index).cloned() else {
            return;
        };
        let mut library = self.setup.library.clone();
        library.add_pack(&record.header.pack_text);
        let scenario = library.compile(&record.header.scenario_text).scenario;
        let Some(scenario) = scenario.map(Arc::new) else {
            self.trouble = Some("This session cannot be continued: its scenario no longer compiles. The record is kept as it is.".to_owned());
            return;
        };
        match Playing::resume(&record, scenario, now) {
            Ok(playing) => {
                self.setup.unfinished.remove(index);
                effects.push(Effect::Reopen(Box::new(record.header)));
                self.playing = Some(playing);
                self.forget_debrief();
                self.go(Screen::Play);
            }
            Err(difference) => {
                self.trouble = Some(format!(
                    "This session cannot be continued: it was played with another version of the program ({difference}). The record is kept as it is."
                ));
            }
        }
    }

    fn act(&mut self, action: Action, now: &Now<'_>, effects: &mut Vec<Effect>) {
        let Some(playing) = &mut self.playing else {
            return;
        };
        let hint = match action {
            Action::AskHint(level) => Some(Effect::Hint(level)),
            _ => None,
        };
        let done = playing.act(action, now.seconds);
        let happened = done.is_some();
        effects.extend(done);
        effects.extend(hint.filter(|_| happened));
        if playing.session().is_over() {
            effects.push(Effect::Judge(Box::new(playing.record())));
            // At a desk with files there are no moves; the scores show each file.
            if playing.view().files().is_empty() {
                effects.push(Effect::Review(Box::new(playing.record())));
            }
            self.go(Screen::Debrief);
        }
    }

    fn leave(&mut self, effects: &mut Vec<Effect>) {
        if let Some(mut playing) = self.playing.take() {
            effects.extend(playing.typed_so_far());
            self.setup.unfinished.insert(0, playing.record());
        }
        self.go(Screen::Home);
    }

    /// A new session with the first so many entries of this one already done.
    fn rewind(&mut self, entry: u32, now: &Now<'_>, effects: &mut Vec<Effect>) {
        let Some(old) = self.playing.take() else {
            return;
        };
        let scenario = Arc::clone(&old.session().play().scenario);
        let mode = match old.header.mode {
            // Whatever is tried again is practice.
            Mode::Test => Mode::Practice,
            mode => mode,
        };
        let mut header = self.header(&scenario, mode, old.header.seed, now);
        header.again = (entry > 0).then(|| old.record().taken_up(entry));
        effects.push(Effect::Begin(Box::new(header.clone())));
        let mut playing = Playing::begin(header, scenario, now);
        let log = &old.session().log().entries;
        for done in log.iter().filter(|done| done.seq <= entry) {
            effects.extend(playing.act(done.cause.clone(), now.seconds));
        }
        self.playing = Some(playing);
        self.forget_debrief();
        self.go(Screen::Play);
    }
}

/// Every scenario that compiles.
fn shelf(library: &Library) -> Vec<Arc<Scenario>> {
    let scenarios = library.scenarios();
    scenarios.into_iter().map(Arc::new).collect()
}
