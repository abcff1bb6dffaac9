//! `rightparty solve`: par of a scenario, and the line that reaches it.

use std::{sync::Arc, time::Instant};

use serde::Serialize;

use crate::{
    cli::{Console, FINE, Format, Problems, args::SolveArgs, shelf, words},
    domain::{Currency, Goal, Money},
    session::Play,
    solver::{Budget, Limit, Precision, Solution, Solver, searches, words as said},
};

/// The answer, for programs. Worth in whole cents, points of 100.
#[derive(Serialize)]
struct Told<'a> {
    scenario: &'a str,
    seed: u64,
    goal: Goal,
    par: i64,
    walk_away: i64,
    precision: &'static str,
    hit: Option<&'static str>,
    at_least: i64,
    at_most: i64,
    line: Vec<String>,
    states: usize,
    steps: usize,
    pasts: usize,
    bytes: usize,
    milliseconds: u128,
}

pub(super) fn run(args: &SolveArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let library = shelf::library(args.folder.as_deref())?;
    let scenario = Arc::new(shelf::scenario(&library, &args.scenario)?);
    if !searches(scenario.goal()) {
        return Err(Problems(format!(
            "There is no line to search for in {}: what is marked or planned is compared with \
             what the rules say. `rightparty play {}` ends with that comparison.",
            scenario.title(),
            scenario.id()
        ))
        .into());
    }
    let play = Play::new(scenario, args.seed);
    let mut solver = Solver::new(&play, Budget::default());
    let began = Instant::now();
    let solution = solver.solve();
    let milliseconds = began.elapsed().as_millis();
    let line = in_words(&mut solver, &solution);
    let told = told(args, &play, &solution, line, milliseconds);
    if args.format == Format::Json {
        serde_json::to_writer_pretty(&mut *console.out, &told)?;
        writeln!(console.out)?;
    } else {
        show(&play, &told, console)?;
    }
    Ok(FINE)
}

fn told<'a>(
    args: &SolveArgs,
    play: &'a Play,
    solution: &Solution,
    line: Vec<String>,
    milliseconds: u128,
) -> Told<'a> {
    let (precision, hit, at_least, at_most) = match solution.precision {
        Precision::Exact { .. } => ("exact", None, solution.par, solution.par),
        Precision::Bound {
            hit,
            at_least,
            at_most,
        } => {
            let hit = match hit {
                Limit::States => "states",
                Limit::Memory => "memory",
            };
            ("bound", Some(hit), at_least, at_most)
        }
    };
    Told {
        scenario: play.scenario.id(),
        seed: args.seed,
        goal: play.scenario.goal(),
        par: solution.par,
        walk_away: solution.walk_away,
        precision,
        hit,
        at_least,
        at_most,
        line,
        states: solution.effort.states,
        steps: solution.effort.steps,
        pasts: solution.effort.pasts,
        bytes: solution.effort.bytes,
        milliseconds,
    }
}

/// The best line in words, followed step by step.
fn in_words(solver: &mut Solver, solution: &Solution) -> Vec<String> {
    let play = solver.play().clone();
    let mut at = solver.start();
    let mut told = Vec::new();
    for action in &solution.line {
        told.push(said(&play, &at.state, action));
        match at.after(&play, solver.judge(), action, &mut |_| {}) {
            Ok(next) => at = next,
            Err(_) => break,
        }
    }
    told
}

fn show(play: &Play, told: &Told<'_>, console: &mut Console<'_>) -> anyhow::Result<()> {
    let currency = play.scenario.currency();
    let value = |value: i64| in_units(told.goal, value, currency);
    let title = format!(
        "{} ({}), seed {}",
        play.scenario.title(),
        told.scenario,
        told.seed
    );
    writeln!(
        console.out,
        "{}",
        Console::styled(console.palette.accent, &title)
    )?;
    let par = match told.hit {
        None => format!("par {}, exact", value(told.par)),
        Some(hit) => format!(
            "par is a bound: at least {}, at most {}; the search was stopped by its limit of {hit}",
            value(told.at_least),
            value(told.at_most)
        ),
    };
    console.paragraph("", &par)?;
    if told.goal == Goal::Money {
        let left = format!(
            "without an arrangement the account is worth {}",
            value(told.walk_away)
        );
        console.paragraph("", &left)?;
    }
    writeln!(console.out, "\nThe best line:")?;
    for (step, number) in told.line.iter().zip(1..) {
        console.paragraph(&format!("{number:>3}. "), step)?;
    }
    writeln!(
        console.out,
        "\n{} and {} between them, {} told apart by the law, {} MiB, {} ms",
        words::count(told.states, "state"),
        words::count(told.steps, "step"),
        words::count(told.pasts, "past"),
        told.bytes.div_ceil(1 << 20),
        told.milliseconds
    )?;
    Ok(())
}

/// Cents as money, points as points.
fn in_units(goal: Goal, value: i64, currency: Currency) -> String {
    match goal {
        Goal::Money | Goal::WorkPlanned => Money::cents(value).show(currency),
        _ => format!("{value} of 100"),
    }
}
