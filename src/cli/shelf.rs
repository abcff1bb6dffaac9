//! Finding authored files: in folders, by id, by path.

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};

use crate::{
    cli::Problems,
    diagnostic::{Diagnostic, Diagnostics},
    reader::{self, MAX_BYTES, suggest},
    scenario::{Library, Scenario},
};

/// Folders inside folders, at most: deeper is a loop, or no place for scenarios.
const DEPTH_MAX: usize = 16;

/// An authored file that was read.
pub(super) struct Authored {
    /// Its path as shown.
    pub(super) path: String,
    /// Its text; where it is not UTF-8, what could be made of it, and the problem.
    pub(super) text: String,
    /// Why the bytes are no text.
    pub(super) undecoded: Option<Diagnostic>,
}

/// Reads a file that an author wrote.
pub(super) fn read(path: &Path) -> anyhow::Result<Authored> {
    let shown = path.display().to_string();
    let file = fs::File::open(path).with_context(|| {
        format!("cannot open {shown}; check the spelling and whether you may read it")
    })?;
    // A little more than is allowed, so that the reader can say that it is too much.
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX) + 4;
    let mut bytes = Vec::new();
    file.take(limit)
        .read_to_end(&mut bytes)
        .with_context(|| format!("cannot read {shown}; is it a file?"))?;
    Ok(match reader::decode(&bytes) {
        Ok(text) => Authored {
            path: shown,
            text,
            undecoded: None,
        },
        Err(problem) => Authored {
            path: shown,
            text: String::from_utf8_lossy(&bytes).into_owned(),
            undecoded: Some(problem),
        },
    })
}

/// Files ending in `.ron` under a folder, sorted, so that every run sees the same order.
pub(super) fn files_under(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    files_ending(folder, &["ron"])
}

/// Files with one of these endings under a folder, sorted.
pub(super) fn files_ending(folder: &Path, endings: &[&str]) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(folder, DEPTH_MAX, endings, &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(
    folder: &Path,
    depth: usize,
    endings: &[&str],
    found: &mut Vec<PathBuf>,
) -> anyhow::Result<()> {
    let shown = folder.display();
    let entries = fs::read_dir(folder).with_context(|| {
        format!("cannot look into the folder {shown}; check that it exists and may be read")
    })?;
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot look into the folder {shown}"))?;
        let path = entry.path();
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let kind = entry
            .file_type()
            .with_context(|| format!("cannot tell what {} is", path.display()))?;
        // Links to folders are not followed: they can lead in circles.
        if kind.is_dir() && depth > 0 {
            collect(&path, depth - 1, endings, found)?;
        } else if path
            .extension()
            .and_then(|ending| ending.to_str())
            .is_some_and(|ending| endings.contains(&ending))
            && !path.is_dir()
        {
            found.push(path);
        }
    }
    Ok(())
}

/// What is shipped, and what a folder adds.
///
/// # Errors
/// The folder cannot be read.
pub fn library(folder: Option<&Path>) -> anyhow::Result<Library> {
    Ok(stock(folder)?.library)
}

/// The scenarios at hand, and what is wrong with those of a folder.
pub struct Stock {
    /// What is shipped, and what the folder adds.
    pub library: Library,
    /// Scenarios and packs of the folder in which something was found.
    pub found: Vec<Flawed>,
}

/// An authored file in which something was found.
pub struct Flawed {
    /// Its path in the folder.
    pub path: String,
    /// Its text.
    pub text: String,
    /// What was found.
    pub found: Vec<Diagnostic>,
}

/// What is shipped, what a folder adds, and what is wrong with that.
///
/// # Errors
/// The folder cannot be read.
pub fn stock(folder: Option<&Path>) -> anyhow::Result<Stock> {
    let mut library = Library::shipped();
    let mut found = Vec::new();
    let Some(folder) = folder else {
        return Ok(Stock { library, found });
    };
    let mut scenarios = Vec::new();
    for path in files_under(folder)? {
        let file = read(&path)?;
        let short = path.strip_prefix(folder).unwrap_or(&path);
        let path = short.display().to_string();
        let text = file.text;
        if let Some(problem) = file.undecoded {
            let found_here = vec![problem];
            found.push(Flawed {
                path,
                text,
                found: found_here,
            });
            continue;
        }
        match reader::root_name(&text) {
            Some("Pack") => {
                let found_here = library.add_pack(&text);
                found.push(Flawed {
                    path,
                    text,
                    found: found_here,
                });
            }
            Some("Scenario") => {
                library.add_scenario(&file.path, &text);
                scenarios.push((path, text));
            }
            // What does not say what it is may be a scenario that is being written.
            None => scenarios.push((path, text)),
            Some(_) => {}
        }
    }
    // Once all packs are there.
    for (path, text) in scenarios {
        let found_here = library.compile(&text).diagnostics;
        found.push(Flawed {
            path,
            text,
            found: found_here,
        });
    }
    found.retain(|one| !one.found.is_empty());
    Ok(Stock { library, found })
}

/// A scenario by its id or by the path of its file, compiled.
///
/// # Errors
/// [`Problems`] with every diagnostic if it does not compile.
pub(super) fn scenario(library: &Library, name: &str) -> anyhow::Result<Scenario> {
    let is_path = Path::new(name)
        .extension()
        .is_some_and(|ending| ending == "ron");
    let (path, text) = if is_path {
        let file = read(Path::new(name))?;
        if let Some(problem) = file.undecoded {
            return Err(Problems(problem.render(&file.path, &file.text)).into());
        }
        (file.path, file.text)
    } else if let Some(file) = library.find(name) {
        (file.path.clone(), file.text.clone())
    } else {
        bail!("{}", no_such(name, &library.ids()))
    };
    let compiled = library.compile(&text);
    compiled.scenario.ok_or_else(|| {
        let found = Diagnostics::from(compiled.diagnostics);
        Problems(found.render(&path, &text)).into()
    })
}

fn no_such(name: &str, ids: &[&str]) -> String {
    let hint = match suggest::nearest(name, ids) {
        Some(near) => format!("did you mean {near}?"),
        None if ids.is_empty() => {
            "none is at hand; give the path of a .ron file, or a folder with --folder".to_owned()
        }
        None => {
            "`rightparty list` shows those at hand; a file is given by its path, ending in .ron"
                .to_owned()
        }
    };
    format!("there is no scenario {name:?}; {hint}")
}
