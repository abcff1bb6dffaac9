//! Backups: one file with everything, made here, checked here, and put back.

use egui::Ui;

use crate::panels::{
    hiring::{
        model::{Ask, Backup, BackupAsk, Look},
        parts::{closed_until, path_ui},
    },
    widgets::{button, card, fact, finding_card, heading, muted, small},
};

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct BackupState {
    /// The backup that was checked, if one was.
    pub checked: Option<Backup>,
    make: String,
    path: String,
}

impl BackupState {
    /// What was done need not be typed again.
    pub(super) fn clear(&mut self, ask: &BackupAsk) {
        match ask {
            BackupAsk::Make(_) => self.make.clear(),
            BackupAsk::Check(_) => {}
            BackupAsk::Restore(_) => {
                self.checked = None;
                self.path.clear();
            }
        }
    }
}

/// Backups.
pub(super) fn backups_ui(ui: &mut Ui, look: &Look, state: &mut BackupState) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "Make a backup");
        muted(
            ui,
            "Everything the desk knows and the sittings of this machine, in one file. Names and addresses are in it: keep it as you keep the desk. The private signing key is not in it; the public keys are.",
        );
        let label = format!("The new file, by name; it goes into {}", look.folder);
        path_ui(ui, &label, &mut state.make);
        let missing = state.make.trim().is_empty();
        let missing = missing.then_some("Name the new file first.");
        if closed_until(ui, "Make the backup", missing).is_some_and(|shown| shown.clicked()) {
            let path = state.make.trim().to_owned();
            ask = Some(Ask::Backup(BackupAsk::Make(path)));
        }
    });
    card(ui, |ui| {
        heading(ui, "Put a backup back");
        muted(
            ui,
            "It is read and checked to its end before anything is touched. Record files are never made shorter, and who was erased since stays erased.",
        );
        if path_ui(ui, "The backup's file", &mut state.path).changed() {
            state.checked = None;
        }
        let missing = state.path.trim().is_empty();
        let missing = missing.then_some("Name the file first.");
        if closed_until(ui, "Check it", missing).is_some_and(|shown| shown.clicked()) {
            let path = state.path.trim().to_owned();
            ask = Some(Ask::Backup(BackupAsk::Check(path)));
        }
    });
    ask.or(checked_ui(ui, &mut state.checked))
}

fn checked_ui(ui: &mut Ui, checked: &mut Option<Backup>) -> Option<Ask> {
    let backup = checked.take()?;
    let mut ask = None;
    let mut away = false;
    let shown = |ui: &mut Ui| {
        heading(ui, "This backup holds");
        fact(ui, "File", backup.path.as_str());
        fact(ui, "Made", backup.made.as_str());
        fact(
            ui,
            "In it",
            format!("{} rows, {} files of sittings", backup.rows, backup.files),
        );
        if backup.newer.is_empty() {
            ui.label("There is nothing here that it does not have.");
        } else {
            ui.label("This desk has what the backup does not have; putting it back replaces it:");
            for line in &backup.newer {
                ui.label(line.as_str());
            }
            small(ui, "What is replaced is kept in a backup of its own first.");
        }
        ui.horizontal_wrapped(|ui| {
            if button(ui, "Put this backup back").clicked() {
                ask = Some(Ask::Backup(BackupAsk::Restore(backup.path.clone())));
            }
            away = button(ui, "Not now").clicked();
        });
    };
    if backup.newer.is_empty() {
        card(ui, shown);
    } else {
        finding_card(ui, shown);
    }
    if !away {
        *checked = Some(backup);
    }
    ask
}
