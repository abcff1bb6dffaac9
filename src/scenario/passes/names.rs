//! Names: the file's form, well-formed ids, and no id given twice.

use crate::{
    domain::id::tidied,
    scenario::{
        draft::{Draft, article},
        source::{self, QueueSource},
    },
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    if source.schema != source::SCHEMA {
        draft.error(
            "schema",
            "schema",
            format!(
                "this program reads scenario files of the form {}, not {}",
                source::SCHEMA,
                source.schema
            ),
            format!("write schema: {}", source::SCHEMA),
        );
    }
    well_formed(draft, &source.id, "id", "scenario");
    collect(draft);
    let flags = set_flags(draft);
    draft.names.flags = flags;
}

fn collect(draft: &mut Draft<'_>) {
    let source = draft.source;
    draft.names.beats = distinct(
        draft,
        "beat",
        source
            .beats
            .iter()
            .enumerate()
            .map(|(at, beat)| (format!("beats[{at}].id"), beat.id.as_str())),
    );
    draft.names.disclosures = distinct(
        draft,
        "disclosure",
        source
            .disclosures
            .iter()
            .enumerate()
            .map(|(at, one)| (format!("disclosures[{at}].id"), one.id.as_str())),
    );
    account(draft);
    let figures = source
        .figures
        .iter()
        .enumerate()
        .map(|(at, one)| (format!("figures[{at}].name"), one.name.as_str()));
    distinct(draft, "figure", figures);
    let writes = source
        .writes
        .iter()
        .enumerate()
        .map(|(at, one)| (format!("writes[{at}].id"), one.id.as_str()));
    distinct(draft, "message", writes);
    if let Some(heard) = &source.heard {
        let lines = heard.lines.iter().enumerate();
        let lines = lines.map(|(at, one)| (format!("heard.lines[{at}].id"), one.id.as_str()));
        distinct(draft, "line", lines);
        let spots = heard.spot.iter().enumerate();
        let spots = spots.map(|(at, one)| (format!("heard.spot[{at}].id"), one.id.as_str()));
        distinct(draft, "fault", spots);
    }
    let mut choices = Vec::new();
    for (at, beat) in source.beats.iter().enumerate() {
        for (number, choice) in beat.choices.iter().enumerate() {
            choices.push((
                format!("beats[{at}].choices[{number}].id"),
                choice.id.as_str(),
            ));
        }
        for (slot_at, slot) in beat.slots.iter().enumerate() {
            for (number, choice) in slot.choices.iter().enumerate() {
                choices.push((
                    format!("beats[{at}].slots[{slot_at}].choices[{number}].id"),
                    choice.id.as_str(),
                ));
            }
        }
    }
    draft.names.choices = distinct(draft, "choice", choices.into_iter());
}

/// The files on a desk and what can be done with them.
pub(super) fn files(draft: &mut Draft<'_>, queue: &QueueSource) {
    let files = queue.files.iter().enumerate();
    let names = files.map(|(at, one)| (format!("queue.files[{at}].id"), one.id.as_str()));
    distinct(draft, "file", names);
    let mut steps = Vec::new();
    for (at, file) in queue.files.iter().enumerate() {
        for (number, step) in file.steps.iter().enumerate() {
            let path = format!("queue.files[{at}].steps[{number}].id");
            steps.push((path, step.id.as_str()));
        }
    }
    distinct(draft, "step", steps.into_iter());
}

/// The people, numbers, debts and contacts of an account.
pub(super) fn account(draft: &mut Draft<'_>) {
    let source = draft.source;
    let people = source
        .people
        .iter()
        .enumerate()
        .map(|(at, one)| (format!("people[{at}].id"), one.id.as_str()));
    draft.names.people = distinct(draft, "person", people);
    let addresses = source
        .addresses
        .iter()
        .enumerate()
        .map(|(at, one)| (format!("addresses[{at}].id"), one.id.as_str()));
    draft.names.addresses = distinct(draft, "number or address", addresses);
    let debts = source
        .debts
        .iter()
        .enumerate()
        .map(|(at, one)| (format!("debts[{at}].id"), one.id.as_str()));
    draft.names.debts = distinct(draft, "debt", debts);
    let contacts = source
        .history
        .iter()
        .enumerate()
        .filter(|(_, one)| !one.id.is_empty())
        .map(|(at, one)| (format!("history[{at}].id"), one.id.as_str()));
    distinct(draft, "contact", contacts);
}

/// The names in order; reports repeated and ill-formed ones.
fn distinct<'a>(
    draft: &mut Draft<'_>,
    what: &str,
    named: impl Iterator<Item = (String, &'a str)>,
) -> Vec<String> {
    let mut seen: Vec<(String, String)> = Vec::new();
    for (path, name) in named {
        well_formed(draft, name, &path, what);
        let first = seen.iter().find(|(_, known)| known == name);
        if let Some((first, _)) = first.filter(|_| !name.is_empty()) {
            let message = format!(
                "there is {} {what} named {name:?} already, in line {}",
                article(what),
                draft.line_of(first)
            );
            draft.error(
                "repeated-id",
                &path,
                message,
                format!("give this one another name, for example {:?}", next(name)),
            );
        }
        seen.push((path, name.to_owned()));
    }
    seen.into_iter().map(|(_, name)| name).collect()
}

/// A name like this one: `spill_2` after `spill`, `spill_3` after `spill_2`.
fn next(name: &str) -> String {
    let numbered = name
        .rsplit_once('_')
        .and_then(|(stem, number)| Some((stem, number.parse::<u32>().ok()?)));
    match numbered {
        Some((stem, number)) => format!("{stem}_{}", number.saturating_add(1)),
        None => format!("{name}_2"),
    }
}

fn well_formed(draft: &mut Draft<'_>, name: &str, path: &str, what: &str) {
    if name.is_empty() {
        draft.error(
            "empty-id",
            path,
            format!("this {what} has no id"),
            "write a short name such as \"first_ask\"",
        );
        return;
    }
    let good = name
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-');
    if !good {
        draft.error(
            "odd-id",
            path,
            format!("{name:?} has characters that an id cannot have"),
            format!(
                "write only a-z, 0-9, _ and -, for example {:?}",
                tidied(name)
            ),
        );
    } else if name.len() > 40 {
        draft.error(
            "long-id",
            path,
            format!("{name:?} is longer than 40 characters"),
            "write a shorter id",
        );
    }
}

/// Every flag that something sets, in the order of the text.
fn set_flags(draft: &Draft<'_>) -> Vec<String> {
    let mut flags: Vec<String> = Vec::new();
    let mut add = |names: &[String]| {
        for name in names {
            if !flags.contains(name) {
                flags.push(name.clone());
            }
        }
    };
    for reaction in &draft.source.reactions {
        add(&reaction.sets);
    }
    for beat in &draft.source.beats {
        for reaction in &beat.reactions {
            add(&reaction.sets);
        }
        for choice in &beat.choices {
            add(&choice.sets);
        }
    }
    flags
}
