//! The part of the note that is about money: offers, and what was promised or paid.

use crate::{
    documentation::{
        compare::{of_list, result},
        truth::Truth,
        verdict::{FieldResult, Verdict},
    },
    domain::{
        Money, Note, Terms,
        disposition::Field,
        note::{OfferNoted, PromiseNoted},
        terms::{Cadence, TermsKind},
        words,
    },
};

pub(super) fn compare(note: &Note, truth: &Truth) -> [FieldResult; 4] {
    // "Nothing today" written out says no more than leaving the line open.
    let promise = note
        .promise
        .map(|promise| PromiseNoted {
            down: promise.down.filter(|down| *down > Money::ZERO),
            ..promise
        })
        .filter(|promise| *promise != PromiseNoted::default());
    let [amount, date, method] = match (truth.agreed, truth.paid) {
        (Some(agreed), _) => {
            let entries: Vec<u32> = [Some(agreed.entry), truth.confirmed]
                .into_iter()
                .flatten()
                .collect();
            arrangement(promise, &agreed.what, truth, &entries)
        }
        (None, Some(paid)) => payment(promise, paid.what, truth, paid.entry),
        (None, None) => nothing(promise, truth),
    };
    [offers(note, truth), amount, date, method]
}

/// Nothing was promised or paid: whatever is written did not happen.
fn nothing(promise: Option<PromiseNoted>, truth: &Truth) -> [FieldResult; 3] {
    let wrote = promise.unwrap_or_default();
    let verdict = |written: bool| {
        if written {
            Verdict::Fabricated
        } else {
            Verdict::NotApplicable
        }
    };
    let sums = wrote.total.or(wrote.down).or(wrote.amount).is_some() || wrote.kind.is_some();
    let dated = wrote.first.is_some() || wrote.cadence.is_some();
    [
        result(
            Field::Amount,
            verdict(sums),
            amounts(&wrote, truth),
            "",
            &[],
        ),
        result(Field::Date, verdict(dated), dates(&wrote), "", &[]),
        result(
            Field::Method,
            verdict(wrote.method.is_some()),
            wrote.method.as_ref().map(words::of).unwrap_or_default(),
            "",
            &[],
        ),
    ]
}

/// Money was taken without terms.
fn payment(
    promise: Option<PromiseNoted>,
    paid: Money,
    truth: &Truth,
    entry: u32,
) -> [FieldResult; 3] {
    let wrote = promise.unwrap_or_default();
    let sum = wrote.down.or(wrote.total).or(wrote.amount);
    let verdict = match sum {
        None => Verdict::Omitted,
        Some(sum) if sum == paid => Verdict::Correct,
        Some(_) => Verdict::Wrong,
    };
    let was = paid.show(truth.currency);
    [
        result(
            Field::Amount,
            verdict,
            amounts(&wrote, truth),
            was,
            &[entry],
        ),
        result(Field::Date, Verdict::NotApplicable, "", "", &[]),
        result(Field::Method, Verdict::NotApplicable, "", "", &[]),
    ]
}

fn arrangement(
    promise: Option<PromiseNoted>,
    terms: &Terms,
    truth: &Truth,
    entries: &[u32],
) -> [FieldResult; 3] {
    let wrote = promise.unwrap_or_default();
    let real = as_noted(terms);
    let method = match wrote.method {
        None => Verdict::Omitted,
        Some(method) if method == terms.method => Verdict::Correct,
        Some(_) => Verdict::Wrong,
    };
    [
        result(
            Field::Amount,
            amount(&wrote, &real),
            amounts(&wrote, truth),
            amounts(&real, truth),
            entries,
        ),
        result(
            Field::Date,
            date(&wrote, &real),
            dates(&wrote),
            dates(&real),
            entries,
        ),
        result(
            Field::Method,
            method,
            wrote.method.as_ref().map(words::of).unwrap_or_default(),
            words::of(&terms.method),
            entries,
        ),
    ]
}

/// What a complete note says of these terms. Parts that do not apply are absent.
pub(super) fn as_noted(terms: &Terms) -> PromiseNoted {
    let payments = terms.instalments();
    PromiseNoted {
        kind: Some(terms.kind),
        total: Some(terms.total),
        down: (terms.down > Money::ZERO).then_some(terms.down),
        amount: terms.schedule().next().map(|payment| payment.amount),
        first: (payments > 0).then_some(terms.first),
        cadence: (payments > 1).then_some(terms.cadence),
        method: Some(terms.method),
    }
}

/// The sum of each payment and the down payment are needed; the total is where
/// the debt is settled for less or paid at once. Whatever else is written must be true.
fn amount(wrote: &PromiseNoted, real: &PromiseNoted) -> Verdict {
    let paid_at_once = real.amount.is_none();
    if wrote.total.or(wrote.down).or(wrote.amount).is_none() {
        return Verdict::Omitted;
    }
    // One payment may be called the amount or the total.
    let untrue = |written: Option<Money>, also: Option<Money>, real: Option<Money>| {
        written.is_some_and(|sum| Some(sum) != real && Some(sum) != also)
    };
    let alias = if paid_at_once { real.down } else { None };
    let wrong = untrue(wrote.total, None, real.total)
        || untrue(wrote.down, None, real.down)
        || untrue(wrote.amount, alias, real.amount)
        || wrote.kind.is_some_and(|kind| Some(kind) != real.kind);
    if wrong {
        return Verdict::Wrong;
    }
    if paid_at_once {
        return Verdict::Correct;
    }
    let single = real.cadence.is_none() && real.amount == real.total;
    let amount_there = wrote.amount.is_some() || (single && wrote.total.is_some());
    let down_there = real.down.is_none() || wrote.down.is_some();
    let total_there = real.kind != Some(TermsKind::Settlement) || wrote.total.is_some() || single;
    if amount_there && down_there && total_there {
        Verdict::Correct
    } else {
        Verdict::PartlyRight
    }
}

fn date(wrote: &PromiseNoted, real: &PromiseNoted) -> Verdict {
    let Some(first) = real.first else {
        return paid_at_once(wrote);
    };
    match (wrote.first, wrote.cadence) {
        (None, None) => Verdict::Omitted,
        (Some(written), _) if written != first => Verdict::Wrong,
        (_, Some(cadence)) if real.cadence.is_some_and(|real| real != cadence) => Verdict::Wrong,
        (Some(_), cadence) if cadence.is_some() || real.cadence.is_none() => Verdict::Correct,
        _ => Verdict::PartlyRight,
    }
}

/// All was paid in the call: that day may be written, but no later payments.
fn paid_at_once(wrote: &PromiseNoted) -> Verdict {
    match wrote.cadence {
        None | Some(Cadence::Once) => Verdict::NotApplicable,
        Some(_) => Verdict::Fabricated,
    }
}

fn offers(note: &Note, truth: &Truth) -> FieldResult {
    let is = |noted: &OfferNoted, terms: &Terms| {
        let instalment = terms
            .schedule()
            .next()
            .map_or(Money::ZERO, |payment| payment.amount);
        noted.total == terms.total
            && (noted.instalment == Money::ZERO
                || noted.instalment == terms.instalment
                || noted.instalment == instalment)
    };
    let agreed = truth.agreed.map(|agreed| agreed.what);
    let invented = note.offers.iter().any(|noted| {
        !truth.offers.iter().any(|offer| is(noted, &offer.what))
            && !agreed.is_some_and(|terms| is(noted, &terms))
    });
    let missing = truth
        .offers
        .iter()
        .filter(|offer| !note.offers.iter().any(|noted| is(noted, &offer.what)));
    let missing = missing.count();
    let show = |total: Money, instalment: Money| {
        if instalment == Money::ZERO || instalment == total {
            total.show(truth.currency)
        } else {
            format!(
                "{} by {}",
                total.show(truth.currency),
                instalment.show(truth.currency)
            )
        }
    };
    let wrote: Vec<String> = note
        .offers
        .iter()
        .map(|offer| show(offer.total, offer.instalment))
        .collect();
    let was: Vec<String> = truth
        .offers
        .iter()
        .map(|offer| show(offer.what.total, offer.what.instalment))
        .collect();
    let entries: Vec<u32> = truth.offers.iter().map(|offer| offer.entry).collect();
    let verdict = of_list(invented, truth.offers.len(), missing);
    let mut field = result(
        Field::Offers,
        verdict,
        wrote.join(", "),
        was.join(", "),
        &entries,
    );
    // Haggling makes many offers; leaving some out is one omission.
    field.left_out = u32::from(missing > 0);
    field
}

fn amounts(noted: &PromiseNoted, truth: &Truth) -> String {
    let parts = [
        noted.kind.as_ref().map(words::of),
        noted
            .total
            .map(|sum| format!("total {}", sum.show(truth.currency))),
        noted
            .down
            .map(|sum| format!("down {}", sum.show(truth.currency))),
        noted
            .amount
            .map(|sum| format!("each {}", sum.show(truth.currency))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn dates(noted: &PromiseNoted) -> String {
    let parts = [
        noted.first.map(|day| day.to_string()),
        noted.cadence.as_ref().map(words::of),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
