//! How fast the search is: each shipped scenario from its beginning, states a second
//! through the session's own steps, and one review of a call with every alternative.
//!
//! `cargo bench --no-default-features --bench solver` prints them. Plays of the bots
//! per second stand in the `engine` bench.

#![allow(missing_docs, reason = "criterion makes functions without them")]
#![allow(
    clippy::expect_used,
    reason = "a bench that cannot run may fail loudly"
)]

use std::{hint::black_box, sync::Arc};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use rightparty::{
    scenario::Library,
    session::{Play, Stage},
    solver::{Budget, Position, Prospect, Solver, searches},
};

fn plays() -> Vec<Play> {
    let library = Library::shipped();
    let ids: Vec<String> = library.ids().into_iter().map(str::to_owned).collect();
    ids.iter()
        .map(|id| {
            let file = library.find(id).expect("a shipped scenario");
            let scenario = library.compile(&file.text).scenario.expect("it compiles");
            Play::new(Arc::new(scenario), 1)
        })
        .filter(|play| searches(play.scenario.goal()))
        .collect()
}

/// Par of each shipped scenario in which lines are searched for, from nothing.
fn solve(c: &mut Criterion) {
    let mut group = c.benchmark_group("solve");
    for play in plays() {
        group.bench_function(play.scenario.id(), |b| {
            b.iter(|| Solver::new(black_box(&play), Budget::default()).solve());
        });
    }
    group.finish();
}

/// Everything that can be reached from the beginning, lawful or not: a search of many states.
fn everything(play: &Play) -> (Prospect, usize) {
    let mut solver = Solver::new(play, Budget::default());
    let prospect = solver.from(&solver.start());
    (prospect, solver.effort().states)
}

fn states(c: &mut Criterion) {
    let play = kitchen_phone();
    let (_, states) = everything(&play);
    let mut group = c.benchmark_group("states");
    group.throughput(Throughput::Elements(states as u64));
    group.bench_function("kitchen_phone", |b| {
        b.iter(|| black_box(everything(&play)));
    });
    group.finish();
}

fn kitchen_phone() -> Play {
    plays()
        .into_iter()
        .find(|play| play.scenario.id() == "kitchen_phone")
        .expect("a shipped scenario")
}

/// The best lawful end after every move that was open at every step of the best call.
fn review(c: &mut Criterion) {
    let play = kitchen_phone();
    c.bench_function("review/kitchen_phone", |b| {
        b.iter(|| {
            let mut solver = Solver::new(&play, Budget::default());
            let mut at = solver.start();
            for action in solver.best_line(&at) {
                for other in solver.moves(&at) {
                    if let Some(next) = after(&play, &solver, &at, &other) {
                        black_box(solver.best_lawful(&next));
                    }
                }
                at = after(&play, &solver, &at, &action).expect("the line can be played");
            }
            assert!(matches!(at.state.stage(), Stage::Note), "it ends");
        });
    });
}

fn after(
    play: &Play,
    solver: &Solver,
    at: &Position,
    action: &rightparty::session::Action,
) -> Option<Position> {
    at.after(play, solver.judge(), action, &mut |_| {}).ok()
}

criterion_group!(benches, solve, states, review);
criterion_main!(benches);
