//! What the person can say yes to, right now.

use chrono::NaiveDate;

use crate::{
    consumer::{budget, temperament::Temperament, temperament::Windfall, tuning},
    domain::{Money, Mood, Terms},
};

/// The limits of one moment. They follow from temperament and mood alone;
/// nothing in them is rounded, since only what is put on the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limits {
    /// The day they hold for.
    pub today: NaiveDate,
    /// The largest instalment, as a monthly equivalent.
    pub instalment_monthly: Money,
    /// The largest down payment.
    pub down: Money,
    /// The largest total.
    pub total: Money,
    /// The earliest day for a payment after the down payment: the next payday.
    pub first: NaiveDate,
    /// Whether a debit or a card may be authorized.
    pub debit_ok: bool,
    /// The longest plan, in months.
    pub longest_months: u32,
    /// Money that comes in once, offered whole for a lump sum on or after its day:
    /// money to come is easier to promise than money in hand.
    pub windfall: Option<Windfall>,
    /// The step that amounts on the table are multiples of.
    pub step: Money,
}

/// The limits at this mood. `undisputed` is what of the balance nobody disputes.
pub fn now(
    temperament: &Temperament,
    mood: &Mood,
    today: NaiveDate,
    undisputed: Money,
    step: Money,
) -> Limits {
    let trust = i64::from(mood.trust);
    let pressed = i64::from(mood.pressed);
    let shrink = if mood.distress >= tuning::ROOM_SHRINKS_FROM_DISTRESS {
        tuning::ROOM_SHRINKS_BY
    } else {
        0
    };
    let tenths = (tuning::ROOM_TENTHS_BASE + trust / tuning::TRUST_PER_ROOM_TENTH + pressed
        - shrink)
        .clamp(tuning::ROOM_TENTHS_MIN, tuning::ROOM_TENTHS_MAX);
    let saved = (trust + tuning::SAVINGS_PER_PRESSED * pressed).clamp(0, 10);
    let heard = if mood.heard {
        tuning::TOTAL_WHEN_HEARD
    } else {
        0
    };
    let theirs = (i64::from(temperament.will)
        + tuning::TOTAL_PER_TRUST * (trust - tuning::TOTAL_AT_TRUST)
        + heard)
        .clamp(0, 100);
    Limits {
        today,
        instalment_monthly: temperament.room.share(tenths, 10),
        down: temperament.savings.share(saved, 10),
        total: undisputed.share(theirs, 100),
        first: temperament.payday.next_on_or_after(today),
        debit_ok: mood.trust >= tuning::DEBIT_FROM_TRUST,
        longest_months: tuning::LONGEST_MONTHS,
        windfall: temperament.windfall,
        step,
    }
}

impl Limits {
    /// The largest lump sum after a down payment of `down`: what they would give
    /// of their savings and did not yet, one month's instalment, and money come in by then.
    pub fn lump(&self, down: Money, first: NaiveDate) -> Money {
        let windfall = self
            .windfall
            .filter(|windfall| windfall.on <= first)
            .map_or(Money::ZERO, |windfall| windfall.amount);
        (self.down - down).max(Money::ZERO) + self.instalment_monthly + windfall
    }

    /// Whether the person can say yes to these terms.
    pub fn admit(&self, terms: &Terms) -> bool {
        self.amounts_fit(terms) && self.date_fits(terms) && self.method_fits(terms)
    }

    /// Whether instalment, down payment, total and length fit.
    pub(super) fn amounts_fit(&self, terms: &Terms) -> bool {
        let (asked, limit) = self.instalment(terms);
        asked <= limit
            && terms.down <= self.down
            && terms.total.max(terms.down) <= self.total
            && terms.months_from(self.today) <= self.longest_months
    }

    /// Whether the first payment is not too early. Money paid in the call needs no payday.
    pub(super) fn date_fits(&self, terms: &Terms) -> bool {
        terms.instalments() == 0 || terms.first >= self.first
    }

    /// Whether they would pay that way. A down payment within the limit is paid
    /// in the call whatever the method; the method is that of the later payments.
    pub(super) fn method_fits(&self, terms: &Terms) -> bool {
        self.debit_ok || terms.instalments() == 0 || !terms.method.is_authorized()
    }

    /// What the terms ask after the down payment, and the limit for it: the monthly
    /// equivalent of an instalment, or a lump sum.
    pub(super) fn instalment(&self, terms: &Terms) -> (Money, Money) {
        let each = budget::instalment_of(terms);
        if budget::is_lump(terms) {
            (each, self.lump(terms.down, terms.first))
        } else {
            (terms.cadence.monthly(each), self.instalment_monthly)
        }
    }
}
