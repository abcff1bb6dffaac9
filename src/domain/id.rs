//! Short names that authors give to debts, people, addresses and contacts.

use std::{fmt, str::FromStr};

use arrayvec::ArrayString;
use serde::{Deserialize, Deserializer, Serialize, de};

/// The longest id, in bytes.
pub const ID_MAX: usize = 24;

/// A short name: lower-case letters, digits, `_` and `-`, at most [`ID_MAX`] bytes.
///
/// It is `Copy` and holds its text, so acts, terms and events can name things
/// without a table and without a heap.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Id(ArrayString<ID_MAX>);

impl Id {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether no id was given.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Why a text is no id.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum IdError {
    /// Longer than [`ID_MAX`].
    #[error("the name {0:?} is longer than {ID_MAX} characters; write: a shorter name")]
    TooLong(String),
    /// A character that is not allowed.
    #[error(
        "the name {0:?} has the character {1:?}; write: only a-z, 0-9, _ and -, for example {example:?}",
        example = tidied(.0)
    )]
    Character(String, char),
}

/// The nearest text that is an id.
pub fn tidied(text: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || c == '-' {
            c.to_ascii_lowercase()
        } else {
            '_'
        }
    };
    text.trim().chars().map(plain).take(ID_MAX).collect()
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let allowed =
            |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
        if let Some(bad) = text.chars().find(|c| !allowed(*c)) {
            return Err(IdError::Character(text.to_owned(), bad));
        }
        ArrayString::from(text)
            .map(Self)
            .map_err(|_| IdError::TooLong(text.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
