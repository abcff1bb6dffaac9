//! What went well in a sitting and what did not, each with the words that show it.

use crate::{
    compliance::{self, rules},
    documentation::Verdict,
    domain::Severity,
    evaluation::rubric::{Level, ScoreKind},
    export::{
        decisions::said,
        gather::Taken,
        sitting::{Kind, Remark},
    },
    report::{FindingReport, LineReport, Report},
    session::Record,
};

/// What went well: criteria at their full points, the weightiest first.
pub(super) fn well(taken: &Taken<'_>, reported: &[ScoreKind]) -> Vec<Remark> {
    let mut found: Vec<Remark> = Vec::new();
    for (part, record, report) in numbered(taken) {
        for score in &report.scores {
            if !reported.contains(&score.kind) {
                continue;
            }
            for line in &score.lines {
                if line.level == Some(Level::Full) && line.possible > 0 {
                    let mut one = of_line(score.kind.into(), part, line, record);
                    one.points = line.points;
                    add(&mut found, one, |a, b| a.title == b.title);
                }
            }
        }
    }
    found.sort_by_key(|one| -one.points);
    found
}

/// What did not go well: findings by weight, then criteria by the points they cost.
///
/// A slip in the law is told even where that score is not reported: it is coaching then.
pub(super) fn badly(taken: &Taken<'_>) -> Vec<Remark> {
    let mut findings: Vec<(Severity, Remark)> = Vec::new();
    let mut lines: Vec<Remark> = Vec::new();
    for (part, record, report) in numbered(taken) {
        for finding in report.findings.iter().filter(|one| one.is_shown()) {
            let Some(severity) = finding.severity else {
                continue;
            };
            let one = of_finding(part, finding, severity, record);
            let known = findings.iter_mut().find(|(_, seen)| seen.rule == one.rule);
            match known {
                Some((_, seen)) => seen.again += 1,
                None => findings.push((severity, one)),
            }
        }
        for score in &report.scores {
            for line in &score.lines {
                let lost = line.possible - line.points;
                // What a rule decided is told by its finding.
                if lost <= 0 || line.rule.is_some() {
                    continue;
                }
                let mut one = of_line(score.kind.into(), part, line, record);
                one.points = -lost;
                if score.kind == ScoreKind::Notes {
                    one.what = of_note(line, report).unwrap_or(one.what);
                    one.said = None;
                }
                add(&mut lines, one, |a, b| {
                    a.title == b.title && a.what == b.what
                });
            }
        }
    }
    // Both sorts keep the order of the call among equals.
    findings.sort_by_key(|(severity, _)| std::cmp::Reverse(*severity));
    lines.sort_by_key(|one| one.points);
    findings
        .into_iter()
        .map(|(_, one)| one)
        .chain(lines)
        .collect()
}

/// The parts with their numbers.
fn numbered<'a>(
    taken: &Taken<'a>,
) -> impl Iterator<Item = (u32, &'a Record, &'a Report)> + use<'a> {
    let pairs = taken.records.iter().zip(taken.reports);
    (1..)
        .zip(pairs)
        .map(|(part, (record, report))| (part, record, report))
}

fn add(found: &mut Vec<Remark>, one: Remark, same: impl Fn(&Remark, &Remark) -> bool) {
    match found.iter_mut().find(|known| same(known, &one)) {
        Some(known) => known.again += 1,
        None => found.push(one),
    }
}

fn of_finding(part: u32, finding: &FindingReport, severity: Severity, record: &Record) -> Remark {
    let title = rules::find(&finding.rule).map_or(finding.rule.as_str(), |rule| rule.title);
    let house = finding.source == compliance::Source::Client;
    Remark {
        kind: Kind::Compliance,
        part,
        entry: finding.entry,
        title: title.to_owned(),
        what: finding.happened.clone(),
        said: words(record, &[finding.entry]),
        instead: Some(finding.instead.clone()).filter(|one| !one.is_empty()),
        rule: Some(finding.rule.clone()),
        citations: if finding.citations.is_empty() && house {
            vec!["house rule".to_owned()]
        } else {
            finding.citations.clone()
        },
        severity: Some(severity.label().to_owned()),
        points: 0,
        again: 0,
    }
}

/// A line of the ledger: what it is about before the colon, what its level means after.
fn of_line(kind: Kind, part: u32, line: &LineReport, record: &Record) -> Remark {
    let (title, level) = line
        .rubric_line
        .split_once(": ")
        .unwrap_or((&line.rubric_line, ""));
    let means = level.split_once(", ").map_or("", |(_, means)| means);
    let what = match (means, line.why.as_str()) {
        ("", "") => level.to_owned(),
        ("", why) => why.to_owned(),
        (means, "") => means.to_owned(),
        (means, why) if means.contains(why) => means.to_owned(),
        (means, why) => format!("{means} ({why})"),
    };
    Remark {
        kind,
        part,
        entry: line.entries.first().copied().unwrap_or(0),
        title: title.to_owned(),
        what,
        said: if kind == Kind::Notes {
            None
        } else {
            words(record, &line.entries)
        },
        instead: None,
        rule: None,
        citations: Vec::new(),
        severity: None,
        points: 0,
        again: 0,
    }
}

/// What was written in the fields that a line of the notes is about, beside what was so.
fn of_note(line: &LineReport, report: &Report) -> Option<String> {
    let about = format!("{} {}", line.rubric_line, line.why).to_lowercase();
    let told: Vec<String> = report
        .note
        .iter()
        .flatten()
        .filter(|field| !matches!(field.verdict, Verdict::Correct | Verdict::NotApplicable))
        .filter(|field| about.contains(field.field.label()))
        .map(|field| {
            let (label, wrote, was) = (field.field.label(), &field.wrote, &field.was);
            match (wrote.as_str(), was.as_str()) {
                ("", "") => format!("{label}: {}", field.verdict.label()),
                ("", was) => format!("{label}: left out; it was {was}"),
                (wrote, "") => format!("{label}: {wrote} was written; there was nothing to write"),
                (wrote, was) => format!("{label}: {wrote} was written; it was {was}"),
            }
        })
        .collect();
    (!told.is_empty()).then(|| told.join("; "))
}

/// What the candidate said at the first of these entries at which anything was said.
fn words(record: &Record, entries: &[u32]) -> Option<String> {
    entries.iter().find_map(|&seq| {
        let entry = record.entries.iter().find(|entry| entry.seq == seq)?;
        Some(said(&entry.then)).filter(|words| !words.is_empty())
    })
}
