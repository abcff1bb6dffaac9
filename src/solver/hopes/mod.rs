//! How much can still be hoped for at a node, and how little: bounds that no line
//! exceeds, so that a search need not look where nothing better can be.
//!
//! They leave out law, conditions and order: everything that any beat ahead holds is
//! there, and only kindness that is used up, patience that is gone, and what was
//! spoiled for good count. Property tests hold them against plays and brute force.

mod ahead;
mod look;
mod money;
mod since;

use rustc_hash::FxHashMap;

use crate::{
    compliance::Parameters,
    domain::{Goal, Mood, contact::CallResult},
    evidence::{EndedBy, Item},
    negotiation::{Progress, progress::Marks},
    scenario::{
        Scenario,
        model::{Answers, Beat, BeatIx, Choice, Line, Reach, Spoken},
    },
    session::{Matters, Play, Stage, State, choices, led_to},
    solver::{barred::is_barred, position::measure},
};

use ahead::Ahead;
use money::{Deal, kept};
use since::Since;

/// What can be hoped for, by node.
#[derive(Clone, Debug)]
pub(super) struct Hopes {
    goal: Goal,
    /// What each choice holds, and whether no lawful line has it.
    choices: Vec<(Ahead, bool)>,
    /// What each utterance of the other side holds.
    spoken: Vec<Ahead>,
    /// What the tray holds.
    tray: Ahead,
    /// What can always happen: the end of a call.
    ends: Ahead,
    /// How many steps it takes from each beat to a table, at least.
    to_table: Vec<u16>,
    ahead: FxHashMap<Since, Ahead>,
    worths: FxHashMap<Mood, i64>,
    deals: FxHashMap<Deal, Hope>,
}

/// What a node can come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hope {
    /// No end is above this.
    pub(super) most: i64,
    /// About so many steps are needed for it: a guess that only tells where to look first.
    pub(super) far: u16,
}

/// A table that cannot be reached is so far.
const FAR: u16 = 99;
impl Hopes {
    pub(super) fn of(play: &Play, params: &Parameters) -> Self {
        let scenario = &*play.scenario;
        let beats = scenario.beats();
        let next: Vec<u64> = beats
            .iter()
            .map(|beat| {
                led_to(scenario, beat)
                    .iter()
                    .fold(0, |bits, to| bits | bit(*to))
            })
            .collect();
        let of_choice = |choice: &Choice| {
            let mut ahead = Ahead::default();
            ahead.choice(choice);
            (ahead, is_barred(play, params, &choice.acts))
        };
        let of_words = |words: &Spoken| {
            let mut ahead = Ahead::default();
            ahead.heard(&words.does);
            ahead
        };
        let mut ends = Ahead::default();
        ends.spoken(scenario, scenario.fed_up);
        ends.spoken(scenario, scenario.overwhelmed);
        ends.marks = [
            Item::Tried,
            Item::Closed(EndedBy::Collector),
            Item::Planned(super::moves::HOLD),
        ]
        .iter()
        .fold(ends.marks, |marks, item| marks.and(Marks::of(item)));
        Self {
            goal: scenario.goal(),
            choices: scenario.choices().iter().map(of_choice).collect(),
            spoken: scenario.spoken().iter().map(of_words).collect(),
            tray: Ahead::tray(scenario),
            to_table: to_table(beats, &next),
            ends,
            ahead: FxHashMap::default(),
            worths: FxHashMap::default(),
            deals: FxHashMap::default(),
        }
    }

    /// Whether dialing a line is no use: only a machine is there, now and whenever it is
    /// dialed again, and nothing that is left on it is asked for by anything.
    pub(super) fn is_vain(&self, play: &Play, matters: &Matters, line: &Line, again: bool) -> bool {
        let vain = |reach: &Reach| {
            reach.result == CallResult::Voicemail
                && reach
                    .beat
                    .is_some_and(|beat| self.holds_nothing(&play.scenario, matters, beat))
        };
        vain(&line.again) && (again || vain(&line.first))
    }

    /// Whether nothing that a machine is told from this beat on matters to anything.
    fn holds_nothing(&self, scenario: &Scenario, matters: &Matters, beat: BeatIx) -> bool {
        let mut seen = 0;
        let mut open = bit(beat);
        while open & !seen != 0 {
            let at = u16::try_from((open & !seen).trailing_zeros()).unwrap_or_default();
            seen |= bit(at);
            let Some(beat) = scenario.beat(at) else {
                continue;
            };
            let held = choices(scenario, beat)
                .filter_map(|(index, _)| self.choices.get(usize::from(index)))
                .fold(self.ends, |sum, (one, _)| sum.and(*one));
            let table = matches!(beat.answers, Answers::Table(_));
            if table || held.books || held.marks.matter(self.goal) || matters.asks(scenario, beat) {
                return false;
            }
            // A machine is told nothing from the tray, so nothing reacts to it.
            let led = choices(scenario, beat).flat_map(|(_, choice)| {
                let routes = choice.routes.iter().map(|(_, to)| *to);
                routes.chain(choice.to)
            });
            let led = led.chain(beat.waited.iter().filter_map(|turn| turn.to));
            open |= led.fold(0, |bits, to| bits | bit(to));
        }
        true
    }

    /// What an end from here on can come to at most, and how far away it may be.
    pub(super) fn most(
        &mut self,
        play: &Play,
        state: &State,
        progress: &Progress,
        lawful: bool,
    ) -> Hope {
        let now = measure(play, progress).whole();
        if is_over(state) {
            return Hope { most: now, far: 0 };
        }
        let ahead = self.ahead(play, state, lawful);
        let in_contact = u16::from(state.stage() == Stage::Contact);
        match self.goal {
            Goal::Money => self.most_money(play, state, progress, ahead, now),
            Goal::WorkPlanned | Goal::FaultsFound => Hope { most: now, far: 1 },
            goal => {
                let most = progress.points_at_best(
                    goal,
                    &play.temperament,
                    play.scenario.today(),
                    ahead.marks,
                    ahead.table,
                );
                // Most parts are worth twenty points or more.
                let missing = u16::try_from((most - now) / 20).unwrap_or_default();
                Hope {
                    most,
                    far: 1 + in_contact + missing,
                }
            }
        }
    }

    /// No end from here on is below this.
    pub(super) fn least(&mut self, play: &Play, state: &State, progress: &Progress) -> i64 {
        if is_over(state) {
            return measure(play, progress).whole();
        }
        if self.goal != Goal::Money
            || self.ahead(play, state, false).table
            || state.counter().is_some()
        {
            return 0;
        }
        kept(progress, |_| [true, false])
            .map(|progress| measure(play, &progress).whole())
            .fold(i64::MAX, i64::min)
    }
}

pub(super) fn is_over(state: &State) -> bool {
    matches!(state.stage(), Stage::Note | Stage::Closed)
}

fn bit(beat: u16) -> u64 {
    1_u64.checked_shl(u32::from(beat)).unwrap_or_default()
}

/// How many steps it takes from each beat to a table, at least.
fn to_table(beats: &[Beat], next: &[u64]) -> Vec<u16> {
    let mut ways: Vec<u16> = beats
        .iter()
        .map(|beat| match beat.answers {
            Answers::Table(_) => 0,
            _ => FAR,
        })
        .collect();
    loop {
        let before = ways.clone();
        for (way, to) in ways.iter_mut().zip(next) {
            let near = (0_u16..)
                .zip(&before)
                .filter(|(beat, _)| to & bit(*beat) != 0);
            let near = near.map(|(_, way)| way + 1).min().unwrap_or(FAR);
            *way = (*way).min(near);
        }
        if ways == before {
            return ways;
        }
    }
}
