//! `rightparty cohort`: what many results say together.

use std::{
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

use anyhow::Context as _;

use crate::{
    cli::{
        Console, FINE, Problems,
        args::{CohortArgs, CohortFormat, CohortScore},
    },
    cohort::{
        agreement,
        angoff::{self, Row},
        choices::Choices,
        outcome::{Asked, KappaOf, Outcome},
        study::{Demographics, Study, TableError, Which},
    },
    export::{decisions, sheet::meant},
};

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

fn open(path: &Path) -> anyhow::Result<impl Read> {
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(BufReader::new(file))
}

/// Puts the file before what is wrong in it.
fn told<T>(path: &Path, read: Result<T, TableError>) -> anyhow::Result<T> {
    read.map_err(|error| Problems(format!("{}: {error}", path.display())).into())
}

/// What people chose, from the table of decisions.
fn choices(table: impl Read) -> Result<Vec<crate::cohort::choices::Drawn>, TableError> {
    let mut all = Choices::default();
    let mut table = csv::Reader::from_reader(table);
    for row in table.deserialize::<decisions::Row>() {
        let row = row?;
        if let ("Choose" | "Stand", Some(overall)) = (row.did.as_str(), row.overall) {
            let beat = format!("{} {}", row.scenario, row.beat);
            all.take(beat.trim_end(), meant(&row.what), overall);
        }
    }
    Ok(all.drawn())
}

/// The Angoff sheet: `criterion`, `possible`, and a column per judge.
fn sheet(table: impl Read) -> Result<Vec<Row>, TableError> {
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
fn raters(table: impl Read) -> Result<KappaOf, TableError> {
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
