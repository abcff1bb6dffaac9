//! Findings as rows for a spreadsheet: RFC 4180, and no cell is taken for a formula.

use crate::{
    audit::{Audited, Changed, FindingAudit},
    cli::audit::input::Unit,
    export::sheet::harmless,
};

/// The columns.
const COLUMNS: [&str; 20] = [
    "file",
    "line",
    "conduct",
    "law",
    "change",
    "rule",
    "title",
    "outcome",
    "unlawful",
    "basis",
    "source",
    "citations",
    "evidence",
    "contact",
    "step",
    "at",
    "shown_by",
    "happened",
    "instead",
    "planned",
];

/// The row of names.
pub(super) fn head() -> String {
    row(&COLUMNS.map(str::to_owned))
}

/// One row for each finding, or for each change where laws are compared.
pub(super) fn rows(unit: &Unit, audited: &Audited, changes: Option<&[Changed]>) -> String {
    let Some(changes) = changes else {
        return audited
            .findings
            .iter()
            .map(|found| cells(unit, audited, found, ""))
            .collect();
    };
    changes
        .iter()
        .filter_map(|one| {
            let change = match one.change {
                crate::audit::Change::Gained => "gained",
                crate::audit::Change::Lost => "lost",
                crate::audit::Change::Changed => "changed",
            };
            Some(cells(unit, audited, one.finding()?, change))
        })
        .collect()
}

fn cells(unit: &Unit, audited: &Audited, found: &FindingAudit, change: &str) -> String {
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    let number = |number: Option<usize>| number.map_or(String::new(), |number| number.to_string());
    row(&[
        unit.file.to_string(),
        number(unit.line),
        audited.id.clone(),
        audited.law.rules.join("; "),
        change.to_owned(),
        found.rule.to_owned(),
        found.title.to_owned(),
        found.outcome.to_owned(),
        yes(found.unlawful),
        found.basis.to_owned(),
        found.source.to_owned(),
        found.citations.join("; "),
        found.evidence.to_owned(),
        found.contact.to_string(),
        number(found.step),
        found.at.clone(),
        found.shown_by.clone(),
        found.happened.clone(),
        found.instead.to_owned(),
        yes(found.planned),
    ])
}

/// Cells as a line; a cell that a spreadsheet would calculate is made text.
fn row(cells: &[String; 20]) -> String {
    let mut line = String::new();
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            line.push(',');
        }
        let cell = harmless(cell);
        if cell.contains([',', '"', '\n', '\r']) {
            line.push('"');
            line.push_str(&cell.replace('"', "\"\""));
            line.push('"');
        } else {
            line.push_str(&cell);
        }
    }
    line.push_str("\r\n");
    line
}
