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
    lint::{
        language::likeness,
        news::{News, Width, place},
        offers,
    },
    scenario::{
        Scenario,
        model::{Answers, BeatIx, ChoiceIx, SpokenIx},
        text::{Live, Table, Text},
    },
    session::{Action, Event, Play, State, decide, enabled::enabled},
};

/// At most so many consumers are met: the ranges of most scenarios are narrow.
const CONSUMERS_MAX: u64 = 3;
/// At most so many situations are kept: a hundred times what a shipped scenario needs.
const KEPT_MAX: usize = 60_000;
/// At most so many steps in the first search, and in the second: a few seconds.
const STEPS_MAX: usize = 600_000;
/// The same for the second search, whose steps are dearer.
const STEPS_WIDE_MAX: usize = 60_000;
/// All that was seen.
#[derive(Debug)]
pub(super) struct Walks {
    plays: Vec<Play>,
    kept: Vec<Kept>,
    /// How many steps were tried.
    pub(super) steps: usize,
    reached: Vec<bool>,
    open: Vec<bool>,
    /// Words that tell only what was told before, and the earlier ones.
    pub(super) again: Vec<(SpokenIx, SpokenIx)>,
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
    /// Words that told something on the way here.
    told: Vec<SpokenIx>,
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
        self.path_to(first.from, vec![first.action.clone()])
    }

    /// For each beat the shortest way to a moment at which two choices or more are open.
    pub(super) fn moments(&self, scenario: &Scenario) -> Vec<(BeatIx, &Play, Vec<Action>)> {
        let mut found: Vec<(BeatIx, &Play, Vec<Action>)> = Vec::new();
        for (at, kept) in self.kept.iter().enumerate() {
            let (Some(beat), Some(play)) = (kept.state.beat(), self.plays.get(kept.play)) else {
                continue;
            };
            let known = found.iter().any(|(known, ..)| *known == beat);
            let talks = matches!(
                scenario.beat(beat).map(|beat| &beat.answers),
                Some(Answers::Choices)
            );
            if known || !talks {
                continue;
            }
            let open = enabled(play, &kept.state)
                .into_iter()
                .filter(|action| matches!(action, Action::Choose(_)));
            if open.count() > 1
                && let Some((play, actions)) = self.path_to(at, Vec::new())
            {
                found.push((beat, play, actions));
            }
        }
        found.sort_by_key(|(beat, ..)| *beat);
        found
    }

    /// `actions` are what follows, backwards.
    fn path_to(&self, kept: usize, mut actions: Vec<Action>) -> Option<(&Play, Vec<Action>)> {
        let mut at = self.kept.get(kept)?;
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

struct Walker {
    walks: Walks,
    news: News,
    /// For each of the words of the other side, what they are made of.
    telling: Vec<Vec<String>>,
    done: FxHashSet<(u32, u64, SpokenIx)>,
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
            news: News::of(scenario),
            telling: scenario
                .spoken()
                .iter()
                .map(|spoken| {
                    let shown = spoken.says.fill(&Table::default(), scenario.currency());
                    likeness::telling(&shown)
                })
                .collect(),
            done: FxHashSet::default(),
            queue: VecDeque::new(),
        }
    }

    fn search(&mut self, width: Width, steps: usize) {
        self.news.forget();
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
                told: Vec::new(),
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
            if let Action::Choose(choice) = action
                && let Some(open) = self.walks.open.get_mut(usize::from(choice))
            {
                *open = true;
            }
            let before = kept.state.beat();
            let mut told = kept.told.clone();
            let Some(state) = self.step(at, &play, &kept.state, &action, &mut told) else {
                continue;
            };
            leads_on |= match action {
                Action::HangUp => false,
                Action::Choose(_) | Action::Offer(_) | Action::Send | Action::AcceptCounter => true,
                _ => state.beat() != before || has_open_choice(&play, &state),
            };
            if self.news.is_new(&play.scenario, &state, width) {
                self.keep(Kept {
                    play: kept.play,
                    state,
                    from: Some(at),
                    by: Some(action),
                    told,
                });
            }
        }
        if let (Some(beat), false) = (kept.state.beat(), leads_on || kept.state.on_hold())
            && !self.walks.stuck.contains(&beat)
        {
            self.walks.stuck.push(beat);
        }
    }

    /// One step by the session's own rules; notes what is heard on the way.
    fn step(
        &mut self,
        from: usize,
        play: &Play,
        state: &State,
        action: &Action,
        told: &mut Vec<SpokenIx>,
    ) -> Option<State> {
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
                    self.hear(play, &now, index, told);
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
        // What was put together decides what is sent.
        let what = match action {
            Action::Send => self.news.message(state),
            action => u64::from(number(action)),
        };
        let key = (place, what, heard.unwrap_or(SpokenIx::MAX));
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

    fn hear(&mut self, play: &Play, state: &State, index: SpokenIx, told: &mut Vec<SpokenIx>) {
        let Some(spoken) = play.scenario.words(index) else {
            return;
        };
        let nothing_new = spoken.tells != 0 && state.learned() & spoken.tells == spoken.tells;
        if nothing_new && !self.walks.again.iter().any(|(again, _)| *again == index) {
            let alike = told.iter().find(|earlier| {
                let tells = play
                    .scenario
                    .words(**earlier)
                    .map_or(0, |words| words.tells);
                tells & spoken.tells != 0 && (**earlier == index || self.is_alike(**earlier, index))
            });
            self.walks
                .again
                .extend(alike.map(|earlier| (index, *earlier)));
        }
        if spoken.tells != 0 && !told.contains(&index) {
            told.push(index);
        }
        self.fills(&spoken.says, state, Place::Spoken(index));
    }

    fn is_alike(&self, one: SpokenIx, other: SpokenIx) -> bool {
        let words = |index: SpokenIx| self.telling.get(usize::from(index));
        words(one)
            .zip(words(other))
            .is_some_and(|(one, other)| likeness::is_alike(one, other))
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
}

/// Tells actions apart, but not the figures of offers.
fn number(action: &Action) -> u32 {
    match action {
        Action::Choose(choice) => u32::from(*choice),
        Action::Stand(action) => 1_000 + u32::from(*action),
        Action::Dial(line) | Action::Write(line) => 2_000 + u32::from(*line),
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
