//! The trainee's own notes, in a text file beside the record. Never judged.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::Context as _;

use crate::store::whole;

/// The file beside a record.
fn beside(record: &Path) -> PathBuf {
    let mut name = record.as_os_str().to_owned();
    name.push(".scratch.txt");
    PathBuf::from(name)
}

/// All that was written so far.
///
/// # Errors
/// The file is there and cannot be read.
pub fn text(record: &Path) -> anyhow::Result<String> {
    let path = beside(record);
    match fs::read(&path) {
        Ok(bytes) => {
            let text = String::from_utf8_lossy(&bytes);
            Ok(text.strip_suffix('\n').unwrap_or(&text).to_owned())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => {
            Err(error).with_context(|| format!("cannot read the scratchpad {}", path.display()))
        }
    }
}

/// The lines written so far.
///
/// # Errors
/// The file is there and cannot be read.
pub fn read(record: &Path) -> anyhow::Result<Vec<String>> {
    Ok(text(record)?.lines().map(str::to_owned).collect())
}

/// Adds a line; it is on the disk when this returns.
///
/// # Errors
/// It cannot be written.
pub fn add(record: &Path, line: &str) -> anyhow::Result<()> {
    let mut all = read(record)?;
    all.push(line.to_owned());
    keep(record, &all.join("\n"))
}

/// Keeps this instead of what was written before; it is on the disk when this returns,
/// and until then the old is there.
///
/// # Errors
/// It cannot be written.
pub fn keep(record: &Path, text: &str) -> anyhow::Result<()> {
    let path = beside(record);
    whole::replace(&path, format!("{text}\n").as_bytes()).with_context(|| {
        format!(
            "cannot write to the scratchpad {}; is the disk full?",
            path.display()
        )
    })
}

/// Throws the scratchpad away: nobody but its writer was to read it.
pub fn drop(record: &Path) {
    // One that cannot be removed is never judged either.
    let _ = fs::remove_file(beside(record));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_comes_back_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("part-1.jsonl");
        assert_eq!(text(&record).unwrap(), "");
        for written in ["", "one", "one\n", "one\n\n", "née 🙂\nשלום"] {
            keep(&record, written).unwrap();
            assert_eq!(text(&record).unwrap(), written);
        }
        keep(&record, "one").unwrap();
        add(&record, "two").unwrap();
        assert_eq!(read(&record).unwrap(), ["one", "two"]);
        drop(&record);
        assert_eq!(text(&record).unwrap(), "");
    }
}
