//! The arguments of the hiring desk, with the help that people read.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::{cli::args::Format, store::desk::Role};

/// Arguments of `hire`.
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "A desk where nobody is named is open to whoever can use this program. The first \
    `rightparty hire user NAME` makes its owner; from then on every command says who acts, with \
    --as or RIGHTPARTY_USER, and is checked and written into a journal.\n\
    This keeps honest people apart, no more: names are not proved, and whoever can read the \
    database file, or knows the server's password, can read all of it."
)]
pub struct HireArgs {
    /// Who does it; if not said, the name in `RIGHTPARTY_USER`.
    #[arg(long = "as", value_name = "NAME", global = true)]
    pub user: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: HireCommand,
}

/// A command of the hiring desk.
#[derive(Clone, Debug, Subcommand)]
pub enum HireCommand {
    /// Open the window on the hiring desk.
    Desk(DeskArgs),
    /// Show the batteries at hand.
    Batteries,
    /// Measure whether the forms of a battery are alike, and how often each was issued.
    Forms(FormsArgs),
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
    /// Write a finished sitting's sealed result to a file.
    Bundle(BundleArgs),
    /// Bring a battery of your own to the desk, so that others may issue it.
    Adopt(AdoptArgs),
    /// Keep a person from being erased while a charge or a court wants the record.
    Hold(HoldArgs),
    /// Write everything the desk knows, and this machine's sittings, to one file.
    Backup(BackupArgs),
    /// Put a backup back.
    Restore(RestoreArgs),
    /// Name a user and say what the user is; the first is the owner.
    User(UserArgs),
    /// List the users.
    Users,
    /// Show who did what at this desk.
    Journal(JournalArgs),
    /// Show the public key that seals results here, make a new one, or trust another's.
    Key(KeyArgs),
    /// Seal finished records of one person into a bundle.
    Seal(SealArgs),
}

/// Arguments of `hire forms`.
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "Players that are no people play every form. Par, the mean and spread of each \
    player's scores, the occasions for rules and the words must stay within what the battery \
    allows; otherwise no code is issued for hiring. It does not show how hard people find the forms."
)]
pub struct FormsArgs {
    /// A battery's id, as `rightparty hire batteries` shows it, or the path of a .ron file.
    pub battery: String,
    /// Further scenarios and packs, from this folder and those inside it.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// How it is written.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Arguments of `hire desk`.
#[derive(Clone, Debug, Args)]
pub struct DeskArgs {
    /// Further scenarios and packs, from this folder and those inside it.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
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
    /// Everybody, with the day until which they are kept.
    #[arg(long)]
    pub coming: bool,
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

/// Arguments of `hire bundle`.
#[derive(Clone, Debug, Args)]
pub struct BundleArgs {
    /// The id of the sitting.
    pub sitting: String,
    /// The file to write; a new one. What people said is written beside it.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// Arguments of `hire adopt`.
#[derive(Clone, Debug, Args)]
pub struct AdoptArgs {
    /// The path of a .ron file.
    pub battery: String,
    /// Further scenarios and packs, from this folder and those inside it.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// Arguments of `hire hold`.
#[derive(Clone, Debug, Args)]
pub struct HoldArgs {
    /// The random id, the reference, the address or the name.
    pub person: String,
    /// Why.
    #[arg(long, value_name = "TEXT", required_unless_present = "release")]
    pub reason: Option<String>,
    /// The person may be erased again.
    #[arg(long, conflicts_with = "reason")]
    pub release: bool,
}

/// Arguments of `hire backup`.
#[derive(Clone, Debug, Args)]
pub struct BackupArgs {
    /// The file to write; a new one.
    pub file: PathBuf,
}

/// Arguments of `hire restore`.
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "The backup is read and checked to its end before anything is touched. What the \
    backup does not have is told and nothing is changed, unless --force is given; then what was \
    here is backed up first. Record files are never made shorter, and who was erased since stays \
    erased."
)]
pub struct RestoreArgs {
    /// The backup.
    pub file: PathBuf,
    /// Also if newer work is replaced; it is kept in a backup of its own.
    #[arg(long)]
    pub force: bool,
}

/// A role on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RoleArg {
    /// Everything: users, keys, backups.
    Owner,
    /// Batteries.
    Author,
    /// People, codes, accommodations, erasing; no results.
    Administrator,
    /// Results.
    Recruiter,
    /// Classes, results, and what people say of them.
    Trainer,
}

impl From<RoleArg> for Role {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Owner => Self::Owner,
            RoleArg::Author => Self::Author,
            RoleArg::Administrator => Self::Administrator,
            RoleArg::Recruiter => Self::Recruiter,
            RoleArg::Trainer => Self::Trainer,
        }
    }
}

/// Arguments of `hire user`.
#[derive(Clone, Debug, Args)]
pub struct UserArgs {
    /// The name that is given with --as.
    pub name: String,
    /// What the user is; may be said several times.
    #[arg(long = "role", value_enum)]
    pub roles: Vec<RoleArg>,
    /// The user is removed.
    #[arg(long, conflicts_with = "roles")]
    pub remove: bool,
}

/// Arguments of `hire journal`.
#[derive(Clone, Copy, Debug, Args)]
pub struct JournalArgs {
    /// At most so many of the newest lines.
    #[arg(long, value_name = "LINES", default_value_t = 200)]
    pub last: u32,
}
