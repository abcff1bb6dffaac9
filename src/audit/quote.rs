//! Quoting a contact and a step of a conduct in one line.

use serde_json::Value;

use crate::{
    domain::{Contact, Stamp, contact::Direction, party_act::Medium},
    evidence::conduct::{Conduct, ConductContact, Place},
};

/// The longest quotation, in characters; what is longer is cut.
const QUOTED: usize = 240;

/// What stands at a place of the file, as people read it: `Said([RevealDebt(Directly)]) in
/// the call of 2026-03-10 12:00 to mobile`.
pub(super) fn quote(conduct: &Conduct, place: Place) -> String {
    let Some(one) = conduct.contacts.get(place.contact) else {
        return "the end of the file".to_owned();
    };
    let of = contact(one);
    match step(one, place.step) {
        Some(step) => format!("{} in {of}", shown(&step)),
        None => of,
    }
}

/// The step at a place, in the form of the file.
pub(super) fn step(one: &ConductContact, step: Option<usize>) -> Option<Value> {
    let step = one.steps.get(step?)?;
    serde_json::to_value(step).ok().map(without_blanks)
}

/// "the call of 2026-03-10 12:00 to mobile".
fn contact(one: &ConductContact) -> String {
    if let Some(desk) = one.desk {
        return format!("the desk work of {}", clock(desk));
    }
    let Contact {
        medium,
        direction,
        at,
        line,
        ..
    } = &one.contact;
    let what = match medium {
        Medium::Call => "call",
        Medium::Text => "text",
        Medium::Email => "e-mail",
        Medium::Letter => "letter",
        Medium::Postcard => "postcard",
        Medium::Fax => "fax",
        Medium::Social => "message on a social network",
        Medium::Portal => "message on the portal",
        Medium::Visit => "visit",
        Medium::RinglessVoicemail => "ringless voicemail",
    };
    let way = match direction {
        Direction::Outbound => "to",
        Direction::Inbound => "from",
    };
    let line = line.map_or(String::new(), |line| format!(" {way} {line}"));
    format!("the {what} of {}{line}", clock(*at))
}

/// "2026-03-10 12:00".
pub(super) fn clock(at: Stamp) -> String {
    at.to_string().replace('T', " ")
}

/// A step without what has its default anyway: absent fields and empty lists.
fn without_blanks(value: Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields
                .into_iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(key, value)| (key, without_blanks(value)))
                .collect(),
        ),
        Value::Array(items) => Value::Array(items.into_iter().map(without_blanks).collect()),
        plain => plain,
    }
}

/// A step in one line, in the brackets of a conduct file.
fn shown(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    if out.chars().count() > QUOTED {
        out = out.chars().take(QUOTED).collect();
        out.push('…');
    }
    out
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::String(text) => out.push_str(text),
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            // A word of a closed list with what belongs to it begins with a capital.
            let word = fields
                .iter()
                .next()
                .filter(|(key, _)| fields.len() == 1 && key.starts_with(char::is_uppercase));
            if let Some((key, inner)) = word {
                out.push_str(key);
                if inner.is_object()
                    && !inner.as_object().is_some_and(|one| {
                        one.len() == 1 && one.keys().all(|key| key.starts_with(char::is_uppercase))
                    })
                {
                    write(inner, out);
                } else {
                    out.push('(');
                    write(inner, out);
                    out.push(')');
                }
                return;
            }
            out.push('(');
            for (index, (key, inner)) in fields.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                out.push_str(key);
                out.push_str(": ");
                write(inner, out);
            }
            out.push(')');
        }
        plain => out.push_str(&plain.to_string()),
    }
}
