//! Two groups and how many of each were selected: the four-fifths rule in whole
//! numbers, the two-proportion z, Fisher's exact test and its mid-P form.
//!
//! Sources: 29 CFR 1607.4(D); the 1979 Questions and Answers on the Uniform
//! Guidelines (44 Fed. Reg. 11996); S. B. Morris, in *Adverse Impact Analysis*
//! (2017) for the worked case with shortfall and mid-P.

use serde::Serialize;

use crate::cohort::{Figure, Undefined, real};

/// How many of a group there are, and how many were selected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Selected.
    pub selected: u64,
    /// All of them.
    pub people: u64,
}

impl Group {
    /// The share selected.
    ///
    /// # Errors
    /// [`Undefined`] for an empty group, or one with more selected than people.
    pub fn rate(self) -> Figure {
        self.check()?;
        Ok(real(self.selected) / real(self.people))
    }

    fn check(self) -> Result<(), Undefined> {
        match self {
            Self { people: 0, .. } => Err(Undefined::EmptyGroup),
            Self { selected, people } if selected > people => Err(Undefined::MoreThanAll),
            _ => Ok(()),
        }
    }
}

/// A group beside the one with the highest rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The group looked at.
    pub focal: Group,
    /// The group it is compared with.
    pub reference: Group,
}

/// Which way the four-fifths rule points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FourFifths {
    /// At least four fifths of the reference rate.
    Within,
    /// Below four fifths.
    Below,
}

impl Pair {
    /// Checked: no empty group, nobody selected twice.
    ///
    /// # Errors
    /// [`Undefined`] for an empty group, or one with more selected than people.
    pub fn of(focal: Group, reference: Group) -> Result<Self, Undefined> {
        focal.check()?;
        reference.check()?;
        Ok(Self { focal, reference })
    }

    /// The impact ratio: the focal rate over the reference rate.
    ///
    /// # Errors
    /// [`Undefined::NobodySelected`] if the reference rate is nothing.
    pub fn impact_ratio(self) -> Figure {
        if self.reference.selected == 0 {
            return Err(Undefined::NobodySelected);
        }
        Ok(self.focal.rate()? / self.reference.rate()?)
    }

    /// The four-fifths rule (29 CFR 1607.4(D)) in whole numbers: exactly 0.80 is within.
    ///
    /// # Errors
    /// [`Undefined::NobodySelected`] if the reference rate is nothing.
    pub fn four_fifths(self) -> Result<FourFifths, Undefined> {
        if self.reference.selected == 0 {
            return Err(Undefined::NobodySelected);
        }
        Ok(if self.falls_short(self.focal.selected) {
            FourFifths::Below
        } else {
            FourFifths::Within
        })
    }

    /// Whether so many selected of the focal group stay below four fifths.
    fn falls_short(self, selected: u64) -> bool {
        5 * u128::from(selected) * u128::from(self.reference.people)
            < 4 * u128::from(self.reference.selected) * u128::from(self.focal.people)
    }

    /// The fewest further selections of the focal group that reach four fifths.
    pub fn more_needed(self) -> u64 {
        let (mut low, mut high) = (self.focal.selected, self.focal.people);
        // With everybody selected the rate is 1, which is never below four fifths.
        while low < high {
            let middle = low + (high - low) / 2;
            if self.falls_short(middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low - self.focal.selected
    }

    /// How many more of the focal group an even hand would have selected; below
    /// nothing if fewer.
    pub fn shortfall(self) -> f64 {
        let selected = self.focal.selected + self.reference.selected;
        let people = self.focal.people + self.reference.people;
        real(self.focal.people) * real(selected) / real(people) - real(self.focal.selected)
    }

    /// The two-proportion z with the pooled rate; negative where the focal rate is lower.
    ///
    /// # Errors
    /// [`Undefined`] if nobody or everybody was selected.
    pub fn z(self) -> Figure {
        let people = self.focal.people + self.reference.people;
        match self.focal.selected + self.reference.selected {
            0 => Err(Undefined::NobodySelected),
            selected if selected == people => Err(Undefined::EverybodySelected),
            selected => {
                let pooled = real(selected) / real(people);
                let spread = pooled
                    * (1.0 - pooled)
                    * (1.0 / real(self.focal.people) + 1.0 / real(self.reference.people));
                Ok((self.focal.rate()? - self.reference.rate()?) / spread.sqrt())
            }
        }
    }

    /// The two-sided probability of a z as far from nothing as this one.
    ///
    /// # Errors
    /// As [`Pair::z`].
    pub fn z_probability(self) -> Figure {
        Ok(libm::erfc(self.z()?.abs() / std::f64::consts::SQRT_2))
    }

    /// Fisher's exact test, two-sided: all tables no likelier than the observed.
    ///
    /// # Errors
    /// [`Undefined`] if nobody or everybody was selected.
    pub fn fisher(self) -> Figure {
        self.exact().map(|(two_sided, _)| two_sided)
    }

    /// Fisher's test with half the observed table's probability: less cautious.
    ///
    /// # Errors
    /// [`Undefined`] if nobody or everybody was selected.
    pub fn mid_p(self) -> Figure {
        self.exact()
            .map(|(two_sided, observed)| two_sided - observed / 2.0)
    }

    /// The two-sided probability, and that of the observed table.
    fn exact(self) -> Result<(f64, f64), Undefined> {
        let (focal, reference) = (self.focal.people, self.reference.people);
        let selected = self.focal.selected + self.reference.selected;
        if selected == 0 {
            return Err(Undefined::NobodySelected);
        }
        if selected == focal + reference {
            return Err(Undefined::EverybodySelected);
        }
        let all = ln_choose(focal + reference, selected);
        let table = |of_focal: u64| {
            (ln_choose(focal, of_focal) + ln_choose(reference, selected - of_focal) - all).exp()
        };
        let observed = table(self.focal.selected);
        let (least, most) = (selected.saturating_sub(reference), selected.min(focal));
        // Tables as likely as the observed must not be lost to the last digit.
        let limit = observed * (1.0 + 1e-7);
        let sum: f64 = (least..=most)
            .map(table)
            .filter(|&probability| probability <= limit)
            .sum();
        Ok((sum.min(1.0), observed))
    }
}

/// The logarithm of n over k.
fn ln_choose(n: u64, k: u64) -> f64 {
    ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k)
}

fn ln_factorial(n: u64) -> f64 {
    libm::lgamma(real(n) + 1.0)
}
