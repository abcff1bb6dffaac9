//! The arguments of `rightparty appeal`, with the help that people read.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::{cli::args::Format, evaluation::rubric::Level};

/// Arguments of `appeal`.
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "RESULT is a record file, a bundle, or the id of a sitting that the desk knows.\n\
    What people say is kept in a signed file beside the result (NAME.addendum), never inside it: \
    the engine's score stays what it was, and both are shown everywhere.\n\
    Whoever can write the file can also take it away; what cannot be done unseen is to change it."
)]
pub struct AppealArgs {
    /// Who does it; if not said, the name in `RIGHTPARTY_USER`.
    #[arg(long = "as", value_name = "NAME", global = true)]
    pub user: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: AppealCommand,
}

/// A command of `appeal`.
#[derive(Clone, Debug, Subcommand)]
pub enum AppealCommand {
    /// List the points of a result that somebody can speak about.
    Points(OfResult),
    /// Show a result with what people say beside it.
    Show(OfResult),
    /// A trainer sets a finding, a line or a gate aside.
    SetAside(SetAsideArgs),
    /// A trainer takes back what was set aside.
    TakeBack(TakeBackArgs),
    /// The trainee contests a point.
    Contest(ContestArgs),
    /// List contests that nobody has decided.
    Open(Places),
    /// A trainer decides a contest.
    Decide(DecideArgs),
    /// A person has looked at the whole result; the rest stands.
    Look(LookArgs),
    /// How far the engine and those who looked agree.
    Agreement(AgreementArgs),
}

/// A result.
#[derive(Clone, Debug, Args)]
pub struct OfResult {
    /// A record file, a bundle, or the id of a sitting.
    pub result: String,
}

/// A level of the rubric.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LevelArg {
    /// As it should be.
    Full,
    /// Nearly.
    Most,
    /// A part.
    Some,
    /// Not at all.
    None,
}

impl From<LevelArg> for Level {
    fn from(level: LevelArg) -> Self {
        match level {
            LevelArg::Full => Self::Full,
            LevelArg::Most => Self::Most,
            LevelArg::Some => Self::Little,
            LevelArg::None => Self::Nothing,
        }
    }
}

/// Arguments of `appeal set-aside`.
#[derive(Clone, Debug, Args)]
pub struct SetAsideArgs {
    /// The result.
    #[command(flatten)]
    pub of: OfResult,
    /// The point, as `rightparty appeal points` shows it.
    pub point: String,
    /// For a line: the level that takes the engine's place; without it the line does not apply.
    #[arg(long, value_enum)]
    pub level: Option<LevelArg>,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// Arguments of `appeal take-back`.
#[derive(Clone, Debug, Args)]
pub struct TakeBackArgs {
    /// The result.
    #[command(flatten)]
    pub of: OfResult,
    /// The number of what was said, as `rightparty appeal show` shows it.
    pub number: u32,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// Arguments of `appeal contest`.
#[derive(Clone, Debug, Args)]
pub struct ContestArgs {
    /// The result.
    #[command(flatten)]
    pub of: OfResult,
    /// The point, as `rightparty appeal points` shows it.
    pub point: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// Where to look.
#[derive(Clone, Debug, Args)]
pub struct Places {
    /// Results, or folders of them; the desk's own if none is given.
    pub places: Vec<PathBuf>,
}

/// Arguments of `appeal decide`.
#[derive(Clone, Debug, Args)]
#[command(group = clap::ArgGroup::new("decision").required(true))]
pub struct DecideArgs {
    /// The result.
    #[command(flatten)]
    pub of: OfResult,
    /// The number of the contest.
    pub number: u32,
    /// The trainee is right: the point is set aside.
    #[arg(long, group = "decision")]
    pub uphold: bool,
    /// The engine's point stands.
    #[arg(long, group = "decision")]
    pub decline: bool,
    /// For a line that is upheld: the level that takes the engine's place.
    #[arg(long, value_enum, requires = "uphold")]
    pub level: Option<LevelArg>,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// Arguments of `appeal look`.
#[derive(Clone, Debug, Args)]
pub struct LookArgs {
    /// The result.
    #[command(flatten)]
    pub of: OfResult,
    /// What was looked at, in a sentence.
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "the whole result was looked at"
    )]
    pub reason: String,
}

/// Arguments of `appeal agreement`.
#[derive(Clone, Debug, Args)]
pub struct AgreementArgs {
    /// Where to look.
    #[command(flatten)]
    pub of: Places,
    /// How it is written.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}
