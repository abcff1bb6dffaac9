//! When money comes in: promises made for just after payday are kept more often.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::domain::moment::{Day, plus_days};

/// The longest gap between two paydays of any kind, in days (a fifth
/// Wednesday can be fourteen weeks away).
const GAP_MAX: i64 = 98;

/// The days on which money comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Payday {
    /// Every so many days, counted from a day.
    Every {
        /// One of the paydays.
        from: NaiveDate,
        /// 7 or 14.
        days: u8,
    },
    /// Two days of the month, perhaps the same; a day that a month lacks is its last.
    MonthDays(u8, u8),
    /// The first to fifth such weekday of the month (many benefits are paid so).
    NthWeekday(u8, Weekday),
}

/// Paydays as authors write them, so that a parallel form can move them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PaydayWritten {
    /// Every week: `Weekly("Fri")`.
    Weekly(Weekday),
    /// Every second week, counted from one payday: `TwoWeekly(InDays(3))`.
    TwoWeekly(Day),
    /// Once a month: `MonthDay(3)`; 31 is the last day of every month.
    MonthDay(u8),
    /// Twice a month: `MonthDays(1, 15)`.
    MonthDays(u8, u8),
    /// `NthWeekday(3, "Wed")`: the third Wednesday.
    NthWeekday(u8, Weekday),
}

impl Default for PaydayWritten {
    fn default() -> Self {
        Self::MonthDay(1)
    }
}

impl PaydayWritten {
    /// The paydays meant, for a contact on `today`.
    pub fn on(self, today: NaiveDate) -> Payday {
        match self {
            Self::Weekly(weekday) => {
                let ahead = weekday.days_since(today.weekday());
                Payday::Every {
                    from: plus_days(today, i64::from(ahead)),
                    days: 7,
                }
            }
            Self::TwoWeekly(day) => Payday::Every {
                from: day.from(today),
                days: 14,
            },
            Self::MonthDay(day) => Payday::MonthDays(day, day),
            Self::MonthDays(one, two) => Payday::MonthDays(one, two),
            Self::NthWeekday(which, weekday) => Payday::NthWeekday(which, weekday),
        }
    }

    /// Whether every number in it makes sense.
    pub fn is_sound(self) -> bool {
        let month_day = |day: u8| (1..=31).contains(&day);
        match self {
            Self::Weekly(_) | Self::TwoWeekly(_) => true,
            Self::MonthDay(day) => month_day(day),
            Self::MonthDays(one, two) => month_day(one) && month_day(two),
            Self::NthWeekday(which, _) => (1..=5).contains(&which),
        }
    }
}

impl Payday {
    /// Whether money comes in on that day.
    pub fn is(self, date: NaiveDate) -> bool {
        match self {
            Self::Every { from, days } => {
                (date - from).num_days().rem_euclid(i64::from(days.max(1))) == 0
            }
            Self::MonthDays(one, two) => {
                let last = days_of_month(date);
                let day = date.day();
                day == u32::from(one).clamp(1, last) || day == u32::from(two).clamp(1, last)
            }
            Self::NthWeekday(which, weekday) => {
                date.weekday() == weekday && date.day().div_ceil(7) == u32::from(which)
            }
        }
    }

    /// The first payday that is not before `date`.
    pub fn next_on_or_after(self, date: NaiveDate) -> NaiveDate {
        if let Self::Every { from, days } = self {
            let days = i64::from(days.max(1));
            return plus_days(date, (from - date).num_days().rem_euclid(days));
        }
        (0..=GAP_MAX)
            .map(|ahead| plus_days(date, ahead))
            .find(|day| self.is(*day))
            .unwrap_or(date)
    }

    /// How many days ago the last payday was; 0 on a payday.
    pub fn days_after_last(self, date: NaiveDate) -> u32 {
        let ago = match self {
            Self::Every { from, days } => {
                (date - from).num_days().rem_euclid(i64::from(days.max(1)))
            }
            Self::MonthDays(..) | Self::NthWeekday(..) => (0..=GAP_MAX)
                .find(|ago| self.is(plus_days(date, -ago)))
                .unwrap_or(GAP_MAX),
        };
        u32::try_from(ago).unwrap_or(0)
    }
}

fn days_of_month(date: NaiveDate) -> u32 {
    date.with_day(1)
        .and_then(|first| first.checked_add_months(Months::new(1)))
        .and_then(|next| next.checked_sub_days(Days::new(1)))
        .map_or(31, |last| last.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(payday: Payday, date: &str, next: &str, ago: u32) {
        let date = date.parse().unwrap();
        assert_eq!(payday.next_on_or_after(date).to_string(), next);
        assert_eq!(payday.days_after_last(date), ago);
    }

    #[test]
    fn paydays_are_found() {
        let every = Payday::Every {
            from: "2026-03-13".parse().unwrap(),
            days: 14,
        };
        check(every, "2026-03-10", "2026-03-13", 11);
        check(every, "2026-03-13", "2026-03-13", 0);
        check(every, "2026-04-01", "2026-04-10", 5);
        check(Payday::MonthDays(15, 31), "2026-02-20", "2026-02-28", 5);
        check(Payday::MonthDays(1, 15), "2026-12-16", "2027-01-01", 1);
        let third = Payday::NthWeekday(3, Weekday::Wed);
        check(third, "2026-03-10", "2026-03-18", 20);
        let fifth = Payday::NthWeekday(5, Weekday::Wed);
        check(fifth, "2026-05-01", "2026-07-29", 2);
    }
}
