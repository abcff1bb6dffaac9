//! Record files: written line by line, each on the disk before its entry is shown.
//!
//! A file is made once and only ever appended to, so a crash can tear at most
//! its last line, which nobody has seen. One program writes a file at a time.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};

use crate::{
    session::{
        Header, Record,
        record::{RecordEntry, line},
    },
    store::whole::{self, Readers},
};

/// The largest record that is read, in bytes: 400 entries and three texts stay far below.
pub const RECORD_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// A record file that is being written.
#[derive(Debug)]
pub struct RecordFile {
    file: File,
    path: PathBuf,
}

/// A record that was opened to go on with.
#[derive(Debug)]
pub struct Resumed {
    /// The file, ready for the next entry.
    pub file: RecordFile,
    /// What it holds.
    pub record: Record,
    /// Bytes of a torn last line that were cut off.
    pub dropped: usize,
}

/// A record that was read.
#[derive(Debug)]
pub struct Loaded {
    /// What the file holds.
    pub record: Record,
    /// Bytes of a torn last line that were left out.
    pub torn: usize,
}

impl RecordFile {
    /// Makes a file and writes its header. Folders on the way are made.
    ///
    /// # Errors
    /// The file exists (nothing is overwritten), or cannot be written.
    pub fn create(path: &Path, header: &Header) -> anyhow::Result<Self> {
        let shown = path.display();
        let folder = whole::folder_of(path);
        fs::create_dir_all(folder).with_context(|| {
            format!(
                "cannot make the folder {} for the record; choose another place with --record",
                folder.display()
            )
        })?;
        // A record that is there has its header: a sitting killed here begins anew.
        let file = whole::create(path, line(header).as_bytes(), Readers::Usual).with_context(
            || {
                if path.exists() {
                    format!("{shown} exists, and a record is never overwritten; give another name with --record")
                } else {
                    format!("cannot make the record {shown}; choose another place with --record")
                }
            },
        )?;
        let made = Self {
            file,
            path: path.to_owned(),
        };
        made.lock()?;
        Ok(made)
    }

    /// Opens a file to go on with; a torn last line is cut off.
    ///
    /// # Errors
    /// The file cannot be opened, is being written by another program, or is no record.
    pub fn resume(path: &Path) -> anyhow::Result<Resumed> {
        let shown = path.display();
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .open(path)
            .with_context(|| {
                format!(
                    "cannot open the record {shown}; check the path and whether you may write to it"
                )
            })?;
        let mut opened = Self {
            file,
            path: path.to_owned(),
        };
        opened.lock()?;
        let bytes = read_all(&opened.file, path)?;
        let (record, whole) = parse(&bytes, path)?;
        let dropped = bytes.len() - whole;
        let end = u64::try_from(whole).unwrap_or(u64::MAX);
        let cut = |file: &mut File| {
            file.set_len(end)?;
            file.sync_all()?;
            file.seek(SeekFrom::Start(end))
        };
        cut(&mut opened.file)
            .with_context(|| format!("cannot cut the torn last line off {shown}"))?;
        Ok(Resumed {
            file: opened,
            record,
            dropped,
        })
    }

    /// Appends an entry; it is on the disk when this returns.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn append(&mut self, entry: &RecordEntry) -> anyhow::Result<()> {
        self.put(&line(entry))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn put(&mut self, text: &str) -> anyhow::Result<()> {
        let written = self
            .file
            .write_all(text.as_bytes())
            .and_then(|()| self.file.sync_data());
        written.with_context(|| {
            format!(
                "cannot write to the record {}; is the disk full? What was shown before is kept",
                self.path.display()
            )
        })
    }

    fn lock(&self) -> anyhow::Result<()> {
        match self.file.try_lock() {
            Err(TryLockError::WouldBlock) => bail!(
                "the record {} is being written by another run of this program; end that one first",
                self.path.display()
            ),
            // Where a disk knows no locks, the file is used without.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
        }
    }
}

/// Reads a record; a torn last line is left out.
///
/// # Errors
/// The file cannot be read, or is no record.
pub fn load(path: &Path) -> anyhow::Result<Loaded> {
    let shown = path.display();
    let file = File::open(path)
        .with_context(|| format!("cannot open the record {shown}; check the path"))?;
    let bytes = read_all(&file, path)?;
    let (record, whole) = parse(&bytes, path)?;
    Ok(Loaded {
        record,
        torn: bytes.len() - whole,
    })
}

fn read_all(file: &File, path: &Path) -> anyhow::Result<Vec<u8>> {
    let shown = path.display();
    let mut bytes = Vec::new();
    file.take(RECORD_BYTES_MAX + 1)
        .read_to_end(&mut bytes)
        .with_context(|| format!("cannot read the record {shown}; is it a file?"))?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > RECORD_BYTES_MAX {
        bail!("{shown} is larger than 64 MB, so it is no record of this program");
    }
    Ok(bytes)
}

/// The record, and how many bytes are whole lines. A crash can tear a line
/// inside a letter, so the tail is cut off before the rest is taken as text.
fn parse(bytes: &[u8], path: &Path) -> anyhow::Result<(Record, usize)> {
    let shown = path.display();
    let whole = bytes
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    let lines = bytes.get(..whole).unwrap_or_default();
    if lines.is_empty() {
        bail!(
            "{shown} has no whole line, so it is no record, or nothing was played yet; begin anew"
        );
    }
    let text = std::str::from_utf8(lines)
        .with_context(|| format!("{shown} is not UTF-8 text, so it is no record"))?;
    let read = Record::read(text)
        .with_context(|| format!("{shown} is no record of this program, or was changed by hand"))?;
    Ok((read.record, whole))
}
