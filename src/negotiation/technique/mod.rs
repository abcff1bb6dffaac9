//! How well the talk was led: the five criteria of the negotiation rubric
//! besides the outcome, each as a named level with the entries that show it.
//! What a level is worth in points is the rubric's.

mod course;
mod criteria;

use arrayvec::ArrayVec;

use crate::{
    consumer::Temperament,
    domain::{Mood, facts::Authority},
    evidence::Seen,
};

/// At most so many entries are cited for a level.
pub const CITED_MAX: usize = 6;

/// How far a criterion is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// As it should be.
    Full,
    /// Nearly.
    Most,
    /// In part.
    Some,
    /// Not at all.
    None,
    /// There was nothing to show it on; it leaves the denominator.
    NotApplicable,
}

/// A level, and the entries that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// The level.
    pub level: Level,
    /// The entries, in order.
    pub entries: ArrayVec<u32, CITED_MAX>,
}

/// The five criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Technique {
    /// The arrangement fits the person: at most 80 % of room, from payday on.
    pub fits_person: Observed,
    /// Reason and means were known before the first step down.
    pub discovery: Observed,
    /// Asked, waited, stepped down with reasons.
    pub pacing: Observed,
    /// Trust kept, what was told acknowledged, nobody pressed who was shaken.
    pub respect: Observed,
    /// Amount, date, method, read back.
    pub commitment: Observed,
}

/// What the log says beside the items: moods and silences have no item, since
/// no rule of law hears them.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The person.
    pub temperament: &'a Temperament,
    /// What the agent was allowed to agree to.
    pub authority: &'a Authority,
    /// Each mood that the log states, with its entry, in order.
    pub moods: &'a [(u32, Mood)],
    /// Each silence that the trainee chose: its entry, and how many seconds.
    pub waits: &'a [(u32, u32)],
}

impl Known<'_> {
    /// The mood before this entry.
    fn mood_before(&self, entry: u32) -> Mood {
        self.moods
            .iter()
            .take_while(|(at, _)| *at < entry)
            .last()
            .map_or(self.temperament.opening, |(_, mood)| *mood)
    }

    /// The last mood.
    fn last_mood(&self) -> Mood {
        self.moods
            .last()
            .map_or(self.temperament.opening, |(_, mood)| *mood)
    }
}

/// The technique of one record.
pub fn observe<'a>(items: impl IntoIterator<Item = Seen<'a>>, known: &Known<'_>) -> Technique {
    let mut course = course::Course::new(known);
    for seen in items {
        course.evolve(&seen);
    }
    Technique {
        fits_person: criteria::fits_person(&course),
        discovery: criteria::discovery(&course),
        pacing: criteria::pacing(&course),
        respect: criteria::respect(&course),
        commitment: criteria::commitment(&course),
    }
}
