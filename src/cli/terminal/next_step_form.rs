//! Planning a next step, at the desk and in the note.

use crate::{
    cli::{Console, words},
    domain::{Id, NextStep, Stamp, party_act::Permitted},
    session::TraineeView,
};

use super::{
    dates,
    names::{self, CLOSINGS, HOLDS, NOTICES, PERMISSIONS, REFERRALS},
    prompt::{self, Asked, Break, Item, Picked},
};

/// Asks for a next step.
pub(super) fn ask(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<NextStep> {
    let kinds = [
        Item::of("contact somebody"),
        Item::of("send something"),
        Item::of("hand over to somebody"),
        Item::of("hold: no contact until a day"),
        Item::of("close the account"),
    ];
    match prompt::pick_one(console, "What comes next >", &kinds)? {
        0 => contact(view, console),
        1 => send(view, console),
        2 => Ok(NextStep::Refer {
            to: one(console, "To whom >", &REFERRALS, words::of)?,
        }),
        3 => hold(view, console),
        _ => Ok(NextStep::Close {
            why: one(console, "Why >", &CLOSINGS, words::of)?,
        }),
    }
}

fn contact(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<NextStep> {
    let facts = view.facts();
    let people: Vec<Item> = names::items(&facts.people, |person| {
        format!("{}, {}", person.name, words::of(&person.relation))
    });
    let picked = prompt::pick(console, "Whom (Enter for the consumer) >", &people)?;
    let person = match picked {
        Picked::One(index) => facts.people.get(index).map(|person| person.id),
        Picked::Keep | Picked::Clear => None,
    };
    let line = line(view, console, "At which number or address >", false)?.ok_or(Break::Back)?;
    let when = when(view, console)?;
    let permissions = names::items(&PERMISSIONS, |one| words::permission(*one));
    let picked = prompt::pick(
        console,
        "Permission relied on (Enter for none) >",
        &permissions,
    )?;
    let consent: Option<Permitted> = picked.or(&PERMISSIONS, None);
    Ok(NextStep::Contact {
        person,
        line,
        when,
        consent,
    })
}

fn send(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<NextStep> {
    let kind = one(console, "What is sent >", &NOTICES, words::of)?;
    let line = line(
        view,
        console,
        "To which address (Enter for the usual one) >",
        true,
    )?;
    let when = when(view, console)?;
    Ok(NextStep::Send { kind, line, when })
}

fn hold(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<NextStep> {
    let why = one(console, "Why >", &HOLDS, words::of)?;
    let today = view.clock().date();
    let until = prompt::ask(
        console,
        "Until which day (3/20, fri, +10; Enter if it is open) >",
        |typed| {
            if typed.is_empty() {
                Ok(None)
            } else {
                dates::date(typed, today).map(Some)
            }
        },
    )?;
    Ok(NextStep::Hold { until, why })
}

/// One of a closed list.
fn one<T: Copy>(
    console: &mut Console<'_>,
    prompt: &str,
    all: &[T],
    label: impl Fn(&T) -> String,
) -> Asked<T> {
    let index = prompt::pick_one(console, prompt, &names::items(all, label))?;
    all.get(index).copied().ok_or(Break::Back)
}

fn line(
    view: TraineeView<'_>,
    console: &mut Console<'_>,
    prompt: &str,
    optional: bool,
) -> Asked<Option<Id>> {
    let addresses = &view.facts().addresses;
    let items = names::items(addresses, |address| {
        format!("{} {}", words::of(&address.kind), address.value)
    });
    let index = if optional {
        match prompt::pick(console, prompt, &items)? {
            Picked::One(index) => index,
            Picked::Keep | Picked::Clear => return Ok(None),
        }
    } else {
        prompt::pick_one(console, prompt, &items)?
    };
    Ok(addresses.get(index).map(|address| address.id))
}

fn when(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<Stamp> {
    let today = view.clock().date();
    let date = prompt::ask(console, "Which day (3/20, fri, +10) >", |typed| {
        dates::date(typed, today)
    })?;
    writeln!(console.out, "  {}", dates::full(date))?;
    let time = prompt::ask(
        console,
        "At what time, where the consumer lives (17:30, 5:30pm) >",
        dates::time,
    )?;
    Ok(dates::stamp(date, time))
}

/// A step in words.
pub(super) fn in_words(step: &NextStep, view: TraineeView<'_>) -> String {
    let facts = view.facts();
    let place = |line: Id| {
        facts
            .address(line)
            .map_or_else(|| line.to_string(), |address| address.value.clone())
    };
    let clock = |when: Stamp| when.0.format("%a %b %-d, %Y, %-I:%M %p").to_string();
    match *step {
        NextStep::Contact {
            person,
            line,
            when,
            consent,
        } => {
            let who = person
                .and_then(|id| facts.person(id))
                .or_else(|| facts.consumer())
                .map_or("the consumer", |person| person.name.as_str());
            let relied = consent.map_or_else(String::new, |consent| {
                format!(", permission {}", words::permission(consent))
            });
            format!(
                "contact {who} at {} on {}{relied}",
                place(line),
                clock(when)
            )
        }
        NextStep::Send { kind, line, when } => {
            let to = line.map_or_else(String::new, |line| format!(" to {}", place(line)));
            format!("send {}{to} on {}", words::of(&kind), clock(when))
        }
        NextStep::Refer { to } => format!("hand over to {}", words::of(&to)),
        NextStep::Hold { until, why } => {
            let until = until.map_or_else(
                || "open".to_owned(),
                |until| format!("until {}", dates::full(until)),
            );
            format!("hold, {until}: {}", words::of(&why))
        }
        NextStep::Close { why } => format!("close: {}", words::of(&why)),
    }
}
