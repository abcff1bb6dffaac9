//! What a panel asks for. Panels change nothing: they return what the trainee
//! wants, and the shell carries it out.

use egui::Rect;

use crate::{
    panels::{hiring::model::Ask, theme::Settings},
    session::{Action, Mode},
};

/// The screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Continue, library, progress.
    #[default]
    Home,
    /// All scenarios.
    Library,
    /// One scenario, before it begins: what it is, and how to play it.
    Chosen,
    /// A session: desk, call, note.
    Play,
    /// What came of it.
    Debrief,
    /// Results so far.
    Progress,
    /// Look, motion, sound, keys.
    Settings,
    /// People who are tested, their results, and what many results say together.
    Hiring,
}

/// What the trainee wants.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Another screen.
    Open(Screen),
    /// To read what a scenario is about, by its place in the library.
    Choose(usize),
    /// To begin the scenario, by its place in the library.
    Start(usize, Mode),
    /// To go on with an unfinished session, by its place in the list.
    Resume(usize),
    /// To act in the session.
    Act(Action),
    /// Back to the desk after a contact.
    BackToDesk,
    /// To leave the session; it can be resumed.
    Leave,
    /// To begin again with everything up to this entry already done.
    RewindTo(u32),
    /// To read the page of a rule, by id.
    ShowRule(String),
    /// To put the page away.
    HideRule,
    /// To take a test that a code opens.
    SitDown,
    /// Other settings.
    Set(Settings),
    /// Something of the hiring desk.
    Desk(Box<Ask>),
}

/// The face behind a line, from 0 to 10 each. Drawn, never shown as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Face {
    /// How far they trust the caller.
    pub trust: u8,
    /// How much more they will take.
    pub patience: u8,
    /// How shaken they are.
    pub distress: u8,
}

impl Face {
    /// Somebody who has nothing to do with it.
    pub const AT_EASE: Self = Self {
        trust: 5,
        patience: 7,
        distress: 1,
    };
}

/// Where the window ring may draw the person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PortraitSlot {
    /// The rectangle, in points.
    pub rect: Rect,
    /// The face; `None` if nobody's feelings can be told.
    pub face: Option<Face>,
    /// Whether a line is being revealed now.
    pub speaking: bool,
}

/// How the person is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Portrait {
    /// By the panel itself, as a quiet outline.
    #[default]
    Outline,
    /// By somebody else, into this texture.
    Texture(egui::TextureId),
    /// By somebody else, on top of the slot.
    Elsewhere,
}

/// What a frame of a panel comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// What the trainee wants.
    pub intent: Option<Intent>,
    /// The next frame is needed after so many seconds, even if nothing is pressed.
    pub repaint_in: Option<f32>,
    /// Where the person may be drawn.
    pub portrait: Option<PortraitSlot>,
}

impl Answer {
    /// Takes the first intention that is given.
    pub fn want(&mut self, intent: Option<Intent>) {
        if self.intent.is_none() {
            self.intent = intent;
        }
    }

    /// Takes over what another part of the screen comes to; an earlier wish holds.
    pub fn join(&mut self, other: Self) {
        self.want(other.intent);
        self.repaint_in = self.repaint_in.or(other.repaint_in);
        self.portrait = self.portrait.or(other.portrait);
    }

    /// Takes an action, if one is given.
    pub fn act(&mut self, action: Option<Action>) {
        self.want(action.map(Intent::Act));
    }
}
