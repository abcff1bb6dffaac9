//! What terms ask of a month, and how much of the person's means that takes.

use chrono::{Months, NaiveDate};

use crate::{
    consumer::temperament::Temperament,
    domain::{Money, Terms, terms::Cadence},
};

/// The first payment after the down payment: what each payment comes to,
/// but never more than the rest. Zero if nothing follows.
pub fn instalment_of(terms: &Terms) -> Money {
    let rest = (terms.total - terms.down).max(Money::ZERO);
    if terms.cadence == Cadence::Once || terms.instalment <= Money::ZERO {
        rest
    } else {
        terms.instalment.min(rest)
    }
}

/// Whether exactly one payment follows the down payment. Such a lump sum may
/// come from savings and from money that has come in by then; instalments come
/// out of the month.
pub fn is_lump(terms: &Terms) -> bool {
    terms.instalments() == 1
}

/// How much of the monthly room the terms take, in tenths begun. A lump sum
/// burdens the month only with what savings (without the protected part and
/// the down payment) and money come in by its date do not cover.
pub fn tenths(terms: &Terms, temperament: &Temperament) -> u32 {
    let monthly = if is_lump(terms) {
        let saved = (temperament.free_savings() - terms.down).max(Money::ZERO);
        instalment_of(terms) - saved - temperament.windfall_by(terms.first)
    } else {
        terms.cadence.monthly(instalment_of(terms))
    };
    let asked = monthly.in_cents().max(0).saturating_mul(10);
    let room = temperament.room.in_cents().max(1);
    u32::try_from(asked / room + i64::from(asked % room > 0)).unwrap_or(u32::MAX)
}

/// The largest instalment, in whole steps, that comes to at most `monthly` a month.
pub fn largest_instalment(cadence: Cadence, monthly: Money, step: Money) -> Money {
    let exact = match cadence {
        Cadence::Once | Cadence::Monthly => monthly,
        Cadence::Weekly => monthly.share(3, 13),
        Cadence::TwoWeekly => monthly.share(6, 13),
    };
    exact.max(Money::ZERO).down_to(step)
}

/// How many payments from `first` on fit into so many months from today.
pub fn fitting(cadence: Cadence, first: NaiveDate, today: NaiveDate, months: u32) -> u32 {
    let Some(end) = today.checked_add_months(Months::new(months)) else {
        return 0;
    };
    if first > end {
        return 0;
    }
    let every = |days: i64| u32::try_from((end - first).num_days() / days + 1).unwrap_or(0);
    match cadence {
        Cadence::Once => 1,
        Cadence::Weekly => every(7),
        Cadence::TwoWeekly => every(14),
        Cadence::Monthly => (0..=months)
            .take_while(|index| {
                first
                    .checked_add_months(Months::new(*index))
                    .is_some_and(|due| due <= end)
            })
            .map(|_| 1)
            .sum(),
    }
}
