//! The compliance score: levels from findings and signs.

use crate::{
    domain::{Id, facts::ActingAs},
    evaluation::{
        inputs::{Finding, Inputs},
        rubric::{Applies, CriterionSource, DecidedBy, Level, Rubric, Severity, SignLevel},
        score::{LedgerLine, Why},
        signs::{Occasions, SignSeen},
    },
};

/// What decides a compliance criterion.
pub(super) struct Conduct<'a> {
    pub inputs: &'a Inputs<'a>,
    pub signs: &'a [SignSeen],
    pub occasions: Occasions,
    /// For each finding, the criterion that answers for it.
    pub answers: Vec<Option<Id>>,
}

/// The criterion that answers for each finding.
pub(super) fn answers(rubric: &Rubric, findings: &[Finding]) -> Vec<Option<Id>> {
    let answers = findings.iter();
    answers
        .map(|finding| rubric.answers_for(finding.rule))
        .collect()
}

pub(super) fn line(
    rubric: &Rubric,
    criterion: &CriterionSource,
    conduct: &Conduct<'_>,
) -> LedgerLine {
    let findings: Vec<(&Finding, Severity)> = conduct
        .inputs
        .findings
        .iter()
        .zip(&conduct.answers)
        .filter(|(_, answers)| **answers == Some(criterion.id))
        .map(|(finding, _)| finding)
        .filter_map(|finding| Some((finding, rubric.severity(finding)?)))
        .collect();
    let signs: &[SignLevel] = match &criterion.decided_by {
        DecidedBy::Rules { signs, .. } => signs,
        _ => &[],
    };
    let shown: Vec<(&SignSeen, Level)> = conduct
        .signs
        .iter()
        .filter_map(|seen| {
            let row = signs.iter().find(|row| row.sign == seen.sign)?;
            Some((seen, row.level))
        })
        .collect();
    let occasion = occasion(criterion.applies, conduct);
    if occasion.is_none() && findings.is_empty() && shown.is_empty() {
        return LedgerLine {
            criterion: criterion.id,
            field: None,
            level: None,
            points: 0,
            possible: 0,
            entries: Vec::new(),
            rule: None,
            why: Why::Plain("there was no occasion for it"),
        };
    }
    decide(rubric, criterion, &findings, &shown, occasion)
}

fn decide(
    rubric: &Rubric,
    criterion: &CriterionSource,
    findings: &[(&Finding, Severity)],
    signs: &[(&SignSeen, Level)],
    occasion: Option<u32>,
) -> LedgerLine {
    let mut level = Level::Full;
    let mut rule = None;
    let mut why = Why::Nothing;
    for (finding, severity) in findings {
        let left = rubric.level_left(*severity).unwrap_or(Level::Full);
        if left > level {
            level = left;
            rule = Some(finding.rule);
            why = Why::Found(finding.happened);
        }
    }
    for (seen, left) in signs {
        if *left > level {
            level = *left;
            rule = None;
            why = Why::Plain(seen.sign.label());
        }
    }
    let mut entries: Vec<u32> = findings.iter().map(|(finding, _)| finding.entry).collect();
    entries.extend(signs.iter().map(|(seen, _)| seen.entry));
    let mut points = i64::from(criterion.levels.line(level).points);
    // Good practice missed costs a little, once, and never a level.
    let advice = findings
        .iter()
        .find(|(_, severity)| *severity == Severity::BestPractice);
    if let Some((finding, _)) = advice {
        let cost = i64::from(rubric.severity_levels().best_practice_cost);
        points = (points - cost).max(0);
        if rule.is_none() && why.is_nothing() {
            rule = Some(finding.rule);
            why = Why::GoodPractice(finding.happened, cost);
        }
    }
    if entries.is_empty() {
        entries.extend(occasion);
    }
    entries.sort_unstable();
    entries.dedup();
    LedgerLine {
        criterion: criterion.id,
        field: None,
        level: Some(level),
        points,
        possible: i64::from(criterion.weight),
        entries,
        rule,
        why,
    }
}

/// The entry that gave occasion for a criterion.
fn occasion(applies: Applies, conduct: &Conduct<'_>) -> Option<u32> {
    let seen = conduct.occasions;
    match applies {
        Applies::Always => Some(conduct.inputs.items.first().map_or(0, |item| item.entry)),
        Applies::Reached => seen.reached,
        Applies::Answered => seen.answered,
        Applies::Requested => seen.requested,
        Applies::Spoke => seen.spoke,
        // A creditor, or whoever works in its name, is no debt collector in law.
        Applies::DisclosuresDue => match conduct.inputs.facts.agency.acting_as {
            ActingAs::Agency | ActingAs::DebtBuyer | ActingAs::LawFirm => {
                seen.private_to_right_party
            }
            ActingAs::FirstParty | ActingAs::Creditor => None,
        },
    }
}
