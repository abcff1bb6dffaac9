//! The states that a search has met, and the steps between them.
//!
//! Nodes are numbered as they are met. The steps of a node are found when a search
//! first asks for them, and kept for every later one.

use std::hash::{BuildHasher, Hash};

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::{
    session::{Action, Matters, Play, State, decide},
    solver::{
        moves::moves,
        tables::{LAWLESS, Tables},
    },
};

/// A state as a search tells it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Node {
    pub(super) state: State,
    pub(super) law: u32,
    pub(super) progress: u32,
}

/// One step: the number of the move among the moves there, and where it leads.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) to: u32,
    pub(super) by: u8,
}

/// A node whose steps were not asked for.
const UNEXPANDED: u32 = u32::MAX;

/// A graph of nodes.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    pub(super) nodes: Vec<Node>,
    numbers: FxHashMap<u64, u32>,
    /// Where the steps of each node stand: the first, and how many.
    spans: Vec<(u32, u16)>,
    edges: Vec<Edge>,
}

impl Graph {
    /// The number of a node.
    pub(super) fn number(&mut self, node: Node) -> u32 {
        let mut hash = FxBuildHasher.hash_one(node);
        loop {
            let next = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
            let number = *self.numbers.entry(hash).or_insert(next);
            if number == next {
                self.nodes.push(node);
                self.spans.push((UNEXPANDED, 0));
                return number;
            }
            if self.nodes.get(number as usize) == Some(&node) {
                return number;
            }
            // Another node has this hash: it looks next door.
            hash = hash.wrapping_add(1);
        }
    }

    pub(super) fn is_expanded(&self, node: u32) -> bool {
        let span = self.spans.get(node as usize);
        span.is_some_and(|(start, _)| *start != UNEXPANDED)
    }

    /// The steps of a node; none if they were not found yet.
    pub(super) fn edges(&self, node: u32) -> &[Edge] {
        let Some((start, count)) = self.spans.get(node as usize).copied() else {
            return &[];
        };
        let start = start as usize;
        self.edges
            .get(start..start.saturating_add(usize::from(count)))
            .unwrap_or_default()
    }

    /// Keeps the steps that were found for a node.
    fn keep(&mut self, node: u32, first: usize) {
        let count = u16::try_from(self.edges.len() - first).unwrap_or(u16::MAX);
        if let Some(span) = self.spans.get_mut(node as usize) {
            *span = (u32::try_from(first).unwrap_or(UNEXPANDED), count);
        }
    }

    pub(super) fn edge_count(&self) -> usize {
        self.edges.len()
    }

    pub(super) fn bytes(&self) -> usize {
        self.nodes.len() * (size_of::<Node>() + size_of::<(u32, u16)>())
            + self.numbers.len() * (size_of::<(u64, u32)>() + 1) * 8 / 7
            + self.edges.len() * size_of::<Edge>()
    }
}

/// What a search steps with.
pub(super) struct Stepper<'a> {
    pub(super) play: &'a Play,
    pub(super) matters: &'a Matters,
    pub(super) tables: &'a mut Tables,
    /// The moves of the node at hand; kept to be used again.
    pub(super) tried: Vec<Action>,
}

impl Stepper<'_> {
    /// The node of a state.
    pub(super) fn node(&self, state: &State, law: u32, progress: u32) -> Node {
        self.tables
            .node(self.play, self.matters, *state, law, progress)
    }

    /// Finds the steps of a node, if that was not done before. Steps that break a
    /// rule are left out.
    pub(super) fn expand(&mut self, graph: &mut Graph, at: u32) {
        if graph.is_expanded(at) {
            return;
        }
        let Some(node) = graph.nodes.get(at as usize).copied() else {
            return;
        };
        let first = graph.edges.len();
        let tried = self.tried_at(&node);
        for (action, by) in tried.iter().zip(0_u8..) {
            if self.tables.is_vain(&node.state, action) {
                continue;
            }
            let Some((next, violates)) = self.step(&node, action) else {
                continue;
            };
            if violates || next == node {
                continue;
            }
            let to = graph.number(next);
            let here = graph.edges.get(first..).unwrap_or_default();
            if !here.iter().any(|edge| edge.to == to) {
                graph.edges.push(Edge { to, by });
            }
        }
        graph.keep(at, first);
        self.tried = tried;
    }

    /// Shows where the steps of a node lead that break a rule, with the law left out.
    pub(super) fn broken(&mut self, node: &Node, see: &mut impl FnMut(Node)) {
        let tried = self.tried_at(node);
        for action in &tried {
            if let Some((next, true)) = self.step(node, action) {
                see(Node {
                    law: LAWLESS,
                    ..next
                });
            }
        }
        self.tried = tried;
    }

    fn tried_at(&mut self, node: &Node) -> Vec<Action> {
        let mut tried = std::mem::take(&mut self.tried);
        let Tables { clock, offers, .. } = &mut *self.tables;
        moves(self.play, &node.state, clock, offers, &mut tried);
        tried
    }

    /// Where an action leads, and whether it breaks a rule; `None` if it is refused.
    pub(super) fn step(&mut self, node: &Node, action: &Action) -> Option<(Node, bool)> {
        let effects = decide(self.play, &node.state, action).ok()?;
        let came = self.tables.came(
            self.play,
            &node.state,
            node.law,
            node.progress,
            action,
            &effects,
        );
        let mut state = node.state;
        for event in &effects {
            state.evolve(event);
        }
        let next = self.node(&state, came.law, came.progress);
        Some((next, came.violates && node.law != LAWLESS))
    }
}
