//! Actions spelled out with ids.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{NextStep, Note, Terms, note::ReferTo},
    scenario::{
        Scenario,
        model::{ChoiceIx, FIRST_WRITE},
    },
    session::{
        Action, Decision, Mark, Tab,
        spell::words::{choice_id, decision_ids, file_id, mark_ids, standing_id},
    },
};

/// An action spelled out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    clippy::large_enum_variant,
    reason = "a note is filed once a session; a box would show in nothing but the source"
)]
pub enum Done {
    /// Reads a part of the file.
    Read(Tab),
    /// Dials a number, by its id.
    Dial(String),
    /// Begins to write a message, by its id.
    Write(String),
    /// Plans a next step.
    Plan(NextStep),
    /// Listens to the call that was heard.
    Listen,
    /// Marks a fault, by its id, in a line, by its id.
    Mark(String, String),
    /// Takes a mark back.
    Unmark(String, String),
    /// Decides what is done with a file, both by id.
    Decide(String, String),
    /// Leaves a file for tomorrow after all.
    PutBack(String),
    /// Says or does what a beat offers, or fills a slot.
    Choose(String),
    /// Says or does what the tray offers.
    Stand(String),
    /// Stays silent for so many seconds.
    Wait(u16),
    /// Puts the person on hold for so many seconds.
    Hold(u16),
    /// Comes back from hold.
    Resume,
    /// Hands the call over.
    Transfer(ReferTo),
    /// Ends the call.
    HangUp,
    /// Puts terms on the table.
    Offer(Terms),
    /// Takes the consumer's terms.
    AcceptCounter,
    /// Leaves the table.
    WithdrawOffer,
    /// Sends the message.
    Send,
    /// Leaves the desk for the note.
    Finish,
    /// Files the note.
    FileNote(Note),
    /// Asks for a hint.
    AskHint(u8),
    /// The time allowed is over.
    TimeRanOut,
}

/// A name that the scenario does not have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this scenario has no {what} named {name:?}")]
pub struct Unknown {
    /// What kind of thing.
    pub what: &'static str,
    /// Its name.
    pub name: String,
    /// Names that it has.
    pub known: Vec<String>,
}

impl Done {
    /// The action by index.
    ///
    /// # Errors
    /// [`Unknown`] for an id that the scenario does not have.
    pub fn action(&self, scenario: &Scenario) -> Result<Action, Unknown> {
        Ok(match self {
            Self::Read(tab) => Action::Read(*tab),
            Self::Dial(name) => {
                let names = || scenario.lines().iter().map(|line| line.address.as_str());
                Action::Dial(narrow(find("number to dial", name, names)?))
            }
            Self::Write(name) => {
                let names = || scenario.writes().map(|(_, line)| line.id.as_str());
                Action::Write(FIRST_WRITE + narrow(find("message to write", name, names)?))
            }
            Self::Plan(step) => Action::Plan(*step),
            Self::Listen => Action::Listen,
            Self::Mark(line, spot) => Action::Mark(mark(scenario, line, spot)?),
            Self::Unmark(line, spot) => Action::Unmark(mark(scenario, line, spot)?),
            Self::Decide(file, step) => Action::Decide(decision(scenario, file, step)?),
            Self::PutBack(file) => Action::PutBack(file_at(scenario, file)?),
            Self::Choose(name) => {
                let names = || scenario.choices().iter().map(|choice| choice.id.as_str());
                let index = find("choice", name, names)?;
                Action::Choose(ChoiceIx::try_from(index).unwrap_or(ChoiceIx::MAX))
            }
            Self::Stand(name) => {
                let names = || {
                    scenario
                        .house()
                        .standing
                        .iter()
                        .map(|action| action.id.as_str())
                };
                Action::Stand(narrow(find("standing action", name, names)?))
            }
            Self::Wait(seconds) => Action::Wait(*seconds),
            Self::Hold(seconds) => Action::Hold(*seconds),
            Self::Resume => Action::Resume,
            Self::Transfer(to) => Action::Transfer(*to),
            Self::HangUp => Action::HangUp,
            Self::Offer(terms) => Action::Offer(*terms),
            Self::AcceptCounter => Action::AcceptCounter,
            Self::WithdrawOffer => Action::WithdrawOffer,
            Self::Send => Action::Send,
            Self::Finish => Action::Finish,
            Self::FileNote(note) => Action::FileNote(Box::new(note.clone())),
            Self::AskHint(level) => Action::AskHint(*level),
            Self::TimeRanOut => Action::TimeRanOut,
        })
    }

    /// The action spelled out.
    pub fn of(action: &Action, scenario: &Scenario) -> Self {
        match action {
            Action::Read(tab) => Self::Read(*tab),
            Action::Dial(line) => Self::Dial(
                scenario
                    .line(*line)
                    .map_or_else(String::new, |line| line.address.to_string()),
            ),
            Action::Write(line) => Self::Write(
                scenario
                    .line(*line)
                    .map_or_else(String::new, |line| line.id.clone()),
            ),
            Action::Plan(step) => Self::Plan(*step),
            Action::Listen => Self::Listen,
            Action::Mark(mark) => {
                let (line, spot) = mark_ids(scenario, *mark);
                Self::Mark(line, spot)
            }
            Action::Unmark(mark) => {
                let (line, spot) = mark_ids(scenario, *mark);
                Self::Unmark(line, spot)
            }
            Action::Decide(decision) => {
                let (file, step) = decision_ids(scenario, *decision);
                Self::Decide(file, step)
            }
            Action::PutBack(file) => Self::PutBack(file_id(scenario, *file)),
            Action::Choose(choice) => Self::Choose(choice_id(scenario, *choice)),
            Action::Stand(action) => Self::Stand(standing_id(scenario, *action)),
            Action::Wait(seconds) => Self::Wait(*seconds),
            Action::Hold(seconds) => Self::Hold(*seconds),
            Action::Resume => Self::Resume,
            Action::Transfer(to) => Self::Transfer(*to),
            Action::HangUp => Self::HangUp,
            Action::Offer(terms) => Self::Offer(*terms),
            Action::AcceptCounter => Self::AcceptCounter,
            Action::WithdrawOffer => Self::WithdrawOffer,
            Action::Send => Self::Send,
            Action::Finish => Self::Finish,
            Action::FileNote(note) => Self::FileNote((**note).clone()),
            Action::AskHint(level) => Self::AskHint(*level),
            Action::TimeRanOut => Self::TimeRanOut,
        }
    }
}

/// A mark from the ids of its line and its fault.
fn mark(scenario: &Scenario, line: &str, spot: &str) -> Result<Mark, Unknown> {
    let heard = || scenario.to_listen_to().into_iter();
    let lines = || heard().flat_map(|heard| heard.lines.iter().map(|one| one.id.as_str()));
    let spots = || heard().flat_map(|heard| heard.spots.iter().map(|one| one.id.as_str()));
    Ok(Mark {
        line: narrow(find("line to mark", line, lines)?),
        spot: narrow(find("fault to mark", spot, spots)?),
    })
}

/// The index of a file on the desk.
fn file_at(scenario: &Scenario, file: &str) -> Result<u8, Unknown> {
    let files = || scenario.queue().into_iter().flat_map(|queue| &queue.files);
    let names = || files().map(|file| file.id.as_str());
    Ok(narrow(find("file on the desk", file, names)?))
}

/// A decision from the ids of its file and its step.
fn decision(scenario: &Scenario, file: &str, step: &str) -> Result<Decision, Unknown> {
    let at = file_at(scenario, file)?;
    let files = scenario.queue().into_iter().flat_map(|queue| &queue.files);
    let file = files.skip(usize::from(at)).take(1);
    let names = || {
        let steps = file.clone().flat_map(|file| &file.steps);
        steps.map(|step| step.id.as_str())
    };
    Ok(Decision {
        file: at,
        step: narrow(find("step for this file", step, names)?),
    })
}

fn narrow(index: usize) -> u8 {
    u8::try_from(index).unwrap_or(u8::MAX)
}

fn find<'a, N: Iterator<Item = &'a str>>(
    what: &'static str,
    name: &str,
    names: impl Fn() -> N,
) -> Result<usize, Unknown> {
    names()
        .position(|known| known == name)
        .ok_or_else(|| Unknown {
            what,
            name: name.to_owned(),
            known: names().map(str::to_owned).collect(),
        })
}
