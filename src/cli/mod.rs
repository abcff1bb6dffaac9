//! The command line: what is asked for, and who answers it. One file per command.
//!
//! The terminal is a whole interface of its own: scenarios are listed, checked,
//! played, scored and exported here, without the window.

mod again;
mod appeal;
mod args;
mod audit;
mod bots;
mod check;
pub(crate) mod class;
pub(crate) mod cohort;
mod console;
mod explain;
pub(crate) mod export;
mod handbook;
pub(crate) mod hire;
pub(crate) mod judged;
mod list;
mod play;
mod portraits;
mod replay;
mod review;
mod rows;
mod rules;
mod score;
mod script;
mod shelf;
mod solve;
mod terminal;
mod transcript;
pub(crate) mod verify;
mod walk;
mod words;

use std::{ffi::OsString, io, path::PathBuf};

use clap::Parser;

pub use args::{Cli, Command, Format};
pub use console::{Console, Palette};
pub use shelf::{Flawed, Stock, library, stock};

/// All is well.
pub const FINE: u8 = 0;
/// The command ran, and found problems.
pub const PROBLEMS: u8 = 1;
/// The command could not run: wrong usage, or a file that cannot be read or written.
pub const FAILED: u8 = 2;

/// What the program does next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It ends with this code.
    Exit(u8),
    /// It opens its window.
    OpenWindow(Launch),
}

/// With what the window opens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Launch {
    /// A folder with further scenarios.
    pub folder: Option<PathBuf>,
    /// What picks the consumer of every session; drawn by lot if `None`.
    pub seed: Option<u64>,
    /// The code of a test that is taken in the window.
    pub code: Option<String>,
    /// Whether it opens on the hiring desk.
    pub desk: bool,
    /// Who acts at the desk; if `None`, whom the environment names.
    pub user: Option<String>,
}

/// Problems that were found in what the user gave: shown as they are, exit code 1.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Problems(String);

/// Answers the arguments of the process, on its terminal.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Outcome {
    console::with_terminal(|console| run_on(args, console))
}

/// What is shown when there is no window to open: the list, and where to start.
pub fn without_window(launch: &Launch) -> u8 {
    console::with_terminal(|console| {
        if launch.code.is_some() {
            let told = writeln!(
                console.errors,
                "This build has no window. Without --window the test is taken in the terminal."
            );
            return told.map_or(FAILED, |()| FAILED);
        }
        if launch.desk {
            return conclude(hire::without_window(console), console);
        }
        let shown = list::home(launch.folder.as_deref(), console);
        conclude(shown, console)
    })
}

/// Answers arguments on any terminal, or what stands for one in a test.
pub fn run_on(args: impl IntoIterator<Item = OsString>, console: &mut Console<'_>) -> Outcome {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => return Outcome::Exit(usage(&error, console)),
    };
    if cli.no_color {
        console.palette = Palette::PLAIN;
    }
    let Some(command) = cli.command else {
        return Outcome::OpenWindow(Launch {
            folder: cli.folder,
            seed: cli.seed,
            ..Launch::default()
        });
    };
    if let Command::Hire(args) = &command
        && let Some(launch) = hire::in_window(args)
    {
        return Outcome::OpenWindow(launch);
    }
    let answered = match command {
        Command::List(args) => list::run(&args, console),
        Command::Check(args) => check::run(&args, console),
        Command::Play(args) => play::run(&args, console),
        Command::Explain(args) => explain::run(&args, console),
        Command::Score(args) => score::run(&args, console),
        Command::Replay(args) => replay::run(&args, console),
        Command::Export(args) => export::run(&args, console),
        Command::Cohort(args) => cohort::run(&args, console),
        Command::Hire(args) => hire::run(&args, console),
        Command::Class(args) => class::run(&args, console),
        Command::Appeal(args) => appeal::run(&args, console),
        Command::Verify(args) => verify::run(&args, console),
        Command::Solve(args) => solve::run(&args, console),
        Command::Review(args) => review::run(&args, console),
        Command::Rules(args) => rules::run(&args, console),
        Command::Handbook(args) => handbook::run(&args, console),
        Command::Bots(args) => bots::run(&args, console),
        Command::Audit(args) => audit::run(&args, console),
        Command::Portraits(args) => portraits::run(&args, console),
    };
    Outcome::Exit(conclude(answered, console))
}

/// Help and version go where output goes, mistakes where errors go.
fn usage(error: &clap::Error, console: &mut Console<'_>) -> u8 {
    let text = error.render();
    // Nobody is left to tell if this cannot be written.
    if error.use_stderr() {
        let _ = write!(console.errors, "{text}");
        FAILED
    } else {
        let _ = write!(console.out, "{text}");
        FINE
    }
}

/// The exit code of an answer; an error becomes one sentence.
fn conclude(answered: anyhow::Result<u8>, console: &mut Console<'_>) -> u8 {
    let answered = answered.and_then(|code| {
        console.out.flush()?;
        Ok(code)
    });
    match answered {
        Ok(code) => code,
        // Whoever reads has seen enough, as in `rightparty list | head -1`.
        Err(error) if is_broken_pipe(&error) => FINE,
        Err(error) => {
            if let Some(Problems(text)) = error.downcast_ref() {
                let _ = writeln!(console.errors, "{}", text.trim_end());
                return PROBLEMS;
            }
            let _ = writeln!(console.errors, "error: {error:#}");
            FAILED
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let plain = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        // A JSON writer wraps what its stream says.
        let json = cause
            .downcast_ref::<serde_json::Error>()
            .and_then(serde_json::Error::io_error_kind);
        plain.or(json) == Some(io::ErrorKind::BrokenPipe)
    })
}
