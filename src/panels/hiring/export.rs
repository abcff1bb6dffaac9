//! Writing results for other programs: which format, which file.

use egui::Ui;

use crate::panels::{
    hiring::{
        model::{Ask, Export, Look},
        parts::{closed_until, count, path_ui},
    },
    widgets::{card, heading, muted, pick},
};

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct ExportState {
    /// The format, by its place in the list.
    pub format: usize,
    /// The path of the file; empty for the one that is proposed.
    pub path: String,
}

/// Writes the results that are listed above it.
pub(super) fn export_ui(
    ui: &mut Ui,
    look: &Look,
    sittings: &[&str],
    state: &mut ExportState,
) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "For other programs");
        let these = count(sittings.len(), "result", "results");
        muted(
            ui,
            format!("Writes the {these} found above. Random ids stand in for names."),
        );
        let options: Vec<(usize, String)> = look
            .formats
            .iter()
            .map(|(_, words)| words.clone())
            .enumerate()
            .collect();
        pick(ui, "Format", &mut state.format, &options);
        let label = format!("The new file, by name; it goes into {}", look.folder);
        path_ui(ui, &label, &mut state.path);
        let format = look.formats.get(state.format);
        let missing = state
            .path
            .trim()
            .is_empty()
            .then_some("Name the new file first.");
        if closed_until(ui, "Write it", missing).is_some_and(|shown| shown.clicked()) {
            ask = format.map(|(id, _)| {
                Ask::Export(Export {
                    format: id.clone(),
                    sittings: sittings.iter().map(|&id| id.to_owned()).collect(),
                    path: state.path.trim().to_owned(),
                })
            });
        }
    });
    ask
}
