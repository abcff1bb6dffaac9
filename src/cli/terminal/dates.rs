//! Dates, times and amounts as people type them.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::domain::{Money, Stamp, moment::plus_days};

/// What to type for a date.
const DATE_HELP: &str = "Type a date such as 3/20 (month/day), 2026-03-20, fri, tomorrow, or +10 for ten days from today; x goes back.";

/// A date seen from `today`: `3/20`, `2026-03-20`, `+10`, `fri`, `today`, `tomorrow`.
/// Without a year, the next such date is meant; a weekday is the next one after today.
pub(super) fn date(typed: &str, today: NaiveDate) -> Result<NaiveDate, String> {
    let typed = typed.trim().to_lowercase();
    let found = match typed.as_str() {
        "today" => Some(today),
        "tomorrow" => Some(plus_days(today, 1)),
        _ => relative(&typed, today)
            .or_else(|| weekday(&typed, today))
            .or_else(|| NaiveDate::parse_from_str(&typed, "%Y-%m-%d").ok())
            .or_else(|| {
                NaiveDate::parse_from_str(&typed, "%m/%d/%Y")
                    .ok()
                    .filter(|date| date.year() > 1000)
            })
            .or_else(|| month_day(&typed, today)),
    };
    found.ok_or_else(|| DATE_HELP.to_owned())
}

fn relative(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let days: u16 = typed.strip_prefix('+')?.trim().parse().ok()?;
    Some(plus_days(today, i64::from(days)))
}

fn weekday(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let day: Weekday = typed.parse().ok()?;
    let ahead = (day.num_days_from_monday() + 7 - today.weekday().num_days_from_monday()) % 7;
    Some(plus_days(
        today,
        i64::from(if ahead == 0 { 7 } else { ahead }),
    ))
}

fn month_day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (month, day) = typed.split_once('/')?;
    let (month, day) = (month.trim().parse().ok()?, day.trim().parse().ok()?);
    // February 29 may be several years away.
    (0..8)
        .filter_map(|years| NaiveDate::from_ymd_opt(today.year() + years, month, day))
        .find(|date| *date >= today)
}

/// A time of day: `17:30`, `5:30pm`, `5pm`.
pub(super) fn time(typed: &str) -> Result<NaiveTime, String> {
    let plain = typed.trim().to_lowercase().replace([' ', '.'], "");
    let (digits, add) = if let Some(rest) = plain.strip_suffix("pm") {
        (rest, Some(12))
    } else if let Some(rest) = plain.strip_suffix("am") {
        (rest, Some(0))
    } else {
        (plain.as_str(), None)
    };
    let (hour, minute) = digits.split_once(':').unwrap_or((digits, "0"));
    let parsed = hour.parse::<u32>().ok().zip(minute.parse::<u32>().ok());
    let placed = parsed.and_then(|(hour, minute)| match add {
        Some(add) if (1..=12).contains(&hour) => {
            NaiveTime::from_hms_opt(hour % 12 + add, minute, 0)
        }
        Some(_) => None,
        None => NaiveTime::from_hms_opt(hour, minute, 0),
    });
    placed.ok_or_else(|| "Type a time such as 17:30 or 5:30pm; x goes back.".to_owned())
}

/// A date and a time together.
pub(super) fn stamp(date: NaiveDate, time: NaiveTime) -> Stamp {
    Stamp(NaiveDateTime::new(date, time))
}

/// An amount that is not below zero: `40`, `$1,284.60`.
pub(super) fn money(typed: &str) -> Result<Money, String> {
    let help = "Type an amount such as 40 or $1,284.60; x goes back.";
    match typed.parse::<Money>() {
        Ok(amount) if amount >= Money::ZERO => Ok(amount),
        Ok(_) => Err(help.to_owned()),
        Err(error) => Err(format!("{error}. {help}")),
    }
}

/// A date in full: "Friday, March 20, 2026".
pub(super) fn full(date: NaiveDate) -> String {
    date.format("%A, %B %-d, %Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        // A Tuesday.
        assert_eq!(date(typed, day("2026-03-10")), Ok(day(expected)), "{typed}");
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        check("3/20", "2026-03-20");
        check("3/10", "2026-03-10");
        check("3/9", "2027-03-09");
        check("2/29", "2028-02-29");
        check("3/20/2026", "2026-03-20");
        check("2026-03-20", "2026-03-20");
        check("+10", "2026-03-20");
        check("fri", "2026-03-13");
        check("Friday", "2026-03-13");
        check("tue", "2026-03-17");
        check("tomorrow", "2026-03-11");
        for odd in [
            "",
            "3/40",
            "13/1",
            "soon",
            "+",
            "+99999999",
            "2026-02-30",
            "/",
        ] {
            assert!(date(odd, day("2026-03-10")).is_err(), "{odd}");
        }
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        let at = |hour, minute| Ok(NaiveTime::from_hms_opt(hour, minute, 0).unwrap());
        assert_eq!(time("17:30"), at(17, 30));
        assert_eq!(time("5:30 pm"), at(17, 30));
        assert_eq!(time("12am"), at(0, 0));
        assert_eq!(time("12 p.m."), at(12, 0));
        assert_eq!(time("9"), at(9, 0));
        for odd in ["", "25:00", "13pm", "noon", "5:99"] {
            assert!(time(odd).is_err(), "{odd}");
        }
    }
}
