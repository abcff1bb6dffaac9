//! The sign-off sheet of a class, written to a file: to print, or for a spreadsheet.

use egui::Ui;

use crate::panels::{
    hiring::{
        model::{Ask, ClassAsk, Look, OpenClass, SheetAsk, SheetKind},
        parts::{closed_until, path_ui},
        trainee::name,
    },
    widgets::{card, heading, muted, one_of, pick},
};

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct SheetState {
    /// The path of the file.
    pub path: String,
    kind: SheetKind,
    whose: Option<usize>,
}

/// The sheet of a class.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    look: &Look,
    open: &OpenClass,
    state: &mut SheetState,
) -> Option<Ask> {
    if open.trainees.is_empty() {
        return None;
    }
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "The sign-off sheet");
        muted(
            ui,
            "What was set, how it went, what to repeat and who signed, with room for a pen. The page opens in any browser, which prints it: a trainee on each sheet.",
        );
        let kinds = [
            (SheetKind::Page, "a page to print"),
            (SheetKind::Table, "a table (CSV)"),
            (SheetKind::Text, "plain text"),
        ];
        one_of(ui, "As", &mut state.kind, &kinds);
        let mut options = vec![(None, "everybody".to_owned())];
        let trainees = open.trainees.iter().enumerate();
        options.extend(trainees.map(|(place, one)| (Some(place), name(one).to_owned())));
        pick(ui, "Of whom", &mut state.whose, &options);
        let label = format!("The new file, by name; it goes into {}", look.folder);
        path_ui(ui, &label, &mut state.path);
        let missing = state
            .path
            .trim()
            .is_empty()
            .then_some("Name the new file first.");
        if closed_until(ui, "Write the sheet", missing).is_some_and(|shown| shown.clicked()) {
            let whose = state.whose.and_then(|place| open.trainees.get(place));
            ask = Some(Ask::Class(ClassAsk::Sheet(SheetAsk {
                class: open.class.id.clone(),
                subject: whose.map(|one| one.subject.clone()),
                kind: state.kind,
                path: state.path.trim().to_owned(),
            })));
        }
    });
    ask
}
