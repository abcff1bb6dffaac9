//! What an arrangement is worth: the expected value of its payments, in whole cents.
//!
//! Two properties hold, and `negotiation::candidates` stands on them: the
//! weight of a payment never rises with its place in the schedule; and at the
//! same tenth of room, cadence, method, date class and mood the worth never
//! falls when down payment (within what savings are free), instalment or total rises.

use chrono::NaiveDate;

use crate::{
    consumer::{Temperament, budget, tuning},
    domain::{Money, Mood, Terms, terms::Method},
};

/// How likely each payment after the down payment is kept, given that all
/// before it were: basis points, 1 000 to 9 800.
///
/// The date class is that of the first payment; the later ones follow it.
pub fn keep_bp(terms: &Terms, temperament: &Temperament, mood: &Mood, read_back: bool) -> i64 {
    let tenths = usize::try_from(budget::tenths(terms, temperament)).unwrap_or(usize::MAX);
    let beyond = tuning::BURDEN.len() - 1;
    let burden = tuning::BURDEN
        .get(tenths.min(beyond))
        .copied()
        .unwrap_or_default();
    let after_payday = temperament.payday.days_after_last(terms.first) <= tuning::PAYDAY_DAYS;
    let off_payday = if after_payday {
        0
    } else {
        tuning::KEEP_OFF_PAYDAY
    };
    let read_back = if read_back { tuning::KEEP_READ_BACK } else { 0 };
    let reliability = i64::from(temperament.reliability) - tuning::KEEP_MIDDLE;
    let trust = i64::from(mood.trust) - tuning::KEEP_MIDDLE;
    let keep = tuning::KEEP_BASE
        + tuning::KEEP_PER_RELIABILITY * reliability
        + tuning::KEEP_PER_TRUST * trust
        - tuning::KEEP_PER_PRESSED * i64::from(mood.pressed)
        - burden
        - off_payday
        + by_method(terms.method)
        + read_back;
    keep.clamp(tuning::KEEP_MIN, tuning::KEEP_MAX)
}

const fn by_method(method: Method) -> i64 {
    match method {
        Method::Debit | Method::Card => tuning::KEEP_AUTHORIZED,
        Method::Portal => tuning::KEEP_PORTAL,
        Method::Cheque => tuning::KEEP_CHEQUE,
        Method::WillSend => tuning::KEEP_WILL_SEND,
    }
}

/// The weights of the payments after the down payment, in basis points: how
/// likely each is, less one basis point for each day of waiting.
pub fn weights(terms: &Terms, keep_bp: i64, today: NaiveDate) -> impl Iterator<Item = i64> {
    let whole = tuning::WHOLE_BP;
    terms.schedule().scan(whole, move |likely, payment| {
        *likely = *likely * keep_bp / whole;
        let days = (payment.on - today).num_days().max(0);
        let waiting = (days * tuning::WAIT_BP_PER_DAY).min(whole);
        Some(*likely * (whole - waiting) / whole)
    })
}

/// The worth of these terms, agreed in this mood, for any kind of arrangement.
/// The down payment is money taken in the call, counted as far as savings that
/// are free cover it. Never negative.
pub fn of(
    terms: &Terms,
    temperament: &Temperament,
    mood: &Mood,
    read_back: bool,
    today: NaiveDate,
) -> Money {
    let keep = keep_bp(terms, temperament, mood, read_back);
    // Money that is named for rent, tax or medicine is missed there as soon as it
    // is taken here: it is not counted, so that it never beats a decent plan.
    let down = terms
        .down
        .min(terms.total)
        .min(temperament.free_savings())
        .in_cents();
    let later: i64 = terms
        .schedule()
        .zip(weights(terms, keep, today))
        // What is not likely at all adds nothing, and nothing after it does.
        .take_while(|(_, weight)| *weight > 0)
        .map(|(payment, weight)| payment.amount.in_cents().saturating_mul(weight))
        .fold(0, i64::saturating_add);
    let sum = down.saturating_mul(tuning::DOWN_BP).saturating_add(later);
    Money::cents((sum / tuning::WHOLE_BP).max(0))
}
