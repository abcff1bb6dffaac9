//! How values with a form of their own are described to other programs (JSON Schema).

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::domain::{Id, Money, Stamp, act::BARE_WORDS, id::ID_MAX, moment::ClockTime};

macro_rules! described {
    ($type:ty, $name:literal, $schema:expr) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    };
}

described!(
    Id,
    "Id",
    json_schema!({
        "description": "A short name: lower-case letters, digits, `_` and `-`. Empty where none was given.",
        "type": "string",
        "maxLength": ID_MAX,
        "pattern": "^[a-z0-9_-]*$",
    })
);

described!(
    Money,
    "Money",
    json_schema!({
        "description": "An amount with two digits after the point, or without any: \"$1,284.60\", \"1284.60\", \"-5.00\", \"40\".",
        "type": "string",
        "pattern": "^-?[$₹£]?[0-9][0-9,]*(\\.[0-9]{2})?$",
    })
);

described!(
    Stamp,
    "Stamp",
    json_schema!({
        "description": "A date and a time of day on the wall clock of the file's zone: \"2026-03-10T18:10\".",
        "type": "string",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?$",
    })
);

described!(
    ClockTime,
    "ClockTime",
    json_schema!({
        "description": "A time of day: \"17:30\".",
        "type": "string",
        "pattern": "^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$",
    })
);

/// A time zone by its IANA name.
pub fn zone(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "description": "A time zone by its IANA name, region and city: \"America/Chicago\".",
        "type": "string",
        "pattern": "^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$",
        "examples": ["America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Europe/London"],
    })
}

/// Several time zones.
pub fn zones(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "array", "items": zone(generator) })
}

/// Lets acts that take parameters stand as bare words too, as the reader does.
pub fn bare_words(schema: &mut Schema) {
    let Some(Value::Array(variants)) = schema.get_mut("oneOf") else {
        return;
    };
    let has = |word: &str| {
        variants.iter().any(|variant| {
            let key = variant.pointer("/required/0").and_then(Value::as_str);
            key == Some(word)
        })
    };
    let words: Vec<&str> = BARE_WORDS
        .iter()
        .map(|(word, _)| *word)
        .filter(|word| has(word))
        .collect();
    variants.push(json!({
        "description": "An act that takes parameters, with all of them left to their defaults.",
        "type": "string",
        "enum": words,
    }));
}
