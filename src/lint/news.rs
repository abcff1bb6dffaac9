//! What is new about a situation, at its place and anywhere: what a walk goes by.

use rustc_hash::FxHashSet;

use crate::{
    scenario::{
        Scenario, has_bit,
        model::{Answers, Beat, ChoiceIx, Cond, Turn},
    },
    session::{Stage, State},
};

/// At most so many offers are told apart.
const OFFERS_TOLD_APART: u8 = 6;
/// Of one decision at a place, at most so many outcomes are told apart.
const OUTCOMES_TOLD_APART: usize = 63;
/// The place of whoever sits at the desk.
const DESK: u32 = u32::MAX;

/// How much must be new.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Width {
    /// One thing at its place.
    One,
    /// A pair of things anywhere.
    Two,
}

/// What kind of thing about a situation is new.
#[derive(Clone, Copy)]
enum Kind {
    Holds,
    Trust,
    Patience,
    Distress,
    Pressed,
    Offers,
    Slot,
    Countered,
    Used,
    Dialled,
    Learned,
    Outcome,
    Place,
}

impl Kind {
    /// A thing of this kind as one number.
    const fn of(self, value: u32) -> u32 {
        (self as u32) << 16 | value
    }
}

/// All that was ever new.
pub(super) struct News {
    /// Every plain condition that the scenario asks.
    asked: Vec<Cond>,
    /// Choices that can be made only once, and parts of messages.
    marked: Vec<ChoiceIx>,
    seen: FxHashSet<u64>,
}

impl News {
    /// Before anything was seen.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let mut asked = Vec::new();
        for reaction in &scenario.reactions {
            list(&reaction.turn.when, &mut asked);
        }
        for beat in scenario.beats() {
            for when in conditions_at(scenario, beat) {
                list(when, &mut asked);
            }
        }
        let once = (0..).zip(scenario.choices()).filter(|(_, one)| one.once);
        let mut marked: Vec<ChoiceIx> = once.map(|(index, _)| index).collect();
        for beat in scenario.beats() {
            if let Answers::Slots(slots) = &beat.answers {
                marked.extend(slots.iter().flat_map(|slot| slot.choices.clone()));
            }
        }
        Self {
            asked,
            marked,
            seen: FxHashSet::default(),
        }
    }

    /// Nothing was seen.
    pub(super) fn forget(&mut self) {
        self.seen.clear();
    }

    /// Whether anything about a situation is new; takes note of it.
    pub(super) fn is_new(&mut self, scenario: &Scenario, state: &State, width: Width) -> bool {
        if matches!(state.stage(), Stage::Note | Stage::Closed) || state.on_hold() {
            return false;
        }
        let place = place(state);
        let things = self.things(scenario, state);
        let message = key(place, self.message(state));
        let mut new = state.voicemail() && self.seen.insert(message);
        match width {
            Width::One => {
                for thing in things {
                    new |= self.seen.insert(key(place, u64::from(thing)));
                }
            }
            Width::Two => {
                let here = Kind::Place.of(place & 0xFFFF);
                let all: Vec<u32> = things.into_iter().chain([here]).collect();
                for (at, one) in all.iter().enumerate() {
                    for other in all.iter().skip(at) {
                        new |= self.seen.insert(key(*one, u64::from(*other)));
                    }
                }
            }
        }
        new
    }

    /// Everything about a situation that can be news, each as a number.
    fn things(&self, scenario: &Scenario, state: &State) -> Vec<u32> {
        let situation = state.situation();
        let mut things = Vec::with_capacity(self.asked.len() + 32);
        for (cond, at) in self.asked.iter().zip(0_u32..) {
            let holds = situation.all(std::slice::from_ref(cond));
            things.push(Kind::Holds.of(2 * at + u32::from(holds)));
        }
        let mood = state.mood();
        things.push(Kind::Trust.of(mood.trust.into()));
        things.push(Kind::Patience.of(mood.patience.into()));
        things.push(Kind::Distress.of(mood.distress.into()));
        things.push(Kind::Pressed.of(mood.pressed.into()));
        let offers = situation.offers.min(OFFERS_TOLD_APART);
        things.push(Kind::Offers.of(offers.into()));
        things.push(Kind::Slot.of(state.slot().into()));
        things.push(Kind::Countered.of(state.counter().is_some().into()));
        let used = self
            .marked
            .iter()
            .filter(|&&one| has_bit(situation.used, one));
        things.extend(used.map(|one| Kind::Used.of((*one).into())));
        let dialled = scenario.ways().map(|(line, _)| line);
        let dialled = dialled.filter(|line| state.has_dialled(*line));
        things.extend(dialled.map(|line| Kind::Dialled.of(line.into())));
        for at in 0..u32::try_from(scenario.disclosures().len()).unwrap_or(0) {
            let known = state.learned() >> at & 1 == 1;
            things.push(Kind::Learned.of(2 * at + u32::from(known)));
        }
        outcomes(scenario, state, &mut things);
        things
    }

    /// All that was put together so far of a message.
    pub(super) fn message(&self, state: &State) -> u64 {
        let used = state.situation().used;
        let mut sum = 0xCBF2_9CE4_8422_2325_u64;
        for &choice in &self.marked {
            let bit = u64::from(has_bit(used, choice)) + 1;
            sum = (sum ^ bit).wrapping_mul(0x0000_0100_0000_01B3);
        }
        sum | 1 << 63
    }
}

/// What follows from the conditions at the place of a situation: which choices are open and
/// where they lead, and which words come.
fn outcomes(scenario: &Scenario, state: &State, things: &mut Vec<u32>) {
    let Some(beat) = state.beat().and_then(|beat| scenario.beat(beat)) else {
        return;
    };
    let situation = state.situation();
    let mut number = 0;
    let mut add = |outcome: Option<usize>| {
        let outcome = outcome.map_or(0, |at| at + 1).min(OUTCOMES_TOLD_APART);
        things.push(Kind::Outcome.of(number + u32::try_from(outcome).unwrap_or(0)));
        number += 64;
    };
    for index in beat.choices.clone() {
        let Some(choice) = scenario.choice(index) else {
            continue;
        };
        add(situation.all(&choice.when).then_some(0));
        let mut routes = choice.routes.iter();
        add(routes.position(|(when, _)| situation.all(when)));
    }
    let first = |turns: &[Turn]| turns.iter().position(|turn| situation.all(&turn.when));
    add(first(&beat.says));
    add(first(&beat.waited));
    if let Answers::Table(table) = &beat.answers {
        add(first(&table.counters));
    }
}

/// Where a situation is: a beat, and who speaks there.
pub(super) fn place(state: &State) -> u32 {
    match (state.beat(), state.person()) {
        (Some(beat), Some(person)) => u32::from(beat) + 64 * u32::from(person),
        _ => DESK,
    }
}

fn key(place: u32, thing: u64) -> u64 {
    thing ^ u64::from(place).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Every list of conditions that decides something at a beat.
fn conditions_at<'a>(scenario: &'a Scenario, beat: &'a Beat) -> Vec<&'a [Cond]> {
    fn of(turns: &[Turn]) -> impl Iterator<Item = &[Cond]> {
        turns.iter().map(|turn| turn.when.as_slice())
    }
    let mut all: Vec<&[Cond]> = of(&beat.says).chain(of(&beat.waited)).collect();
    for index in beat.choices.clone() {
        if let Some(choice) = scenario.choice(index) {
            all.push(&choice.when);
            all.extend(choice.routes.iter().map(|(when, _)| when.as_slice()));
        }
    }
    if let Answers::Table(table) = &beat.answers {
        all.extend(of(&table.counters));
        all.extend(table.refuses.iter().map(|(_, turn)| turn.when.as_slice()));
    }
    all
}

/// Adds the plain conditions, however deep they stand, to the list of all that are asked.
fn list(conditions: &[Cond], asked: &mut Vec<Cond>) {
    for condition in conditions {
        match condition {
            Cond::Not(inner) => list(std::slice::from_ref(inner), asked),
            Cond::Any(inner) => list(inner, asked),
            plain if !asked.contains(plain) => asked.push(plain.clone()),
            _ => {}
        }
    }
}
