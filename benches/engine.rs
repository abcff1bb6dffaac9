//! How fast the engine is: steps, judged steps, replays, evaluations and loading.
//!
//! `cargo bench --no-default-features --bench engine` prints them: `steps` and
//! `judged` count log entries, `records` counts whole calls, `bots` whole plays
//! on all cores, chosen, judged and scored.

#![allow(missing_docs, reason = "criterion makes functions without them")]
#![allow(
    clippy::expect_used,
    reason = "a bench that cannot run may fail loudly"
)]

use std::{hint::black_box, sync::Arc};

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use rayon::prelude::*;
use rightparty::{
    bots::{self, Bot, Line, Naive},
    compliance::{self, Parameters},
    evaluation::rubric::DEFAULT_RUBRIC,
    evidence::of_record,
    report::Scorer,
    scenario::{Library, Scenario},
    session::{Action, Header, Play, Record, Session, Stage, State, decide, enabled::enabled},
};

/// Random plays in one measured batch.
const PLAYS: u64 = 200;

fn scenario(id: &str) -> Arc<Scenario> {
    let library = Library::shipped();
    let file = library.find(id).expect("a shipped scenario");
    Arc::new(library.compile(&file.text).scenario.expect("it compiles"))
}

/// A small generator: the measured time is the engine's.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides.max(1)
    }
}

/// The next action of a random player; the end after 40 entries.
fn random(play: &Play, state: &State, dice: &mut Dice, entries: usize) -> Action {
    if state.stage() == Stage::Note {
        return Action::FileNote(Box::default());
    }
    if entries > 40 {
        return if state.stage() == Stage::Contact {
            Action::HangUp
        } else {
            Action::Finish
        };
    }
    let mut actions = enabled(play, state);
    let index = dice.roll(actions.len());
    actions.swap_remove(index)
}

/// The actions of a random play, so that choosing them is not measured.
fn script(play: &Play, seed: u64) -> Vec<Action> {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut session = Session::begin(play.clone());
    while !session.is_over() {
        let action = random(
            play,
            session.state(),
            &mut dice,
            session.log().entries.len(),
        );
        session.apply(0, action).expect("an enabled action");
    }
    session
        .log()
        .entries
        .iter()
        .map(|entry| entry.cause.clone())
        .collect()
}

fn steps(c: &mut Criterion) {
    let scenario = scenario("kitchen_phone");
    let plays: Vec<(Play, Vec<Action>)> = (0..PLAYS)
        .map(|seed| {
            let play = Play::new(Arc::clone(&scenario), seed);
            let actions = script(&play, seed);
            (play, actions)
        })
        .collect();
    let count: usize = plays.iter().map(|(_, actions)| actions.len()).sum();
    let mut group = c.benchmark_group("steps");
    group.throughput(Throughput::Elements(count as u64));
    group.bench_function("decide_and_evolve", |b| {
        b.iter(|| {
            for (play, actions) in &plays {
                let mut state = State::new(&play.temperament);
                for action in actions {
                    let effects = decide(play, &state, action).expect("recorded");
                    for event in &effects {
                        state.evolve(event);
                    }
                }
                black_box(state);
            }
        });
    });
    group.bench_function("with_log", |b| {
        b.iter_batched(
            || plays.clone(),
            |plays| {
                for (play, actions) in plays {
                    let mut session = Session::begin(play);
                    for action in actions {
                        session.apply(0, action).expect("recorded");
                    }
                    black_box(session.log());
                }
            },
            BatchSize::LargeInput,
        );
    });
    group.finish();
}

fn header(scenario: &Scenario, seed: u64) -> Header {
    Header {
        schema: rightparty::session::record::SCHEMA,
        engine_behaviour: rightparty::session::record::ENGINE_BEHAVIOUR,
        scenario: scenario.id().to_owned(),
        scenario_digest: scenario.digest().to_owned(),
        rubric_digest: String::new(),
        seed,
        subject: "bench".to_owned(),
        mode: rightparty::session::Mode::Practice,
        began: String::new(),
        scenario_text: String::new(),
        pack_text: String::new(),
        rubric_text: String::new(),
        again: None,
    }
}

fn records() -> (Arc<Scenario>, Vec<Record>) {
    let scenario = scenario("kitchen_phone");
    let records = (0..PLAYS)
        .map(|seed| {
            let play = Play::new(Arc::clone(&scenario), seed);
            let mut session = Session::begin(play.clone());
            for action in script(&play, seed) {
                session.apply(0, action).expect("recorded");
            }
            Record::of(header(&scenario, seed), &session)
        })
        .collect();
    (scenario, records)
}

fn judged(c: &mut Criterion) {
    let (scenario, records) = records();
    let entries: usize = records.iter().map(|record| record.entries.len()).sum();
    let params = Parameters::default();
    let mut group = c.benchmark_group("judged");
    group.throughput(Throughput::Elements(entries as u64));
    group.bench_function("standing_and_rules_per_entry", |b| {
        b.iter(|| {
            for record in &records {
                let items = of_record::items(record, &scenario);
                black_box(compliance::judge(scenario.facts(), &params, items));
            }
        });
    });
    group.finish();
    let mut group = c.benchmark_group("records");
    group.throughput(Throughput::Elements(records.len() as u64));
    let scorer = Scorer::with(Arc::clone(&scenario), DEFAULT_RUBRIC).expect("the default rubric");
    group.bench_function("evaluate", |b| {
        b.iter(|| {
            for record in &records {
                black_box(scorer.score(record));
            }
        });
    });
    group.bench_function("replay", |b| {
        b.iter(|| {
            for record in &records {
                let play = Play::new(Arc::clone(&scenario), record.header.seed);
                black_box(record.replay(play).expect("the same events"));
            }
        });
    });
    group.finish();
}

fn loading(c: &mut Criterion) {
    let library = Library::shipped();
    let file = library.find("kitchen_phone").expect("a shipped scenario");
    c.bench_function("load/kitchen_phone", |b| {
        b.iter(|| library.compile(black_box(&file.text)));
    });
}

/// Whole plays, judged and scored, by the player who takes anything: on all cores,
/// as the bots' tournament plays them.
fn bots(c: &mut Criterion) {
    let scenario = scenario("kitchen_phone");
    let scorer = Scorer::with(Arc::clone(&scenario), DEFAULT_RUBRIC).expect("the default rubric");
    let (bot, line) = (Bot::Naive(Naive::Random), Line::default());
    let mut group = c.benchmark_group("bots");
    group.throughput(Throughput::Elements(PLAYS));
    group.bench_function("plays_on_all_cores", |b| {
        b.iter(|| {
            (0..PLAYS).into_par_iter().for_each(|number| {
                let mut dice = bots::Dice::new(1, number);
                let seat = bots::play(bot, &scenario, 1, &line, &mut dice);
                let record = Record {
                    header: header(&scenario, 1),
                    entries: seat.into_entries(),
                };
                black_box(scorer.score(&record));
            });
        });
    });
    group.finish();
}

criterion_group!(benches, steps, judged, loading, bots);
criterion_main!(benches);
