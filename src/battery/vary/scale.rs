//! Amounts of a form: all larger or smaller by one factor, rounded so that every sum
//! stays right to the cent.

use std::collections::BTreeMap;

use crate::domain::Money;

/// How amounts change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    per_mille: i64,
    /// Amounts that follow from others, or stay, in cents.
    exact: BTreeMap<i64, i64>,
}

/// The amounts of a file, and what must stay true of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Amounts {
    /// Every amount that the file names, without its sign, in cents.
    pub(super) known: Vec<i64>,
    /// Those of them that somebody sees or hears, between whom sums must stay right.
    pub(super) shown: Vec<i64>,
    /// The ledgers, line by line, in cents.
    pub(super) ledgers: Vec<Vec<i64>>,
    /// What is disputed of each.
    pub(super) disputed: Vec<i64>,
    /// What the consumer has. It is rounded up: what fits them fits in any form.
    pub(super) means: Vec<i64>,
    /// Amounts that stay as they are.
    pub(super) kept: Vec<i64>,
    /// Least amounts that do not change with the account, in cents.
    pub(super) limits: Vec<i64>,
    /// Least amounts that are a share of the balance, in percent.
    pub(super) shares: Vec<i64>,
}

/// A sum that a factor would make wrong: two amounts and what they come to.
pub(super) type Wrong = (i64, i64, i64);

impl Scale {
    /// Everything stays.
    pub(super) fn same() -> Self {
        Self {
            per_mille: 1_000,
            exact: BTreeMap::new(),
        }
    }

    /// By this factor, in thousandths.
    pub(super) fn by(per_mille: i64, amounts: &Amounts) -> Self {
        let mut scale = Self {
            per_mille,
            exact: amounts.kept.iter().map(|&cents| (cents, cents)).collect(),
        };
        for &means in &amounts.means {
            let grid = grid(means) * 1_000;
            let up = (means * per_mille + grid - 1) / grid * (grid / 1_000);
            scale.exact.entry(means).or_insert(up);
        }
        // What is owed is the sum of its lines and not a product of its own.
        for (lines, &disputed) in amounts.ledgers.iter().zip(&amounts.disputed) {
            let balance: i64 = lines.iter().sum();
            let becomes = lines.iter().map(|&line| scale.cents(line)).sum();
            let rest = becomes - scale.cents(disputed);
            scale.exact.insert(balance, becomes);
            scale.exact.entry(balance - disputed).or_insert(rest);
        }
        scale
    }

    /// In thousandths.
    pub(super) fn per_mille(&self) -> i64 {
        self.per_mille
    }

    /// What an amount becomes. Whole units stay whole.
    pub(super) fn money(&self, amount: Money) -> Money {
        Money::cents(self.cents(amount.in_cents()))
    }

    /// The same rounded down: what somebody offers who stays under a limit.
    pub(super) fn money_down(&self, amount: Money) -> Money {
        let scaled = amount.share(self.per_mille, 1_000);
        let whole = amount.in_cents() % 100 == 0;
        if whole {
            scaled.down_to(Money::whole(1))
        } else {
            scaled
        }
    }

    fn cents(&self, cents: i64) -> i64 {
        if cents < 0 {
            return -self.cents(-cents);
        }
        if let Some(&exact) = self.exact.get(&cents) {
            return exact;
        }
        let grid = grid(cents);
        let units = (cents / grid * self.per_mille + 500) / 1_000;
        // Nothing becomes nothing that was something.
        let units = if cents > 0 { units.max(1) } else { units };
        units * grid
    }

    /// The first sum that would not be right any more.
    pub(super) fn wrong(&self, amounts: &Amounts) -> Option<Wrong> {
        // What its author keeps is no part of what changes.
        let free = amounts.shown.iter().copied();
        let known: Vec<i64> = free.filter(|one| !amounts.kept.contains(one)).collect();
        let (mut at, is_known) = (0, |cents: i64| known.binary_search(&cents).is_ok());
        while let Some(&one) = known.get(at) {
            for &other in known.get(at..).unwrap_or_default() {
                let sum = one + other;
                if is_known(sum) && self.cents(one) + self.cents(other) != self.cents(sum) {
                    return Some((one, other, sum));
                }
            }
            at += 1;
        }
        self.over_a_limit(amounts)
    }

    /// An amount that would come to stand on the other side of a limit, with the limit.
    fn over_a_limit(&self, amounts: &Amounts) -> Option<Wrong> {
        for &one in &amounts.known {
            let becomes = self.cents(one);
            for &limit in &amounts.limits {
                if (one >= limit) != (becomes >= limit) {
                    return Some((one, limit - one, limit));
                }
            }
            for lines in &amounts.ledgers {
                let balance: i64 = lines.iter().sum();
                let scaled = self.cents(balance);
                for &share in &amounts.shares {
                    let before = one * 100 >= balance * share;
                    if before != (becomes * 100 >= scaled * share) {
                        return Some((one, balance * share / 100 - one, balance * share / 100));
                    }
                }
            }
        }
        None
    }
}

/// To what an amount is rounded, in cents: a round figure stays one, as people say it.
const fn grid(cents: i64) -> i64 {
    if cents % 100_000 == 0 {
        10_000
    } else if cents % 10_000 == 0 && cents > 100_000 {
        1_000
    } else if cents % 100 == 0 {
        100
    } else {
        1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts() -> Amounts {
        let mut known = vec![125_960, 2_500, 128_460, 64_230, 4_000, 86_200];
        known.sort_unstable();
        Amounts {
            shown: known.clone(),
            known,
            ledgers: vec![vec![125_960, 2_500]],
            disputed: vec![2_500],
            kept: vec![500],
            ..Amounts::default()
        }
    }

    #[test]
    fn what_is_owed_is_the_sum_of_its_lines() {
        let amounts = amounts();
        for per_mille in (900..=1_100).step_by(5) {
            let scale = Scale::by(per_mille, &amounts);
            let sum = scale.cents(125_960) + scale.cents(2_500);
            assert_eq!(scale.cents(128_460), sum, "{per_mille}");
            assert_eq!(scale.cents(500), 500);
            assert_eq!(scale.cents(4_000) % 100, 0, "whole dollars stay whole");
        }
    }

    #[test]
    fn a_factor_that_breaks_a_half_is_refused() {
        let amounts = amounts();
        let scales = (900..=1_100).map(|factor| Scale::by(factor, &amounts));
        let (sound, wrong): (Vec<Scale>, Vec<Scale>) =
            scales.partition(|scale| scale.wrong(&amounts).is_none());
        assert!(!sound.is_empty() && !wrong.is_empty());
        for scale in sound {
            assert_eq!(scale.cents(64_230) * 2, scale.cents(128_460));
        }
    }
}
