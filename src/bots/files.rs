//! Players at a desk with several files. Whoever knows the law passes over what it
//! forbids; the best of them also know what is worth the time.

use crate::{
    bots::{Dice, Manner, Seat},
    domain::NextStep,
    evaluation::priorities::Priorities,
    scenario::model::Queue,
    session::{Action, Decision},
};

/// Whether files are planned here.
pub fn is_due(seat: &Seat<'_>) -> bool {
    seat.scenario().queue().is_some()
}

/// The next decision, or the end.
pub fn next(manner: Manner, seat: &Seat<'_>) -> Action {
    let Some(queue) = seat.scenario().queue() else {
        return Action::Finish;
    };
    let state = seat.session().state();
    let mut open = wanted(manner, queue)
        .into_iter()
        .filter(|decision| state.fits(queue, *decision));
    open.find(|decision| state.decided(decision.file).is_none())
        .map_or(Action::Finish, Action::Decide)
}

/// Anything that fits for a file that is not decided, or the end.
pub fn slip(seat: &Seat<'_>, dice: &mut Dice) -> Action {
    let Some(queue) = seat.scenario().queue() else {
        return Action::Finish;
    };
    let state = seat.session().state();
    let open: Vec<Decision> = all(queue)
        .filter(|one| state.decided(one.file).is_none() && state.fits(queue, *one))
        .collect();
    dice.one(&open)
        .copied()
        .map_or(Action::Finish, Action::Decide)
}

/// Decisions in the order in which they are tried; the first that fits counts for a file.
fn wanted(manner: Manner, queue: &Queue) -> Vec<Decision> {
    let known = Priorities::of(queue);
    let lawful = |one: &Decision| known.is_lawful(one.file.into(), one.step.into());
    let contact = |one: &Decision| {
        let step = queue.step(one.file, one.step);
        step.is_some_and(|step| matches!(step.does, NextStep::Contact { .. }))
    };
    match manner {
        Manner::Fair => {
            let steps = (0_u8..).zip(&known.best.steps);
            steps
                .filter_map(|(file, step)| {
                    let step = u8::try_from((*step)?).ok()?;
                    Some(Decision { file, step })
                })
                .collect()
        }
        Manner::RulePerfect => all(queue).filter(lawful).collect(),
        // Nobody can be angry with whoever calls nobody.
        Manner::Timid => all(queue).filter(|one| !contact(one)).collect(),
        // The queue knows best, and calls bring money.
        Manner::Pushy => {
            let mut calls: Vec<Decision> = all(queue).filter(contact).collect();
            calls.sort_by_key(|one| {
                let score = queue.file(one.file).and_then(|file| file.score);
                std::cmp::Reverse(score.unwrap_or(0))
            });
            calls
        }
        Manner::Lawless => all(queue).filter(|one| !lawful(one)).collect(),
    }
}

fn all(queue: &Queue) -> impl Iterator<Item = Decision> {
    (0_u8..).zip(&queue.files).flat_map(|(file, one)| {
        (0_u8..)
            .take(one.steps.len())
            .map(move |step| Decision { file, step })
    })
}
