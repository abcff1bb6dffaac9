//! The consumer as an author writes them: ranges, from which the seed picks one person.

use std::fmt::Display;

use chrono::NaiveDate;
use rand::{Rng, SeedableRng, rngs::ChaCha8Rng};
use serde::{Deserialize, Serialize};

use crate::{
    consumer::{
        payday::PaydayWritten,
        span::Span,
        temperament::{Temperament, Windfall},
    },
    domain::{Money, Mood, moment::Day, party_act::Language},
};

/// A temperament as authored. Each number is one value or a range:
/// `room: "$110.00"`, `room: ("$100.00", "$120.00")`, `trust: (3, 5)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TemperamentRanges {
    /// What is left in a month after all that must be paid.
    pub room: Span<Money>,
    /// What is put by.
    pub savings: Span<Money>,
    /// The part of the savings that is named for tax, rent or medicine.
    pub protected: Span<Money>,
    /// Whether the income is one that the law protects.
    pub protected_income: bool,
    /// Money that will come in once.
    pub windfall: Option<WindfallWritten>,
    /// When money comes in.
    pub payday: PaydayWritten,
    /// 0 to 100: percent of the undisputed balance that they see as theirs.
    pub will: Span<u8>,
    /// 0 to 10: how well they keep what they promise.
    pub reliability: Span<u8>,
    /// 50 to 200: percent of every loss that they feel.
    pub sensitivity: Span<u8>,
    /// Opening trust, 0 to 10.
    pub trust: Span<u8>,
    /// Opening patience, 1 to 10.
    pub patience: Span<u8>,
    /// Opening distress, 0 to 10.
    pub distress: Span<u8>,
    /// The language they choose.
    pub language: Language,
}

/// Money that comes in once, as authored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindfallWritten {
    /// When.
    pub on: Day,
    /// How much.
    pub amount: Span<Money>,
}

impl Default for TemperamentRanges {
    fn default() -> Self {
        let mood = Mood::default();
        Self {
            room: Span::one(Money::whole(150)),
            savings: Span::one(Money::ZERO),
            protected: Span::one(Money::ZERO),
            protected_income: false,
            windfall: None,
            payday: PaydayWritten::default(),
            will: Span::one(90),
            reliability: Span::one(5),
            sensitivity: Span::one(100),
            trust: Span::one(mood.trust),
            patience: Span::one(mood.patience),
            distress: Span::one(mood.distress),
            language: Language::default(),
        }
    }
}

impl TemperamentRanges {
    /// The person whom this seed meets, for a contact on `today`.
    ///
    /// The same ranges, seed and day give the same person for ever: the
    /// generator is a published stream cipher, the draws are in a fixed order,
    /// and how a draw becomes a number is written out below.
    pub fn pick(&self, seed: u64, today: NaiveDate) -> Temperament {
        let mut draws = Draws::from(seed);
        let room = draws.money(self.room);
        let savings = draws.money(self.savings);
        let protected = draws.money(self.protected).min(savings);
        let will = draws.number(self.will).min(100);
        let reliability = draws.number(self.reliability).min(10);
        let sensitivity = draws.number(self.sensitivity).clamp(50, 200);
        let trust = draws.number(self.trust).min(10);
        let patience = draws.number(self.patience).clamp(1, 10);
        let distress = draws.number(self.distress).min(10);
        // Last, so that adding one to a scenario moves nothing else.
        let windfall = self.windfall.map(|written| Windfall {
            on: written.on.from(today),
            amount: draws.money(written.amount),
        });
        Temperament {
            room,
            savings,
            protected,
            protected_income: self.protected_income,
            windfall,
            payday: self.payday.on(today),
            will,
            reliability,
            sensitivity,
            opening: Mood {
                trust,
                patience,
                distress,
                pressed: 0,
                heard: false,
            },
            language: self.language,
        }
    }

    /// Reports what is wrong with the numbers: the field, the problem, and what to write instead.
    pub fn check(&self, report: &mut impl FnMut(&str, String, String)) {
        let money = [
            ("room", self.room),
            ("savings", self.savings),
            ("protected", self.protected),
        ];
        let windfall = self
            .windfall
            .map(|windfall| ("windfall.amount", windfall.amount));
        for (field, span) in money.into_iter().chain(windfall) {
            in_order(field, span, report);
            if span.low < Money::ZERO {
                let message = format!("{field} is negative");
                report(field, message, "an amount from \"$0.00\" up".to_owned());
            }
        }
        for (field, span, least, most) in self.numbers() {
            in_order(field, span, report);
            if span.low.min(span.high) < least || span.low.max(span.high) > most {
                let message = format!("{field} lies outside {least} to {most}");
                report(
                    field,
                    message,
                    format!("a number from {least} to {most}, or a range within it"),
                );
            }
        }
        if self.protected.high > self.savings.low {
            report(
                "protected",
                "protected is more than the savings it is a part of".to_owned(),
                format!("at most \"${}\", or larger savings", self.savings.low),
            );
        }
        if !self.payday.is_sound() {
            report(
                "payday",
                "there is no such day".to_owned(),
                "days of the month from 1 to 31, or the first to fifth weekday: NthWeekday(3, \"Wed\")"
                    .to_owned(),
            );
        }
    }

    /// The plain numbers, each with its least and its most.
    fn numbers(&self) -> [(&'static str, Span<u8>, u8, u8); 6] {
        [
            ("will", self.will, 0, 100),
            ("reliability", self.reliability, 0, 10),
            ("sensitivity", self.sensitivity, 50, 200),
            ("trust", self.trust, 0, 10),
            ("patience", self.patience, 1, 10),
            ("distress", self.distress, 0, 10),
        ]
    }
}

fn in_order<T: PartialOrd + Display + Copy>(
    field: &str,
    span: Span<T>,
    report: &mut impl FnMut(&str, String, String),
) {
    if span.low > span.high {
        report(
            field,
            format!(
                "the range of {field} runs from {} down to {}",
                span.low, span.high
            ),
            format!("({}, {})", span.high, span.low),
        );
    }
}

/// The draws of one seed, in order. Every field draws once, range or not, so
/// that widening one range does not change the others.
struct Draws(ChaCha8Rng);

impl Draws {
    /// The seed's eight bytes, then zeros: no expansion that a library could change.
    fn from(seed: u64) -> Self {
        let mut key = [0; 32];
        for (slot, byte) in key.iter_mut().zip(seed.to_le_bytes()) {
            *slot = byte;
        }
        Self(ChaCha8Rng::from_seed(key))
    }

    /// A whole number from 0 to `most`, by multiplying and shifting.
    fn up_to(&mut self, most: u64) -> u64 {
        let wide = u128::from(self.0.next_u64()) * (u128::from(most) + 1);
        u64::try_from(wide >> 64).unwrap_or(most)
    }

    fn number(&mut self, span: Span<u8>) -> u8 {
        let (low, high) = (span.low.min(span.high), span.low.max(span.high));
        let drawn = self.up_to(u64::from(high - low));
        low.saturating_add(u8::try_from(drawn).unwrap_or(0))
    }

    /// In whole units above the lower end: nobody's room is $107.43.
    fn money(&mut self, span: Span<Money>) -> Money {
        let (low, high) = (span.low.min(span.high), span.low.max(span.high));
        let units = u64::try_from((high - low).in_cents() / 100).unwrap_or(0);
        let drawn = self.up_to(units);
        low + Money::whole(i64::try_from(drawn).unwrap_or(0))
    }
}
