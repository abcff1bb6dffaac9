//! The arguments of the hiring desk, with the help that people read.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::args::Format;

/// Arguments of `hire`.
#[derive(Clone, Debug, Args)]
pub struct HireArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: HireCommand,
}

/// A command of the hiring desk.
#[derive(Clone, Debug, Subcommand)]
pub enum HireCommand {
    /// Show the batteries at hand.
    Batteries,
    /// Add a person.
    Add(AddArgs),
    /// Add people from a table: name, email, reference.
    Import(ImportArgs),
    /// List people with their random ids.
    People,
    /// Erase a person's name and address; results stay under the random id.
    Erase(EraseArgs),
    /// List people whose results need not be kept any longer.
    Due(DueArgs),
    /// Give a person a one-time code for a battery.
    Issue(IssueArgs),
    /// Take a battery at the keyboard with a code.
    Sit(SitArgs),
    /// Hand finished sittings of this machine to the desk's database.
    Deliver,
    /// List sittings and their scores.
    Results(ResultsArgs),
    /// Show the public key that seals results here, make a new one, or trust another's.
    Key(KeyArgs),
    /// Seal finished records of one person into a bundle.
    Seal(SealArgs),
}

/// Arguments of `hire add`.
#[derive(Clone, Debug, Args)]
pub struct AddArgs {
    /// The name.
    pub name: String,
    /// Where to write.
    #[arg(long, value_name = "ADDRESS")]
    pub email: Option<String>,
    /// The house's own number for the person.
    #[arg(long, value_name = "NUMBER")]
    pub reference: Option<String>,
}

/// Arguments of `hire import`.
#[derive(Clone, Debug, Args)]
pub struct ImportArgs {
    /// A CSV file with a column `name`, and if you like `email` and `reference`.
    pub file: PathBuf,
}

/// Arguments of `hire erase`.
#[derive(Clone, Debug, Args)]
pub struct EraseArgs {
    /// The random id, the reference, the address or the name.
    pub person: String,
}

/// Arguments of `hire due`.
#[derive(Clone, Debug, Args)]
pub struct DueArgs {
    /// How long results are kept, in days (29 CFR 1602.14: one year; public bodies two).
    #[arg(long, value_name = "DAYS", default_value_t = 365)]
    pub after: u32,
}

/// Arguments of `hire issue`.
#[derive(Clone, Debug, Args)]
pub struct IssueArgs {
    /// The random id, the reference, the address or the name.
    pub person: String,
    /// A battery's id, as `rightparty hire batteries` shows it, or the path of a .ron file.
    pub battery: String,
    /// Which form; the one that the fewest have seen if not said.
    #[arg(long, value_name = "N")]
    pub form: Option<u32>,
    /// What the person is granted. Kept apart from scores; those who decide are not told.
    #[command(flatten)]
    pub granted: GrantedArgs,
    /// Further scenarios and packs, from this folder and those inside it.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// What a person is granted.
#[derive(Clone, Copy, Debug, Args)]
#[command(
    next_help_heading = "Accommodations: kept apart from scores; those who decide are not told"
)]
pub struct GrantedArgs {
    /// The time allowed, in percent of the battery's: 150 is half as much again.
    #[arg(long, value_name = "PERCENT", default_value_t = 100, value_parser = clap::value_parser!(u32).range(100..=1000))]
    pub time: u32,
    /// The clock may be stopped inside a part.
    #[arg(long)]
    pub pauses: bool,
    /// The size of the text in the window, in percent of the usual.
    #[arg(long, value_name = "PERCENT", default_value_t = 100, value_parser = clap::value_parser!(u32).range(100..=300))]
    pub text: u32,
    /// Everything in the window is reached by keyboard, and focus is always shown.
    #[arg(long)]
    pub keyboard_only: bool,
}

/// Arguments of `hire sit`.
#[derive(Clone, Debug, Args)]
pub struct SitArgs {
    /// The code; blanks, hyphens and case do not matter.
    pub code: String,
    /// In the window, over the full screen, instead of here.
    #[arg(long)]
    pub window: bool,
    /// Further scenarios and packs, from this folder and those inside it.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// Arguments of `hire results`.
#[derive(Clone, Debug, Args)]
pub struct ResultsArgs {
    /// Only those of this battery.
    pub battery: Option<String>,
    /// How they are written.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Arguments of `hire key`.
#[derive(Clone, Debug, Args)]
pub struct KeyArgs {
    /// Make a new signing key; what the old one sealed stays known.
    #[arg(long, conflicts_with = "trust")]
    pub rotate: bool,
    /// Know another installation's public key.
    #[arg(long, value_name = "KEY")]
    pub trust: Option<String>,
    /// What it is called here.
    #[arg(long, value_name = "NAME", requires = "trust")]
    pub name: Option<String>,
}

/// Arguments of `hire seal`.
#[derive(Clone, Debug, Args)]
pub struct SealArgs {
    /// Record files of one person.
    #[arg(required = true, value_name = "RECORD")]
    pub records: Vec<PathBuf>,
    /// The bundle to write; a new file.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}
