//! Exact search over the session's own steps: what is the best that can be reached
//! from here, lawfully or not, and by which action?
//!
//! There is no second model of the game. Every step is [`decide`](crate::session::decide())
//! and [`State::evolve`](crate::session::State::evolve), every judgment the rules' own over
//! a [`Standing`](crate::compliance::Standing); only offers are reduced to those that suffice
//! ([`negotiation::candidates`](crate::negotiation::candidates())). States are merged once
//! nothing that differs between them can matter any more
//! ([`Matters`], [`Ground`](crate::compliance::standing::Ground)).
//!
//! Long, because the public face of the search stands together here; its parts have
//! files of their own.
//!
//! Two graphs are searched. The lawful one tells pasts apart as far as the law
//! does, and holds the steps that break no rule. The other leaves the law out:
//! whatever happens after the first broken rule is searched there, and so are the
//! best and the worst of anything; it is searched only when asked for.
//!
//! ```text
//! let mut solver = Solver::new(play, Budget::default());
//! let solution = solver.solve();                 // par, how exact it is, the best line
//! let here = Position::of(&session, solver.judge());
//! let prospect = solver.from(&here);             // best lawful, best of any, worst, …
//! let action = solver.best_action(&here);        // the best lawful next action
//! ```

mod graph;
mod items;
mod moves;
mod position;
mod sweep;
mod tables;
mod words;

use crate::{
    consumer::mood,
    domain::{Goal, Money},
    negotiation::{self, progress::fixed_par},
    session::{Action, Matters, Play, Stage},
};

pub use position::{Judge, Position, measure};
pub use words::words;

use graph::{Graph, Node, Stepper};
use sweep::{Reach, Reaches, settle};
use tables::{LAWLESS, Tables};

/// How much a search may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// So many states in each of the two graphs.
    pub states: usize,
    /// So many bytes in all, estimated from what the tables hold.
    pub bytes: usize,
}

impl Default for Budget {
    /// A million states and 150 MiB.
    fn default() -> Self {
        Self {
            states: 1_000_000,
            bytes: 150 << 20,
        }
    }
}

/// What stopped a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// The number of states.
    States,
    /// The memory.
    Memory,
}

/// How exact a number is. Never score by a bound without saying the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// Everything was searched.
    Exact {
        /// So many states were told apart.
        states: usize,
    },
    /// The search was stopped. Values in cents or points, as the goal measures.
    Bound {
        /// By what.
        hit: Limit,
        /// This much can be reached for certain.
        at_least: i64,
        /// No more than this can.
        at_most: i64,
    },
}

/// What can be reached from a position. Values in cents for goals that are
/// measured in worth, in points of 100 for the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// The best end without a broken rule from here on.
    pub best_lawful: Option<i64>,
    /// The best of any.
    pub best_any: Option<i64>,
    /// The best with at least one broken rule from here on.
    pub best_violating: Option<i64>,
    /// The worst of any.
    pub worst: Option<i64>,
    /// Whether the wrap-up can be reached at all.
    pub ends: bool,
    /// Steps to the best lawful end; the note is none.
    pub steps: Option<u32>,
    /// How exact this is.
    pub precision: Precision,
}

/// A scenario, solved from its beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// The best lawful end: par. In cents or points, as the goal measures.
    pub par: i64,
    /// What leaving without anything is worth; zero where points are counted.
    pub walk_away: i64,
    /// How exact par is.
    pub precision: Precision,
    /// The best line: fewest entries, then authored order.
    pub line: Vec<Action>,
    /// How much was searched for it.
    pub effort: Effort,
}

/// How much a search took. No time: the core has no clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// States of the lawful graph.
    pub states: usize,
    /// Steps between them.
    pub steps: usize,
    /// States of the graph without law, as far as it was needed.
    pub lawless: usize,
    /// Pasts that the law tells apart.
    pub pasts: usize,
    /// Bytes that the tables hold.
    pub bytes: usize,
}

/// A position as a search tells it apart; of one solver only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key(Node);

/// A search over one play. It keeps what it has found.
#[derive(Clone, Debug)]
pub struct Solver {
    play: Play,
    matters: Matters,
    budget: Budget,
    tables: Tables,
    lawful: Graph,
    lawless: Graph,
    best: Reaches,
    violating: Reaches,
    any: Reaches,
    worst: Reaches,
    /// Where rules are broken: nodes of the lawful graph, in order, and of the other.
    broken: Vec<(u32, u32)>,
}

impl Solver {
    /// For a scenario and the consumer met in it.
    pub fn new(play: &Play, budget: Budget) -> Self {
        let matters = Matters::of(&play.scenario);
        Self {
            tables: Tables::new(play, matters.agreements_told_apart()),
            matters,
            play: play.clone(),
            budget,
            lawful: Graph::default(),
            lawless: Graph::default(),
            best: Vec::new(),
            violating: Vec::new(),
            any: Vec::new(),
            worst: Vec::new(),
            broken: Vec::new(),
        }
    }

    /// What judges need; positions are stepped with it.
    pub fn judge(&self) -> &Judge {
        &self.tables.judge
    }

    /// The play.
    pub fn play(&self) -> &Play {
        &self.play
    }

    /// Before anything has happened.
    pub fn start(&self) -> Position {
        Position::start(&self.play, &self.tables.judge)
    }

    /// Par, and the line that reaches it.
    pub fn solve(&mut self) -> Solution {
        let start = self.start();
        let number = self.search(&start);
        let par = self.lawful_value(number).unwrap_or(self.walk_away());
        Solution {
            par,
            walk_away: self.walk_away(),
            precision: self.precision(par),
            line: self.best_line(&start),
            effort: self.effort(),
        }
    }

    /// What leaving without anything is worth.
    pub fn walk_away(&self) -> i64 {
        match self.play.scenario.goal() {
            Goal::Money => self.play.scenario.walk_away().in_cents(),
            _ => 0,
        }
    }

    /// Everything that can be reached from a position.
    pub fn from(&mut self, position: &Position) -> Prospect {
        let number = self.search(position);
        self.search_lawless(position);
        let (law, progress) = self.tables.numbers(&self.play, position);
        let node = self.node(position, law, progress);
        let anyway = self.lawless.number(Node {
            law: LAWLESS,
            ..node
        });
        let of = |reaches: &Reaches, number: u32| reaches.get(number as usize).copied().flatten();
        let best = of(&self.best, number);
        let any = of(&self.any, anyway);
        Prospect {
            best_lawful: best.map(|reach| reach.value),
            best_any: any.map(|reach| reach.value),
            best_violating: of(&self.violating, number).map(|reach| reach.value),
            worst: of(&self.worst, anyway).map(|reach| -reach.value),
            ends: any.is_some(),
            steps: best.map(|reach| reach.steps),
            precision: self.precision(best.map_or(self.walk_away(), |reach| reach.value)),
        }
    }

    /// The best lawful worth from a position, without searching what is unlawful.
    pub fn best_lawful(&mut self, position: &Position) -> Option<i64> {
        let number = self.search(position);
        self.lawful_value(number)
    }

    /// The best lawful action at a position; `None` at the note, or where no lawful
    /// line leads to an end.
    pub fn best_action(&mut self, position: &Position) -> Option<Action> {
        let number = self.search(position);
        let (action, _) = self.best_step(number)?;
        Some(action)
    }

    /// The best lawful line from a position to the wrap-up.
    pub fn best_line(&mut self, position: &Position) -> Vec<Action> {
        let mut number = self.search(position);
        let mut line = Vec::new();
        while let Some((action, next)) = self.best_step(number) {
            line.push(action);
            number = next;
        }
        line
    }

    /// What this search takes a position for: positions with one key have the same future.
    pub fn key(&mut self, position: &Position) -> Key {
        let (law, progress) = self.tables.numbers(&self.play, position);
        Key(self.node(position, law, progress))
    }

    /// What the search tries at a position, in authored order, offers last.
    pub fn moves(&mut self, position: &Position) -> Vec<Action> {
        let mut tried = Vec::new();
        moves::moves(
            &self.play,
            &position.state,
            &mut self.tables.offers,
            &mut tried,
        );
        tried
    }

    /// How much was searched so far.
    pub fn effort(&self) -> Effort {
        Effort {
            states: self.lawful.nodes.len(),
            steps: self.lawful.edge_count(),
            lawless: self.lawless.nodes.len(),
            pasts: self.tables.pasts(),
            bytes: self.bytes(),
        }
    }

    fn bytes(&self) -> usize {
        let reaches = [&self.best, &self.violating, &self.any, &self.worst];
        let kept: usize = reaches.iter().map(|one| one.capacity()).sum();
        self.lawful.bytes()
            + self.lawless.bytes()
            + self.tables.bytes()
            + kept * size_of::<Option<Reach>>()
    }

    fn node(&mut self, position: &Position, law: u32, progress: u32) -> Node {
        self.stepper().node(&position.state, law, progress)
    }

    fn stepper(&mut self) -> Stepper<'_> {
        Stepper {
            play: &self.play,
            matters: &self.matters,
            tables: &mut self.tables,
            tried: Vec::new(),
        }
    }

    fn lawful_value(&self, number: u32) -> Option<i64> {
        let reach = self.best.get(number as usize).copied().flatten();
        reach.map(|reach| reach.value)
    }

    /// Searches lawful lines from a position, as far as that was not done before.
    fn search(&mut self, position: &Position) -> u32 {
        let (law, progress) = self.tables.numbers(&self.play, position);
        let node = self.node(position, law, progress);
        let number = self.lawful.number(node);
        let mut stepper = Stepper {
            play: &self.play,
            matters: &self.matters,
            tables: &mut self.tables,
            tried: Vec::new(),
        };
        while self.lawful.expanded() < self.lawful.nodes.len() {
            if over(&self.budget, &self.lawful, &self.lawless, stepper.tables).is_some() {
                break;
            }
            stepper.expand(&mut self.lawful);
        }
        let (lawful, tables) = (&self.lawful, &self.tables);
        settle(lawful, &mut self.best, |node| {
            end_of(lawful, tables, node, 1)
        });
        number
    }

    /// Searches everything from a position, and from wherever a rule was broken.
    fn search_lawless(&mut self, position: &Position) {
        let (_, progress) = self.tables.numbers(&self.play, position);
        let node = self.node(position, LAWLESS, progress);
        self.lawless.number(node);
        let mut stepper = Stepper {
            play: &self.play,
            matters: &self.matters,
            tables: &mut self.tables,
            tried: Vec::new(),
        };
        for from in self.violating.len()..self.lawful.nodes.len() {
            let (Some(node), Ok(number)) = (self.lawful.nodes.get(from), u32::try_from(from))
            else {
                continue;
            };
            let (lawless, broken) = (&mut self.lawless, &mut self.broken);
            stepper.broken(node, &mut |next| {
                broken.push((number, lawless.number(next)));
            });
        }
        while self.lawless.expanded() < self.lawless.nodes.len() {
            if over(&self.budget, &self.lawless, &self.lawful, stepper.tables).is_some() {
                break;
            }
            stepper.expand(&mut self.lawless);
        }
        let (lawless, tables) = (&self.lawless, &self.tables);
        settle(lawless, &mut self.any, |node| {
            end_of(lawless, tables, node, 1)
        });
        settle(lawless, &mut self.worst, |node| {
            end_of(lawless, tables, node, -1)
        });
        let (broken, any) = (&self.broken, &self.any);
        settle(&self.lawful, &mut self.violating, |node| {
            let first = broken.partition_point(|(from, _)| *from < node);
            let here = broken.get(first..).unwrap_or_default();
            here.iter()
                .take_while(|(from, _)| *from == node)
                .filter_map(|(_, to)| any.get(*to as usize).copied().flatten())
                .map(Reach::one_before)
                .max_by_key(|reach| (reach.value, std::cmp::Reverse(reach.steps)))
        });
    }

    /// The first of the best lawful steps of a node, and where it leads.
    fn best_step(&mut self, number: u32) -> Option<(Action, u32)> {
        let reach = self.best.get(number as usize).copied().flatten()?;
        let edge = self
            .lawful
            .edges(number)
            .iter()
            .find(|edge| {
                let next = self.best.get(edge.to as usize).copied().flatten();
                next.is_some_and(|next| next.one_before() == reach)
            })
            .copied()?;
        let state = self.lawful.nodes.get(number as usize)?.state;
        let mut tried = Vec::new();
        moves::moves(&self.play, &state, &mut self.tables.offers, &mut tried);
        let action = tried.into_iter().nth(usize::from(edge.by))?;
        Some((action, edge.to))
    }

    fn precision(&self, found: i64) -> Precision {
        let done = self.lawful.expanded() == self.lawful.nodes.len() && self.lawless_is_done();
        if done {
            return Precision::Exact {
                states: self.lawful.nodes.len(),
            };
        }
        Precision::Bound {
            hit: over(&self.budget, &self.lawful, &self.lawless, &self.tables)
                .unwrap_or(Limit::States),
            at_least: found,
            at_most: bound(&self.play).max(found),
        }
    }

    /// Whether the graph without law was searched whole, if it was searched at all.
    fn lawless_is_done(&self) -> bool {
        self.any.is_empty() || self.lawless.expanded() == self.lawless.nodes.len()
    }
}

/// The value of a node that is an end, with a sign.
fn end_of(graph: &Graph, tables: &Tables, number: u32, sign: i64) -> Option<Reach> {
    let node = graph.nodes.get(number as usize)?;
    let over = matches!(node.state.stage(), Stage::Note | Stage::Closed);
    over.then(|| Reach {
        value: sign * tables.measure(node.progress),
        steps: 0,
    })
}

fn over(budget: &Budget, graph: &Graph, other: &Graph, tables: &Tables) -> Option<Limit> {
    if graph.nodes.len() >= budget.states {
        return Some(Limit::States);
    }
    let bytes = graph.bytes() + other.bytes() + tables.bytes();
    (bytes >= budget.bytes).then_some(Limit::Memory)
}

/// What no line of the script can exceed: the best candidate in the best mood that
/// all its gains together allow, or all the points there are.
pub fn bound(play: &Play) -> i64 {
    let scenario = &play.scenario;
    if let Some(points) = fixed_par(scenario.goal()) {
        return points;
    }
    let tray = scenario.house().standing.iter();
    let acts = scenario.choices().iter().flat_map(|choice| &choice.acts);
    let acts = acts.chain(tray.flat_map(|action| &action.acts));
    let situation = negotiation::Situation {
        temperament: &play.temperament,
        mood: mood::best_reachable(play.temperament.opening, acts),
        authority: &scenario.facts().authority,
        undisputed: scenario.undisputed(),
        today: scenario.today(),
        step: scenario.table_step(),
    };
    let worth: Money = negotiation::par_bound(&situation, scenario.walk_away());
    worth.in_cents()
}
