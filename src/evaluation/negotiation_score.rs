//! The negotiation score: what was reached against par, and how.

use crate::evaluation::{
    inputs::{Measure, Negotiation, Par, ParKind},
    rubric::{CriterionSource, DecidedBy, Level, Rubric},
    score::{LedgerLine, Why},
};

/// What was reached, as a share in percent from 0 to 100, truncated. `None`
/// where there is nothing between walking away and par.
pub(super) fn share(measure: Measure, par: Par) -> Option<u32> {
    let exact = par.kind == ParKind::Exact;
    let (reached, zone) = match measure {
        Measure::NotApplicable => return None,
        Measure::Money(worth) => {
            let gain = worth.max(par.walk_away).min(par.worth) - par.walk_away;
            ((gain).in_cents(), (par.worth - par.walk_away).in_cents())
        }
        Measure::Count { reached, of } => {
            // Where no lawful line comes to all of it, what such a line comes to is all.
            let par = par.worth.in_cents();
            let less = par > 0 && par < i64::from(of) && exact;
            let of = if less { par } else { i64::from(of) };
            (i64::from(reached).min(of), of)
        }
    };
    if zone <= 0 {
        return None;
    }
    let percent = reached.max(0).saturating_mul(100) / zone;
    u32::try_from(percent.min(100)).ok()
}

pub(super) fn line(
    rubric: &Rubric,
    criterion: &CriterionSource,
    negotiation: &Negotiation,
    par: Par,
    agreed: Option<u32>,
) -> LedgerLine {
    match &criterion.decided_by {
        DecidedBy::Technique(id) => {
            let found = negotiation
                .techniques
                .iter()
                .find(|technique| technique.id == *id);
            let level = found.and_then(|technique| technique.level);
            let entries = found
                .map(|technique| technique.entries.clone())
                .unwrap_or_default();
            let why = match found {
                None => Why::Plain("there was no occasion for it"),
                Some(technique) if technique.why.is_empty() => Why::Nothing,
                Some(technique) => Why::Said(technique.why.clone()),
            };
            named(criterion, level, entries, why)
        }
        _ => outcome(rubric, criterion, negotiation, par, agreed),
    }
}

fn named(
    criterion: &CriterionSource,
    level: Option<Level>,
    entries: Vec<u32>,
    why: Why,
) -> LedgerLine {
    let (points, possible) = level.map_or((0, 0), |level| {
        let points = criterion.levels.line(level).points;
        (i64::from(points), i64::from(criterion.weight))
    });
    LedgerLine {
        criterion: criterion.id,
        field: None,
        level,
        points,
        possible,
        entries,
        rule: None,
        why,
    }
}

fn outcome(
    rubric: &Rubric,
    criterion: &CriterionSource,
    negotiation: &Negotiation,
    par: Par,
    agreed: Option<u32>,
) -> LedgerLine {
    let Some(share) = share(negotiation.measure, par) else {
        return named(
            criterion,
            None,
            Vec::new(),
            Why::Plain("there was nothing to be gained here"),
        );
    };
    let full = rubric.full_marks_share().max(1);
    let points = i64::from(criterion.weight) * i64::from(share.min(full)) / i64::from(full);
    let levels = &criterion.levels;
    let level = if share >= full {
        Level::Full
    } else if points >= i64::from(levels.most.points) {
        Level::Most
    } else if points > i64::from(levels.none.points) {
        Level::Little
    } else {
        Level::Nothing
    };
    let of = match (negotiation.measure, par.kind) {
        (Measure::Money(_), ParKind::Bound) => "par (a bound: the true par may differ)",
        (Measure::Money(_), ParKind::Exact) => "par",
        _ => "what was asked for",
    };
    let mut line = named(
        criterion,
        Some(level),
        agreed.into_iter().collect(),
        Why::Nothing,
    );
    line.points = points;
    line.why = Why::Share { share, of, full };
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;

    #[track_caller]
    fn check(reached: i64, walk: i64, par: i64, expected: Option<u32>) {
        let par = Par {
            worth: Money::cents(par),
            walk_away: Money::cents(walk),
            kind: ParKind::Exact,
        };
        assert_eq!(share(Measure::Money(Money::cents(reached)), par), expected);
    }

    #[test]
    fn the_share_is_clipped_and_truncated() {
        // Samuelson and Marks: a price of 540 in a zone from 520 to 600 claims a quarter.
        check(54_000, 52_000, 60_000, Some(25));
        check(2, 0, 3, Some(66));
        check(-5, 0, 100, Some(0));
        check(700, 0, 600, Some(100));
        // A zone of no width, and none at all.
        check(100, 100, 100, None);
        check(100, 200, 100, None);
    }
}
