//! The points of a result, and what people say of them: a contest is decided, a
//! point is set aside, somebody has looked. The engine's score stays beside it.

use egui::Ui;

use crate::panels::{
    hiring::{
        model::{Ask, Contest, Points, Say, Saying},
        parts::closed_until,
    },
    theme::em,
    widgets::{area, button, card, field, heading, muted, pick, small, subheading},
};

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct PointsState {
    /// The points that are shown, if any.
    pub(super) shown: Option<Points>,
    point: usize,
    by: String,
    reason: String,
}

impl PointsState {
    /// Takes the points of a result.
    pub(super) fn take(&mut self, points: Points) {
        let same = self
            .shown
            .as_ref()
            .is_some_and(|old| old.sitting == points.sitting);
        if !same {
            self.point = 0;
        }
        self.reason.clear();
        self.shown = Some(points);
    }
}

/// The points of a result, for whoever may speak about them. `user` acts here.
pub(super) fn points_ui(
    ui: &mut Ui,
    name: &str,
    user: &str,
    state: &mut PointsState,
) -> Option<Ask> {
    let mut what = None;
    let mut away = false;
    let points = state.shown.take()?;
    if state.by.is_empty() {
        user.clone_into(&mut state.by);
    }
    card(ui, |ui| {
        heading(ui, &format!("What people say of the result of {name}"));
        muted(
            ui,
            "The engine's score stays what it is; what people say is signed and stands beside it.",
        );
        for line in &points.said {
            ui.label(line.as_str());
        }
        field(ui, "Who says so", &mut state.by, 24.0 * em(ui));
        area(ui, "Why", &mut state.reason, 2, 2_000);
        let missing = if state.by.trim().is_empty() {
            Some("Write who says so first.")
        } else if state.reason.trim().is_empty() {
            Some("Write why first.")
        } else {
            None
        };
        for contest in &points.open {
            ui.separator();
            what = what.take().or(contest_ui(ui, contest, &points, missing));
        }
        ui.separator();
        let options: Vec<(usize, String)> = points
            .points
            .iter()
            .map(|(point, _)| point.clone())
            .enumerate()
            .collect();
        pick(ui, "Point", &mut state.point, &options);
        if let Some((point, words)) = points.points.get(state.point) {
            ui.label(words.as_str());
            let pressed = closed_until(ui, "Set this point aside", missing);
            if pressed.is_some_and(|shown| shown.clicked()) {
                what = Some(Saying::SetAside(point.clone()));
            }
        }
        let looked = closed_until(ui, "I looked at the whole: the rest stands", missing);
        if looked.is_some_and(|shown| shown.clicked()) {
            what = Some(Saying::Looked);
        }
        away = button(ui, "Put the points away").clicked();
    });
    let ask = what.map(|what| {
        Ask::Say(Say {
            sitting: points.sitting.clone(),
            by: state.by.trim().to_owned(),
            reason: state.reason.trim().to_owned(),
            what,
        })
    });
    if !away {
        state.shown = Some(points);
    }
    ask
}

fn contest_ui(
    ui: &mut Ui,
    contest: &Contest,
    points: &Points,
    missing: Option<&str>,
) -> Option<Saying> {
    let mut what = None;
    subheading(
        ui,
        &format!("Contest {}: {}", contest.number, contest.point),
    );
    let known = points
        .points
        .iter()
        .find(|(point, _)| *point == contest.point);
    if let Some((_, words)) = known {
        ui.label(format!("The engine: {words}"));
    }
    ui.label(format!("The trainee: {}", contest.reason));
    small(ui, format!("Since {}.", contest.at));
    ui.horizontal_wrapped(|ui| {
        for (upheld, words) in [(true, "The trainee is right"), (false, "The point stands")] {
            let text = format!("{words} in contest {}", contest.number);
            if closed_until(ui, &text, missing).is_some_and(|shown| shown.clicked()) {
                what = Some(Saying::Decide {
                    contest: contest.number,
                    upheld,
                });
            }
        }
    });
    what
}
