//! What many states of a search share: pasts, progress and offers, each kept once.
//!
//! A past is two thousand bytes and a million states have a few hundred of them,
//! so states name theirs by number; and what a step does to a past is found once.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use crate::{
    compliance::{Standing, standing::hash::Wide},
    domain::Goal,
    negotiation::Progress,
    session::{Action, Effects, Event, Matters, Play, State},
    solver::{
        clock::Clock,
        graph::Node,
        hopes::{Hope, Hopes},
        items,
        moves::Offers,
        position::{Judge, Position, reach},
    },
};

/// No past: the search does not ask for the law.
pub(super) const LAWLESS: u32 = u32::MAX;

/// What a step does to a past and to what was reached.
#[derive(Clone, Copy, Debug)]
pub(super) struct Came {
    pub(super) law: u32,
    pub(super) progress: u32,
    /// Whether a rule was broken.
    pub(super) violates: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub(super) judge: Judge,
    goal: Goal,
    laws: Vec<Standing>,
    law_numbers: FxHashMap<u128, u32>,
    progress: Vec<Progress>,
    progress_numbers: FxHashMap<Progress, u32>,
    steps: FxHashMap<u128, Came>,
    pub(super) offers: Offers,
    pub(super) clock: Clock,
    hopes: Hopes,
    /// Lines that it is no use to dial, for the first time and again.
    vain: Vec<[bool; 2]>,
}

impl Tables {
    pub(super) fn new(play: &Play, matters: &Matters) -> Self {
        let judge = Judge::of(play);
        let hopes = Hopes::of(play, &judge.params);
        let lines = play.scenario.lines();
        let vain = |line, again| hopes.is_vain(play, matters, line, again);
        Self {
            vain: lines
                .iter()
                .map(|line| [vain(line, false), vain(line, true)])
                .collect(),
            clock: Clock::of(play, &judge.params),
            judge,
            goal: play.scenario.goal(),
            laws: Vec::new(),
            law_numbers: FxHashMap::default(),
            progress: Vec::new(),
            progress_numbers: FxHashMap::default(),
            steps: FxHashMap::default(),
            offers: Offers::new(matters.agreements_told_apart()),
            hopes,
        }
    }

    /// The number of a past, with all forgotten that no violation depends on.
    pub(super) fn law(&mut self, standing: &Standing) -> u32 {
        let mut kept = standing.clone();
        kept.forget(&self.judge.ground);
        let next = u32::try_from(self.laws.len()).unwrap_or(LAWLESS);
        let number = *self.law_numbers.entry(kept.key()).or_insert(next);
        if number == next {
            self.laws.push(kept);
        }
        number
    }

    pub(super) fn progress(&mut self, progress: &Progress) -> u32 {
        let kept = progress.toward(self.goal);
        let next = u32::try_from(self.progress.len()).unwrap_or(u32::MAX);
        let number = *self.progress_numbers.entry(kept).or_insert(next);
        if number == next {
            self.progress.push(kept);
        }
        number
    }

    /// What a node can come to at most.
    pub(super) fn most(&mut self, play: &Play, node: &Node) -> Hope {
        let reached = self.progress.get(node.progress as usize);
        let reached = reached.copied().unwrap_or_default();
        self.hopes
            .most(play, &node.state, &reached, node.law != LAWLESS)
    }

    /// A state as a search tells it apart. Where no law is asked, no clock is.
    pub(super) fn node(
        &self,
        play: &Play,
        matters: &Matters,
        mut state: State,
        law: u32,
        progress: u32,
    ) -> Node {
        let now = if law == LAWLESS {
            0
        } else {
            self.clock.kept(state.now())
        };
        matters.forget(&play.scenario, &play.temperament, now, &mut state);
        Node {
            state,
            law,
            progress,
        }
    }

    /// Whether an action is no use to anybody but a machine.
    pub(super) fn is_vain(&self, state: &State, action: &Action) -> bool {
        let Action::Dial(line) = action else {
            return false;
        };
        let again = usize::from(state.has_dialled(*line));
        let vain = self.vain.get(usize::from(*line));
        vain.and_then(|both| both.get(again))
            .copied()
            .unwrap_or_default()
    }

    /// No end from a node on is below this.
    pub(super) fn least(&mut self, play: &Play, node: &Node) -> i64 {
        let reached = self.progress.get(node.progress as usize);
        let reached = reached.copied().unwrap_or_default();
        self.hopes.least(play, &node.state, &reached)
    }

    /// How many pasts there are.
    pub(super) fn pasts(&self) -> usize {
        self.laws.len()
    }

    pub(super) fn bytes(&self) -> usize {
        self.laws.len() * (size_of::<Standing>() + 32)
            + self.progress.len() * (2 * size_of::<Progress>() + 24)
            + self.steps.len() * (size_of::<u128>() + size_of::<Came>()) * 8 / 7
    }

    /// What the effects of an action do, looked up or found.
    pub(super) fn came(
        &mut self,
        play: &Play,
        before: &State,
        law: u32,
        progress: u32,
        cause: &Action,
        effects: &Effects,
    ) -> Came {
        if !effects.iter().any(items::is_item) {
            return Came {
                law,
                progress,
                violates: false,
            };
        }
        let key = key(before, law, progress, cause, effects);
        if let Some(known) = self.steps.get(&key) {
            return *known;
        }
        let came = self.find(play, before, law, progress, cause, effects);
        self.steps.insert(key, came);
        came
    }

    fn find(
        &mut self,
        play: &Play,
        before: &State,
        law: u32,
        progress: u32,
        cause: &Action,
        effects: &Effects,
    ) -> Came {
        let mut reached = self
            .progress
            .get(progress as usize)
            .copied()
            .unwrap_or_default();
        let mut violates = false;
        let law = if law == LAWLESS {
            reach(play, before, cause, effects, &mut reached);
            LAWLESS
        } else {
            let Some(mut standing) = self.laws.get(law as usize).cloned() else {
                return Came {
                    law,
                    progress,
                    violates,
                };
            };
            self.judge.take(
                play,
                before,
                cause,
                effects,
                0,
                &mut standing,
                &mut reached,
                &mut |found| violates |= found.verdict.outcome.is_violation(),
            );
            self.law(&standing)
        };
        let progress = self.progress(&reached);
        Came {
            law,
            progress,
            violates,
        }
    }

    /// The numbers of a position.
    pub(super) fn numbers(&mut self, position: &Position) -> (u32, u32) {
        let law = self.law(&position.standing);
        let progress = self.progress(&position.progress);
        (law, progress)
    }
}

/// Everything that a step's meaning depends on, in 128 bits: with some millions of
/// steps, two that differ will not meet by chance.
fn key(before: &State, law: u32, progress: u32, cause: &Action, effects: &Effects) -> u128 {
    let mut hasher = Wide::default();
    (law, progress, before.line(), before.now()).hash(&mut hasher);
    if let Action::Plan(step) = cause {
        step.hash(&mut hasher);
    }
    for event in effects.iter().filter(|event| items::is_item(event)) {
        match event {
            Event::Said { choice, .. } => (1_u8, *choice).hash(&mut hasher),
            Event::StandingSaid { action, .. } => (2_u8, *action).hash(&mut hasher),
            event => event.hash(&mut hasher),
        }
    }
    hasher.wide()
}
