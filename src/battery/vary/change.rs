//! What is different in a form, and how a text is changed alike.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};

use crate::{
    battery::vary::{
        scale::Scale,
        words::{Dated, Full, Piece, dated, day_of_text, pieces, sums},
    },
    domain::{Currency, Money, moment::plus_days},
    reader::SourceMap,
};

/// What is different in a form: all dates by whole weeks, all amounts by one factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Later by so many weeks; earlier if negative.
    pub weeks: i64,
    pub(super) scale: Scale,
    pub(super) currency: Currency,
    /// The day on which the text that it is made from begins.
    pub(super) today: NaiveDate,
    /// Words that are somebody's name, and days that say who somebody is.
    pub(super) names: BTreeSet<String>,
    pub(super) births: Vec<(u32, u32)>,
    /// Days with a year that the file names; they say which year a day without one means.
    pub(super) days: Vec<NaiveDate>,
    /// Every amount that the file names or that follows from it, in cents.
    pub(super) amounts: Vec<i64>,
    /// What its author keeps, in small letters.
    pub(super) kept: Vec<String>,
}

impl Change {
    /// What amounts are multiplied by, in thousandths.
    pub fn per_mille(&self) -> i64 {
        self.scale.per_mille()
    }

    /// What an amount becomes.
    #[must_use]
    pub fn money(&self, amount: Money) -> Money {
        self.scale.money(amount)
    }

    /// What an amount becomes that somebody chose who plays: one that the file does not name
    /// is rounded down, so that what stayed under a limit still does.
    #[must_use]
    pub fn chosen(&self, amount: Money) -> Money {
        if self.amounts.contains(&amount.in_cents()) {
            self.money(amount)
        } else {
            self.scale.money_down(amount)
        }
    }

    /// What a day becomes.
    #[must_use]
    pub fn day(&self, day: NaiveDate) -> NaiveDate {
        plus_days(day, self.weeks * 7)
    }

    /// A text of RON with every date, and every sum in figures, changed alike. The rest
    /// stays to the letter.
    pub fn text(&self, text: &str) -> String {
        let map = SourceMap::new(text);
        let mut edits: Vec<(usize, usize, String)> = Vec::new();
        for piece in pieces(&map) {
            edits.extend(self.piece(&piece));
        }
        edits.sort_by_key(|&(from, _, _)| from);
        let (mut made, mut at) = (String::with_capacity(text.len()), 0);
        for (from, to, becomes) in edits {
            made.push_str(text.get(at..from).unwrap_or_default());
            made.push_str(&becomes);
            at = to;
        }
        made.push_str(text.get(at..).unwrap_or_default());
        made
    }

    /// What a value of a record becomes: a date, or an amount as records keep it.
    #[must_use]
    pub fn value(&self, text: &str) -> String {
        if let Some(day) = day_of_text(text) {
            let rest = text.get(10..).unwrap_or_default();
            return format!("{}{rest}", self.day(day));
        }
        let plain = text.strip_prefix('-').unwrap_or(text);
        let cents = plain.split_once('.').filter(|(_, cents)| cents.len() == 2);
        let digits = plain.bytes().all(|one| one.is_ascii_digit() || one == b'.');
        match text.parse::<Money>() {
            Ok(amount) if digits && cents.is_some() => self.money(amount).to_string(),
            _ => text.to_owned(),
        }
    }

    fn piece(&self, piece: &Piece<'_>) -> Vec<(usize, usize, String)> {
        if let Some(day) = piece.day() {
            let span = piece.span(0, 10);
            return vec![(span.start, span.end, self.day(day).to_string())];
        }
        let mut edits = Vec::new();
        for sum in sums(piece.content) {
            let mut becomes = self.money(sum.amount).show(self.currency);
            if !sum.with_cents {
                becomes.truncate(becomes.trim_end_matches(".00").len());
            }
            edits.push((sum.from, sum.to, becomes));
        }
        if piece.is_words() && self.weeks != 0 {
            for (from, to, what) in dated(piece.content, &self.names) {
                let written = piece.content.get(from..to).unwrap_or_default();
                if let Dated::Full(full) = what
                    && !self.stays(full, written)
                {
                    edits.push((from, to, full.write(self.day(self.meant(full)))));
                }
            }
        }
        edits
            .into_iter()
            .map(|(from, to, becomes)| {
                let span = piece.span(from, to);
                (span.start, span.end, becomes)
            })
            .collect()
    }

    /// Whether a day says who somebody is, or is kept.
    pub(super) fn stays(&self, full: Full, written: &str) -> bool {
        self.births.contains(&(full.month, full.day)) || self.keeps(written)
    }

    /// Whether its author keeps these words.
    pub(super) fn keeps(&self, written: &str) -> bool {
        self.kept.contains(&written.to_lowercase())
    }

    /// The day that is meant: in its year, in the year in which the file knows such a day,
    /// or the last before the story ends.
    fn meant(&self, full: Full) -> NaiveDate {
        let same = |day: &&NaiveDate| (day.month(), day.day()) == (full.month, full.day);
        let known = self.days.iter().find(same).map(Datelike::year);
        let soon = self.today.checked_add_days(Days::new(90));
        let soon = soon.unwrap_or(self.today);
        let on = |year| NaiveDate::from_ymd_opt(year, full.month, full.day);
        let last = (0..=4)
            .filter_map(|back| on(soon.year() - back))
            .find(|day| *day <= soon);
        full.year
            .or(known)
            .and_then(on)
            .or(last)
            .unwrap_or(self.today)
    }
}
