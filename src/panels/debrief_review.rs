//! The call move by move: the course of the call, each decision with its mark in words, what else
//! was open there, and the way back into it.

use egui::{RichText, Ui};

use crate::{
    domain::{Goal, Mood},
    panels::{
        debrief_left::left_ui,
        intent::Intent,
        plot::{Course, course_ui},
        theme::{em, palette},
        widgets::{
            advice_card, amount, button, card, fact, finding_card, heading, link, muted, row, said,
            small, subheading,
        },
    },
    review::{Alternative, Mark, Move, Review, Told, moved},
    session::Mode,
};

/// At most so many other ways are shown at once.
const SHOWN: usize = 6;

/// What the review keeps while it is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReviewState {
    /// The decision that is open, by its entry.
    pub chosen: Option<u32>,
    /// Whether all that was open there is shown.
    pub all: bool,
}

/// What is shown while the review is being worked out; `done` is the entry it is after.
pub(super) fn waiting_ui(ui: &mut Ui, done: u32) {
    heading(ui, "Working it out\u{2026}");
    muted(
        ui,
        "Every moment of the call is laid beside the best lawful line from there. This can take some seconds; the other pages are ready.",
    );
    if done > 0 {
        muted(ui, format!("Done up to line {done}."));
    }
}

/// The review.
pub(super) fn review_ui(
    ui: &mut Ui,
    review: &Review,
    mode: Mode,
    state: &mut ReviewState,
) -> Option<Intent> {
    if let Some(why) = &review.not_replayed {
        muted(
            ui,
            format!("This call cannot be gone through move by move: {why}."),
        );
        for finding in &review.findings {
            told_ui(ui, finding);
        }
        return None;
    }
    figures_ui(ui, review);
    talk_ui(ui, review, state);
    card(ui, |ui| courses_ui(ui, review, state.chosen));
    let mut intent = None;
    card(ui, |ui| {
        heading(ui, "Decision by decision");
        small(ui, "Press a decision to see what else was open.");
        let mut mood = review.opening;
        for one in &review.moves {
            let before = std::mem::replace(&mut mood, one.mood);
            let open = state.chosen == Some(one.entry);
            if row(ui, &named(review, one), if open { "close" } else { "open" }).clicked() {
                state.chosen = (!open).then_some(one.entry);
                state.all = false;
            }
            if open {
                intent = intent
                    .take()
                    .or(decision_ui(ui, review, one, before, mode, state));
            }
        }
    });
    if let Some(left) = &review.left
        && review.goal != Goal::FaultsFound
    {
        card(ui, |ui| left_ui(ui, review, left));
    }
    intent
}

/// A decision in a line: its number, its mark, what it cost, what was done.
fn named(review: &Review, one: &Move) -> String {
    format!("#{} {}: {}", one.entry, review.headline(one), one.did)
}

fn figures_ui(ui: &mut Ui, review: &Review) {
    let listens = review.goal == Goal::FaultsFound;
    card(ui, |ui| {
        let width = ui.available_width().min(36.0 * em(ui));
        ui.vertical(|ui| {
            ui.set_max_width(width);
            if let Some(left) = &review.left {
                amount(ui, "Reached", &review.value(left.reached), true);
                amount(ui, review.left_is(), &review.reach(left.left), false);
            }
            amount(ui, review.par_is(), &review.par_in_words(), false);
            if listens {
                return;
            }
            let exposure = review.curve.last().map_or(0, |point| point.exposure);
            amount(ui, "Legal exposure", &exposure.to_string(), false);
        });
        let counted = review.tally().into_iter().filter(|(_, count)| *count > 0);
        let counted: Vec<String> = counted
            .map(|(mark, count)| format!("{} {count}", mark.label()))
            .collect();
        muted(ui, format!("Decisions: {}", counted.join(", ")));
        if let Some(bound) = review.about_bound() {
            muted(ui, bound);
        }
    });
}

fn talk_ui(ui: &mut Ui, review: &Review, state: &mut ReviewState) {
    card(ui, |ui| {
        heading(ui, "Talk about these first");
        if review.talk.is_empty() {
            muted(ui, "Nothing here needs to be talked about first.");
        }
        for one in review
            .talk
            .iter()
            .filter_map(|entry| review.decision(*entry))
        {
            ui.horizontal_wrapped(|ui| {
                marked(ui, one.mark, &review.headline(one));
                ui.label(review.reason(one));
                if link(ui, &format!("Look at #{}", one.entry)).clicked() {
                    *state = ReviewState {
                        chosen: Some(one.entry),
                        all: false,
                    };
                }
            });
        }
    });
}

/// The mark in words; the color only repeats it.
fn marked(ui: &mut Ui, mark: Mark, words: &str) {
    let colors = palette(ui);
    let color = if mark >= Mark::Mistake {
        colors.finding
    } else {
        colors.ink
    };
    ui.label(
        RichText::new(words)
            .color(color)
            .family(super::theme::strong()),
    );
}

fn courses_ui(ui: &mut Ui, review: &Review, chosen: Option<u32>) {
    heading(ui, "The course of the call");
    let place = chosen.and_then(|entry| {
        let mut points = review.curve.iter();
        points.position(|point| point.entry == entry)
    });
    let reach: Vec<i64> = review.curve.iter().map(|point| point.reach).collect();
    let exposure: Vec<i64> = review
        .curve
        .iter()
        .map(|point| i64::from(point.exposure))
        .collect();
    muted(ui, review.course_of());
    let most = reach.iter().copied().max().unwrap_or(0).max(review.par);
    let told = review.reach_in_words();
    let course = Course {
        told: &told,
        values: &reach,
        most,
        low: &review.value(0),
        high: &review.value(most),
        chosen: place,
        grave: false,
    };
    course_ui(ui, &course);
    if review.goal == Goal::FaultsFound {
        return;
    }
    muted(ui, "Legal exposure so far");
    let most = exposure.last().copied().unwrap_or(0).max(10);
    let told = review.exposure_in_words();
    let course = Course {
        told: &told,
        values: &exposure,
        most,
        low: "0",
        high: &most.to_string(),
        chosen: place,
        grave: true,
    };
    course_ui(ui, &course);
}

fn decision_ui(
    ui: &mut Ui,
    review: &Review,
    one: &Move,
    before: Mood,
    mode: Mode,
    state: &mut ReviewState,
) -> Option<Intent> {
    let mut intent = None;
    ui.indent(("decision", one.entry), |ui| {
        marked(ui, one.mark, &review.headline(one));
        said(ui, "You", &one.did);
        for heard in &one.heard {
            said(
                ui,
                heard.speaker.as_deref().unwrap_or_default(),
                &heard.words,
            );
        }
        if review.goal == Goal::FaultsFound {
            fact(ui, "So far", review.stands(one.after));
        } else {
            fact(ui, "Within reach", review.reach(one.after));
        }
        if let Some(moved) = moved(before, one.mood) {
            fact(ui, "They felt", moved);
        }
        for finding in &one.findings {
            intent = intent.take().or(told_ui(ui, finding));
        }
        for fault in &one.note {
            muted(ui, format!("Note: {}", fault.in_words()));
        }
        if let Some(why) = &one.why {
            fact(ui, "Why", why.as_str());
        }
        if let Some(best) = &one.best {
            fact(ui, "Better", best.as_str());
            if !one.line.is_empty() && one.mark > Mark::Good {
                muted(ui, format!("And then: {}", one.line.join(" ")));
            }
        }
        others_ui(ui, review, one, state);
        let again = format!("Try again from here, #{}", one.entry);
        if mode != Mode::Test && button(ui, &again).clicked() {
            intent = Some(Intent::RewindTo(one.entry.saturating_sub(1)));
        }
    });
    intent
}

/// What else was open. What breaks a rule stands apart, without any figure.
fn others_ui(ui: &mut Ui, review: &Review, one: &Move, state: &mut ReviewState) {
    if one.alternatives.is_empty() {
        return;
    }
    subheading(ui, "What else was open");
    let limit = if state.all { usize::MAX } else { SHOWN };
    for other in one.alternatives.iter().take(limit) {
        if other.is_lawful() {
            lawful_ui(ui, review, other);
        } else {
            ui.label(format!("{} would have broken a rule.", other.words));
            for finding in other.findings.iter().filter(|finding| finding.violation) {
                muted(ui, format!("{}: {}", finding.rule, finding.happened));
            }
        }
    }
    let more = one.alternatives.len().saturating_sub(limit);
    if more > 0 && link(ui, &format!("Show {more} more")).clicked() {
        state.all = true;
    }
}

fn lawful_ui(ui: &mut Ui, review: &Review, other: &Alternative) {
    ui.label(other.words.as_str());
    let mut parts = Vec::new();
    if let Some(mark) = other.mark {
        parts.push(mark.label().to_owned());
    }
    if let Some(reaches) = other.reaches {
        parts.push(format!("best end {}", review.reach(reaches)));
    }
    if let Some(now) = other.now {
        parts.push(format!("at once {}", review.value(now)));
    }
    if let Some(mood) = other.mood {
        parts.push(format!(
            "trust {}, patience {}, distress {}",
            mood.trust, mood.patience, mood.distress
        ));
    }
    muted(ui, parts.join("; "));
}

/// A finding in short; its rule is a press away.
fn told_ui(ui: &mut Ui, finding: &Told) -> Option<Intent> {
    let mut intent = None;
    let weight = finding.severity.map_or("no weight", |one| one.label());
    let kind = if finding.violation {
        "Broken"
    } else {
        "Advice"
    };
    let content = |ui: &mut Ui| {
        ui.label(format!("{kind} ({weight}): {}", finding.happened));
        if finding.violation && !finding.instead.is_empty() {
            ui.label(format!("Instead: {}", finding.instead));
        }
        let text = format!("Why? {}, #{}", finding.rule, finding.entry);
        if link(ui, &text).clicked() {
            intent = Some(Intent::ShowRule(finding.rule.clone()));
        }
    };
    if finding.violation {
        finding_card(ui, content);
    } else {
        advice_card(ui, content);
    }
    intent
}
