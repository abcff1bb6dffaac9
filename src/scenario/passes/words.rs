//! Words: every placeholder stands for something.

use crate::{
    domain::{Currency, moment::plus_days},
    reader::suggest,
    scenario::{
        draft::{Draft, listed},
        text::{Live, Part, Text},
    },
};

/// What placeholders known before the call stand for.
pub(in crate::scenario) struct Glossary {
    entries: Vec<(String, String)>,
    today: chrono::NaiveDate,
}

/// What is wrong with a text.
pub(in crate::scenario) struct Problem {
    message: String,
    help: String,
}

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let glossary = Glossary::of(draft);
    let source = draft.source;
    let mut texts: Vec<(String, &str)> = vec![("about".to_owned(), source.about.as_str())];
    for (at, one) in source.disclosures.iter().enumerate() {
        texts.push((format!("disclosures[{at}].tells"), &one.tells));
    }
    for (at, one) in source.reactions.iter().enumerate() {
        texts.push((format!("reactions[{at}].says"), &one.says));
    }
    for (field, spoken) in [
        ("fed_up", &source.fed_up),
        ("overwhelmed", &source.overwhelmed),
    ] {
        if let Some(spoken) = spoken {
            texts.push((format!("{field}.says"), &spoken.says));
        }
    }
    for (at, beat) in source.beats.iter().enumerate() {
        let path = format!("beats[{at}]");
        texts.push((format!("{path}.says"), &beat.says));
        for (number, one) in beat.instead.iter().enumerate() {
            texts.push((format!("{path}.instead[{number}].says"), &one.says));
        }
        for (number, one) in beat.waited.iter().enumerate() {
            texts.push((format!("{path}.waited[{number}].says"), &one.says));
        }
        for (number, one) in beat.reactions.iter().enumerate() {
            texts.push((format!("{path}.reactions[{number}].says"), &one.says));
        }
        for (number, one) in beat.choices.iter().enumerate() {
            texts.push((format!("{path}.choices[{number}].say"), &one.say));
        }
        for (number, slot) in beat.slots.iter().enumerate() {
            for (way, one) in slot.choices.iter().enumerate() {
                texts.push((
                    format!("{path}.slots[{number}].choices[{way}].say"),
                    &one.say,
                ));
            }
        }
        if let Some(table) = &beat.table {
            texts.push((format!("{path}.table.accepts.says"), &table.accepts.says));
            for (number, one) in table.counters.iter().enumerate() {
                texts.push((format!("{path}.table.counters[{number}].says"), &one.says));
            }
            for (number, one) in table.refuses.iter().enumerate() {
                texts.push((format!("{path}.table.refuses[{number}].says"), &one.says));
            }
            if let Some(one) = &table.withdrawn {
                texts.push((format!("{path}.table.withdrawn.says"), &one.says));
            }
        }
    }
    for (path, text) in texts {
        if let Err(problem) = glossary.resolve(text) {
            draft.error("unknown-placeholder", &path, problem.message, problem.help);
        }
    }
}

impl Glossary {
    /// What every placeholder stands for in this scenario.
    pub(in crate::scenario) fn of(draft: &Draft<'_>) -> Self {
        let source = draft.source;
        let mut entries: Vec<(String, String)> = Vec::new();
        let mut add = |name: &str, value: String| entries.push((name.to_owned(), value));
        let agency = source
            .agency
            .as_ref()
            .or(draft.pack.map(|(pack, _)| &pack.agency));
        if let Some(agency) = agency {
            add("company", agency.name.clone());
            add("agent", agency.agent.clone());
            add("agent.first", first_name(&agency.agent));
            add("call_back", agency.call_back.clone());
        }
        if let Some(debt) = source.debts.first() {
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
                    message: "a brace stands alone".to_owned(),
                    help:
                        "write {balance} with both braces, or {{ and }} for braces that are printed"
                            .to_owned(),
                });
            };
            match self.lookup(name) {
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
        if let Some(days) = name
            .strip_prefix("today")
            .and_then(|days| days.parse::<i64>().ok())
        {
            return Some(Part::Words(in_words(plus_days(self.today, days))));
        }
        Live::NAMES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, live)| Part::Live(*live))
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
                "write one of: {}; or add ({name:?}) to figures",
                listed(&known)
            ),
        };
        Problem {
            message: format!("the placeholder {{{name}}} stands for nothing"),
            help,
        }
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
