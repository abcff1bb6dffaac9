//! Walks through a scenario: what can be reached, opened, said again, and where one is stuck.
//!
//! Every step is the session's own `decide`. There are far too many situations to see all, and
//! most differ in nothing that anybody asks about. So a situation is followed only if something
//! about it is new at its place: a condition of the scenario that holds there for the first time,
//! or no longer holds, a level of mood, a number of offers (the iterated-width search of Lipovetzky
//! and Geffner, 2012, with width 1 beside the place). If that leaves anything unreached, the
//! search is made once more with pairs of such news (width 2). What no walk reaches is reported
//! with the number of steps that were tried; it is evidence, and no proof.

use std::{collections::VecDeque, sync::Arc};

use rustc_hash::FxHashSet;

use crate::{
    domain::contact::EndedBy,
    lint::offers,
    scenario::{
        Scenario, has_bit,
        model::{Answers, BeatIx, ChoiceIx, Cond, SpokenIx, Turn},
        text::{Live, Text},
    },
    session::{Action, Event, Play, Stage, State, decide, enabled::enabled},
};

/// At most so many consumers are met: the ranges of most scenarios are narrow.
const CONSUMERS_MAX: u64 = 3;
/// At most so many situations are kept: a hundred times what a shipped scenario needs.
const KEPT_MAX: usize = 60_000;
/// At most so many steps in the first search, and in the second: a few seconds.
const STEPS_MAX: usize = 600_000;
/// The same for the second search, whose steps are dearer.
const STEPS_WIDE_MAX: usize = 60_000;
/// At most so many offers are told apart.
const OFFERS_TOLD_APART: u8 = 6;
/// Things about a situation are numbered; from here on, what follows at its place.
const OUTCOMES: u32 = 100_000;
/// The place of whoever sits at the desk.
const DESK: u32 = u32::MAX;

/// All that was seen.
#[derive(Debug)]
pub(super) struct Walks {
    plays: Vec<Play>,
    kept: Vec<Kept>,
    /// How many steps were tried.
    pub(super) steps: usize,
    reached: Vec<bool>,
    open: Vec<bool>,
    /// Words that tell only what was told before.
    pub(super) again: Vec<SpokenIx>,
    /// Words with a placeholder for terms that are not on the table.
    pub(super) unfilled: Vec<(Place, Live)>,
    /// Beats at which nothing leads on.
    pub(super) stuck: Vec<BeatIx>,
    /// The first time that something was done somewhere with an answer of its own.
    pub(super) firsts: Vec<First>,
}

/// Where words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// Words of the other side.
    Spoken(SpokenIx),
    /// Words of a choice.
    Choice(ChoiceIx),
}

/// Something done for the first time.
#[derive(Clone, Debug)]
pub(super) struct First {
    from: usize,
    action: Action,
    /// Whether it ended a contact as the author meant, and not by hanging up.
    pub(super) ends: bool,
}

/// A situation, and how it came about.
#[derive(Clone, Debug)]
struct Kept {
    play: usize,
    state: State,
    from: Option<usize>,
    by: Option<Action>,
}

impl Walks {
    /// Walks through a scenario.
    pub(super) fn of(scenario: &Arc<Scenario>) -> Self {
        let mut walker = Walker::new(scenario);
        walker.search(Width::One, STEPS_MAX);
        if walker.walks.misses_anything() {
            walker.search(Width::Two, STEPS_WIDE_MAX);
        }
        walker.walks
    }

    /// Whether a beat was reached.
    pub(super) fn reaches(&self, beat: usize) -> bool {
        self.reached.get(beat) == Some(&true)
    }

    /// Whether a choice could be made.
    pub(super) fn opens(&self, choice: ChoiceIx) -> bool {
        self.open.get(usize::from(choice)) == Some(&true)
    }

    fn misses_anything(&self) -> bool {
        self.reached.contains(&false) || self.open.contains(&false)
    }

    /// The consumer, and the actions that lead to the first time something was done.
    pub(super) fn path(&self, first: &First) -> Option<(&Play, Vec<Action>)> {
        let mut actions = vec![first.action.clone()];
        let mut at = self.kept.get(first.from)?;
        let play = self.plays.get(at.play)?;
        while let (Some(from), Some(by)) = (at.from, &at.by) {
            actions.push(by.clone());
            at = self.kept.get(from)?;
        }
        actions.reverse();
        Some((play, actions))
    }

    /// The consumers that were met.
    pub(super) fn plays(&self) -> &[Play] {
        &self.plays
    }
}

/// How much must be new.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    /// One thing at its place.
    One,
    /// A pair of things anywhere.
    Two,
}

struct Walker {
    walks: Walks,
    /// Every plain condition that the scenario asks.
    asked: Vec<Cond>,
    /// Choices that can be made only once, and parts of messages.
    marked: Vec<ChoiceIx>,
    news: FxHashSet<u64>,
    done: FxHashSet<(u32, u32, SpokenIx)>,
    queue: VecDeque<usize>,
}

impl Walker {
    fn new(scenario: &Arc<Scenario>) -> Self {
        let mut plays: Vec<Play> = Vec::new();
        for seed in 0..CONSUMERS_MAX {
            let play = Play::new(Arc::clone(scenario), seed);
            if !plays.iter().any(|met| met.temperament == play.temperament) {
                plays.push(play);
            }
        }
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
            walks: Walks {
                plays,
                kept: Vec::new(),
                steps: 0,
                reached: vec![false; scenario.beats().len()],
                open: vec![false; scenario.choices().len()],
                again: Vec::new(),
                unfilled: Vec::new(),
                stuck: Vec::new(),
                firsts: Vec::new(),
            },
            asked,
            marked,
            news: FxHashSet::default(),
            done: FxHashSet::default(),
            queue: VecDeque::new(),
        }
    }

    fn search(&mut self, width: Width, steps: usize) {
        self.news.clear();
        let limit = self.walks.steps + steps;
        for play in 0..self.walks.plays.len() {
            let Some(found) = self.walks.plays.get(play) else {
                continue;
            };
            let state = State::new(&found.temperament);
            self.keep(Kept {
                play,
                state,
                from: None,
                by: None,
            });
            while let Some(at) = self.queue.pop_front() {
                if self.walks.steps >= limit {
                    self.queue.clear();
                    return;
                }
                self.expand(at, width);
            }
        }
    }

    fn keep(&mut self, kept: Kept) {
        if self.walks.kept.len() < KEPT_MAX {
            self.queue.push_back(self.walks.kept.len());
            self.walks.kept.push(kept);
        }
    }

    /// Does everything that can be done in a situation.
    fn expand(&mut self, at: usize, width: Width) {
        let Some(kept) = self.walks.kept.get(at).cloned() else {
            return;
        };
        let Some(play) = self.walks.plays.get(kept.play).cloned() else {
            return;
        };
        let mut actions: Vec<Action> = enabled(&play, &kept.state)
            .into_iter()
            .filter(|action| !matches!(action, Action::Hold(_)))
            .collect();
        let beat = kept.state.beat().and_then(|beat| play.scenario.beat(beat));
        if beat.is_some_and(|beat| matches!(beat.answers, Answers::Table(_))) {
            actions.extend(
                offers::of(&play, &kept.state)
                    .into_iter()
                    .map(Action::Offer),
            );
        }
        let mut leads_on = false;
        for action in actions {
            self.walks.steps += 1;
            if let Action::Choose(choice) = action {
                if let Some(open) = self.walks.open.get_mut(usize::from(choice)) {
                    *open = true;
                }
            }
            let before = kept.state.beat();
            let Some(state) = self.step(at, &play, &kept.state, &action) else {
                continue;
            };
            leads_on |= match action {
                Action::HangUp => false,
                Action::Choose(_) | Action::Offer(_) | Action::Send | Action::AcceptCounter => true,
                _ => state.beat() != before || has_open_choice(&play, &state),
            };
            if self.is_new(&play.scenario, &state, width) {
                self.keep(Kept {
                    play: kept.play,
                    state,
                    from: Some(at),
                    by: Some(action),
                });
            }
        }
        if let (Some(beat), false) = (kept.state.beat(), leads_on || kept.state.on_hold()) {
            if !self.walks.stuck.contains(&beat) {
                self.walks.stuck.push(beat);
            }
        }
    }

    /// One step by the session's own rules; notes what is heard on the way.
    fn step(&mut self, from: usize, play: &Play, state: &State, action: &Action) -> Option<State> {
        let effects = decide(play, state, action).ok()?;
        let mut now = *state;
        let mut heard = None;
        let mut closed = None;
        for event in &effects {
            match *event {
                Event::Reached(beat) => {
                    if let Some(reached) = self.walks.reached.get_mut(usize::from(beat)) {
                        *reached = true;
                    }
                }
                Event::Heard(index) => {
                    heard.get_or_insert(index);
                    self.hear(play, &now, index);
                }
                Event::Said { choice, .. } | Event::Filled { choice, .. } => {
                    if let Some(found) = play.scenario.choice(choice) {
                        self.fills(&found.say, &now, Place::Choice(choice));
                    }
                }
                Event::Closed(ended) => closed = Some(ended),
                _ => {}
            }
            now.evolve(event);
        }
        let place = place(state);
        let key = (place, number(action), heard.unwrap_or(SpokenIx::MAX));
        if self.done.insert(key) {
            let message = effects
                .iter()
                .any(|event| matches!(event, Event::MessageLeft { .. }));
            let ends = closed.is_some_and(|ended| ended != EndedBy::Limit)
                && !matches!(action, Action::HangUp);
            self.walks.firsts.push(First {
                from,
                action: action.clone(),
                ends: ends || message,
            });
        }
        Some(now)
    }

    fn hear(&mut self, play: &Play, state: &State, index: SpokenIx) {
        let Some(spoken) = play.scenario.words(index) else {
            return;
        };
        let nothing_new = spoken.tells != 0 && state.learned() & spoken.tells == spoken.tells;
        if nothing_new && !self.walks.again.contains(&index) {
            self.walks.again.push(index);
        }
        self.fills(&spoken.says, state, Place::Spoken(index));
    }

    /// Whether the terms that words speak of are on the table.
    fn fills(&mut self, text: &Text, state: &State, place: Place) {
        for live in text.lives() {
            let known = match live {
                Live::Counter
                | Live::CounterInstalment
                | Live::CounterTotal
                | Live::CounterFirst => state.counter().is_some(),
                Live::Agreed | Live::AgreedInstalment | Live::AgreedTotal | Live::AgreedFirst => {
                    state.agreed().is_some()
                }
                Live::Offer => state.offer().is_some(),
            };
            if !known && !self.walks.unfilled.contains(&(place, live)) {
                self.walks.unfilled.push((place, live));
            }
        }
    }

    /// Whether anything about a situation is new; takes note of it.
    fn is_new(&mut self, scenario: &Scenario, state: &State, width: Width) -> bool {
        if matches!(state.stage(), Stage::Note | Stage::Closed) || state.on_hold() {
            return false;
        }
        let place = place(state);
        let situation = state.situation();
        let mut holds: Vec<bool> = Vec::with_capacity(self.asked.len());
        for cond in &self.asked {
            holds.push(situation.all(std::slice::from_ref(cond)));
        }
        let mut things: Vec<u32> = holds
            .iter()
            .zip(0_u32..)
            .map(|(holds, at)| 2 * at + u32::from(*holds))
            .collect();
        let mood = state.mood();
        for (level, at) in [mood.trust, mood.patience, mood.distress, mood.pressed]
            .into_iter()
            .zip(0_u32..)
        {
            things.push(10_000 + 100 * at + u32::from(level));
        }
        things.push(11_000 + u32::from(situation.offers.min(OFFERS_TOLD_APART)));
        things.push(12_000 + u32::from(state.slot()));
        things.push(13_000 + u32::from(state.counter().is_some()));
        for &choice in &self.marked {
            if has_bit(situation.used, choice) {
                things.push(14_000 + u32::from(choice));
            }
        }
        for line in (0_u8..).zip(scenario.lines()).map(|(line, _)| line) {
            if state.has_dialled(line) {
                things.push(15_000 + u32::from(line));
            }
        }
        for at in 0..u32::try_from(scenario.disclosures().len()).unwrap_or(0) {
            things.push(16_000 + 2 * at + u32::from(state.learned() >> at & 1 == 1));
        }
        Self::outcomes(scenario, state, &mut things);
        let mut new = state.voicemail() && self.news.insert(key(place, self.message(state)));
        match width {
            Width::One => {
                for thing in things {
                    new |= self.news.insert(key(place, u64::from(thing)));
                }
            }
            Width::Two => {
                things.push(20_000 + (place & 0xFFFF));
                for (at, one) in things.iter().enumerate() {
                    for other in things.iter().skip(at) {
                        new |= self.news.insert(key(*one, u64::from(*other)));
                    }
                }
            }
        }
        new
    }

    /// All that was put together so far of a message.
    fn message(&self, state: &State) -> u64 {
        let used = state.situation().used;
        let mut sum = 0xCBF2_9CE4_8422_2325_u64;
        for &choice in &self.marked {
            let bit = u64::from(has_bit(used, choice)) + 1;
            sum = (sum ^ bit).wrapping_mul(0x0000_0100_0000_01B3);
        }
        sum | 1 << 63
    }

    /// What follows from the conditions at the place of a situation: which choices are open and
    /// where they lead, which words come, how each standing action is answered.
    fn outcomes(scenario: &Scenario, state: &State, things: &mut Vec<u32>) {
        let Some(beat) = state.beat().and_then(|beat| scenario.beat(beat)) else {
            return;
        };
        let situation = state.situation();
        let mut number = OUTCOMES;
        let mut add = |outcome: usize| {
            things.push(number + u32::try_from(outcome).unwrap_or(0).min(63));
            number += 64;
        };
        let first = |turns: &[Turn]| {
            let holds = turns.iter().position(|turn| situation.all(&turn.when));
            holds.map_or(0, |at| at + 1)
        };
        for index in beat.choices.clone() {
            let Some(choice) = scenario.choice(index) else {
                continue;
            };
            add(usize::from(situation.all(&choice.when)));
            let mut routes = choice.routes.iter();
            add(routes
                .position(|(when, _)| situation.all(when))
                .map_or(0, |at| at + 1));
        }
        add(first(&beat.says));
        add(first(&beat.waited));
        if let Answers::Table(table) = &beat.answers {
            add(first(&table.counters));
        }
    }
}

fn place(state: &State) -> u32 {
    match (state.beat(), state.person()) {
        (Some(beat), Some(person)) => u32::from(beat) + 64 * u32::from(person),
        _ => DESK,
    }
}

fn key(place: u32, thing: u64) -> u64 {
    thing ^ u64::from(place).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Tells actions apart, but not the figures of offers.
fn number(action: &Action) -> u32 {
    match action {
        Action::Choose(choice) => u32::from(*choice),
        Action::Stand(action) => 1_000 + u32::from(*action),
        Action::Dial(line) => 2_000 + u32::from(*line),
        Action::Offer(_) => 3_000,
        Action::AcceptCounter => 3_001,
        Action::WithdrawOffer => 3_002,
        Action::Wait(_) => 3_003,
        Action::HangUp => 3_004,
        Action::Send => 3_005,
        Action::Finish => 3_006,
        _ => 3_007,
    }
}

fn has_open_choice(play: &Play, state: &State) -> bool {
    enabled(play, state)
        .iter()
        .any(|action| matches!(action, Action::Choose(_)))
}

/// Every list of conditions that decides something at a beat.
fn conditions_at<'a>(
    scenario: &'a Scenario,
    beat: &'a crate::scenario::model::Beat,
) -> Vec<&'a [Cond]> {
    fn of<'a>(turns: &'a [Turn]) -> impl Iterator<Item = &'a [Cond]> {
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
