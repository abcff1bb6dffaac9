//! Appeals: what trainees contest and nobody has answered, the one that is being
//! answered, and how far people and engine agree.

use egui::Ui;

use crate::panels::{
    hiring::{
        model::{Agreement, Appeal, Ask, Look},
        parts::count,
        points::{PointsState, contested_ui, points_ui},
    },
    widgets::{button, card, fact, finding_card, heading, muted, small},
};

/// So many are listed at once.
const LISTED: usize = 25;

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct AppealsState {
    /// The points that are being spoken about.
    pub points: PointsState,
    /// How far people and engine agree, once it was counted.
    pub agreement: Option<Agreement>,
}

/// Appeals.
pub(super) fn appeals_ui(ui: &mut Ui, look: &Look, state: &mut AppealsState) -> Option<Ask> {
    if let Some(points) = &state.points.shown {
        let of = look.sittings.iter().find(|one| one.id == points.sitting);
        let name = of.map_or("(erased)", super::sittings::name).to_owned();
        return points_ui(ui, &name, &look.user, &mut state.points);
    }
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "Appeals");
        muted(
            ui,
            "Trainees contest points of their results; each stays here until a trainer answers. The engine's score is never replaced: what people leave stands beside it.",
        );
        if look.contests.is_empty() {
            ui.label("No appeal is open.");
        }
        small(
            ui,
            "Any other result can be spoken about too: under Results, by its own button.",
        );
    });
    for one in look.contests.iter().take(LISTED) {
        card(ui, |ui| ask = ask.take().or(appeal_ui(ui, one)));
    }
    if look.contests.len() > LISTED {
        let more = look.contests.len() - LISTED;
        muted(ui, format!("And {more} more: answer these first."));
    }
    ask.or(agreement_ui(ui, state.agreement.as_ref()))
}

fn appeal_ui(ui: &mut Ui, one: &Appeal) -> Option<Ask> {
    let name = if one.name.is_empty() {
        "(erased)"
    } else {
        &one.name
    };
    heading(ui, &format!("{name} contests: {}", one.contest.point.title));
    small(ui, format!("{}, contested {}", one.of, one.contest.at));
    contested_ui(ui, &one.contest);
    if let Some(trouble) = &one.trouble {
        finding_card(ui, |ui| ui.label(trouble.as_str()));
        return None;
    }
    let text = format!("Answer contest {} of {name}", one.contest.number);
    let pressed = button(ui, &text).clicked();
    pressed.then(|| Ask::Points(one.sitting.clone()))
}

fn agreement_ui(ui: &mut Ui, known: Option<&Agreement>) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "How far people and engine agree");
        muted(
            ui,
            "Counted over the results at which somebody looked as a whole: what was not set aside counts as agreed. The people saw the engine's score before they judged, so this is agreement, not independent proof.",
        );
        if let Some(known) = known {
            fact(
                ui,
                "Looked at",
                format!(
                    "{}, {}",
                    count(known.results, "result", "results"),
                    count(known.lines, "line of the rubric", "lines of the rubric")
                ),
            );
            fact(ui, "Alike", count(known.alike, "line", "lines"));
            let kappa = match &known.kappa {
                Ok(kappa) => format!("{kappa:.3}"),
                Err(why) => format!("not defined: {why}"),
            };
            fact(ui, "Cohen's kappa", kappa);
        }
        let text = if known.is_some() {
            "Count again"
        } else {
            "Count it"
        };
        if button(ui, text).clicked() {
            ask = Some(Ask::Agreement);
        }
    });
    ask
}
