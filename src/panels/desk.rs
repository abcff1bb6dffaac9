//! The desk: the account before anybody is called. Sometimes the right move is
//! not to dial.

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::{
    panels::{
        bar::bar_ui,
        beside::{self, BesideLook, Side, Tabs, content_ui, scroll, tabs_ui},
        call::share,
        coach::coach_ui,
        intent::Answer,
        next_step::{StepState, next_step_ui},
        softphone::dial_ui,
        theme::{em, palette},
        widgets::{button, card, muted, said, small, subheading},
        words,
    },
    session::Action,
};

/// From so many ems of width on, the file lies beside the telephone.
const WIDE_EMS: f32 = 60.0;

/// For how long an account can be put aside, in minutes; pressed again for more.
const ASIDE: [(&str, u16); 3] = [
    ("Wait 15 minutes", 15),
    ("Wait 1 hour", 60),
    ("Wait 3 hours", 180),
];

/// What the desk keeps between frames.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskState {
    /// What is open.
    pub side: Side,
    /// The plan being made.
    pub plan: StepState,
}

/// The desk.
pub fn desk_ui(
    ui: &mut Ui,
    look: &BesideLook<'_>,
    state: &mut DeskState,
    pad: &mut String,
) -> Answer {
    let mut answer = Answer::default();
    let wide = ui.available_width() >= WIDE_EMS * em(ui);
    let which = Tabs {
        work: !wide,
        tray: false,
    };
    beside::keys(ui, look, which, &mut state.side, &mut answer);
    bar_ui(ui, look.view, look.mode, look.refused, &mut answer);
    let frame = Frame::new().fill(palette(ui).ground).inner_margin(Margin {
        bottom: 0,
        ..Margin::same(12)
    });
    if wide {
        let right = Panel::right("desk work").resizable(false).frame(frame);
        let width = share(ui, ui.available_width(), 0.30, 26.0, 44.0);
        right.exact_size(width).show(ui, |ui| {
            scroll(ui, "desk work", |ui| work_ui(ui, look, state, &mut answer));
        });
    }
    CentralPanel::default().frame(frame).show(ui, |ui| {
        tabs_ui(ui, look, which, &mut state.side, &mut answer);
        let side = look.open(state.side, which);
        scroll(ui, "desk file", |ui| {
            if side == Side::Work {
                work_ui(ui, look, state, &mut answer);
            } else {
                ui.set_max_width(ui.available_width().min(72.0 * em(ui)));
                card(ui, |ui| content_ui(ui, look, side, pad, &mut answer));
            }
        });
    });
    answer
}

fn work_ui(ui: &mut Ui, look: &BesideLook<'_>, state: &mut DeskState, answer: &mut Answer) {
    let view = look.view;
    card(ui, |ui| {
        ui.label(view.about());
    });
    coach_ui(ui, look, answer);
    if let Some(heard) = view.heard().filter(|_| view.to_listen_to().is_none()) {
        card(ui, |ui| {
            subheading(ui, "Received");
            for line in &heard.lines {
                said(ui, &line.speaker, &line.says);
            }
        });
    }
    if let Some(heard) = view.to_listen_to() {
        card(ui, |ui| {
            subheading(ui, &format!("The call of {}", heard.by));
            if button(ui, "Listen to the call").clicked() {
                answer.act(Some(Action::Listen));
            }
        });
    }
    card(ui, |ui| {
        answer.act(dial_ui(ui, view));
        small(
            ui,
            format!("It is {} where they live.", words::time(view.clock())),
        );
    });
    card(ui, |ui| {
        subheading(ui, "Or put it aside");
        small(ui, "Other work is done meanwhile; the clock moves on.");
        ui.horizontal_wrapped(|ui| {
            for (label, minutes) in ASIDE {
                if button(ui, label).clicked() {
                    answer.act(Some(Action::Wait(minutes * 60)));
                }
            }
        });
    });
    card(ui, |ui| {
        subheading(ui, "Or plan");
        next_step_ui(ui, view.facts(), &mut state.plan);
        match state.plan.step(view.facts(), view.clock().date()) {
            Ok(None) => {}
            Ok(Some(step)) => {
                if button(ui, "Put it into the plan").clicked() {
                    answer.act(Some(Action::Plan(step)));
                    state.plan = StepState::default();
                }
            }
            Err(missing) => {
                muted(ui, missing);
            }
        }
    });
    card(ui, |ui| {
        subheading(ui, "Done at the desk");
        muted(ui, "The note comes next; after it, nobody can be called.");
        if button(ui, "Write the note").clicked() {
            answer.act(Some(Action::Finish));
        }
    });
}
