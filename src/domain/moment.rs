//! Moments: a point in time together with the zone in which a person lives it.

use std::{fmt, str::FromStr};

use chrono::{
    DateTime, Datelike, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta,
    TimeZone, Timelike, Utc, Weekday,
};
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A local date and time as authors write it: `2026-03-10T18:10`, seconds optional.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stamp(pub NaiveDateTime);

impl FromStr for Stamp {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"]
            .iter()
            .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
            .map(Self)
            .ok_or_else(|| match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
                // A day alone would stand for midnight, an hour at which nobody may call.
                Ok(day) => format!("{text:?} has no time of day; write: \"{day}T12:00\""),
                Err(_) => format!(
                    "{text:?} is not a date and time; write: for example \"2026-03-10T18:10\""
                ),
            })
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let format = if self.0.second() == 0 {
            "%Y-%m-%dT%H:%M"
        } else {
            "%Y-%m-%dT%H:%M:%S"
        };
        write!(f, "{}", self.0.format(format))
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

/// Why a local time cannot be placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClockError {
    /// Clocks sprang forward over it.
    #[error("{stamp} does not exist in {zone}: clocks are set forward over it")]
    Skipped {
        /// What was written.
        stamp: Stamp,
        /// Where.
        zone: Tz,
    },
}

/// A point in time, and the zone whose wall clock matters.
///
/// What that clock shows is worked out once: rules ask for it all the time, and
/// every answer would search the zone's table of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LocalMoment {
    at: DateTime<Utc>,
    zone: Tz,
    local: NaiveDateTime,
}

impl LocalMoment {
    /// A point in time, seen from a zone.
    pub fn new(at: DateTime<Utc>, zone: Tz) -> Self {
        Self {
            at,
            zone,
            local: at.with_timezone(&zone).naive_local(),
        }
    }

    /// The point in time.
    pub fn at(self) -> DateTime<Utc> {
        self.at
    }

    /// Whose wall clock.
    pub fn zone(self) -> Tz {
        self.zone
    }

    /// The moment so many seconds later, in the same zone.
    #[must_use]
    pub fn later(self, seconds: u32) -> Self {
        Self::new(self.at + TimeDelta::seconds(i64::from(seconds)), self.zone)
    }

    /// The same, where no clock is set forward or back in between: as
    /// [`Self::is_steady`] says. Nothing has to be looked up.
    #[must_use]
    pub fn later_steadily(self, seconds: u32) -> Self {
        let span = TimeDelta::seconds(i64::from(seconds));
        Self {
            at: self.at + span,
            zone: self.zone,
            local: self.local + span,
        }
    }

    /// Whether the clock runs on evenly for so many seconds, at most six hours:
    /// nowhere are clocks moved there and back within them.
    pub fn is_steady(self, seconds: u32) -> bool {
        seconds <= 6 * 3_600 && self.later(seconds) == self.later_steadily(seconds)
    }

    /// Places a wall-clock time in a zone. A time that clocks show twice is taken the first time.
    ///
    /// # Errors
    /// [`ClockError::Skipped`] for a time that daylight saving leaves out.
    pub fn of(stamp: Stamp, zone: Tz) -> Result<Self, ClockError> {
        match zone.from_local_datetime(&stamp.0) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => {
                Ok(Self::new(at.to_utc(), zone))
            }
            LocalResult::None => Err(ClockError::Skipped { stamp, zone }),
        }
    }

    /// Whether the wall clock shows this time twice on that day.
    pub fn is_ambiguous(stamp: Stamp, zone: Tz) -> bool {
        matches!(
            zone.from_local_datetime(&stamp.0),
            LocalResult::Ambiguous(..)
        )
    }

    /// The same point in time on another wall clock.
    #[must_use]
    pub fn seen_from(self, zone: Tz) -> Self {
        if zone == self.zone {
            self
        } else {
            Self::new(self.at, zone)
        }
    }

    /// What the wall clock shows.
    pub fn local(self) -> NaiveDateTime {
        self.local
    }

    /// The calendar date there.
    pub fn date(self) -> NaiveDate {
        self.local().date()
    }

    /// The time of day there.
    pub fn time(self) -> NaiveTime {
        self.local().time()
    }

    /// The day of the week there.
    pub fn weekday(self) -> Weekday {
        self.date().weekday()
    }
}

/// A date as authors write it: fixed, or relative to the day of the contact,
/// so that parallel forms can move it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Day {
    /// A calendar date.
    On(NaiveDate),
    /// Days after the day of the contact; negative for before.
    InDays(i16),
}

impl Default for Day {
    fn default() -> Self {
        Self::InDays(0)
    }
}

impl Day {
    /// The calendar date meant, seen from `today`.
    pub fn from(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::On(date) => date,
            Self::InDays(days) => plus_days(today, i64::from(days)),
        }
    }
}

/// `date` moved by `days`; unchanged where the calendar ends.
pub fn plus_days(date: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        date.checked_sub_days(count)
    } else {
        date.checked_add_days(count)
    };
    moved.unwrap_or(date)
}

/// A part of the day, as a consumer names it: from `from` up to, not including, `to`.
/// A window whose end is not after its start runs past midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Window {
    /// The first minute.
    pub from: ClockTime,
    /// The minute after the last.
    pub to: ClockTime,
    /// On which days; all by default.
    pub days: Weekdays,
}

impl Default for Window {
    fn default() -> Self {
        Self {
            from: ClockTime(NaiveTime::MIN),
            to: ClockTime(NaiveTime::MIN),
            days: Weekdays::Every,
        }
    }
}

impl Window {
    /// Whether the wall-clock time lies inside.
    pub fn contains(self, local: NaiveDateTime) -> bool {
        let (from, to, time) = (self.from.0, self.to.0, local.time());
        if from < to {
            return self.days.includes(local.weekday()) && from <= time && time < to;
        }
        let yesterday = local.weekday().pred();
        (self.days.includes(local.weekday()) && time >= from)
            || (self.days.includes(yesterday) && time < to)
    }
}

/// Which days of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Weekdays {
    /// All seven.
    #[default]
    Every,
    /// Monday to Friday.
    Workdays,
    /// Saturday and Sunday.
    Weekend,
    /// One day.
    Only(Weekday),
}

impl Weekdays {
    /// Whether the day is one of them.
    pub fn includes(self, day: Weekday) -> bool {
        let weekend = matches!(day, Weekday::Sat | Weekday::Sun);
        match self {
            Self::Every => true,
            Self::Workdays => !weekend,
            Self::Weekend => weekend,
            Self::Only(only) => only == day,
        }
    }
}

/// A time of day, written `17:30`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClockTime(pub NaiveTime);

impl FromStr for ClockTime {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        ["%H:%M", "%H:%M:%S"]
            .iter()
            .find_map(|format| NaiveTime::parse_from_str(text, format).ok())
            .map(Self)
            .ok_or_else(|| format!("{text:?} is not a time of day; write: for example \"17:30\""))
    }
}

impl Serialize for ClockTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.format("%H:%M"))
    }
}

impl<'de> Deserialize<'de> for ClockTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn at(stamp: &str) -> LocalMoment {
        LocalMoment::of(stamp.parse().unwrap(), chrono_tz::America::New_York).unwrap()
    }

    #[test]
    fn a_clock_is_steady_unless_it_is_moved_in_between() {
        let plain = at("2026-03-10T18:10");
        assert!(plain.is_steady(7_200));
        assert_eq!(plain.later_steadily(7_200), plain.later(7_200));
        // Forward at 2:00 on March 8, back at 2:00 on November 1.
        for night in ["2026-03-08T00:30", "2026-11-01T00:30"] {
            let before = at(night);
            assert!(
                before.is_steady(3_600) && !before.is_steady(7_200),
                "{night}"
            );
            assert_eq!(
                before.later(7_200),
                LocalMoment::new(before.later(7_200).at(), before.zone())
            );
        }
        assert!(!plain.is_steady(7 * 3_600), "not promised for so long");
    }
}
