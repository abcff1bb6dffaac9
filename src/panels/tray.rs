//! The tray: what is true at every moment of a call and can be said at every
//! moment, so that leaving it out is possible as it is on the floor.

use egui::Ui;

use crate::{
    panels::{
        theme::STEP,
        widgets::{closed_row, row, small},
    },
    session::{Action, TraineeView},
};

/// The letters that press the tray's buttons, in order.
pub const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The tray. Letters are shown because they work while the tray is in sight.
pub fn tray_ui(ui: &mut Ui, view: TraineeView<'_>) -> Option<Action> {
    let mut action = None;
    small(ui, "Can be said at any moment.");
    ui.spacing_mut().item_spacing.y = STEP;
    let letters = LETTERS.split("").filter(|letter| !letter.is_empty());
    for (item, letter) in view.tray().iter().zip(letters) {
        if item.open {
            let shown = row(ui, &item.label, letter).on_hover_text(&item.say);
            if shown.clicked() {
                action = Some(Action::Stand(item.index));
            }
        } else {
            closed_row(ui, &item.label).on_disabled_hover_text("Not possible now.");
        }
    }
    action
}

/// The action of a letter, if it is open.
pub fn by_letter(view: TraineeView<'_>, letter: usize) -> Option<Action> {
    let tray = view.tray();
    let item = tray.get(letter).filter(|item| item.open)?;
    Some(Action::Stand(item.index))
}
