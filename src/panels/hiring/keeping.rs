//! How long people are kept: whose time is over, who must be kept all the same and
//! why, and whose time comes next.

use egui::Ui;

use crate::panels::{
    hiring::{
        model::{Ask, Keeping, Look, Person},
        parts::closed_until,
    },
    theme::em,
    widgets::{button, card, field, finding_card, heading, long_field, muted, one_of, small},
};

/// So many are listed at once; a search finds the others.
const LISTED: usize = 40;

/// The longest reason, in characters.
const REASON: usize = 400;

/// How long results are kept, in days: 29 CFR 1602.14 asks for one year of private
/// employers, 1602.31 for two of public ones.
const KEEP: [(u32, &str); 3] = [(365, "1 year"), (730, "2 years"), (1_095, "3 years")];

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct KeepingState {
    /// Who is to be held, and why as typed.
    pub hold: Option<(Person, String)>,
    wanted: String,
}

/// What somebody wants of those who are kept.
pub(super) enum Wish {
    /// Something of the desk.
    Ask(Ask),
    /// To erase a person.
    Erase(Person),
}

/// Keeping.
pub(super) fn keeping_ui(ui: &mut Ui, look: &Look, state: &mut KeepingState) -> Option<Wish> {
    let mut wish = None;
    card(ui, |ui| {
        heading(ui, "Keeping");
        muted(
            ui,
            "How long after the last sitting or record people are kept. One year is the least for private employers (29 CFR 1602.14), two for public ones (1602.31).",
        );
        let mut days = look.keep_days;
        if one_of(ui, "Kept for", &mut days, &KEEP) {
            wish = Some(Wish::Ask(Ask::Look { keep_days: days }));
        }
        field(ui, "Find somebody", &mut state.wanted, 24.0 * em(ui));
    });
    let wanted = state.wanted.trim().to_lowercase();
    let found: Vec<&Keeping> = look
        .keeping
        .iter()
        .filter(|one| {
            let person = &one.person;
            let texts = [&person.name, &person.reference, &person.email];
            let mut texts = texts.into_iter();
            texts.any(|text| text.to_lowercase().contains(&wanted))
        })
        .collect();
    let due = |one: &&&Keeping| one.is_due && one.held.is_none();
    let held = |one: &&&Keeping| one.held.is_some();
    let coming = |one: &&&Keeping| !one.is_due && one.held.is_none();
    let lists: [(&str, &str, Vec<&Keeping>); 3] = [
        (
            "Due to be erased",
            "Nobody's time is over.",
            found.iter().filter(due).copied().collect(),
        ),
        (
            "On hold",
            "Nobody is held. Hold whoever a charge or a court wants the record of (29 CFR 1602.14): then nobody can erase them.",
            found.iter().filter(held).copied().collect(),
        ),
        (
            "Kept for now",
            "Nobody else is kept.",
            found.iter().filter(coming).copied().collect(),
        ),
    ];
    for (title, empty, list) in lists {
        card(ui, |ui| {
            heading(ui, title);
            if list.is_empty() {
                ui.label(empty);
            }
            for one in list.iter().take(LISTED) {
                ui.separator();
                wish = wish.take().or(one_ui(ui, one, state));
            }
            if list.len() > LISTED {
                let more = list.len() - LISTED;
                muted(ui, format!("And {more} more: search to see them."));
            }
        });
    }
    wish
}

fn one_ui(ui: &mut Ui, one: &Keeping, state: &mut KeepingState) -> Option<Wish> {
    let mut wish = None;
    let person = &one.person;
    ui.label(format!(
        "{}: last sitting or record {}, kept until {}",
        person.name, one.last, one.until
    ));
    if let Some(why) = &one.held {
        ui.label(format!("Must be kept all the same: {why}"));
        if button(ui, &format!("End the hold on {}", person.name)).clicked() {
            wish = Some(Wish::Ask(Ask::Release(person.subject.clone())));
        }
        return wish;
    }
    let held = state.hold.as_ref().map(|hold| &hold.0.subject);
    if held == Some(&person.subject) {
        return hold_ui(ui, &mut state.hold).map(Wish::Ask);
    }
    ui.horizontal_wrapped(|ui| {
        if one.is_due && button(ui, &format!("Erase {} …", person.name)).clicked() {
            wish = Some(Wish::Erase(person.clone()));
        }
        if button(ui, &format!("Hold {} …", person.name)).clicked() {
            state.hold = Some((person.clone(), String::new()));
        }
    });
    wish
}

fn hold_ui(ui: &mut Ui, hold: &mut Option<(Person, String)>) -> Option<Ask> {
    let mut ask = None;
    let mut away = false;
    if let Some((person, reason)) = hold {
        finding_card(ui, |ui| {
            heading(ui, &format!("Hold {}", person.name));
            small(ui, super::people::about(person));
            let width = 36.0 * em(ui);
            long_field(ui, "Why this person must be kept", reason, width, REASON);
            let missing = reason.trim().is_empty().then_some("Write why first.");
            ui.horizontal_wrapped(|ui| {
                if closed_until(ui, "Hold until released", missing)
                    .is_some_and(|shown| shown.clicked())
                {
                    ask = Some(Ask::Hold {
                        subject: person.subject.clone(),
                        reason: reason.trim().to_owned(),
                    });
                }
                away = button(ui, "Not now").clicked();
            });
        });
    }
    if away {
        *hold = None;
    }
    ask
}
