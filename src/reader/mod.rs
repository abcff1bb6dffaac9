//! Reading RON so that every problem has its place, its words and its remedy.
//!
//! [`read`] turns a text into a value of a plain serde type. Where the text has problems, each
//! becomes a [`Diagnostic`], the list element around it is left out, and reading goes on: one
//! broken choice hides only itself. A [`SourceMap`] then answers where each value stands, for
//! passes that look for problems of meaning.
//!
//! Types that are read should derive `Deserialize` with `deny_unknown_fields`. A type with rules of
//! its own says `serde::de::Error::custom("what is wrong; write: what to write instead")`.

mod bare;
mod endings;
mod explain;
mod faults;
mod foreign;
mod json;
mod json_map;
mod meant;
mod recover;
mod scan;
mod source_map;
mod stand_in;
pub mod suggest;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostic, Span};

pub use bare::BareWords;
pub use json::read_json;
pub use json_map::place_in_json;
pub use scan::MAX_DEPTH;
pub use source_map::{Kind, SourceMap};

/// The largest text that is read, in bytes. The longest authored scenario is about 45 kB; a
/// megabyte is a wrong file.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Problems reported before the reader stops: nobody mends more at once.
pub const MAX_PROBLEMS: usize = 100;

/// What a file can be, by the name before its first bracket.
pub const ROOTS: [&str; 7] = [
    "Scenario",
    "Pack",
    "Battery",
    "Rubric",
    "Codes",
    "Conduct",
    "Walkthrough",
];

/// What came out of a text.
#[derive(Debug, Clone)]
pub struct Read<T> {
    /// The value without the broken list elements; `None` when something outside every list element
    /// is broken. It may be used to look for more problems even when there are diagnostics.
    pub value: Option<T>,
    /// Where the parts of the value stand.
    pub map: SourceMap,
    /// What is wrong, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// The list elements that were left out, in the order in which they were found broken.
    pub removed: Vec<Removed>,
    /// Fields outside every list element that are missing or broken. Something stands in for them
    /// in the value, or nothing does; passes say nothing about them.
    pub stood_in: Vec<String>,
}

impl<T> Read<T> {
    /// True when an element with this id was left out, so that naming it is no further mistake.
    pub fn removed_id(&self, id: &str) -> bool {
        self.removed
            .iter()
            .any(|one| one.ids.iter().any(|known| known == id))
    }
}

/// A list element that was left out because something in it is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Where it stands.
    pub span: Span,
    /// Its readable path: `beats[ringing]`.
    pub path: String,
    /// Its `id`, if it has one.
    pub id: Option<String>,
    /// Its own id and those of everything inside it.
    pub ids: Vec<String>,
}

/// Reads a text whose outermost struct must be named `root`, as in `Scenario(…)`.
///
/// The name that `T` itself has in serde does not matter. Never fails: whatever is wrong stands in
/// the diagnostics, and each of them has a span inside the text.
pub fn read<T: DeserializeOwned>(text: &str, root: &str) -> Read<T> {
    read_with(text, root, &BareWords::NONE)
}

/// Reads like [`read`] a file with acts in it, where acts may stand without the parameters that
/// they take: `MiniMiranda` for `MiniMiranda()`.
pub fn read_acts<T: DeserializeOwned>(text: &str, root: &str) -> Read<T> {
    read_with(text, root, &BareWords::ACTS)
}

fn read_with<T: DeserializeOwned>(text: &str, root: &str, bare: &'static BareWords) -> Read<T> {
    let Some(plain) = endings::Plain::of(text) else {
        return recover::read(text, root, bare);
    };
    let mut read = recover::read(&plain.text, root, bare);
    plain.restore(&mut read, text);
    read
}

/// The name before the first bracket: what the file says it is.
pub fn root_name(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{FEFF}');
    loop {
        rest = rest.trim_start();
        if rest.starts_with("//") {
            rest = rest.split_once('\n')?.1;
        } else if rest.starts_with("/*") {
            rest = rest.split_once("*/")?.1;
        } else if rest.starts_with("#!") {
            rest = rest.split_once(']')?.1;
        } else {
            break;
        }
    }
    let end = rest.find(|letter: char| letter != '_' && !letter.is_alphanumeric())?;
    let (name, after) = rest.split_at(end);
    (!name.is_empty() && after.trim_start().starts_with('(')).then_some(name)
}

/// Makes text of a file's bytes; a byte order mark is dropped.
///
/// # Errors
///
/// The file is not UTF-8. The span fits the text that `String::from_utf8_lossy` makes of it.
pub fn decode(bytes: &[u8]) -> Result<String, Diagnostic> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(not_utf8(0, "the file is saved as UTF-16"));
    }
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(text) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let at = error.valid_up_to() + (bytes.len() - text.len());
            Err(not_utf8(at, "a letter here is not saved as UTF-8"))
        }
    }
}

fn not_utf8(at: usize, message: &str) -> Diagnostic {
    // The replacement character is three bytes long.
    Diagnostic::error("not-utf8", message)
        .at(Span::new(at, at + '\u{FFFD}'.len_utf8()))
        .help("save the file with the encoding UTF-8; most editors offer it under \"Save as\"")
}
