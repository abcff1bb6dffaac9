//! Sums, days, months and years where a text names them, with their places. One file on
//! purpose: it is the small grammar of what stands in words, and its examples.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use crate::{
    diagnostic::Span,
    domain::{
        Money,
        in_words::{MONTHS, day_of, is_number_word, ordinal, with_ending},
    },
    reader::SourceMap,
};

/// Fields whose texts people read or hear.
const WORDS: [&str; 9] = [
    "title", "about", "tells", "says", "say", "label", "is", "ask", "words",
];

/// Words that hold for a part of the year.
const SEASONS: [&str; 9] = [
    "spring",
    "summer",
    "autumn",
    "winter",
    "Christmas",
    "Thanksgiving",
    "Easter",
    "Halloween",
    "holidays",
];

/// Whoever follows "may" when it is no month.
const AFTER_MAY: [&str; 12] = [
    "I", "we", "she", "he", "they", "you", "it", "someone", "somebody", "this", "that", "not",
];

/// What amounts do not count: "forty hours".
const UNITS: [&str; 22] = [
    "year", "years", "hour", "hours", "minute", "minutes", "day", "days", "week", "weeks", "month",
    "months", "percent", "times", "miles", "o'clock", "people", "years'", "p.m", "a.m", "seconds",
    "pages",
];

/// A text between quotes.
#[derive(Clone, Debug)]
pub(super) struct Piece<'t> {
    /// What stands between the quotes.
    pub(super) content: &'t str,
    /// Where that begins in the file.
    pub(super) start: usize,
    /// The path of the value: `people[dana].name`.
    pub(super) path: String,
}

impl Piece<'_> {
    /// Whether people read or hear it.
    pub(super) fn is_words(&self) -> bool {
        let field = self.path.rsplit('.').next().unwrap_or_default();
        WORDS.contains(&field)
    }

    /// The place of a part of it.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.start + from, self.start + to)
    }

    /// The day that it is, or begins with, if it is a date or a moment as files write them.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        day_of_text(self.content)
    }

    /// Who somebody is stays the same in every form, and so does what its author keeps.
    fn is_fixed(&self) -> bool {
        self.path.contains("identifiers[")
            || self.path.starts_with("vary")
            || self.path.starts_with("keep[")
    }
}

/// A day as files write it, alone or at the beginning of a moment.
pub(super) fn day_of_text(text: &str) -> Option<NaiveDate> {
    let (day, rest) = text.split_at_checked(10)?;
    let moment = rest.starts_with(['T', ' ']) && rest.len() >= 6;
    if !rest.is_empty() && !moment {
        return None;
    }
    NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()
}

/// Every text of a file that a form may change.
pub(super) fn pieces(map: &SourceMap) -> Vec<Piece<'_>> {
    let texts = map.texts().filter_map(|(span, content)| {
        let open = span.of(map.text()).find('"')?;
        Some(Piece {
            content,
            start: span.start + open + 1,
            path: map.path_at(span.start),
        })
    });
    texts.filter(|piece| !piece.is_fixed()).collect()
}

/// A sum in figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sum {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) amount: Money,
    /// Whether cents are written.
    pub(super) with_cents: bool,
}

/// The sums in figures of a text: `$1,284.60`, `-$50.00`, `$940`.
pub(super) fn sums(text: &str) -> Vec<Sum> {
    let mut found = Vec::new();
    for (at, sign) in text.match_indices(['$', '₹', '£']) {
        let digits_from = at + sign.len();
        let rest = text.get(digits_from..).unwrap_or_default();
        let mut length = rest
            .find(|letter: char| !letter.is_ascii_digit() && letter != ',')
            .unwrap_or(rest.len());
        // A comma after the figure belongs to the sentence.
        length = rest
            .get(..length)
            .map_or(0, |digits| digits.trim_end_matches(',').len());
        let cents = rest.get(length..).is_some_and(|after| {
            let mut letters = after.chars();
            letters.next() == Some('.')
                && letters.next().is_some_and(|one| one.is_ascii_digit())
                && letters.next().is_some_and(|one| one.is_ascii_digit())
        });
        if cents {
            length += 3;
        }
        let to = digits_from + length;
        let minus = text.get(..at).is_some_and(|before| before.ends_with('-'));
        let from = if minus { at - 1 } else { at };
        let amount = text.get(from..to).and_then(|sum| sum.parse::<Money>().ok());
        if let Some(amount) = amount {
            found.push(Sum {
                from,
                to,
                amount,
                with_cents: cents,
            });
        }
    }
    found
}

/// How a day of a month is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DayStyle {
    /// `March 4`.
    Digits,
    /// `March 4th`.
    Ending,
    /// `March fourth`.
    Word,
}

/// A day that is named in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Full {
    /// From 1.
    pub(super) month: u32,
    /// From 1.
    pub(super) day: u32,
    /// If written.
    pub(super) year: Option<i32>,
    style: DayStyle,
    /// `the third of June` rather than `June third`.
    day_first: bool,
}

impl Full {
    /// Another day in the same style.
    pub(super) fn write(self, day: NaiveDate) -> String {
        let index = usize::try_from(day.month0()).unwrap_or_default();
        let month = MONTHS.get(index).copied().unwrap_or_default();
        let number = match self.style {
            DayStyle::Digits => day.day().to_string(),
            DayStyle::Ending => with_ending(day.day()),
            DayStyle::Word => ordinal(day.day()).unwrap_or_default().to_owned(),
        };
        let text = if self.day_first {
            format!("{number} of {month}")
        } else {
            format!("{month} {number}")
        };
        match self.year {
            Some(_) => format!("{text}, {}", day.year()),
            None => text,
        }
    }
}

/// What of a text is bound to the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dated {
    /// A day with its month: it can be moved.
    Full(Full),
    /// A month, a season or a feast: true a year earlier or later, and not in between.
    PartOfYear,
    /// A day of a month without the month: "the 27th".
    Day(u32),
    /// A year.
    Year,
}

/// A word of a text.
#[derive(Clone, Copy, Debug)]
struct Word<'t> {
    from: usize,
    to: usize,
    text: &'t str,
}

/// The words of a text; placeholders are none.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut begin: Option<usize> = None;
    let mut braces = 0_usize;
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    for (index, &(at, letter)) in letters.iter().enumerate() {
        let next = letters.get(index + 1).map(|&(_, next)| next);
        braces = match letter {
            '{' => braces + 1,
            '}' => braces.saturating_sub(1),
            _ => braces,
        };
        let joins = ['-', '\'', '’', '.', ','].contains(&letter)
            && begin.is_some()
            && next.is_some_and(|next| {
                let digits = text.get(..at).is_some_and(|before| {
                    before.ends_with(|one: char| one.is_ascii_digit()) && next.is_ascii_digit()
                });
                let dotted = letter == '.' && next.is_alphabetic();
                match letter {
                    ',' => digits,
                    '.' => digits || dotted,
                    _ => next.is_alphanumeric(),
                }
            });
        let inside = braces == 0 && (letter.is_alphanumeric() || joins);
        match (inside, begin) {
            (true, None) => begin = Some(at),
            (false, Some(from)) => {
                found.push((from, at));
                begin = None;
            }
            _ => {}
        }
    }
    found.extend(begin.map(|from| (from, text.len())));
    let word = |(from, to)| {
        Some(Word {
            from,
            to,
            text: text.get(from..to)?,
        })
    };
    found.into_iter().filter_map(word).collect()
}

/// What of a text is bound to the calendar; `names` are words that are somebody's.
pub(super) fn dated(text: &str, names: &BTreeSet<String>) -> Vec<(usize, usize, Dated)> {
    let words = words(text);
    let reading = Reading {
        text,
        words: &words,
    };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let (taken, dated) = reading.at(at, names);
        if let Some((first, dated)) = dated {
            let from = words.get(at - first).map_or(word.from, |one| one.from);
            // "twentieth" was taken for a day alone before its month was read.
            found.retain(|&(known, _, _): &(usize, usize, Dated)| known != from);
            let to = words.get(at + taken - 1).map_or(word.to, |one| one.to);
            let to = match text.get(from..to) {
                Some(whole) => from + whole.trim_end_matches("'s").trim_end_matches("’s").len(),
                None => to,
            };
            found.push((from, to, dated));
        }
        at += taken;
    }
    found
}

struct Reading<'a, 't> {
    text: &'t str,
    words: &'a [Word<'t>],
}

impl<'t> Reading<'_, 't> {
    /// How many words are taken, and what they are; with how many words before belong to it.
    fn at(&self, at: usize, names: &BTreeSet<String>) -> (usize, Option<(usize, Dated)>) {
        let Some(word) = self.words.get(at) else {
            return (1, None);
        };
        let bare = word.text.trim_end_matches("'s").trim_end_matches("’s");
        if let Some(month) = self.month(at, bare, names) {
            return self.after_month(at, month);
        }
        let before = at.checked_sub(1).and_then(|at| self.words.get(at));
        let the = before.is_some_and(|one| one.text.eq_ignore_ascii_case("the"));
        let dated = match day(bare) {
            Some((number, DayStyle::Ending)) => Some(Dated::Day(number)),
            Some((number, DayStyle::Word)) if the && number >= 10 => Some(Dated::Day(number)),
            _ if year(bare).is_some() => Some(Dated::Year),
            _ if SEASONS.contains(&bare) => Some(Dated::PartOfYear),
            _ => None,
        };
        (1, dated.map(|dated| (0, dated)))
    }

    /// The month that a word names, from 1.
    fn month(&self, at: usize, bare: &str, names: &BTreeSet<String>) -> Option<u32> {
        let index = MONTHS.iter().position(|month| *month == bare)?;
        if names.contains(bare) {
            return None;
        }
        let next = self.words.get(at + 1).map_or("", |next| next.text);
        let modal = bare == "May" && self.gap(at) == " " && AFTER_MAY.contains(&next);
        if modal {
            return None;
        }
        u32::try_from(index + 1).ok()
    }

    /// What stands between a word and the next.
    fn gap(&self, at: usize) -> &'t str {
        let one = self.words.get(at).map_or(0, |word| word.to);
        let next = self.words.get(at + 1).map_or(one, |word| word.from);
        self.text.get(one..next).unwrap_or_default()
    }

    fn after_month(&self, at: usize, month: u32) -> (usize, Option<(usize, Dated)>) {
        let next = self.words.get(at + 1).map(|next| next.text);
        let after = next.filter(|_| self.gap(at) == " ").and_then(day);
        if let Some((number, style)) = after {
            let written = self.words.get(at + 2).and_then(|word| year(word.text));
            let year = written.filter(|_| [", ", " "].contains(&self.gap(at + 1)));
            let full = Full {
                month,
                day: number,
                year,
                style,
                day_first: false,
            };
            let taken = if year.is_some() { 3 } else { 2 };
            return (taken, Some((0, Dated::Full(full))));
        }
        let back = |steps: usize| at.checked_sub(steps).and_then(|at| self.words.get(at));
        let of = back(1).is_some_and(|word| word.text == "of");
        if let Some((number, style)) = back(2).filter(|_| of).and_then(|word| day(word.text))
            && style != DayStyle::Digits
        {
            let full = Full {
                month,
                day: number,
                year: None,
                style,
                day_first: true,
            };
            return (1, Some((2, Dated::Full(full))));
        }
        (1, Some((0, Dated::PartOfYear)))
    }
}

/// The day of a month that a word names, and how.
fn day(word: &str) -> Option<(u32, DayStyle)> {
    if let Some(number) = day_of(&word.to_lowercase()) {
        return Some((number, DayStyle::Word));
    }
    let end = word.find(|letter: char| !letter.is_ascii_digit());
    let (digits, ending) = word.split_at(end.unwrap_or(word.len()));
    let number: u32 = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    match ending {
        "" => Some((number, DayStyle::Digits)),
        "st" | "nd" | "rd" | "th" => Some((number, DayStyle::Ending)),
        _ => None,
    }
}

fn year(word: &str) -> Option<i32> {
    let number: i32 = word.parse().ok()?;
    (word.len() == 4 && (1900..2100).contains(&number)).then_some(number)
}

/// Where a text says an amount in one of these ways, which have spaces for hyphens.
pub(super) fn said(text: &str, ways: &[String]) -> Vec<(usize, usize)> {
    let plain: String = text
        .chars()
        .map(|letter| match letter {
            '-' => ' ',
            _ => letter.to_ascii_lowercase(),
        })
        .collect();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for way in ways {
        for (from, _) in plain.match_indices(way.as_str()) {
            let to = from + way.len();
            let taken = found.iter().any(|&(known, end)| from < end && known < to);
            if !taken && stands_alone(&plain, from, to) {
                found.push((from, to));
            }
        }
    }
    found.sort_unstable();
    found
}

/// Whether what stands there is no part of another number or word, and counts nothing.
fn stands_alone(plain: &str, from: usize, to: usize) -> bool {
    let (before, after) = (
        plain.get(..from).unwrap_or_default(),
        plain.get(to..).unwrap_or_default(),
    );
    let joined = |letter: char| letter.is_alphanumeric() || letter == '{';
    if before.ends_with(joined) || after.starts_with(joined) {
        return false;
    }
    let number = |word: Option<&str>| {
        let word = word.unwrap_or_default();
        is_number_word(word) || day_of(word).is_some()
    };
    let last = before.strip_suffix(' ').map(last_word);
    let next = after.strip_prefix(' ').map(first_word);
    let counts = next.is_some_and(|next| UNITS.contains(&next));
    !(number(last) || number(next) || counts)
}

fn last_word(text: &str) -> &str {
    text.rsplit(|letter: char| !letter.is_alphanumeric())
        .next()
        .unwrap_or_default()
}

fn first_word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '\'');
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_end_where_the_sentence_goes_on() {
        let text = "In: $1,480.00, then -$92.50; $940, or $40.";
        let found: Vec<&str> = sums(text)
            .iter()
            .map(|sum| &text[sum.from..sum.to])
            .collect();
        assert_eq!(found, ["$1,480.00", "-$92.50", "$940", "$40"]);
    }

    #[test]
    fn what_is_bound_to_the_calendar_is_found() {
        let names = BTreeSet::from(["April".to_owned()]);
        for (text, expected) in [
            ("placed with us in February.", "February"),
            ("on March 4 at noon", "March 4"),
            ("March 31, 2016", "March 31, 2016"),
            ("June third. I drove", "June third"),
            ("the third of June, and", "third of June"),
            ("Call on the twentieth?", "twentieth"),
            ("for the 27th.", "27th"),
            ("retired in 2014.", "2014"),
            ("since winter.", "winter"),
            ("May's did not come", "May"),
        ] {
            let found = dated(text, &names);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert_eq!(&text[found[0].0..found[0].1], expected);
        }
        for text in [
            "May I speak with April?",
            "{today-10.month} it is",
            "the first thing, on a second line",
        ] {
            assert!(dated(text, &names).is_empty(), "{text}");
        }
    }

    #[test]
    fn amounts_that_are_said_are_found_and_other_numbers_are_not() {
        let ways = crate::domain::in_words::ways_to_say(40);
        assert_eq!(said("Forty, on a Friday. If I say forty.", &ways).len(), 2);
        for text in [
            "forty-five",
            "nine-forty",
            "forty hours",
            "{forty.said}",
            "page 40",
        ] {
            assert!(said(text, &ways).is_empty(), "{text}");
        }
    }
}
