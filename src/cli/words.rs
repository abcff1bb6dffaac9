//! Names of enum variants as words for people.

use std::fmt::Debug;

/// The name of a plain variant as words: `RightPartyContact` becomes "right party contact".
pub(super) fn of(variant: &impl Debug) -> String {
    let name = format!("{variant:?}");
    let mut words = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

/// "1 file", "2 files".
pub(super) fn count(number: usize, thing: &str) -> String {
    if number == 1 {
        format!("1 {thing}")
    } else {
        format!("{number} {thing}s")
    }
}
