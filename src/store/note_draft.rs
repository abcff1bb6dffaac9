//! The note while it is being written, beside the record, so that a crash does
//! not lose what was typed. It is no part of the record: only a filed note counts.
//!
//! The terminal keeps the note itself; the window keeps its form too, exactly as it
//! was typed. Either goes on with what the other has begun.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{domain::Note, store::whole};

/// What the window keeps.
#[derive(Serialize, Deserialize)]
struct Typed<F> {
    note: Note,
    form: F,
}

/// The file beside a record.
fn beside(record: &Path) -> PathBuf {
    let mut name = record.as_os_str().to_owned();
    name.push(".note.json");
    PathBuf::from(name)
}

/// The draft, if there is one that can be read: a torn draft is begun anew.
pub fn read(record: &Path) -> Option<Note> {
    let bytes = fs::read(beside(record)).ok()?;
    let note = serde_json::from_slice(&bytes).ok();
    note.or_else(|| {
        let typed: Typed<serde::de::IgnoredAny> = serde_json::from_slice(&bytes).ok()?;
        Some(typed.note)
    })
}

/// The form as it was typed, if a window has kept one.
pub fn form<F: DeserializeOwned>(record: &Path) -> Option<F> {
    let bytes = fs::read(beside(record)).ok()?;
    let typed: Typed<F> = serde_json::from_slice(&bytes).ok()?;
    Some(typed.form)
}

/// Keeps the draft; it is on the disk when this returns.
///
/// # Errors
/// It cannot be written.
pub fn keep(record: &Path, note: &Note) -> anyhow::Result<()> {
    put(record, note)
}

/// Keeps the form as it was typed, and the note that it says so far; both are on the
/// disk when this returns.
///
/// # Errors
/// They cannot be written.
pub fn keep_form<F: Serialize>(record: &Path, note: Note, form: &F) -> anyhow::Result<()> {
    put(record, &Typed { note, form })
}

fn put<T: Serialize>(record: &Path, draft: &T) -> anyhow::Result<()> {
    let path = beside(record);
    let write =
        || -> anyhow::Result<()> { Ok(whole::replace(&path, &serde_json::to_vec(draft)?)?) };
    write().with_context(|| {
        format!(
            "cannot keep the draft of the note in {}; is the disk full?",
            path.display()
        )
    })
}

/// Drops the draft once the note is filed.
pub fn drop(record: &Path) {
    // A draft left behind is harmless: a finished record is never gone on with.
    let _ = fs::remove_file(beside(record));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_a_note_to_whoever_has_no_form() {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("part-1.jsonl");
        let note = Note {
            prose: "So far.".to_owned(),
            ..Note::default()
        };
        keep(&record, &note).unwrap();
        assert_eq!(read(&record), Some(note.clone()));
        assert_eq!(form::<Vec<String>>(&record), None);
        keep_form(&record, note.clone(), &vec!["$1".to_owned()]).unwrap();
        assert_eq!(read(&record), Some(note));
        assert_eq!(form(&record), Some(vec!["$1".to_owned()]));
        drop(&record);
        assert_eq!(read(&record), None);
    }
}
