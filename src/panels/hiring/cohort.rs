//! What many results say together: which results, how they spread, how far they can
//! be trusted, what a cut would do. Every drawing has its figures in words beside it.

use egui::{Slider, Ui};

use crate::{
    cohort::{cut, cut::Effect, text::told},
    panels::{
        hiring::{
            cohort_groups::{Under, groups_ui},
            cohort_items::{choices_ui, items_ui},
            histogram::histogram_ui,
            model::{Ask, Cohort, CohortAsk, Look},
            parts::{closed_until, count, path_ui},
            table::table_ui,
        },
        theme::em,
        widgets::{card, check, fact, heading, muted, one_of, pick, small},
    },
};

use crate::cohort::study::Which;

/// The scores that can be studied.
const SCORES: [(Which, &str); 4] = [
    (Which::Overall, "overall"),
    (Which::Compliance, "compliance"),
    (Which::Negotiation, "negotiation"),
    (Which::Notes, "notes"),
];

/// What stands over and under all figures.
const LIMITS: &str = "These figures describe these results. They do not show that the test predicts work, and a person decides.";

/// What the screen keeps between frames.
#[derive(Clone, Debug)]
pub(super) struct CohortState {
    /// The battery, by its place; tables by path if `None`.
    pub battery: Option<usize>,
    /// What else is asked.
    pub ask: CohortAsk,
    /// Whether files are laid beside the results.
    pub beside: bool,
    /// What was studied last.
    pub studied: Option<Box<Cohort>>,
    /// The cut that is tried.
    pub cut: u8,
    /// What the cut does to groups; computed once for each cut.
    under: Option<Under>,
}

impl Default for CohortState {
    fn default() -> Self {
        Self {
            battery: Some(0),
            ask: CohortAsk::default(),
            beside: false,
            studied: None,
            cut: 60,
            under: None,
        }
    }
}

impl CohortState {
    /// Takes what was studied.
    pub(super) fn take(&mut self, studied: Box<Cohort>) {
        if let Some(angoff) = &studied.outcome.angoff {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "of a hundred"
            )]
            let cut = angoff.out_of_100.clamp(0.0, 100.0).ceil() as u8;
            self.cut = cut;
        }
        self.studied = Some(studied);
        self.under = None;
    }
}

/// The cohort.
pub(super) fn cohort_ui(ui: &mut Ui, look: &Look, state: &mut CohortState) -> Option<Ask> {
    let ask = which_ui(ui, look, state);
    let Some(studied) = state.studied.take() else {
        return ask;
    };
    spread_ui(ui, &studied, &mut state.cut);
    trust_ui(ui, &studied);
    items_ui(ui, &studied.outcome.items);
    if !studied.choices.is_empty() {
        choices_ui(ui, &studied.choices);
    }
    if !studied.groups.is_empty() {
        let anew = state
            .under
            .as_ref()
            .is_none_or(|under| under.cut != state.cut);
        if anew {
            state.under = Some(Under::of(&studied, state.cut));
        }
        if let Some(under) = &state.under {
            groups_ui(ui, &studied, under);
        }
    }
    judges_ui(ui, &studied);
    small(ui, LIMITS);
    state.studied = Some(studied);
    ask
}

/// Which results, and what lies beside them.
fn which_ui(ui: &mut Ui, look: &Look, state: &mut CohortState) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "What many results say together");
        muted(ui, LIMITS);
        let sound = look.batteries.iter().enumerate();
        let mut options: Vec<(Option<usize>, String)> = sound
            .filter(|(_, battery)| battery.problems.is_none())
            .map(|(place, battery)| (Some(place), format!("this desk's, of {}", battery.title)))
            .collect();
        options.push((None, "tables from files".to_owned()));
        pick(ui, "Which results", &mut state.battery, &options);
        if state.battery.is_none() {
            path_ui(
                ui,
                "Tables of results (CSV), with semicolons between",
                &mut state.ask.tables,
            );
        }
        one_of(ui, "Score", &mut state.ask.score, &SCORES);
        check(ui, &mut state.beside, "Lay files beside them");
        if state.beside {
            beside_ui(ui, &mut state.ask);
        }
        let battery = state.battery.and_then(|place| look.batteries.get(place));
        let no_table = battery.is_none() && state.ask.tables.trim().is_empty();
        let missing = no_table.then_some("Pick a battery or name a table first.");
        if closed_until(ui, "Study them", missing).is_some_and(|shown| shown.clicked()) {
            let mut wanted = state.ask.clone();
            if !state.beside {
                wanted = CohortAsk {
                    tables: wanted.tables,
                    score: wanted.score,
                    ..CohortAsk::default()
                };
            }
            wanted.battery = battery.map(|battery| battery.id.clone());
            ask = Some(Ask::Cohort(wanted));
        }
    });
    ask
}

fn beside_ui(ui: &mut Ui, ask: &mut CohortAsk) {
    path_ui(
        ui,
        "What people said of themselves: random id, then sex, race_ethnicity, age or any other",
        &mut ask.demographics,
    );
    small(
        ui,
        "It is read for these sums only, is not kept, and is never shown beside a person. Small groups are hidden.",
    );
    path_ui(ui, "The table of decisions", &mut ask.decisions);
    path_ui(
        ui,
        "The Angoff sheet: criterion, possible, a column per judge",
        &mut ask.angoff,
    );
    path_ui(ui, "A second rater: case, first, second", &mut ask.raters);
}

/// How scores spread, and what a cut does to them.
fn spread_ui(ui: &mut Ui, studied: &Cohort, cut: &mut u8) {
    let outcome = &studied.outcome;
    card(ui, |ui| {
        heading(ui, "How scores spread");
        ui.label(studied.of.as_str());
        if outcome.repeats > 0 {
            let repeats = count(
                outcome.repeats.try_into().unwrap_or(usize::MAX),
                "repeat is",
                "repeats are",
            );
            small(ui, format!("{repeats} left out: the first time counts."));
        }
        if outcome.without > 0 {
            small(
                ui,
                format!("In {} the score does not apply.", outcome.without),
            );
        }
        let Some(scores) = &outcome.scores else {
            ui.label("There is no score to describe.");
            return;
        };
        let deviation = scores
            .deviation
            .map_or_else(String::new, |one| format!(", deviation {one:.1}"));
        ui.label(format!(
            "Mean {:.1}{deviation}; from {} to {}, half of them between {:.1} and {:.1}, middle {:.1}.",
            scores.mean, scores.least, scores.most, scores.lower_quartile, scores.upper_quartile, scores.median
        ));
        let effect = cut::effect(&studied.spread, *cut, outcome.sem).ok();
        histogram_ui(ui, studied.spread.counts(), *cut, outcome.sem.ok());
        heading(ui, "What would this cut do?");
        slider_ui(ui, cut);
        if let Some(effect) = effect {
            effect_ui(ui, &effect);
        }
        let rows: Vec<Vec<String>> = outcome
            .tens()
            .into_iter()
            .map(|(low, count)| {
                let high = if low == 90 { 100 } else { low + 9 };
                vec![format!("{low} to {high}"), count.to_string()]
            })
            .collect();
        table_ui(ui, "The same in figures", &["score", "people"], &rows);
    });
}

fn slider_ui(ui: &mut Ui, cut: &mut u8) {
    let label = small(
        ui,
        "The cut to try: so many points or more pass. Arrow keys move it.",
    );
    ui.spacing_mut().slider_width = (30.0 * em(ui)).min(ui.available_width() - em(ui));
    let slider = Slider::new(cut, 0..=100).show_value(false);
    let shown = ui.add(slider).labelled_by(label.id);
    ui.ctx()
        .accesskit_node_builder(shown.id, |node| node.set_label("The cut to try"));
    if shown.gained_focus() {
        shown.scroll_to_me(None);
    }
}

fn effect_ui(ui: &mut Ui, effect: &Effect) {
    let shown = ui.label(format!(
        "A cut of {}: {} of {} pass.",
        effect.cut, effect.pass, effect.people
    ));
    ui.ctx().accesskit_node_builder(shown.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
    match effect.near {
        Some(near) => ui.label(format!(
            "{near} lie within one standard error of it: for a person to look at, not for a verdict."
        )),
        None => ui.label(format!(
            "How many are too near to tell is not known: {}.",
            told(effect.sem, 1)
        )),
    };
}

/// How far scores can be trusted.
fn trust_ui(ui: &mut Ui, studied: &Cohort) {
    let outcome = &studied.outcome;
    card(ui, |ui| {
        heading(ui, "How far they can be trusted");
        fact(ui, "Cronbach's α", told(outcome.alpha, 2));
        fact(ui, "With twice the calls", told(outcome.alpha_of_twice, 2));
        fact(ui, "Standard error", told(outcome.sem, 1));
        small(
            ui,
            "The call is the item, since choices inside one call depend on each other. The standard error is in points of a hundred: people closer than that are not told apart.",
        );
        if outcome.incomplete > 0 {
            small(
                ui,
                format!(
                    "{} did not take every call and are not in these.",
                    outcome.incomplete
                ),
            );
        }
    });
}

/// What judges and a second rater say.
fn judges_ui(ui: &mut Ui, studied: &Cohort) {
    let outcome = &studied.outcome;
    if let Some(sheet) = &outcome.angoff {
        card(ui, |ui| {
            heading(ui, "The Angoff sheet");
            let judges = count(sheet.judges, "judge", "judges");
            let criteria = count(sheet.criteria, "criterion", "criteria");
            fact(ui, "Sheet", format!("{judges}, {criteria}"));
            fact(
                ui,
                "Cut",
                format!(
                    "{:.2} of {:.2} points, {:.1} of a hundred",
                    sheet.points, sheet.possible, sheet.out_of_100
                ),
            );
            let error = sheet.standard_error;
            fact(ui, "Standard error", super::parts::short(error, 2));
            fact(ui, "Agreement", told(sheet.agreement, 2));
            if sheet.judges < crate::cohort::angoff::JUDGES_MIN {
                ui.label("Fewer than five judges are too few to set a cut by; aim for seven.");
            }
            let rows: Vec<Vec<String>> = (1..)
                .zip(&sheet.sums)
                .map(|(judge, sum)| vec![format!("judge {judge}"), format!("{sum:.2}")])
                .collect();
            table_ui(ui, "What each judge expects", &["judge", "points"], &rows);
        });
    }
    if let Some(kappa) = &outcome.kappa {
        card(ui, |ui| {
            heading(ui, "A second rater");
            ui.label(format!(
                "{} cases, {} alike; Cohen's κ {}.",
                kappa.cases,
                kappa.alike,
                told(kappa.kappa, 2)
            ));
        });
    }
}
