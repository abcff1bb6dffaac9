//! From an evaluation to its stable form.

use crate::{
    documentation::FieldResult,
    domain::Currency,
    evaluation::{Evaluation, Finding, Negotiation, Rubric, Score},
    report::{
        SCHEMA,
        form::{
            FieldReport, FindingReport, GateReport, Identity, LineReport, NegotiationReport,
            Report, ScoreReport,
        },
    },
};

/// What a report is composed from.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// What the scores are a function of.
    pub identity: &'a Identity,
    /// The evaluation.
    pub evaluation: &'a Evaluation,
    /// What the rules found.
    pub findings: &'a [Finding],
    /// What was reached.
    pub negotiation: Option<&'a Negotiation>,
    /// The note beside the truth.
    pub documentation: Option<&'a [FieldResult]>,
    /// The rubric that was used.
    pub rubric: &'a Rubric,
    /// The currency of the account.
    pub currency: Currency,
}

/// Composes a report. Same parts, same report.
pub fn compose(parts: &Parts<'_>) -> Report {
    let Parts {
        evaluation, rubric, ..
    } = *parts;
    let label = |band| rubric.band_label(band).to_owned();
    Report {
        schema: SCHEMA,
        hints: Vec::new(),
        people: None,
        heard: Vec::new(),
        files: Vec::new(),
        identity: parts.identity.clone(),
        band: evaluation.band,
        band_label: evaluation.band.map(label).unwrap_or_default(),
        overall: evaluation.overall,
        scores: evaluation
            .scores
            .iter()
            .map(|score| of_score(score, rubric))
            .collect(),
        gates: evaluation
            .gates
            .iter()
            .map(|gate| GateReport {
                id: gate.id,
                label: gate.label.clone(),
                source: gate.source,
                entries: gate.entries.clone(),
                rules: gate.rules.clone(),
            })
            .collect(),
        negotiation: parts.negotiation.map(|negotiation| NegotiationReport {
            reached: negotiation.measure,
            par: evaluation.par.worth,
            par_kind: evaluation.par.kind,
            walk_away: evaluation.par.walk_away,
            share: evaluation.share,
            full_marks_share: rubric.full_marks_share(),
            currency: parts.currency,
        }),
        findings: parts
            .findings
            .iter()
            .map(|finding| of_finding(finding, rubric))
            .collect(),
        note: parts
            .documentation
            .map(|fields| fields.iter().map(of_field).collect()),
    }
}

fn of_score(score: &Score, rubric: &Rubric) -> ScoreReport {
    let lines = score.lines.iter().map(|line| LineReport {
        criterion: line.criterion,
        rubric_line: rubric.words_of(line),
        level: line.level,
        points: line.points,
        possible: line.possible,
        entries: line.entries.clone(),
        rule: line.rule.map(str::to_owned),
        why: line.why.to_string(),
    });
    ScoreReport {
        kind: score.kind,
        out_of_100: score.out_of_100,
        points: score.points,
        possible: score.possible,
        band: score.band,
        band_label: rubric.band_label(score.band).to_owned(),
        lines: lines.collect(),
    }
}

fn of_finding(finding: &Finding, rubric: &Rubric) -> FindingReport {
    FindingReport {
        rule: finding.rule.to_owned(),
        entry: finding.entry,
        also: finding.also.into_iter().collect(),
        planned: finding.planned,
        outcome: finding.outcome,
        basis: finding.basis,
        source: finding.source,
        severity: rubric.severity(finding),
        happened: finding.happened.to_string(),
        why: finding.why.to_owned(),
        instead: finding.instead.to_owned(),
        citations: finding
            .citations
            .iter()
            .map(|&cite| cite.to_owned())
            .collect(),
        read: finding.read,
    }
}

fn of_field(result: &FieldResult) -> FieldReport {
    FieldReport {
        field: result.field,
        verdict: result.verdict,
        wrote: result.wrote.clone(),
        was: result.was.clone(),
        entries: result.entries.clone(),
    }
}
