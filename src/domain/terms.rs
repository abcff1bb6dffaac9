//! Terms of an arrangement: what is to be paid, when and how.

use chrono::{Datelike, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{Money, moment::plus_days};

/// What is put forward or agreed. A plain value, so that it can live in the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// What the arrangement is.
    #[serde(default)]
    pub kind: TermsKind,
    /// All that is to be paid under it.
    pub total: Money,
    /// Of that, taken during the contact.
    #[serde(default)]
    pub down: Money,
    /// Each further payment; the last one carries the rest.
    #[serde(default, alias = "installment")]
    pub instalment: Money,
    /// How often.
    #[serde(default)]
    pub cadence: Cadence,
    /// When the first further payment is due.
    pub first: NaiveDate,
    /// How it is paid.
    #[serde(default)]
    pub method: Method,
}

/// What an arrangement does to the debt.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
)]
pub enum TermsKind {
    /// Pays all that is undisputed.
    #[default]
    InFull,
    /// Settles the debt for less.
    Settlement,
    /// A few payments, then a fresh look (hardship).
    Review,
}

/// How often an instalment is due.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
)]
pub enum Cadence {
    /// One payment.
    #[default]
    Once,
    /// Every week.
    Weekly,
    /// Every second week.
    TwoWeekly,
    /// Every month.
    Monthly,
}

impl Cadence {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Once, Self::Weekly, Self::TwoWeekly, Self::Monthly];

    /// What an instalment comes to a month: weekly × 13/3, two-weekly × 13/6, rounded up.
    pub fn monthly(self, instalment: Money) -> Money {
        let cents = instalment.in_cents();
        let ceil =
            |times: i64, over: i64| Money::cents((cents * times + over - 1).div_euclid(over));
        match self {
            Self::Once | Self::Monthly => instalment,
            Self::Weekly => ceil(13, 3),
            Self::TwoWeekly => ceil(13, 6),
        }
    }
}

/// How a payment is made.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
)]
pub enum Method {
    /// A debit from a bank account, authorized.
    #[default]
    Debit,
    /// A card, authorized.
    Card,
    /// The web portal, by the consumer.
    Portal,
    /// A check by mail.
    #[serde(alias = "Check")]
    Cheque,
    /// "I will send it."
    WillSend,
}

impl Method {
    /// All, in order.
    pub const ALL: [Self; 5] = [
        Self::Debit,
        Self::Card,
        Self::Portal,
        Self::Cheque,
        Self::WillSend,
    ];

    /// Whether the collector pulls the money on the day.
    pub fn is_authorized(self) -> bool {
        matches!(self, Self::Debit | Self::Card)
    }
}

/// One payment of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// When it is due.
    pub on: NaiveDate,
    /// How much.
    pub amount: Money,
}

impl Terms {
    /// A single payment of everything on one day.
    pub fn once(kind: TermsKind, total: Money, first: NaiveDate, method: Method) -> Self {
        Self {
            kind,
            total,
            down: Money::ZERO,
            instalment: total,
            cadence: Cadence::Once,
            first,
            method,
        }
    }

    /// How many payments follow the down payment.
    pub fn instalments(&self) -> u32 {
        let rest = (self.total - self.down).in_cents();
        let each = self.instalment.in_cents();
        if rest <= 0 {
            return 0;
        }
        if each <= 0 || self.cadence == Cadence::Once {
            return 1;
        }
        u32::try_from((rest + each - 1) / each).unwrap_or(u32::MAX)
    }

    /// How many payments there are, the down payment among them.
    pub fn payments(&self) -> u32 {
        self.instalments()
            .saturating_add(u32::from(self.down > Money::ZERO))
    }

    /// When the payment number `index` (from 0) after the down payment is due.
    pub fn due(&self, index: u32) -> NaiveDate {
        let steps = i64::from(index);
        match self.cadence {
            Cadence::Once => self.first,
            Cadence::Weekly => plus_days(self.first, 7 * steps),
            Cadence::TwoWeekly => plus_days(self.first, 14 * steps),
            // The 31st becomes the month's last day, and comes back in the next long month.
            Cadence::Monthly => self
                .first
                .checked_add_months(Months::new(index))
                .unwrap_or(self.first),
        }
    }

    /// The payments after the down payment, in order.
    pub fn schedule(&self) -> impl Iterator<Item = Payment> + '_ {
        let count = self.instalments();
        let rest = self.total - self.down;
        (0..count).map(move |index| {
            let before = self.instalment.share(i64::from(index), 1);
            let last = index + 1 == count;
            let amount = if last { rest - before } else { self.instalment };
            Payment {
                on: self.due(index),
                amount,
            }
        })
    }

    /// The last day of the schedule.
    pub fn last(&self) -> NaiveDate {
        match self.instalments() {
            0 => self.first,
            count => self.due(count - 1),
        }
    }

    /// How many months the schedule spans, begun months counted whole.
    pub fn months_from(&self, today: NaiveDate) -> u32 {
        let last = self.last();
        let months = (last.year() - today.year()) * 12 + last.month().cast_signed()
            - today.month().cast_signed();
        let begun = i32::from(last.day() > today.day());
        u32::try_from(months + begun).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_payment_carries_the_rest() {
        let terms = Terms {
            kind: TermsKind::InFull,
            total: Money::cents(128_460),
            down: Money::whole(100),
            instalment: Money::whole(400),
            cadence: Cadence::Monthly,
            first: day("2026-01-31"),
            method: Method::Debit,
        };
        let paid: Vec<_> = terms
            .schedule()
            .map(|p| (p.on.to_string(), p.amount.in_cents()))
            .collect();
        assert_eq!(
            paid,
            [
                ("2026-01-31".into(), 40_000),
                ("2026-02-28".into(), 40_000),
                ("2026-03-31".into(), 38_460)
            ]
        );
        assert_eq!(terms.months_from(day("2026-01-10")), 3);
    }

    #[test]
    fn months_are_counted_up() {
        assert_eq!(Cadence::Weekly.monthly(Money::whole(45)), Money::whole(195));
        assert_eq!(
            Cadence::TwoWeekly.monthly(Money::whole(40)),
            Money::cents(8_667)
        );
    }
}
