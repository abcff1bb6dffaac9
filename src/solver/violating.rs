//! The best end with at least one broken rule: lawful steps, one that is not, and
//! then anything.

use std::collections::BinaryHeap;

use rustc_hash::FxHashSet;

use crate::solver::{
    graph::{Graph, Stepper},
    search::{Found, NEVER},
    tables::{LAWLESS, Tables},
};

/// Best first, from a lawful node.
pub(super) fn search(
    stepper: &mut Stepper<'_>,
    graph: &mut Graph,
    root: u32,
    over: impl Fn(&Graph, &Tables) -> bool,
) -> Found {
    let mut open: BinaryHeap<(i64, u32, u32)> = BinaryHeap::new();
    let mut met: FxHashSet<u32> = FxHashSet::default();
    let mut count = 0;
    let mut found = NEVER;
    open.extend(hope(stepper, graph, root).map(|most| (most, count, root)));
    met.insert(root);
    while let Some((most, _, number)) = open.pop() {
        let Some(node) = graph.nodes.get(number as usize).copied() else {
            continue;
        };
        if node.law == LAWLESS && node.is_over() {
            return Found::Proven(most);
        }
        if over(graph, stepper.tables) {
            return Found::Between(found, most);
        }
        let mut to: Vec<u32> = Vec::new();
        if node.law != LAWLESS {
            stepper.broken(&node, &mut |next| to.push(graph.number(next)));
        }
        stepper.expand(graph, number);
        to.extend(graph.edges(number).iter().map(|edge| edge.to));
        for to in to {
            if met.insert(to)
                && let Some(hope) = hope(stepper, graph, to)
            {
                let end = graph.nodes.get(to as usize).copied();
                if end.is_some_and(|end| end.law == LAWLESS && end.is_over()) {
                    found = found.max(hope);
                }
                count += 1;
                open.push((hope.min(most), count, to));
            }
        }
    }
    Found::Proven(NEVER)
}

fn hope(stepper: &mut Stepper<'_>, graph: &Graph, node: u32) -> Option<i64> {
    let node = graph.nodes.get(node as usize)?;
    Some(stepper.tables.most(stepper.play, node).most)
}
