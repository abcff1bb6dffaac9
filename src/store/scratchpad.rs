//! The trainee's own notes, in a text file beside the record. Never judged.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use anyhow::Context as _;

/// The file beside a record.
fn beside(record: &Path) -> PathBuf {
    let mut name = record.as_os_str().to_owned();
    name.push(".scratch.txt");
    PathBuf::from(name)
}

/// The lines written so far.
///
/// # Errors
/// The file is there and cannot be read.
pub fn read(record: &Path) -> anyhow::Result<Vec<String>> {
    let path = beside(record);
    match fs::read(&path) {
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes)
            .lines()
            .map(str::to_owned)
            .collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => {
            Err(error).with_context(|| format!("cannot read the scratchpad {}", path.display()))
        }
    }
}

/// Adds a line; it is on the disk when this returns.
///
/// # Errors
/// It cannot be written.
pub fn add(record: &Path, line: &str) -> anyhow::Result<()> {
    let path = beside(record);
    let write = || {
        let mut file = OpenOptions::new().append(true).create(true).open(&path)?;
        file.write_all(format!("{line}\n").as_bytes())?;
        file.sync_data()
    };
    write().with_context(|| {
        format!(
            "cannot write to the scratchpad {}; is the disk full?",
            path.display()
        )
    })
}
