//! From ends back to beginnings: the best end that each node can reach, and how far
//! away it is. Ends are taken in the order of their value, so each node is settled
//! once and circles do no harm.

use std::{cmp::Reverse, collections::BinaryHeap};

use crate::solver::graph::Graph;

/// What a node can reach at best, and in how many steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    pub(super) value: i64,
    pub(super) steps: u32,
}

/// What is known of the nodes of a graph, by number.
pub(super) type Reaches = Vec<Option<Reach>>;

/// Settles the nodes of `graph` that `reaches` does not cover yet. `seed` tells
/// what a node has by itself, without a lawful step within the graph. Nodes that
/// were covered before are never changed: they were expanded without the new ones.
pub(super) fn settle(graph: &Graph, reaches: &mut Reaches, seed: impl Fn(u32) -> Option<Reach>) {
    let first = reaches.len();
    let count = graph.nodes.len();
    reaches.resize(count, None);
    let back = Back::of(graph, first);
    let mut open: BinaryHeap<(i64, Reverse<u32>, Reverse<u32>)> = BinaryHeap::new();
    for node in numbers(first, count) {
        let old = graph
            .edges(node)
            .iter()
            .filter(|edge| (edge.to as usize) < first)
            .filter_map(|edge| reaches.get(edge.to as usize).copied().flatten())
            .map(Reach::one_before);
        for reach in seed(node).into_iter().chain(old) {
            open.push((reach.value, Reverse(reach.steps), Reverse(node)));
        }
    }
    while let Some((value, Reverse(steps), Reverse(node))) = open.pop() {
        let Some(place) = reaches.get_mut(node as usize) else {
            continue;
        };
        if place.is_some() {
            continue;
        }
        *place = Some(Reach { value, steps });
        for from in back.to(node) {
            if reaches.get(*from as usize).copied().flatten().is_none() {
                open.push((value, Reverse(steps + 1), Reverse(*from)));
            }
        }
    }
}

impl Reach {
    /// The same end, seen from one step before.
    pub(super) fn one_before(self) -> Self {
        Self {
            steps: self.steps + 1,
            ..self
        }
    }
}

/// The lawful steps between new nodes, backwards.
struct Back {
    first: usize,
    starts: Vec<u32>,
    from: Vec<u32>,
}

impl Back {
    fn of(graph: &Graph, first: usize) -> Self {
        let count = graph.nodes.len();
        let mut starts = vec![0_u32; count - first + 1];
        let each = |see: &mut dyn FnMut(u32, usize)| {
            for node in numbers(first, count) {
                for edge in graph.edges(node) {
                    if let Some(to) = (edge.to as usize).checked_sub(first) {
                        see(node, to);
                    }
                }
            }
        };
        each(&mut |_, to| {
            if let Some(place) = starts.get_mut(to + 1) {
                *place += 1;
            }
        });
        let mut sum = 0;
        for place in &mut starts {
            sum += *place;
            *place = sum;
        }
        let mut next = starts.clone();
        let mut from = vec![0_u32; sum as usize];
        each(&mut |node, to| {
            if let Some(place) = next.get_mut(to) {
                if let Some(slot) = from.get_mut(*place as usize) {
                    *slot = node;
                }
                *place += 1;
            }
        });
        Self {
            first,
            starts,
            from,
        }
    }

    fn to(&self, node: u32) -> &[u32] {
        let Some(at) = (node as usize).checked_sub(self.first) else {
            return &[];
        };
        let range = self
            .starts
            .get(at)
            .zip(self.starts.get(at + 1))
            .map(|(start, end)| *start as usize..*end as usize);
        range
            .and_then(|range| self.from.get(range))
            .unwrap_or_default()
    }
}

fn numbers(first: usize, count: usize) -> impl Iterator<Item = u32> {
    (first..count).filter_map(|number| u32::try_from(number).ok())
}
