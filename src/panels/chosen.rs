//! One scenario before it begins: what it asks for, how to play it, and by what
//! it will be scored.

use egui::Ui;

use crate::{
    compliance::rules,
    evaluation::Rubric,
    panels::{
        avatar,
        cards::{house_card_ui, rubric_ui},
        intent::Intent,
        library::teaches,
        past::{Past, best},
        theme::em,
        widgets::{card, fact, heading, muted, one_of, primary, small, tabs, title},
        words,
    },
    scenario::Scenario,
    session::Mode,
};

/// What can be read here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Card {
    /// What it asks for.
    #[default]
    About,
    /// The house card.
    House,
    /// The rubric.
    Rubric,
}

/// What the screen keeps between frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChosenState {
    /// How it will be played.
    pub mode: Mode,
    /// What is open.
    pub card: Card,
}

/// What the screen draws.
#[derive(Clone, Copy, Debug)]
pub struct ChosenLook<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its place in the library.
    pub index: usize,
    /// The rubric.
    pub rubric: &'a Rubric,
    /// Results so far.
    pub past: &'a [Past],
    /// Whether the program runs for the first time.
    pub first_start: bool,
}

/// The scenario before it begins.
pub fn chosen_ui(ui: &mut Ui, look: &ChosenLook<'_>, state: &mut ChosenState) -> Option<Intent> {
    let mut intent = None;
    if look.first_start {
        muted(
            ui,
            "Welcome. This is a call to practice on; nothing needs to be set up, and nothing leaves this machine.",
        );
    }
    title(ui, look.scenario.title());
    card(ui, |ui| {
        let modes = [Mode::Learn, Mode::Practice, Mode::Test].map(|mode| (mode, words::mode(mode)));
        avatar::beside(ui, look.scenario, 6.0 * em(ui), |ui| {
            one_of(ui, "How to play it", &mut state.mode, &modes);
            muted(ui, words::mode_means(state.mode));
            if primary(ui, "Begin").clicked() {
                intent = Some(Intent::Start(look.index, state.mode));
            }
        });
    });
    let cards = [
        (Card::About, "What it is", ""),
        (Card::House, "House card", ""),
        (Card::Rubric, "How it is scored", ""),
    ];
    if let Some(card) = tabs(ui, state.card, &cards) {
        state.card = card;
    }
    card(ui, |ui| {
        ui.set_max_width(ui.available_width().min(60.0 * em(ui)));
        match state.card {
            Card::About => about_ui(ui, look),
            Card::House => house_card_ui(ui, look.scenario.house()),
            Card::Rubric => rubric_ui(ui, look.rubric),
        }
    });
    intent
}

fn about_ui(ui: &mut Ui, look: &ChosenLook<'_>) {
    let scenario = look.scenario;
    heading(ui, "What it is");
    ui.label(scenario.about());
    fact(
        ui,
        "Asked of you",
        format!("{}.", words::label(&scenario.goal())),
    );
    fact(ui, "Exercises", teaches(scenario));
    let client = scenario.facts().debts.first();
    if let Some(debt) = client {
        fact(ui, "For", debt.creditor.as_str());
    }
    let taught = scenario.teaches().iter();
    let taught: Vec<&str> = taught
        .map(|id| rules::find(id).map_or(id.as_str(), |rule| rule.title))
        .collect();
    if !taught.is_empty() {
        fact(ui, "Rules at stake", taught.join("; "));
    }
    match best(look.past, scenario.id()) {
        Some(best) => fact(ui, "Best so far", format!("{}. {}", best.line(), best.band)),
        None => fact(ui, "Best so far", "Not yet played"),
    }
    small(
        ui,
        "Time in a call is simulated: reading slowly costs nothing.",
    );
}
