//! Sittings on this machine: a folder each, with what was opened, a record per
//! part, and the sealed bundle at the end.
//!
//! Nothing here needs the desk's database: it may be away from the moment a code
//! was opened until long after the last note was filed.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use anyhow::{Context as _, bail};
use serde::{Deserialize, Serialize};

use crate::store::{Home, accommodations::Accommodations, whole};

/// What is known of a sitting on this machine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The random id of the sitting.
    pub sitting: String,
    /// Whose: a random id, never a name.
    pub subject: String,
    /// The battery's exact text.
    pub battery: String,
    /// The form, from 1.
    pub form: u32,
    /// What the person was granted; no record and no bundle has it.
    #[serde(flatten)]
    pub accommodations: Accommodations,
    /// SHA-256 of the plain code, so that the code opens it here while the desk's
    /// database is away.
    #[serde(default)]
    pub code_sha256: String,
    /// When the person agreed to begin, UTC; nothing before.
    pub agreed: Option<String>,
    /// Whether the desk's database has the result.
    pub delivered: bool,
}

/// The name of the file that says what a folder is about.
const ABOUT: &str = "sitting.json";
/// The name of the sealed bundle.
const BUNDLE: &str = "result.bundle";

/// The name of the file that is locked while a sitting is open.
const LOCK: &str = "open.lock";

/// How often a sitting that is open elsewhere is tried again, and how far apart.
const RETRIES: u8 = 20;
const RETRY: Duration = Duration::from_millis(100);

/// A sitting that this run of the program has, until it is dropped.
#[derive(Debug)]
pub struct Held {
    /// Its lock ends when it is closed, also by a crash.
    _file: fs::File,
}

/// The folder of sittings.
#[derive(Clone, Debug)]
pub struct Sittings(PathBuf);

impl Sittings {
    /// The sittings in this folder.
    pub fn at(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// The folder of a sitting. Ids are made here, but files travel: anything that
    /// could lead elsewhere is refused.
    fn folder(&self, sitting: &str) -> anyhow::Result<PathBuf> {
        let plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
        if sitting.is_empty() || sitting.len() > 64 || !sitting.chars().all(plain) {
            bail!("{sitting:?} is no id of a sitting");
        }
        Ok(self.0.join(sitting))
    }

    /// Keeps what is known of a sitting; the old is there until the new is whole.
    ///
    /// # Errors
    /// It cannot be written, or the id is none.
    pub fn keep(&self, kept: &Kept) -> anyhow::Result<()> {
        Home::at(&self.folder(&kept.sitting)?).keep(ABOUT, kept)
    }

    /// Keeps what is known of a sitting if nothing is known yet, and answers with what is:
    /// of several runs that open a code at once, one was first.
    ///
    /// # Errors
    /// It cannot be written, or the id is none.
    pub fn keep_first(&self, kept: &Kept) -> anyhow::Result<Kept> {
        Home::at(&self.folder(&kept.sitting)?).keep_first(ABOUT, kept)
    }

    /// Changes what is known of a sitting, from how it stands now: somebody else may have
    /// changed something else of it.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn change(&self, kept: &Kept, change: impl FnOnce(&mut Kept)) -> anyhow::Result<Kept> {
        let mut now = self.find(&kept.sitting)?.unwrap_or_else(|| kept.clone());
        change(&mut now);
        self.keep(&now)?;
        Ok(now)
    }

    /// Forgets what a person was granted; the records stay under the random id.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn forget(&self, subject: &str) -> anyhow::Result<()> {
        let theirs = self
            .all()
            .into_iter()
            .filter(|kept| kept.subject == subject);
        for kept in theirs {
            self.change(&kept, |kept| {
                kept.accommodations = Accommodations::default();
            })?;
        }
        Ok(())
    }

    /// What is known of a sitting, if it was opened on this machine.
    ///
    /// # Errors
    /// The id is none.
    pub fn find(&self, sitting: &str) -> anyhow::Result<Option<Kept>> {
        Ok(Home::at(&self.folder(sitting)?).read(ABOUT))
    }

    /// Where the record of a part lies; 0 is the tutorial.
    ///
    /// # Errors
    /// The id is none.
    pub fn part(&self, sitting: &str, number: usize) -> anyhow::Result<PathBuf> {
        Ok(self.folder(sitting)?.join(format!("part-{number}.jsonl")))
    }

    /// Where the clock of a part is written down; 0 is the tutorial.
    ///
    /// # Errors
    /// The id is none.
    pub fn clock(&self, sitting: &str, number: usize) -> anyhow::Result<PathBuf> {
        Ok(self.folder(sitting)?.join(format!("part-{number}.clock")))
    }

    /// Takes the sitting for this run of the program, until the answer is dropped.
    ///
    /// # Errors
    /// Another run has it, or the id is none.
    pub fn hold(&self, sitting: &str) -> anyhow::Result<Held> {
        let folder = self.folder(sitting)?;
        let path = folder.join(LOCK);
        let open = || -> std::io::Result<fs::File> {
            fs::create_dir_all(&folder)?;
            let mut options = fs::OpenOptions::new();
            options.create(true).write(true).truncate(false).open(&path)
        };
        let file = open().with_context(|| format!("cannot write {}", path.display()))?;
        let mut taken = file.try_lock();
        for _ in 0..RETRIES {
            // A program that was killed a moment ago may still hold it.
            if !matches!(taken, Err(fs::TryLockError::WouldBlock)) {
                break;
            }
            thread::sleep(RETRY);
            taken = file.try_lock();
        }
        match taken {
            Err(fs::TryLockError::WouldBlock) => bail!(
                "this sitting is open in another window or terminal of this machine; go on there, \
                 or close it first"
            ),
            // Where a disk knows no locks, the records' own rules remain.
            Ok(()) | Err(fs::TryLockError::Error(_)) => Ok(Held { _file: file }),
        }
    }

    /// Where the bundle lies, or will lie.
    ///
    /// # Errors
    /// The id is none.
    pub fn bundle(&self, sitting: &str) -> anyhow::Result<PathBuf> {
        Ok(self.folder(sitting)?.join(BUNDLE))
    }

    /// Writes the bundle: whole, or not at all.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn seal(&self, sitting: &str, text: &str) -> anyhow::Result<PathBuf> {
        let path = self.bundle(sitting)?;
        whole::replace(&path, text.as_bytes())
            .with_context(|| format!("cannot write {}", path.display()))?;
        Ok(path)
    }

    /// All sittings of this machine, by id.
    pub fn all(&self) -> Vec<Kept> {
        let Ok(folder) = fs::read_dir(&self.0) else {
            return Vec::new();
        };
        let mut found: Vec<Kept> = folder
            .filter_map(|entry| Home::at(&entry.ok()?.path()).read(ABOUT))
            .collect();
        found.sort_by(|one: &Kept, other| one.sitting.cmp(&other.sitting));
        found
    }
}
