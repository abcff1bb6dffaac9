//! What lies beside the work: the tray, the file, the cards, the transcript and
//! the scratchpad, each behind a tab and a key.

use std::sync::Arc;

use egui::{Key, Margin, ScrollArea, Ui};

use crate::{
    evaluation::Rubric,
    panels::{
        account,
        cards::{house_card_ui, rubric_ui},
        coach::CoachLook,
        intent::Answer,
        speech::transcript_ui,
        theme::palette,
        tray::tray_ui,
        widgets::{area, tabs},
    },
    session::{Action, Mode, Tab, TraineeView, view::TranscriptLine},
};

/// What is open beside the work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Side {
    /// The work itself: a tab only where the screen is small.
    #[default]
    Work,
    /// The tray.
    Tray,
    /// A part of the file.
    File(Tab),
    /// What was said so far; not in a test.
    Transcript,
    /// The scratchpad.
    Pad,
}

/// All tabs, with their names and keys.
pub const SIDES: [(Side, &str, Option<Key>); 11] = [
    (Side::Work, "Now", Some(Key::F1)),
    (Side::Tray, "Tray", Some(Key::F2)),
    (Side::File(Tab::Account), "Account", Some(Key::F3)),
    (Side::File(Tab::History), "History", Some(Key::F4)),
    (Side::File(Tab::People), "People", Some(Key::F5)),
    (Side::File(Tab::Numbers), "Numbers", Some(Key::F6)),
    (Side::File(Tab::Authority), "Authority", Some(Key::F7)),
    (Side::Pad, "Scratchpad", Some(Key::F8)),
    (Side::Transcript, "Transcript", None),
    (Side::File(Tab::HouseCard), "House card", None),
    (Side::File(Tab::Rubric), "Rubric", None),
];

/// What can be looked at.
#[derive(Clone, Copy, Debug)]
pub struct BesideLook<'a> {
    /// The session, as the trainee may know it.
    pub view: TraineeView<'a>,
    /// All lines so far.
    pub lines: &'a [TranscriptLine],
    /// Names that have been heard.
    pub known: &'a [&'a str],
    /// How it is played.
    pub mode: Mode,
    /// Whether the house card may be read.
    pub house_card: bool,
    /// The rubric by which it is scored.
    pub rubric: &'a Rubric,
    /// Why the last press did nothing.
    pub refused: Option<&'a str>,
    /// The coach, in learn mode.
    pub coach: Option<CoachLook<'a>>,
}

/// Which tabs there are now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tabs {
    /// The work has a tab, because the screen is small.
    pub work: bool,
    /// Somebody can be talked to.
    pub tray: bool,
}

impl BesideLook<'_> {
    /// Whether there is such a tab. In a test there is no transcript to copy from, and
    /// the house card only where the battery wants it.
    pub fn has(&self, side: Side, which: Tabs) -> bool {
        match side {
            Side::Work => which.work,
            Side::Tray => which.tray,
            Side::Transcript => self.mode != Mode::Test,
            Side::File(Tab::HouseCard) => self.house_card,
            Side::File(_) | Side::Pad => true,
        }
    }

    /// The tab that is open: the one chosen, if it is there now.
    pub fn open(&self, chosen: Side, which: Tabs) -> Side {
        if self.has(chosen, which) {
            chosen
        } else if which.work {
            Side::Work
        } else if which.tray {
            Side::Tray
        } else {
            Side::File(Tab::Account)
        }
    }
}

/// The row of tabs. Opening a part of the file for the first time is logged.
pub fn tabs_ui(
    ui: &mut Ui,
    look: &BesideLook<'_>,
    which: Tabs,
    side: &mut Side,
    answer: &mut Answer,
) {
    let open = SIDES.iter().filter(|(side, ..)| look.has(*side, which));
    let options: Vec<(Side, &str, &str)> = open
        .map(|(side, text, key)| (*side, *text, key.map_or("", Key::name)))
        .collect();
    let current = look.open(*side, which);
    if let Some(chosen) = tabs(ui, current, &options) {
        open_side(chosen, look.view, side, answer);
    }
}

/// The content of a tab, without the work itself.
pub fn content_ui(
    ui: &mut Ui,
    look: &BesideLook<'_>,
    side: Side,
    pad: &mut String,
    answer: &mut Answer,
) {
    match side {
        Side::Work => {}
        Side::Tray => answer.act(tray_ui(ui, look.view)),
        Side::File(Tab::HouseCard) => house_card_ui(ui, look.view.house()),
        Side::File(Tab::Rubric) => rubric_ui(ui, look.rubric),
        Side::File(tab) => account::account_ui(ui, look.view, tab),
        Side::Transcript => transcript_ui(ui, look.lines, look.known),
        Side::Pad => {
            area(
                ui,
                "Scratchpad: for you alone, never judged",
                pad,
                12,
                4_000,
            );
        }
    }
}

/// Opens a tab; the first look into a part of the file is logged.
pub fn open_side(chosen: Side, view: TraineeView<'_>, side: &mut Side, answer: &mut Answer) {
    *side = chosen;
    if let Side::File(tab) = chosen
        && !view.read_tabs().contains(&tab)
    {
        answer.act(Some(Action::Read(tab)));
    }
}

/// The keys of the tabs.
pub fn keys(ui: &mut Ui, look: &BesideLook<'_>, which: Tabs, side: &mut Side, answer: &mut Answer) {
    for (chosen, _, key) in SIDES {
        let Some(key) = key.filter(|_| look.has(chosen, which)) else {
            continue;
        };
        if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)) {
            open_side(chosen, look.view, side, answer);
        }
    }
}

/// Scrolls its content downwards when there is too much of it. The bar is easy to
/// see: it is all that says that there is more.
pub fn scroll<R>(ui: &mut Ui, id: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin {
        left: 4,
        right: 8,
        top: 4,
        bottom: 16,
    };
    let style = Arc::clone(ui.style());
    let edge = palette(ui).edge;
    let widgets = &mut ui.visuals_mut().widgets;
    for state in [
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
    ] {
        state.bg_fill = edge;
    }
    let area = ScrollArea::vertical().id_salt(id).auto_shrink(false);
    let shown = area.content_margin(margin).show(ui, |ui| {
        ui.set_style(Arc::clone(&style));
        content(ui)
    });
    ui.set_style(style);
    shown.inner
}
