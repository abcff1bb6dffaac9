//! Writing results for other programs, or sending them: which form, with what, where.
//! Offers every form that the command line has.

use egui::Ui;

use crate::{
    export::form::{Form, ISSUER, Paper, Statements},
    panels::{
        hiring::{
            model::{Ask, Export, Look, To},
            parts::{closed_until, count, path_ui},
        },
        theme::em,
        widgets::{card, check, field, heading, muted, pick, small},
    },
};

/// What the screen keeps between frames.
#[derive(Clone, Debug)]
pub(super) struct ExportState {
    form: Form,
    names: bool,
    decisions: bool,
    statements: Statements,
    paper: Paper,
    home: String,
    issuer: String,
    store: String,
    /// The path of the file or folder.
    pub path: String,
}

impl Default for ExportState {
    fn default() -> Self {
        Self {
            form: Form::default(),
            names: false,
            decisions: false,
            statements: Statements::default(),
            paper: Paper::default(),
            home: String::new(),
            issuer: ISSUER.to_owned(),
            store: String::new(),
            path: String::new(),
        }
    }
}

/// Writes or sends the results that are listed above it.
pub(super) fn export_ui(
    ui: &mut Ui,
    look: &Look,
    sittings: &[&str],
    state: &mut ExportState,
) -> Option<Ask> {
    let mut to = None;
    card(ui, |ui| {
        heading(ui, "For other programs");
        let these = count(sittings.len(), "result", "results");
        muted(ui, format!("Takes the {these} found above."));
        let options: Vec<(Form, String)> = Form::ALL
            .into_iter()
            .map(|form| (form, form.id().to_owned()))
            .collect();
        pick(ui, "Format", &mut state.form, &options);
        small(ui, format!("{}.", state.form.words()));
        options_ui(ui, state);
        to = write_ui(ui, look, sittings.len(), state);
        if state.form.is_statements() {
            to = to.take().or(send_ui(ui, state));
        }
    });
    let form = state.form;
    to.map(|to| {
        Ask::Export(Export {
            form,
            sittings: sittings.iter().map(|&id| id.to_owned()).collect(),
            to,
            names: state.names && form.has_names(),
            decisions: state.decisions && form == Form::Csv,
            statements: if form == Form::Xapi {
                state.statements
            } else {
                Statements::Brief
            },
            paper: state.paper,
            home: state.home.trim().to_owned(),
            issuer: state.issuer.trim().to_owned(),
        })
    })
}

/// What the form can be made with.
fn options_ui(ui: &mut Ui, state: &mut ExportState) {
    if state.form.has_names() {
        check(ui, &mut state.names, "Put people\u{2019}s names in");
    } else {
        small(ui, "Random ids stand in for names.");
    }
    match state.form {
        Form::Csv => {
            check(ui, &mut state.decisions, "One row per decision instead");
        }
        Form::Xapi => {
            let all = Statements::ALL.map(|one| (one, one.words().to_owned()));
            pick(ui, "How much is told", &mut state.statements, &all);
        }
        Form::Pdf => {
            let all = Paper::ALL.map(|one| (one, one.words().to_owned()));
            pick(ui, "The sheet", &mut state.paper, &all);
        }
        Form::Badge => {
            let label = "What the house is called";
            field(ui, label, &mut state.issuer, 24.0 * em(ui));
        }
        _ => {}
    }
    if state.form.needs_home() {
        path_ui(ui, "The house\u{2019}s own web address", &mut state.home);
        small(
            ui,
            "As https://training.example.org: it names accounts, activities and results. Nothing is fetched from it or sent there.",
        );
    }
}

/// What is missing before anything can be made.
fn missing(state: &ExportState) -> Option<&'static str> {
    if state.form.needs_home() && state.home.trim().is_empty() {
        return Some("Give the house\u{2019}s own web address first.");
    }
    None
}

fn write_ui(ui: &mut Ui, look: &Look, results: usize, state: &mut ExportState) -> Option<To> {
    let several = state.form.is_a_document_each() && results > 1;
    let what = if several { "folder" } else { "file" };
    let label = format!("The new {what}, by name; it goes into {}", look.folder);
    path_ui(ui, &label, &mut state.path);
    let unnamed = state.path.trim().is_empty();
    let missing = missing(state).or(unnamed.then_some("Name it first."));
    let pressed = closed_until(ui, "Write it", missing)?;
    pressed
        .clicked()
        .then(|| To::File(state.path.trim().to_owned()))
}

/// Sending statements over the network.
fn send_ui(ui: &mut Ui, state: &mut ExportState) -> Option<To> {
    ui.separator();
    path_ui(ui, "The record store\u{2019}s address", &mut state.store);
    small(
        ui,
        "Its user and password come from RIGHTPARTY_LRS_USER and RIGHTPARTY_LRS_PASSWORD. Sending twice is harmless. Statements tell the time taken: they are for training, not for those who decide.",
    );
    let unnamed = state.store.trim().is_empty();
    let missing = missing(state).or(unnamed.then_some("Say where to first."));
    let pressed = closed_until(ui, "Send them", missing)?;
    pressed
        .clicked()
        .then(|| To::Store(state.store.trim().to_owned()))
}
