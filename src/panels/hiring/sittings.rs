//! Sittings: how far each is, and what still waits on this machine.

use egui::Ui;

use crate::panels::{
    hiring::{
        model::{Ask, Look, Sitting, Stage},
        parts::count,
    },
    theme::em,
    widgets::{button, card, field, heading, muted, one_of, small, subheading},
};

/// So many are listed at once; a search finds the others.
const LISTED: usize = 40;

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct SittingsState {
    /// What is searched for.
    pub wanted: String,
    /// Only those that are so far.
    pub stage: Option<Stage>,
}

/// Sittings.
pub(super) fn sittings_ui(ui: &mut Ui, look: &Look, state: &mut SittingsState) -> Option<Ask> {
    let ask = waiting_ui(ui, look);
    card(ui, |ui| {
        heading(ui, "Sittings");
        if look.sittings.is_empty() {
            muted(ui, "None yet. Give somebody a code under People.");
            return;
        }
        let stages = [
            (None, "all"),
            (Some(Stage::Issued), "issued"),
            (Some(Stage::Open), "open"),
            (Some(Stage::Finished), "finished"),
        ];
        one_of(ui, "Show", &mut state.stage, &stages);
        let width = 24.0 * em(ui);
        field(ui, "Find by name or battery", &mut state.wanted, width);
        let wanted = state.wanted.trim().to_lowercase();
        let found: Vec<&Sitting> = look
            .sittings
            .iter()
            .filter(|one| state.stage.is_none_or(|stage| one.stage == stage))
            .filter(|one| is_wanted(one, &wanted))
            .collect();
        if found.is_empty() {
            muted(ui, "There is none like that.");
        }
        for one in found.iter().take(LISTED) {
            ui.separator();
            sitting_ui(ui, one);
        }
        if found.len() > LISTED {
            let more = found.len() - LISTED;
            muted(ui, format!("And {more} more: search to see them."));
        }
    });
    ask
}

/// Whether a sitting is searched for by these words.
pub(super) fn is_wanted(sitting: &Sitting, wanted: &str) -> bool {
    sitting.name.to_lowercase().contains(wanted) || sitting.battery.contains(wanted)
}

/// A person's name in a list of sittings.
pub(super) fn name(sitting: &Sitting) -> &str {
    if sitting.name.is_empty() {
        "(erased)"
    } else {
        &sitting.name
    }
}

fn sitting_ui(ui: &mut Ui, one: &Sitting) {
    subheading(ui, name(one));
    ui.label(format!("{}, form {}: {}", one.battery, one.form, far(one)));
    if !one.due.is_empty() {
        small(ui, format!("Need not be kept from {} on.", one.due));
    }
}

/// How far a sitting is, in words.
fn far(one: &Sitting) -> String {
    match one.stage {
        _ if one.waiting => "finished and sealed on this machine, not yet delivered".to_owned(),
        Stage::Issued => "issued, the code was not used yet".to_owned(),
        Stage::Open => "open".to_owned(),
        Stage::Finished => format!("finished {}, delivered", one.finished),
    }
}

fn waiting_ui(ui: &mut Ui, look: &Look) -> Option<Ask> {
    if look.waiting == 0 {
        return None;
    }
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "Waiting on this machine");
        let waits = count(look.waiting, "sealed result waits", "sealed results wait");
        ui.label(format!(
            "{waits} here until the desk's database takes them. Nothing is lost meanwhile."
        ));
        if button(ui, "Deliver now").clicked() {
            ask = Some(Ask::Deliver);
        }
    });
    ask
}
