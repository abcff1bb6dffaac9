//! Where an export goes: the terminal, one new file, or a folder of files.

use std::{
    fs::{self, File, OpenOptions},
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::Context as _;

use crate::cli::Console;

/// A place that was made before the work, so that a bad path fails early.
pub(super) enum Target {
    Terminal,
    File(PathBuf, File),
    Folder(PathBuf),
}

impl Target {
    /// Makes the place.
    pub(super) fn make(out: Option<&Path>, is_folder: bool) -> anyhow::Result<Self> {
        match out {
            None => Ok(Self::Terminal),
            Some(path) if is_folder => {
                fs::create_dir_all(path).with_context(|| {
                    format!(
                        "cannot make the folder {}; several results need a folder, or --out left away",
                        path.display()
                    )
                })?;
                Ok(Self::Folder(path.to_owned()))
            }
            Some(path) => Ok(Self::File(path.to_owned(), new_file(path)?)),
        }
    }

    /// Takes back what was made, after the work has failed.
    pub(super) fn take_back(self) {
        if let Self::File(path, _) = self {
            // Made a moment ago and still empty; the error that is told is the one that matters.
            let _ = fs::remove_file(path);
        }
    }

    /// Writes documents, each with the name that it has in a folder. Says where
    /// they went; in the terminal they speak for themselves.
    pub(super) fn write(
        self,
        documents: &[(String, Vec<u8>)],
        what: &str,
        console: &mut Console<'_>,
    ) -> anyhow::Result<()> {
        match self {
            Self::Terminal => {
                for (_, bytes) in documents {
                    console.out.write_all(bytes)?;
                }
            }
            Self::File(path, mut file) => {
                for (_, bytes) in documents {
                    save(&path, &mut file, bytes)?;
                }
                writeln!(console.out, "{what} exported to {}", path.display())?;
            }
            Self::Folder(folder) => {
                for (name, bytes) in documents {
                    let path = folder.join(name);
                    save(&path, &mut new_file(&path)?, bytes)?;
                }
                writeln!(
                    console.out,
                    "{what} exported into the folder {}",
                    folder.display()
                )?;
            }
        }
        Ok(())
    }
}

fn new_file(path: &Path) -> anyhow::Result<File> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .with_context(|| {
            format!(
                "cannot make the file {}; give the name of a new file in a folder that exists",
                path.display()
            )
        })
}

fn save(path: &Path, file: &mut File, bytes: &[u8]) -> anyhow::Result<()> {
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .with_context(|| format!("cannot write to {}; is the disk full?", path.display()))
}

/// The name of a sitting's file. Ids come from bundles, and bundles travel:
/// anything that could lead elsewhere is replaced.
pub(crate) fn file_name(sitting: &str, ending: &str) -> String {
    let plain: String = sitting
        .chars()
        .take(64)
        .map(|sign| {
            let fits = sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
            if fits { sign } else { '_' }
        })
        .collect();
    format!("{plain}.{ending}")
}
