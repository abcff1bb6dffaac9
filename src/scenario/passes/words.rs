//! Words: every placeholder stands for something, where it stands.

use chrono::Datelike as _;

use crate::{
    diagnostic::{Diagnostic, Span},
    domain::{
        Currency, Money,
        facts::{Agency, Debt},
        in_words::{ordinal, said, spelled, with_ending},
        moment::plus_days,
    },
    reader::suggest,
    scenario::{
        draft::Draft,
        text::{Live, Part, Text},
        walk,
    },
};

/// What placeholders known before the call stand for.
pub(in crate::scenario) struct Glossary {
    entries: Vec<(String, String)>,
    /// How many of the entries are not figures of this scenario.
    built_in: usize,
    today: chrono::NaiveDate,
}

/// What is wrong with a text.
pub(in crate::scenario) struct Problem {
    /// As the author wrote it.
    written: String,
    message: String,
    help: String,
}

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let glossary = Glossary::of(draft);
    let source = draft.source;
    figures(draft, &glossary);
    let mut before = vec![
        ("title".to_owned(), source.title.as_str()),
        ("about".to_owned(), source.about.as_str()),
    ];
    for (at, one) in source.disclosures.iter().enumerate() {
        before.push((format!("disclosures[{at}].tells"), &one.tells));
    }
    for (at, beat) in source.beats.iter().enumerate() {
        for (number, slot) in beat.slots.iter().enumerate() {
            before.push((format!("beats[{at}].slots[{number}].ask"), &slot.ask));
        }
    }
    let heard = source.heard.iter().flat_map(|heard| &heard.lines);
    for (at, line) in heard.enumerate() {
        before.push((format!("heard.lines[{at}].says"), &line.says));
    }
    for (path, text) in before {
        check(draft, &glossary, &path, text, false);
    }
    let table = source.beats.iter().any(|beat| beat.table.is_some());
    // Where parts were left out, the offer table may be one of them.
    let table = table || !draft.removed.is_empty();
    for saying in walk::sayings(source) {
        let path = format!("{}.says", saying.path);
        check(draft, &glossary, &path, saying.says, table);
    }
    for line in walk::lines(source) {
        let path = format!("{}.say", line.path);
        check(draft, &glossary, &path, line.say, table);
    }
    pack(draft, &glossary);
}

/// Reports the first placeholder of a text that stands for nothing. `live` says
/// whether terms can be on the table when it is shown.
/// Checks words that are read before anything has happened.
pub(super) fn before(draft: &mut Draft<'_>, glossary: &Glossary, path: &str, text: &str) {
    check(draft, glossary, path, text, false);
}

fn check(draft: &mut Draft<'_>, glossary: &Glossary, path: &str, text: &str, live: bool) {
    let path = &draft.full(path);
    let problem = match glossary.resolve(text) {
        Err(problem) => problem,
        Ok(filled) if !live => match filled.lives().next() {
            Some(live) => too_early(live),
            None => return,
        },
        Ok(_) => return,
    };
    // The place of the placeholder itself, where the text is written without escapes.
    let found = Diagnostic::error("unknown-placeholder", problem.message).help(problem.help);
    let whole = draft.map.place(path);
    let inside = whole.of(draft.map.text()).find(&problem.written);
    let span = inside.map_or(whole, |at| {
        let start = whole.start + at;
        Span::new(start, start + problem.written.len())
    });
    let path = draft.map.readable(path);
    draft.found.push(found.at(span).within(path));
}

fn too_early(live: Live) -> Problem {
    let name = Live::NAMES.iter().find(|(_, known)| *known == live);
    let name = name.map_or("", |(name, _)| name);
    Problem {
        written: format!("{{{name}}}"),
        message: format!("the placeholder {{{name}}} is not known here: no terms are on the table"),
        help: "use it only in what is said during a call, in a scenario with an offer table"
            .to_owned(),
    }
}

/// A figure stands for something, and for something new.
fn figures(draft: &mut Draft<'_>, glossary: &Glossary) {
    let source = draft.source;
    for (at, figure) in source.figures.iter().enumerate() {
        check(
            draft,
            glossary,
            &format!("figures[{at}].is"),
            &figure.is,
            false,
        );
        let built_in = Live::NAMES.iter().any(|(name, _)| *name == figure.name)
            || glossary
                .entries
                .iter()
                .take(glossary.built_in)
                .any(|(name, _)| *name == figure.name);
        if built_in {
            draft.error(
                "shadowed-name",
                &format!("figures[{at}].name"),
                format!("{{{}}} stands for something already", figure.name),
                format!(
                    "give the figure another name, for example \"my_{}\"",
                    figure.name
                ),
            );
        }
    }
}

/// The pack's own words must make sense in this scenario too.
fn pack(draft: &mut Draft<'_>, glossary: &Glossary) {
    let Some((pack, _)) = draft.pack else { return };
    let scripts = pack.standing.iter().map(|one| (one.id.as_str(), &one.say));
    let answers = pack
        .plain_answers
        .iter()
        .map(|one| ("a plain answer", &one.says));
    for (which, words) in scripts.chain(answers) {
        if let Err(problem) = glossary.resolve(words) {
            let message = format!("in the client pack, at {which}: {}", problem.message);
            draft.error("unknown-placeholder", "pack", message, problem.help);
        }
    }
}

impl Glossary {
    /// What every placeholder stands for in this scenario.
    pub(in crate::scenario) fn of(draft: &Draft<'_>) -> Self {
        let source = draft.source;
        let mut entries: Vec<(String, String)> = Vec::new();
        let mut add = |name: &str, value: String| entries.push((name.to_owned(), value));
        // A pack that is missing is one mistake, and not one for each place that needs it.
        let nobody = Agency::default();
        let agency = source
            .agency
            .as_ref()
            .or(draft.pack.map(|(pack, _)| &pack.agency))
            .unwrap_or(&nobody);
        add("company", agency.name.clone());
        add("agent", agency.agent.clone());
        add("agent.first", first_name(&agency.agent));
        add("call_back", agency.call_back.clone());
        let nothing = Debt {
            number: "the account".to_owned(),
            creditor: "the creditor".to_owned(),
            original_creditor: "the original creditor".to_owned(),
            ..Debt::default()
        };
        let debt = if source.debts.is_empty() {
            Some(&nothing)
        } else {
            source.debts.first()
        };
        if let Some(debt) = debt {
            let currency: Currency = debt.currency;
            add("balance", debt.balance().show(currency));
            add("undisputed", debt.undisputed().show(currency));
            add("disputed", debt.disputed().show(currency));
            add("creditor", debt.creditor.clone());
            add("original_creditor", debt.original_creditor.clone());
            add("account", debt.number.clone());
            add("kind", debt.kind.clone());
        }
        if let Some(consumer) = source.people.first() {
            add("consumer", consumer.name.clone());
            add("consumer.first", first_name(&consumer.name));
            add("consumer.last", last_name(&consumer.name));
        }
        for person in &source.people {
            add(person.id.as_str(), person.name.clone());
            add(&format!("{}.first", person.id), first_name(&person.name));
        }
        for address in &source.addresses {
            add(address.id.as_str(), address.value.clone());
        }
        let start = source.starts.0;
        add("today", in_words(start.date()));
        add("weekday", start.format("%A").to_string());
        add("time", clock(start.time()));
        let mut glossary = Self {
            built_in: entries.len(),
            entries,
            today: start.date(),
        };
        // A figure may use what stands before it.
        for figure in &source.figures {
            let value = match glossary.resolve(&figure.is) {
                Ok(text) => text.fill(&crate::scenario::text::Table::default(), Currency::Usd),
                Err(_) => figure.is.clone(),
            };
            glossary.entries.push((figure.name.clone(), value));
        }
        glossary
    }

    /// The text with its placeholders filled, or the first that stands for nothing.
    pub(in crate::scenario) fn resolve(&self, text: &str) -> Result<Text, Problem> {
        let mut parts = Vec::new();
        let mut words = String::new();
        let mut rest = text;
        while let Some(open) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(open);
            words.push_str(before);
            if let Some(after) = from.strip_prefix("{{").or_else(|| from.strip_prefix("}}")) {
                words.push_str(from.get(..1).unwrap_or_default());
                rest = after;
                continue;
            }
            let Some((name, after)) = from
                .strip_prefix('{')
                .and_then(|inner| inner.split_once('}'))
            else {
                return Err(Problem {
                    written: from.get(..1).unwrap_or_default().to_owned(),
                    message: "a brace stands alone".to_owned(),
                    help:
                        "write {balance} with both braces, or {{ and }} for braces that are printed"
                            .to_owned(),
                });
            };
            match self.lookup(name) {
                Some(Part::Words(value)) if value.trim().is_empty() => return Err(empty(name)),
                Some(Part::Words(value)) => words.push_str(&value),
                Some(live) => {
                    if !words.is_empty() {
                        parts.push(Part::Words(std::mem::take(&mut words)));
                    }
                    parts.push(live);
                }
                None => return Err(self.unknown(name)),
            }
            rest = after;
        }
        words.push_str(rest);
        if !words.is_empty() {
            parts.push(Part::Words(words));
        }
        Ok(Text::of(parts))
    }

    fn lookup(&self, name: &str) -> Option<Part> {
        if let Some((_, value)) = self.entries.iter().find(|(known, _)| known == name) {
            return Some(Part::Words(value.clone()));
        }
        if let Some(words) = self.day(name) {
            return Some(Part::Words(words));
        }
        if let Some(words) = self.aloud(name) {
            return Some(Part::Words(words));
        }
        Live::NAMES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, live)| Part::Live(*live))
    }

    /// An amount as it is said: `half.said`, `half.words` in full; with a capital letter
    /// `half.Said` and `half.Words`.
    fn aloud(&self, name: &str) -> Option<String> {
        let (figure, how) = name.rsplit_once('.')?;
        let (_, value) = self.entries.iter().find(|(known, _)| known == figure)?;
        let amount: Money = value.parse().ok()?;
        let units = amount.in_cents().unsigned_abs() / 100;
        let mut words = match how {
            "said" | "Said" => said(units),
            "words" | "Words" => spelled(units),
            _ => return None,
        };
        if how.starts_with(char::is_uppercase) {
            let first = words.remove(0).to_ascii_uppercase();
            words.insert(0, first);
        }
        Some(words)
    }

    /// A day counted from the day of the call: `today+10`, or a part of it: `today-30.month`.
    fn day(&self, name: &str) -> Option<String> {
        let counted = name.strip_prefix("today")?;
        let (days, part) = counted.split_once('.').unwrap_or((counted, ""));
        let days: i64 = if days.is_empty() {
            0
        } else {
            days.parse().ok()?
        };
        let day = plus_days(self.today, days);
        Some(match part {
            "" => in_words(day),
            "date" => day.format("%B %-d").to_string(),
            "month" => day.format("%B").to_string(),
            "weekday" => day.format("%A").to_string(),
            "year" => day.format("%Y").to_string(),
            "nth" => ordinal(day.day())?.to_owned(),
            "ordinal" => with_ending(day.day()),
            _ => return None,
        })
    }

    fn unknown(&self, name: &str) -> Problem {
        let mut known: Vec<String> = self
            .entries
            .iter()
            .map(|(known, _)| known.clone())
            .collect();
        known.extend(Live::NAMES.iter().map(|(known, _)| (*known).to_owned()));
        let help = match suggest::nearest(name, &known) {
            Some(near) => format!("write {{{near}}}"),
            None => format!(
                "write one of: {}, …; or add (name: {name:?}, is: \"…\") to figures",
                known
                    .iter()
                    .filter(|one| USUAL.contains(&one.as_str()))
                    .map(|one| format!("{{{one}}}"))
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
        };
        Problem {
            written: format!("{{{name}}}"),
            message: format!("the placeholder {{{name}}} stands for nothing"),
            help,
        }
    }
}

/// What authors look for first.
const USUAL: &[&str] = &[
    "agent",
    "company",
    "consumer",
    "consumer.first",
    "balance",
    "creditor",
    "today",
    "time",
    "counter",
    "agreed",
];

/// The file leaves out what the placeholder prints.
fn empty(name: &str) -> Problem {
    let field = match name {
        "original_creditor" => "original_creditor: \"…\" into the debt",
        "account" => "number: \"…\" into the debt",
        "kind" => "kind: \"…\" into the debt",
        "call_back" => "call_back: \"…\" into the agency",
        _ => "what it stands for into this file",
    };
    Problem {
        written: format!("{{{name}}}"),
        message: format!("the placeholder {{{name}}} is empty: this file does not say what it is"),
        help: format!("write {field}, or leave the placeholder out"),
    }
}

fn first_name(name: &str) -> String {
    name.split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn last_name(name: &str) -> String {
    name.split_whitespace()
        .last()
        .unwrap_or_default()
        .to_owned()
}

/// "Friday, March 20".
fn in_words(date: chrono::NaiveDate) -> String {
    date.format("%A, %B %-d").to_string()
}

/// "6:10 p.m."
fn clock(time: chrono::NaiveTime) -> String {
    time.format("%-I:%M %P")
        .to_string()
        .replace("am", "a.m.")
        .replace("pm", "p.m.")
}
