//! The arguments of `rightparty class`, with the help that people read.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::cli::args::Format;

/// Arguments of `class`.
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "People are kept with `rightparty hire add` and `import`; a class is a list of \
    them. Trainees hand in record files; what they show is read from the records themselves."
)]
pub struct ClassArgs {
    /// Who does it; if not said, the name in `RIGHTPARTY_USER`.
    #[arg(long = "as", value_name = "NAME", global = true)]
    pub user: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: ClassCommand,
}

/// A command of `class`.
#[derive(Clone, Debug, Subcommand)]
pub enum ClassCommand {
    /// List the classes.
    List,
    /// Make a class.
    New(OfClass),
    /// Take people into a class.
    Join(JoinArgs),
    /// Take a person out of a class; results and signatures stay.
    Leave(LeaveArgs),
    /// Set a scenario or a battery, with the day by which it is due.
    Assign(AssignArgs),
    /// Take back what was set; what was handed in for it stays.
    Unassign(UnassignArgs),
    /// Take in a trainee's finished records.
    HandIn(HandInArgs),
    /// How far everybody is.
    Show(ShowArgs),
    /// Sign a trainee off.
    Sign(SignArgs),
    /// The sign-off sheet, to print.
    Sheet(SheetArgs),
}

/// A class.
#[derive(Clone, Debug, Args)]
pub struct OfClass {
    /// What it is called.
    pub class: String,
}

/// Arguments of `class join`.
#[derive(Clone, Debug, Args)]
pub struct JoinArgs {
    /// The class.
    #[command(flatten)]
    pub of: OfClass,
    /// Random ids, references, addresses or names.
    #[arg(required = true)]
    pub people: Vec<String>,
}

/// Arguments of `class leave`.
#[derive(Clone, Debug, Args)]
pub struct LeaveArgs {
    /// The class.
    #[command(flatten)]
    pub of: OfClass,
    /// The random id, the reference, the address or the name.
    pub person: String,
}

/// Arguments of `class assign`.
#[derive(Clone, Debug, Args)]
pub struct AssignArgs {
    /// The class.
    #[command(flatten)]
    pub of: OfClass,
    /// The id of a scenario or of a battery.
    pub what: String,
    /// The day by which it is due, as 2026-12-24.
    #[arg(long, value_name = "DAY")]
    pub due: chrono::NaiveDate,
    /// Further scenarios, from this folder and those inside it.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// Arguments of `class unassign`.
#[derive(Clone, Debug, Args)]
pub struct UnassignArgs {
    /// The class.
    #[command(flatten)]
    pub of: OfClass,
    /// The id of what was set.
    pub what: String,
}

/// Arguments of `class hand-in`.
#[derive(Clone, Debug, Args)]
pub struct HandInArgs {
    /// The random id, the reference, the address or the name.
    pub person: String,
    /// Finished record files of this person.
    #[arg(required = true, value_name = "RECORD")]
    pub records: Vec<PathBuf>,
}

/// Arguments of `class show`.
#[derive(Clone, Debug, Args)]
pub struct ShowArgs {
    /// The class.
    #[command(flatten)]
    pub of: OfClass,
    /// How it is written.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Arguments of `class sign`.
#[derive(Clone, Debug, Args)]
pub struct SignArgs {
    /// The class.
    #[command(flatten)]
    pub of: OfClass,
    /// The random id, the reference, the address or the name.
    pub person: String,
    /// What is signed off, in a sentence.
    #[arg(long, value_name = "TEXT", default_value = "signed off")]
    pub note: String,
}

/// How a sheet is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum SheetFormat {
    /// For people at a terminal.
    #[default]
    Text,
    /// A page to print, one trainee on each.
    Html,
    /// A table for a spreadsheet.
    Csv,
}

/// Arguments of `class sheet`.
#[derive(Clone, Debug, Args)]
pub struct SheetArgs {
    /// The class.
    #[command(flatten)]
    pub of: OfClass,
    /// Only this person: the random id, the reference, the address or the name.
    #[arg(long)]
    pub person: Option<String>,
    /// How it is written.
    #[arg(long, value_enum, default_value_t)]
    pub format: SheetFormat,
}
