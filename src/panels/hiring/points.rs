//! The points of a result, and what people say of them: a contest is answered, a
//! point is set aside or taken back, somebody has looked. The engine's score stays
//! beside it.

use egui::Ui;

use crate::{
    evaluation::rubric::{Level, ScoreKind},
    panels::{
        hiring::{
            model::{Ask, Beside, Contest, Point, Points, Say, Saying},
            parts::{closed_until, signer_ui},
            table::table_ui,
        },
        widgets::{
            area, button, card, fact, heading, muted, one_of, pick, small, subheading, with_action,
        },
    },
};

/// The longest reason, in characters.
const REASON: usize = 2_000;

/// What takes the place of a line that is set aside.
const LEVELS: [(Option<Level>, &str); 5] = [
    (None, "it does not apply"),
    (Some(Level::Full), "full"),
    (Some(Level::Most), "most"),
    (Some(Level::Little), "some"),
    (Some(Level::Nothing), "none"),
];

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct PointsState {
    /// The points that are shown, if any.
    pub(super) shown: Option<Points>,
    point: usize,
    level: Option<Level>,
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
        self.level = None;
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
    let mut away = false;
    let points = state.shown.take()?;
    card(ui, |ui| {
        with_action(
            ui,
            |ui| {
                heading(ui, &format!("What people say of the result of {name}"));
            },
            |ui| away = button(ui, "All appeals").clicked(),
        );
        muted(
            ui,
            "The engine's score stays what it is; what people say is signed and stands beside it.",
        );
        beside_ui(ui, &points.calls);
        fact(ui, "Gates", points.decision.as_str());
    });
    let mut missing = None;
    card(ui, |ui| {
        heading(ui, "Your answer");
        signer_ui(ui, "Who says so", user, &mut state.by);
        area(ui, "Why", &mut state.reason, 2, REASON);
        if state.by.trim().is_empty() {
            missing = Some("Write who says so first.");
        } else if state.reason.trim().is_empty() {
            missing = Some("Write why first.");
        }
        small(
            ui,
            "Write why, then press what it is the reason for. It is signed and cannot be rubbed out, only taken back.",
        );
    });
    let mut what = None;
    for contest in &points.open {
        card(ui, |ui| {
            what = what.take().or(contest_ui(ui, contest, state, missing));
        });
    }
    card(ui, |ui| {
        what = what.take().or(any_ui(ui, &points, state, missing));
    });
    if !points.said.is_empty() {
        card(ui, |ui| {
            what = what.take().or(said_ui(ui, &points, missing));
        });
    }
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

/// The engine's scores and below them those that people leave, call by call.
fn beside_ui(ui: &mut Ui, calls: &[Beside]) {
    let mut heads = vec!["Whose score"];
    heads.extend(ScoreKind::ALL.iter().map(|kind| kind.label()));
    heads.push("Band");
    for (number, call) in (1..).zip(calls) {
        let row = |whose: &str, scores: &[(ScoreKind, u32)], band: &str| {
            let of = |kind: &ScoreKind| {
                let found = scores.iter().find(|one| one.0 == *kind);
                found.map_or_else(|| "–".to_owned(), |one| one.1.to_string())
            };
            let mut row = vec![whose.to_owned()];
            row.extend(ScoreKind::ALL.iter().map(of));
            row.push(if band.is_empty() { "–" } else { band }.to_owned());
            row
        };
        let mut rows = vec![row("the engine's own", &call.engine, &call.band)];
        if !call.people.is_empty() {
            rows.push(row(
                "with what people set aside",
                &call.people,
                &call.people_band,
            ));
        }
        let caption = format!("Part {number}, {}", call.title);
        table_ui(ui, &caption, &heads, &rows);
    }
}

/// What is contested: the words, the rule, what the engine says, and the trainee's reason.
pub(super) fn contested_ui(ui: &mut Ui, contest: &Contest) {
    point_ui(ui, &contest.point);
    fact(ui, "Contested because", contest.reason.as_str());
}

fn point_ui(ui: &mut Ui, point: &Point) {
    for (who, words) in &point.quoted {
        fact(ui, who, format!("“{words}”"));
    }
    if !point.says.is_empty() {
        fact(ui, "The engine says", point.says.as_str());
    }
    if !point.instead.is_empty() {
        fact(ui, "Right would be", point.instead.as_str());
    }
    if !point.citations.is_empty() {
        fact(ui, "It rests on", point.citations.join("; "));
    }
    small(ui, format!("Point {}.", point.id));
}

fn contest_ui(
    ui: &mut Ui,
    contest: &Contest,
    state: &mut PointsState,
    missing: Option<&str>,
) -> Option<Saying> {
    let mut what = None;
    let title = format!("Contest {}: {}", contest.number, contest.point.title);
    heading(ui, &title);
    contested_ui(ui, contest);
    small(ui, format!("Since {}.", contest.at));
    if contest.point.is_line {
        one_of(ui, "If upheld", &mut state.level, &LEVELS);
    }
    ui.horizontal_wrapped(|ui| {
        for (upheld, words) in [(true, "The trainee is right"), (false, "The point stands")] {
            let text = format!("{words} in contest {}", contest.number);
            if closed_until(ui, &text, missing).is_some_and(|shown| shown.clicked()) {
                let level = state.level.filter(|_| upheld && contest.point.is_line);
                what = Some(Saying::Decide {
                    contest: contest.number,
                    upheld,
                    level,
                });
            }
        }
    });
    what
}

/// Any point, and the whole.
fn any_ui(
    ui: &mut Ui,
    points: &Points,
    state: &mut PointsState,
    missing: Option<&str>,
) -> Option<Saying> {
    let mut what = None;
    heading(ui, "Any point of it");
    let options: Vec<(usize, String)> = points
        .points
        .iter()
        .map(|point| format!("{} ({})", point.title, point.id))
        .enumerate()
        .collect();
    pick(ui, "Point", &mut state.point, &options);
    if let Some(point) = points.points.get(state.point) {
        subheading(ui, &point.title);
        point_ui(ui, point);
        if point.is_line {
            one_of(ui, "In its place", &mut state.level, &LEVELS);
        }
        let pressed = closed_until(ui, "Set this point aside", missing);
        if pressed.is_some_and(|shown| shown.clicked()) {
            what = Some(Saying::SetAside {
                point: point.id.clone(),
                level: state.level.filter(|_| point.is_line),
            });
        }
    }
    ui.separator();
    let looked = closed_until(ui, "I looked at the whole: the rest stands", missing);
    if looked.is_some_and(|shown| shown.clicked()) {
        what = Some(Saying::Looked);
    }
    what
}

fn said_ui(ui: &mut Ui, points: &Points, missing: Option<&str>) -> Option<Saying> {
    let mut what = None;
    heading(ui, "Said so far");
    for (number, words) in &points.said {
        ui.label(words.as_str());
        let Some(number) = number else {
            continue;
        };
        let text = format!("Take back number {number}");
        if closed_until(ui, &text, missing).is_some_and(|shown| shown.clicked()) {
            what = Some(Saying::TakeBack(*number));
        }
    }
    what
}
