//! How far a total can be trusted. The scenario is the item: choices inside one
//! branching call depend on each other and are no items of their own.
//!
//! Sums are kept, not results, so that any number of them takes the same memory.

use serde::Serialize;

use crate::cohort::{Figure, Undefined, real};

/// A running mean and spread of whole numbers, exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Running {
    count: u64,
    sum: i128,
    squares: i128,
}

impl Running {
    /// Takes one more value.
    pub fn take(&mut self, value: i64) {
        let value = i128::from(value);
        self.count += 1;
        self.sum += value;
        self.squares += value * value;
    }

    /// How many there were.
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// The same without some of its own values.
    #[must_use]
    pub const fn without(&self, some: &Self) -> Self {
        Self {
            count: self.count.saturating_sub(some.count),
            sum: self.sum - some.sum,
            squares: self.squares - some.squares,
        }
    }

    /// The mean.
    ///
    /// # Errors
    /// [`Undefined::TooFew`] if there was none.
    #[expect(
        clippy::cast_precision_loss,
        reason = "sums of scores stay far below 2^53"
    )]
    pub fn mean(&self) -> Figure {
        if self.count == 0 {
            return Err(Undefined::TooFew);
        }
        Ok(self.sum as f64 / real(self.count))
    }

    /// The sample variance.
    ///
    /// # Errors
    /// [`Undefined::TooFew`] below two values.
    #[expect(
        clippy::cast_precision_loss,
        reason = "the numerator is exact before it is rounded once"
    )]
    pub fn variance(&self) -> Figure {
        if self.count < 2 {
            return Err(Undefined::TooFew);
        }
        let count = i128::from(self.count);
        let numerator = count * self.squares - self.sum * self.sum;
        Ok(numerator as f64 / (real(self.count) * real(self.count - 1)))
    }

    /// The sample standard deviation.
    ///
    /// # Errors
    /// [`Undefined::TooFew`] below two values.
    pub fn deviation(&self) -> Figure {
        self.variance().map(f64::sqrt)
    }
}

/// Scores of people who all took the same scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Items {
    each: Vec<Running>,
    total: Running,
    /// Per item, the sum of item times total: what its correlation needs.
    products: Vec<i128>,
    /// Per total, how many people had it, and what they had in each item.
    by_total: Vec<AtTotal>,
}

/// The people who share a total.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct AtTotal {
    people: u64,
    sums: Vec<u64>,
}

/// How hard an item was, and whether it tells strong from weak.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ItemFigures {
    /// The mean score as a share of a hundred: the higher, the easier.
    pub difficulty: Option<f64>,
    /// The correlation with the sum of the other items.
    pub rest_correlation: Option<f64>,
    /// The correlation with the sum of all items.
    pub total_correlation: Option<f64>,
    /// The mean share in the best 27 % less that in the worst 27 %.
    pub discrimination: Option<f64>,
}

/// The share of people at each end that discrimination compares (Kelley 1939), in percent.
const END_PERCENT: u64 = 27;

impl Items {
    /// For so many items, each scored 0 to 100.
    pub fn new(items: usize) -> Self {
        Self {
            each: vec![Running::default(); items],
            total: Running::default(),
            products: vec![0; items],
            by_total: vec![AtTotal::default(); items * 100 + 1],
        }
    }

    /// Takes one person's scores, in the order of the items.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] if there are more or fewer scores than items, or
    /// one above 100.
    pub fn take(&mut self, scores: &[u8]) -> Result<(), Undefined> {
        if scores.len() != self.each.len() || scores.iter().any(|&score| score > 100) {
            return Err(Undefined::OutOfRange);
        }
        let total: u64 = scores.iter().map(|&score| u64::from(score)).sum();
        let place = usize::try_from(total).unwrap_or(usize::MAX);
        let Some(at) = self.by_total.get_mut(place) else {
            return Err(Undefined::OutOfRange);
        };
        at.people += 1;
        at.sums.resize(scores.len(), 0);
        self.total.take(i64::try_from(total).unwrap_or(i64::MAX));
        let kept = self
            .each
            .iter_mut()
            .zip(&mut self.products)
            .zip(&mut at.sums);
        for (((item, product), sum), &score) in kept.zip(scores) {
            item.take(i64::from(score));
            *product += i128::from(score) * i128::from(total);
            *sum += u64::from(score);
        }
        Ok(())
    }

    /// How many people.
    pub const fn people(&self) -> u64 {
        self.total.count
    }

    /// The totals of all people.
    pub const fn total(&self) -> &Running {
        &self.total
    }

    /// Cronbach's alpha with sample variances.
    ///
    /// # Errors
    /// [`Undefined`] below two items or two people, or if all totals are the same.
    pub fn alpha(&self) -> Figure {
        let count = u64::try_from(self.each.len()).unwrap_or(u64::MAX);
        if count < 2 {
            return Err(Undefined::TooFew);
        }
        let total = self.total.variance()?;
        if total <= 0.0 {
            return Err(Undefined::NoSpread);
        }
        let parts: f64 = self
            .each
            .iter()
            .map(Running::variance)
            .sum::<Result<f64, _>>()?;
        Ok(real(count) / real(count - 1) * (1.0 - parts / total))
    }

    /// The standard error of measurement of the mean of the items, in points of a hundred.
    ///
    /// # Errors
    /// As [`Items::alpha`]; [`Undefined::OutOfRange`] if alpha is below nothing.
    pub fn sem_of_mean(&self) -> Figure {
        let count = u64::try_from(self.each.len()).unwrap_or(u64::MAX);
        sem(self.total.deviation()? / real(count), self.alpha()?)
    }

    /// The figures of one item.
    pub fn item(&self, item: usize) -> Option<ItemFigures> {
        let running = self.each.get(item)?;
        Some(ItemFigures {
            difficulty: running.mean().ok().map(|mean| mean / 100.0),
            rest_correlation: self.correlation(item, true).ok(),
            total_correlation: self.correlation(item, false).ok(),
            discrimination: self.discrimination(item).ok(),
        })
    }

    /// An item against the total, or against the total without it.
    fn correlation(&self, item: usize, without: bool) -> Figure {
        let (Some(one), Some(&product)) = (self.each.get(item), self.products.get(item)) else {
            return Err(Undefined::TooFew);
        };
        if self.total.count < 2 {
            return Err(Undefined::TooFew);
        }
        let own = if without { one.squares } else { 0 };
        let own_sum = if without { one.sum } else { 0 };
        let rest = Running {
            count: self.total.count,
            sum: self.total.sum - own_sum,
            squares: if without {
                self.total.squares - 2 * product + one.squares
            } else {
                self.total.squares
            },
        };
        covariance(one.count, product - own, one.sum, rest.sum)
            .and_then(|shared| divided(shared, one.variance()?, rest.variance()?))
    }

    fn discrimination(&self, item: usize) -> Figure {
        let at_end = (self.total.count * END_PERCENT + 50) / 100;
        if at_end == 0 {
            return Err(Undefined::TooFew);
        }
        let low = mean_of_first(self.by_total.iter(), item, at_end)?;
        let high = mean_of_first(self.by_total.iter().rev(), item, at_end)?;
        Ok((high - low) / 100.0)
    }
}

/// The mean of an item over the first so many people. Those who share the last
/// total needed count with their mean, so that no order among equals matters.
fn mean_of_first<'a>(
    totals: impl Iterator<Item = &'a AtTotal>,
    item: usize,
    wanted: u64,
) -> Figure {
    let (mut people, mut sum) = (0, 0.0);
    for at in totals.filter(|at| at.people > 0) {
        let taken = at.people.min(wanted - people);
        let all = at.sums.get(item).copied().ok_or(Undefined::TooFew)?;
        sum += real(all) * real(taken) / real(at.people);
        people += taken;
        if people == wanted {
            return Ok(sum / real(wanted));
        }
    }
    Err(Undefined::TooFew)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the numerator is exact before it is rounded once"
)]
fn covariance(count: u64, product: i128, one: i128, other: i128) -> Figure {
    if count < 2 {
        return Err(Undefined::TooFew);
    }
    let numerator = i128::from(count) * product - one * other;
    Ok(numerator as f64 / (real(count) * real(count - 1)))
}

fn divided(covariance: f64, one: f64, other: f64) -> Figure {
    if one <= 0.0 || other <= 0.0 {
        return Err(Undefined::NoSpread);
    }
    Ok(covariance / (one * other).sqrt())
}

/// The standard error of measurement: s times the root of 1 − r.
///
/// # Errors
/// [`Undefined::OutOfRange`] if the reliability is not between 0 and 1.
pub fn sem(deviation: f64, reliability: f64) -> Figure {
    if !(0.0..=1.0).contains(&reliability) || deviation < 0.0 {
        return Err(Undefined::OutOfRange);
    }
    Ok(deviation * (1.0 - reliability).sqrt())
}

/// Spearman and Brown: the reliability of a test made `times` as long.
///
/// # Errors
/// [`Undefined::OutOfRange`] if the formula has no value there.
pub fn spearman_brown(reliability: f64, times: f64) -> Figure {
    let below = 1.0 + (times - 1.0) * reliability;
    if times <= 0.0 || below <= 0.0 {
        return Err(Undefined::OutOfRange);
    }
    Ok(times * reliability / below)
}

/// The correlation of two lists of the same length.
///
/// # Errors
/// [`Undefined`] below two pairs, or where one list does not vary.
pub fn correlation(one: &[f64], other: &[f64]) -> Figure {
    if one.len() != other.len() {
        return Err(Undefined::OutOfRange);
    }
    let count = u64::try_from(one.len()).unwrap_or(u64::MAX);
    if count < 2 {
        return Err(Undefined::TooFew);
    }
    let mean = |values: &[f64]| values.iter().sum::<f64>() / real(count);
    let (mean_one, mean_other) = (mean(one), mean(other));
    let (mut shared, mut own, mut others) = (0.0, 0.0, 0.0);
    for (a, b) in one.iter().zip(other) {
        let (a, b) = (a - mean_one, b - mean_other);
        shared += a * b;
        own += a * a;
        others += b * b;
    }
    divided(shared, own, others)
}
