//! People at the desk: add, import, list, erase, and whose time to be kept is over.

use std::{collections::BTreeSet, fs::File, io::Read as _, path::Path};

use anyhow::Context as _;
use chrono::{Days, NaiveDate};

use crate::{
    cli::{
        Console, FINE, Problems,
        hire::args::{AddArgs, DueArgs, EraseArgs, HoldArgs, ImportArgs},
        hire::{Clerk, desk, home, stamp},
        play,
        rows::Rows,
        words,
    },
    store::{
        desk::{Person, Right},
        room::Room,
    },
};

/// The largest table of people that is read, in bytes.
const IMPORT_BYTES_MAX: u64 = 16 * 1024 * 1024;

pub(super) fn add(args: &AddArgs, clerk: &Clerk, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let person = Person {
        subject: fresh(),
        name: args.name.clone(),
        email: args.email.clone().unwrap_or_default(),
        reference: args.reference.clone().unwrap_or_default(),
    };
    let mut desk = clerk.desk(Right::Administer, "add a person", &person.subject)?;
    desk.add(&person, &stamp(play::now()))?;
    writeln!(console.out, "{}  {}", person.subject, shown(&person.name))?;
    Ok(FINE)
}

/// A random id, which results carry instead of a name.
pub(crate) fn fresh() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}

/// A name as a terminal may show it: nothing that moves the cursor or reorders text.
pub(crate) fn shown(name: &str) -> String {
    let steers = |sign: char| {
        sign.is_control()
            || ('\u{202a}'..='\u{202e}').contains(&sign)
            || ('\u{2066}'..='\u{2069}').contains(&sign)
    };
    name.chars().filter(|&sign| !steers(sign)).collect()
}

pub(super) fn import(
    args: &ImportArgs,
    clerk: &Clerk,
    console: &mut Console<'_>,
) -> anyhow::Result<u8> {
    let people = of_table(&args.file)?;
    let count = format!("{} people", people.len());
    let mut desk = clerk.desk(Right::Administer, "import people", &count)?;
    desk.add_all(&people, &stamp(play::now()))?;
    writeln!(
        console.out,
        "{} added",
        words::count(people.len(), "person")
    )?;
    Ok(FINE)
}

/// The people of a table: all, or none and the line that is wrong.
pub(crate) fn of_table(table: &Path) -> anyhow::Result<Vec<Person>> {
    let path = table.display();
    let file = File::open(table).with_context(|| format!("cannot read {path}"))?;
    if file.metadata()?.len() > IMPORT_BYTES_MAX {
        anyhow::bail!("{path} is larger than {IMPORT_BYTES_MAX} bytes; split it");
    }
    let mut table = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(Rows::of(file.take(IMPORT_BYTES_MAX)));
    let head = table.headers()?.clone();
    let column = |wanted: &str| {
        head.iter().position(|name| {
            name.trim_start_matches('\u{feff}')
                .eq_ignore_ascii_case(wanted)
        })
    };
    let Some(name) = column("name") else {
        return Err(Problems(format!(
            "{path}: the head has no column \"name\"; it has {}. Write: name,email,reference",
            head.iter().collect::<Vec<_>>().join(", ")
        ))
        .into());
    };
    let (email, reference) = (column("email"), column("reference"));
    let mut people = Vec::new();
    let mut numbers = BTreeSet::new();
    for line in table.records() {
        let line = line.map_err(|error| Problems(format!("{path}: {error}")))?;
        let number = line.position().map_or(0, csv::Position::line);
        let cell = |place: Option<usize>| {
            let text = place.and_then(|place| line.get(place)).unwrap_or_default();
            crate::export::sheet::meant(text).to_owned()
        };
        let person = Person {
            subject: fresh(),
            name: cell(Some(name)),
            email: cell(email),
            reference: cell(reference),
        };
        let wrong = |what: &str| Problems(format!("{path}, line {number}: {what}"));
        if person.name.is_empty() {
            return Err(wrong("the name is empty; nobody was added").into());
        }
        if !person.reference.is_empty() && !numbers.insert(person.reference.clone()) {
            return Err(wrong("this reference stands twice; nobody was added").into());
        }
        people.push(person);
    }
    Ok(people)
}

pub(super) fn list(clerk: &Clerk, console: &mut Console<'_>) -> anyhow::Result<u8> {
    for person in clerk.desk(Right::Administer, "list people", "")?.people()? {
        let more: Vec<&str> = [person.email.as_str(), person.reference.as_str()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        writeln!(
            console.out,
            "{}  {}  {}",
            person.subject,
            shown(&person.name),
            shown(&more.join("  "))
        )?;
    }
    Ok(FINE)
}

pub(super) fn erase(
    args: &EraseArgs,
    clerk: &Clerk,
    console: &mut Console<'_>,
) -> anyhow::Result<u8> {
    let mut desk = desk()?;
    let person = clerk.person(&mut desk, Right::Administer, "erase a person", &args.person)?;
    desk.erase(&person.subject, &stamp(play::now()))?;
    Room::at(&home()?).forget(&person.subject)?;
    writeln!(
        console.out,
        "erased; results stay under the random id {}, with no name to it",
        person.subject
    )?;
    Ok(FINE)
}

pub(super) fn due(args: &DueArgs, clerk: &Clerk, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let day = play::now()
        .checked_sub_days(Days::new(u64::from(args.after)))
        .context("no calendar goes back so far")?;
    let day = stamp(day);
    let mut desk = clerk.desk(Right::Administer, "see who is due", "")?;
    let mut shown_any = false;
    for last in desk.last_acts()? {
        let due = last.at < day;
        if !due && !args.coming {
            continue;
        }
        shown_any = true;
        let until = kept_until(&last.at, args.after);
        let state = match (&last.held, due) {
            (Some(reason), _) => format!("must be kept: {}", shown(reason)),
            (None, true) => "due".to_owned(),
            (None, false) => format!("kept until {until}"),
        };
        writeln!(
            console.out,
            "{}  {}  last {}  {state}",
            last.person.subject,
            shown(&last.person.name),
            last.at
        )?;
    }
    if !shown_any {
        writeln!(
            console.out,
            "nobody's last sitting or record is more than {} days old",
            args.after
        )?;
    }
    Ok(FINE)
}

/// The day until which somebody is kept.
fn kept_until(at: &str, days: u32) -> String {
    at.get(..10)
        .and_then(|day| day.parse::<NaiveDate>().ok())
        .and_then(|day| day.checked_add_days(Days::new(u64::from(days))))
        .map(|day| day.to_string())
        .unwrap_or_default()
}

pub(super) fn hold(
    args: &HoldArgs,
    clerk: &Clerk,
    console: &mut Console<'_>,
) -> anyhow::Result<u8> {
    let mut desk = desk()?;
    let person = clerk.person(&mut desk, Right::Administer, "hold a person", &args.person)?;
    if args.release {
        desk.release(&person.subject)?;
        writeln!(console.out, "{} may be erased again", person.subject)?;
    } else {
        let reason = args.reason.as_deref().unwrap_or_default();
        desk.hold(&person.subject, reason, &stamp(play::now()))?;
        writeln!(console.out, "{} is kept until released", person.subject)?;
    }
    Ok(FINE)
}
