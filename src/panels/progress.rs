//! Results so far: the course of each score and of each skill, and the list, newest first.

use std::sync::Arc;

use egui::Ui;

use crate::{
    domain::Skill,
    evaluation::rubric::ScoreKind,
    panels::{
        past::{Past, weakest},
        plot::plot_ui,
        theme::{STEP, em},
        widgets::{card, heading, muted, scale, small, subheading, title},
        words,
    },
    scenario::Scenario,
};

/// So many of the newest results are averaged.
const NEWEST: usize = 5;

/// Progress. The shelf tells which skills a result is of.
pub fn progress_ui(ui: &mut Ui, past: &[Past], shelf: &[Arc<Scenario>]) {
    title(ui, "Progress");
    if past.is_empty() {
        muted(
            ui,
            "Nothing finished yet. Results appear here after the first note is filed.",
        );
        return;
    }
    card(ui, |ui| scores_ui(ui, past));
    card(ui, |ui| skills_ui(ui, past, shelf));
    for one in past {
        card(ui, |ui| {
            subheading(ui, &one.title);
            small(ui, format!("{}, {}", one.when, words::mode(one.mode)));
            ui.label(one.line());
            muted(ui, one.band.as_str());
        });
    }
}

/// The course of the three scores.
fn scores_ui(ui: &mut Ui, past: &[Past]) {
    heading(ui, "Scores over time");
    let kinds = ScoreKind::ALL.iter().copied();
    let shown: Vec<(ScoreKind, u32)> = kinds
        .filter_map(|kind| Some((kind, mean(past, kind)?)))
        .collect();
    columns(ui, &shown, |ui, (kind, mean)| {
        ui.label(format!("{}: {mean} of 100 lately", kind.label()));
        let all = past.iter().rev().flat_map(|one| &one.scores);
        let own: Vec<u32> = all
            .filter(|(own, _)| own == kind)
            .map(|(_, score)| *score)
            .collect();
        let width = (36.0 * em(ui)).min(ui.available_width());
        plot_ui(ui, kind.label(), &own, width);
    });
    small(
        ui,
        format!("Lately is the mean of the newest {NEWEST} results, truncated."),
    );
    if let Some(kind) = weakest(past) {
        muted(ui, format!("Work on {} next.", kind.label().to_lowercase()));
    }
}

/// Each skill that was practiced: the newest results of the scenarios that exercise it.
fn skills_ui(ui: &mut Ui, past: &[Past], shelf: &[Arc<Scenario>]) {
    heading(ui, "By skill");
    columns(ui, &by_skill(past, shelf), |ui, (skill, results)| {
        let Some(newest) = results.last() else {
            return;
        };
        let times = match results.len() {
            1 => "practiced once".to_owned(),
            count => format!("practiced {count} times"),
        };
        ui.label(words::label(skill));
        small(ui, format!("{newest} of 100 last time, {times}"));
        scale(ui, *newest, (24.0 * em(ui)).min(ui.available_width()));
    });
    small(ui, "Of each result, the mean of its scores.");
}

/// Things beside each other, as many in a row as have room, up to three.
fn columns<T>(ui: &mut Ui, all: &[T], mut draw: impl FnMut(&mut Ui, &T)) {
    let across = match ui.available_width() / em(ui) {
        54.0.. => 3,
        36.0.. => 2,
        _ => 1,
    };
    for row in all.chunks(across) {
        ui.columns(across, |uis| {
            for (one, ui) in row.iter().zip(uis) {
                draw(ui, one);
            }
        });
        ui.add_space(STEP);
    }
}

/// Results of each skill, oldest first.
fn by_skill(past: &[Past], shelf: &[Arc<Scenario>]) -> Vec<(Skill, Vec<u32>)> {
    let mut all: Vec<(Skill, Vec<u32>)> = Vec::new();
    for one in past.iter().rev() {
        let known = shelf.iter().find(|scenario| scenario.id() == one.scenario);
        let sum: u32 = one.scores.iter().map(|(_, score)| score).sum();
        let count = u32::try_from(one.scores.len()).unwrap_or(u32::MAX);
        let Some((scenario, result)) = known.zip(sum.checked_div(count)) else {
            continue;
        };
        for skill in scenario.skills() {
            match all.iter_mut().find(|(own, _)| own == skill) {
                Some((_, results)) => results.push(result),
                None => all.push((*skill, vec![result])),
            }
        }
    }
    all.sort_by_key(|(skill, _)| *skill);
    all
}

/// The mean of the newest scores of a kind, truncated.
fn mean(past: &[Past], kind: ScoreKind) -> Option<u32> {
    let all = past.iter().take(NEWEST).flat_map(|one| &one.scores);
    let own: Vec<u32> = all
        .filter(|(own, _)| *own == kind)
        .map(|(_, score)| *score)
        .collect();
    let count = u32::try_from(own.len()).ok()?;
    own.iter().sum::<u32>().checked_div(count)
}
