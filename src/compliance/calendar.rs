//! Days as the law counts them: windows of calendar dates, business days, the
//! validation period.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::{
    compliance::parameters::{Number, Parameters},
    domain::moment::plus_days,
};

/// Days from one date to a later one; negative if it is earlier. Counting both
/// from one day is cheaper than their difference, and the counts of calls ask for it all the time.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    i64::from(to.num_days_from_ce()) - i64::from(from.num_days_from_ce())
}

/// Whether `date` lies in the window of `days` calendar dates that begins with `first`.
pub fn in_window(date: NaiveDate, first: NaiveDate, days: i64) -> bool {
    let after = days_between(first, date);
    (0..days).contains(&after)
}

/// Whether 5 U.S.C. 6103(a) names the date. When one of its dates falls on a
/// weekend the text moves nothing: that is in 6103(b) and in an executive order.
pub fn is_holiday(date: NaiveDate) -> bool {
    let nth = (date.day() - 1) / 7 + 1;
    let last = date.day() + 7 > 31;
    match (date.month(), date.weekday(), date.day()) {
        (1 | 7, _, 1 | 4) => {
            (date.month(), date.day()) != (1, 4) && (date.month(), date.day()) != (7, 1)
        }
        (11, _, 11) | (12, _, 25) => true,
        // Public Law 117-17 of June 17, 2021.
        (6, _, 19) => date.year() >= 2021,
        (1 | 2, Weekday::Mon, _) => nth == 3,
        (5, Weekday::Mon, _) => last,
        (9, Weekday::Mon, _) => nth == 1,
        (10, Weekday::Mon, _) => nth == 2,
        (11, Weekday::Thu, _) => nth == 4,
        _ => false,
    }
}

/// Neither Saturday, nor Sunday, nor one of those holidays.
pub fn is_business_day(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(date)
}

/// The date `days` business days after `date`.
pub fn after_business_days(date: NaiveDate, days: i64) -> NaiveDate {
    let mut left = days;
    let mut day = date;
    while left > 0 {
        day = plus_days(day, 1);
        left -= i64::from(is_business_day(day));
    }
    day
}

/// How many business days lie after `from` up to and including `to`; at most a year's worth is counted.
pub fn business_days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    let span = (to - from).num_days().clamp(0, 366);
    let days = (1..=span)
        .filter(|after| is_business_day(plus_days(from, *after)))
        .count();
    i64::try_from(days).unwrap_or(i64::MAX)
}

/// The day on which a notice provided on `provided` may be assumed received: 12 CFR 1006.34(b)(5).
pub fn assumed_receipt(params: &Parameters, provided: NaiveDate) -> NaiveDate {
    let days = params
        .get(Number::AssumedReceiptBusinessDays, provided)
        .unwrap_or(5);
    after_business_days(provided, days)
}

/// The last day of the validation period of a notice provided on `provided`, by assumed receipt.
pub fn validation_period_end(params: &Parameters, provided: NaiveDate) -> NaiveDate {
    let days = params.get(Number::ValidationDays, provided).unwrap_or(30);
    plus_days(assumed_receipt(params, provided), days)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(sent: &str, received: &str, ends: &str) {
        let params = Parameters::default();
        assert_eq!(
            assumed_receipt(&params, day(sent)),
            day(received),
            "received, sent {sent}"
        );
        assert_eq!(
            validation_period_end(&params, day(sent)),
            day(ends),
            "ends, sent {sent}"
        );
    }

    #[test]
    fn the_validation_period_ends_as_computed_by_hand() {
        check("2024-03-04", "2024-03-11", "2024-04-10");
        check("2024-06-14", "2024-06-24", "2024-07-24");
        check("2024-07-03", "2024-07-11", "2024-08-10");
        check("2024-11-22", "2024-12-02", "2025-01-01");
        check("2024-12-20", "2024-12-30", "2025-01-29");
        check("2025-10-10", "2025-10-20", "2025-11-19");
    }

    #[test]
    fn a_holiday_on_a_saturday_moves_nothing() {
        assert!(is_holiday(day("2026-07-04")));
        assert!(is_business_day(day("2026-07-03")));
    }

    #[test]
    fn a_conversation_clears_seven_dates() {
        let held = day("2024-03-04");
        assert!(in_window(day("2024-03-10"), held, 7));
        assert!(!in_window(day("2024-03-11"), held, 7));
    }

    #[test]
    fn a_year_has_eleven_holidays() {
        let dates = day("2025-01-01")
            .iter_days()
            .take(365)
            .filter(|date| is_holiday(*date));
        let found: Vec<String> = dates.map(|date| date.format("%m-%d").to_string()).collect();
        let named = [
            "01-01", "01-20", "02-17", "05-26", "06-19", "07-04", "09-01", "10-13", "11-11",
            "11-27", "12-25",
        ];
        assert_eq!(found, named);
    }
}
