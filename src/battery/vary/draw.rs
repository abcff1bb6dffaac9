//! Which weeks and which factor a form gets: drawn by lot from those that leave the law
//! and the sums as they are.

use chrono::{NaiveDate, Offset as _, TimeZone as _};
use chrono_tz::Tz;

use crate::{
    battery::vary::{
        change::Change,
        fixed::Known,
        scale::{Scale, Wrong},
    },
    compliance::calendar::{after_business_days, days_between, is_business_day},
    diagnostic::Diagnostic,
    domain::{Money, digest::sha256_hex, moment::plus_days},
};

/// Weeks either way, if the author says nothing.
const WEEKS: i64 = 8;

/// A year to the weekday.
const YEAR: i64 = 52;

/// Shifts where words name a month: the newest law is not older than the oldest of them.
const YEARS: [i64; 3] = [-2 * YEAR, -YEAR, YEAR];

/// What amounts may become, in percent, if the author says nothing.
const PERCENT: (i64, i64) = (90, 110);

/// Factors are this far apart, in thousandths.
const STEP: usize = 1;

/// A factor nearer to one than this makes no other form.
const LEAST: i64 = 20;

/// Dates older than this do not start a period of business days any more.
const RECENT_DAYS: i64 = 120;

/// What is different in a form.
///
/// # Errors
/// Words that cannot be changed with the rest, or nothing to draw from.
pub(super) fn change(
    known: &Known<'_>,
    form: u32,
    lots: &dyn Fn(&str) -> u64,
) -> Result<Change, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let weeks = weeks(known, form, lots).unwrap_or_else(|found| {
        problems.extend(found);
        0
    });
    let scale = scale(known, form, lots).unwrap_or_else(|found| {
        problems.extend(found);
        Scale::same()
    });
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Change {
        weeks,
        scale,
        ..known.same.clone()
    })
}

/// The lot of a form from what can be drawn: another for each form, while there are enough.
fn drawn(mut from: Vec<i64>, form: u32, lot: u64) -> Option<i64> {
    from.sort_by_cached_key(|one| sha256_hex(&format!("{lot} {one}")));
    let turn = usize::try_from(form.saturating_sub(2)).unwrap_or_default();
    let count = from.len().max(1);
    from.get(turn % count).copied()
}

fn weeks(known: &Known<'_>, form: u32, lots: &dyn Fn(&str) -> u64) -> Result<i64, Vec<Diagnostic>> {
    let authored = known.source.vary.weeks;
    if authored == Some((0, 0)) {
        return Ok(0);
    }
    let fixed = known.fixed_days(false);
    if !fixed.is_empty() {
        return Err(fixed);
    }
    let yearly = known.names_part_of_year();
    let wanted: Vec<i64> = match authored {
        Some((least, most)) => (least..=most)
            .filter(|weeks| *weeks != 0 && (!yearly || weeks % YEAR == 0))
            .collect(),
        None if yearly => YEARS.to_vec(),
        None => (-WEEKS..=WEEKS).filter(|weeks| *weeks != 0).collect(),
    };
    if wanted.is_empty() {
        return Err(known.fixed_days(true));
    }
    let sound = |wanted: &[i64]| -> Vec<i64> {
        let wanted = wanted.iter().copied();
        wanted.filter(|weeks| same_law(known, *weeks)).collect()
    };
    let mut from = sound(&wanted);
    if from.is_empty() && authored.is_none() {
        from = sound(&YEARS);
    }
    drawn(from, form, lots("weeks")).ok_or_else(|| {
        vec![
            Diagnostic::error(
                "form-no-weeks",
                "in none of the weeks that are allowed is the law the same: holidays or clocks \
                 being set forward come between the dates",
            )
            .help("write more weeks into vary: (weeks: (-8, 8)), or vary: (weeks: (0, 0))")
            .within("vary.weeks"),
        ]
    })
}

/// Whether holidays and clocks leave the file as it is: what was a business day is one,
/// and what is an hour earlier elsewhere stays an hour earlier.
fn same_law(known: &Known<'_>, weeks: i64) -> bool {
    let starts = known.source.starts.0;
    let recent = plus_days(starts.date(), -RECENT_DAYS);
    let mut days = known.days.iter().filter(|day| **day >= recent);
    let period = |day: NaiveDate| days_between(day, after_business_days(day, 5));
    let calendar = days.all(|&day| {
        let moved = plus_days(day, weeks * 7);
        is_business_day(day) == is_business_day(moved) && period(day) == period(moved)
    });
    let Ok(home) = known.source.zone.parse::<Tz>() else {
        return calendar;
    };
    let ahead = |zone: &Tz, day: NaiveDate| {
        let noon = day.and_time(starts.time());
        let at = |zone: &Tz| zone.offset_from_utc_datetime(&noon).fix().local_minus_utc();
        at(zone) - at(&home)
    };
    let moved = plus_days(starts.date(), weeks * 7);
    calendar
        && known
            .zones
            .iter()
            .all(|zone| ahead(zone, starts.date()) == ahead(zone, moved))
}

fn scale(
    known: &Known<'_>,
    form: u32,
    lots: &dyn Fn(&str) -> u64,
) -> Result<Scale, Vec<Diagnostic>> {
    let (least, most) = known.source.vary.percent.unwrap_or(PERCENT);
    if (least, most) == (100, 100) {
        return Ok(Scale::same());
    }
    let fixed = known.fixed_sums();
    if !fixed.is_empty() {
        return Err(fixed);
    }
    let far = |per_mille: &i64| (per_mille - 1_000).abs() >= LEAST;
    let wanted = (least * 10..=most * 10).step_by(STEP);
    let (mut sound, mut wrong) = (Vec::new(), None);
    for per_mille in wanted.filter(far) {
        match Scale::by(per_mille, &known.amounts).wrong(&known.amounts) {
            None => sound.push(per_mille),
            Some(found) => wrong = Some(found),
        }
    }
    drawn(sound, form, lots("amounts"))
        .map(|per_mille| Scale::by(per_mille, &known.amounts))
        .ok_or_else(|| vec![no_factor(known, (least, most), wrong)])
}

fn no_factor(known: &Known<'_>, (least, most): (i64, i64), wrong: Option<Wrong>) -> Diagnostic {
    let show = |cents: i64| Money::cents(cents).show(known.same.currency);
    let why = wrong.map_or_else(String::new, |(one, other, sum)| {
        format!(
            ": for example {} and {} come to {}",
            show(one),
            show(other),
            show(sum)
        )
    });
    Diagnostic::error(
        "form-no-factor",
        format!("no factor from {least} to {most} percent leaves every sum right to the cent{why}"),
    )
    .help("write a wider range, vary: (percent: (80, 120)), or vary: (percent: (100, 100)) to keep the amounts")
    .within("vary.percent")
}
