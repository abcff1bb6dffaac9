//! `rightparty cohort`: what many results say together.

use std::{
    fs::File,
    io::{BufReader, Read},
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use clap::{Args, ValueEnum};

use crate::{
    cli::{Console, FINE, Problems, rows::Rows},
    cohort::{
        agreement,
        angoff::{self, Row},
        choices::Choices,
        outcome::{Asked, KappaOf, Outcome},
        study::{Demographics, Study, TableError, Which},
    },
    export::{decisions, sheet::meant},
};

/// How a cohort is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum CohortFormat {
    /// For people at a terminal.
    #[default]
    Text,
    /// For programs.
    Json,
    /// A page for a browser, with drawings.
    Html,
}

/// Which score a cohort is studied by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum CohortScore {
    /// The one number beside the three.
    #[default]
    Overall,
    /// Law and house rules kept.
    Compliance,
    /// What was reached against par.
    Negotiation,
    /// The note against the truth.
    Notes,
}

/// Arguments of `cohort`.
#[derive(Clone, Debug, Args)]
#[command(after_help = "\
Results are tables as `rightparty export --format csv` writes them; several are taken together. \
People's own words about themselves stay in a file of their own, under the same random ids, and \
only groups large enough to hide a person are shown.\n\
The figures describe these results. They do not show that a test predicts work.")]
pub struct CohortArgs {
    /// Tables of results.
    #[arg(value_name = "RESULTS", required_unless_present_any = ["angoff", "raters"])]
    pub results: Vec<PathBuf>,
    /// Which score.
    #[arg(long, value_enum, default_value_t)]
    pub score: CohortScore,
    /// A cut to try: so many points of a hundred or more would pass.
    #[arg(long, value_name = "POINTS", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub cut: Option<u8>,
    /// What people said of themselves: `subject`, then `sex`, `race_ethnicity`, `age` or any other column.
    #[arg(long, value_name = "FILE")]
    pub demographics: Option<PathBuf>,
    /// Groups with fewer people than this are not shown.
    #[arg(long, value_name = "PEOPLE", default_value_t = crate::cohort::groups::SMALLEST_CELL)]
    pub smallest_cell: u64,
    /// A table of decisions, to see which choices draw strong people.
    #[arg(long, value_name = "FILE")]
    pub decisions: Option<PathBuf>,
    /// A modified Angoff sheet: criterion, possible, and a column of points per judge.
    #[arg(long, value_name = "FILE")]
    pub angoff: Option<PathBuf>,
    /// Two raters' categories of the same cases: case, first, second.
    #[arg(long, value_name = "FILE")]
    pub raters: Option<PathBuf>,
    /// How it is written.
    #[arg(long, value_enum, default_value_t)]
    pub format: CohortFormat,
}

pub(super) fn run(args: &CohortArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let mut study = Study::of(match args.score {
        CohortScore::Overall => Which::Overall,
        CohortScore::Compliance => Which::Compliance,
        CohortScore::Negotiation => Which::Negotiation,
        CohortScore::Notes => Which::Notes,
    });
    for path in &args.results {
        told(path, study.read(open(path)?))?;
    }
    let said = match &args.demographics {
        Some(path) => Some(told(path, Demographics::read(open(path)?))?),
        None => None,
    };
    let asked = Asked {
        cut: args.cut,
        smallest: args.smallest_cell,
    };
    let mut outcome = Outcome::of(&study, asked, said.as_ref())?;
    if let Some(path) = &args.decisions {
        outcome.choices = told(path, choices(open(path)?))?;
    }
    if let Some(path) = &args.angoff {
        let rows = told(path, sheet(open(path)?))?;
        let cut = angoff::cut(&rows).map_err(|why| {
            Problems(format!(
                "{}: {why}; each judge gives each criterion 0 to `possible` points",
                path.display()
            ))
        })?;
        outcome.angoff = Some(cut);
    }
    if let Some(path) = &args.raters {
        outcome.kappa = Some(told(path, raters(open(path)?))?);
    }
    let text = match args.format {
        CohortFormat::Text => outcome.to_text(),
        CohortFormat::Json => serde_json::to_string_pretty(&outcome)? + "\n",
        CohortFormat::Html => outcome.to_html(),
    };
    write!(console.out, "{text}")?;
    Ok(FINE)
}

pub(crate) fn open(path: &Path) -> anyhow::Result<impl Read> {
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Rows::of(BufReader::new(file)))
}

/// Puts the file before what is wrong in it.
pub(crate) fn told<T>(path: &Path, read: Result<T, TableError>) -> anyhow::Result<T> {
    read.map_err(|error| Problems(format!("{}: {error}", path.display())).into())
}

/// Takes one decision, if it was a choice.
pub(crate) fn take(row: &decisions::Row, all: &mut Choices) {
    if let ("Choose" | "Stand", Some(overall)) = (row.did.as_str(), row.overall) {
        let beat = format!("{} {}", row.scenario, row.beat);
        all.take(beat.trim_end(), meant(&row.what), overall);
    }
}

/// What people chose, from the table of decisions.
pub(crate) fn choices(table: impl Read) -> Result<Vec<crate::cohort::choices::Drawn>, TableError> {
    let mut all = Choices::default();
    let mut table = csv::Reader::from_reader(table);
    // What is wrong with the head would be passed over otherwise, and the table be empty.
    table.headers()?;
    for row in table.deserialize::<decisions::Row>() {
        take(&row?, &mut all);
    }
    Ok(all.drawn())
}

/// The Angoff sheet: `criterion`, `possible`, and a column per judge.
pub(crate) fn sheet(table: impl Read) -> Result<Vec<Row>, TableError> {
    let mut table = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(table);
    let mut rows = Vec::new();
    for line in table.records() {
        let line = line?;
        let number = line.position().map_or(0, csv::Position::line);
        let points = |cell: &str| {
            cell.parse::<f64>().map_err(|_| TableError::Row {
                line: number,
                what: format!(
                    "{cell:?} is not a number of points; the columns are criterion, possible, \
                     and one per judge"
                ),
            })
        };
        let mut cells = line.iter();
        let criterion = cells.next().unwrap_or_default().to_owned();
        let possible = points(cells.next().unwrap_or_default())?;
        let expected = cells.map(points).collect::<Result<Vec<f64>, _>>()?;
        rows.push(Row {
            criterion,
            possible,
            expected,
        });
    }
    Ok(rows)
}

/// Two raters' categories: the last two columns of each row.
pub(crate) fn raters(table: impl Read) -> Result<KappaOf, TableError> {
    let mut table = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(table);
    let mut pairs = Vec::new();
    for line in table.records() {
        let line = line?;
        let mut cells = line.iter().rev();
        let (second, first) = (cells.next(), cells.next());
        let Some((first, second)) = first.zip(second) else {
            return Err(TableError::Row {
                line: line.position().map_or(0, csv::Position::line),
                what: "two ratings are needed; the columns are case, first, second".to_owned(),
            });
        };
        pairs.push((first.to_owned(), second.to_owned()));
    }
    let alike = pairs
        .iter()
        .filter(|(first, second)| first == second)
        .count();
    Ok(KappaOf {
        cases: u64::try_from(pairs.len()).unwrap_or(u64::MAX),
        alike: u64::try_from(alike).unwrap_or(u64::MAX),
        kappa: agreement::kappa(pairs),
    })
}
