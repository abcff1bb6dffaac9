//! `rightparty bots`: plays scenarios by bots of every ability, and says whether
//! scoring is monotone. It is a check of scenarios and scores, not of people.

mod table;
mod tournament;

use std::{io::IsTerminal as _, path::PathBuf, sync::Arc};

use anyhow::Context as _;
use clap::Args;

use crate::{
    bots::verdict,
    cli::{Console, FINE, Format, PROBLEMS, shelf},
    scenario::Scenario,
};

use tournament::Tournament;

/// Arguments of `bots`.
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "Exit code 1 means that scoring is not monotone: a score does not rise with \
    ability, a player who knows nothing passes, or pressing beats fairness.\nThe same seed gives \
    the same numbers on any number of threads. Ctrl-C stops it; nothing is left behind."
)]
pub struct BotsArgs {
    /// Scenarios by id or by the path of a .ron file; all at hand if none is named.
    #[arg(value_name = "SCENARIO")]
    pub scenarios: Vec<String>,
    /// Plays by each bot that leaves something to chance; the others meet each consumer once.
    #[arg(long, value_name = "N", default_value_t = 400, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub plays: u32,
    /// Names the random sources.
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// States that the solver may search for the best line of a scenario.
    #[arg(long, value_name = "STATES", default_value_t = 1_000_000)]
    pub states: usize,
    /// Threads that play; 0 for one on each core.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub threads: usize,
    /// Further scenarios and packs, from this folder and those inside it.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// How the results are written.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

pub(in crate::cli) fn run(args: &BotsArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let library = shelf::library(args.folder.as_deref())?;
    let scenarios: Vec<Arc<Scenario>> = if args.scenarios.is_empty() {
        library.scenarios().into_iter().map(Arc::new).collect()
    } else {
        let named = args.scenarios.iter();
        named
            .map(|name| shelf::scenario(&library, name).map(Arc::new))
            .collect::<anyhow::Result<_>>()?
    };
    let threads = rayon::ThreadPoolBuilder::new()
        .num_threads(args.threads)
        .build()
        .context("cannot start the threads that play")?;
    let tournament = Tournament::new(&scenarios, args)?;
    let told = std::io::stderr().is_terminal();
    let mut results = Vec::new();
    for (at, scenario) in scenarios.iter().enumerate() {
        // Written over and over on one line; a pipe gets none of it.
        let mut progress = |done: usize, of: usize| {
            if told {
                let _ = write!(console.errors, "\r{}: play {done} of {of} ", scenario.id());
                let _ = console.errors.flush();
            }
        };
        results.push(tournament.play(at, &threads, &mut progress));
        if told {
            let _ = write!(console.errors, "\r{:60}\r", "");
        }
    }
    let played: Vec<_> = results.iter().map(tournament::Result::played).collect();
    let checks = verdict::checks(&played);
    let holds = checks.iter().all(|check| check.holds);
    match args.format {
        Format::Json => table::json(args, &results, &checks, console)?,
        Format::Text => table::text(args, &results, &checks, console)?,
    }
    Ok(if holds { FINE } else { PROBLEMS })
}
