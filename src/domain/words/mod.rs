//! The one home of the words for domain values, as every screen, report and page shows them.
//!
//! Nothing that people read is made from a Rust name. A closed list has its words here,
//! by [`Words`]; lists of higher layers implement it where they stand. The words are in
//! lower case but for proper names, so that they fit into a sentence; [`label`] makes
//! them stand alone.

mod contact;
mod file;
mod note;
mod outcome;
mod skill;
mod terms;

pub use contact::stop;
pub use note::permission;

/// A value of a closed list, in words.
pub trait Words {
    /// The words: lower case but for proper names, no period.
    fn words(&self) -> &'static str;
}

impl<T: Words> Words for &T {
    fn words(&self) -> &'static str {
        (**self).words()
    }
}

/// The words of a value as a text of its own.
pub fn of(value: &impl Words) -> String {
    value.words().to_owned()
}

/// The words of a value with a capital, as they stand on a button or in a list.
pub fn label(value: &impl Words) -> String {
    capital(value.words())
}

/// The words of several values, in order; empty for none.
pub fn list<T: Words>(values: impl IntoIterator<Item = T>) -> String {
    let all: Vec<&str> = values.into_iter().map(|one| one.words()).collect();
    all.join(", ")
}

/// A text with a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
