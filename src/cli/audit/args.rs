//! The arguments of `audit`, with the help that people read.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use crate::audit::Law;

/// How an audit is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum AuditFormat {
    /// For people.
    #[default]
    Text,
    /// For programs: one document, one conduct on each line of it.
    Json,
    /// For spreadsheets: one row for each finding.
    Csv,
}

/// Arguments of `audit`.
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "A conduct is facts, contacts and acts in one file, written in RON or JSON; \
    `rightparty audit --schema` prints the JSON Schema, and scenarios/CONDUCT.md shows how to \
    write one. A file with one conduct on each line (JSON Lines) is read as a stream of any \
    length; a line that cannot be used is reported on standard error with its place, and the \
    others go on. Every contact is classified, and every finding names its rule, citation, \
    source, the contact and act that show it, and what to do instead.\n\n\
    Without --pack each conduct is judged by the law of its own `jurisdiction`, and without \
    --as-of each event by the law of its own day. A place for which this program knows no law \
    of its own is reported as \"federal rules only\".\n\n\
    Exit codes: 0 nothing unlawful, 1 violations found (presumed ones too), 2 wrong usage or \
    input that could not be used, 130 stopped by Ctrl-C after what was finished was written."
)]
pub struct AuditArgs {
    /// Conduct files in RON or JSON, JSON Lines, folders of them, or - for standard input.
    #[arg(required_unless_present = "schema", value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t)]
    pub format: AuditFormat,
    /// Prints the JSON Schema of conduct files, and does nothing else.
    #[arg(long)]
    pub schema: bool,
    /// Judges everything by the law of this day, as 2026-09-01.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// Judges by the law of these places instead of the conduct's own: MA, NY-NYC, federal, …
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = Law::pack)]
    pub pack: Vec<String>,
    /// Tells what --as-of or --pack changes, instead of all findings.
    #[arg(long)]
    pub compare: bool,
    /// Shows progress on standard error also where that is no terminal.
    #[arg(long)]
    pub progress: bool,
}
