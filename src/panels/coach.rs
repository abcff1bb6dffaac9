//! Learn mode: what the coach shows beside the work: the step of a good call, the
//! rule that is near, and hints on request.

use egui::{RichText, Ui};

use crate::{
    coach::{Aside, LEVELS, Step},
    panels::{
        beside::BesideLook,
        intent::{Answer, Intent},
        widgets::{button, card, link, muted, subheading},
    },
    session::Action,
};

/// What the coach shows.
#[derive(Clone, Copy, Debug)]
pub struct CoachLook<'a> {
    /// Step and near rule.
    pub aside: &'a Aside,
    /// The hint that was asked for.
    pub hint: Option<&'a str>,
    /// A hint was asked for and is being worked out.
    pub waiting: bool,
    /// The level of the next hint.
    pub level: u8,
}

/// The card of the coach; nothing outside learn mode.
pub fn coach_ui(ui: &mut Ui, look: &BesideLook<'_>, answer: &mut Answer) {
    let Some(coach) = look.coach else {
        return;
    };
    card(ui, |ui| {
        let step = coach.aside.step;
        let last = Step::ALL.len() - 1;
        subheading(ui, &format!("Coach: {}", step.name()));
        let practice = step.practice();
        muted(
            ui,
            match step.number() {
                Some(number) => format!("Step {number} of {last}. {practice}"),
                None => practice.to_owned(),
            },
        );
        if let Some(near) = &coach.aside.near {
            ui.horizontal_wrapped(|ui| {
                muted(ui, "A rule is near:");
                if link(ui, near.title).clicked() {
                    answer.want(Some(Intent::ShowRule(near.rule.to_owned())));
                }
            });
        }
        if let Some(hint) = coach.hint {
            ui.label(RichText::new(hint));
        }
        if coach.waiting {
            muted(ui, "The coach looks ahead.");
        } else if button(ui, ask(coach.level)).clicked() {
            answer.act(Some(Action::AskHint(coach.level)));
        }
    });
}

/// What the button says: each hint at the same moment goes further.
const fn ask(level: u8) -> &'static str {
    match level {
        0 | 1 => "Ask the coach for a hint",
        LEVELS.. => "Show me the move",
        _ => "Ask for more",
    }
}
