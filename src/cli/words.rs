//! Words that the terminal needs beside those of the domain.

pub(super) use crate::domain::words::{list, of, permission, stop};

/// "1 file", "2 files".
pub(super) fn count(number: usize, thing: &str) -> String {
    if number == 1 {
        format!("1 {thing}")
    } else {
        format!("{number} {thing}s")
    }
}
