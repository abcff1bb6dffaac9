//! What a scenario's text knows of sums and days, and which of its words stand in the way
//! of another form.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use crate::{
    battery::vary::{
        change::Change,
        scale::{Amounts, Scale},
        words::{Dated, Piece, dated, pieces, said, sums},
    },
    consumer::payday::PaydayWritten,
    diagnostic::Diagnostic,
    domain::{
        Currency, Money,
        facts::{Debt, Person},
        in_words::ways_to_say,
    },
    reader::SourceMap,
    scenario::{Pack, source::ScenarioSource},
};

/// Amounts below this are said in words too often to be taken for a sum.
const SAID_FROM: Money = Money::whole(20);

/// All that is known of a text before it is changed.
pub(super) struct Known<'t> {
    pub(super) source: &'t ScenarioSource,
    pub(super) pieces: Vec<Piece<'t>>,
    map: &'t SourceMap,
    pub(super) amounts: Amounts,
    /// Amounts that the file holds as values or figures, or that follow from its ledgers.
    held: BTreeSet<i64>,
    /// Days that the file holds.
    pub(super) days: Vec<NaiveDate>,
    /// Time zones that the file names.
    pub(super) zones: Vec<Tz>,
    /// What nothing changes: a change of its own.
    pub(super) same: Change,
}

impl<'t> Known<'t> {
    pub(super) fn of(source: &'t ScenarioSource, map: &'t SourceMap, pack: Option<&Pack>) -> Self {
        let pieces = pieces(map);
        let days: Vec<NaiveDate> = pieces.iter().filter_map(Piece::day).collect();
        let same = Change {
            weeks: 0,
            scale: Scale::same(),
            currency: debts(source)
                .next()
                .map_or(Currency::Usd, |debt| debt.currency),
            today: source.starts.0.date(),
            names: names(source),
            births: births(source),
            days: days.clone(),
            amounts: Vec::new(),
            kept: source
                .vary
                .keep
                .iter()
                .map(|one| one.to_lowercase())
                .collect(),
        };
        let mut known = Self {
            source,
            zones: pieces
                .iter()
                .filter_map(|one| one.content.parse().ok())
                .collect(),
            pieces,
            map,
            amounts: Amounts::default(),
            held: BTreeSet::new(),
            days,
            same,
        };
        known.count(pack);
        known.same.amounts.clone_from(&known.amounts.known);
        known
    }

    /// Gathers the amounts.
    fn count(&mut self, pack: Option<&Pack>) {
        let amounts = &mut self.amounts;
        for debt in debts(self.source) {
            let lines = debt.ledger.iter().map(|line| line.amount.in_cents());
            amounts.ledgers.push(lines.collect());
            amounts.disputed.push(debt.disputed().in_cents());
            for one in [debt.balance(), debt.disputed(), debt.undisputed()] {
                self.held.insert(one.in_cents().abs());
            }
        }
        let (mut all, mut shown) = (self.held.clone(), self.held.clone());
        for piece in &self.pieces {
            for sum in sums(piece.content) {
                let cents = sum.amount.in_cents().abs();
                all.insert(cents);
                if piece.path.starts_with("consumer.") {
                    amounts.means.push(cents);
                } else {
                    shown.insert(cents);
                }
                if sum.from == 0 && sum.to == piece.content.len() {
                    self.held.insert(cents);
                }
            }
        }
        amounts.known = all.into_iter().filter(|&cents| cents > 0).collect();
        amounts.shown = shown.into_iter().filter(|&cents| cents > 0).collect();
        let kept = self.source.vary.keep.iter();
        amounts.kept = kept
            .filter_map(|one| one.parse::<Money>().ok())
            .map(Money::in_cents)
            .collect();
        let kept = &amounts.kept;
        amounts.means.retain(|means| !kept.contains(means));
        let authority = &self.source.authority;
        let tables = pack.into_iter().flat_map(|pack| &pack.authorities);
        for table in tables.filter(|table| authority.table.as_ref() == Some(&table.id)) {
            if authority.smallest_instalment.is_none() {
                amounts.limits.push(table.smallest_instalment.in_cents());
            }
            if authority.review_smallest.is_none() {
                amounts.limits.push(table.review_smallest.in_cents());
            }
            for row in &table.rows {
                amounts.limits.push(row.balance_from.in_cents());
                amounts
                    .limits
                    .extend(row.balance_below.map(Money::in_cents));
                let shares = row.lump.into_iter().chain(row.three);
                amounts.shares.extend(shares.map(i64::from));
            }
        }
    }

    /// Words that name a sum which would be another, and sums that stand only in words.
    pub(super) fn fixed_sums(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let ways: Vec<(Money, Vec<String>)> = self
            .amounts
            .known
            .iter()
            .map(|&cents| Money::cents(cents))
            .filter(|amount| *amount >= SAID_FROM)
            .map(|amount| (amount, ways_to_say(amount.in_cents().unsigned_abs() / 100)))
            .collect();
        for piece in self.pieces.iter().filter(|piece| piece.is_words()) {
            for (amount, ways) in &ways {
                for (from, to) in said(piece.content, ways) {
                    let words = piece.content.get(from..to).unwrap_or_default();
                    if !self.same.keeps(words) {
                        found.push(self.problem(
                            piece,
                            (from, to),
                            "form-said-sum",
                            self.said(words, *amount),
                        ));
                    }
                }
            }
            for sum in sums(piece.content) {
                let words = piece.content.get(sum.from..sum.to).unwrap_or_default();
                if !self.held.contains(&sum.amount.in_cents().abs())
                    && !self.amounts.kept.contains(&sum.amount.in_cents())
                    && !self.same.keeps(words)
                {
                    let told = (
                        format!(
                            "{words} stands in words only: nothing says whether it changes with the account"
                        ),
                        format!(
                            "write figures: [(name: \"rent\", is: {words:?})] and {{rent}} here, or, if \
                             it is the same for everybody, vary: (keep: [{words:?}])"
                        ),
                    );
                    found.push(self.problem(piece, (sum.from, sum.to), "form-loose-sum", told));
                }
            }
        }
        found
    }

    /// What is wrong with a sum in words, and what to write.
    fn said(&self, words: &str, amount: Money) -> (String, String) {
        let shown = amount.show(self.same.currency);
        let same = |is: &str| is.parse::<Money>() == Ok(amount);
        let figures = &self.source.figures;
        let how = if let Some(figure) = figures.iter().find(|figure| same(&figure.is)) {
            format!("write {{{}.said}}", figure.name)
        } else if self
            .source
            .debts
            .first()
            .is_some_and(|debt| debt.balance() == amount)
        {
            "write {balance.said}".to_owned()
        } else {
            format!("write {{sum.said}}, with figures: [(name: \"sum\", is: {shown:?})]")
        };
        (
            format!("{words:?} is {shown} in this file; in another form that is another sum"),
            format!("{how}; or, if no sum is meant, vary: (keep: [{words:?}])"),
        )
    }

    /// Words that name a day or a year which would be another; with `all`, months and
    /// seasons too.
    pub(super) fn fixed_days(&self, all: bool) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for piece in self.pieces.iter().filter(|piece| piece.is_words()) {
            if piece.day().is_some() {
                continue;
            }
            for (from, to, what) in dated(piece.content, &self.same.names) {
                let words = piece.content.get(from..to).unwrap_or_default();
                if self.same.keeps(words) || self.is_payday(what) {
                    continue;
                }
                let instead = match what {
                    Dated::Full(_) => continue,
                    Dated::PartOfYear if !all => continue,
                    Dated::PartOfYear => "{today-30.month}, counted from the day of the call",
                    Dated::Day(_) => {
                        "{today+8.nth} or {today+8.ordinal}, counted from the day of the call"
                    }
                    Dated::Year => "{today-400.year}, counted from the day of the call",
                };
                let told = (
                    format!("{words:?} would not be true any more when the dates are others"),
                    format!(
                        "write {instead}; name the month with the day, as in \"March 4\"; or, if it is \
                         the same in every form, vary: (keep: [{words:?}])"
                    ),
                );
                found.push(self.problem(piece, (from, to), "form-fixed-day", told));
            }
        }
        found
    }

    /// Whether a day without a month is one on which the consumer is paid: those stay.
    fn is_payday(&self, what: Dated) -> bool {
        let Dated::Day(day) = what else { return false };
        match self.source.consumer.payday {
            PaydayWritten::MonthDay(one) => u32::from(one) == day,
            PaydayWritten::MonthDays(one, other) => {
                u32::from(one) == day || u32::from(other) == day
            }
            _ => false,
        }
    }

    fn problem(
        &self,
        piece: &Piece<'_>,
        part: (usize, usize),
        code: &'static str,
        (message, help): (String, String),
    ) -> Diagnostic {
        let span = piece.span(part.0, part.1);
        Diagnostic::error(code, message)
            .help(help)
            .at(span)
            .within(self.map.path_at(span.start))
    }

    /// Words that name a month or a season.
    pub(super) fn names_part_of_year(&self) -> bool {
        self.fixed_days(true).len() > self.fixed_days(false).len()
    }
}

/// The debts, those of a desk's files among them.
fn debts(source: &ScenarioSource) -> impl Iterator<Item = &Debt> {
    let files = source.queue.iter().flat_map(|queue| &queue.files);
    source
        .debts
        .iter()
        .chain(files.flat_map(|file| &file.debts))
}

/// The people, those of a desk's files among them.
fn people(source: &ScenarioSource) -> impl Iterator<Item = &Person> {
    let files = source.queue.iter().flat_map(|queue| &queue.files);
    source
        .people
        .iter()
        .chain(files.flat_map(|file| &file.people))
}

/// Words that are somebody's: April is no month where she is on the line.
fn names(source: &ScenarioSource) -> BTreeSet<String> {
    let people = people(source).map(|person| person.name.as_str());
    let agents = source.agency.iter().map(|agency| agency.agent.as_str());
    let words = people.chain(agents).flat_map(str::split_whitespace);
    words.map(str::to_owned).collect()
}

/// Days that say who somebody is, as month and day.
fn births(source: &ScenarioSource) -> Vec<(u32, u32)> {
    let held = people(source).flat_map(|person| &person.identifiers);
    let days = held.flat_map(|one| {
        let iso = NaiveDate::parse_from_str(&one.value, "%Y-%m-%d").ok();
        let named = dated(&one.value, &BTreeSet::new()).into_iter();
        let named = named.filter_map(|(_, _, what)| match what {
            Dated::Full(full) => Some((full.month, full.day)),
            _ => None,
        });
        named
            .chain(iso.map(|day| (day.month(), day.day())))
            .collect::<Vec<_>>()
    });
    days.collect()
}
