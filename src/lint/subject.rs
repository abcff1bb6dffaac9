//! What a check looks at: a scenario as written, and the same scenario as played.

use std::{cell::OnceCell, sync::Arc};

use crate::{
    domain::{
        Money, Terms,
        moment::plus_days,
        party_act::Language,
        terms::{Cadence, Method, TermsKind},
    },
    lint::{plays::Plays, walks::Walks},
    reader::SourceMap,
    scenario::{
        Scenario,
        model::{Answers, ChoiceIx},
        source::ScenarioSource,
        text::{Table, Text},
    },
    session::Play,
    solver::{Budget, Precision, Solver},
};

/// The file as its author wrote it.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    /// What it says.
    pub source: &'a ScenarioSource,
    /// Where everything stands.
    pub map: &'a SourceMap,
}

/// A scenario that compiles. What can happen in it is walked through once, when the
/// first check asks.
#[derive(Debug)]
pub struct Played<'a> {
    /// The file.
    pub written: Written<'a>,
    /// The scenario.
    pub scenario: Arc<Scenario>,
    walks: OnceCell<Walks>,
    plays: OnceCell<Plays>,
    par: OnceCell<Option<(i64, i64)>>,
}

/// Words that somebody says, with placeholders filled.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// Where they stand.
    pub(super) path: String,
    /// As people hear or read them.
    pub(super) words: String,
    /// Whether the trainee says them, and not the other side.
    pub(super) by_trainee: bool,
    /// Whether they are English.
    pub(super) english: bool,
}

impl<'a> Played<'a> {
    pub(super) fn new(written: Written<'a>, scenario: Scenario) -> Self {
        Self {
            written,
            scenario: Arc::new(scenario),
            walks: OnceCell::new(),
            plays: OnceCell::new(),
            par: OnceCell::new(),
        }
    }

    /// The best lawful end and what leaving at once is worth, as the goal measures it;
    /// `None` where the search for it was stopped.
    pub(super) fn par(&self) -> Option<(i64, i64)> {
        *self.par.get_or_init(|| {
            let play = Play::new(Arc::clone(&self.scenario), 1);
            let solution = Solver::new(&play, Budget::default()).solve();
            let exact = matches!(solution.precision, Precision::Exact { .. });
            exact.then_some((solution.par, solution.walk_away))
        })
    }

    /// All that can happen, as far as it was walked through.
    pub(super) fn walks(&self) -> &Walks {
        self.walks.get_or_init(|| Walks::of(&self.scenario))
    }

    /// Whole plays that together do everything that can be done somewhere, judged.
    pub(super) fn plays(&self) -> &Plays {
        self.plays
            .get_or_init(|| Plays::of(&self.scenario, self.walks()))
    }

    /// Everything that is said in this file, in the order of the beats.
    pub(super) fn said(&self) -> Vec<Said> {
        let mut all: Vec<Said> = self
            .scenario
            .spoken()
            .iter()
            .filter(|one| !one.path.is_empty() && !one.says.is_empty())
            .map(|one| Said {
                path: format!("{}.says", one.path),
                words: self.shown(&one.says),
                by_trainee: false,
                english: one.language == Language::English,
            })
            .collect();
        for index in 0..self.scenario.choices().len() {
            let index = ChoiceIx::try_from(index).unwrap_or(ChoiceIx::MAX);
            if let (Some(choice), Some(path)) =
                (self.scenario.choice(index), self.choice_path(index))
                && !choice.say.is_empty()
            {
                all.push(Said {
                    path: format!("{path}.say"),
                    words: self.shown(&choice.say),
                    by_trainee: true,
                    english: true,
                });
            }
        }
        all
    }

    /// Where a choice stands: `beats[hello].choices[spill]`.
    pub(super) fn choice_path(&self, index: ChoiceIx) -> Option<String> {
        let id = &self.scenario.choice(index)?.id;
        self.scenario.beats().iter().find_map(|beat| {
            if beat.choices.contains(&index) {
                return Some(format!("beats[{}].choices[{id}]", beat.id));
            }
            let Answers::Slots(slots) = &beat.answers else {
                return None;
            };
            let slot = slots.iter().find(|slot| slot.choices.contains(&index))?;
            Some(format!(
                "beats[{}].slots[{}].choices[{id}]",
                beat.id, slot.id
            ))
        })
    }

    /// Words as people see them, with some terms where the call would put its own.
    pub(super) fn shown(&self, text: &Text) -> String {
        let some = Terms {
            kind: TermsKind::InFull,
            total: self.scenario.undisputed(),
            down: Money::ZERO,
            instalment: Money::whole(40),
            cadence: Cadence::TwoWeekly,
            first: plus_days(self.scenario.today(), 10),
            method: Method::Debit,
        };
        let table = Table {
            counter: Some(some),
            agreed: Some(some),
            offer: Some(some),
        };
        text.fill(&table, self.scenario.currency())
    }
}
