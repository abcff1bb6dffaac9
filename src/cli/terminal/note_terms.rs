//! The fields of the note with amounts, dates and hours in them.

use chrono::NaiveDate;

use crate::{
    cli::{Console, words},
    domain::{
        Money, Note,
        moment::ClockTime,
        note::{LIST_MAX, OfferNoted, PromiseNoted, RequestNoted},
        party_act::CeaseScope,
        terms::{Cadence, Method},
    },
    session::TraineeView,
};

use super::{
    dates,
    names::{self, KINDS, MEDIA, PLACES, STOPS},
    prompt::{self, Asked, Item},
};

pub(super) fn promise(
    note: &mut Note,
    view: TraineeView<'_>,
    console: &mut Console<'_>,
) -> Asked<()> {
    if !prompt::yes(
        console,
        "Was anything promised, paid or arranged?",
        note.promise.is_some(),
    )? {
        note.promise = None;
        return Ok(());
    }
    let was = note.promise.unwrap_or_default();
    let kinds = names::items(&KINDS, words::of);
    let kind = prompt::pick(console, "Kind (Enter leaves it) >", &kinds)?.or(&KINDS, was.kind);
    let total = money(console, view, "In all", was.total)?;
    let down = money(console, view, "Of that, paid today", was.down)?;
    let amount = money(console, view, "Each further payment", was.amount)?;
    let first = date(console, view, "First date", was.first)?;
    let often = names::items(&Cadence::ALL, words::of);
    let cadence = prompt::pick(console, "How often (Enter leaves it) >", &often)?
        .or(&Cadence::ALL, was.cadence);
    let how = names::items(&Method::ALL, words::of);
    let method = prompt::pick(console, "How it is paid (Enter leaves it) >", &how)?
        .or(&Method::ALL, was.method);
    note.promise = Some(PromiseNoted {
        kind,
        total,
        down,
        amount,
        first,
        cadence,
        method,
    });
    Ok(())
}

/// An amount that may stay empty.
fn money(
    console: &mut Console<'_>,
    view: TraineeView<'_>,
    label: &str,
    was: Option<Money>,
) -> Asked<Option<Money>> {
    let hint = was.map_or_else(String::new, |was| {
        format!(" [{}]", was.show(view.currency()))
    });
    let label = format!("{label}{hint} (Enter leaves it, - for none) >");
    prompt::ask(console, &label, |typed| match typed {
        "" => Ok(was),
        "-" => Ok(None),
        typed => dates::money(typed).map(Some),
    })
}

fn date(
    console: &mut Console<'_>,
    view: TraineeView<'_>,
    label: &str,
    was: Option<NaiveDate>,
) -> Asked<Option<NaiveDate>> {
    let today = view.clock().date();
    let hint = was.map_or_else(String::new, |was| format!(" [{was}]"));
    let label = format!("{label}{hint} (3/20, fri, +10; Enter leaves it, - for none) >");
    let date = prompt::ask(console, &label, |typed| match typed {
        "" => Ok(was),
        "-" => Ok(None),
        typed => dates::date(typed, today).map(Some),
    })?;
    if let Some(date) = date {
        writeln!(console.out, "  {}", dates::full(date))?;
    }
    Ok(date)
}

pub(super) fn offers(
    note: &mut Note,
    view: TraineeView<'_>,
    console: &mut Console<'_>,
) -> Asked<()> {
    if !note.offers.is_empty() {
        let clear = prompt::yes(console, "Empty the list first?", false)?;
        if clear {
            note.offers.clear();
        }
    }
    while note.offers.len() < LIST_MAX {
        let question = if note.offers.is_empty() {
            "Was an offer put that was not taken?"
        } else {
            "Another one?"
        };
        if !prompt::yes(console, question, false)? {
            break;
        }
        let total = prompt::ask(console, "Its total >", dates::money)?;
        let instalment =
            super::offer_form::amount(console, view, "Its payments, each", Some(total))?;
        note.offers.push(OfferNoted { total, instalment });
    }
    Ok(())
}

pub(super) fn requests(
    note: &mut Note,
    view: TraineeView<'_>,
    console: &mut Console<'_>,
) -> Asked<()> {
    if !note.requests.is_empty() && prompt::yes(console, "Empty the list first?", false)? {
        note.requests.clear();
    }
    while note.requests.len() < LIST_MAX {
        let question = if note.requests.is_empty() {
            "Did the person ask for anything?"
        } else {
            "Anything else?"
        };
        if !prompt::yes(console, question, false)? {
            break;
        }
        let request = request(view, console)?;
        note.requests.push(request);
    }
    Ok(())
}

fn request(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<RequestNoted> {
    let kinds = [
        Item::of("stop contact, wholly or in part"),
        Item::of("not at certain hours"),
        Item::of("not at a certain place"),
        Item::of("call back at a time"),
        Item::of("something in writing"),
        Item::of("the original creditor"),
    ];
    match prompt::pick_one(console, "What >", &kinds)? {
        0 => stop(view, console),
        1 => {
            let from = prompt::ask(console, "From (17:30, 5:30pm) >", dates::time)?;
            let to = prompt::ask(console, "To >", dates::time)?;
            Ok(RequestNoted::Times {
                from: ClockTime(from),
                to: ClockTime(to),
            })
        }
        2 => {
            let index = prompt::pick_one(console, "Which >", &names::items(&PLACES, words::of))?;
            Ok(RequestNoted::Place(
                PLACES.get(index).copied().unwrap_or_default(),
            ))
        }
        3 => {
            let today = view.clock().date();
            let date = prompt::ask(console, "Which day (3/20, fri, +10) >", |typed| {
                dates::date(typed, today)
            })?;
            let time = prompt::ask(console, "At what time (17:30, 5:30pm) >", dates::time)?;
            Ok(RequestNoted::CallBack(dates::stamp(date, time)))
        }
        4 => Ok(RequestNoted::Writing),
        _ => Ok(RequestNoted::Creditor),
    }
}

fn stop(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<RequestNoted> {
    let mut scopes = STOPS.to_vec();
    scopes.extend(MEDIA.map(CeaseScope::Medium));
    scopes.extend(
        view.facts()
            .addresses
            .iter()
            .map(|address| CeaseScope::Number(address.id)),
    );
    let items = names::items(&scopes, |scope| words::stop(*scope));
    let index = prompt::pick_one(console, "Which contact >", &items)?;
    Ok(RequestNoted::Stop(
        scopes.get(index).copied().unwrap_or_default(),
    ))
}
