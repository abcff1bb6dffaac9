//! Listening to a colleague's call: its lines, and at the line that is open the faults
//! that can be marked.

use egui::{CentralPanel, Frame, Margin, Ui};

use crate::{
    panels::{
        bar::bar_ui,
        beside::{self, BesideLook, Side, Tabs, content_ui, scroll, tabs_ui},
        coach::coach_ui,
        intent::Answer,
        theme::{em, palette},
        widgets::{button, card, check, muted, said, small, subheading},
    },
    scenario::model::Heard,
    session::{Action, Mark},
};

/// What listening keeps between frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListeningState {
    /// What is open.
    pub side: Side,
    /// The line whose faults are shown.
    pub line: Option<u8>,
}

/// The call, the faults, and the way to the note.
pub fn listening_ui(
    ui: &mut Ui,
    look: &BesideLook<'_>,
    state: &mut ListeningState,
    pad: &mut String,
) -> Answer {
    let mut answer = Answer::default();
    let which = Tabs {
        work: true,
        tray: false,
    };
    beside::keys(ui, look, which, &mut state.side, &mut answer);
    bar_ui(ui, look.view, look.mode, look.refused, &mut answer);
    let frame = Frame::new()
        .fill(palette(ui).ground)
        .inner_margin(Margin::same(12));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        tabs_ui(ui, look, which, &mut state.side, &mut answer);
        let side = look.open(state.side, which);
        scroll(ui, "listening", |ui| {
            ui.set_max_width(ui.available_width().min(64.0 * em(ui)));
            if side == Side::Work {
                work_ui(ui, look, state, &mut answer);
            } else {
                card(ui, |ui| content_ui(ui, look, side, pad, &mut answer));
            }
        });
    });
    answer
}

fn work_ui(ui: &mut Ui, look: &BesideLook<'_>, state: &mut ListeningState, answer: &mut Answer) {
    let Some(heard) = look.view.to_listen_to() else {
        return;
    };
    coach_ui(ui, look, answer);
    card(ui, |ui| {
        subheading(ui, &format!("The call of {}", heard.by));
        muted(
            ui,
            "Open a line to mark a fault in it. What was left out is marked at the last line. A mark where nothing is wrong takes back what a fault that is found has earned.",
        );
        for (line, number) in heard.lines.iter().zip(0_u8..) {
            said(ui, &line.speaker, &line.says);
            line_ui(ui, look, heard, number, state, answer);
        }
    });
    card(ui, |ui| {
        subheading(ui, "Done listening");
        muted(
            ui,
            "The note of this call comes next; marks can no longer be changed then.",
        );
        if button(ui, "Write the note").clicked() {
            answer.act(Some(Action::Finish));
        }
    });
}

/// What can be done with a line, and what is marked in it.
fn line_ui(
    ui: &mut Ui,
    look: &BesideLook<'_>,
    heard: &Heard,
    line: u8,
    state: &mut ListeningState,
    answer: &mut Answer,
) {
    let marked = look.view.marked(line);
    let shown = u32::from(line) + 1;
    if state.line != Some(line) {
        for spot in &marked {
            if let Some(fault) = heard.spots.get(usize::from(*spot)) {
                small(ui, format!("Marked: {}", fault.words));
            }
        }
        if button(ui, &format!("Mark line {shown}")).clicked() {
            state.line = Some(line);
        }
        return;
    }
    for (fault, spot) in heard.spots.iter().zip(0_u8..) {
        let mut on = marked.contains(&spot);
        if check(ui, &mut on, &format!("Line {shown}: {}", fault.words)).clicked() {
            let mark = Mark { line, spot };
            answer.act(Some(if marked.contains(&spot) {
                Action::Unmark(mark)
            } else {
                Action::Mark(mark)
            }));
        }
    }
    if button(ui, &format!("Close line {shown}")).clicked() {
        state.line = None;
    }
}
