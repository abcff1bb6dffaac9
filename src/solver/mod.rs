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
//! The search goes best first (`search`): what a node can come to at most is known
//! before it is looked at (`hopes`), so most states are never met, and what a search
//! proves is kept for the next. Nodes come in two kinds. Lawful ones tell pasts apart
//! as far as the law does, and have the steps that break no rule. The others leave
//! the law out: whatever happens after the first broken rule is searched there, and
//! so are the best and the worst of anything, when asked for.
//!
//! What is not tried, because par is to be a decent call: offers that will be turned
//! down (all that they do is to push), terms beyond what is decent, and holds.
//! `WorkPlanned` and `FaultsFound` are measured elsewhere and not searched.
//!
//! ```text
//! let mut solver = Solver::new(play, Budget::default());
//! let solution = solver.solve();                 // par, how exact it is, the best line
//! let here = Position::of(&session, solver.judge());
//! let prospect = solver.from(&here);             // best lawful, best of any, worst, …
//! let action = solver.best_action(&here);        // the best lawful next action
//! ```

mod barred;
mod clock;
mod graph;
mod hopes;
mod items;
mod moves;
mod position;
mod search;
mod tables;
mod violating;
mod words;

use crate::{
    consumer::mood,
    domain::{Goal, Money},
    negotiation::{self, progress::fixed_par},
    scenario::model::ChoiceIx,
    session::{Action, Matters, Play, Stage},
};

pub use position::{Judge, Position, measure};
pub use words::words;

use graph::{Graph, Node, Stepper};
use search::{Found, NEVER, Proofs, Side};
use tables::{LAWLESS, Tables};

/// Whether a goal is one that lines are searched for. Plans and faults found are
/// counted by `evaluation` against what the rules say; no line leads to them.
pub const fn searches(goal: Goal) -> bool {
    !matches!(goal, Goal::WorkPlanned | Goal::FaultsFound)
}

/// How much a search may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// So many states in all.
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
    /// Nothing better is possible.
    Exact {
        /// So many states were met to prove it.
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
    /// How exact the best lawful end is.
    pub precision: Precision,
    /// How exact the best of any is.
    pub any_precision: Precision,
    /// How exact the best with a broken rule is.
    pub violating_precision: Precision,
    /// How exact the worst is.
    pub worst_precision: Precision,
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
    /// The best line, without any step that can be left out.
    pub line: Vec<Action>,
    /// How much was searched for it.
    pub effort: Effort,
}

/// How much a search took. No time: the core has no clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// States that were met.
    pub states: usize,
    /// Steps between them.
    pub steps: usize,
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
    graph: Graph,
    /// What is proven of lawful nodes by lawful steps, and of the others by any.
    best: Proofs,
    worst: Proofs,
}

impl Solver {
    /// For a scenario and the consumer met in it.
    pub fn new(play: &Play, budget: Budget) -> Self {
        let matters = Matters::of(&play.scenario);
        Self {
            tables: Tables::new(play, &matters),
            matters,
            play: play.clone(),
            budget,
            graph: Graph::default(),
            best: Proofs::new(Side::Best),
            worst: Proofs::new(Side::Worst),
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
        let found = self.search(&start);
        let line = self.best_line(&start);
        Solution {
            par: value(found).unwrap_or(self.walk_away()),
            walk_away: self.walk_away(),
            precision: self.precision(found),
            line,
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
        let lawful = self.search(position);
        let any = self.search_anyway(position, Side::Best);
        let worst = self.search_anyway(position, Side::Worst);
        let violating = self.search_violating(position);
        Prospect {
            best_lawful: value(lawful),
            best_any: value(any),
            best_violating: value(violating),
            worst: value(worst),
            ends: any != Found::Proven(NEVER),
            steps: value(lawful).and_then(|_| u32::try_from(self.best_line(position).len()).ok()),
            precision: self.precision(lawful),
            any_precision: self.precision(any),
            violating_precision: self.precision(violating),
            worst_precision: self.precision(worst),
        }
    }

    /// The best lawful worth from a position, without searching what is unlawful; what
    /// was found, if the search was stopped. `None` if no lawful line to an end is known.
    pub fn best_lawful(&mut self, position: &Position) -> Option<i64> {
        value(self.search(position))
    }

    /// The best lawful worth from a position, and how exact it is.
    pub fn look(&mut self, position: &Position) -> (Option<i64>, Precision) {
        let found = self.search(position);
        (value(found), self.precision(found))
    }

    /// The best lawful action at a position; `None` at the note, or where no lawful
    /// line leads to an end.
    pub fn best_action(&mut self, position: &Position) -> Option<Action> {
        self.best_line(position).into_iter().next()
    }

    /// The best lawful line from a position to the wrap-up.
    pub fn best_line(&mut self, position: &Position) -> Vec<Action> {
        let root = self.number(position);
        let found = self.search(position);
        let Some(value) = value(found) else {
            return Vec::new();
        };
        let mut nodes = match found {
            Found::Proven(_) => vec![root],
            Found::Between(..) => self.best.way().to_vec(),
        };
        while let Some(next) = nodes.last().and_then(|last| self.best.next(*last)) {
            nodes.push(next);
        }
        let line = self.actions(&nodes);
        self.shorten(position, line, value)
    }

    /// What no lawful end from a position exceeds, before anything is searched; and
    /// between which two values every end lies. For tests of those bounds.
    pub fn bounds(&mut self, position: &Position) -> (i64, (i64, i64)) {
        let (law, progress) = self.tables.numbers(position);
        let node = self.node(position, law, progress);
        let lawful = self.tables.most(&self.play, &node).most;
        let any = Node {
            law: LAWLESS,
            ..node
        };
        let least = self.tables.least(&self.play, &any);
        (lawful, (least, self.tables.most(&self.play, &any).most))
    }

    /// Whether no lawful line has this choice, whenever it comes. For a test of that.
    pub fn is_barred(&self, choice: ChoiceIx) -> bool {
        let judge = self.judge();
        let found = self.play.scenario.choice(choice);
        found.is_some_and(|choice| barred::is_barred(&self.play, &judge.params, &choice.acts))
    }

    /// What this search takes a position for: positions with one key have the same future.
    pub fn key(&mut self, position: &Position) -> Key {
        let (law, progress) = self.tables.numbers(position);
        Key(self.node(position, law, progress))
    }

    /// What the search tries at a position, in authored order, offers last.
    pub fn moves(&mut self, position: &Position) -> Vec<Action> {
        let mut tried = Vec::new();
        let Tables { clock, offers, .. } = &mut self.tables;
        moves::moves(&self.play, &position.state, clock, offers, &mut tried);
        tried
    }

    /// How much was searched so far.
    pub fn effort(&self) -> Effort {
        Effort {
            states: self.graph.nodes.len(),
            steps: self.graph.edge_count(),
            pasts: self.tables.pasts(),
            bytes: bytes(&self.graph, &self.tables, &self.best) + self.worst.bytes(),
        }
    }

    fn node(&self, position: &Position, law: u32, progress: u32) -> Node {
        let state = position.state;
        self.tables
            .node(&self.play, &self.matters, state, law, progress)
    }

    /// The number of the node that a position is.
    fn number(&mut self, position: &Position) -> u32 {
        let (law, progress) = self.tables.numbers(position);
        let node = self.node(position, law, progress);
        self.graph.number(node)
    }

    /// The number of the node that a position is when the law is left out.
    fn number_anyway(&mut self, position: &Position) -> u32 {
        let (_, progress) = self.tables.numbers(position);
        let node = self.node(position, LAWLESS, progress);
        self.graph.number(node)
    }

    /// Searches lawful lines from a position.
    fn search(&mut self, position: &Position) -> Found {
        let root = self.number(position);
        self.search_from(root, Side::Best)
    }

    /// Searches lines of any kind from a position.
    fn search_anyway(&mut self, position: &Position, side: Side) -> Found {
        let root = self.number_anyway(position);
        self.search_from(root, side)
    }

    fn search_from(&mut self, root: u32, side: Side) -> Found {
        let budget = self.budget;
        let mut stepper = Stepper {
            play: &self.play,
            matters: &self.matters,
            tables: &mut self.tables,
            tried: Vec::new(),
        };
        let proofs = match side {
            Side::Best => &mut self.best,
            Side::Worst => &mut self.worst,
        };
        proofs.search(
            &mut stepper,
            &mut self.graph,
            root,
            |graph, tables, proofs| over(&budget, graph, tables, proofs).is_some(),
        )
    }

    /// Searches lines with a broken rule from a position.
    fn search_violating(&mut self, position: &Position) -> Found {
        let root = self.number(position);
        let budget = self.budget;
        let mut stepper = Stepper {
            play: &self.play,
            matters: &self.matters,
            tables: &mut self.tables,
            tried: Vec::new(),
        };
        violating::search(&mut stepper, &mut self.graph, root, |graph, tables| {
            over(&budget, graph, tables, &self.best).is_some()
        })
    }

    /// The actions that lead along nodes.
    fn actions(&mut self, nodes: &[u32]) -> Vec<Action> {
        let mut line = Vec::new();
        let mut tried = Vec::new();
        for (from, to) in nodes.iter().zip(nodes.iter().skip(1)) {
            let Some(node) = self.graph.nodes.get(*from as usize) else {
                break;
            };
            let Tables { clock, offers, .. } = &mut self.tables;
            moves::moves(&self.play, &node.state, clock, offers, &mut tried);
            let by = self.graph.edges(*from).iter().find(|edge| edge.to == *to);
            line.extend(by.and_then(|edge| tried.get(usize::from(edge.by)).cloned()));
        }
        line
    }

    /// Leaves out whatever the end does not need.
    fn shorten(&self, position: &Position, mut line: Vec<Action>, value: i64) -> Vec<Action> {
        let mut at = 0;
        while at < line.len() {
            let mut without = line.clone();
            without.remove(at);
            if self.comes_to(position, &without) == Some(value) {
                line = without;
                at = 0;
            } else {
                at += 1;
            }
        }
        line
    }

    /// What a lawful line comes to; `None` if a step is refused, breaks a rule, or
    /// no end is reached.
    fn comes_to(&self, position: &Position, line: &[Action]) -> Option<i64> {
        let mut at = position.clone();
        for action in line {
            let mut broken = false;
            at = at
                .after(&self.play, self.judge(), action, &mut |found| {
                    broken |= found.verdict.outcome.is_violation();
                })
                .ok()?;
            if broken {
                return None;
            }
        }
        let over = matches!(at.state.stage(), Stage::Note | Stage::Closed);
        over.then(|| at.measure(&self.play).whole())
    }

    fn precision(&self, found: Found) -> Precision {
        match found {
            Found::Proven(_) => Precision::Exact {
                states: self.graph.nodes.len(),
            },
            Found::Between(at_least, at_most) => Precision::Bound {
                hit: over(&self.budget, &self.graph, &self.tables, &self.best)
                    .unwrap_or(Limit::States),
                at_least: if at_least == NEVER {
                    self.walk_away().min(at_most)
                } else {
                    at_least
                },
                at_most,
            },
        }
    }
}

/// The value that was found, if any was.
fn value(found: Found) -> Option<i64> {
    match found {
        Found::Proven(value) | Found::Between(value, _) => (value != NEVER).then_some(value),
    }
}

fn over(budget: &Budget, graph: &Graph, tables: &Tables, proofs: &Proofs) -> Option<Limit> {
    if graph.nodes.len() >= budget.states {
        return Some(Limit::States);
    }
    (bytes(graph, tables, proofs) >= budget.bytes).then_some(Limit::Memory)
}

fn bytes(graph: &Graph, tables: &Tables, proofs: &Proofs) -> usize {
    graph.bytes() + tables.bytes() + proofs.bytes()
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
