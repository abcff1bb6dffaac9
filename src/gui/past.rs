//! Results of finished sessions, kept as a short list beside the records, so that
//! the home screen need not score them all again.

use serde::{Deserialize, Serialize};

use crate::{
    evaluation::rubric::ScoreKind,
    panels::past::Past,
    report::Report,
    session::{Header, Mode},
    store::Home,
};

/// The file.
const NAME: &str = "results.json";
/// Results that are kept; older ones can be scored again from their records.
const MAX: usize = 500;

/// One result, newest first.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    scenario: String,
    title: String,
    began: String,
    mode: Mode,
    scores: Vec<(ScoreKind, u32)>,
    band: String,
}

/// All results.
pub(super) fn read(home: &Home) -> Vec<Past> {
    let kept: Vec<Kept> = home.read(NAME).unwrap_or_default();
    kept.iter().map(shown).collect()
}

/// Adds a result.
///
/// # Errors
/// The list cannot be written.
pub(super) fn add(
    home: Option<&Home>,
    header: &Header,
    title: &str,
    report: &Report,
) -> (Past, anyhow::Result<()>) {
    let new = Kept {
        scenario: header.scenario.clone(),
        title: title.to_owned(),
        began: header.began.clone(),
        mode: header.mode,
        scores: report
            .scores
            .iter()
            .map(|score| (score.kind, score.out_of_100))
            .collect(),
        band: report.band_label.clone(),
    };
    let past = shown(&new);
    let Some(home) = home else {
        return (past, Ok(()));
    };
    let mut all: Vec<Kept> = home.read(NAME).unwrap_or_default();
    all.insert(0, new);
    all.truncate(MAX);
    (past, home.keep(NAME, &all))
}

fn shown(kept: &Kept) -> Past {
    let when = chrono::DateTime::parse_from_rfc3339(&kept.began).map_or_else(
        |_| kept.began.clone(),
        |when| when.format("%b %-d, %Y").to_string(),
    );
    Past {
        scenario: kept.scenario.clone(),
        title: kept.title.clone(),
        when,
        mode: kept.mode,
        scores: kept.scores.clone(),
        band: kept.band.clone(),
    }
}
