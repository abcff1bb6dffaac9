//! The call: who is speaking, what is being decided, and what time it is where
//! the consumer lives, at a glance. Everything else is within reach beside it.

use egui::{CentralPanel, Frame, Key, Margin, Modifiers, Panel, Ui, vec2};

use crate::{
    panels::{
        bar::bar_ui,
        beside::{self, BesideLook, Side, Tabs, content_ui, scroll, tabs_ui},
        coach::coach_ui,
        intent::{Answer, Intent, Portrait},
        message::message_ui,
        offer_table::{OfferState, offer_table_ui},
        person::{name_ui, person_ui},
        reveal,
        softphone::{PhoneState, hang_up, softphone_ui},
        speech::{Exchange, speech_ui},
        theme::{em, palette},
        tray::by_letter,
        widgets::{button, choice, keyed, muted, primary, subheading},
    },
    session::Action,
};

/// From so many ems of width on, there are three columns.
const WIDE_EMS: f32 = 78.0;

/// What the call panel keeps between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CallState {
    /// What is open beside the conversation.
    pub side: Side,
    /// The table.
    pub offer: OfferState,
    /// The softphone.
    pub phone: PhoneState,
    /// The line is shown whole: how long the log was when that was asked for.
    pub whole: Option<usize>,
}

/// What the call panel draws.
#[derive(Clone, Copy, Debug)]
pub struct CallLook<'a> {
    /// The session and all that can be looked at beside it.
    pub beside: BesideLook<'a>,
    /// How the person is drawn.
    pub portrait: Portrait,
    /// Seconds since the newest line began.
    pub line_seconds: f64,
    /// Lines appear at once.
    pub at_once: bool,
}

/// The call screen, over all of `ui`.
pub fn call_ui(
    ui: &mut Ui,
    look: &CallLook<'_>,
    state: &mut CallState,
    pad: &mut String,
) -> Answer {
    let mut answer = Answer::default();
    let wide = ui.available_width() >= WIDE_EMS * em(ui);
    let which = Tabs {
        work: !wide,
        tray: true,
    };
    beside::keys(ui, &look.beside, which, &mut state.side, &mut answer);
    keys(ui, look, state, which, &mut answer);
    let BesideLook {
        view,
        mode,
        refused,
        ..
    } = look.beside;
    bar_ui(ui, view, mode, refused, &mut answer);
    let margin = if wide { 12 } else { 8 };
    let frame = Frame::new().fill(palette(ui).ground).inner_margin(Margin {
        bottom: 0,
        ..Margin::same(margin)
    });
    if wide {
        let left = Panel::left("call person").resizable(false).frame(frame);
        let room = ui.available_width();
        left.exact_size(share(ui, room, 0.20, 18.0, 28.0))
            .show(ui, |ui| person_column(ui, look, state, &mut answer));
        let right = Panel::right("call side").resizable(false).frame(frame);
        right
            .exact_size(share(ui, room, 0.28, 27.0, 36.0))
            .show(ui, |ui| side_ui(ui, look, state, which, pad, &mut answer));
        let middle = CentralPanel::default().frame(frame);
        middle.show(ui, |ui| {
            // What they say stays in sight while the answers scroll.
            let aligned = Margin::symmetric(4, 4);
            Frame::new().inner_margin(aligned).show(ui, |ui| {
                exchange_ui(ui, look, state, &mut answer);
            });
            ui.separator();
            scroll(ui, "answers", |ui| answers_ui(ui, look, state, &mut answer));
        });
    } else {
        let top = Panel::top("call strip").resizable(false).frame(frame);
        top.show(ui, |ui| person_strip(ui, look, state, &mut answer));
        let rest = CentralPanel::default().frame(frame);
        rest.show(ui, |ui| side_ui(ui, look, state, which, pad, &mut answer));
        // What was said from the tray is answered where they speak.
        if matches!(answer.intent, Some(Intent::Act(Action::Stand(_)))) {
            state.side = Side::Work;
        }
    }
    answer
}

/// A column's width: a share of the room, between so many ems.
pub(super) fn share(ui: &Ui, room: f32, share: f32, least: f32, most: f32) -> f32 {
    (share * room).clamp(least * em(ui), most * em(ui)).round()
}

fn person_column(ui: &mut Ui, look: &CallLook<'_>, state: &mut CallState, answer: &mut Answer) {
    let view = look.beside.view;
    let height = ui.available_height();
    scroll(ui, "person", |ui| {
        let width = ui.available_width();
        let size = vec2(width, width.min(height * 0.42).max(96.0));
        let speaking = speaking(look, state);
        answer.portrait = person_ui(ui, view, look.portrait, size, speaking);
        name_ui(ui, view, false);
        ui.separator();
        if view.on_the_line().is_some() {
            answer.act(softphone_ui(ui, view, &mut state.phone, false));
        }
    });
}

fn person_strip(ui: &mut Ui, look: &CallLook<'_>, state: &mut CallState, answer: &mut Answer) {
    let view = look.beside.view;
    let size = egui::Vec2::splat((5.0 * em(ui)).min(112.0));
    let speaking = speaking(look, state);
    ui.horizontal_top(|ui| {
        answer.portrait = person_ui(ui, view, look.portrait, size, speaking);
        ui.vertical(|ui| {
            ui.set_max_width(14.0 * em(ui));
            ui.spacing_mut().item_spacing.y = 0.0;
            name_ui(ui, view, true);
        });
        ui.vertical(|ui| {
            if view.on_the_line().is_some() {
                answer.act(softphone_ui(ui, view, &mut state.phone, true));
            }
        });
    });
}

/// Whether the newest line is still being revealed.
fn speaking(look: &CallLook<'_>, state: &CallState) -> bool {
    let whole = look.at_once || state.whole == Some(look.beside.view.steps());
    let lines = look.beside.lines;
    let newest = lines
        .iter()
        .rev()
        .find(|line| !line.collector && line.speaker.is_some());
    let fresh = newest.filter(|line| lines.last().is_some_and(|last| last.entry == line.entry));
    fresh.is_some_and(|line| {
        let shown = reveal::at(&line.words, look.line_seconds, whole);
        shown.next_in.is_some()
    })
}

/// What they say.
fn exchange_ui(ui: &mut Ui, look: &CallLook<'_>, state: &mut CallState, answer: &mut Answer) {
    let BesideLook {
        view, lines, known, ..
    } = look.beside;
    let shown = speech_ui(
        ui,
        &Exchange {
            lines,
            known,
            seconds: look.line_seconds,
            at_once: look.at_once || state.whole == Some(view.steps()),
        },
    );
    if shown.next_in.is_some() {
        answer.repaint_in = shown.next_in;
        if keyed(ui, "Show the whole line", "Space").clicked() {
            state.whole = Some(view.steps());
        }
    }
}

/// What can be answered.
fn answers_ui(ui: &mut Ui, look: &CallLook<'_>, state: &mut CallState, answer: &mut Answer) {
    let view = look.beside.view;
    if view.contact_just_ended() {
        ended_ui(ui, answer);
    } else if view.on_hold() {
        muted(ui, "They are on hold. Take them back to go on.");
    } else if let Some(message) = view.message() {
        answer.act(message_ui(ui, view, &message));
    } else {
        // An open table is what is being decided; the ways around it come after.
        if view.table_open() {
            answer.act(offer_table_ui(ui, view, &mut state.offer));
        }
        choices_ui(ui, look, answer);
    }
    coach_ui(ui, &look.beside, answer);
}

fn choices_ui(ui: &mut Ui, look: &CallLook<'_>, answer: &mut Answer) {
    let choices = look.beside.view.choices();
    if choices.is_empty() {
        return;
    }
    subheading(ui, "You can say");
    for (open, digit) in choices.iter().zip(1..) {
        let words = if open.say.is_empty() {
            open.id.as_str()
        } else {
            open.say.as_str()
        };
        if choice(ui, &format!("{digit}"), words).clicked() {
            answer.act(Some(Action::Choose(open.index)));
        }
    }
}

fn ended_ui(ui: &mut Ui, answer: &mut Answer) {
    subheading(ui, "The contact is over");
    ui.horizontal_wrapped(|ui| {
        if primary(ui, "Write the note").clicked() {
            answer.act(Some(Action::Finish));
        }
        if button(ui, "Back to the desk").clicked() {
            answer.want(Some(Intent::BackToDesk));
        }
    });
}

/// The tabs, and what is open.
fn side_ui(
    ui: &mut Ui,
    look: &CallLook<'_>,
    state: &mut CallState,
    which: Tabs,
    pad: &mut String,
    answer: &mut Answer,
) {
    tabs_ui(ui, &look.beside, which, &mut state.side, answer);
    ui.separator();
    let side = look.beside.open(state.side, which);
    scroll(ui, "side", |ui| match side {
        Side::Work => {
            exchange_ui(ui, look, state, answer);
            ui.separator();
            answers_ui(ui, look, state, answer);
        }
        side => content_ui(ui, &look.beside, side, pad, answer),
    });
}

const DIGITS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

fn pressed(ui: &mut Ui, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}

fn keys(ui: &mut Ui, look: &CallLook<'_>, state: &mut CallState, which: Tabs, answer: &mut Answer) {
    let view = look.beside.view;
    if view.on_the_line().is_none() {
        return;
    }
    if pressed(ui, Key::F9) {
        let action = if view.on_hold() {
            Action::Resume
        } else {
            Action::Hold(60)
        };
        answer.act(Some(action));
    }
    if pressed(ui, Key::F10) && !view.on_hold() {
        answer.act(Some(Action::Wait(state.phone.seconds)));
    }
    if pressed(ui, Key::F12) {
        answer.act(hang_up(view, &mut state.phone));
    }
    // Letters and digits belong to a field while one is written into.
    if ui.ctx().text_edit_focused() {
        return;
    }
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if nothing_focused && speaking(look, state) && pressed(ui, Key::Space) {
        state.whole = Some(view.steps());
    }
    for (key, choice) in DIGITS.into_iter().zip(view.choices()) {
        if pressed(ui, key) {
            answer.act(Some(Action::Choose(choice.index)));
        }
    }
    if look.beside.open(state.side, which) == Side::Tray {
        let letters = Key::ALL.iter().filter(|key| is_letter(**key));
        for (at, key) in letters.enumerate() {
            if pressed(ui, *key) {
                answer.act(by_letter(view, at));
            }
        }
    }
}

fn is_letter(key: Key) -> bool {
    let name = key.name();
    name.len() == 1 && name.bytes().all(|byte| byte.is_ascii_uppercase())
}
