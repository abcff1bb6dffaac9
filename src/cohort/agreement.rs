//! Whether two raters, or several judges, say the same.

use std::collections::BTreeMap;

use crate::cohort::{Figure, Undefined, real};

/// Cohen's kappa: agreement beyond chance of two raters who sorted the same cases.
///
/// # Errors
/// [`Undefined::TooFew`] without a case; [`Undefined::NoSpread`] if both put all
/// cases into one and the same category, where chance alone agrees.
pub fn kappa<C: Ord>(pairs: impl IntoIterator<Item = (C, C)>) -> Figure {
    let mut first: BTreeMap<C, u64> = BTreeMap::new();
    let mut second: BTreeMap<C, u64> = BTreeMap::new();
    let (mut cases, mut same) = (0, 0);
    for (one, other) in pairs {
        cases += 1;
        same += u64::from(one == other);
        *first.entry(one).or_default() += 1;
        *second.entry(other).or_default() += 1;
    }
    if cases == 0 {
        return Err(Undefined::TooFew);
    }
    let by_chance: u128 = first
        .iter()
        .map(|(category, &count)| {
            u128::from(count) * u128::from(second.get(category).copied().unwrap_or(0))
        })
        .sum();
    let all = u128::from(cases) * u128::from(cases);
    if by_chance == all {
        return Err(Undefined::NoSpread);
    }
    #[expect(clippy::cast_precision_loss, reason = "products of counts of cases")]
    let expected = by_chance as f64 / all as f64;
    Ok((real(same) / real(cases) - expected) / (1.0 - expected))
}

/// ICC(2,k) of Shrout and Fleiss (1979): the agreement of the mean of k judges,
/// in absolute terms, with judges and cases both taken as samples.
///
/// `rows` holds one row per case and in each row one number per judge.
///
/// # Errors
/// [`Undefined`] below two rows or judges, for rows of unequal length, or where
/// nothing varies.
pub fn icc_2k(rows: &[Vec<f64>]) -> Figure {
    let judges = rows.first().map_or(0, Vec::len);
    if rows.len() < 2 || judges < 2 {
        return Err(Undefined::TooFew);
    }
    if rows.iter().any(|row| row.len() != judges) {
        return Err(Undefined::OutOfRange);
    }
    let count = |length: usize| real(u64::try_from(length).unwrap_or(u64::MAX));
    let (n, k) = (count(rows.len()), count(judges));
    let grand = rows.iter().flatten().sum::<f64>() / (n * k);
    let square = |value: f64| value * value;
    let between: f64 = rows
        .iter()
        .map(|row| k * square(row.iter().sum::<f64>() / k - grand))
        .sum();
    let by_judge: f64 = (0..judges)
        .map(|judge| {
            let sum: f64 = rows.iter().filter_map(|row| row.get(judge)).sum();
            n * square(sum / n - grand)
        })
        .sum();
    let all: f64 = rows.iter().flatten().map(|&one| square(one - grand)).sum();
    let rest = (all - between - by_judge).max(0.0);
    let (rows_ms, judges_ms) = (between / (n - 1.0), by_judge / (k - 1.0));
    let rest_ms = rest / ((n - 1.0) * (k - 1.0));
    let below = rows_ms + (judges_ms - rest_ms) / n;
    if all <= 0.0 || below <= 0.0 {
        return Err(Undefined::NoSpread);
    }
    Ok((rows_ms - rest_ms) / below)
}
