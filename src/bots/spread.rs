//! Numbers about many plays: mean, quartiles, ranks. Nothing here touches a score;
//! it only counts what scores came out.

use serde::Serialize;

/// How a score spreads over plays, of 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Spread {
    /// Plays in which the score applied.
    pub plays: usize,
    /// The mean.
    pub mean: f64,
    /// The lowest.
    pub min: u32,
    /// A quarter of the plays is at or below this.
    pub lower_quartile: u32,
    /// Half of them.
    pub median: u32,
    /// Three quarters.
    pub upper_quartile: u32,
    /// The highest.
    pub max: u32,
}

impl Spread {
    /// Of these scores.
    pub fn of(scores: &[u32]) -> Self {
        let mut sorted = scores.to_vec();
        sorted.sort_unstable();
        let (Some(min), Some(max)) = (sorted.first(), sorted.last()) else {
            return Self::default();
        };
        // Nearest rank: a quartile is a score that somebody had.
        let at = |quarter: usize| {
            let rank = (sorted.len() * quarter).div_ceil(4).max(1);
            sorted.get(rank - 1).copied().unwrap_or_default()
        };
        Self {
            plays: sorted.len(),
            mean: mean(sorted.iter().copied().map(f64::from)).unwrap_or_default(),
            min: *min,
            lower_quartile: at(1),
            median: at(2),
            upper_quartile: at(3),
            max: *max,
        }
    }
}

/// The mean; `None` of nothing.
pub fn mean(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values
        .into_iter()
        .fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

/// How far two series rise together: Spearman's rank correlation, equal values
/// sharing their mean rank. `None` where one of them never changes, or the two
/// are not equally long.
pub fn spearman(one: &[f64], other: &[f64]) -> Option<f64> {
    if one.len() != other.len() {
        return None;
    }
    correlation(&ranks(one), &ranks(other))
}

/// Ranks from 1; equal values share their mean rank.
fn ranks(values: &[f64]) -> Vec<f64> {
    let rank = |value: &f64| {
        let below = values.iter().filter(|other| *other < value);
        let equal = values.iter().filter(|other| other.total_cmp(value).is_eq());
        let (below, equal) = (count(below), count(equal));
        below + f64::midpoint(equal, 1.0)
    };
    values.iter().map(rank).collect()
}

fn count<T>(all: impl Iterator<Item = T>) -> f64 {
    all.fold(0.0, |count, _| count + 1.0)
}

fn correlation(one: &[f64], other: &[f64]) -> Option<f64> {
    let (mean_one, mean_other) = (mean(one.iter().copied())?, mean(other.iter().copied())?);
    let pairs = one.iter().zip(other);
    let (mut both, mut left, mut right) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        let (x, y) = (x - mean_one, y - mean_other);
        both += x * y;
        left += x * x;
        right += y * y;
    }
    (left > 0.0 && right > 0.0).then(|| both / (left * right).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_share_what_is_equal() {
        assert_eq!(ranks(&[10.0, 30.0, 10.0, 20.0]), [1.5, 4.0, 1.5, 3.0]);
    }

    #[test]
    fn a_worked_case_of_rank_correlation() {
        // No ties, so 1 - 6 Σd²/(n(n² - 1)) = 1 - 6 × 6 / 24 … with d = 1, -1, 0, 0: 0.8.
        let found = spearman(&[1.0, 2.0, 3.0, 4.0], &[20.0, 10.0, 30.0, 40.0]).unwrap();
        assert!((found - 0.8).abs() < 1e-12, "{found}");
        assert_eq!(spearman(&[1.0, 2.0], &[5.0, 5.0]), None);
        assert_eq!(spearman(&[1.0], &[5.0, 6.0]), None);
    }

    #[test]
    fn quartiles_are_scores_that_somebody_had() {
        let spread = Spread::of(&[40, 10, 30, 20]);
        assert_eq!(
            (
                spread.min,
                spread.lower_quartile,
                spread.median,
                spread.upper_quartile,
                spread.max
            ),
            (10, 10, 20, 30, 40)
        );
        assert!((spread.mean - 25.0).abs() < 1e-12);
        assert_eq!(Spread::of(&[]), Spread::default());
    }
}
