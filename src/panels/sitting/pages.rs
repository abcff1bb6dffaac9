//! The pages around the parts of a sitting: code, consent, the way between two
//! parts, and the end. Plain, and each with one thing to do.

use egui::{CentralPanel, Frame, Id, Margin, Response, Ui};

use crate::{
    battery::{Next, consent},
    panels::{
        beside::scroll,
        sitting::{Ask, Booth, Farewell, Opened, booth::Place},
        theme::{em, palette},
        widgets::{button, card, fact, field, muted, primary, small, subheading, title},
    },
};

/// A page is at most so many ems wide.
const PAGE_EMS: f32 = 46.0;

/// The page of this moment, over all of `ui`.
pub(super) fn page_ui(ui: &mut Ui, booth: &mut Booth) -> Option<Ask> {
    let mut ask = None;
    on_page(ui, |ui| {
        ask = match &booth.place {
            Place::Code => code_ui(ui, &mut booth.code, booth.refused.as_deref()),
            Place::Consent => consent_ui(ui, &booth.opened),
            Place::Between => between_ui(ui, &booth.opened),
            Place::Part => None,
            Place::Left => left_ui(ui),
            Place::Sealing => sealing_ui(ui),
            Place::Done(farewell) => done_ui(ui, farewell),
            Place::Stopped(why) => stopped_ui(ui, why),
        };
    });
    ask
}

/// The clock stands still. Whether it is to go on.
pub(super) fn paused_ui(ui: &mut Ui) -> bool {
    let mut go_on = false;
    on_page(ui, |ui| {
        title(ui, "The clock stands still");
        muted(ui, "The call waits where it is. Go on when you are ready.");
        go_on = first(ui, "Go on").clicked();
    });
    go_on
}

fn on_page(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let frame = Frame::new()
        .fill(palette(ui).ground)
        .inner_margin(Margin::same(16));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        scroll(ui, "sitting page", |ui| {
            let column = ui.available_width().min(PAGE_EMS * em(ui));
            let margin = (ui.available_width() - column) / 2.0;
            ui.horizontal_top(|ui| {
                ui.add_space(margin);
                ui.vertical(|ui| {
                    ui.set_width(column);
                    ui.add_space(2.0 * em(ui));
                    content(ui);
                });
            });
        });
    });
}

/// What one does here: it has the focus when the page appears.
fn first(ui: &mut Ui, text: &str) -> Response {
    let shown = primary(ui, text);
    let before = ui.data(|data| data.get_temp::<String>(page_id()));
    if before.as_deref() != Some(text) {
        ui.data_mut(|data| data.insert_temp(page_id(), text.to_owned()));
        shown.request_focus();
    }
    shown
}

fn page_id() -> Id {
    Id::new("page of a sitting")
}

/// No page is shown now: the next one is new, also if it is the same as before.
pub(super) fn turn(ui: &Ui) {
    ui.data_mut(|data| data.remove::<String>(page_id()));
}

fn code_ui(ui: &mut Ui, code: &mut String, refused: Option<&str>) -> Option<Ask> {
    let mut ask = None;
    title(ui, "I have a code");
    muted(
        ui,
        "Somebody has given you a code for a test. Blanks, hyphens and case do not matter.",
    );
    card(ui, |ui| {
        let typed = field(ui, "Code", code, 16.0 * em(ui));
        let entered = typed.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if let Some(refused) = refused {
            let shown = ui.label(format!("This code opens nothing: {refused}."));
            ui.ctx().accesskit_node_builder(shown.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
        }
        ui.horizontal_wrapped(|ui| {
            let pressed = primary(ui, "Open the test").clicked();
            if (pressed || entered) && !code.trim().is_empty() {
                ask = Some(Ask::Open(code.trim().to_owned()));
            }
            if button(ui, "Back").clicked() {
                ask = Some(Ask::Close);
            }
        });
    });
    small(
        ui,
        "Before you begin you read what is asked of you, and can still leave.",
    );
    ask
}

fn consent_ui(ui: &mut Ui, opened: &Opened) -> Option<Ask> {
    let mut ask = None;
    title(ui, &opened.title);
    card(ui, |ui| {
        ui.label(opened.instructions.as_str());
        ui.label(opened.contact.as_str());
    });
    card(ui, |ui| {
        for (name, words) in consent::told(&opened.minutes) {
            fact(ui, name, words);
        }
    });
    ui.horizontal_wrapped(|ui| {
        if first(ui, "I agree and begin").clicked() {
            ask = Some(Ask::Agree);
        }
        if button(ui, "Not now").clicked() {
            ask = Some(Ask::Close);
        }
    });
    small(
        ui,
        "If you leave now, nothing has begun and the code stays good.",
    );
    ask
}

fn between_ui(ui: &mut Ui, opened: &Opened) -> Option<Ask> {
    let mut ask = None;
    let Next::Part(next) = opened.way.next() else {
        return None;
    };
    let goes_on = opened.way.goes_on();
    if next == 0 {
        title(ui, "First, a practice call");
        muted(
            ui,
            "Try the screen: dial, say a line, use the tray and the offer table, and file a note. It is not scored.",
        );
    } else {
        let parts = opened.minutes.len();
        title(ui, &format!("Part {next} of {parts}"));
        time_ui(ui, opened, next, goes_on);
    }
    ui.horizontal_wrapped(|ui| {
        let verb = if goes_on { "Go on with" } else { "Begin" };
        let text = match next {
            0 => format!("{verb} the practice call"),
            part => format!("{verb} part {part}"),
        };
        if first(ui, &text).clicked() {
            ask = Some(Ask::Begin(next));
        }
        if button(ui, "Leave, go on later").clicked() {
            ask = Some(Ask::Leave);
        }
    });
    small(
        ui,
        if goes_on {
            "The clock stands still until you go on."
        } else {
            "Between two parts you may rest as long as you like."
        },
    );
    if next > 0 {
        cards_ui(ui, opened);
    }
    ask
}

fn time_ui(ui: &mut Ui, opened: &Opened, part: usize, goes_on: bool) {
    if goes_on {
        muted(
            ui,
            "You go on where you were, with the time that was left; what you had typed is there.",
        );
    } else {
        let minutes = opened.minutes.get(part - 1).copied().unwrap_or(0);
        muted(
            ui,
            format!(
                "You have {minutes} minutes. The clock runs from the moment you begin; the note may take longer."
            ),
        );
    }
    if opened.pauses {
        muted(ui, "You may stop the clock at any time.");
    }
}

/// The house cards, to read before the clock runs.
fn cards_ui(ui: &mut Ui, opened: &Opened) {
    for (house, lines) in &opened.cards {
        card(ui, |ui| {
            subheading(ui, &format!("House card: {house}"));
            for (line, number) in lines.iter().zip(1..) {
                ui.label(format!("{number}. {line}"));
            }
            small(ui, "It stays behind a tab of its own while you work.");
        });
    }
}

fn left_ui(ui: &mut Ui) -> Option<Ask> {
    title(ui, "Nothing is lost");
    muted(
        ui,
        "The clock stands still. The same code goes on where you were, with the time that is left.",
    );
    first(ui, "Close").clicked().then_some(Ask::Close)
}

fn sealing_ui(ui: &mut Ui) -> Option<Ask> {
    title(ui, "That was all");
    muted(ui, "Your result is sealed and handed over.");
    first(ui, "Finish").clicked().then_some(Ask::Finish)
}

fn done_ui(ui: &mut Ui, farewell: &Farewell) -> Option<Ask> {
    title(ui, "Finished. Thank you.");
    ui.label("A person reviews the result.");
    if farewell.waits {
        muted(
            ui,
            "The result is sealed and waits on this machine until the desk can take it. You need not do anything.",
        );
    }
    if !farewell.feedback.is_empty() {
        card(ui, |ui| {
            for (part, scores) in &farewell.feedback {
                fact(ui, part, scores.as_str());
            }
        });
    }
    first(ui, "Close").clicked().then_some(Ask::Close)
}

fn stopped_ui(ui: &mut Ui, why: &str) -> Option<Ask> {
    title(ui, "Please call whoever supervises this test");
    ui.label("What you did so far is kept. The last step could not be written:");
    ui.label(why);
    first(ui, "Close").clicked().then_some(Ask::Close)
}
