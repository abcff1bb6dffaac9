//! Classes: the list of them, and one that is open: what is set, how far everybody
//! is, who signed, and the sheet to print.

use egui::Ui;

use crate::{
    panels::{
        dates,
        hiring::{
            model::{Ask, ClassAsk, ClassDo, Look, OpenClass, Set, Trainee},
            parts::{closed_until, count},
            sheet::{SheetState, sheet_ui},
            table::{fits, table_ui},
            trainee::{TraineeState, name, trainees_ui},
        },
        theme::em,
        widgets::{
            button, card, field, heading, muted, pick, short_button, small, subheading, with_action,
        },
    },
    store::desk::State,
};

/// So many people are proposed at once.
const PROPOSED: usize = 6;

/// The longest name in the table of everybody, in characters.
const NAME: usize = 32;

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct ClassesState {
    /// The class that is open, if one is.
    pub open: Option<OpenClass>,
    /// Whether the open class may be different from what is shown.
    pub stale: bool,
    name: String,
    what: usize,
    due: String,
    whom: String,
    trainees: TraineeState,
    sheet: SheetState,
}

impl ClassesState {
    /// Takes a class; what was typed about another is of no use for it.
    pub(super) fn take(&mut self, open: OpenClass) {
        let same = self
            .open
            .as_ref()
            .is_some_and(|old| old.class.id == open.class.id);
        if !same {
            *self = Self::default();
        }
        self.stale = false;
        self.open = Some(open);
    }

    /// What was done need not be typed again.
    pub(super) fn clear(&mut self, ask: &ClassAsk) {
        match ask {
            ClassAsk::Do { what, .. } => match what {
                ClassDo::Join(_) => self.whom.clear(),
                ClassDo::Assign(_) => self.due.clear(),
                ClassDo::HandIn { .. } | ClassDo::Sign { .. } => self.trainees.put_away(),
                ClassDo::Leave(_) | ClassDo::Unassign(_) => {}
            },
            ClassAsk::Sheet(_) => self.sheet.path.clear(),
            ClassAsk::New(_) | ClassAsk::Open(_) => {}
        }
    }
}

/// Classes.
pub(super) fn classes_ui(ui: &mut Ui, look: &Look, state: &mut ClassesState) -> Option<Ask> {
    let Some(open) = state.open.take() else {
        return list_ui(ui, look, state);
    };
    let mut ask = None;
    let mut away = false;
    card(ui, |ui| {
        with_action(
            ui,
            |ui| {
                heading(ui, &open.class.name);
            },
            |ui| away = button(ui, "All classes").clicked(),
        );
        overview_ui(ui, &open);
    });
    let want = |what: Option<ClassDo>| {
        let class = open.class.id.clone();
        what.map(|what| Ask::Class(ClassAsk::Do { class, what }))
    };
    ask = ask.or(want(set_ui(ui, look, &open, state)));
    ask = ask.or(want(trainees_ui(ui, look, &open, &mut state.trainees)));
    ask = ask.or(want(join_ui(ui, look, &open, &mut state.whom)));
    ask = ask.or(sheet_ui(ui, look, &open, &mut state.sheet));
    if std::mem::take(&mut state.stale) {
        ask = ask.or_else(|| Some(Ask::Class(ClassAsk::Open(open.class.id.clone()))));
    }
    if !away {
        state.open = Some(open);
    }
    ask
}

fn list_ui(ui: &mut Ui, look: &Look, state: &mut ClassesState) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "Classes");
        muted(
            ui,
            "Who learns together, what is set and by when, and who signed whom off.",
        );
        if look.classes.is_empty() {
            ui.label("No class yet. Make the first below.");
        }
        for class in &look.classes {
            ui.separator();
            with_action(
                ui,
                |ui| {
                    subheading(ui, &class.name);
                    let trainees = count(class.members, "trainee", "trainees");
                    let set = count(class.assignments, "thing set", "things set");
                    small(ui, format!("{trainees}, {set}"));
                },
                |ui| {
                    let full = format!("Open {}", class.name);
                    if short_button(ui, "Open", &full).clicked() {
                        ask = Some(Ask::Class(ClassAsk::Open(class.id.clone())));
                    }
                },
            );
        }
    });
    card(ui, |ui| {
        heading(ui, "A new class");
        field(ui, "What it is called", &mut state.name, 24.0 * em(ui));
        let missing = state
            .name
            .trim()
            .is_empty()
            .then_some("Write what it is called first.");
        if closed_until(ui, "Make the class", missing).is_some_and(|shown| shown.clicked()) {
            ask = Some(Ask::Class(ClassAsk::New(state.name.trim().to_owned())));
        }
    });
    ask
}

/// Everybody in a line: what is done, late, missing, and whether somebody signed.
fn overview_ui(ui: &mut Ui, open: &OpenClass) {
    if open.trainees.is_empty() {
        muted(ui, "Nobody is in this class yet. Take people in below.");
        return;
    }
    let heads = [
        "Trainee",
        "Done",
        "Done late",
        "Missing",
        "Not due yet",
        "Signed off",
    ];
    let rows: Vec<Vec<String>> = open.trainees.iter().map(overview).collect();
    if fits(ui, &heads, &rows) {
        table_ui(ui, "How far everybody is", &heads, &rows);
    } else {
        subheading(ui, "How far everybody is");
        for row in &rows {
            ui.label(in_a_line(&heads, row));
        }
    }
    small(ui, format!("As of {}.", open.today));
}

fn overview(trainee: &Trainee) -> Vec<String> {
    let so_far = |state| trainee.so_far(state).to_string();
    let signed = trainee.signed.last();
    vec![
        short(name(trainee)),
        so_far(State::Done),
        so_far(State::DoneLate),
        so_far(State::Overdue),
        so_far(State::Open),
        signed.map_or_else(|| "no".to_owned(), |one| one.on.clone()),
    ]
}

/// A name that leaves room for the figures; in full it stands on the trainee's card.
fn short(name: &str) -> String {
    if name.chars().count() <= NAME {
        return name.to_owned();
    }
    let begun: String = name.chars().take(NAME - 1).collect();
    format!("{}…", begun.trim_end())
}

/// `Ann Example: done 1, missing 2, signed off no`: what is nought is left out.
fn in_a_line(heads: &[&str], row: &[String]) -> String {
    let mut cells = heads.iter().zip(row);
    let name = cells.next().map_or("", |(_, name)| name.as_str());
    let told: Vec<String> = cells
        .filter(|(_, figure)| *figure != "0")
        .map(|(head, figure)| format!("{} {figure}", head.to_lowercase()))
        .collect();
    format!("{name}: {}", told.join(", "))
}

fn set_ui(ui: &mut Ui, look: &Look, open: &OpenClass, state: &mut ClassesState) -> Option<ClassDo> {
    let mut wish = None;
    card(ui, |ui| {
        heading(ui, "What is set");
        if open.set.is_empty() {
            muted(ui, "Nothing is set yet.");
        }
        for (set, title) in &open.set {
            with_action(
                ui,
                |ui| {
                    let kind = if set.battery { "battery" } else { "call" };
                    ui.label(format!("{title} ({kind}), due by {}", set.due));
                },
                |ui| {
                    let full = format!("Unset {title}");
                    if short_button(ui, "Unset", &full).clicked() {
                        wish = Some(ClassDo::Unassign(set.what.clone()));
                    }
                },
            );
        }
        ui.separator();
        let choices = choices(look);
        let options: Vec<(usize, String)> = choices
            .iter()
            .map(|(_, words)| words.clone())
            .enumerate()
            .collect();
        pick(ui, "Set this", &mut state.what, &options);
        let label = format!("Due by. {}", dates::DATE_HELP);
        field(ui, &label, &mut state.due, 12.0 * em(ui));
        let day = dates::day(&state.due, open.today);
        let missing = match (&day, state.due.trim().is_empty()) {
            (_, true) => Some("Write by when first."),
            (None, false) => Some(dates::DATE_HELP),
            (Some(_), false) => None,
        };
        match day {
            Some(day) if day < open.today => {
                small(ui, format!("That is {day}: it would be missing at once."));
            }
            Some(day) => {
                small(
                    ui,
                    format!("That is {day}. Setting it again moves the day."),
                );
            }
            None => {}
        }
        let pressed = closed_until(ui, "Set it", missing).is_some_and(|shown| shown.clicked());
        if let (true, Some((set, _)), Some(day)) = (pressed, choices.get(state.what), day) {
            wish = Some(ClassDo::Assign(Set {
                due: day.to_string(),
                ..set.clone()
            }));
        }
    });
    wish
}

/// What can be set: calls, then batteries.
fn choices(look: &Look) -> Vec<(Set, String)> {
    let batteries = look.batteries.iter().filter(|one| one.problems.is_none());
    let batteries = batteries.map(|one| (&one.id, true, format!("{} (battery)", one.title)));
    let calls = look.calls.iter();
    let calls = calls.map(|(id, title)| (id, false, title.clone()));
    calls
        .chain(batteries)
        .map(|(what, battery, words)| {
            let set = Set {
                what: what.clone(),
                battery,
                due: String::new(),
            };
            (set, words)
        })
        .collect()
}

fn join_ui(ui: &mut Ui, look: &Look, open: &OpenClass, whom: &mut String) -> Option<ClassDo> {
    let mut wish = None;
    card(ui, |ui| {
        heading(ui, "Take people in");
        muted(
            ui,
            "People are added under People. Name them here by name, address, number or random id, with semicolons between.",
        );
        field(ui, "Whom to take in", whom, 36.0 * em(ui));
        let named: Vec<String> = whom
            .split(';')
            .map(|one| one.trim().to_owned())
            .filter(|one| !one.is_empty())
            .collect();
        let missing = named.is_empty().then_some("Write whom first.");
        if closed_until(ui, "Take them in", missing).is_some_and(|shown| shown.clicked()) {
            wish = Some(ClassDo::Join(named.clone()));
        }
        // Only those who may see people are helped with their names.
        let last = named.last().map(|one| one.to_lowercase());
        let Some(wanted) = last.filter(|one| one.chars().count() > 1) else {
            return;
        };
        let is_in = |subject: &str| open.trainees.iter().any(|one| one.subject == subject);
        let found = look.people.iter().filter(|person| {
            let texts = [&person.name, &person.email, &person.reference];
            !is_in(&person.subject)
                && texts
                    .into_iter()
                    .any(|text| text.to_lowercase().contains(&wanted))
        });
        for person in found.take(PROPOSED) {
            let about = super::people::about(person);
            if button(ui, &format!("Take {} in: {about}", person.name)).clicked() {
                wish = Some(ClassDo::Join(vec![person.subject.clone()]));
            }
        }
    });
    wish
}
