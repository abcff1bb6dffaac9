//! The arguments of `export`, with the help that people read.

use std::path::PathBuf;

use clap::{Args, ValueEnum, builder::PossibleValue};

use crate::export::form::{Form, ISSUER, Paper, Statements};

/// Makes a list of `export::form` one of the command line's, with the same words.
macro_rules! typed {
    ($($list:ty),+) => {$(
        impl ValueEnum for $list {
            fn value_variants<'a>() -> &'a [Self] {
                &Self::ALL
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                Some(PossibleValue::new(self.id()).help(self.words()))
            }
        }
    )+};
}

typed!(Form, Statements, Paper);

/// Arguments of `export`.
#[derive(Clone, Debug, Default, Args)]
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
    pub format: Option<Form>,
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
    #[arg(long, value_name = "NAME", default_value = ISSUER)]
    pub issuer: String,
    /// With `--format pdf`: the sheet.
    #[arg(long, value_enum, default_value_t)]
    pub paper: Paper,
    /// Prints the JSON Schema of `--format json`, and does nothing else.
    #[arg(long)]
    pub schema: bool,
}
