//! `rightparty handbook`: the rules as a folder of linked pages.
//!
//! The folder belongs to this command: beside the pages stands a list of their
//! digests, by which a later run knows its own files from anybody else's.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};

use crate::{
    cli::{Console, FINE, args::HandbookArgs, words},
    domain::digest::sha256_hex,
    handbook::site::{self, File},
};

/// The list of what was written, in the form of `sha256sum`.
const LIST: &str = "SHA256SUMS";

/// How many names a message lists.
const NAMED: usize = 5;

pub(super) fn run(args: &HandbookArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let folder = args.out.as_path();
    let mut files = site::files();
    let list = list(&files);
    files.push(File {
        path: LIST.to_owned(),
        text: list,
    });
    let kept = kept(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let written = listed(folder);
    let foreign: Vec<&str> = kept
        .iter()
        .filter(|(path, digest)| !is_ours(path, digest.as_deref(), &written, &files))
        .map(|(path, _)| path.as_str())
        .collect();
    if !foreign.is_empty() {
        bail!("{}", refusal(folder, &foreign));
    }
    for path in kept.keys().filter(|path| is_stale(path, &files)) {
        let path = folder.join(path);
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    // The list comes last, so that a run that broke off can simply be repeated.
    for file in &files {
        write(folder, file)?;
    }
    let pages = files.iter().filter(|file| file.is_page());
    writeln!(
        console.out,
        "{} in {}; begin with {}",
        words::count(pages.count(), "page"),
        folder.display(),
        folder.join("index.html").display()
    )?;
    Ok(FINE)
}

fn list(files: &[File]) -> String {
    files.iter().fold(String::new(), |mut list, file| {
        let _ = writeln!(list, "{}  {}", sha256_hex(&file.text), file.path);
        list
    })
}

fn write(folder: &Path, file: &File) -> anyhow::Result<()> {
    let path = folder.join(&file.path);
    let said = || format!("cannot write {}", path.display());
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(said)?;
    }
    fs::write(&path, &file.text).with_context(said)
}

/// What stands in the folder: paths with `/`, and digests where it is text.
fn kept(folder: &Path) -> io::Result<BTreeMap<String, Option<String>>> {
    let mut found = BTreeMap::new();
    let mut open: Vec<(PathBuf, String)> = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            other => other?,
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{prefix}{name}");
            let kind = entry.file_type()?;
            if kind.is_dir() {
                open.push((entry.path(), format!("{path}/")));
            } else if kind.is_file() {
                let text = String::from_utf8(fs::read(entry.path())?).ok();
                found.insert(path, text.map(|text| sha256_hex(&text)));
            } else {
                // A link may lead anywhere: not ours to write through.
                found.insert(path, None);
            }
        }
    }
    Ok(found)
}

/// The paths and digests that an earlier run has listed.
fn listed(folder: &Path) -> BTreeMap<String, String> {
    let text = fs::read_to_string(folder.join(LIST)).unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.split_once("  "));
    lines
        .map(|(digest, path)| (path.to_owned(), digest.to_owned()))
        .collect()
}

/// Whether a file is as an earlier run wrote it, or as this one would.
fn is_ours(
    path: &str,
    digest: Option<&str>,
    written: &BTreeMap<String, String>,
    files: &[File],
) -> bool {
    if path == LIST {
        return true;
    }
    let Some(digest) = digest else { return false };
    let as_written = written.get(path).is_some_and(|known| known == digest);
    let as_new = || {
        let mut same = files.iter().filter(|file| file.path == path);
        same.any(|file| sha256_hex(&file.text) == digest)
    };
    as_written || as_new()
}

fn is_stale(path: &str, files: &[File]) -> bool {
    files.iter().all(|file| file.path != path)
}

fn refusal(folder: &Path, foreign: &[&str]) -> String {
    let mut names = foreign
        .iter()
        .copied()
        .take(NAMED)
        .collect::<Vec<_>>()
        .join(", ");
    if foreign.len() > NAMED {
        let _ = write!(names, " and {} more", foreign.len() - NAMED);
    }
    format!(
        "{} holds files that this command did not write, or that were changed since: {names}; \
         move them away or name another folder. Nothing was written",
        folder.display()
    )
}
