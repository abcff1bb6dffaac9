//! Results as a recruiter reads them: three scores with their uncertainty, the band
//! of each part, what a person must look at, and whether the seal holds.
//!
//! Never a ranking: the newest comes first, and people closer than one standard
//! error are not told apart. Accommodations and demographics are nowhere here.

use egui::{Sense, Stroke, Ui, vec2};

use crate::{
    evaluation::rubric::ScoreKind,
    panels::{
        hiring::{
            export::{ExportState, export_ui},
            model::{Ask, Look, Part, Sealed, Sitting, Stage, Verdict},
            parts::{band, count},
            sittings::{is_wanted, name},
            verify::verdict_ui,
        },
        theme::{STEP, em, palette},
        widgets::{button, card, field, finding_card, heading, muted, pick, small},
        words,
    },
};

/// So many are listed at once; a search finds the others.
const LISTED: usize = 25;

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct ResultsState {
    /// Only those of this battery, by its place among the batteries that were taken.
    pub battery: Option<usize>,
    /// What is searched for.
    pub wanted: String,
    /// What was verified so far.
    pub verdicts: Vec<Verdict>,
    /// What is to be written.
    pub export: ExportState,
}

/// Results.
pub(super) fn results_ui(ui: &mut Ui, look: &Look, state: &mut ResultsState) -> Option<Ask> {
    let finished = || {
        let all = look.sittings.iter();
        all.filter(|one| one.stage == Stage::Finished)
    };
    let mut taken: Vec<&str> = finished().map(|one| one.battery.as_str()).collect();
    taken.sort_unstable();
    taken.dedup();
    card(ui, |ui| {
        heading(ui, "Results");
        muted(
            ui,
            "A person reviews every result. Do not tell people apart who are closer than one standard error (±), and do not rank them by these figures alone.",
        );
        if taken.is_empty() {
            ui.label("No sitting is finished yet.");
            return;
        }
        let mut options = vec![(None, "all batteries".to_owned())];
        let named = taken.iter().enumerate();
        options.extend(named.map(|(place, id)| (Some(place), (*id).to_owned())));
        pick(ui, "Battery", &mut state.battery, &options);
        field(ui, "Find by name", &mut state.wanted, 24.0 * em(ui));
    });
    let battery = state.battery.and_then(|place| taken.get(place)).copied();
    let wanted = state.wanted.trim().to_lowercase();
    let found: Vec<&Sitting> = finished()
        .filter(|one| battery.is_none_or(|battery| one.battery == battery))
        .filter(|one| is_wanted(one, &wanted))
        .collect();
    let mut ask = None;
    for one in found.iter().take(LISTED) {
        ask = ask.or(result_ui(ui, look, one, &state.verdicts));
    }
    if found.len() > LISTED {
        let more = found.len() - LISTED;
        muted(ui, format!("And {more} more: search to see them."));
    }
    if !found.is_empty() {
        let ids: Vec<&str> = found.iter().map(|one| one.id.as_str()).collect();
        ask = ask.or(export_ui(ui, look, &ids, &mut state.export));
    }
    ask
}

fn result_ui(ui: &mut Ui, look: &Look, one: &Sitting, verdicts: &[Verdict]) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, name(one));
        let what = format!("{}, form {}", one.battery, one.form);
        small(ui, format!("{what}, finished {}", one.finished));
        for (kind, score, sem) in &one.scores {
            score_ui(ui, *kind, *score, *sem);
        }
        if one.scores.iter().all(|(_, _, sem)| sem.is_none()) {
            small(
                ui,
                "How certain these are is not known yet: too few people took every part.",
            );
        }
        look_ui(ui, &one.parts);
        if !one.decision.is_empty() {
            small(ui, format!("Gates: {}.", one.decision));
        }
        if one.contested > 0 {
            let points = count(one.contested, "point is", "points are");
            ui.label(format!("{points} contested and not decided yet."));
        }
        for (number, part) in (1..).zip(&one.parts) {
            ui.label(part_line(number, part));
            if !part.people.is_empty() {
                let people = in_words(&part.people);
                ui.label(format!("With what people set aside: {people}"));
            }
        }
        let speak = format!("Speak about the points of {}, {what}", name(one));
        if look.rights.classes && button(ui, &speak).clicked() {
            ask = Some(Ask::Points(one.id.clone()));
        }
        let of = Sealed::Sitting(one.id.clone());
        if let Some(verdict) = verdicts.iter().rev().find(|verdict| verdict.of == of) {
            verdict_ui(ui, verdict);
        } else if one.sealed_here {
            let text = format!("Verify the seal of {}, {what}", name(one));
            if button(ui, &text).clicked() {
                ask = Some(Ask::Verify(of));
            }
        } else {
            small(
                ui,
                "The sealed result lies on the machine where it was taken; it can be verified from its file.",
            );
        }
    });
    ask
}

/// A score of a hundred, with a mark of one standard error to each side.
fn score_ui(ui: &mut Ui, kind: ScoreKind, score: u8, sem: Option<f64>) {
    let about = sem.map_or_else(String::new, |sem| format!(" ± {sem:.0}"));
    ui.label(format!("{}: {score}{about} of 100", kind.label()));
    let width = (24.0 * em(ui)).min(ui.available_width());
    let (rect, _) = ui.allocate_exact_size(vec2(width, 3.0 * STEP), Sense::hover());
    let colors = palette(ui);
    let at = |points: f32| rect.left() + rect.width() * points.clamp(0.0, 100.0) / 100.0;
    let mut bar = rect.shrink2(vec2(0.0, STEP / 2.0));
    ui.painter().rect_filled(bar, 2, colors.sunken);
    bar.set_right(at(f32::from(score)));
    ui.painter().rect_filled(bar, 2, colors.accent);
    if let Some(sem) = sem {
        #[expect(clippy::cast_possible_truncation, reason = "a mark on the screen")]
        let sem = sem as f32;
        let (low, high) = (at(f32::from(score) - sem), at(f32::from(score) + sem));
        let stroke = Stroke::new(2.0, colors.ink);
        let painter = ui.painter();
        painter.hline(low..=high, rect.center().y, stroke);
        painter.vline(low, rect.y_range(), stroke);
        painter.vline(high, rect.y_range(), stroke);
    }
}

/// The parts in which a gate was raised: no verdict before a person has looked.
fn look_ui(ui: &mut Ui, parts: &[Part]) {
    let raised: Vec<(usize, &Part)> = (1..)
        .zip(parts)
        .filter(|(_, part)| !part.gates.is_empty())
        .collect();
    if raised.is_empty() {
        return;
    }
    finding_card(ui, |ui| {
        ui.label("A person must look before this decides anything:");
        for (number, part) in &raised {
            let gates = part.gates.join(", ");
            ui.label(format!(
                "{} in part {number}, {}.",
                words::capital(&gates),
                part.title
            ));
        }
        small(
            ui,
            match raised.len() {
                1 => "It happened in one call, and one slip in one call is one occasion.",
                _ => "It happened on more than one occasion.",
            },
        );
    });
}

fn part_line(number: usize, part: &Part) -> String {
    let band = part.band.map_or_else(String::new, |number| {
        format!("; band {number}, {}", band(number))
    });
    let scores = in_words(&part.scores);
    format!("Part {number}, {}: {scores}{band}", part.title)
}

fn in_words(scores: &[(ScoreKind, u8)]) -> String {
    let scores: Vec<String> = scores
        .iter()
        .map(|(kind, score)| format!("{} {score}", kind.label()))
        .collect();
    scores.join(", ")
}
