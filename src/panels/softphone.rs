//! The softphone: whom to call, how long the line has been open, and what can
//! be done with it. It shows simulated time, so it stands still while nobody acts.

use egui::{Response, Ui};

use crate::{
    domain::note::ReferTo,
    panels::{
        theme::{STEP, em},
        widgets::{button, keyed, muted, one_of, pick, row, small, subheading},
        words,
    },
    session::{Action, TraineeView},
};

/// What the softphone keeps between frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhoneState {
    /// Seconds of silence or hold.
    pub seconds: u16,
    /// To whom the call would go.
    pub to: ReferTo,
    /// Whether the next press hangs up: how long the log was when it was armed.
    pub armed: Option<usize>,
    /// Whether the row of further keys is open.
    pub more: bool,
}

impl Default for PhoneState {
    fn default() -> Self {
        Self {
            seconds: 10,
            to: ReferTo::Supervisor,
            armed: None,
            more: false,
        }
    }
}

/// The key that holds and takes back.
pub const KEY_HOLD: &str = "F9";
/// The key for silence.
pub const KEY_SILENCE: &str = "F10";
/// The key that hangs up when pressed twice.
pub const KEY_HANG_UP: &str = "F12";

/// Numbers to dial, at the desk.
pub fn dial_ui(ui: &mut Ui, view: TraineeView<'_>) -> Option<Action> {
    let mut action = None;
    subheading(ui, "Call");
    for number in view.dialable() {
        let does = if number.calls_in { "Answer" } else { "Dial" };
        let text = format!("{does} {}", number.label);
        if button(ui, &text).clicked() {
            action = Some(Action::Dial(number.index));
        }
        if number.dialled {
            small(ui, "Dialed already in this session.");
        }
    }
    for page in view.writable() {
        if page.dialled {
            small(ui, format!("Sent: {}", page.label));
        } else if button(ui, &format!("Write: {}", page.label)).clicked() {
            action = Some(Action::Write(page.index));
        }
    }
    action
}

/// The line that is open.
pub fn softphone_ui(
    ui: &mut Ui,
    view: TraineeView<'_>,
    state: &mut PhoneState,
    compact: bool,
) -> Option<Action> {
    let mut action = None;
    if let Some(page) = view.writing() {
        // Nobody is on the line: there is nothing to hold and nobody to hand over.
        small(ui, format!("Writing: {page}"));
        return button(ui, "Put the page away")
            .clicked()
            .then_some(Action::HangUp);
    }
    let seconds = view.on_the_line().unwrap_or(0);
    let status = if view.on_hold() {
        "On hold"
    } else {
        "On the line"
    };
    if !compact {
        subheading(ui, "Softphone");
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(format!("{status} {}", words::timer(seconds)));
    });
    if compact {
        ui.horizontal_wrapped(|ui| action = keys_ui(ui, view, state, keyed));
    } else {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = STEP;
            action = keys_ui(ui, view, state, row);
        });
    }
    if state.more {
        action = action.or(more_ui(ui, state));
    }
    action
}

/// The keys of the telephone, each drawn by `draw` from its name and the key that presses it.
fn keys_ui(
    ui: &mut Ui,
    view: TraineeView<'_>,
    state: &mut PhoneState,
    draw: fn(&mut Ui, &str, &str) -> Response,
) -> Option<Action> {
    let mut action = None;
    if view.on_hold() {
        if draw(ui, "Take back", KEY_HOLD).clicked() {
            action = Some(Action::Resume);
        }
    } else {
        if draw(ui, "Hold", KEY_HOLD).clicked() {
            action = Some(Action::Hold(60));
        }
        if draw(ui, "Say nothing", KEY_SILENCE).clicked() {
            action = Some(Action::Wait(state.seconds));
        }
    }
    let armed = state.armed == Some(view.steps());
    let text = if armed {
        "Hang up: press again"
    } else {
        "Hang up"
    };
    if draw(ui, text, KEY_HANG_UP).clicked() {
        action = hang_up(view, state);
    }
    let more = if state.more {
        "Fewer keys"
    } else {
        "More keys"
    };
    if draw(ui, more, "").clicked() {
        state.more = !state.more;
    }
    action
}

/// Arms at the first press, hangs up at the second. A page is put away at once.
pub fn hang_up(view: TraineeView<'_>, state: &mut PhoneState) -> Option<Action> {
    if view.writing().is_some() {
        return Some(Action::HangUp);
    }
    if state.armed == Some(view.steps()) {
        state.armed = None;
        return Some(Action::HangUp);
    }
    state.armed = Some(view.steps());
    None
}

fn more_ui(ui: &mut Ui, state: &mut PhoneState) -> Option<Action> {
    let mut action = None;
    let waits = [(5, "5 s"), (10, "10 s"), (30, "30 s")];
    one_of(ui, "Silence", &mut state.seconds, &waits);
    let desks: Vec<(ReferTo, String)> =
        REFERRALS.iter().map(|to| (*to, words::label(to))).collect();
    pick(ui, "Hand the call to", &mut state.to, &desks);
    ui.set_max_width(ui.available_width().min(24.0 * em(ui)));
    if button(ui, "Hand over now").clicked() {
        action = Some(Action::Transfer(state.to));
    }
    muted(ui, "Handing over ends your part of the call.");
    action
}

/// Desks to hand over to, in the order of the list.
pub const REFERRALS: [ReferTo; 10] = [
    ReferTo::Supervisor,
    ReferTo::Disputes,
    ReferTo::Complaints,
    ReferTo::Hardship,
    ReferTo::Legal,
    ReferTo::Bankruptcy,
    ReferTo::Estates,
    ReferTo::Creditor,
    ReferTo::Attorney,
    ReferTo::Crisis,
];
