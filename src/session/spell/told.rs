//! Events spelled out with ids, acts and words.

use serde::{Deserialize, Serialize};

use crate::{
    consumer::Dimension,
    domain::{
        CollectorAct, Deed, Mood, NextStep, PartyAct, Terms,
        contact::{CallResult, EndedBy},
        note::ReferTo,
        party_act::Language,
    },
    scenario::{Scenario, text::Text},
    session::{
        Event, Play, State, Tab,
        live::Log,
        spell::words::{
            choice_id, decision_ids, deed, file_id, mark_ids, message_acts, message_words,
            names_of, offer_words, person_id, slot_id, standing_id, table_of,
        },
    },
};

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
    /// A message, to whom, by their ids.
    Writing {
        message: String,
        to: String,
    },
    Listened,
    /// The line and the fault by id, and the rules that it stands for.
    Marked {
        line: String,
        fault: String,
        rules: Vec<String>,
    },
    Unmarked {
        line: String,
        fault: String,
    },
    /// The file and the step by id, its words, and what it is.
    Decided {
        file: String,
        step: String,
        words: String,
        does: NextStep,
    },
    /// The file by id.
    PutBack {
        file: String,
    },
    QueueLeft,
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
    /// Terms put into words; the one act is the offer itself.
    Offered {
        words: String,
        acts: Vec<CollectorAct>,
    },
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

impl Told {
    /// The event spelled out. `state` is the state that the event found, for
    /// figures in the words.
    pub fn of(event: &Event, play: &Play, state: &State, log: &Log) -> Self {
        let scenario = &play.scenario;
        Self::spoken(event, scenario, state)
            .or_else(|| Self::named(event, scenario, log))
            .unwrap_or_else(|| Self::plain(event))
    }

    /// Events with words in them.
    fn spoken(event: &Event, scenario: &Scenario, state: &State) -> Option<Self> {
        let table = table_of(state);
        let fill = |text: &Text| text.fill(&table, scenario.currency());
        Some(match *event {
            Event::Said { choice, asked } => {
                let said = scenario.choice(choice)?;
                Self::Said {
                    choice: said.id.clone(),
                    words: fill(&said.say),
                    acts: said.acts.clone(),
                    asked,
                }
            }
            Event::StandingSaid { action, asked } => {
                let said = scenario.standing(action)?;
                Self::StandingSaid {
                    action: said.id.clone(),
                    words: fill(&said.say),
                    acts: said.acts.clone(),
                    asked,
                }
            }
            Event::Filled { slot, choice, .. } => {
                let put = scenario.choice(choice)?;
                let slot = slot_id(scenario, state.beat, slot);
                Self::Filled {
                    slot,
                    choice: put.id.clone(),
                    words: fill(&put.say),
                }
            }
            Event::MessageLeft { beat, slots } => Self::MessageLeft {
                words: message_words(scenario, beat, slots),
                acts: message_acts(scenario, beat, slots),
            },
            Event::Offered(terms) => Self::Offered {
                words: offer_words(&terms, scenario.currency()),
                acts: vec![CollectorAct::Offer(terms)],
            },
            Event::Heard(line) => {
                let heard = scenario.words(line)?;
                Self::Heard {
                    line,
                    words: fill(&heard.says),
                    acts: heard.does.clone(),
                    language: heard.language,
                }
            }
            _ => return None,
        })
    }

    /// Events that name something.
    fn named(event: &Event, scenario: &Scenario, log: &Log) -> Option<Self> {
        Some(match *event {
            Event::Dialled { line, again } => Self::Dialled {
                number: scenario.line(line)?.address.to_string(),
                again,
            },
            Event::Answered { person, voicemail } => Self::Answered {
                by: person_id(scenario, person),
                voicemail,
            },
            Event::Writing { line, person } => Self::Writing {
                message: scenario.line(line)?.id.clone(),
                to: person_id(scenario, person),
            },
            Event::Marked(mark) => {
                let (line, fault) = mark_ids(scenario, mark);
                let spot = scenario.to_listen_to()?.spots.get(usize::from(mark.spot))?;
                let rules = spot.rules.clone();
                Self::Marked { line, fault, rules }
            }
            Event::Unmarked(mark) => {
                let (line, fault) = mark_ids(scenario, mark);
                Self::Unmarked { line, fault }
            }
            Event::Decided(decision) => {
                let (file, id) = decision_ids(scenario, decision);
                let step = scenario.queue()?.step(decision.file, decision.step)?;
                Self::Decided {
                    file,
                    step: id,
                    words: step.words.clone(),
                    does: step.does,
                }
            }
            Event::PutBack(file) => Self::PutBack {
                file: file_id(scenario, file),
            },
            Event::PartyNow(person) => Self::PartyNow(person_id(scenario, person)),
            Event::Reached(beat) => Self::Reached(scenario.beat(beat)?.id.clone()),
            Event::Did { choice, index } => Self::Did {
                choice: choice_id(scenario, choice),
                index,
                deed: deed(&scenario.choice(choice)?.deeds, index)?,
            },
            Event::StandingDid { action, index } => Self::StandingDid {
                action: standing_id(scenario, action),
                index,
                deed: deed(&scenario.standing(action)?.deeds, index)?,
            },
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
            Event::Planned { index } => Self::Planned(*log.plans.get(usize::from(index))?),
            _ => return None,
        })
    }

    /// Events that say all there is to say; the others were spelled out before.
    fn plain(event: &Event) -> Self {
        match *event {
            Event::Read(tab) => Self::Read(tab),
            Event::NotReached(result) => Self::NotReached(result),
            Event::Booked { terms, written } => Self::Booked { terms, written },
            Event::MoodNow { mood, .. } => Self::MoodNow(mood),
            Event::Countered(terms) => Self::Countered(terms),
            Event::Refused(dimension) => Self::Refused(dimension),
            Event::Agreed { terms, mood } => Self::Agreed { terms, mood },
            Event::Confirmed => Self::Confirmed,
            Event::Listened => Self::Listened,
            Event::Withdrawn => Self::Withdrawn,
            Event::Waited { seconds } => Self::Waited { seconds },
            Event::HoldBegan { seconds } => Self::HoldBegan { seconds },
            Event::HoldEnded => Self::HoldEnded,
            Event::Transferred(to) => Self::Transferred(to),
            Event::TimePassed { now } => Self::TimePassed { now },
            Event::Closed(ended) => Self::Closed(ended),
            Event::NoteFiled => Self::NoteFiled,
            Event::QueueLeft => Self::QueueLeft,
            Event::Hinted(level) => Self::Hinted(level),
            Event::TimeRanOut => Self::TimeRanOut,
            _ => Self::NoteBegun,
        }
    }
}
