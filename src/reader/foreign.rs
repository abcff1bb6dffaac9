//! Words for what other libraries say about a value: a date, a weekday, a time
//! zone. They speak to programmers; the author needs an example.

use crate::{
    diagnostic::Diagnostic,
    reader::suggest::{self, nearest},
};

/// Weekdays as they are written.
const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// What chrono says of a text that is no date.
const NO_DATE: [&str; 5] = [
    "input contains invalid characters",
    "input is not enough for unique date and time",
    "no possible date and time matching input",
    "premature end of input",
    "trailing input",
];

/// The problem in our words, if another library found it. `written` is the text between its quotes.
pub(super) fn explained(message: &str, written: Option<&str>) -> Option<Diagnostic> {
    let written = written.unwrap_or_default();
    let (what, help) = if NO_DATE.contains(&message) {
        (format!("{written:?} is not a date"), date(written))
    } else if message == "input is out of range" {
        let what = format!("there is no such day as {written:?}");
        (
            what,
            "write a day of the calendar, year first: \"2026-02-28\"".to_owned(),
        )
    } else if message.contains("weekday names expected") {
        (
            format!("{written:?} is no day of the week"),
            weekday(written),
        )
    } else if message.starts_with("failed to parse timezone") {
        let what = format!("there is no time zone named {written:?}");
        (what, suggest::zone(written))
    } else {
        return None;
    };
    Some(Diagnostic::error("invalid-value", what).help(help))
}

/// A date in the only form; one written month/day/year is turned around.
fn date(written: &str) -> String {
    let parts: Vec<u32> = written
        .split(['/', '.', '-'])
        .map_while(|part| part.parse().ok())
        .collect();
    match parts.as_slice() {
        [month @ 1..=12, day @ 1..=31, year @ 1900..=2200] => {
            format!("write year, month and day: \"{year}-{month:02}-{day:02}\"")
        }
        _ => "write year, month and day: \"2026-03-20\"".to_owned(),
    }
}

fn weekday(written: &str) -> String {
    let short: String = written.chars().take(3).collect();
    match nearest(&short, &WEEKDAYS) {
        Some(day) => format!("write {day:?}"),
        None => format!(
            "write one of: {}",
            WEEKDAYS.map(|day| format!("{day:?}")).join(", ")
        ),
    }
}
