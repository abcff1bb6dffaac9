//! A message put together part by part: a voicemail, a letter, an e-mail, a text.

use egui::Ui;

use crate::{
    panels::widgets::{card, choice, muted, primary, subheading},
    session::{Action, TraineeView, view::OpenMessage},
};

/// The parts chosen so far, and what can come next.
pub fn message_ui(ui: &mut Ui, view: TraineeView<'_>, message: &OpenMessage) -> Option<Action> {
    let mut action = None;
    card(ui, |ui| {
        subheading(ui, "Your message so far");
        if message.so_far.is_empty() {
            muted(ui, "Nothing yet.");
        }
        for part in &message.so_far {
            ui.label(part.as_str());
        }
    });
    if let Some(ask) = &message.ask {
        subheading(ui, ask);
        for (open, digit) in view.choices().iter().zip(1..) {
            let words = if open.say.is_empty() {
                "(leave this part out)"
            } else {
                open.say.as_str()
            };
            if choice(ui, &format!("{digit}"), words).clicked() {
                action = Some(Action::Choose(open.index));
            }
        }
        return action;
    }
    let send = if view.writing().is_some() {
        "Send the message"
    } else {
        "Leave the message"
    };
    if primary(ui, send).clicked() {
        action = Some(Action::Send);
    }
    action
}
