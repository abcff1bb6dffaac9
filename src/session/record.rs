//! The record: a session as it is kept, in JSON Lines.
//!
//! A header with the exact texts, then one line per entry, spelled out. It holds
//! no score and no name. The file that the disk keeps is this text, so what
//! resumes, spools, exports and is judged is one thing.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{Stamp, digest::sha256_hex},
    session::{
        Event, Play, Session, State,
        live::{Entry, Log},
        spell::{Done, Told},
    },
};

/// The form of records that this program writes.
pub const SCHEMA: u32 = 1;

/// Rises when the events of any pinned walkthrough, or any par, change.
pub const ENGINE_BEHAVIOUR: u32 = 2;

/// How a scenario is played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// With a coach.
    Learn,
    /// No help during the call, everything after it.
    #[default]
    Practice,
    /// Silent, with no transcript to copy from.
    Test,
}

/// The first line of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The form of this file.
    pub schema: u32,
    /// The engine that made the events.
    pub engine_behaviour: u32,
    /// The scenario's id.
    pub scenario: String,
    /// SHA-256 over the scenario's and the pack's text.
    pub scenario_digest: String,
    /// SHA-256 over the rubric's text.
    pub rubric_digest: String,
    /// The seed that picked the consumer.
    pub seed: u64,
    /// Who played, as a random name; real names live elsewhere.
    pub subject: String,
    /// How it was played.
    pub mode: Mode,
    /// Wall time of the beginning, UTC, for people; never judged.
    pub began: String,
    /// The exact text of the scenario.
    pub scenario_text: String,
    /// The exact text of the client pack.
    pub pack_text: String,
    /// The exact text of the rubric.
    pub rubric_text: String,
    /// The call that this one was taken up from, where somebody tried again from a
    /// moment of it. Such a call is practice: it is nobody's first try.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<Again>,
}

/// From where a call was taken up again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Again {
    /// So many entries at the beginning are those of the other call, done again.
    pub entries: u32,
    /// SHA-256 over the lines of the other record, up to and with those entries.
    pub of: String,
}

/// One line of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordEntry {
    /// From 1, without gaps.
    pub seq: u32,
    /// Wall time in milliseconds since the beginning; never judged.
    pub at_ms: u64,
    /// The simulated clock once all of it has happened, where the consumer lives.
    pub clock: Stamp,
    /// What the trainee did.
    pub did: Done,
    /// What followed.
    pub then: Vec<Told>,
}

/// A finished or interrupted session as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The first line.
    pub header: Header,
    /// The others.
    pub entries: Vec<RecordEntry>,
}

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// The file is empty.
    #[error("the record is empty")]
    Empty,
    /// A line cannot be read.
    #[error("line {line}, column {column}: {message}")]
    Line {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What is wrong.
        message: String,
    },
    /// The form is one that this program does not know.
    #[error("the record has the form {found}; this program reads {SCHEMA}")]
    Schema {
        /// The form found.
        found: u32,
    },
    /// Entries are missing or out of order.
    #[error("line {line}: entry {expected} was expected, but this is entry {found}")]
    Sequence {
        /// From 1.
        line: usize,
        /// The number expected.
        expected: u32,
        /// The number found.
        found: u32,
    },
}

/// A record that was read, and whether its last line was torn by a crash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadRecord {
    /// The record.
    pub record: Record,
    /// A last line without its end was left out: it had not been shown as done.
    pub torn: bool,
    /// Bytes of the text that are whole lines.
    pub whole_bytes: usize,
}

impl Record {
    /// Reads a record from the text of its file.
    ///
    /// # Errors
    /// Anything but whole lines in order; a torn last line is no error.
    pub fn read(text: &str) -> Result<ReadRecord, RecordError> {
        let mut lines = text.split_inclusive('\n').enumerate();
        let (_, first) = lines.next().ok_or(RecordError::Empty)?;
        let header: Header = parse(1, first)?;
        if header.schema != SCHEMA {
            return Err(RecordError::Schema {
                found: header.schema,
            });
        }
        let mut record = Self {
            header,
            entries: Vec::new(),
        };
        let mut whole_bytes = first.len();
        let mut torn = false;
        for (at, line) in lines {
            if !line.ends_with('\n') {
                torn = true;
                break;
            }
            let entry: RecordEntry = parse(at + 1, line)?;
            let expected = u32::try_from(record.entries.len()).unwrap_or(u32::MAX) + 1;
            if entry.seq != expected {
                return Err(RecordError::Sequence {
                    line: at + 1,
                    expected,
                    found: entry.seq,
                });
            }
            whole_bytes += line.len();
            record.entries.push(entry);
        }
        Ok(ReadRecord {
            record,
            torn,
            whole_bytes,
        })
    }

    /// The text of its file.
    pub fn write(&self) -> String {
        let mut text = line(&self.header);
        for entry in &self.entries {
            text.push_str(&line(entry));
        }
        text
    }

    /// The record of a live session.
    pub fn of(header: Header, session: &Session) -> Self {
        let mut speller = Speller::new(session.play());
        let entries = session
            .log()
            .entries
            .iter()
            .map(|entry| speller.spell(entry, session.log()))
            .collect();
        Self { header, entries }
    }

    /// What the header of a call says that is taken up again after so many entries of this one.
    pub fn taken_up(&self, entries: u32) -> Again {
        let mut text = line(&self.header);
        let kept = self.entries.iter().take_while(|entry| entry.seq <= entries);
        for entry in kept {
            text.push_str(&line(entry));
        }
        Again {
            entries,
            of: sha256_hex(&text),
        }
    }

    /// Whether the note was filed, or the desk left where files were planned.
    pub fn is_finished(&self) -> bool {
        let mut told = self.entries.iter().flat_map(|entry| &entry.then);
        told.any(|told| matches!(told, Told::NoteFiled | Told::QueueLeft))
    }

    /// Runs the actions again; the events must come out identical.
    ///
    /// # Errors
    /// The first entry that comes out differently.
    pub fn replay(&self, play: Play) -> Result<Session, Difference> {
        let mut session = Session::begin(play);
        let mut speller = Speller::new(&session.play().clone());
        for entry in &self.entries {
            let action = entry
                .did
                .action(&session.play().scenario)
                .map_err(|unknown| Difference {
                    seq: entry.seq,
                    what: unknown.to_string(),
                })?;
            let applied = session.apply(entry.at_ms, action).cloned();
            let again = match applied {
                Ok(applied) => speller.spell(&applied, session.log()),
                Err(refusal) => {
                    return Err(Difference {
                        seq: entry.seq,
                        what: format!("it is refused now: {refusal}"),
                    });
                }
            };
            if again != *entry {
                return Err(Difference {
                    seq: entry.seq,
                    what: differs(entry, &again),
                });
            }
        }
        Ok(session)
    }
}

/// Where a replay parts from its record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("entry {seq}: {what}")]
pub struct Difference {
    /// The entry.
    pub seq: u32,
    /// What is different.
    pub what: String,
}

fn differs(stored: &RecordEntry, again: &RecordEntry) -> String {
    let pair = stored
        .then
        .iter()
        .zip(&again.then)
        .find(|(stored, again)| stored != again);
    match pair {
        Some((stored, again)) => format!(
            "the record says {}, replaying gives {}",
            line(stored).trim_end(),
            line(again).trim_end()
        ),
        None if stored.then.len() != again.then.len() => {
            format!(
                "the record has {} events, replaying gives {}",
                stored.then.len(),
                again.then.len()
            )
        }
        None => format!(
            "the record's clock says {}, replaying gives {}",
            stored.clock, again.clock
        ),
    }
}

/// One line of JSON with its end.
pub fn line<T: Serialize>(value: &T) -> String {
    // Only maps with odd keys and failing writers can fail here; there are neither.
    let mut text = serde_json::to_string(value).unwrap_or_default();
    text.push('\n');
    text
}

fn parse<'a, T: Deserialize<'a>>(number: usize, text: &'a str) -> Result<T, RecordError> {
    serde_json::from_str(text.trim_end()).map_err(|error| RecordError::Line {
        line: number,
        column: error.column(),
        message: error.to_string(),
    })
}

/// Spells out entry after entry, following the state for figures in the words.
#[derive(Clone, Debug)]
pub struct Speller {
    play: Play,
    state: State,
}

impl Speller {
    /// At the beginning of a session.
    pub fn new(play: &Play) -> Self {
        Self {
            play: play.clone(),
            state: State::new(&play.temperament),
        }
    }

    /// The entry spelled out. Entries must come in order.
    pub fn spell(&mut self, entry: &Entry, log: &Log) -> RecordEntry {
        let mut then = Vec::with_capacity(entry.effects.len());
        for event in &entry.effects {
            let before = self.state;
            self.state.evolve(event);
            // Words are said in the light of what came just before them.
            let seen = if matches!(event, Event::Heard(_)) {
                &self.state
            } else {
                &before
            };
            then.push(Told::of(event, &self.play, seen, log));
        }
        RecordEntry {
            seq: entry.seq,
            at_ms: entry.at_ms,
            clock: Stamp(self.play.moment(self.state.now()).local()),
            did: Done::of(&entry.cause, &self.play.scenario),
            then,
        }
    }
}
