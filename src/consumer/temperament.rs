//! What a person is like: hidden from the trainee and fixed for the session.

use chrono::NaiveDate;

use crate::{
    consumer::payday::Payday,
    domain::{Money, Mood, party_act::Language},
};

/// The consumer's fixed traits and finances.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Temperament {
    /// What is left in a month after all that must be paid.
    pub room: Money,
    /// What is put by, the protected part included.
    pub savings: Money,
    /// The part of the savings that is named for tax, rent or medicine. The
    /// person may well offer it; a decent arrangement does not take it.
    pub protected: Money,
    /// Whether the income is one that the law protects (Social Security,
    /// unemployment benefit): then a decent instalment leaves some of the room.
    pub protected_income: bool,
    /// Money that will come in once (a tax refund).
    pub windfall: Option<Windfall>,
    /// When money comes in.
    pub payday: Payday,
    /// 0 to 100: percent of the undisputed balance that they see as theirs.
    pub will: u8,
    /// 0 to 10: how well they keep what they promise.
    pub reliability: u8,
    /// 50 to 200: percent of every loss that they feel.
    pub sensitivity: u8,
    /// The mood in which they answer.
    pub opening: Mood,
    /// The language they choose.
    pub language: Language,
}

/// Money that comes in once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Windfall {
    /// When.
    pub on: NaiveDate,
    /// How much.
    pub amount: Money,
}

impl Temperament {
    /// What may decently be taken from the savings.
    pub fn free_savings(&self) -> Money {
        (self.savings - self.protected).max(Money::ZERO)
    }

    /// What has come in beside the income by that day.
    pub fn windfall_by(&self, date: NaiveDate) -> Money {
        self.windfall
            .filter(|windfall| windfall.on <= date)
            .map_or(Money::ZERO, |windfall| windfall.amount)
    }
}
