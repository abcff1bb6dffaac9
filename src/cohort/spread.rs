//! How scores of a hundred spread: counted in 101 places, so that any number of
//! them takes the same memory and every figure is exact.

use serde::Serialize;

use crate::cohort::{Figure, Undefined, reliability::Running};

/// The highest score.
pub const TOP: u8 = 100;

/// Scores from 0 to 100, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    counts: [u64; TOP as usize + 1],
    running: Running,
}

impl Default for Spread {
    fn default() -> Self {
        Self {
            counts: [0; TOP as usize + 1],
            running: Running::default(),
        }
    }
}

/// What one would say of a spread.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// How many scores.
    pub count: u64,
    /// Their mean.
    pub mean: f64,
    /// The sample standard deviation; absent for one score.
    pub deviation: Option<f64>,
    /// The lowest.
    pub least: u8,
    /// A quarter is at or below this.
    pub lower_quartile: f64,
    /// The middle.
    pub median: f64,
    /// Three quarters are at or below this.
    pub upper_quartile: f64,
    /// The highest.
    pub most: u8,
}

impl Spread {
    /// Takes one score.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] above 100.
    pub fn take(&mut self, score: u8) -> Result<(), Undefined> {
        let place = self
            .counts
            .get_mut(usize::from(score))
            .ok_or(Undefined::OutOfRange)?;
        *place += 1;
        self.running.take(i64::from(score));
        Ok(())
    }

    /// How many.
    pub const fn count(&self) -> u64 {
        self.running.count()
    }

    /// The exact running sums.
    pub const fn running(&self) -> &Running {
        &self.running
    }

    /// How many had each score, from 0 to 100.
    pub const fn counts(&self) -> &[u64; TOP as usize + 1] {
        &self.counts
    }

    /// How many had this score or more.
    pub fn at_least(&self, score: u8) -> u64 {
        self.counts.iter().skip(usize::from(score)).sum()
    }

    /// How many had between these scores, both included.
    pub fn between(&self, low: u8, high: u8) -> u64 {
        let taken = usize::from(high.saturating_sub(low)) + 1;
        if high < low {
            return 0;
        }
        self.counts.iter().skip(usize::from(low)).take(taken).sum()
    }

    /// The middle score; between two middles their mean.
    ///
    /// # Errors
    /// [`Undefined::TooFew`] if there is none.
    pub fn median(&self) -> Figure {
        self.quantile(1, 2)
    }

    /// The quantile `of`/`parts` by linear interpolation between closest ranks
    /// (type 7 of Hyndman and Fan 1996, what spreadsheets show).
    ///
    /// # Errors
    /// [`Undefined::TooFew`] if there is no score; [`Undefined::OutOfRange`]
    /// outside 0 to 1.
    pub fn quantile(&self, of: u64, parts: u64) -> Figure {
        if self.count() == 0 {
            return Err(Undefined::TooFew);
        }
        if parts == 0 || of > parts {
            return Err(Undefined::OutOfRange);
        }
        let place = (self.count() - 1) * of;
        let (rank, over) = (place / parts, place % parts);
        let low = f64::from(self.ranked(rank));
        let high = f64::from(self.ranked(rank + u64::from(over > 0)));
        Ok(low + (high - low) * crate::cohort::real(over) / crate::cohort::real(parts))
    }

    /// The score with so many others before it.
    fn ranked(&self, rank: u64) -> u8 {
        let mut before = 0;
        for (score, &count) in (0..=TOP).zip(&self.counts) {
            before += count;
            if before > rank {
                return score;
            }
        }
        TOP
    }

    /// What one would say of it.
    ///
    /// # Errors
    /// [`Undefined::TooFew`] if there is no score.
    pub fn summary(&self) -> Result<Summary, Undefined> {
        Ok(Summary {
            count: self.count(),
            mean: self.running.mean()?,
            deviation: self.running.deviation().ok(),
            least: self.ranked(0),
            lower_quartile: self.quantile(1, 4)?,
            median: self.median()?,
            upper_quartile: self.quantile(3, 4)?,
            most: self.ranked(self.count().saturating_sub(1)),
        })
    }
}
