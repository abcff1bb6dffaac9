//! Best first: the node that may hold the most is looked at before any other, and a
//! search is over as soon as nothing open may hold more than what was found.
//!
//! What a search proves is kept: nothing that can be reached from a node whose best is
//! known can be better than that, so later searches look at less. Of two nodes that
//! may hold the same, the one that seems nearer to an end is taken.

use std::collections::BinaryHeap;

use crate::solver::{
    graph::{Graph, Node, Stepper},
    hopes::Hope,
    tables::Tables,
};

/// No end can be reached.
pub(super) const NEVER: i64 = i64::MIN;

/// No step.
const NONE: u32 = u32::MAX;

/// Whether the best or the worst end is looked for. The worst is the best of what is
/// turned around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Best,
    Worst,
}

/// What a search came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The best end; [`NEVER`] if there is none.
    Proven(i64),
    /// The search was stopped: something between these.
    Between(i64, i64),
}

/// A node that was met: in which search, from where, after how many steps.
#[derive(Clone, Copy, Debug)]
struct Met {
    round: u32,
    from: u32,
    steps: u32,
}

/// A node to look at: what it may hold, minus about how long the whole way is, when
/// it was met, and its number. The greatest comes first.
type Open = (i64, i32, u32, u32);

/// What is proven of the nodes of a graph, by number.
#[derive(Clone, Debug)]
pub(super) struct Proofs {
    side: Side,
    /// Nothing better can be reached from a node.
    most: Vec<i64>,
    /// The best end is known: `most` itself.
    exact: Vec<bool>,
    /// The first step toward the best end of a node that is known.
    next: Vec<u32>,
    /// About how many steps it takes to the best end.
    far: Vec<u16>,
    /// The search in which a node was last met, and how.
    met: Vec<Met>,
    round: u32,
    heap: BinaryHeap<Open>,
    seen: Vec<u32>,
    /// The way to the best end that was found when the search was stopped.
    way: Vec<u32>,
}

impl Proofs {
    pub(super) fn new(side: Side) -> Self {
        Self {
            side,
            most: Vec::new(),
            exact: Vec::new(),
            next: Vec::new(),
            far: Vec::new(),
            met: Vec::new(),
            round: 0,
            heap: BinaryHeap::new(),
            seen: Vec::new(),
            way: Vec::new(),
        }
    }

    pub(super) fn bytes(&self) -> usize {
        self.most.len() * (size_of::<i64>() + size_of::<bool>() + size_of::<u32>())
            + self.met.len() * (size_of::<Met>() + size_of::<u16>())
            + self.heap.capacity() * size_of::<Open>()
            + self.seen.capacity() * size_of::<u32>()
    }

    /// What the best step of a node leads to, if its best end is known.
    pub(super) fn next(&self, node: u32) -> Option<u32> {
        let next = self.next.get(node as usize).copied();
        next.filter(|next| *next != NONE && self.is_exact(node))
    }

    /// The way to the best end that was found, if the last search was stopped.
    pub(super) fn way(&self) -> &[u32] {
        &self.way
    }

    fn way_to(&self, node: u32) -> Vec<u32> {
        let mut way = Vec::new();
        let mut at = node;
        while let Some(met) = self.met.get(at as usize) {
            way.push(at);
            at = met.from;
        }
        way.reverse();
        way
    }

    /// The best that can be reached from a node. `over` tells whether the search has to stop.
    pub(super) fn search(
        &mut self,
        stepper: &mut Stepper<'_>,
        graph: &mut Graph,
        root: u32,
        over: impl Fn(&Graph, &Tables, &Self) -> bool,
    ) -> Found {
        self.round += 1;
        self.heap.clear();
        self.seen.clear();
        self.know(stepper, graph);
        let mut count = 0;
        let mut found = (NEVER, NONE);
        self.meet(root, NONE, &mut count);
        while let Some((most, long, met, node)) = self.heap.pop() {
            let now = self.most_of(node);
            if now < most {
                // More was proven since it was put here.
                self.heap.push((now, long, met, node));
                continue;
            }
            if most == NEVER {
                break;
            }
            if self.is_exact(node) {
                self.prove(node, now);
                return Found::Proven(self.turned(now));
            }
            if over(graph, stepper.tables, self) {
                self.way = self.way_to(found.1);
                return Found::Between(self.turned(found.0), self.turned(most));
            }
            self.expand(stepper, graph, node);
            for edge in graph.edges(node).iter().rev() {
                let to = edge.to as usize;
                if let Some(place) = self.most.get_mut(to) {
                    // What follows a node is never better than the node.
                    *place = (*place).min(now);
                }
                self.meet(edge.to, node, &mut count);
                if self.is_exact(edge.to) && self.most_of(edge.to) > found.0 {
                    found = (self.most_of(edge.to), edge.to);
                }
            }
        }
        for node in &self.seen {
            if let Some(place) = self.most.get_mut(*node as usize) {
                *place = NEVER;
            }
            if let Some(place) = self.exact.get_mut(*node as usize) {
                *place = true;
            }
        }
        Found::Proven(NEVER)
    }

    fn turned(&self, value: i64) -> i64 {
        match self.side {
            Side::Best => value,
            Side::Worst if value == NEVER => NEVER,
            Side::Worst => -value,
        }
    }

    /// Puts a node that this search has not met yet on the heap.
    fn meet(&mut self, node: u32, from: u32, count: &mut u32) {
        let steps = self.met.get(from as usize).map_or(0, |met| met.steps + 1);
        let far = self.far.get(node as usize).copied().unwrap_or_default();
        let Some(met) = self.met.get_mut(node as usize) else {
            return;
        };
        if met.round == self.round {
            return;
        }
        *met = Met {
            round: self.round,
            from,
            steps,
        };
        *count += 1;
        self.seen.push(node);
        // What is left weighs a little more than what is done: an end is to be found soon.
        let long = -(2 * i64::from(steps) + 3 * i64::from(far));
        let long = i32::try_from(long).unwrap_or(i32::MIN);
        self.heap.push((self.most_of(node), long, *count, node));
    }

    fn expand(&mut self, stepper: &mut Stepper<'_>, graph: &mut Graph, node: u32) {
        stepper.expand(graph, node);
        self.know(stepper, graph);
    }

    /// What is known of new nodes before anything is searched.
    fn know(&mut self, stepper: &mut Stepper<'_>, graph: &Graph) {
        for node in graph.nodes.get(self.most.len()..).unwrap_or_default() {
            let hope = match self.side {
                Side::Best => stepper.tables.most(stepper.play, node),
                Side::Worst => Hope {
                    most: -stepper.tables.least(stepper.play, node),
                    far: 0,
                },
            };
            self.most.push(hope.most);
            self.far.push(hope.far);
            self.exact.push(node.is_over());
            self.next.push(NONE);
            self.met.push(Met {
                round: 0,
                from: NONE,
                steps: 0,
            });
        }
    }

    /// The way to `node` is the best: nothing that was met is better.
    fn prove(&mut self, node: u32, value: i64) {
        for met in &self.seen {
            if let Some(most) = self.most.get_mut(*met as usize) {
                *most = (*most).min(value);
            }
        }
        let mut after = node;
        while let Some(from) = self.met.get(after as usize).map(|met| met.from) {
            let at = from as usize;
            let (Some(exact), Some(next)) = (self.exact.get_mut(at), self.next.get_mut(at)) else {
                break;
            };
            *exact = true;
            *next = after;
            after = from;
        }
    }

    pub(super) fn is_exact(&self, node: u32) -> bool {
        self.exact.get(node as usize).copied().unwrap_or_default()
    }

    fn most_of(&self, node: u32) -> i64 {
        self.most.get(node as usize).copied().unwrap_or(NEVER)
    }
}

impl Node {
    /// Whether it is an end.
    pub(super) fn is_over(&self) -> bool {
        super::hopes::is_over(&self.state)
    }
}
