//! Home: go on where one was, the next scenario, and how it has gone so far.

use std::sync::Arc;

use egui::Ui;

use crate::{
    panels::{
        avatar,
        intent::{Intent, Screen},
        past::{Past, best, weakest},
        theme::em,
        widgets::{
            button, card, heading, link, muted, short_button, short_primary, small, title,
            with_action,
        },
        words,
    },
    scenario::Scenario,
    session::Mode,
};

/// A session that can be resumed, as home shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// The scenario's title.
    pub title: String,
    /// How it is played.
    pub mode: Mode,
    /// How many steps were taken.
    pub steps: usize,
}

/// What home draws.
#[derive(Clone, Copy, Debug)]
pub struct HomeLook<'a> {
    /// All scenarios.
    pub shelf: &'a [Arc<Scenario>],
    /// Sessions that can be resumed, newest first.
    pub open: &'a [Open],
    /// Results so far, newest first.
    pub past: &'a [Past],
    /// Authored files that cannot be used as they are.
    pub faults: usize,
}

/// The scenario to play next: the easiest that was never finished; once all were,
/// the one whose best result leaves most to gain.
pub fn next(shelf: &[Arc<Scenario>], past: &[Past]) -> Option<usize> {
    let all = shelf.iter().enumerate();
    let order = |scenario: &Scenario| match best(past, scenario.id()) {
        None => (0, u32::from(scenario.difficulty())),
        Some(best) => (1, best.mean()),
    };
    all.min_by_key(|(_, scenario)| order(scenario))
        .map(|(index, _)| index)
}

/// Home.
pub fn home_ui(ui: &mut Ui, look: &HomeLook<'_>) -> Option<Intent> {
    let mut intent = None;
    title(ui, "Practice the call before it counts");
    if !look.open.is_empty() {
        card(ui, |ui| {
            heading(ui, "Go on where you were");
            for (at, open) in look.open.iter().enumerate().take(3) {
                if at > 0 {
                    ui.separator();
                }
                intent = intent.take().or(open_ui(ui, at, open));
            }
        });
    }
    if let Some((index, scenario)) = next(look.shelf, look.past)
        .and_then(|index| look.shelf.get(index).map(|scenario| (index, scenario)))
    {
        card(ui, |ui| {
            let say = |ui: &mut Ui| {
                heading(ui, "Next");
                ui.label(scenario.title());
                muted(ui, scenario.about());
            };
            let full = format!("Open {}", scenario.title());
            let pressed = avatar::beside(ui, scenario, 7.0 * em(ui), |ui| {
                with_action(ui, say, |ui| {
                    if look.open.is_empty() {
                        short_primary(ui, "Open", &full).clicked()
                    } else {
                        short_button(ui, "Open", &full).clicked()
                    }
                })
            });
            if pressed {
                intent = Some(Intent::Choose(index));
            }
        });
    }
    intent = intent.or(so_far_ui(ui, look));
    if link(ui, "Hiring desk").clicked() {
        intent = Some(Intent::Open(Screen::Hiring));
    }
    small(
        ui,
        "A training aid, and one input to a decision. Its summary of the law is dated and is not legal advice.",
    );
    intent
}

fn open_ui(ui: &mut Ui, at: usize, open: &Open) -> Option<Intent> {
    let steps = match open.steps {
        1 => "1 step so far".to_owned(),
        count => format!("{count} steps so far"),
    };
    let full = format!("Continue {}", open.title);
    let say = |ui: &mut Ui| {
        ui.label(open.title.as_str());
        small(ui, format!("{}, {steps}", words::mode(open.mode)));
    };
    let pressed = with_action(ui, say, |ui| {
        if at == 0 {
            short_primary(ui, "Continue", &full).clicked()
        } else {
            short_button(ui, "Continue", &full).clicked()
        }
    });
    pressed.then_some(Intent::Resume(at))
}

fn so_far_ui(ui: &mut Ui, look: &HomeLook<'_>) -> Option<Intent> {
    let mut intent = None;
    card(ui, |ui| {
        heading(ui, "So far");
        if look.past.is_empty() {
            muted(ui, "Nothing finished yet.");
        }
        for past in look.past.iter().take(3) {
            ui.label(past.title.as_str());
            small(ui, format!("{}: {}", past.when, past.line()));
        }
        if look.faults > 0 {
            let files = match look.faults {
                1 => "1 scenario file cannot be used".to_owned(),
                count => format!("{count} scenario files cannot be used"),
            };
            muted(ui, format!("{files}; the library says why."));
        }
        if let Some(kind) = weakest(look.past) {
            muted(
                ui,
                format!("Lowest lately: {}.", kind.label().to_lowercase()),
            );
        }
        ui.horizontal_wrapped(|ui| {
            if button(ui, "Open the library").clicked() {
                intent = Some(Intent::Open(Screen::Library));
            }
            if button(ui, "See all results").clicked() {
                intent = Some(Intent::Open(Screen::Progress));
            }
            if button(ui, "I have a code").clicked() {
                intent = Some(Intent::SitDown);
            }
        });
    });
    intent
}
