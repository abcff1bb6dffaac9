//! What can be done now without writing anything: for players that are no people.

use arrayvec::ArrayVec;

use crate::{
    scenario::{has_bit, model::Answers},
    session::{Action, Decision, Play, Stage, State},
};

/// At most so many actions at once: numbers or choices, the tray, and what is always
/// there; or all steps of all files on a desk.
pub const ENABLED_MAX: usize = 112;

/// The actions that would not be refused, in authored order: numbers, choices,
/// the tray, then silence, hold and the end. Offers, plans, notes
/// and time spent at the desk are not among them, since their figures are the player's own.
pub fn enabled(play: &Play, state: &State) -> ArrayVec<Action, ENABLED_MAX> {
    let mut actions = ArrayVec::new();
    let mut add = |action: Action| {
        // What does not fit is left out; the limits of a scenario keep it below.
        let _ = actions.try_push(action);
    };
    match state.stage() {
        Stage::Desk if play.scenario.queue().is_some() => {
            in_queue(play, state, &mut add);
            add(Action::Finish);
        }
        Stage::Desk => {
            for (_, line) in play.scenario.lines().iter().zip(0_u8..) {
                add(Action::Dial(line));
            }
            for (line, _) in play.scenario.writes() {
                if !state.has_dialled(line) {
                    add(Action::Write(line));
                }
            }
            if play.scenario.to_listen_to().is_some() {
                add(Action::Listen);
            }
            add(Action::Finish);
        }
        Stage::Listening => add(Action::Finish),
        Stage::Contact if state.on_hold() => {
            add(Action::Resume);
            add(Action::HangUp);
        }
        Stage::Contact => in_contact(play, state, &mut add),
        Stage::Note | Stage::Closed => {}
    }
    actions
}

/// What fits beside what is decided already.
fn in_queue(play: &Play, state: &State, add: &mut impl FnMut(Action)) {
    let Some(queue) = play.scenario.queue() else {
        return;
    };
    for (file, at) in queue.files.iter().zip(0_u8..) {
        for step in (0_u8..).take(file.steps.len()) {
            let decision = Decision { file: at, step };
            if state.decided(at) != Some(step) && state.fits(queue, decision) {
                add(Action::Decide(decision));
            }
        }
    }
}

fn in_contact(play: &Play, state: &State, add: &mut impl FnMut(Action)) {
    let Some(beat) = play.scenario.beat(state.beat) else {
        return;
    };
    if let Answers::Slots(slots) = &beat.answers {
        match slots.get(usize::from(state.slot())) {
            Some(slot) => slot
                .choices
                .clone()
                .for_each(|choice| add(Action::Choose(choice))),
            None => add(Action::Send),
        }
        add(Action::HangUp);
        return;
    }
    let situation = state.situation();
    for index in beat.choices.clone() {
        let open = play.scenario.choice(index).is_some_and(|choice| {
            situation.all(&choice.when) && !(choice.once && has_bit(situation.used, index))
        });
        if open {
            add(Action::Choose(index));
        }
    }
    if !state.voicemail() {
        for (action, index) in play.scenario.house().standing.iter().zip(0_u8..) {
            if situation.agreed.is_some() || !action.needs_agreement {
                add(Action::Stand(index));
            }
        }
        add(Action::Hold(60));
    }
    if let Answers::Table(table) = &beat.answers {
        if state.counter().is_some() {
            add(Action::AcceptCounter);
        }
        if table.withdrawn.is_some() {
            add(Action::WithdrawOffer);
        }
    }
    add(Action::Wait(10));
    add(Action::HangUp);
}
