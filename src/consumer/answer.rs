//! How the person answers an offer: accepts, counters or refuses.

use serde::{Deserialize, Serialize};

use crate::{
    consumer::{budget, change::Change, limits::Limits, tuning},
    domain::{
        Money, Mood, Terms,
        terms::{Cadence, Method, TermsKind},
        words::Words,
    },
};

/// The answer to an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Says yes.
    Accepts,
    /// Puts forward terms of their own, inside their limits and never above what was asked.
    Counters(Terms),
    /// Says no, and what is too much.
    Refuses(Dimension),
}

/// What of an offer is too much, or wrong. Authors name it where the person's words depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Dimension {
    /// Each payment.
    Instalment,
    /// The payment in the call.
    Down,
    /// All of it together.
    Total,
    /// The first date.
    FirstDate,
    /// The way of paying.
    Method,
    /// How long it runs.
    Length,
}

impl Words for Dimension {
    fn words(&self) -> &'static str {
        match self {
            Self::Instalment => "each payment",
            Self::Down => "payment today",
            Self::Total => "total",
            Self::FirstDate => "first date",
            Self::Method => "way of paying",
            Self::Length => "length",
        }
    }
}

/// The answer to `terms`, and the mood after it. `round` counts offers at this
/// table from 1; `again` says that the same offer was the one before.
///
/// The total of a `Review` is the few payments before the fresh look, not the
/// balance; it is held against the same limit, since a person pays toward what
/// they see as theirs. The moves of mood are those of the table, without
/// sensitivity: that scales words, not numbers.
pub fn to(terms: &Terms, limits: &Limits, mood: &Mood, round: u8, again: bool) -> (Answer, Mood) {
    if limits.admit(terms) {
        return (Answer::Accepts, *mood);
    }
    let (answer, change) = match worst(terms, limits) {
        None => (
            countered_or_refused(terms, limits, 100, wrong(terms, limits)),
            Change::NONE,
        ),
        Some((dimension, excess)) if excess <= tuning::EXCESS_COUNTERED => {
            let answer = countered_or_refused(terms, limits, share(round), dimension);
            let change = match answer {
                // So little is possible that nothing can be put forward: a refusal like any other.
                Answer::Refuses(_) => tuning::ASKED_TOO_MUCH,
                _ if round >= 2 => tuning::HAGGLED,
                _ => Change::NONE,
            };
            (answer, change)
        }
        Some((dimension, excess)) => {
            let change = if excess <= tuning::EXCESS_REFUSED {
                tuning::ASKED_TOO_MUCH
            } else {
                tuning::ASKED_FAR_TOO_MUCH
            };
            (Answer::Refuses(dimension), change)
        }
    };
    let mood = change.on(*mood);
    let mood = if again {
        tuning::ASKED_THE_SAME.on(mood)
    } else {
        mood
    };
    (answer, mood)
}

/// The dimension with the greatest excess, and that excess in percent of the
/// limit; the first of equals. `None` if no amount and no length is too much.
fn worst(terms: &Terms, limits: &Limits) -> Option<(Dimension, i64)> {
    let (each, each_limit) = limits.instalment(terms);
    let months = |count: u32| Money::whole(i64::from(count));
    [
        (Dimension::Instalment, each, each_limit),
        (Dimension::Down, terms.down, limits.down),
        (Dimension::Total, terms.total.max(terms.down), limits.total),
        // Months are compared like units of money; the ratio is the same.
        (
            Dimension::Length,
            months(terms.months_from(limits.today)),
            months(limits.longest_months),
        ),
    ]
    .into_iter()
    .filter(|(_, asked, limit)| asked > limit)
    .map(|(dimension, asked, limit)| {
        let base = limit.max(Money::whole(1)).in_cents();
        (dimension, (asked - limit).share(100, base).in_cents())
    })
    // Strictly greater, so that the first of equals stays.
    .reduce(|worst, next| if next.1 > worst.1 { next } else { worst })
}

/// Which of date and method does not suit.
fn wrong(terms: &Terms, limits: &Limits) -> Dimension {
    if limits.date_fits(terms) {
        Dimension::Method
    } else {
        Dimension::FirstDate
    }
}

fn share(round: u8) -> i64 {
    let index = usize::from(round.saturating_sub(1));
    tuning::COUNTER_SHARES.get(index).copied().unwrap_or(100)
}

fn countered_or_refused(
    terms: &Terms,
    limits: &Limits,
    share: i64,
    dimension: Dimension,
) -> Answer {
    match counter(terms, limits, share) {
        Some(counter) => Answer::Counters(counter),
        None => Answer::Refuses(dimension),
    }
}

/// Terms of the same kind and cadence: what was too much becomes `share`
/// percent of its limit, the rest stays as asked. `None` if nothing is left.
///
/// A counter to an offer in full may name less than the whole; what that does
/// to the debt is for the collector to say.
fn counter(terms: &Terms, limits: &Limits, share: i64) -> Option<Terms> {
    let lowered = |asked: Money, limit: Money| {
        if asked <= limit {
            asked
        } else {
            limit.share(share, 100).down_to(limits.step)
        }
    };
    let total = lowered(terms.total.max(terms.down), limits.total);
    let down = lowered(terms.down, limits.down).min(total);
    let mut counter = Terms {
        total,
        down,
        first: terms.first.max(limits.first),
        method: method(terms, limits),
        ..*terms
    };
    if terms.instalments() == 0 {
        counter.total = down;
        counter.first = terms.first;
    } else if budget::is_lump(terms) {
        let asked = budget::instalment_of(terms).min(total - down);
        let each = lowered(asked, limits.lump(down, counter.first));
        counter.total = down + each;
    } else {
        counter = with_instalments(terms, limits, share, counter)?;
    }
    // Only the whole of what was asked carries cents.
    if counter.total < terms.total {
        counter.total = counter.total.down_to(limits.step);
        counter.down = counter.down.min(counter.total);
    }
    if budget::is_lump(terms) {
        counter.instalment = counter.total - counter.down;
    }
    let nothing = counter.total <= Money::ZERO
        || (counter.total > counter.down && counter.instalment <= Money::ZERO);
    (!nothing && limits.admit(&counter)).then_some(counter)
}

/// Fits the instalments of a plan, and as many of them as the length allows.
fn with_instalments(terms: &Terms, limits: &Limits, share: i64, counter: Terms) -> Option<Terms> {
    let each = budget::instalment_of(terms);
    let each = if terms.cadence.monthly(each) <= limits.instalment_monthly {
        each
    } else {
        let monthly = limits.instalment_monthly.share(share, 100);
        budget::largest_instalment(terms.cadence, monthly, limits.step)
    };
    let months = if terms.months_from(limits.today) <= limits.longest_months {
        limits.longest_months
    } else {
        let months = i64::from(limits.longest_months) * share / 100;
        u32::try_from(months).ok()?
    };
    let fitting = budget::fitting(terms.cadence, counter.first, limits.today, months);
    // A review is a few payments and a fresh look: smaller ones make it smaller, not longer.
    let count = match terms.kind {
        TermsKind::Review => fitting.min(terms.instalments()),
        TermsKind::InFull | TermsKind::Settlement => fitting,
    };
    let most = counter.down + each.share(i64::from(count), 1);
    Some(Terms {
        instalment: each,
        total: counter.total.min(most),
        ..counter
    })
}

/// The way of paying asked for, or the portal where no debit is authorized:
/// it is what keeps best without one.
fn method(terms: &Terms, limits: &Limits) -> Method {
    if limits.method_fits(terms) {
        terms.method
    } else {
        Method::Portal
    }
}

/// Whether two offers are the same in everything.
pub fn is_same(one: &Terms, other: &Terms) -> bool {
    let each = |terms: &Terms| match terms.cadence {
        Cadence::Once => Money::ZERO,
        _ => terms.instalment,
    };
    Terms {
        instalment: each(one),
        ..*one
    } == Terms {
        instalment: each(other),
        ..*other
    }
}
