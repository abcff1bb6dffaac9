//! The modified Angoff sheet: judges picture a barely acceptable new hire and say,
//! criterion by criterion, the points that person would earn.
//!
//! The cut is the mean of the judges' sums (W. H. Angoff, 1971). No cut is shipped:
//! each house sets its own, and says how.

use serde::Serialize;

use crate::cohort::{Figure, Undefined, agreement, real};

/// Fewer judges than this are too few to set a cut by.
pub const JUDGES_MIN: usize = 5;

/// So many are better.
pub const JUDGES_AIM: usize = 7;

/// The agreement that is looked for: ICC(2,k) above this. From memory of the
/// standard-setting literature, not read in a source: treat it as a rule of thumb.
pub const AGREEMENT_AIM: f64 = 0.80;

/// One criterion and what each judge expects of a barely acceptable person.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The criterion, as the rubric names it.
    pub criterion: String,
    /// The most points it gives.
    pub possible: f64,
    /// Points expected, one number per judge.
    pub expected: Vec<f64>,
}

/// What the sheet comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cut {
    /// How many judges.
    pub judges: usize,
    /// How many criteria.
    pub criteria: usize,
    /// Each judge's sum, in points.
    pub sums: Vec<f64>,
    /// The most points that could be expected.
    pub possible: f64,
    /// The cut in points: the mean of the sums.
    pub points: f64,
    /// The cut of a hundred.
    pub out_of_100: f64,
    /// The standard error of the cut in points: the deviation of the sums over
    /// the root of the number of judges.
    pub standard_error: Option<f64>,
    /// ICC(2,k) over the criteria, or why there is none.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub agreement: Figure,
}

/// Sets the cut.
///
/// # Errors
/// [`Undefined::TooFew`] without a judge or a criterion; [`Undefined::OutOfRange`]
/// for rows of unequal length, or a number below 0 or above what is possible.
pub fn cut(rows: &[Row]) -> Result<Cut, Undefined> {
    let judges = rows.first().map_or(0, |row| row.expected.len());
    if judges == 0 {
        return Err(Undefined::TooFew);
    }
    let fits = |row: &Row| {
        row.expected.len() == judges
            && row.possible > 0.0
            && row
                .expected
                .iter()
                .all(|points| (0.0..=row.possible).contains(points))
    };
    if !rows.iter().all(fits) {
        return Err(Undefined::OutOfRange);
    }
    let sums: Vec<f64> = (0..judges)
        .map(|judge| rows.iter().filter_map(|row| row.expected.get(judge)).sum())
        .collect();
    let possible: f64 = rows.iter().map(|row| row.possible).sum();
    let count = real(u64::try_from(judges).unwrap_or(u64::MAX));
    let points = sums.iter().sum::<f64>() / count;
    let spread: f64 = sums.iter().map(|sum| (sum - points) * (sum - points)).sum();
    let standard_error = (judges > 1).then(|| (spread / (count - 1.0)).sqrt() / count.sqrt());
    let shares: Vec<Vec<f64>> = rows
        .iter()
        .map(|row| row.expected.iter().map(|one| one / row.possible).collect())
        .collect();
    Ok(Cut {
        judges,
        criteria: rows.len(),
        possible,
        points,
        out_of_100: 100.0 * points / possible,
        standard_error,
        agreement: agreement::icc_2k(&shares),
        sums,
    })
}
