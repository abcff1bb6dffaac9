//! At a desk with several files: it is decided what is done with each, within the time
//! there is. Whether a step is right is found out where findings are.

use crate::{
    scenario::model::Queue,
    session::{Action, Decision, Event, Refusal, State, decide::Step},
};

pub(super) fn act(step: &mut Step<'_>, action: &Action) -> Result<(), Refusal> {
    let queue = step.scenario().queue().ok_or(Refusal::NoFiles)?;
    match *action {
        Action::Decide(decision) => {
            let Decision { file, step: which } = decision;
            if queue.step(file, which).is_none() {
                return Err(Refusal::NotHere);
            }
            if step.state.decided(file) == Some(which) {
                return Err(Refusal::Decided);
            }
            if !step.state.fits(queue, decision) {
                return Err(Refusal::NoTime);
            }
            step.push(Event::Decided(decision));
        }
        Action::PutBack(file) => {
            if step.state.decided(file).is_none() {
                return Err(Refusal::NotDecided);
            }
            step.push(Event::PutBack(file));
        }
        Action::Finish => step.push(Event::QueueLeft),
        _ => return Err(Refusal::Planning),
    }
    Ok(())
}

impl State {
    /// What is decided for a file on the desk; nothing while it is left for tomorrow.
    pub fn decided(&self, file: u8) -> Option<u8> {
        let bits = (self.slots >> (4 * u32::from(file.min(15)))) & 15;
        u8::try_from(bits).ok()?.checked_sub(1)
    }

    /// How many minutes all that is decided takes.
    pub fn minutes_planned(&self, queue: &Queue) -> u16 {
        let files = (0_u8..).take(queue.files.len());
        let steps = files.filter_map(|file| queue.step(file, self.decided(file)?));
        steps.map(|step| step.minutes).fold(0, u16::saturating_add)
    }

    /// Whether there is time for this beside what is decided for the other files.
    pub fn fits(&self, queue: &Queue, decision: Decision) -> bool {
        let Some(most) = queue.minutes else {
            return true;
        };
        let minutes = |file: u8, step: Option<u8>| {
            let step = step.and_then(|step| queue.step(file, step));
            step.map_or(0, |step| step.minutes)
        };
        let now = minutes(decision.file, self.decided(decision.file));
        let others = self.minutes_planned(queue).saturating_sub(now);
        others.saturating_add(minutes(decision.file, Some(decision.step))) <= most
    }
}
