//! The trainees of a class, one by one: each thing that is set, what to repeat, who
//! signed; and signing somebody off.

use egui::Ui;

use crate::{
    panels::{
        hiring::{
            model::{ClassDo, Line, Look, OpenClass, Trainee},
            parts::{closed_until, count, path_ui, signer_ui},
            table::table_ui,
        },
        theme::em,
        widgets::{
            button, card, field, long_field, muted, one_of, short_button, small, subheading,
        },
    },
    store::desk::State,
};

/// So many are shown at once; a search finds the others.
const LISTED: usize = 25;

/// The longest sentence of a signature, in characters.
const NOTE: usize = 400;

/// Which trainees are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Which {
    #[default]
    All,
    Missing,
    Unsigned,
}

/// What is being done with one trainee.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Doing {
    Sign { subject: String, note: String },
    HandIn { subject: String, paths: String },
}

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct TraineeState {
    wanted: String,
    which: Which,
    doing: Option<Doing>,
    by: String,
}

impl TraineeState {
    /// What was being done is done.
    pub(super) fn put_away(&mut self) {
        self.doing = None;
    }
}

/// A trainee's name in a list.
pub(super) fn name(trainee: &Trainee) -> &str {
    if trainee.name.is_empty() {
        "(erased)"
    } else {
        &trainee.name
    }
}

/// The trainees of a class.
pub(super) fn trainees_ui(
    ui: &mut Ui,
    look: &Look,
    open: &OpenClass,
    state: &mut TraineeState,
) -> Option<ClassDo> {
    if open.trainees.is_empty() {
        return None;
    }
    let which = [
        (Which::All, "all"),
        (Which::Missing, "with something missing"),
        (Which::Unsigned, "not signed off"),
    ];
    card(ui, |ui| {
        one_of(ui, "Trainees", &mut state.which, &which);
        let width = 24.0 * em(ui);
        field(ui, "Find a trainee by name", &mut state.wanted, width);
    });
    let wanted = state.wanted.trim().to_lowercase();
    let found: Vec<&Trainee> = open
        .trainees
        .iter()
        .filter(|one| match state.which {
            Which::All => true,
            Which::Missing => one.so_far(State::Overdue) > 0,
            Which::Unsigned => one.signed.is_empty(),
        })
        .filter(|one| name(one).to_lowercase().contains(&wanted))
        .collect();
    if found.is_empty() {
        muted(ui, "There is no trainee like that.");
    }
    let mut wish = None;
    for one in found.iter().take(LISTED) {
        card(ui, |ui| {
            wish = wish.take().or(trainee_ui(ui, look, one, state));
        });
    }
    if found.len() > LISTED {
        let more = found.len() - LISTED;
        muted(ui, format!("And {more} more: search to see them."));
    }
    wish
}

fn trainee_ui(
    ui: &mut Ui,
    look: &Look,
    one: &Trainee,
    state: &mut TraineeState,
) -> Option<ClassDo> {
    if one.lines.is_empty() {
        subheading(ui, name(one));
        muted(ui, "Nothing is set yet.");
    } else {
        standing_ui(ui, one);
    }
    if !one.repeat.is_empty() {
        let rules = one.repeat.iter().map(|(rule, times)| match times {
            1 => rule.clone(),
            times => format!("{rule} ({times} calls)"),
        });
        let rules: Vec<String> = rules.collect();
        ui.label(format!("To repeat: {}.", rules.join("; ")));
    }
    for signed in &one.signed {
        ui.label(format!(
            "Signed off by {}, {}: {}",
            signed.by, signed.on, signed.note
        ));
    }
    if one.signed.is_empty() {
        muted(ui, "Nobody has signed.");
    }
    let mut wish = None;
    match state.doing.take() {
        Some(Doing::Sign { subject, note }) if subject == one.subject => {
            wish = sign_ui(ui, look, one, note, state);
        }
        Some(Doing::HandIn { subject, paths }) if subject == one.subject => {
            wish = hand_in_ui(ui, one, paths, state);
        }
        other => {
            state.doing = other;
            wish = wish.or(actions_ui(ui, one, state));
        }
    }
    wish
}

/// What can be done with a trainee.
fn actions_ui(ui: &mut Ui, one: &Trainee, state: &mut TraineeState) -> Option<ClassDo> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        let name = name(one);
        if short_button(ui, "Sign off …", &format!("Sign off {name} …")).clicked() {
            state.doing = Some(Doing::Sign {
                subject: one.subject.clone(),
                note: "signed off".to_owned(),
            });
        }
        let records = format!("Take in records of {name} …");
        if short_button(ui, "Take in records …", &records).clicked() {
            state.doing = Some(Doing::HandIn {
                subject: one.subject.clone(),
                paths: String::new(),
            });
        }
        let out = format!("Take out of the class: {name}");
        if short_button(ui, "Take out of the class", &out).clicked() {
            wish = Some(ClassDo::Leave(one.subject.clone()));
        }
    });
    wish
}

/// One row for each thing that is set. The engine's score stands beside the one
/// that people leave, only where they left one.
fn standing_ui(ui: &mut Ui, one: &Trainee) {
    let spoken = one.lines.iter().any(|line| line.people.is_some());
    let mut heads = vec![
        "What is set",
        "Due",
        "State",
        "First done",
        "Tries",
        "Best",
        "Band",
    ];
    if spoken {
        heads.push("With what people set aside");
    }
    let rows: Vec<Vec<String>> = one.lines.iter().map(|line| row(line, spoken)).collect();
    table_ui(ui, name(one), &heads, &rows);
    if spoken {
        small(
            ui,
            "Best and band are the engine's own, of a hundred and of four.",
        );
    }
}

fn row(line: &Line, spoken: bool) -> Vec<String> {
    let number = |number: Option<i64>| number.map_or_else(|| "–".to_owned(), |one| one.to_string());
    let state = match line.state {
        State::Open => "not due yet",
        State::Overdue => "missing",
        State::Done => "done",
        State::DoneLate => "done late",
    };
    let first = if line.first.is_empty() {
        "–".to_owned()
    } else {
        line.first.clone()
    };
    let mut row = vec![
        line.what.clone(),
        line.due.clone(),
        state.to_owned(),
        first,
        line.tries.to_string(),
        number(line.best),
        number(line.band),
    ];
    if spoken {
        row.push(number(line.people));
    }
    row
}

fn sign_ui(
    ui: &mut Ui,
    look: &Look,
    one: &Trainee,
    mut note: String,
    state: &mut TraineeState,
) -> Option<ClassDo> {
    ui.separator();
    if !one.is_done() {
        let open = one.lines.len() - one.so_far(State::Done) - one.so_far(State::DoneLate);
        let things = count(open, "thing that is set is", "things that are set are");
        ui.label(format!("{things} not done yet."));
    }
    signer_ui(ui, "Who signs", &look.user, &mut state.by);
    let width = 36.0 * em(ui);
    long_field(
        ui,
        "What is signed off, in a sentence",
        &mut note,
        width,
        NOTE,
    );
    let missing = if state.by.trim().is_empty() {
        Some("Write who signs first.")
    } else if note.trim().is_empty() {
        Some("Write what is signed off first.")
    } else {
        None
    };
    let (mut pressed, mut away) = (false, false);
    ui.horizontal_wrapped(|ui| {
        let text = format!("Sign for {}", name(one));
        pressed = closed_until(ui, &text, missing).is_some_and(|shown| shown.clicked());
        away = button(ui, "Not now").clicked();
    });
    let wish = pressed.then(|| ClassDo::Sign {
        subject: one.subject.clone(),
        by: state.by.trim().to_owned(),
        note: note.trim().to_owned(),
    });
    if !away {
        let subject = one.subject.clone();
        state.doing = Some(Doing::Sign { subject, note });
    }
    wish
}

fn hand_in_ui(
    ui: &mut Ui,
    one: &Trainee,
    mut paths: String,
    state: &mut TraineeState,
) -> Option<ClassDo> {
    ui.separator();
    path_ui(
        ui,
        "Finished record files, with semicolons between",
        &mut paths,
    );
    let missing = paths.trim().is_empty().then_some("Name a file first.");
    let (mut pressed, mut away) = (false, false);
    ui.horizontal_wrapped(|ui| {
        pressed = closed_until(ui, "Take them over", missing).is_some_and(|shown| shown.clicked());
        away = button(ui, "Not now").clicked();
    });
    let wish = pressed.then(|| ClassDo::HandIn {
        subject: one.subject.clone(),
        paths: paths.trim().to_owned(),
    });
    if !away {
        let subject = one.subject.clone();
        state.doing = Some(Doing::HandIn { subject, paths });
    }
    wish
}
