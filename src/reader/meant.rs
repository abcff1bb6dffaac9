//! What an author meant by a name that is not known: the nearest one, the other
//! side's act, or the names there are.

use ron::error::Error;
use serde::de::DeserializeOwned;

use crate::{
    domain::{CollectorAct, PartyAct},
    reader::suggest::{by_likeness, nearest},
};

/// The most names that a help text lists; of more, the nearest few are shown.
const LISTED: usize = 24;
/// The nearest few.
const NEAREST: usize = 12;

/// An act of one side where those of the other stand.
pub(super) fn other_side(found: &str, expected: &[&str]) -> Option<(String, &'static str)> {
    let of_party = expected.contains(&"DenyIdentity");
    let of_collector = expected.contains(&"AskIdentifier");
    if of_party && is_variant::<CollectorAct>(found) {
        return Some((
            format!("`{found}` is something that the collector does"),
            "write it into `acts` of a choice; `does` says what the other side does",
        ));
    }
    if of_collector && is_variant::<PartyAct>(found) {
        return Some((
            format!("`{found}` is something that the other side does"),
            "write it into `does` of a beat or a reaction; `acts` says what the trainee does",
        ));
    }
    None
}

/// Whether a word is a variant of the type, with or without what belongs to it.
fn is_variant<T: DeserializeOwned>(word: &str) -> bool {
    match ron::from_str::<T>(word) {
        Ok(_) => true,
        Err(error) => !matches!(
            error.code,
            Error::NoSuchEnumVariant { .. } | Error::ExpectedIdentifier
        ),
    }
}

/// What was meant, and what else there is; a long list only if nothing is near.
pub(super) fn help_with(found: &str, expected: &[&str], what: &str) -> String {
    let known = if expected.is_empty() {
        format!("no {what} is known here")
    } else {
        format!("{what}s known here: {}", listed(found, expected))
    };
    match nearest(found, expected) {
        Some(meant) if expected.len() > LISTED => format!("did you mean `{meant}`?"),
        Some(meant) => format!("did you mean `{meant}`? {known}"),
        None => known,
    }
}

/// Names in the order of the type; of many, those most like the one that was found.
fn listed(found: &str, names: &[&str]) -> String {
    let mut shown = names.to_vec();
    if names.len() > LISTED {
        shown = by_likeness(found, names);
        shown.truncate(NEAREST);
    }
    let mut out: Vec<String> = shown.iter().map(|name| format!("`{name}`")).collect();
    if names.len() > shown.len() {
        out.push(format!("and {} more", names.len() - shown.len()));
    }
    out.join(", ")
}
