//! One conduct judged and written, ready to be put where it belongs.

use serde::Serialize;

use crate::{
    audit::{self, Audited, Changed, Law},
    cli::{
        Palette,
        audit::{AuditFormat, csv, input::Unit, text, totals::Totals},
    },
    diagnostic::{Diagnostic, Located},
    evidence::conduct,
    reader,
};

/// What is asked of every conduct.
pub(super) struct Job {
    pub(super) law: Law,
    pub(super) compare: bool,
    pub(super) format: AuditFormat,
    pub(super) width: usize,
    pub(super) palette: Palette,
}

/// What came of one.
#[derive(Default)]
pub(super) struct Answer {
    /// What is written of it.
    pub(super) written: String,
    /// Why it could not be used.
    pub(super) problem: Option<String>,
    /// Its counts.
    pub(super) totals: Totals,
}

/// One conduct of the JSON document.
#[derive(Serialize)]
struct Entry<'a> {
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(flatten)]
    audited: Option<&'a Audited>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<&'a [Changed]>,
    /// What is wrong with it; then there is nothing else.
    #[serde(skip_serializing_if = "Option::is_none")]
    unusable: Option<Vec<Located>>,
}

impl Job {
    /// Judges one.
    pub(super) fn answer(&self, unit: &Unit) -> Answer {
        let bytes = match &unit.bytes {
            Ok(bytes) => bytes,
            Err(why) => {
                let line = unit
                    .line
                    .map_or(String::new(), |line| format!(", line {line},"));
                let told = Diagnostic::error("unreadable", format!("{}{line} {why}", unit.file));
                return self.unusable(unit, "", &[told]);
            }
        };
        let text = match reader::decode(bytes) {
            Ok(text) => text,
            Err(problem) => {
                let text = String::from_utf8_lossy(bytes);
                return self.unusable(unit, &text, &[problem]);
            }
        };
        let written = conduct::open(&text);
        let Some(conduct) = written.conduct else {
            return self.unusable(unit, &text, &written.diagnostics);
        };
        match audit::audit(&conduct, &self.law) {
            Ok(audited) => {
                let changes = self.compare.then(|| {
                    // The file's times were all found once, so they are found again.
                    audit::audit(&conduct, &Law::default())
                        .map(|own| audit::compare(&own, &audited))
                        .unwrap_or_default()
                });
                Answer {
                    written: self.write(unit, &audited, changes.as_deref()),
                    problem: None,
                    totals: Totals::of(&audited, changes.as_deref().unwrap_or_default()),
                }
            }
            Err(problem) => {
                let told = Diagnostic::error("skipped-time", problem.to_string());
                self.unusable(unit, &text, &[told])
            }
        }
    }

    fn write(&self, unit: &Unit, audited: &Audited, changes: Option<&[Changed]>) -> String {
        match self.format {
            AuditFormat::Json => json(&Entry {
                file: &unit.file,
                line: unit.line,
                audited: Some(audited),
                changes,
                unusable: None,
            }),
            AuditFormat::Csv => csv::rows(unit, audited, changes),
            AuditFormat::Text => {
                text::Writer::new(self.width, self.palette).conduct(unit, audited, changes)
            }
        }
    }

    fn unusable(&self, unit: &Unit, text: &str, problems: &[Diagnostic]) -> Answer {
        let first = unit.line.unwrap_or(1);
        let told: Vec<String> = problems
            .iter()
            .map(|problem| problem.render_in(&unit.file, text, first))
            .collect();
        let written = if self.format == AuditFormat::Json {
            let located = problems
                .iter()
                .map(|problem| problem.locate_in(&unit.file, text, first))
                .collect();
            json(&Entry {
                file: &unit.file,
                line: unit.line,
                audited: None,
                changes: None,
                unusable: Some(located),
            })
        } else {
            String::new()
        };
        Answer {
            written,
            problem: Some(told.join("\n")),
            totals: Totals {
                unusable: 1,
                ..Totals::default()
            },
        }
    }
}

fn json(entry: &Entry<'_>) -> String {
    // Text, numbers and lists always can be written.
    serde_json::to_string(entry).unwrap_or_default()
}
