//! From the rows of results to what they say together.
//!
//! One pass over the rows, and then for each person as many bytes as there are
//! scenarios: a hundred thousand results take a few megabytes.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
};

use serde::Deserialize;

use crate::{
    cohort::{Undefined, groups::Characteristic, reliability::Items, spread::Spread},
    domain::digest::sha256_hex,
};

/// Which score is studied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
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

/// What is read of a row of the table that `export --format csv` writes; other
/// columns may stand beside these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct ResultRow {
    /// The random id of the person.
    pub subject: String,
    /// The scenario.
    pub scenario: String,
    /// How it was played.
    #[serde(default)]
    pub mode: String,
    /// Scores of a hundred; empty where one does not apply.
    #[serde(default)]
    pub overall: Option<u8>,
    /// Law and house rules kept.
    #[serde(default)]
    pub compliance: Option<u8>,
    /// What was reached against par.
    #[serde(default)]
    pub negotiation: Option<u8>,
    /// The note against the truth.
    #[serde(default)]
    pub notes: Option<u8>,
}

impl ResultRow {
    const fn score(&self, which: Which) -> Option<u8> {
        match which {
            Which::Overall => self.overall,
            Which::Compliance => self.compliance,
            Which::Negotiation => self.negotiation,
            Which::Notes => self.notes,
        }
    }
}

/// Why a table cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// It is no table of this form.
    #[error("line {line}: {what}")]
    Row {
        /// From 1.
        line: u64,
        /// What is wrong, and what is expected.
        what: String,
    },
    /// A column is missing.
    #[error("the head has no column {column:?}; it has {found}. {hint}")]
    Column {
        /// Which.
        column: &'static str,
        /// The columns it has.
        found: String,
        /// What to do.
        hint: &'static str,
    },
    /// The file cannot be read at all.
    #[error(transparent)]
    Csv(#[from] csv::Error),
}

/// So many different scenarios are read at most. A table with more has something else
/// in that column, and would take memory for each person and each of them.
pub const SCENARIOS_MAX: usize = 500;

/// So many different answers are read at most, over all columns. With more, an answer
/// is a person and no group.
pub const ANSWERS_MAX: usize = 1_000;

/// No score of this scenario.
const NONE: u8 = u8::MAX;

/// A person, by the first half of the digest of the id: short, and the same for all lengths.
type Person = u128;

/// Results, gathered person by person.
#[derive(Clone, Debug, Default)]
pub struct Study {
    which: Which,
    scenarios: Vec<String>,
    people: BTreeMap<Person, Vec<u8>>,
    rows: u64,
    repeats: u64,
    without: u64,
}

impl Study {
    /// An empty one.
    pub fn of(which: Which) -> Self {
        Self {
            which,
            ..Self::default()
        }
    }

    /// Which score is studied.
    pub const fn which(&self) -> Which {
        self.which
    }

    /// Rows read.
    pub const fn rows(&self) -> u64 {
        self.rows
    }

    /// Rows left out since the same person had played the scenario before: the
    /// first time counts.
    pub const fn repeats(&self) -> u64 {
        self.repeats
    }

    /// Rows in which the studied score does not apply.
    pub const fn without(&self) -> u64 {
        self.without
    }

    /// How many people have a score.
    pub fn people(&self) -> u64 {
        u64::try_from(self.people.len()).unwrap_or(u64::MAX)
    }

    /// The scenarios, in alphabetical order.
    pub fn scenarios(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.scenarios.iter().map(String::as_str).collect();
        names.sort_unstable();
        names
    }

    /// Takes one row.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] for a score above 100; [`Undefined::TooMany`] for more
    /// than [`SCENARIOS_MAX`] scenarios.
    pub fn take(&mut self, row: &ResultRow) -> Result<(), Undefined> {
        self.rows += 1;
        // A call taken up again from a moment of another is nobody's first try.
        if row.mode == "again" {
            self.repeats += 1;
            return Ok(());
        }
        let Some(score) = row.score(self.which) else {
            self.without += 1;
            return Ok(());
        };
        if score > 100 {
            return Err(Undefined::OutOfRange);
        }
        let known = self.scenarios.iter().position(|name| *name == row.scenario);
        if known.is_none() && self.scenarios.len() >= SCENARIOS_MAX {
            return Err(Undefined::TooMany);
        }
        let place = known.unwrap_or_else(|| {
            self.scenarios.push(row.scenario.clone());
            self.scenarios.len() - 1
        });
        let scores = self.people.entry(person(&row.subject)).or_default();
        if scores.len() <= place {
            scores.resize(place + 1, NONE);
        }
        if let Some(kept) = scores.get_mut(place) {
            if *kept == NONE {
                *kept = score;
            } else {
                self.repeats += 1;
            }
        }
        Ok(())
    }

    /// Reads a table of results.
    ///
    /// # Errors
    /// [`TableError`] with the line; rows before it have been taken.
    pub fn read(&mut self, table: impl io::Read) -> Result<(), TableError> {
        let mut table = reader(table);
        let head = table.headers()?.clone();
        for column in ["subject", "scenario", self.column()] {
            need(
                &head,
                column,
                "Write one with `rightparty export --format csv`.",
            )?;
        }
        let mut line = csv::StringRecord::new();
        while table.read_record(&mut line)? {
            let number = line.position().map_or(0, csv::Position::line);
            let row: ResultRow =
                line.deserialize(Some(&head))
                    .map_err(|error| TableError::Row {
                        line: number,
                        what: plain(&error),
                    })?;
            self.take(&row).map_err(|why| TableError::Row {
                line: number,
                what: match why {
                    Undefined::TooMany => format!(
                        "more than {SCENARIOS_MAX} different scenarios; is something else in that \
                         column?"
                    ),
                    _ => {
                        "a score lies above 100; scores are whole numbers from 0 to 100".to_owned()
                    }
                },
            })?;
        }
        Ok(())
    }

    const fn column(&self) -> &'static str {
        match self.which {
            Which::Overall => "overall",
            Which::Compliance => "compliance",
            Which::Negotiation => "negotiation",
            Which::Notes => "notes",
        }
    }

    /// How each person's mean spreads; the mean of the scenarios played, truncated.
    pub fn spread(&self) -> Spread {
        let mut spread = Spread::default();
        for scores in self.people.values() {
            if let Some(mean) = mean(scores) {
                // A mean of scores up to 100 is up to 100.
                let _ = spread.take(mean);
            }
        }
        spread
    }

    /// The scores of one scenario.
    pub fn scores_of(&self, scenario: &str) -> Spread {
        let mut spread = Spread::default();
        if let Some(place) = self.scenarios.iter().position(|name| name == scenario) {
            let scores = self.people.values().filter_map(|scores| scores.get(place));
            for &score in scores.filter(|&&score| score != NONE) {
                let _ = spread.take(score);
            }
        }
        spread
    }

    /// The people who played all scenarios, scenario by scenario in alphabetical
    /// order, and how many did not play all.
    pub fn items(&self) -> (Items, u64) {
        let names = self.scenarios();
        let places: Vec<usize> = names
            .iter()
            .filter_map(|name| self.scenarios.iter().position(|one| one == name))
            .collect();
        let mut items = Items::new(places.len());
        let mut incomplete = 0;
        for scores in self.people.values() {
            let row: Vec<u8> = places
                .iter()
                .map(|&place| scores.get(place).copied().unwrap_or(NONE))
                .collect();
            // A missing score is out of range, so a row with one is not taken.
            incomplete += u64::from(items.take(&row).is_err());
        }
        (items, incomplete)
    }

    /// People's means by what they said of themselves.
    pub fn by_group(&self, said: &Demographics) -> BTreeMap<String, Characteristic> {
        let mut all: BTreeMap<String, Characteristic> = said
            .columns
            .iter()
            .map(|column| (column.clone(), Characteristic::default()))
            .collect();
        for (person, scores) in &self.people {
            let (Some(mean), Some(categories)) = (mean(scores), said.people.get(person)) else {
                continue;
            };
            for (column, category) in said.columns.iter().zip(categories) {
                let name = category.and_then(|place| said.names.get(usize::from(place)));
                if let (Some(name), Some(of)) = (name, all.get_mut(column)) {
                    let _ = of.take(name, mean);
                }
            }
        }
        all
    }
}

/// The mean of the scores that are there, truncated.
fn mean(scores: &[u8]) -> Option<u8> {
    let there = scores.iter().filter(|&&score| score != NONE);
    let (count, sum) = there.fold((0_u32, 0_u32), |(count, sum), &score| {
        (count + 1, sum + u32::from(score))
    });
    sum.checked_div(count)
        .and_then(|mean| u8::try_from(mean).ok())
}

fn person(subject: &str) -> Person {
    let digest = sha256_hex(subject.trim());
    let half = digest.get(..32).unwrap_or_default();
    u128::from_str_radix(half, 16).unwrap_or_default()
}

/// A reader that trims cells and lets rows differ in nothing.
fn reader<R: io::Read>(table: R) -> csv::Reader<R> {
    csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(table)
}

fn need(
    head: &csv::StringRecord,
    column: &'static str,
    hint: &'static str,
) -> Result<(), TableError> {
    // Spreadsheets put a byte order mark before the first name.
    if head
        .iter()
        .any(|name| name.trim_start_matches('\u{feff}') == column)
    {
        return Ok(());
    }
    Err(TableError::Column {
        column,
        found: head.iter().collect::<Vec<_>>().join(", "),
        hint,
    })
}

/// What the `csv` crate says, without the place that is told beside it.
fn plain(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::Deserialize { err, .. } => match err.field() {
            Some(field) => format!(
                "column {}: {}; scores are whole numbers from 0 to 100, or nothing",
                field + 1,
                err.kind()
            ),
            None => err.kind().to_string(),
        },
        _ => error.to_string(),
    }
}

/// What people said of themselves, from a file of its own.
#[derive(Clone, Debug, Default)]
pub struct Demographics {
    columns: Vec<String>,
    names: Vec<String>,
    people: BTreeMap<Person, Vec<Option<u16>>>,
}

/// Cells that mean that somebody did not say.
const NOT_SAID: [&str; 5] = ["", "unknown", "prefer not to say", "not stated", "n/a"];

/// The name of what two characteristics make together.
pub const BOTH: &str = "sex and race_ethnicity";

impl Demographics {
    /// Reads the voluntary file: `subject`, and any characteristics beside it.
    /// `age` in years becomes `40 or over` and `under 40` (29 U.S.C. 631(a));
    /// `sex` and `race_ethnicity` also make the intersections of Local Law 144.
    ///
    /// # Errors
    /// [`TableError`] with the line.
    pub fn read(table: impl io::Read) -> Result<Self, TableError> {
        let mut table = reader(table);
        let head = table.headers()?.clone();
        need(
            &head,
            "subject",
            "It holds the random id beside what people said of themselves.",
        )?;
        let names: Vec<String> = head
            .iter()
            .map(|name| name.trim_start_matches('\u{feff}').to_owned())
            .collect();
        let mut all = Self::default();
        let at = |wanted: &str| names.iter().position(|name| name == wanted);
        let both = at("sex").zip(at("race_ethnicity"));
        all.columns = names
            .iter()
            .filter(|name| *name != "subject")
            .cloned()
            .chain(both.map(|_| BOTH.to_owned()))
            .collect();
        let distinct: BTreeSet<&String> = all.columns.iter().collect();
        if distinct.len() != all.columns.len() {
            return Err(TableError::Row {
                line: 1,
                what: "two columns have the same name".to_owned(),
            });
        }
        let mut line = csv::StringRecord::new();
        while table.read_record(&mut line)? {
            let number = line.position().map_or(0, csv::Position::line);
            let mut cells = Vec::with_capacity(all.columns.len());
            let mut subject = "";
            for (name, cell) in names.iter().zip(&line) {
                if name == "subject" {
                    subject = cell;
                } else {
                    cells.push(said(name, cell, number)?);
                }
            }
            if let Some((sex, race)) = both {
                let said = |place: usize| {
                    let cell = line.get(place).unwrap_or_default();
                    (!is_unsaid(cell)).then_some(cell)
                };
                let two = said(sex).zip(said(race));
                cells.push(two.map(|(sex, race)| format!("{sex}, {race}")));
            }
            let places: Vec<Option<u16>> = cells
                .into_iter()
                .map(|cell| cell.map(|name| all.place(&name)))
                .collect();
            if all.names.len() > ANSWERS_MAX {
                return Err(TableError::Row {
                    line: number,
                    what: format!(
                        "more than {ANSWERS_MAX} different answers: such a column names people, not \
                         groups; leave it out"
                    ),
                });
            }
            let before = all.people.insert(person(subject), places.clone());
            if before.is_some_and(|before| before != places) {
                return Err(TableError::Row {
                    line: number,
                    what: format!("{subject:?} stands here a second time, with other answers"),
                });
            }
        }
        Ok(all)
    }

    /// The characteristics.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    fn place(&mut self, name: &str) -> u16 {
        let known = self.names.iter().position(|one| one == name);
        let place = known.unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        });
        u16::try_from(place).unwrap_or(u16::MAX)
    }
}

fn is_unsaid(cell: &str) -> bool {
    NOT_SAID.contains(&cell.to_lowercase().as_str())
}

/// The category that a cell stands for.
fn said(column: &str, cell: &str, line: u64) -> Result<Option<String>, TableError> {
    if is_unsaid(cell) {
        return Ok(None);
    }
    if column != "age" {
        return Ok(Some(cell.to_owned()));
    }
    let years: u16 = cell.parse().map_err(|_| TableError::Row {
        line,
        what: format!("the age {cell:?} is not a whole number of years"),
    })?;
    let group = if years >= 40 {
        "40 or over"
    } else {
        "under 40"
    };
    Ok(Some(group.to_owned()))
}
