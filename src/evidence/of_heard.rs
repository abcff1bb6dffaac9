//! What was heard or received before the session, as evidence: it stands before the
//! first entry of every record of the scenario, and is a stream of its own where a
//! colleague's call is judged.

use chrono::{Days, Duration};

use crate::{
    domain::{Facts, Id, LocalMoment, Stamp, Step, contact::EndedBy},
    evidence::{Item, Party, Seen, conduct::stream},
    scenario::{Scenario, model::Heard},
};

/// The entry that everything before the session is cited by.
pub const BEFORE: u32 = 0;

/// What was heard, as it stands before the first entry of a record: [`BEFORE`] throughout.
pub fn before(scenario: &Scenario) -> Vec<Seen<'_>> {
    let Some(heard) = scenario.heard() else {
        return Vec::new();
    };
    stream_of(scenario.facts(), heard, |_| BEFORE)
}

/// What was heard, as a stream of its own: entries are lines, numbered from 1.
pub fn lines(scenario: &Scenario) -> Vec<Seen<'_>> {
    let Some(heard) = scenario.heard() else {
        return Vec::new();
    };
    let mut seen = stream_of(scenario.facts(), heard, |line| {
        u32::try_from(line + 1).unwrap_or(u32::MAX)
    });
    if let Some(last) = seen.last().copied() {
        seen.push(Seen {
            contact: None,
            item: Item::FileEnds,
            ..last
        });
    }
    seen
}

fn stream_of<'a>(
    facts: &'a Facts,
    heard: &'a Heard,
    entry: impl Fn(usize) -> u32,
) -> Vec<Seen<'a>> {
    let contact = &heard.contact;
    let mut now = heard.at;
    let mut seen = Vec::with_capacity(heard.lines.len() + 3);
    let debt = contact.debts.first().copied().unwrap_or_else(Id::default);
    let at = |line: usize, now: LocalMoment, item: Item<'a>| Seen {
        entry: entry(line),
        now,
        contact: Some(contact),
        debt,
        item,
    };
    seen.push(at(0, now, Item::Tried));
    let (mut open, mut closed) = (false, false);
    for (number, line) in heard.lines.iter().enumerate() {
        for step in &line.steps {
            if let Step::After { days, minutes } = step {
                now = later(now, *days, *minutes);
                continue;
            }
            let opens = matches!(
                step,
                Step::Answered(_) | Step::AnsweredBy(_) | Step::Voicemail(_)
            );
            if !open && !opens && !matches!(step, Step::HungUp(_)) {
                seen.push(at(number, now, Item::Opened(receiver(facts, heard))));
                open = true;
            }
            open |= opens;
            closed |= matches!(step, Step::HungUp(_));
            seen.push(at(number, now, stream::item(facts, contact.language, step)));
        }
        now = now.later(u32::from(line.seconds));
    }
    if !closed {
        let last = heard.lines.len().saturating_sub(1);
        seen.push(at(last, now, Item::Closed(EndedBy::Sent)));
    }
    seen
}

/// Who gets what is written, or answers where no step tells it.
fn receiver(facts: &Facts, heard: &Heard) -> Party {
    let there = heard.contact.party.or(heard.contact.sought);
    let consumer = || facts.consumer().map(|person| person.id);
    match there.or_else(consumer) {
        Some(person) => Party::of(facts, person, false),
        None => Party::stranger(crate::domain::facts::Relation::Unknown),
    }
}

fn later(now: LocalMoment, days: u16, minutes: u16) -> LocalMoment {
    let day = now.local().checked_add_days(Days::new(u64::from(days)));
    let moved = day.and_then(|day| LocalMoment::of(Stamp(day), now.zone()).ok());
    let moved = moved.unwrap_or(now);
    let passed = Duration::minutes(i64::from(minutes)).num_seconds();
    moved.later(u32::try_from(passed).unwrap_or(0))
}
