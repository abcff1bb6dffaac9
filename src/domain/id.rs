//! Short names that authors give to debts, people, addresses and contacts.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The longest id, in bytes.
pub const ID_MAX: usize = 24;

/// A short name: lower-case letters, digits, `_` and `-`, at most [`ID_MAX`] bytes.
///
/// It is `Copy` and holds its text, so acts, terms and events can name things
/// without a table and without a heap. What is not used of its bytes is zero,
/// which no id contains: so two ids are compared in three machine words, and
/// they sort like their texts. Rules compare ids hundreds of times in a call.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id([u8; ID_MAX]);

impl Id {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0);
        let text = self.0.get(..end.unwrap_or(ID_MAX)).unwrap_or_default();
        // Only letters, digits, `_` and `-` are ever put in.
        std::str::from_utf8(text).unwrap_or_default()
    }

    /// Whether no id was given.
    pub fn is_empty(&self) -> bool {
        self.0 == [0; ID_MAX]
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
        let mut bytes = [0; ID_MAX];
        let Some(start) = bytes.get_mut(..text.len()) else {
            return Err(IdError::TooLong(text.to_owned()));
        };
        start.copy_from_slice(text.as_bytes());
        Ok(Self(bytes))
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_like_their_texts_up_to_the_longest() {
        let longest = "z".repeat(ID_MAX);
        let texts = ["", "a", "a-b", "ab", "b", "z", longest.as_str()];
        let ids: Vec<Id> = texts.iter().map(|text| text.parse().unwrap()).collect();
        assert!(ids.is_sorted());
        for (text, id) in texts.iter().zip(&ids) {
            assert_eq!(id.as_str(), *text);
            assert_eq!(id.is_empty(), text.is_empty());
        }
        assert!("z".repeat(ID_MAX + 1).parse::<Id>().is_err());
    }
}
