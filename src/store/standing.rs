//! How far the trainees of a class are: from what they handed in, and from sittings.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::store::desk::{Assignment, Class, Desk, HandedIn, Listed, Person, SignOff, State};

/// A trainee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trainee {
    /// Who; whoever was erased has no name.
    pub person: Person,
    /// One line for each thing that is set, in the order of the days.
    pub lines: Vec<Line>,
    /// Rules that were broken in the latest record of a scenario, with how often.
    pub repeat: Vec<(String, usize)>,
    /// Who signed, oldest first.
    pub signed: Vec<SignOff>,
}

/// How far a trainee is with one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The scenario's or battery's id.
    pub what: String,
    /// The day by which it is due.
    pub due: String,
    /// How far.
    pub state: State,
    /// How often it was tried.
    pub tries: usize,
    /// The best of the engine's overall numbers.
    pub best: Option<i64>,
    /// Its band.
    pub band: Option<i64>,
    /// The same with what people set aside left out; absent where nobody spoke.
    pub reviewed: Option<i64>,
    /// The day of the first finished try; empty if there is none.
    pub first: String,
}

/// Everybody of a class on a day (as 2026-12-24).
///
/// # Errors
/// The store cannot be read.
pub fn of(desk: &mut Desk, class: &Class, today: &str) -> anyhow::Result<Vec<Trainee>> {
    let set = desk.assignments(&class.id)?;
    let sittings = desk.sittings()?;
    desk.members(&class.id)?
        .into_iter()
        .map(|person| {
            let records = desk.handed_in(&person.subject)?;
            let lines = set.iter().map(|one| {
                let tries = if one.battery {
                    of_battery(one, &person, &sittings)
                } else {
                    of_scenario(one, &records)
                };
                line(one, &tries, today)
            });
            Ok(Trainee {
                lines: lines.collect(),
                repeat: repeat(&records),
                signed: desk.sign_offs(&class.id, &person.subject)?,
                person,
            })
        })
        .collect()
}

/// A finished try: its day, and its numbers.
struct Try {
    day: String,
    overall: Option<i64>,
    band: Option<i64>,
    reviewed: Option<i64>,
}

fn of_scenario(set: &Assignment, records: &[HandedIn]) -> Vec<Try> {
    let mine = records.iter().filter(|one| one.scenario == set.what);
    mine.map(|one| Try {
        day: day(&one.began),
        overall: one.overall,
        band: one.band,
        reviewed: one.reviewed_overall,
    })
    .collect()
}

/// The mean of the parts of each finished sitting, and the lowest of their bands.
fn of_battery(set: &Assignment, person: &Person, sittings: &[Listed]) -> Vec<Try> {
    let mine = sittings.iter().filter(|one| {
        one.subject == person.subject && one.battery == set.what && one.status == "finished"
    });
    let mean = |numbers: Vec<i64>| {
        let count = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
        numbers.iter().sum::<i64>().checked_div(count)
    };
    mine.map(|one| Try {
        day: day(&one.finished),
        overall: mean(one.parts.iter().filter_map(|part| part.overall).collect()),
        band: one.parts.iter().filter_map(|part| part.band).min(),
        reviewed: one.spoken.as_ref().and_then(|spoken| {
            mean(
                spoken
                    .parts
                    .iter()
                    .filter_map(|part| part.overall)
                    .collect(),
            )
        }),
    })
    .collect()
}

fn day(moment: &str) -> String {
    moment.get(..10).unwrap_or(moment).to_owned()
}

fn line(set: &Assignment, tries: &[Try], today: &str) -> Line {
    let first = tries
        .iter()
        .map(|one| one.day.clone())
        .min()
        .unwrap_or_default();
    let state = match (first.is_empty(), first.as_str() <= set.due.as_str()) {
        (true, _) if today > set.due.as_str() => State::Overdue,
        (true, _) => State::Open,
        (false, true) => State::Done,
        (false, false) => State::DoneLate,
    };
    let best = tries.iter().max_by_key(|one| one.overall);
    Line {
        what: set.what.clone(),
        due: set.due.clone(),
        state,
        tries: tries.len(),
        best: best.and_then(|one| one.overall),
        band: best.and_then(|one| one.band),
        reviewed: tries.iter().filter_map(|one| one.reviewed).max(),
        first,
    }
}

/// What the latest record of each scenario still shows, the most frequent first.
fn repeat(records: &[HandedIn]) -> Vec<(String, usize)> {
    let mut latest: BTreeMap<&str, &HandedIn> = BTreeMap::new();
    for one in records {
        let known = latest.entry(&one.scenario).or_insert(one);
        if one.began > known.began {
            *known = one;
        }
    }
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for one in latest.values() {
        for rule in one.rules.split(';').filter(|rule| !rule.is_empty()) {
            *counted.entry(rule).or_default() += 1;
        }
    }
    let mut all: Vec<(String, usize)> = counted
        .into_iter()
        .map(|(rule, count)| (rule.to_owned(), count))
        .collect();
    all.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    all
}
