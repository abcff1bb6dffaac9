//! Results in files for other programs. A format is one line in [`FORMATS`] and one
//! function from what the bundles at hand hold to bytes.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};

use crate::{
    bundle::verify::{Verdict, verify},
    clerk::Clerk,
    cli,
    export::{decisions, results, sheet},
    panels::hiring::model::{Export, Told},
    report::Scorer,
    store::{
        desk::{Listed, Right},
        whole::{self, Readers},
    },
};

/// From verified bundles to the bytes of a file.
type Writer = fn(&[Verdict]) -> anyhow::Result<Vec<u8>>;

/// The formats: id, words, and what writes them.
const FORMATS: [(&str, &str, Writer); 3] = [
    ("csv", "CSV: a row for each call", rows),
    ("decisions", "CSV: a row for each decision", decided),
    ("json", "JSON: the whole reports", reports),
];

/// The formats, as the screen offers them.
pub(super) fn formats() -> Vec<(String, String)> {
    let all = FORMATS.iter();
    all.map(|(id, words, _)| ((*id).to_owned(), (*words).to_owned()))
        .collect()
}

impl Clerk {
    pub(super) fn export(&mut self, export: &Export) -> anyhow::Result<Told> {
        let Some((_, _, writer)) = FORMATS.iter().find(|one| one.0 == export.format) else {
            bail!("there is no format {:?}", export.format);
        };
        self.may(Right::Results, "export results", &export.format)?;
        let listed = self.desk()?.sittings()?;
        let wanted = listed
            .iter()
            .filter(|one| export.sittings.contains(&one.sitting));
        let (mut held, mut away) = (Vec::new(), 0);
        for one in wanted {
            match self.sealed(one)? {
                // What people say stands beside the engine's score in files too.
                Some(verdict) => held.push(self.with_people(&one.sitting, verdict)?),
                None => away += 1,
            }
        }
        if held.is_empty() {
            bail!("no sealed result of these is here or in the database");
        }
        let path = self.new_file(&export.path, &writer(&held)?)?;
        let mut words = format!("Written: {}.", path.display());
        if away > 0 {
            words = format!("{words} Not in it: {away} whose bundles are not in the database.");
        }
        Ok(Told::Done(words))
    }

    /// The exact text of a sitting's bundle: as the database has it, else of this machine.
    pub(super) fn bundle(&mut self, sitting: &str) -> anyhow::Result<Option<String>> {
        if let Some(text) = self.desk()?.bundle(sitting)? {
            return Ok(Some(text));
        }
        let path = self.room().sittings().bundle(sitting)?;
        if !path.is_file() {
            return Ok(None);
        }
        cli::verify::read(&path).map(Some)
    }

    /// What the bundle of a sitting holds, if it is at hand.
    ///
    /// # Errors
    /// It does not hold: what was changed is not handed on.
    pub(super) fn sealed(&mut self, one: &Listed) -> anyhow::Result<Option<Verdict>> {
        let Some(text) = self.bundle(&one.sitting)? else {
            return Ok(None);
        };
        let verdict = verify(&text);
        if let Some(problem) = verdict.problems.first() {
            bail!("the bundle of {} does not hold: {problem}", one.sitting);
        }
        Ok(Some(verdict))
    }

    /// Makes a new file; a bare name goes into the folder of exports.
    ///
    /// # Errors
    /// There is such a file already, or it cannot be written.
    pub(super) fn new_file(&self, path: &str, bytes: &[u8]) -> anyhow::Result<PathBuf> {
        let folder = self.exports();
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        let path = folder.join(Path::new(path));
        whole::create(&path, bytes, Readers::Usual).with_context(|| {
            format!(
                "cannot make the file {}; give the name of a new file in a folder that exists",
                path.display()
            )
        })?;
        Ok(path)
    }
}

fn rows(held: &[Verdict]) -> anyhow::Result<Vec<u8>> {
    let rows: Vec<results::Row> = held
        .iter()
        .flat_map(|one| one.records.iter().zip(&one.reports))
        .map(|(record, report)| results::Row::of(&record.header, report))
        .collect();
    let mut text = Vec::new();
    sheet::write(&rows, &mut text)?;
    Ok(text)
}

fn decided(held: &[Verdict]) -> anyhow::Result<Vec<u8>> {
    let mut text = Vec::new();
    sheet::write(&decisions_of(held)?, &mut text)?;
    Ok(text)
}

/// The rows of decisions of verified bundles.
pub(super) fn decisions_of(held: &[Verdict]) -> anyhow::Result<Vec<decisions::Row>> {
    let mut rows = Vec::new();
    for (record, report) in held
        .iter()
        .flat_map(|one| one.records.iter().zip(&one.reports))
    {
        let scorer = Scorer::of(&record.header, None)?;
        rows.extend(decisions::rows(record, report, scorer.scenario()));
    }
    Ok(rows)
}

fn reports(held: &[Verdict]) -> anyhow::Result<Vec<u8>> {
    let reports: Vec<_> = held.iter().flat_map(|one| &one.reports).collect();
    let mut text = serde_json::to_vec_pretty(&reports)?;
    text.push(b'\n');
    Ok(text)
}
