//! The arguments, with the help that people read.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::session::Mode;

/// Practice the call before it counts: a simulator for people who collect debts.
#[derive(Clone, Debug, Parser)]
#[command(
    name = "rightparty",
    version,
    about = "Practice the call before it counts: a simulator for people who collect debts.",
    after_help = "Start with `rightparty list`, then `rightparty play <scenario>`.\n\
        Exit codes: 0 fine, 1 problems found, 2 wrong usage or a file that cannot be read or written.\n\
        A training aid with a dated summary of the law; not legal advice."
)]
pub struct Cli {
    /// What to do; without it the window opens, or the list is shown.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Further scenarios and packs, for the window or the list.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Picks the consumer in the window, so that a whole room practices the same call;
    /// drawn by lot if not said.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// No colors.
    #[arg(long, global = true)]
    pub no_color: bool,
}

/// A command.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Show the scenarios at hand.
    List(ListArgs),
    /// Check scenario files, packs, rubrics, codes and walkthroughs.
    Check(CheckArgs),
    /// Play a scenario in the terminal, resume one, or run a script.
    Play(Box<PlayArgs>),
    /// Score records again: the stored events are judged, nothing is played.
    Score(ScoreArgs),
    /// Play the actions of records again and compare what follows.
    Replay(ReplayArgs),
    /// Write results for people and other systems: a page, tables, statements, badges.
    Export(Box<super::export::ExportArgs>),
    /// What many results say together: spread, reliability, fairness, a cut to try.
    Cohort(super::cohort::CohortArgs),
    /// The hiring desk: batteries, people, codes, sittings, sealed results.
    Hire(super::hire::args::HireArgs),
    /// Classes: who learns together, what is set, what was handed in, who signed it off.
    Class(super::class::args::ClassArgs),
    /// What people say of a result, beside the engine's score: overrides and appeals.
    Appeal(super::appeal::args::AppealArgs),
    /// Check that sealed results are what was sealed: chain, signature, replay, scores.
    Verify(VerifyArgs),
    /// Find par of a scenario, and the line that reaches it.
    Solve(SolveArgs),
    /// Go through a call move by move, each beside the best there was.
    Review(ReviewArgs),
    /// Show the page of a rule: what it checks, why, what to say instead.
    Explain(ExplainArgs),
    /// List the rules.
    Rules(RulesArgs),
    /// Write the handbook: every rule as a page, with indexes, to read in a browser.
    Handbook(HandbookArgs),
    /// Play scenarios by bots of every ability, and check that scoring is monotone.
    Bots(super::bots::BotsArgs),
    /// Judge conduct that was never played here: calls, messages, letters, desk work.
    Audit(super::audit::AuditArgs),
    /// Draw twelve people in six moods into a picture, to see how faces tell.
    Portraits(PortraitsArgs),
}

/// How output is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// Arguments of `list`.
#[derive(Clone, Debug, Args)]
pub struct ListArgs {
    /// Further scenarios and packs, from this folder and those inside it.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// How the list is written.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Arguments of `check`.
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "Every problem is shown with its file, line and column, the text that \
    is wrong, and what to write instead.\nPacks found in the given folders are available to \
    scenarios, besides those shipped inside the program."
)]
pub struct CheckArgs {
    /// Files, or folders to look through for files ending in .ron.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// How problems are written.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Checks again whenever one of the files is saved; Ctrl-C ends it.
    #[arg(long)]
    pub watch: bool,
}

/// Arguments of `play`.
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "Everything you do is written to a record file before its outcome is \
    shown, so nothing is lost if the machine dies: go on with `rightparty play --resume FILE`.\n\
    A script is a Walkthrough file; its record is kept only if --record says where."
)]
pub struct PlayArgs {
    /// A scenario's id, as `rightparty list` shows it, or the path of a .ron file.
    #[arg(required_unless_present_any = ["script", "resume", "from"], conflicts_with = "resume")]
    pub scenario: Option<String>,
    /// How it is played.
    #[arg(long, value_enum, default_value_t, conflicts_with = "resume")]
    pub mode: ModeArg,
    /// Picks the consumer from the ranges that the author gave; drawn by lot if not said.
    #[arg(long, value_name = "N", conflicts_with = "resume")]
    pub seed: Option<u64>,
    /// Where the record is kept; never overwrites a file
    /// [default: records/SCENARIO-DATE-TIME.jsonl, in UTC]
    #[arg(long, value_name = "FILE", conflicts_with = "resume")]
    pub record: Option<PathBuf>,
    /// Further scenarios and packs, from this folder and those inside it.
    #[arg(long, value_name = "DIR", conflicts_with = "resume")]
    pub folder: Option<PathBuf>,
    /// Performs the steps of a walkthrough instead of asking at the keyboard.
    #[arg(long, value_name = "FILE", conflicts_with = "resume")]
    pub script: Option<PathBuf>,
    /// Goes on with an interrupted record, in the same file.
    #[arg(long, value_name = "FILE")]
    pub resume: Option<PathBuf>,
    /// Tries again from a moment of another call: everything before `--entry` is done as it was
    /// done there, in a new record that says so.
    #[arg(long, value_name = "RECORD", requires = "entry", conflicts_with_all = ["script", "resume", "seed"])]
    pub from: Option<PathBuf>,
    /// The entry that is decided anew, as `rightparty review` numbers them.
    #[arg(long, value_name = "N", requires = "from", value_parser = clap::value_parser!(u32).range(1..))]
    pub entry: Option<u32>,
}

/// A mode, on the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ModeArg {
    /// With a coach: the step of the call, the rule that is near, hints when asked.
    Learn,
    /// No help during the call, everything after it.
    #[default]
    Practice,
    /// Silent, with no transcript to look back at.
    Test,
}

impl From<ModeArg> for Mode {
    fn from(mode: ModeArg) -> Self {
        match mode {
            ModeArg::Learn => Self::Learn,
            ModeArg::Practice => Self::Practice,
            ModeArg::Test => Self::Test,
        }
    }
}

/// Arguments of `explain`.
#[derive(Clone, Debug, Args)]
pub struct ExplainArgs {
    /// The rule's id, as findings and `rightparty rules` show it.
    #[arg(value_name = "RULE")]
    pub id: String,
}

/// Arguments of `rules`.
#[derive(Clone, Debug, Args)]
pub struct RulesArgs {
    /// How the rules are written.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Arguments of `handbook`.
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "The pages need no script and nothing from the network. The folder may be new, \
    empty, or an earlier handbook; files that this command did not write are never touched."
)]
pub struct HandbookArgs {
    /// The folder to write into.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Arguments of `score`.
#[derive(Clone, Debug, Args)]
pub struct ScoreArgs {
    /// Record files.
    #[arg(required = true, value_name = "RECORD")]
    pub records: Vec<PathBuf>,
    /// How reports are written; JSON is a list, also for one record.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Another rubric than the one that each record carries.
    #[arg(long, value_name = "FILE")]
    pub rubric: Option<PathBuf>,
}

/// Arguments of `replay`.
#[derive(Clone, Debug, Args)]
pub struct ReplayArgs {
    /// Record files.
    #[arg(required = true, value_name = "RECORD")]
    pub records: Vec<PathBuf>,
}

/// Arguments of `verify`.
#[derive(Clone, Debug, Args)]
pub struct VerifyArgs {
    /// Bundles.
    #[arg(required = true, value_name = "BUNDLE")]
    pub bundles: Vec<PathBuf>,
    /// A public key that must have signed, as `rightparty hire key` shows it; also one that
    /// is not known here or was rotated away.
    #[arg(long, value_name = "KEY")]
    pub key: Option<String>,
    /// How the verdict is written.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Arguments of `portraits`.
#[derive(Clone, Debug, Args)]
pub struct PortraitsArgs {
    /// The people of this scenario, by id or as a file, instead of the twelve of the sheet.
    #[arg(value_name = "SCENARIO")]
    pub scenario: Option<String>,
    /// The picture to write, a PNG.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The width of one portrait in pixels.
    #[arg(long, value_name = "PIXELS", default_value_t = 220, value_parser = clap::value_parser!(u16).range(40..=800))]
    pub width: u16,
}

/// Arguments of `solve`.
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "Par is the best that any lawful line reaches with this consumer, found by \
    trying them all. Where the search has to stop before that, it says so, and par is a bound."
)]
pub struct SolveArgs {
    /// A scenario's id, as `rightparty list` shows it, or the path of a .ron file.
    pub scenario: String,
    /// Picks the consumer from the ranges that the author gave.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// Further scenarios and packs, from this folder and those inside it.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// How a review is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ReviewFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// One page for a browser, with both courses drawn; it needs nothing beside it.
    Html,
}

/// Arguments of `review`.
#[derive(Clone, Debug, Args)]
pub struct ReviewArgs {
    /// A record file.
    #[arg(value_name = "RECORD")]
    pub record: PathBuf,
    /// How the review is written.
    #[arg(long, value_enum, default_value_t)]
    pub format: ReviewFormat,
}
