//! Actions and events spelled out with ids, acts and figures, as records,
//! walkthroughs and exports show them. Nothing here is an index.

use serde::{Deserialize, Serialize};

use crate::{
    consumer::Dimension,
    domain::contact::EndedBy,
    domain::{
        CollectorAct, Currency, Deed, Mood, NextStep, Note, PartyAct, Terms, contact::CallResult,
        note::ReferTo, party_act::Language,
    },
    scenario::{
        Scenario,
        model::{Answers, ChoiceIx},
        text::Table,
    },
    session::{Action, Event, Play, State, Tab, live::Log},
};

/// An action spelled out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Done {
    /// Reads a part of the file.
    Read(Tab),
    /// Dials a number, by its id.
    Dial(String),
    /// Plans a next step.
    Plan(NextStep),
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

/// An event spelled out: ids, acts with their parameters, figures, and the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "each stands for the event of the same name")]
pub enum Told {
    Read(Tab),
    Dialled {
        number: String,
        again: bool,
    },
    Answered {
        by: String,
        voicemail: bool,
    },
    NotReached(CallResult),
    PartyNow(String),
    Reached(String),
    Said {
        choice: String,
        words: String,
        acts: Vec<CollectorAct>,
        asked: bool,
    },
    StandingSaid {
        action: String,
        words: String,
        acts: Vec<CollectorAct>,
        asked: bool,
    },
    Filled {
        slot: String,
        choice: String,
        words: String,
    },
    MessageLeft {
        words: String,
        acts: Vec<CollectorAct>,
    },
    Heard {
        line: u16,
        words: String,
        acts: Vec<PartyAct>,
        language: Language,
    },
    Did {
        choice: String,
        index: u8,
        deed: Deed,
    },
    StandingDid {
        action: String,
        index: u8,
        deed: Deed,
    },
    Booked {
        terms: Terms,
        written: bool,
    },
    Noticed {
        flags: Vec<String>,
        learned: Vec<String>,
        identified: u8,
    },
    MoodNow(Mood),
    Offered(Terms),
    Countered(Terms),
    Refused(Dimension),
    Agreed {
        terms: Terms,
        mood: Mood,
    },
    Confirmed,
    Withdrawn,
    Waited {
        seconds: u16,
    },
    HoldBegan {
        seconds: u16,
    },
    HoldEnded,
    Transferred(ReferTo),
    TimePassed {
        now: u32,
    },
    Closed(EndedBy),
    Planned(NextStep),
    NoteBegun,
    NoteFiled,
    Hinted(u8),
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
            Self::Plan(step) => Action::Plan(*step),
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
            Action::Plan(step) => Self::Plan(*step),
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

fn choice_id(scenario: &Scenario, index: ChoiceIx) -> String {
    scenario
        .choice(index)
        .map_or_else(String::new, |choice| choice.id.clone())
}

fn standing_id(scenario: &Scenario, index: u8) -> String {
    scenario
        .standing(index)
        .map_or_else(String::new, |action| action.id.clone())
}

fn person_id(scenario: &Scenario, index: u8) -> String {
    scenario
        .facts()
        .people
        .get(usize::from(index))
        .map_or_else(String::new, |person| person.id.to_string())
}

fn names_of<'a>(bits: u64, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    names
        .enumerate()
        .filter(|(at, _)| bits & (1 << at) != 0)
        .map(|(_, name)| name.to_owned())
        .collect()
}

/// The figures that open places in words stand for, as the state has them.
pub fn table_of(state: &State) -> Table {
    Table {
        counter: state.counter(),
        agreed: state.agreed().map(|(terms, _)| terms),
        offer: state.offer(),
    }
}

/// What a message says: the words of its slots, one after the other.
pub fn message_words(scenario: &Scenario, beat: u16, slots: u64) -> String {
    let mut words: Vec<String> = Vec::new();
    each_slot(scenario, beat, slots, |choice| {
        let said = choice.say.fill(&Table::default(), scenario.currency());
        if !said.is_empty() {
            words.push(said);
        }
    });
    words.join(" ")
}

/// What a message does: the acts of its slots, one after the other.
pub fn message_acts(scenario: &Scenario, beat: u16, slots: u64) -> Vec<CollectorAct> {
    let mut acts = Vec::new();
    each_slot(scenario, beat, slots, |choice| {
        acts.extend_from_slice(&choice.acts)
    });
    acts
}

fn each_slot(
    scenario: &Scenario,
    beat: u16,
    slots: u64,
    mut each: impl FnMut(&crate::scenario::model::Choice),
) {
    let Some(Answers::Slots(list)) = scenario.beat(beat).map(|beat| &beat.answers) else {
        return;
    };
    for (at, slot) in list.iter().enumerate() {
        let number = (slots >> (4 * at)) & 15;
        let Some(offset) = u16::try_from(number)
            .ok()
            .and_then(|number| number.checked_sub(1))
        else {
            continue;
        };
        if let Some(choice) = scenario.choice(slot.choices.start + offset) {
            each(choice);
        }
    }
}

impl Told {
    /// The event spelled out. `state` is the state that the event found, for
    /// figures in the words.
    pub fn of(event: &Event, play: &Play, state: &State, log: &Log) -> Self {
        let scenario = &play.scenario;
        let currency: Currency = scenario.currency();
        let table = table_of(state);
        match *event {
            Event::Read(tab) => Self::Read(tab),
            Event::Dialled { line, again } => Self::Dialled {
                number: scenario
                    .line(line)
                    .map_or_else(String::new, |line| line.address.to_string()),
                again,
            },
            Event::Answered { person, voicemail } => Self::Answered {
                by: person_id(scenario, person),
                voicemail,
            },
            Event::NotReached(result) => Self::NotReached(result),
            Event::PartyNow(person) => Self::PartyNow(person_id(scenario, person)),
            Event::Reached(beat) => Self::Reached(
                scenario
                    .beat(beat)
                    .map_or_else(String::new, |beat| beat.id.clone()),
            ),
            Event::Said { choice, asked } => Self::Said {
                choice: choice_id(scenario, choice),
                words: scenario
                    .choice(choice)
                    .map_or_else(String::new, |choice| choice.say.fill(&table, currency)),
                acts: scenario
                    .choice(choice)
                    .map_or_else(Vec::new, |choice| choice.acts.clone()),
                asked,
            },
            Event::StandingSaid { action, asked } => Self::StandingSaid {
                action: standing_id(scenario, action),
                words: scenario
                    .standing(action)
                    .map_or_else(String::new, |action| action.say.fill(&table, currency)),
                acts: scenario
                    .standing(action)
                    .map_or_else(Vec::new, |action| action.acts.clone()),
                asked,
            },
            Event::Filled { slot, choice, .. } => Self::Filled {
                slot: slot_id(scenario, state.beat, slot),
                choice: choice_id(scenario, choice),
                words: scenario
                    .choice(choice)
                    .map_or_else(String::new, |choice| choice.say.fill(&table, currency)),
            },
            Event::MessageLeft { beat, slots } => Self::MessageLeft {
                words: message_words(scenario, beat, slots),
                acts: message_acts(scenario, beat, slots),
            },
            Event::Heard(line) => Self::Heard {
                line,
                words: scenario
                    .words(line)
                    .map_or_else(String::new, |spoken| spoken.says.fill(&table, currency)),
                acts: scenario
                    .words(line)
                    .map_or_else(Vec::new, |spoken| spoken.does.clone()),
                language: scenario
                    .words(line)
                    .map_or_else(Language::default, |spoken| spoken.language),
            },
            Event::Did { choice, index } => Self::Did {
                choice: choice_id(scenario, choice),
                index,
                deed: deed(
                    scenario
                        .choice(choice)
                        .map(|choice| choice.deeds.as_slice()),
                    index,
                ),
            },
            Event::StandingDid { action, index } => Self::StandingDid {
                action: standing_id(scenario, action),
                index,
                deed: deed(
                    scenario
                        .standing(action)
                        .map(|action| action.deeds.as_slice()),
                    index,
                ),
            },
            Event::Booked { terms, written } => Self::Booked { terms, written },
            Event::Noticed {
                flags,
                learned,
                identified,
            } => Self::Noticed {
                flags: names_of(flags, scenario.flags.iter().map(String::as_str)),
                learned: names_of(
                    learned,
                    scenario.disclosures().iter().map(|one| one.id.as_str()),
                ),
                identified,
            },
            Event::MoodNow { mood, .. } => Self::MoodNow(mood),
            Event::Offered(terms) => Self::Offered(terms),
            Event::Countered(terms) => Self::Countered(terms),
            Event::Refused(dimension) => Self::Refused(dimension),
            Event::Agreed { terms, mood } => Self::Agreed { terms, mood },
            Event::Confirmed => Self::Confirmed,
            Event::Withdrawn => Self::Withdrawn,
            Event::Waited { seconds } => Self::Waited { seconds },
            Event::HoldBegan { seconds } => Self::HoldBegan { seconds },
            Event::HoldEnded => Self::HoldEnded,
            Event::Transferred(to) => Self::Transferred(to),
            Event::TimePassed { now } => Self::TimePassed { now },
            Event::Closed(ended) => Self::Closed(ended),
            Event::Planned { index } => match log.plans.get(usize::from(index)) {
                Some(step) => Self::Planned(*step),
                None => Self::NoteBegun,
            },
            Event::NoteBegun => Self::NoteBegun,
            Event::NoteFiled => Self::NoteFiled,
            Event::Hinted(level) => Self::Hinted(level),
            Event::TimeRanOut => Self::TimeRanOut,
        }
    }
}

fn slot_id(scenario: &Scenario, beat: u16, slot: u8) -> String {
    match scenario.beat(beat).map(|beat| &beat.answers) {
        Some(Answers::Slots(slots)) => slots
            .get(usize::from(slot))
            .map_or_else(String::new, |slot| slot.id.clone()),
        _ => String::new(),
    }
}

fn deed(deeds: Option<&[Deed]>, index: u8) -> Deed {
    deeds
        .and_then(|deeds| deeds.get(usize::from(index)))
        .copied()
        .unwrap_or(Deed::Collect)
}
