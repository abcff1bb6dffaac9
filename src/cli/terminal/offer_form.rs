//! Putting terms: one question at a time, then the arithmetic, then a last look.
//! Nothing is said to the consumer before "put it".

use chrono::NaiveDate;

use crate::{
    cli::{Console, words},
    domain::{
        Money, Terms,
        facts::Beyond,
        terms::{Cadence, Method, TermsKind},
    },
    session::TraineeView,
};

use super::{
    dates,
    names::{self, KINDS},
    prompt::{self, Asked, Break, Picked},
};

/// Payments that are listed one by one before the list is cut short.
const LISTED_MAX: usize = 4;

/// Terms to put, or [`Break::Back`] if none.
pub(super) fn ask(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<Terms> {
    console.paragraph(
        "",
        "Your terms. Enter takes what stands in brackets; x goes back without putting anything.",
    )?;
    loop {
        let terms = questions(view, console)?;
        review(view, &terms, console)?;
        let answer = prompt::ask(
            console,
            "p put it | c change | x cancel >",
            |typed| match typed.to_lowercase().as_str() {
                "p" | "put" => Ok(true),
                "c" | "change" => Ok(false),
                _ => Err("Type p to put these terms, c to change them, x to cancel.".to_owned()),
            },
        )?;
        if answer {
            return Ok(terms);
        }
    }
}

fn questions(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<Terms> {
    let today = view.clock().date();
    let kinds = names::items(&KINDS, words::of);
    let picked = prompt::pick(console, "Kind [1] >", &kinds)?;
    let kind = picked
        .or(&KINDS, Some(TermsKind::InFull))
        .unwrap_or_default();
    if kind == TermsKind::Review {
        return review_plan(view, console, today);
    }
    let total = match kind {
        TermsKind::InFull => amount(console, view, "Total", Some(view.undisputed()))?,
        _ => amount(console, view, "Total that settles it", None)?,
    };
    let down = amount(console, view, "Of that, paid today", Some(Money::ZERO))?;
    let rest = total - down;
    if rest <= Money::ZERO {
        let method = method(console)?;
        return Ok(Terms {
            down,
            ..Terms::once(kind, total, today, method)
        });
    }
    let asked = format!(
        "Each further payment ({} in all)",
        rest.show(view.currency())
    );
    let instalment = amount(console, view, &asked, Some(rest))?;
    let cadence = if instalment >= rest {
        Cadence::Once
    } else {
        cadence(console)?
    };
    let instalment = instalment.min(rest);
    let first = first(console, view, today)?;
    Ok(Terms {
        kind,
        total,
        down,
        instalment,
        cadence,
        first,
        method: method(console)?,
    })
}

/// A short plan is put as so many payments of so much.
fn review_plan(view: TraineeView<'_>, console: &mut Console<'_>, today: NaiveDate) -> Asked<Terms> {
    let most = view.facts().authority.review_payments.max(1);
    let payments = prompt::ask(console, &format!("How many payments [{most}] >"), |typed| {
        if typed.is_empty() {
            return Ok(most);
        }
        typed
            .parse::<u32>()
            .ok()
            .filter(|count| (1..=24).contains(count))
            .ok_or_else(|| "Type a number of payments from 1 to 24; x goes back.".to_owned())
    })?;
    let instalment = amount(console, view, "Each payment", None)?;
    let cadence = if payments == 1 {
        Cadence::Once
    } else {
        cadence(console)?
    };
    let first = first(console, view, today)?;
    Ok(Terms {
        kind: TermsKind::Review,
        total: instalment.share(i64::from(payments), 1),
        down: Money::ZERO,
        instalment,
        cadence,
        first,
        method: method(console)?,
    })
}

/// An amount; nothing typed takes `default`.
pub(super) fn amount(
    console: &mut Console<'_>,
    view: TraineeView<'_>,
    label: &str,
    default: Option<Money>,
) -> Asked<Money> {
    let hint = default.map_or_else(String::new, |amount| {
        format!(" [{}]", amount.show(view.currency()))
    });
    prompt::ask(console, &format!("{label}{hint} >"), |typed| {
        match (typed, default) {
            ("", Some(amount)) => Ok(amount),
            _ => dates::money(typed),
        }
    })
}

fn cadence(console: &mut Console<'_>) -> Asked<Cadence> {
    const OFTEN: [Cadence; 3] = [Cadence::Monthly, Cadence::TwoWeekly, Cadence::Weekly];
    let items = names::items(&OFTEN, words::of);
    let picked = prompt::pick(console, "How often [1] >", &items)?;
    Ok(picked
        .or(&OFTEN, Some(Cadence::Monthly))
        .unwrap_or_default())
}

fn first(console: &mut Console<'_>, view: TraineeView<'_>, today: NaiveDate) -> Asked<NaiveDate> {
    let within = view.facts().authority.first_within_days;
    let label =
        format!("First date (3/20, fri, +10; your authority ends {within} days from today) >");
    let date = prompt::ask(console, &label, |typed| dates::date(typed, today))?;
    writeln!(console.out, "  {}", dates::full(date))?;
    Ok(date)
}

fn method(console: &mut Console<'_>) -> Asked<Method> {
    let items = names::items(&Method::ALL, words::of);
    let picked = prompt::pick(console, "How it is paid [1] >", &items)?;
    match picked {
        Picked::Clear => Err(Break::Back),
        picked => Ok(picked
            .or(&Method::ALL, Some(Method::Debit))
            .unwrap_or_default()),
    }
}

fn review(view: TraineeView<'_>, terms: &Terms, console: &mut Console<'_>) -> Asked<()> {
    let show = |amount: Money| amount.show(view.currency());
    writeln!(
        console.out,
        "\n  {}, {}",
        words::of(&terms.kind),
        words::of(&terms.method)
    )?;
    if terms.down > Money::ZERO {
        writeln!(console.out, "  {:>14}  today", show(terms.down))?;
    }
    let count = usize::try_from(terms.instalments()).unwrap_or(usize::MAX);
    // A very long schedule is refused when it is put; here it only has to be shown quickly.
    let mut schedule = terms.schedule();
    for payment in schedule.by_ref().take(LISTED_MAX) {
        writeln!(
            console.out,
            "  {:>14}  {}",
            show(payment.amount),
            dates::full(payment.on)
        )?;
    }
    if count > LISTED_MAX {
        let more = count - LISTED_MAX;
        writeln!(
            console.out,
            "  {:>14}  and {more} more, the last on {}",
            "",
            dates::full(terms.last())
        )?;
    }
    let owed = view.undisputed();
    let share = match owed.in_cents() {
        0 => 0,
        owed => 100 * terms.total.in_cents() / owed,
    };
    writeln!(
        console.out,
        "  {:>14}  in all, {share} % of the undisputed {}, in {}",
        show(terms.total),
        show(owed),
        words::count(
            usize::try_from(terms.payments()).unwrap_or(usize::MAX),
            "payment"
        )
    )?;
    let beyond = view
        .facts()
        .authority
        .breach(terms, owed, view.clock().date());
    match beyond {
        None => writeln!(console.out, "  Inside your authority.")?,
        Some(beyond) => {
            let words = format!("Beyond your authority: {}.", beyond_words(beyond));
            console.paragraph("  ", &words)?;
        }
    }
    Ok(())
}

fn beyond_words(beyond: Beyond) -> &'static str {
    match beyond {
        Beyond::Kind => "this kind of arrangement is not yours to agree to",
        Beyond::Total => "the total is too low",
        Beyond::Length => "it runs too long",
        Beyond::Instalment => "the payments are too small",
        Beyond::FirstDate => "the first payment is too late",
    }
}
