//! A desk with several files: the queue with what is decided, and the file that is open
//! beside it. The digits decide for that file.

use egui::{CentralPanel, Frame, Key, Margin, Panel, Ui};

use crate::{
    panels::{
        bar::bar_ui,
        beside::{self, BesideLook, Side, Tabs, content_ui, scroll, tabs_ui},
        call::share,
        coach::coach_ui,
        intent::Answer,
        theme::{em, palette},
        widgets::{
            button, card, choice, chosen_row, closed_row, muted, primary, small, subheading,
        },
        words,
    },
    session::{
        Action, Decision,
        view::{FileOnDesk, OpenStep},
    },
};

/// From so many ems of width on, the file lies beside the queue.
const WIDE_EMS: f32 = 60.0;

/// The keys that decide: 0 leaves the file for tomorrow.
const DIGITS: [Key; 10] = [
    Key::Num0,
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

/// What the desk keeps between frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QueueState {
    /// What is open beside the queue.
    pub side: Side,
    /// The file that is open.
    pub file: u8,
    /// Whether somebody wants to leave although files are not decided.
    pub leaving: bool,
}

/// The queue, the open file, and the way out.
pub fn queue_ui(
    ui: &mut Ui,
    look: &BesideLook<'_>,
    state: &mut QueueState,
    pad: &mut String,
) -> Answer {
    let mut answer = Answer::default();
    let look = &BesideLook {
        view: look.view.on_file(state.file),
        ..*look
    };
    let files = look.view.files();
    let wide = ui.available_width() >= WIDE_EMS * em(ui);
    let which = Tabs {
        work: !wide,
        tray: false,
    };
    beside::keys(ui, look, which, &mut state.side, &mut answer);
    digits(ui, &files, state.file, &mut answer);
    bar_ui(ui, look.view, look.mode, look.refused, &mut answer);
    let frame = Frame::new().fill(palette(ui).ground).inner_margin(Margin {
        bottom: 0,
        ..Margin::same(12)
    });
    if wide {
        let left = Panel::left("queue").resizable(false).frame(frame);
        let width = share(ui, ui.available_width(), 0.42, 30.0, 60.0);
        left.exact_size(width).show(ui, |ui| {
            scroll(ui, "queue", |ui| {
                work_ui(ui, look, &files, state, &mut answer);
            });
        });
    }
    CentralPanel::default().frame(frame).show(ui, |ui| {
        tabs_ui(ui, look, which, &mut state.side, &mut answer);
        let side = look.open(state.side, which);
        // Each file begins at its top.
        scroll(ui, &format!("file {}", state.file), |ui| {
            if side == Side::Work {
                work_ui(ui, look, &files, state, &mut answer);
            } else {
                ui.set_max_width(ui.available_width().min(72.0 * em(ui)));
                card(ui, |ui| {
                    if let (Side::File(_), Some(file)) = (side, files.get(usize::from(state.file)))
                    {
                        small(ui, format!("File {}: {}", file.index + 1, file.name));
                    }
                    content_ui(ui, look, side, pad, &mut answer);
                });
            }
        });
    });
    answer
}

fn work_ui(
    ui: &mut Ui,
    look: &BesideLook<'_>,
    files: &[FileOnDesk<'_>],
    state: &mut QueueState,
    answer: &mut Answer,
) {
    card(ui, |ui| {
        ui.label(look.view.about());
        if let Some((planned, Some(most))) = look.view.minutes_planned() {
            ui.label(format!("{planned} of {most} minutes planned."));
        }
    });
    coach_ui(ui, look, answer);
    for file in files {
        card(ui, |ui| {
            if file.index == state.file {
                open_ui(ui, look, file, answer);
            } else {
                closed_ui(ui, file, state);
            }
        });
    }
    leave_ui(ui, files, state, answer);
}

/// A file as the queue lists it.
fn closed_ui(ui: &mut Ui, file: &FileOnDesk<'_>, state: &mut QueueState) {
    heading_ui(ui, file);
    match decided(file) {
        Some(step) => ui.label(format!("Decided: {}", worded(step))),
        None => muted(ui, "Not decided: left for tomorrow"),
    };
    if button(ui, &format!("Open file {}", file.index + 1)).clicked() {
        state.file = file.index;
        state.leaving = false;
    }
}

/// The open file, and what can be done with it.
fn open_ui(ui: &mut Ui, look: &BesideLook<'_>, file: &FileOnDesk<'_>, answer: &mut Answer) {
    heading_ui(ui, file);
    ui.label(file.about);
    small(
        ui,
        format!("It is {} where they live.", words::time(look.view.clock())),
    );
    for step in &file.steps {
        let number = step.index + 1;
        if file.decided == Some(step.index) {
            chosen_row(ui, &format!("Decided: {}", worded(step)));
        } else if step.fits {
            if choice(ui, &number.to_string(), &worded(step)).clicked() {
                answer.act(Some(decide(file, step)));
            }
        } else {
            closed_row(
                ui,
                &format!("{number}  {}: no time for it now", worded(step)),
            );
        }
    }
    if file.decided.is_some() {
        if choice(ui, "0", "Leave it for tomorrow").clicked() {
            answer.act(Some(Action::PutBack(file.index)));
        }
    } else {
        closed_row(ui, "Not decided: left for tomorrow");
    }
}

fn heading_ui(ui: &mut Ui, file: &FileOnDesk<'_>) {
    subheading(ui, &format!("{}  {}", file.index + 1, file.name));
    if let Some(score) = file.score {
        small(ui, format!("Queue score {score}"));
    }
}

/// The way out, asked once more where files are not decided.
fn leave_ui(ui: &mut Ui, files: &[FileOnDesk<'_>], state: &mut QueueState, answer: &mut Answer) {
    let open = files.iter().filter(|file| file.decided.is_none()).count();
    card(ui, |ui| {
        subheading(ui, "Done at the desk");
        if open > 0 && state.leaving {
            let what = if open == 1 {
                "1 file is not decided and stays for tomorrow.".to_owned()
            } else {
                format!("{open} files are not decided and stay for tomorrow.")
            };
            ui.label(what);
            ui.horizontal_wrapped(|ui| {
                if primary(ui, "Leave them and go").clicked() {
                    answer.act(Some(Action::Finish));
                }
                if button(ui, "Stay at the desk").clicked() {
                    state.leaving = false;
                }
            });
            return;
        }
        muted(
            ui,
            "What is decided stands then. There is no note to write.",
        );
        if button(ui, "Leave the desk").clicked() {
            if open > 0 {
                state.leaving = true;
            } else {
                answer.act(Some(Action::Finish));
            }
        }
    });
}

/// The digits decide for the open file.
fn digits(ui: &mut Ui, files: &[FileOnDesk<'_>], open: u8, answer: &mut Answer) {
    // Letters and digits belong to a field while one is written into.
    let Some(file) = files.get(usize::from(open)) else {
        return;
    };
    if ui.ctx().text_edit_focused() {
        return;
    }
    for (key, digit) in DIGITS.into_iter().zip(0_usize..) {
        let pressed = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        if !pressed {
            continue;
        }
        let step = digit.checked_sub(1).map(|at| file.steps.get(at));
        match step {
            None if file.decided.is_some() => answer.act(Some(Action::PutBack(file.index))),
            Some(Some(step)) if file.decided != Some(step.index) => {
                answer.act(Some(decide(file, step)));
            }
            _ => {}
        }
    }
}

fn decide(file: &FileOnDesk<'_>, step: &OpenStep<'_>) -> Action {
    Action::Decide(Decision {
        file: file.index,
        step: step.index,
    })
}

fn decided<'f, 'a>(file: &'f FileOnDesk<'a>) -> Option<&'f OpenStep<'a>> {
    file.steps.get(usize::from(file.decided?))
}

/// A step with the time that it takes.
fn worded(step: &OpenStep<'_>) -> String {
    match step.minutes {
        0 => step.words.to_owned(),
        1 => format!("{} (1 minute)", step.words),
        minutes => format!("{} ({minutes} minutes)", step.words),
    }
}
