//! The notes score: levels from the note's fields.
//!
//! A wrong value earns nothing; a fabricated one costs its weight again.

use crate::{
    documentation::{FieldResult, Verdict},
    domain::disposition::Field,
    evaluation::{
        rubric::{CriterionSource, DecidedBy, FieldPoints, FieldWorst, Level},
        score::{LedgerLine, Why},
    },
};

pub(super) fn lines(criterion: &CriterionSource, results: &[FieldResult]) -> Vec<LedgerLine> {
    let of = |field: Field| {
        results
            .iter()
            .find(|result| result.field == field && result.verdict != Verdict::NotApplicable)
    };
    match &criterion.decided_by {
        DecidedBy::Worst(fields) => vec![worst(criterion, fields, of)],
        DecidedBy::Together(fields) => vec![together(criterion, fields, of)],
        DecidedBy::Each(fields) => each(criterion, fields, of),
        DecidedBy::Shared(fields) => shared(criterion, fields, of),
        DecidedBy::ProseCosts(cost) => prose(criterion, *cost, of(Field::Prose)),
        _ => Vec::new(),
    }
}

fn base(criterion: &CriterionSource, level: Option<Level>, weight: i64) -> LedgerLine {
    LedgerLine {
        criterion: criterion.id,
        field: None,
        level,
        points: 0,
        possible: weight,
        entries: Vec::new(),
        rule: None,
        why: Why::Nothing,
    }
}

fn nothing_to_record(criterion: &CriterionSource) -> LedgerLine {
    LedgerLine {
        why: Why::Plain("there was nothing to record"),
        ..base(criterion, None, 0)
    }
}

/// One line for several fields: fabricated by any costs the weight once more.
fn one_line(criterion: &CriterionSource, level: Level, applying: &[&FieldResult]) -> LedgerLine {
    let fabricated = applying
        .iter()
        .any(|result| result.verdict == Verdict::Fabricated);
    let mut line = base(criterion, Some(level), i64::from(criterion.weight));
    line.points = if fabricated {
        -i64::from(criterion.weight)
    } else {
        i64::from(criterion.levels.line(level).points)
    };
    for result in applying {
        line.entries.extend(&result.entries);
    }
    line.entries.sort_unstable();
    line.entries.dedup();
    let faults: Vec<(Field, Verdict)> = applying
        .iter()
        .filter(|result| result.verdict != Verdict::Correct)
        .map(|result| (result.field, result.verdict))
        .collect();
    if !faults.is_empty() {
        line.why = Why::Fields(faults);
    }
    line
}

fn worst<'r>(
    criterion: &CriterionSource,
    fields: &[FieldWorst],
    of: impl Fn(Field) -> Option<&'r FieldResult>,
) -> LedgerLine {
    let applying: Vec<(&FieldResult, Level)> = fields
        .iter()
        .filter_map(|row| Some((of(row.field)?, row.omitted)))
        .collect();
    let level = applying
        .iter()
        .map(|(result, omitted)| match result.verdict {
            Verdict::Omitted => *omitted,
            verdict => plain(verdict),
        });
    let Some(level) = level.max() else {
        return nothing_to_record(criterion);
    };
    let results: Vec<&FieldResult> = applying.iter().map(|(result, _)| *result).collect();
    one_line(criterion, level, &results)
}

/// The level of one field by itself.
const fn plain(verdict: Verdict) -> Level {
    match verdict {
        Verdict::NotApplicable | Verdict::Correct => Level::Full,
        Verdict::PartlyRight => Level::Most,
        Verdict::Omitted | Verdict::Wrong | Verdict::Fabricated => Level::Nothing,
    }
}

fn together<'r>(
    criterion: &CriterionSource,
    fields: &[Field],
    of: impl Fn(Field) -> Option<&'r FieldResult>,
) -> LedgerLine {
    let applying: Vec<&FieldResult> = fields.iter().filter_map(|field| of(*field)).collect();
    if applying.is_empty() {
        return nothing_to_record(criterion);
    }
    let wrong = applying
        .iter()
        .any(|result| result.verdict >= Verdict::Wrong);
    let left_out: u32 = applying
        .iter()
        .map(|result| match result.verdict {
            Verdict::Omitted | Verdict::PartlyRight => result.left_out.max(1),
            _ => 0,
        })
        .sum();
    let level = match left_out {
        _ if wrong => Level::Nothing,
        0 => Level::Full,
        1 => Level::Most,
        2 => Level::Little,
        _ => Level::Nothing,
    };
    one_line(criterion, level, &applying)
}

fn each<'r>(
    criterion: &CriterionSource,
    fields: &[FieldPoints],
    of: impl Fn(Field) -> Option<&'r FieldResult>,
) -> Vec<LedgerLine> {
    let lines: Vec<LedgerLine> = fields
        .iter()
        .filter_map(|row| {
            let weight = i64::from(row.points);
            of(row.field).map(|result| field_line(criterion, result, weight, weight / 2))
        })
        .collect();
    if lines.is_empty() {
        vec![nothing_to_record(criterion)]
    } else {
        lines
    }
}

fn field_line(
    criterion: &CriterionSource,
    result: &FieldResult,
    weight: i64,
    for_a_part: i64,
) -> LedgerLine {
    let level = plain(result.verdict);
    let mut line = base(criterion, Some(level), weight);
    line.field = Some(result.field);
    line.points = match result.verdict {
        Verdict::Correct | Verdict::NotApplicable => weight,
        Verdict::PartlyRight => for_a_part,
        Verdict::Omitted | Verdict::Wrong => 0,
        Verdict::Fabricated => -weight,
    };
    line.entries.clone_from(&result.entries);
    if result.verdict != Verdict::Correct {
        line.why = Why::Plain(result.verdict.label());
    }
    line
}

/// Shares the weight among the fields that apply; what does not divide evenly
/// goes to the first of them, a point each.
fn shared<'r>(
    criterion: &CriterionSource,
    fields: &[Field],
    of: impl Fn(Field) -> Option<&'r FieldResult>,
) -> Vec<LedgerLine> {
    let applying: Vec<&FieldResult> = fields.iter().filter_map(|field| of(*field)).collect();
    let weight = i64::from(criterion.weight);
    let Ok(count) = i64::try_from(applying.len()) else {
        return Vec::new();
    };
    if count == 0 {
        return vec![nothing_to_record(criterion)];
    }
    let most = i64::from(criterion.levels.most.points);
    let shares = (0..count).map(|index| weight / count + i64::from(index < weight % count));
    applying
        .iter()
        .zip(shares)
        .map(|(result, share)| {
            let part = if weight == 0 {
                0
            } else {
                share * most / weight
            };
            field_line(criterion, result, share, part)
        })
        .collect()
}

fn prose(criterion: &CriterionSource, cost: u32, result: Option<&FieldResult>) -> Vec<LedgerLine> {
    let Some(result) = result else {
        return Vec::new();
    };
    let mut line = field_line(criterion, result, 0, 0);
    line.points = -i64::from(cost);
    line.why = Why::Said(format!("{}: {}", result.field.label(), result.wrote));
    vec![line]
}
