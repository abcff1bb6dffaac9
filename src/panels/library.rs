//! The library: scenarios by skill and difficulty, with the best result of each.

use std::sync::Arc;

use egui::Ui;

use crate::{
    domain::Skill,
    panels::{
        avatar,
        faults::{Fault, faults_ui},
        intent::Intent,
        past::{Past, best},
        theme::em,
        widgets::{card, muted, pick, short_button, small, subheading, title, with_action},
        words,
    },
    scenario::Scenario,
};

/// What the library keeps between frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LibraryState {
    /// Only scenarios of this skill.
    pub skill: Option<Skill>,
}

/// What the library draws.
#[derive(Clone, Copy, Debug)]
pub struct LibraryLook<'a> {
    /// All scenarios.
    pub shelf: &'a [Arc<Scenario>],
    /// Results so far, newest first.
    pub past: &'a [Past],
    /// Authored files that cannot be used as they are.
    pub faults: &'a [Fault],
}

/// The library.
pub fn library_ui(ui: &mut Ui, look: &LibraryLook<'_>, state: &mut LibraryState) -> Option<Intent> {
    let LibraryLook {
        shelf,
        past,
        faults,
    } = *look;
    let mut intent = None;
    title(ui, "Library");
    faults_ui(ui, faults);
    let mut skills: Vec<Skill> = shelf
        .iter()
        .flat_map(|scenario| scenario.skills().iter().copied())
        .collect();
    skills.sort_unstable();
    skills.dedup();
    let mut options = vec![(None, "All skills".to_owned())];
    options.extend(
        skills
            .into_iter()
            .map(|skill| (Some(skill), words::label(&skill))),
    );
    pick(ui, "Skill", &mut state.skill, &options);
    let mut shown: Vec<(usize, &Arc<Scenario>)> = shelf
        .iter()
        .enumerate()
        .filter(|(_, scenario)| {
            let skills = scenario.skills();
            state.skill.is_none_or(|skill| skills.contains(&skill))
        })
        .collect();
    shown.sort_by_key(|(_, scenario)| scenario.difficulty());
    if shown.is_empty() {
        muted(ui, "No scenario here exercises that skill.");
    }
    for (index, scenario) in shown {
        card(ui, |ui| {
            let full = format!("Open {}", scenario.title());
            let pressed = avatar::beside(ui, scenario, 6.0 * em(ui), |ui| {
                with_action(
                    ui,
                    |ui| entry_ui(ui, scenario, past),
                    |ui| short_button(ui, "Open", &full).clicked(),
                )
            });
            if pressed {
                intent = Some(Intent::Choose(index));
            }
        });
    }
    intent
}

fn entry_ui(ui: &mut Ui, scenario: &Scenario, past: &[Past]) {
    subheading(ui, scenario.title());
    ui.label(scenario.about());
    small(ui, teaches(scenario));
    let result = match best(past, scenario.id()) {
        Some(best) => format!("Best so far: {}. {}", best.line(), best.band),
        None => "Not yet played.".to_owned(),
    };
    small(ui, result);
}

/// Difficulty and skills in one line.
pub fn teaches(scenario: &Scenario) -> String {
    let skills = scenario.skills().iter();
    let skills: Vec<String> = skills.map(words::label).collect();
    format!(
        "Level {} of 5. {}",
        scenario.difficulty(),
        skills.join(", ")
    )
}
