//! What comes next at a desk with files: the first that is not decided as in the best plan.

use crate::{
    evaluation::priorities::Priorities,
    session::{Action, Decision, Session},
};

/// The next decision; nothing where the plan stands and the desk can be left.
pub(super) fn best(session: &Session) -> Option<Action> {
    let queue = session.play().scenario.queue()?;
    let state = session.state();
    let plan = Priorities::of(queue).best.steps;
    let mut wrong = (0_u8..).zip(plan).filter_map(|(file, step)| {
        let step = step.and_then(|step| u8::try_from(step).ok());
        (state.decided(file) != step).then_some((file, step))
    });
    let next = wrong.clone().find_map(|(file, step)| match step {
        None => Some(Action::PutBack(file)),
        Some(step) => {
            let decision = Decision { file, step };
            let fits = state.fits(queue, decision);
            fits.then_some(Action::Decide(decision))
        }
    });
    // Where nothing fits, something that takes the time has to give way.
    let mut first = || wrong.find(|(file, _)| state.decided(*file).is_some());
    next.or_else(|| Some(Action::PutBack(first()?.0)))
}
