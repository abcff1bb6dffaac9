//! People at the desk: add one, take in a table, find, give a code, erase.

use egui::Ui;

use crate::panels::{
    hiring::{
        issue::IssueForm,
        model::{Ask, Look, NewPerson, Person},
        parts::{closed_until, path_ui},
    },
    theme::em,
    widgets::{button, card, field, finding_card, heading, muted, small, subheading},
};

/// So many are listed at once; a search finds the others.
const LISTED: usize = 40;

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct PeopleState {
    /// The person being written down.
    pub new: NewPerson,
    /// The path of the table to take in.
    pub table: String,
    /// What is searched for.
    pub wanted: String,
    /// Whom to give a code to.
    pub issue: Option<IssueForm>,
    /// Whom to erase, and the name as typed to confirm it.
    pub erase: Option<(Person, String)>,
}

/// People.
pub(super) fn people_ui(ui: &mut Ui, look: &Look, state: &mut PeopleState) -> Option<Ask> {
    let mut ask = erase_ui(ui, &mut state.erase);
    ask = ask.or(crate::panels::hiring::issue::issue_ui(
        ui,
        look,
        &mut state.issue,
    ));
    card(ui, |ui| {
        heading(ui, "People");
        if look.people.is_empty() {
            muted(ui, "Nobody yet. Add the first person below.");
            return;
        }
        let width = 24.0 * em(ui);
        field(
            ui,
            "Find by name, address or number",
            &mut state.wanted,
            width,
        );
        list_ui(ui, look, state);
    });
    ask = ask.or(new_ui(ui, &mut state.new));
    ask.or(import_ui(ui, &mut state.table))
}

fn list_ui(ui: &mut Ui, look: &Look, state: &mut PeopleState) {
    let wanted = state.wanted.trim().to_lowercase();
    let found: Vec<&Person> = look
        .people
        .iter()
        .filter(|person| matches(person, &wanted))
        .collect();
    if found.is_empty() {
        muted(ui, "Nobody here is called that.");
    }
    for person in found.iter().take(LISTED) {
        ui.separator();
        subheading(ui, &person.name);
        small(ui, about(person));
        ui.horizontal_wrapped(|ui| {
            if button(ui, &format!("Give {} a code", person.name)).clicked() {
                state.issue = Some(IssueForm::of(person));
                state.erase = None;
            }
            if button(ui, &format!("Erase {} …", person.name)).clicked() {
                state.erase = Some(((*person).clone(), String::new()));
                state.issue = None;
            }
        });
    }
    if found.len() > LISTED {
        muted(
            ui,
            format!("And {} more: search to see them.", found.len() - LISTED),
        );
    }
}

fn matches(person: &Person, wanted: &str) -> bool {
    [
        &person.name,
        &person.email,
        &person.reference,
        &person.subject,
    ]
    .into_iter()
    .any(|text| text.to_lowercase().contains(wanted))
}

/// What is known of a person beside the name.
pub(super) fn about(person: &Person) -> String {
    let parts = [
        person.reference.as_str(),
        person.email.as_str(),
        person.subject.as_str(),
    ];
    let said: Vec<&str> = parts.into_iter().filter(|text| !text.is_empty()).collect();
    said.join(", ")
}

fn new_ui(ui: &mut Ui, new: &mut NewPerson) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "Add a person");
        let width = 24.0 * em(ui);
        field(ui, "Name", &mut new.name, width);
        field(ui, "E-mail, if you like", &mut new.email, width);
        field(
            ui,
            "The house's own number, if you like",
            &mut new.reference,
            width,
        );
        let missing = new.name.trim().is_empty().then_some("Write a name first.");
        if closed_until(ui, "Add", missing).is_some_and(|shown| shown.clicked()) {
            ask = Some(Ask::Add(new.clone()));
        }
    });
    ask
}

fn import_ui(ui: &mut Ui, table: &mut String) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "Take in a table of people");
        muted(
            ui,
            "A CSV file with a column \"name\", and if you like \"email\" and \"reference\". All of them are added, or none.",
        );
        path_ui(ui, "The table's file", table);
        let missing = table.trim().is_empty().then_some("Name the file first.");
        if closed_until(ui, "Take it in", missing).is_some_and(|shown| shown.clicked()) {
            ask = Some(Ask::Import(table.trim().to_owned()));
        }
    });
    ask
}

fn erase_ui(ui: &mut Ui, erase: &mut Option<(Person, String)>) -> Option<Ask> {
    let mut ask = None;
    let mut away = false;
    if let Some((person, typed)) = erase {
        finding_card(ui, |ui| {
            heading(ui, &format!("Erase {}", person.name));
            small(ui, about(person));
            ui.label(
                "The name, the address and everything about accommodations are removed for good. Results stay under the random id, so that no seal breaks and sums stay right.",
            );
            field(ui, "Type the name to confirm", typed, 24.0 * em(ui));
            let same = typed.trim().to_lowercase() == person.name.trim().to_lowercase();
            let missing = (!same).then_some("Type the name exactly as it stands above.");
            ui.horizontal_wrapped(|ui| {
                if closed_until(ui, "Erase for good", missing).is_some_and(|shown| shown.clicked())
                {
                    ask = Some(Ask::Erase(person.subject.clone()));
                }
                away = button(ui, "Keep").clicked();
            });
        });
    }
    if away {
        *erase = None;
    }
    ask
}
