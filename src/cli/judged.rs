//! From a record to its report, for every command that shows one.

use std::{path::Path, sync::Arc};

use anyhow::Context as _;

use crate::{
    cli::{Console, Problems, appeal::matter, shelf},
    report::{Report, ScoreError, Scorer},
    scenario::Scenario,
    session::Record,
    store::records,
};

/// The report of a record; `rubric` replaces the record's own.
pub(super) fn report(record: &Record, rubric: Option<&str>) -> anyhow::Result<Report> {
    let scorer = Scorer::of(&record.header, rubric).map_err(told)?;
    Ok(scorer.report(record))
}

/// The report of a record, and the scenario that it carries.
pub(super) fn with_scenario(record: &Record) -> anyhow::Result<(Arc<Scenario>, Report)> {
    let scorer = Scorer::of(&record.header, None).map_err(told)?;
    let report = scorer.report(record);
    Ok((Arc::clone(scorer.scenario()), report))
}

/// The report of a record file with what people say beside it, if anybody said anything.
pub(crate) fn with_people(
    path: &Path,
    record: &Record,
    rubric: Option<&str>,
) -> anyhow::Result<Report> {
    let scorer = Scorer::of(&record.header, rubric).map_err(told)?;
    let engine = scorer.report(record);
    Ok(match matter::said_beside(path, &record.write())? {
        Some(said) => said.beside(1, record, &scorer, engine),
        None => engine,
    })
}

/// Texts with problems are shown with their places; anything else is one sentence.
pub(super) fn told(error: ScoreError) -> anyhow::Error {
    match error {
        ScoreError::OtherTexts => error.into(),
        problems => Problems(problems.to_string()).into(),
    }
}

/// Reads a record, and says so if its last line was torn.
pub(super) fn load(path: &Path, console: &mut Console<'_>) -> anyhow::Result<Record> {
    let loaded = records::load(path)?;
    if loaded.torn > 0 {
        writeln!(
            console.errors,
            "note: the last line of {} was torn by a crash and is left out",
            path.display()
        )?;
    }
    Ok(loaded.record)
}

/// The reports of record files, in the order given.
pub(super) fn reports(
    paths: &[std::path::PathBuf],
    rubric: Option<&Path>,
    console: &mut Console<'_>,
) -> anyhow::Result<Vec<Report>> {
    let rubric = rubric.map(shelf::read).transpose()?;
    if let Some(file) = &rubric
        && let Some(problem) = &file.undecoded
    {
        return Err(Problems(problem.render(&file.path, &file.text)).into());
    }
    let rubric = rubric.map(|file| file.text);
    let mut reports = Vec::with_capacity(paths.len());
    for path in paths {
        let record = load(path, console)?;
        let judged = with_people(path, &record, rubric.as_deref());
        reports.push(judged.with_context(|| format!("cannot score {}", path.display()))?);
    }
    Ok(reports)
}
