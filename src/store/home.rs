//! The folder of the person who plays: records, results and settings of the window.
//!
//! `RIGHTPARTY_HOME` names another folder, for a training room that keeps
//! everything on a shared disk, and for tests.

use std::{
    env, fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    session::{Header, Record},
    store::{
        RecordFile, records,
        whole::{self, Readers},
    },
};

/// Unfinished sessions that are offered again, newest first; older ones stay on the disk.
const UNFINISHED_MAX: usize = 20;

/// The folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home(PathBuf);

impl Home {
    /// The folder that this system has for data of programs.
    pub fn find() -> Option<Self> {
        let named = |name: &str| {
            env::var_os(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        if let Some(folder) = named("RIGHTPARTY_HOME") {
            return Some(Self(folder));
        }
        let data = if cfg!(target_os = "windows") {
            named("APPDATA")
        } else if cfg!(target_os = "macos") {
            named("HOME").map(|home| home.join("Library/Application Support"))
        } else {
            named("XDG_DATA_HOME").or_else(|| named("HOME").map(|home| home.join(".local/share")))
        };
        data.map(|folder| Self(folder.join("rightparty")))
    }

    /// A folder of one's own.
    pub fn at(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// What is kept under a name; nothing if it is not there. What cannot be read
    /// is put aside under `NAME.unreadable`, so that nothing writes over it.
    pub fn read<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let path = self.0.join(name);
        let text = fs::read_to_string(&path).ok()?;
        let value = serde_json::from_str(&text).ok();
        if value.is_none() {
            // If even that fails, the file stays where it is.
            let _ = fs::rename(&path, self.0.join(format!("{name}.unreadable")));
        }
        value
    }

    /// Keeps a value under a name if nothing is kept there, and answers with what is:
    /// of several programs that do this at once, one was first.
    ///
    /// # Errors
    /// It cannot be written, or what is there cannot be read.
    pub fn keep_first<T: Serialize + DeserializeOwned>(
        &self,
        name: &str,
        value: &T,
    ) -> anyhow::Result<T> {
        let path = self.0.join(name);
        let told = || format!("cannot write {}", path.display());
        fs::create_dir_all(&self.0).with_context(told)?;
        match whole::create(&path, &text_of(value)?, Readers::Usual) {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error).with_context(told),
        }
        self.read(name)
            .with_context(|| format!("cannot read {}", path.display()))
    }

    /// Keeps a value under a name. The old one stays until the new one is whole.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn keep<T: Serialize>(&self, name: &str, value: &T) -> anyhow::Result<()> {
        let path = self.0.join(name);
        let write = || -> anyhow::Result<()> {
            fs::create_dir_all(&self.0)?;
            Ok(whole::replace(&path, &text_of(value)?)?)
        };
        write().with_context(|| format!("cannot write {}", path.display()))
    }

    /// Begins a record. `stamp` names the moment; a number is added if it is taken.
    ///
    /// # Errors
    /// The file cannot be made or written.
    pub fn begin(&self, header: &Header, stamp: &str) -> anyhow::Result<RecordFile> {
        let folder = self.0.join("records");
        let name = |more: &str| folder.join(format!("{}-{stamp}{more}.jsonl", header.scenario));
        let mut path = name("");
        for number in 2..100_u8 {
            if !path.exists() {
                break;
            }
            path = name(&format!("-{number}"));
        }
        RecordFile::create(&path, header)
    }

    /// Sessions that were not finished, newest first. Files that are no records are passed over.
    pub fn unfinished(&self) -> Vec<(PathBuf, Record)> {
        let Ok(folder) = fs::read_dir(self.0.join("records")) else {
            return Vec::new();
        };
        let mut found: Vec<(PathBuf, Record)> = folder
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
            .filter_map(|path| {
                let record = records::load(&path).ok()?.record;
                (!record.is_finished() && !record.entries.is_empty()).then_some((path, record))
            })
            .collect();
        found.sort_by(|(_, one), (_, two)| two.header.began.cmp(&one.header.began));
        found.truncate(UNFINISHED_MAX);
        found
    }
}

fn text_of<T: Serialize>(value: &T) -> anyhow::Result<Vec<u8>> {
    let mut text = serde_json::to_vec_pretty(value)?;
    text.push(b'\n');
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_put_aside_and_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        home.keep("numbers.json", &vec![1, 2, 3]).unwrap();
        assert_eq!(home.read("numbers.json"), Some(vec![1, 2, 3]));
        assert_eq!(home.read::<Vec<String>>("numbers.json"), None);
        home.keep("numbers.json", &vec!["four"]).unwrap();
        let aside = fs::read_to_string(folder.path().join("numbers.json.unreadable"));
        assert!(aside.unwrap().contains('3'));
    }
}
