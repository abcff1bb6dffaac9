//! What the screens print beside the words of the domain: ways of playing, dates, amounts.

use chrono::NaiveDate;

use crate::{
    domain::{Currency, LocalMoment, Money, Stamp, Terms, facts::Beyond, words::Words},
    session::Mode,
};

pub use crate::domain::words::{capital, label, list, of, permission, stop};

/// A way of playing.
pub fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Learn => "Learn",
        Mode::Practice => "Practice",
        Mode::Test => "Test",
    }
}

/// What a way of playing means.
pub fn mode_means(mode: Mode) -> &'static str {
    match mode {
        Mode::Learn => "With a coach: hints when you ask for them.",
        Mode::Practice => "No help during the call, everything after it.",
        Mode::Test => "Silent, one try, no transcript to copy from.",
    }
}

/// What terms go beyond.
pub fn beyond(beyond: Beyond) -> &'static str {
    match beyond {
        Beyond::Kind => "Outside your authority: this kind of arrangement is not allowed.",
        Beyond::Total => "Outside your authority: the total is too low.",
        Beyond::Length => "Outside your authority: it runs too long.",
        Beyond::Instalment => "Outside your authority: each payment is too small.",
        Beyond::FirstDate => "Outside your authority: the first payment is too late.",
    }
}

/// A date: `Tue, Mar 10, 2026`.
pub fn date(date: NaiveDate) -> String {
    date.format("%a, %b %-d, %Y").to_string()
}

/// A date, or a dash.
pub fn maybe_date(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "–".to_owned(), date)
}

/// A date and time without a zone.
pub fn stamp(stamp: Stamp) -> String {
    stamp.0.format("%a, %b %-d, %Y, %-I:%M %p").to_string()
}

/// The time of day: `6:10 PM`.
pub fn time(moment: LocalMoment) -> String {
    moment.local().format("%-I:%M %p").to_string()
}

/// The place whose clock it is: `America/New_York` becomes `New York`.
pub fn place(moment: LocalMoment) -> String {
    let name = moment.zone().name();
    let city = name.rsplit('/').next().unwrap_or(name);
    city.replace('_', " ")
}

/// Seconds as a call timer shows them: `1:05`.
pub fn timer(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A share in percent with one decimal, truncated: `62.4 %`.
pub fn share(part: Money, whole: Money) -> String {
    if whole <= Money::ZERO {
        return "–".to_owned();
    }
    let tenths = part.in_cents().saturating_mul(1_000) / whole.in_cents();
    format!("{}.{} %", tenths / 10, tenths % 10)
}

/// Terms in one line.
pub fn terms(terms: &Terms, currency: Currency) -> String {
    let words = crate::scenario::text::in_words(terms, currency);
    format!("{words}; {}; {}", terms.kind.words(), terms.method.words())
}
