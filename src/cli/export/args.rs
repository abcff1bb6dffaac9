//! The arguments of `export`, with the help that people read.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// A form in which results leave the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// The stable form of results: a list, also for one; `--schema` prints its schema.
    Json,
    /// A table that opens in a spreadsheet: one row per record.
    Csv,
    /// The candidate report as a page: one file, no script, one sheet on A4 or Letter.
    Html,
    /// The candidate report as one printed page, tagged for screen readers.
    Pdf,
    /// xAPI 1.0.3 statements, for a learning record store.
    Xapi,
    /// The same in the order and shape of cmi5.
    Cmi5,
    /// The course structure that belongs to it, `cmi5.xml`.
    Cmi5Course,
    /// The body of Greenhouse's `test_status`.
    Greenhouse,
    /// Kombo's result body, for many recruiting systems.
    Kombo,
    /// An Open Badges 3.0 credential, signed with this installation's key.
    Badge,
}

impl ExportFormat {
    /// Whether it makes one document for each sitting.
    pub(super) const fn is_a_document_each(self) -> bool {
        matches!(
            self,
            Self::Html | Self::Pdf | Self::Greenhouse | Self::Kombo | Self::Badge
        )
    }

    /// Whether it names the house's own web address.
    pub(super) const fn needs_home(self) -> bool {
        matches!(
            self,
            Self::Xapi | Self::Cmi5 | Self::Cmi5Course | Self::Greenhouse | Self::Kombo
        )
    }

    /// Whether it is statements, which can be sent.
    pub(super) const fn is_statements(self) -> bool {
        matches!(self, Self::Xapi | Self::Cmi5)
    }

    /// How its files end.
    pub(super) const fn ending(self) -> &'static str {
        match self {
            Self::Json | Self::Xapi | Self::Cmi5 | Self::Greenhouse | Self::Kombo => "json",
            Self::Cmi5Course => "xml",
            Self::Badge => "jwt",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }
}

/// Arguments of `export`.
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "Results are bundles, as `rightparty hire sit` and `rightparty hire seal` make \
    them, or record files. A bundle that does not verify, or that an unknown key signed, is \
    refused. Records that were never sealed are exported as what they are, and the page says so.\n\n\
    Exports carry the random id of a person. With --names the page, the tables and JSON carry \
    the name too, where this desk knows it; the other forms never do. None tells of \
    accommodations or demographics. Statements carry the time taken: give them to a training \
    system, not to those who decide. A name in letters that the PDF's typeface lacks is spelled \
    there by code points, as \u{2039}U+05D0\u{203a}; the HTML page writes it as it is.\n\n\
    Nothing is ever sent without --post. The user and password of the record store come from \
    RIGHTPARTY_LRS_USER and RIGHTPARTY_LRS_PASSWORD. Sending twice is harmless.\n\n\
    Examples:\n  \
    rightparty export result.bundle --format html --names --out report.html\n  \
    rightparty export --person 17 --format pdf --names --out report.pdf\n  \
    rightparty export --battery experienced_negotiator --format html --names --out reports\n  \
    rightparty export --battery experienced_negotiator --format csv --out results.csv\n  \
    rightparty export result.bundle --format greenhouse --home https://hiring.example.org\n  \
    rightparty export result.bundle --format badge --email ann@example.org --issuer \"Example Ltd\"\n  \
    rightparty export result.bundle --format xapi --home https://training.example.org \\\n    \
    --post https://lrs.example.org/xapi\n\n\
    Several sittings make several pages; --out is a folder then, and each file has the \
    sitting's random id."
)]
pub struct ExportArgs {
    /// Who does it; if not said, the name in `RIGHTPARTY_USER`. Asked where the desk is.
    #[arg(long = "as", value_name = "NAME")]
    pub user: Option<String>,
    /// Bundles or record files.
    #[arg(value_name = "FILE", required_unless_present_any = ["person", "battery", "schema"])]
    pub files: Vec<PathBuf>,
    /// All finished sittings of this person on this machine: random id, reference, address or name.
    #[arg(long, value_name = "PERSON")]
    pub person: Vec<String>,
    /// All finished sittings of this battery on this machine.
    #[arg(long, value_name = "BATTERY")]
    pub battery: Vec<String>,
    /// The form.
    #[arg(long, value_enum, required_unless_present = "schema")]
    pub format: Option<ExportFormat>,
    /// Where it goes; a new file, or a folder for several pages. The terminal if not said.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Puts people's names in, where this desk knows them.
    #[arg(long)]
    pub names: bool,
    /// With `--format csv`: the table of decisions instead, one row per entry of the log.
    #[arg(long)]
    pub decisions: bool,
    /// What a cohort says of a score's uncertainty, as `rightparty cohort RESULTS --score
    /// compliance --format json` writes it; once for each score, and `overall` for a cut.
    #[arg(long, value_name = "FILE")]
    pub cohort: Vec<PathBuf>,
    /// The text of the battery, if it is neither shipped nor on this machine.
    #[arg(long, value_name = "FILE")]
    pub battery_text: Option<PathBuf>,
    /// The house's own web address: names accounts, activities, and where results are kept.
    #[arg(long, value_name = "URL")]
    pub home: Option<String>,
    /// With `--format xapi`: how much is told.
    #[arg(long, value_enum, default_value_t)]
    pub statements: Statements,
    /// With `--format xapi` or `cmi5`: sends the statements to the record store at this address.
    #[arg(long, value_name = "URL")]
    pub post: Option<String>,
    /// With `--format badge`: the person's address, of which only a salted digest leaves;
    /// that of the desk if not said.
    #[arg(long, value_name = "ADDRESS")]
    pub email: Option<String>,
    /// With `--format badge`: what the house is called.
    #[arg(
        long,
        value_name = "NAME",
        default_value = "A house that trains with Right Party"
    )]
    pub issuer: String,
    /// With `--format pdf`: the sheet.
    #[arg(long, value_enum, default_value_t)]
    pub paper: Paper,
    /// Prints the JSON Schema of `--format json`, and does nothing else.
    #[arg(long)]
    pub schema: bool,
}

/// How much statements tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Statements {
    /// The sitting and its calls.
    #[default]
    Brief,
    /// Each decision too, with its words.
    Full,
}

/// A sheet of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Paper {
    /// 8.5 by 11 inches.
    #[default]
    Letter,
    /// 210 by 297 millimeters.
    A4,
}
