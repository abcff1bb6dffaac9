//! The one function that scores a record.

use crate::{
    documentation::FieldResult,
    domain::Id,
    evaluation::{
        compliance_score::{self, Conduct},
        gates,
        inputs::{Inputs, Negotiation, Par},
        negotiation_score, notes_score,
        rubric::{Band, Level, Rubric, ScoreKind, ScoreSource},
        score::{Evaluation, GateRaised, LedgerLine, Score, Why},
        signs,
    },
};

/// Scores one record.
pub fn evaluate(inputs: &Inputs<'_>, rubric: &Rubric, par: Par) -> Evaluation {
    let (signs, occasions) = signs::find(inputs.items, inputs.facts, inputs.documentation);
    let conduct = Conduct {
        inputs,
        signs: &signs,
        occasions,
        answers: compliance_score::answers(rubric, inputs.findings),
    };
    let mut scores = Vec::new();
    for kind in ScoreKind::ALL {
        let Some(source) = rubric.score(kind) else {
            continue;
        };
        let lines = match kind {
            ScoreKind::Compliance => compliance(rubric, source, &conduct),
            ScoreKind::Negotiation => negotiation(rubric, source, inputs, par),
            ScoreKind::Notes => notes(source, inputs.documentation),
        };
        scores.extend(add_up(kind, lines, rubric));
    }
    let gates = gates::raised(rubric, inputs.findings, &signs);
    let share = inputs
        .negotiation
        .and_then(|negotiation| negotiation_score::share(negotiation.measure, par));
    total(scores, gates, rubric, share, par)
}

/// Bands and the one number, from scores and gates.
fn total(
    scores: Vec<Score>,
    gates: Vec<GateRaised>,
    rubric: &Rubric,
    share: Option<u32>,
    par: Par,
) -> Evaluation {
    let lowest = scores.iter().map(|score| score.band).min();
    let band = if gates.is_empty() {
        lowest
    } else {
        lowest.map(|_| Band::NotYet)
    };
    Evaluation {
        overall: overall(&scores, rubric, !gates.is_empty()),
        scores,
        gates,
        band,
        share,
        par,
    }
}

/// A line of the ledger that a person set aside, and what takes its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineException {
    /// In which score.
    pub kind: ScoreKind,
    /// The criterion.
    pub criterion: Id,
    /// Which of its lines, from 1.
    pub nth: u32,
    /// The level that takes the engine's place; without one the line does not apply.
    pub level: Option<Level>,
}

/// The evaluation with lines and gates set aside: added up again, nothing judged anew.
pub fn except(
    evaluation: Evaluation,
    rubric: &Rubric,
    lines: &[LineException],
    gates: &[Id],
) -> Evaluation {
    let scores = evaluation.scores.into_iter().filter_map(|score| {
        let mut seen: Vec<Id> = Vec::new();
        let kept = score.lines.into_iter().map(|line| {
            seen.push(line.criterion);
            let nth = seen.iter().filter(|one| **one == line.criterion).count();
            let aside = lines.iter().rev().find(|one| {
                one.kind == score.kind && one.criterion == line.criterion && one.nth as usize == nth
            });
            match aside {
                Some(aside) => replaced(line, aside.level, rubric),
                None => line,
            }
        });
        add_up(score.kind, kept.collect(), rubric)
    });
    let scores = scores.collect();
    let mut raised = evaluation.gates;
    raised.retain(|gate| !gates.contains(&gate.id));
    total(scores, raised, rubric, evaluation.share, evaluation.par)
}

/// A line with another level, or left out.
fn replaced(line: LedgerLine, level: Option<Level>, rubric: &Rubric) -> LedgerLine {
    let why = Why::Plain("a person set it aside");
    let criterion = rubric
        .source()
        .scores
        .iter()
        .flat_map(|score| &score.criteria)
        .find(|one| one.id == line.criterion && one.weight > 0);
    let (Some(level), Some(criterion)) = (level, criterion) else {
        return LedgerLine {
            level: None,
            points: 0,
            possible: 0,
            why,
            ..line
        };
    };
    // A line that carries a share of its criterion's weight keeps that share.
    let possible = if line.possible > 0 {
        line.possible
    } else {
        i64::from(criterion.weight)
    };
    let points = i64::from(criterion.levels.line(level).points);
    LedgerLine {
        level: Some(level),
        points: points * possible / i64::from(criterion.weight),
        possible,
        why,
        ..line
    }
}

fn compliance(rubric: &Rubric, source: &ScoreSource, conduct: &Conduct<'_>) -> Vec<LedgerLine> {
    let criteria = source.criteria.iter();
    criteria
        .map(|criterion| compliance_score::line(rubric, criterion, conduct))
        .collect()
}

fn negotiation(
    rubric: &Rubric,
    source: &ScoreSource,
    inputs: &Inputs<'_>,
    par: Par,
) -> Vec<LedgerLine> {
    let none = Negotiation::default();
    let reached = inputs.negotiation.unwrap_or(&none);
    let shown = inputs
        .truth
        .agreed
        .map(|agreed| agreed.entry)
        .or(inputs.items.last().map(|item| item.entry));
    let criteria = source.criteria.iter();
    criteria
        .map(|criterion| negotiation_score::line(rubric, criterion, reached, par, shown))
        .collect()
}

fn notes(source: &ScoreSource, results: Option<&[FieldResult]>) -> Vec<LedgerLine> {
    let Some(results) = results else {
        return Vec::new();
    };
    let criteria = source.criteria.iter();
    criteria
        .flat_map(|criterion| notes_score::lines(criterion, results))
        .collect()
}

/// A score from its lines; `None` where nothing of it applies.
fn add_up(kind: ScoreKind, lines: Vec<LedgerLine>, rubric: &Rubric) -> Option<Score> {
    let points: i64 = lines.iter().map(|line| line.points).sum();
    let possible: i64 = lines.iter().map(|line| line.possible).sum();
    if possible <= 0 {
        return None;
    }
    let percent = (points.max(0) * 100 / possible).min(100);
    let out_of_100 = u32::try_from(percent).unwrap_or(0);
    Some(Score {
        kind,
        points,
        possible,
        out_of_100,
        band: rubric.band(out_of_100),
        lines,
    })
}

/// The weighted mean of the scores that apply, truncated, capped by a gate.
fn overall(scores: &[Score], rubric: &Rubric, gated: bool) -> Option<u32> {
    let weight = |kind| rubric.score(kind).map_or(0, |score| score.overall_weight);
    let weights: u32 = scores.iter().map(|score| weight(score.kind)).sum();
    let sum: u32 = scores
        .iter()
        .map(|score| score.out_of_100 * weight(score.kind))
        .sum();
    let mean = sum.checked_div(weights)?;
    Some(if gated { mean.min(rubric.cap()) } else { mean })
}
