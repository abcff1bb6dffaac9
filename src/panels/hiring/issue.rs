//! A one-time code for a person: which battery, which form, how much time; and the
//! code itself, which is shown once.

use egui::Ui;

use crate::panels::{
    hiring::{
        model::{Ask, Battery, Code, Granted, Look, NewCode, Person},
        parts::closed_until,
    },
    theme::title,
    widgets::{button, card, check, finding_card, heading, muted, one_of, pick, small},
};

/// The times that are offered, in percent of the battery's.
const TIMES: [(u32, &str); 5] = [
    (100, "as planned"),
    (125, "a quarter more"),
    (150, "half more"),
    (200, "double"),
    (300, "three times"),
];

/// The sizes of text that are offered, in percent of the usual.
const TEXTS: [(u32, &str); 4] = [
    (100, "as usual"),
    (125, "125 %"),
    (150, "150 %"),
    (200, "200 %"),
];

/// A code that is being prepared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct IssueForm {
    subject: String,
    name: String,
    battery: usize,
    form: Option<u32>,
    granted: Granted,
    grants: bool,
}

impl IssueForm {
    /// For a person.
    pub(super) fn of(person: &Person) -> Self {
        Self {
            subject: person.subject.clone(),
            name: person.name.clone(),
            ..Self::default()
        }
    }
}

/// The form, if somebody is to get a code.
pub(super) fn issue_ui(ui: &mut Ui, look: &Look, form: &mut Option<IssueForm>) -> Option<Ask> {
    let mut ask = None;
    let mut away = false;
    if let Some(open) = form {
        card(ui, |ui| {
            heading(ui, &format!("A code for {}", open.name));
            let sound: Vec<(usize, &Battery)> = look
                .batteries
                .iter()
                .enumerate()
                .filter(|(_, battery)| battery.problems.is_none())
                .collect();
            if sound.is_empty() {
                muted(ui, "There is no battery at hand; see Batteries.");
            }
            let options: Vec<(usize, String)> = sound
                .iter()
                .map(|(place, battery)| (*place, battery.title.clone()))
                .collect();
            if let Some((first, _)) = options.first()
                && !options.iter().any(|(place, _)| *place == open.battery)
            {
                open.battery = *first;
            }
            if pick(ui, "Battery", &mut open.battery, &options) {
                open.form = None;
            }
            let chosen = look.batteries.get(open.battery);
            if let Some(battery) = chosen.filter(|battery| battery.problems.is_none()) {
                ask = asked_ui(ui, battery, open);
            }
            away = button(ui, "Not now").clicked();
        });
    }
    if away {
        *form = None;
    }
    ask
}

fn asked_ui(ui: &mut Ui, battery: &Battery, open: &mut IssueForm) -> Option<Ask> {
    if let Some(limit) = &battery.limit {
        ui.label(super::batteries::limited(limit));
    }
    let mut forms = vec![(None, "the one that the fewest have seen".to_owned())];
    forms.extend(battery.exposure.iter().map(|(form, seen)| {
        let times = if *seen == 1 { "time" } else { "times" };
        (Some(*form), format!("{form}, issued {seen} {times}"))
    }));
    pick(ui, "Form", &mut open.form, &forms);
    check(ui, &mut open.grants, "Accommodations");
    if open.grants {
        granted_ui(ui, &mut open.granted);
    }
    closed_until(ui, "Issue the code", None)
        .is_some_and(|shown| shown.clicked())
        .then(|| {
            Ask::Issue(NewCode {
                subject: open.subject.clone(),
                battery: battery.id.clone(),
                form: open.form,
                granted: if open.grants {
                    open.granted
                } else {
                    Granted::default()
                },
            })
        })
}

fn granted_ui(ui: &mut Ui, granted: &mut Granted) {
    one_of(ui, "Time", &mut granted.time_percent, &TIMES);
    one_of(ui, "Text", &mut granted.text_percent, &TEXTS);
    check(
        ui,
        &mut granted.pauses,
        "The clock may be stopped inside a part",
    );
    check(
        ui,
        &mut granted.keyboard_only,
        "Everything by keyboard, focus always shown",
    );
    small(
        ui,
        "These are kept apart from scores, and those who decide are not told. The same choices give the same score.",
    );
}

/// A code that was just issued. True once it is put away.
pub(super) fn code_ui(ui: &mut Ui, code: &Code) -> bool {
    let mut away = false;
    let shown = |ui: &mut Ui| {
        heading(ui, &format!("The code for {}", code.name));
        let text = egui::RichText::new(code.code.as_str()).text_style(title());
        ui.label(text);
        ui.label(format!(
            "It opens {}, form {}, once. Write it down or copy it now: it is kept nowhere and cannot be shown again.",
            code.battery, code.form
        ));
        if let Some(limit) = &code.limit {
            ui.label(super::batteries::limited(limit));
        }
        ui.horizontal_wrapped(|ui| {
            if button(ui, "Copy the code").clicked() {
                ui.ctx().copy_text(code.code.clone());
            }
            away = button(ui, "I have it: put it away").clicked();
        });
    };
    if code.limit.is_some() {
        finding_card(ui, shown);
    } else {
        card(ui, shown);
    }
    away
}
