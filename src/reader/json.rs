//! Reading JSON into the same types, with places and remedies in the same words.
//!
//! `serde_json` stops at its first problem and tells only where its cursor stood; the token
//! that it had just read is looked up again. Acts may stand bare here as in RON:
//! `"MiniMiranda"` for `{"MiniMiranda": {}}`.

use serde::de::DeserializeOwned;

use crate::{
    diagnostic::{Diagnostic, Span},
    domain::act::{ACT_LISTS, BARE_WORDS},
    reader::{
        foreign,
        json_map::{Sign, Token, Tokens, tokens},
        meant::{help_with, other_side},
    },
};

/// Whole numbers, as the parser names them.
const WHOLE_NUMBERS: [&str; 8] = ["u8", "u16", "u32", "u64", "i8", "i16", "i32", "usize"];

/// Reads a JSON text in which acts may stand bare.
///
/// # Errors
/// The first problem of the text, with its place and what to write instead.
pub fn read_json<T: DeserializeOwned>(text: &str) -> Result<T, Box<Diagnostic>> {
    let plain = serde_json::from_str(text);
    let Err(first) = plain else {
        return plain.map_err(|error| explain(&error, text).into());
    };
    // Bare words are rare in what programs write, so they are spelled out only when needed.
    let (spelled, inserted) = spell_out(text);
    if inserted.is_empty() {
        return Err(explain(&first, text).into());
    }
    serde_json::from_str(&spelled)
        .map_err(|error| explain_spelled(&error, &spelled, text, &inserted).into())
}

/// The text with the parameters of bare words written out, and where how many bytes came in.
fn spell_out(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut spelled = String::with_capacity(text.len() + 256);
    let mut inserted = Vec::new();
    let mut from = 0;
    let mut put = |at: usize, what: &str, spelled: &mut String| {
        spelled.push_str(text.get(from..at).unwrap_or_default());
        spelled.push_str(what);
        inserted.push((at, what.len()));
        from = at;
    };
    for token in tokens(text) {
        let word = token.span.of(text).trim_matches('"');
        let in_acts = token.in_list && ACT_LISTS.contains(&token.list_of.of(text));
        if token.kind != Sign::Text || !in_acts {
            continue;
        }
        if let Some((_, meant)) = BARE_WORDS.iter().find(|(known, _)| *known == word) {
            let inner = meant.trim_matches(['(', ')']);
            let after = if inner.is_empty() {
                ":{}}".to_owned()
            } else {
                format!(":\"{inner}\"}}")
            };
            put(token.span.start, "{", &mut spelled);
            put(token.span.end, &after, &mut spelled);
        }
    }
    spelled.push_str(text.get(from..).unwrap_or_default());
    (spelled, inserted)
}

fn explain_spelled(
    error: &serde_json::Error,
    spelled: &str,
    text: &str,
    inserted: &[(usize, usize)],
) -> Diagnostic {
    let mut found = explain(error, spelled);
    // A place in what was put in is the place where it was put.
    let written = |offset: usize| {
        let mut moved = 0;
        for (at, length) in inserted {
            if offset <= at + moved {
                break;
            }
            if offset < at + moved + length {
                return *at;
            }
            moved += length;
        }
        (offset - moved).min(text.len())
    };
    found.span = found
        .span
        .map(|span| Span::new(written(span.start), written(span.end)));
    found
}

/// The problem in our words, at the token that the parser complained of.
fn explain(error: &serde_json::Error, text: &str) -> Diagnostic {
    let cursor = offset(error, text);
    let told = error.to_string();
    let message = told
        .rsplit_once(" at line ")
        .map_or(told.as_str(), |(message, _)| message);
    // What a type says of its own value comes after the bracket that follows the value.
    let of_value = error.is_data()
        && (message.contains("; write: ")
            || message.contains("unit variant, expected")
            || is_foreign(message));
    let token = last_before(tokens(text), cursor, of_value);
    let span = token.as_ref().map_or_else(
        || Span::new(cursor.min(text.len()), cursor.min(text.len())),
        |token| token.span,
    );
    let written = token.as_ref().map(|token| token.span.of(text));
    phrase(message, written).at(span)
}

/// The offset at which the parser stood: it counts lines from 1 and bytes from the line's start.
fn offset(error: &serde_json::Error, text: &str) -> usize {
    let mut start = 0;
    for _ in 1..error.line() {
        let rest = text.get(start..).unwrap_or_default();
        start += rest.find('\n').map_or(rest.len(), |at| at + 1);
    }
    (start + error.column()).min(text.len())
}

/// The last token before the cursor; the last value, where brackets are not meant.
fn last_before(all: Tokens<'_>, cursor: usize, value: bool) -> Option<Token> {
    all.take_while(|token| token.span.start < cursor.max(1))
        .filter(|token| !value || matches!(token.kind, Sign::Text | Sign::Bare))
        .last()
}

fn is_foreign(message: &str) -> bool {
    foreign::explained(message, None).is_some()
}

fn phrase(message: &str, written: Option<&str>) -> Diagnostic {
    let unquoted = written.map(|text| text.trim_matches('"'));
    if let Some(found) = foreign::explained(message, unquoted) {
        return found;
    }
    if let Some(found) = unknown(message) {
        return found;
    }
    if let Some(field) = between(message, "missing field `") {
        return Diagnostic::error(
            "missing-field",
            format!("the field `{field}` is missing here"),
        )
        .help(format!("add `\"{field}\": …` inside these brackets"));
    }
    if let Some(field) = between(message, "duplicate field `") {
        return Diagnostic::error(
            "duplicate-field",
            format!("the field `{field}` is written twice here"),
        )
        .help("keep one of the two");
    }
    if let Some((what, help)) = message.split_once("; write: ") {
        return Diagnostic::error("invalid-value", what).help(format!("write {help}"));
    }
    mistyped(message).unwrap_or_else(|| slip(message))
}

/// A field or a word that is not known, and what stands in its place instead.
fn unknown(message: &str) -> Option<Diagnostic> {
    let field = between(message, "unknown field `");
    let word = between(message, "unknown variant `");
    let expected: Vec<&str> = message
        .split_once(", expected ")
        .map(|(_, list)| list.split('`').skip(1).step_by(2).collect())
        .unwrap_or_default();
    if let Some(found) = field {
        let what = format!("there is no field `{found}` here");
        return Some(
            Diagnostic::error("unknown-field", what).help(help_with(found, &expected, "field")),
        );
    }
    let found = word?;
    if let Some((what, _)) = other_side(found, &expected) {
        let help =
            "write it into `Heard` if the other side says it, into `Said` if the collector does";
        return Some(Diagnostic::error("unknown-variant", what).help(help));
    }
    if expected == ["On", "InDays"] {
        let what = format!("{found:?} stands where a day does");
        let help = format!(
            "write {{\"On\": \"{found}\"}} for a date, or {{\"InDays\": 10}} for days after the contact"
        );
        return Some(Diagnostic::error("wrong-type", what).help(help));
    }
    let what = format!("`{found}` is not known here");
    Some(Diagnostic::error("unknown-variant", what).help(help_with(found, &expected, "word")))
}

/// A value of another kind: `invalid type: integer `5`, expected a string`.
fn mistyped(message: &str) -> Option<Diagnostic> {
    let rest = message
        .strip_prefix("invalid type: ")
        .or_else(|| message.strip_prefix("invalid value: "))
        .or_else(|| message.strip_prefix("invalid length "))?;
    let (found, expected) = rest.split_once(", expected ")?;
    let help = if expected.starts_with("a string") {
        "write it as text in quotes: amounts as \"1284.60\", dates as \"2026-03-10\"".to_owned()
    } else if expected.contains("boolean") {
        "write true or false, without quotes".to_owned()
    } else if expected.contains("sequence") || expected.contains("array") {
        "put it in square brackets: [ … ]".to_owned()
    } else if expected.starts_with("struct variant") || expected.starts_with("tuple variant") {
        "this word takes parameters: write {\"Word\": {…}}".to_owned()
    } else if expected.starts_with("newtype variant") {
        "this word says something of somebody or something: write {\"Word\": …}, as {\"Answered\": \"Consumer\"}".to_owned()
    } else if WHOLE_NUMBERS.contains(&expected) {
        "write a whole number without quotes, such as 6".to_owned()
    } else if expected.contains("date") {
        "write a date in quotes, year first: \"2026-03-20\"".to_owned()
    } else if expected.starts_with("unit variant") {
        "this word takes no parameters: write it alone, as \"Word\"".to_owned()
    } else if expected.starts_with("struct ") {
        "write it in curly brackets: { \"field\": value }".to_owned()
    } else {
        format!("write {expected}")
    };
    let needed = if WHOLE_NUMBERS.contains(&expected) {
        "a whole number"
    } else if expected.starts_with("newtype variant") {
        "a word with something that belongs to it"
    } else {
        expected
    };
    let what = format!("{needed} is needed here; found {found}");
    Some(Diagnostic::error("wrong-type", what).help(help))
}

/// A slip in the writing of JSON itself.
fn slip(message: &str) -> Diagnostic {
    let (code, help) = if message.starts_with("EOF") {
        (
            "ends-early",
            "the text ends before its brackets are closed: add what is missing",
        )
    } else if message.starts_with("trailing comma") {
        ("comma", "take the last comma away")
    } else if message.starts_with("trailing characters") {
        (
            "goes-on",
            "one file holds one conduct; write many as JSON Lines, one conduct on each line",
        )
    } else if message.starts_with("recursion limit") {
        (
            "too-deep",
            "brackets are nested deeper than any conduct is; check that it is the right file",
        )
    } else if message.starts_with("key must be a string") {
        ("not-json", "write the names of fields in double quotes")
    } else if message.starts_with("control character") {
        (
            "not-json",
            "write a line break inside a text as \\n, and a tab as \\t",
        )
    } else {
        (
            "not-json",
            "write JSON: {\"contacts\": [ … ]}, names and texts in double quotes",
        )
    };
    Diagnostic::error(code, message).help(help)
}

/// What stands between a beginning and the next backquote.
fn between<'a>(message: &'a str, begin: &str) -> Option<&'a str> {
    let rest = message.strip_prefix(begin)?;
    rest.split_once('`').map(|(inner, _)| inner)
}
