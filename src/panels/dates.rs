//! Dates and times as people type them.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::domain::moment::plus_days;

/// What the date fields accept, in words.
pub const DATE_HELP: &str = "Write 3/20, 2026-03-20 or +14 for days from today.";

/// A date as typed: `3/20`, `3/20/2026`, `2026-03-20`, or `+14` for days from
/// `today`. A day without a year is the next such day.
pub fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim();
    if let Some(days) = text.strip_prefix('+') {
        let days: i64 = days.trim().parse().ok()?;
        return (0..=3_660).contains(&days).then(|| plus_days(today, days));
    }
    if let Ok(date) = text.parse::<NaiveDate>() {
        return Some(date);
    }
    if let Ok(date) = NaiveDate::parse_from_str(text, "%m/%d/%Y") {
        return Some(date);
    }
    let (month, day) = text.split_once('/')?;
    let (month, day) = (month.trim().parse().ok()?, day.trim().parse().ok()?);
    let this_year = NaiveDate::from_ymd_opt(today.year(), month, day);
    match this_year {
        Some(date) if date >= today => Some(date),
        _ => NaiveDate::from_ymd_opt(today.year() + 1, month, day),
    }
}

/// A time of day as typed: `17:30`, `5:30 pm` or `5 pm`.
pub fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_ascii_uppercase();
    let formats = ["%H:%M", "%I:%M %p", "%I:%M%p"];
    let found = formats
        .iter()
        .find_map(|format| NaiveTime::parse_from_str(&text, format).ok());
    found.or_else(|| {
        // chrono reads no hour without minutes.
        let (hour, half) = text.split_at_checked(text.find(['A', 'P'])?)?;
        let spelled = format!("{}:00 {}", hour.trim(), half);
        NaiveTime::parse_from_str(&spelled, "%I:%M %p").ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_type_them() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 10).unwrap();
        let read = |text| day(text, today).map(|date| date.to_string());
        assert_eq!(read("3/20").as_deref(), Some("2026-03-20"));
        assert_eq!(read("3/9").as_deref(), Some("2027-03-09"));
        assert_eq!(read(" 4/1/2026 ").as_deref(), Some("2026-04-01"));
        assert_eq!(read("2026-03-20").as_deref(), Some("2026-03-20"));
        assert_eq!(read("+14").as_deref(), Some("2026-03-24"));
        assert_eq!(read("2/30"), None);
        assert_eq!(read("soon"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn times_are_read_with_and_without_halves() {
        let read = |text| time(text).map(|time| time.format("%H:%M").to_string());
        assert_eq!(read("17:30").as_deref(), Some("17:30"));
        assert_eq!(read("5:30 pm").as_deref(), Some("17:30"));
        assert_eq!(read("5 pm").as_deref(), Some("17:00"));
        assert_eq!(read("noon"), None);
    }
}
