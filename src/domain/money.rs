//! Money in whole cents. Never a float.

use std::{
    fmt,
    iter::Sum,
    ops::{Add, AddAssign, Neg, Sub, SubAssign},
    str::FromStr,
};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An amount in hundredths of the account's currency (cents, paise, pence).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest amount that a file may name: 1,000,000,000.00.
    pub const MAX: Self = Self(100_000_000_000);

    /// From hundredths.
    pub const fn cents(cents: i64) -> Self {
        Self(cents)
    }

    /// From whole units.
    pub const fn whole(units: i64) -> Self {
        Self(units * 100)
    }

    /// In hundredths.
    pub const fn in_cents(self) -> i64 {
        self.0
    }

    /// `self × times / over`, truncated towards zero; zero if `over` is zero.
    #[must_use]
    pub const fn share(self, times: i64, over: i64) -> Self {
        if over == 0 {
            return Self::ZERO;
        }
        // The widest product: MAX × 10 000 fits in an i64.
        Self(self.0.saturating_mul(times) / over)
    }

    /// The largest multiple of `step` that is not above `self`; `self` if the step is not positive.
    #[must_use]
    pub const fn down_to(self, step: Self) -> Self {
        if step.0 <= 0 {
            return self;
        }
        Self(self.0.div_euclid(step.0) * step.0)
    }

    /// The text with symbol and thousands separators: `$1,284.60`, `-$5.00`.
    pub fn show(self, currency: Currency) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        let mut units = (cents / 100).to_string();
        let groups = if currency == Currency::Inr {
            group_indian
        } else {
            group_thousands
        };
        units = groups(&units);
        format!("{sign}{}{units}.{:02}", currency.symbol(), cents % 100)
    }
}

fn group_thousands(digits: &str) -> String {
    group(digits, |from_right| from_right.is_multiple_of(3))
}

/// 12,34,567: the last three digits together, then pairs.
fn group_indian(digits: &str) -> String {
    group(digits, |from_right| {
        from_right == 3 || (from_right > 3 && (from_right - 3).is_multiple_of(2))
    })
}

fn group(digits: &str, comma_before: impl Fn(usize) -> bool) -> String {
    let mut text = String::with_capacity(digits.len() + 4);
    for (index, digit) in digits.chars().enumerate() {
        let from_right = digits.len() - index;
        if index > 0 && comma_before(from_right) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The currencies that accounts are kept in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Currency {
    /// United States dollar.
    #[default]
    Usd,
    /// Indian rupee.
    Inr,
    /// Pound sterling.
    Gbp,
}

impl Currency {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Usd, Self::Inr, Self::Gbp];

    /// The sign written before an amount.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Usd => "$",
            Self::Inr => "₹",
            Self::Gbp => "£",
        }
    }
}

/// Why a text is no amount.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum MoneyError {
    /// Not digits with at most one point.
    #[error("{0:?} is not an amount of money; write: for example \"$1,284.60\"")]
    NotMoney(String),
    /// One or three and more digits after the point.
    #[error("{0:?} does not have two digits after the point; write: for example {example:?}", example = with_cents(.0))]
    Decimals(String),
    /// A comma that does not set off thousands.
    #[error("{0:?} has a comma in an odd place; write: {example:?}", example = regrouped(.0))]
    Comma(String),
    /// Above [`Money::MAX`].
    #[error("{0:?} is more than this program handles; write: at most \"$1,000,000,000.00\"")]
    TooLarge(String),
}

/// The amount with exactly two digits after the point: one is filled up, more are cut.
fn with_cents(text: &str) -> String {
    let (units, decimals) = text.trim().split_once('.').unwrap_or((text, ""));
    let cents: String = decimals.chars().chain("00".chars()).take(2).collect();
    format!("{units}.{cents}")
}

/// The amount with its commas where they belong.
fn regrouped(text: &str) -> String {
    let plain = text.replace(',', "");
    let sign = Currency::ALL
        .into_iter()
        .find(|currency| plain.contains(currency.symbol()));
    match (plain.parse::<Money>(), sign) {
        (Ok(amount), Some(currency)) => amount.show(currency),
        _ => plain,
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let not_money = || MoneyError::NotMoney(text.to_owned());
        let trimmed = text.trim();
        let (negative, rest) = match trimmed.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, trimmed),
        };
        let rest = rest.strip_prefix(['$', '₹', '£']).unwrap_or(rest);
        let (units, decimals) = rest.split_once('.').unwrap_or((rest, "00"));
        let plain: String = units.chars().filter(|c| *c != ',').collect();
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(&plain) || !decimals.bytes().all(|b| b.is_ascii_digit()) {
            return Err(not_money());
        }
        if decimals.len() != 2 {
            return Err(MoneyError::Decimals(text.to_owned()));
        }
        if units.contains(',') && units != group_thousands(&plain) && units != group_indian(&plain)
        {
            return Err(MoneyError::Comma(text.to_owned()));
        }
        let too_large = || MoneyError::TooLarge(text.to_owned());
        let units: i64 = plain.parse().map_err(|_| too_large())?;
        let cents: i64 = decimals.parse().map_err(|_| not_money())?;
        let amount = units
            .checked_mul(100)
            .and_then(|whole| whole.checked_add(cents));
        match amount {
            Some(amount) if amount <= Self::MAX.0 => {
                Ok(Self(if negative { -amount } else { amount }))
            }
            _ => Err(too_large()),
        }
    }
}

impl fmt::Display for Money {
    /// Without symbol or separators, as records keep it: `1284.60`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<i64, &str>) {
        let found = text.parse::<Money>().map(Money::in_cents);
        match (found, expected) {
            (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{text}"),
            (Err(found), Err(expected)) => assert!(found.to_string().contains(expected), "{found}"),
            (found, expected) => panic!("{text}: {found:?} instead of {expected:?}"),
        }
    }

    #[test]
    fn money_is_read_exactly() {
        check("$1,284.60", Ok(128_460));
        check("1284.60", Ok(128_460));
        check("$40", Ok(4_000));
        check("-$5.00", Ok(-500));
        check("₹58,000.00", Ok(5_800_000));
        check("₹12,34,567.00", Ok(123_456_700));
        check("$1.5", Err("two digits"));
        check("$12,84.60", Err("odd place"));
        check("forty", Err("not an amount"));
        check("", Err("not an amount"));
        check("$9999999999999999999.00", Err("more than"));
    }

    #[test]
    fn money_is_shown_as_people_write_it() {
        assert_eq!(Money::cents(128_460).show(Currency::Usd), "$1,284.60");
        assert_eq!(Money::cents(-5).show(Currency::Gbp), "-£0.05");
        assert_eq!(Money::whole(1_234_567).show(Currency::Inr), "₹12,34,567.00");
    }

    #[test]
    fn steps_round_down() {
        assert_eq!(
            Money::cents(8_667).down_to(Money::whole(1)),
            Money::whole(86)
        );
        assert_eq!(
            Money::cents(8_667).down_to(Money::ZERO),
            Money::cents(8_667)
        );
    }
}
