//! Players before a call that a colleague has had. Whoever knows the law hears what the
//! rules find; the others mark by their manner.

use crate::{
    bots::{Dice, Manner, Seat},
    compliance,
    evaluation::{Finding, faults},
    session::{Action, Mark},
};

/// Whether there is a call to listen to: it comes before everything else at the desk.
pub fn is_due(seat: &Seat<'_>) -> bool {
    seat.scenario().to_listen_to().is_some()
}

/// The next mark, or the end.
pub fn next(manner: Manner, seat: &Seat<'_>) -> Action {
    let state = seat.session().state();
    let mut open = wanted(manner, seat).into_iter();
    open.find(|mark| !state.has_marked(*mark))
        .map_or(Action::Finish, Action::Mark)
}

/// Everything that can be marked, and the end.
pub fn slip(seat: &Seat<'_>, dice: &mut Dice) -> Action {
    let state = seat.session().state();
    let open: Vec<Mark> = all(seat)
        .into_iter()
        .filter(|mark| !state.has_marked(*mark))
        .collect();
    // To stop too early is as likely a slip as a wrong mark.
    if dice.chance(50) {
        return Action::Finish;
    }
    dice.one(&open)
        .copied()
        .map_or(Action::Finish, Action::Mark)
}

fn wanted(manner: Manner, seat: &Seat<'_>) -> Vec<Mark> {
    match manner {
        Manner::Fair | Manner::RulePerfect => due(seat),
        // One is enough to have done one's duty, and to hurt nobody.
        Manner::Timid => due(seat).into_iter().take(1).collect(),
        // The first reproach there is, for whatever the colleague says.
        Manner::Pushy => all(seat)
            .into_iter()
            .filter(|mark| mark.spot == 0)
            .collect(),
        Manner::Lawless => Vec::new(),
    }
}

/// What the rules find, as marks.
fn due(seat: &Seat<'_>) -> Vec<Mark> {
    let Some(heard) = seat.scenario().to_listen_to() else {
        return Vec::new();
    };
    let found = compliance::in_what_was_heard(seat.scenario());
    let found: Vec<Finding> = found.iter().map(Finding::from).collect();
    let spots: Vec<&[String]> = heard.spots.iter().map(|spot| &*spot.rules).collect();
    let all = faults(&spots, &[], &found);
    all.iter()
        .filter_map(|fault| {
            Some(Mark {
                line: u8::try_from(fault.line.checked_sub(1)?).ok()?,
                spot: u8::try_from(fault.spot?).ok()?,
            })
        })
        .collect()
}

fn all(seat: &Seat<'_>) -> Vec<Mark> {
    let Some(heard) = seat.scenario().to_listen_to() else {
        return Vec::new();
    };
    let lines = heard.lines.iter().zip(0_u8..);
    lines
        .filter(|(said, _)| said.collector)
        .flat_map(|(_, line)| {
            let spots = heard.spots.iter().zip(0_u8..);
            spots.map(move |(_, spot)| Mark { line, spot })
        })
        .collect()
}
