//! The player of known ability: it follows the best line that is known, and at each
//! step it slips with a given chance. A slip is any action that is enabled, any candidate
//! offer at the table, or any filling of a field of the note.

use crate::{
    bots::{Dice, Line, Manner, Seat, files, listening, note, trained},
    negotiation::{Situation, candidates},
    session::{Action, Stage, enabled::enabled},
};

/// What the player does, slipping with a chance of so many in a hundred.
pub fn act(percent: u8, seat: &Seat<'_>, line: &Line, dice: &mut Dice) -> Action {
    match seat.session().state().stage() {
        Stage::Note | Stage::Closed => {
            let mut note = note::faithful(seat);
            for field in 0..note::FIELDS {
                if dice.slips(percent) {
                    note::scramble(&mut note, field, seat, dice);
                }
            }
            Action::FileNote(Box::new(note))
        }
        Stage::Listening if dice.slips(percent) => listening::slip(seat, dice),
        Stage::Listening => listening::next(Manner::Fair, seat),
        Stage::Desk if files::is_due(seat) && dice.slips(percent) => files::slip(seat, dice),
        Stage::Desk if files::is_due(seat) => files::next(Manner::Fair, seat),
        Stage::Desk | Stage::Contact if dice.slips(percent) => slip(seat, dice),
        Stage::Desk if listening::is_due(seat) => Action::Listen,
        Stage::Desk | Stage::Contact => line
            .next(seat)
            .unwrap_or_else(|| trained::act(Manner::Fair, seat)),
    }
}

/// Where nothing is left to win, the call and the day at the desk are over.
fn way_out(seat: &Seat<'_>) -> Action {
    if seat.session().state().stage() == Stage::Desk {
        Action::Finish
    } else {
        Action::HangUp
    }
}

/// Anything that is enabled, each as likely; an offer counts as one of them, and
/// which of the candidates it is, is then as likely as any.
fn slip(seat: &Seat<'_>, dice: &mut Dice) -> Action {
    let actions = enabled(seat.session().play(), seat.session().state());
    let offers = if seat.view().table_open() {
        offers(seat)
    } else {
        Vec::new()
    };
    let pick = dice.below(actions.len() + usize::from(!offers.is_empty()));
    let picked = match actions.get(pick) {
        Some(action) => Some(action.clone()),
        None => dice.one(&offers).cloned(),
    };
    picked.unwrap_or_else(|| way_out(seat))
}

fn offers(seat: &Seat<'_>) -> Vec<Action> {
    let (scenario, session) = (seat.scenario(), seat.session());
    let situation = Situation {
        temperament: &session.play().temperament,
        mood: session.state().mood(),
        authority: &scenario.facts().authority,
        undisputed: scenario.undisputed(),
        today: scenario.today(),
        step: scenario.table_step(),
    };
    let all = candidates(&situation, true).into_iter();
    all.map(Action::Offer).collect()
}
