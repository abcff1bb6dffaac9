//! Listening to a call that a colleague has had: marks are set and taken back, and the
//! session keeps them. Whether they are right is found out where findings are.

use crate::{
    scenario::{
        Scenario, has_bit,
        model::{ChoiceIx, SPOTS_MAX},
    },
    session::{Action, Event, Mark, Refusal, State, decide::Step},
};

pub(super) fn begin(step: &mut Step<'_>) -> Result<(), Refusal> {
    let heard = step.scenario().to_listen_to();
    let heard = heard.ok_or(Refusal::NothingHeard)?;
    step.push(Event::Listened);
    step.seconds += heard
        .lines
        .iter()
        .map(|line| u32::from(line.seconds))
        .sum::<u32>();
    step.pass_time();
    Ok(())
}

pub(super) fn act(step: &mut Step<'_>, action: &Action) -> Result<(), Refusal> {
    match action {
        Action::Mark(mark) => {
            sound(step, *mark)?;
            if step.state.has_marked(*mark) {
                return Err(Refusal::Marked);
            }
            step.push(Event::Marked(*mark));
        }
        Action::Unmark(mark) => {
            sound(step, *mark)?;
            if !step.state.has_marked(*mark) {
                return Err(Refusal::NotMarked);
            }
            step.push(Event::Unmarked(*mark));
        }
        Action::Finish => step.push(Event::NoteBegun),
        _ => return Err(Refusal::Listening),
    }
    Ok(())
}

/// The mark names a line and a fault that are there.
fn sound(step: &Step<'_>, mark: Mark) -> Result<(), Refusal> {
    let heard = step
        .scenario()
        .to_listen_to()
        .ok_or(Refusal::NothingHeard)?;
    let there =
        usize::from(mark.line) < heard.lines.len() && usize::from(mark.spot) < heard.spots.len();
    if there { Ok(()) } else { Err(Refusal::NotHere) }
}

impl Mark {
    /// Its bit among those of choices: where a call is listened to, nothing is said.
    pub(super) fn bit(self) -> ChoiceIx {
        let spots = ChoiceIx::try_from(SPOTS_MAX).unwrap_or(ChoiceIx::MAX);
        ChoiceIx::from(self.line) * spots + ChoiceIx::from(self.spot)
    }
}

impl State {
    /// Whether this is marked.
    pub fn has_marked(&self, mark: Mark) -> bool {
        has_bit(&self.used, mark.bit())
    }

    /// All marks that stand, line by line.
    pub fn marks(&self, scenario: &Scenario) -> Vec<Mark> {
        let Some(heard) = scenario.to_listen_to() else {
            return Vec::new();
        };
        let spots = heard.spots.iter().zip(0_u8..);
        let lines = heard.lines.iter().zip(0_u8..);
        lines
            .flat_map(|(_, line)| spots.clone().map(move |(_, spot)| Mark { line, spot }))
            .filter(|mark| self.has_marked(*mark))
            .collect()
    }
}
