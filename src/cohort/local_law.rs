//! New York City's Local Law 144: the table that an audit of a scored test publishes.
//!
//! A scoring rate is the share of a category that scores strictly above the median
//! of the whole sample; it is compared with that of the highest category, for sex,
//! for race or ethnicity and for their intersections (N.Y.C. Admin. Code 20-870;
//! 6 RCNY 5-300, 5-301). Read through others, not in the official text.

use serde::Serialize;

use crate::cohort::{
    Figure, Undefined,
    groups::{Category, visible},
    real,
    spread::Spread,
};

/// A category below this share of the sample may be left out of the ratios, with
/// the reason and its numbers shown, in percent (6 RCNY 5-301(d)).
pub const SMALL_SHARE_PERCENT: u64 = 2;

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// The category, or two that meet.
    pub category: String,
    /// How many people; absent where the cell is too small to be shown.
    pub people: Option<u64>,
    /// How many score strictly above the median; absent with `people`.
    pub above: Option<u64>,
    /// The scoring rate, or why there is none.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub rate: Figure,
    /// The rate over the highest one, or why there is none.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub ratio: Figure,
    /// Whether it is below two percent of the sample and left out of the ratios.
    pub left_out: bool,
}

/// The table of one characteristic.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    /// The characteristic.
    pub characteristic: String,
    /// The median of the whole sample.
    pub median: f64,
    /// Its categories, in alphabetical order.
    pub lines: Vec<Line>,
    /// People whose category is not known: counted, and in no line.
    pub unknown: u64,
}

/// Makes the table; `all` is the whole sample, known or not. Cells with fewer
/// people than `smallest` are hidden and in no ratio.
///
/// # Errors
/// [`Undefined::TooFew`] if there is no score.
pub fn table(
    characteristic: &str,
    all: &Spread,
    categories: &[Category<'_>],
    smallest: u64,
) -> Result<Table, Undefined> {
    let median = all.median()?;
    let known: u64 = categories.iter().map(|one| one.scores.count()).sum();
    let counted: Vec<(u64, u64, bool)> = categories
        .iter()
        .map(|one| {
            let people = one.scores.count();
            let small = people * 100 < SMALL_SHARE_PERCENT * all.count();
            (people, above(one.scores, median), small)
        })
        .collect();
    let visible = visible(characteristic, categories, smallest);
    let highest = counted
        .iter()
        .zip(&visible)
        .filter(|((people, _, small), visible)| **visible && *people > 0 && !small)
        .map(|(one, _)| *one)
        .reduce(|best, one| {
            let higher =
                u128::from(one.1) * u128::from(best.0) > u128::from(best.1) * u128::from(one.0);
            if higher { one } else { best }
        });
    let lines = categories
        .iter()
        .zip(&counted)
        .zip(&visible)
        .map(|((category, &(people, above, left_out)), &visible)| {
            let rate = if !visible {
                Err(Undefined::TooFew)
            } else if people == 0 {
                Err(Undefined::EmptyGroup)
            } else {
                Ok(real(above) / real(people))
            };
            Line {
                category: category.name.clone(),
                people: visible.then_some(people),
                above: visible.then_some(above),
                rate,
                ratio: match highest {
                    _ if left_out || !visible => Err(Undefined::TooFew),
                    None | Some((_, 0, _)) => Err(Undefined::NobodySelected),
                    Some((most, top, _)) => rate.map(|rate| rate / (real(top) / real(most))),
                },
                left_out,
            }
        })
        .collect();
    Ok(Table {
        characteristic: characteristic.to_owned(),
        median,
        lines,
        unknown: all.count().saturating_sub(known),
    })
}

/// How many score strictly above a median, which may lie between two scores.
fn above(scores: &Spread, median: f64) -> u64 {
    (0_u8..)
        .zip(scores.counts())
        .filter(|(score, _)| f64::from(*score) > median)
        .map(|(_, &count)| count)
        .sum()
}
