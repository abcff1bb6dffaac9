//! A result with what people say beside it: from a file, or from the desk.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};

use crate::{
    bundle::{
        addendum::{Addendum, AddendumError, BYTES_MAX, Says},
        decision::Decision,
        point::Point,
        verify::verify,
    },
    cli::{Problems, hire, judged, play, verify as verifying},
    domain::digest::sha256_hex,
    export::results,
    report::{Report, Scorer},
    session::Record,
    store::{
        desk::{Desk, Reviewed},
        records,
    },
};

/// Where what people say is kept.
enum Place {
    /// In a file beside the result.
    File(PathBuf),
    /// At the desk, under the id of the sitting.
    Desk(String),
}

/// A result.
pub(in crate::cli) struct Matter {
    place: Place,
    /// What people say.
    pub(in crate::cli) addendum: Addendum,
    /// What was there when it was opened.
    before: String,
    parts: Vec<Part>,
}

struct Part {
    record: Record,
    scorer: Scorer,
    engine: Report,
}

/// The file beside a result.
pub(in crate::cli) fn beside(path: &Path) -> PathBuf {
    path.with_extension("addendum")
}

/// What is said beside a result file, if anything is; it must be about this text.
pub(in crate::cli) fn said_beside(path: &Path, text: &str) -> anyhow::Result<Option<Addendum>> {
    let path = beside(path);
    let size = match fs::metadata(&path) {
        Ok(about) => about.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
    };
    let told = |error: AddendumError| Problems(format!("{}: {error}", path.display()));
    if size > u64::try_from(BYTES_MAX).unwrap_or(u64::MAX) {
        let what = format!("{size} bytes; none is longer than {BYTES_MAX}");
        return Err(told(AddendumError::Form { line: 1, what }).into());
    }
    let said =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let addendum = Addendum::read(&said).map_err(told)?;
    if addendum.head().of_sha256 != sha256_hex(text) {
        return Err(told(AddendumError::Other).into());
    }
    Ok(Some(addendum))
}

impl Matter {
    /// A result by its path, or by the id of a sitting that the desk knows.
    pub(super) fn open(named: &str) -> anyhow::Result<Self> {
        let path = Path::new(named);
        if path.exists() {
            return Self::of_file(path);
        }
        let mut desk = hire::desk()?;
        let Some(text) = desk.bundle(named)? else {
            bail!(
                "{named:?} is no file, and the desk has no finished sitting with this id; \
                 `rightparty hire results --format json` shows the ids"
            );
        };
        Self::of_sitting(named, &text, &mut desk)
    }

    /// A finished sitting of the desk.
    pub(super) fn of_sitting(sitting: &str, text: &str, desk: &mut Desk) -> anyhow::Result<Self> {
        let said = desk.addendum(sitting)?;
        let addendum = match &said {
            Some(said) => Addendum::read(said).map_err(|error| Problems(error.to_string()))?,
            None => about_bundle(text)?,
        };
        Ok(Self {
            place: Place::Desk(sitting.to_owned()),
            before: said.unwrap_or_default(),
            addendum,
            parts: parts_of_bundle(text)?,
        })
    }

    /// A record or a bundle.
    pub(super) fn of_file(path: &Path) -> anyhow::Result<Self> {
        let is_bundle = path.extension().is_some_and(|ending| ending == "bundle");
        let (text, parts, new) = if is_bundle {
            let text = verifying::read(path)?;
            let (parts, new) = (parts_of_bundle(&text)?, about_bundle(&text)?);
            (text, parts, new)
        } else {
            let record = records::load(path)?.record;
            let text = record.write();
            let new = Addendum::about(&sha256_hex(&text), "", &record.header.subject);
            (text, vec![Part::of(record)?], new)
        };
        let said = said_beside(path, &text)?;
        Ok(Self {
            place: Place::File(beside(path)),
            before: said
                .as_ref()
                .map(|said| said.text().to_owned())
                .unwrap_or_default(),
            addendum: said.unwrap_or(new),
            parts,
        })
    }

    /// The engine's reports with what people say beside them, one per part.
    pub(super) fn reports(&self) -> Vec<Report> {
        (1..)
            .zip(&self.parts)
            .map(|(number, part)| {
                let engine = part.engine.clone();
                self.addendum
                    .beside(number, &part.record, &part.scorer, engine)
            })
            .collect()
    }

    /// The engine's own reports, and those with what was set aside left out.
    pub(super) fn both(&self) -> Vec<(Report, Report)> {
        (1..)
            .zip(&self.parts)
            .map(|(number, part)| {
                let exceptions = self.addendum.exceptions(number);
                let without = part.scorer.report_without(&part.record, &exceptions);
                (part.engine.clone(), without)
            })
            .collect()
    }

    /// All points, with what the engine says of each.
    pub(super) fn points(&self) -> Vec<(Point, String)> {
        (1..)
            .zip(&self.parts)
            .flat_map(|(number, part)| Point::all(number, &part.engine))
            .collect()
    }

    /// A point as it was typed; it must be in the result.
    pub(super) fn point(&self, typed: &str) -> anyhow::Result<Point> {
        let point: Point = typed
            .parse()
            .map_err(|error| Problems(format!("{error}")))?;
        let part = self.parts.get((point.record() as usize).wrapping_sub(1));
        if part.is_some_and(|part| point.is_in(&part.engine)) {
            return Ok(point);
        }
        Err(Problems(format!(
            "this result has no point {point}; `rightparty appeal points` lists those it has"
        ))
        .into())
    }

    /// Whose result it is.
    pub(super) fn subject(&self) -> &str {
        &self.addendum.head().subject
    }

    /// Adds something and keeps it.
    pub(super) fn say(&mut self, by: &str, says: Says, reason: &str) -> anyhow::Result<u32> {
        let at = hire::stamp(play::now());
        self.addendum
            .append(&at, by, says, reason, &hire::keys()?.signing()?)
            .map_err(|error| Problems(error.to_string()))?;
        self.keep()?;
        Ok(u32::try_from(self.addendum.said().len()).unwrap_or(u32::MAX))
    }

    fn keep(&self) -> anyhow::Result<()> {
        match &self.place {
            Place::File(path) => keep_file(path, &self.before, self.addendum.text()),
            Place::Desk(sitting) => {
                let reports = self.reports();
                let parts: Vec<results::Row> = self
                    .parts
                    .iter()
                    .zip(&reports)
                    .map(|(part, report)| results::Row::of(&part.record.header, report))
                    .collect();
                let open = self.addendum.open().count();
                hire::desk()?.review(&Reviewed {
                    sitting,
                    before: &self.before,
                    addendum: self.addendum.text(),
                    open: i64::try_from(open).unwrap_or(i64::MAX),
                    decision: &Decision::of(&reports).in_words(),
                    parts: &parts,
                })
            }
        }
    }
}

impl Part {
    fn of(record: Record) -> anyhow::Result<Self> {
        let scorer = Scorer::of(&record.header, None).map_err(judged::told)?;
        let engine = scorer.report(&record);
        Ok(Self {
            record,
            scorer,
            engine,
        })
    }
}

fn about_bundle(text: &str) -> anyhow::Result<Addendum> {
    let head = verify(text).head;
    let Some(head) = head else {
        bail!("the sealed result cannot be read");
    };
    Ok(Addendum::about(
        &sha256_hex(text),
        &head.sitting,
        &head.subject,
    ))
}

fn parts_of_bundle(text: &str) -> anyhow::Result<Vec<Part>> {
    let verdict = verify(text);
    if let Some(problem) = verdict.problems.first() {
        return Err(Problems(format!(
            "the sealed result does not hold, so nobody can speak about its points: {problem}"
        ))
        .into());
    }
    verdict.records.into_iter().map(Part::of).collect()
}

/// Writes the file whole; refused if somebody else said something meanwhile.
fn keep_file(path: &Path, before: &str, text: &str) -> anyhow::Result<()> {
    let told = || format!("cannot write {}", path.display());
    let lock = fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .with_context(told)?;
    if let Err(fs::TryLockError::WouldBlock) = lock.try_lock() {
        bail!(
            "{} is being written by another run of this program; try again",
            path.display()
        );
    }
    if fs::read_to_string(path).with_context(told)? != before {
        bail!(
            "{} was changed meanwhile; look at it and say it again",
            path.display()
        );
    }
    let added = text.strip_prefix(before).unwrap_or(text);
    let write = |mut file: &fs::File| -> std::io::Result<()> {
        file.write_all(added.as_bytes())?;
        file.sync_all()
    };
    write(&lock).with_context(told)
}
