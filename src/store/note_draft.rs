//! The note while it is being written, beside the record, so that a crash does
//! not lose what was typed. It is no part of the record: only a filed note counts.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context as _;

use crate::{domain::Note, store::whole};

/// The file beside a record.
fn beside(record: &Path) -> PathBuf {
    let mut name = record.as_os_str().to_owned();
    name.push(".note.json");
    PathBuf::from(name)
}

/// The draft, if there is one that can be read: a torn draft is begun anew.
pub fn read(record: &Path) -> Option<Note> {
    let bytes = fs::read(beside(record)).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// Keeps the draft; it is on the disk when this returns.
///
/// # Errors
/// It cannot be written.
pub fn keep(record: &Path, note: &Note) -> anyhow::Result<()> {
    let path = beside(record);
    let write = || whole::replace(&path, &serde_json::to_vec(note)?);
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
