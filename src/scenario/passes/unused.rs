//! Loose ends: a flag that is set and never asked, a disclosure that nobody
//! makes. They are warnings, because a half-written scenario has many.

use crate::scenario::{draft::Draft, source::Condition, walk};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    // What is wrong or was left out may be what asks or tells.
    if draft.is_incomplete() {
        return;
    }
    let source = draft.source;
    let mut flags: Vec<&str> = Vec::new();
    let mut known: Vec<&str> = Vec::new();
    for (_, conditions) in walk::conditions(source) {
        for condition in conditions {
            asked(condition, &mut flags, &mut known);
        }
    }
    let mut reported: Vec<&str> = Vec::new();
    for (path, flag) in walk::flags_set(source) {
        if !flags.contains(&flag) && !reported.contains(&flag) {
            reported.push(flag);
            draft.warning(
                "unused-flag",
                &path,
                format!("nothing asks for the flag {flag:?}"),
                format!("write when: [Flag({flag:?})] where it matters, or take it out"),
            );
        }
    }
    let sayings = walk::sayings(source);
    for (at, disclosure) in source.disclosures.iter().enumerate() {
        let id = disclosure.id.as_str();
        if sayings
            .iter()
            .any(|saying| saying.tells.iter().any(|told| told == id))
        {
            continue;
        }
        let so = if known.contains(&id) {
            format!(", so Knows({id:?}) never holds")
        } else {
            String::new()
        };
        draft.warning(
            "never-told",
            &format!("disclosures[{at}].id"),
            format!("nobody tells the disclosure {id:?}{so}"),
            format!("write tells: [{id:?}] where somebody says it, or take it out"),
        );
    }
}

/// The flags and disclosures that a condition asks for, however deep.
fn asked<'a>(condition: &'a Condition, flags: &mut Vec<&'a str>, known: &mut Vec<&'a str>) {
    match condition {
        Condition::Flag(name) => flags.push(name),
        Condition::Knows(name) => known.push(name),
        Condition::Not(inner) => asked(inner, flags, known),
        Condition::Any(inner) => {
            for condition in inner {
                asked(condition, flags, known);
            }
        }
        _ => {}
    }
}
