//! Each broken scenario gives exactly the diagnostics in the snapshot beside it.
//!
//! A snapshot is what an author reads. `BLESS=1` rewrites it; read it then as
//! somebody who has never programmed: is the place right, the sentence clear,
//! and does the help say what to write?

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use rightparty::{
    diagnostic::{Diagnostic, Diagnostics},
    reader,
    scenario::Library,
};
use rstest::rstest;

use crate::support::Dice;

/// Careless edits tried on each shipped scenario.
const EDITS: u32 = 60;

/// What an author is told about a file, as `rightparty check` says it.
fn told(path: &Path) -> (Vec<Diagnostic>, String) {
    let bytes = fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy();
    let (found, text) = match reader::decode(&bytes) {
        Ok(text) => (Library::shipped().compile(&text).diagnostics, text),
        Err(problem) => (vec![problem], String::from_utf8_lossy(&bytes).into_owned()),
    };
    let rendered = Diagnostics::from(found.clone()).render(&name, &text);
    (found, rendered)
}

#[rstest]
fn a_broken_scenario_gives_its_diagnostics(#[files("tests/fixtures/broken/*.ron")] path: PathBuf) {
    let (found, rendered) = told(&path);
    let snapshot = path.with_extension("txt");
    if env::var_os("BLESS").is_some() {
        fs::write(&snapshot, &rendered).unwrap();
    }
    for one in &found {
        assert!(one.span.is_some(), "{one:?} has no place");
        assert!(one.help.is_some(), "{one:?} has no help");
    }
    let several = path
        .file_stem()
        .is_some_and(|name| name.to_string_lossy().starts_with("Several-"));
    let expected = if several { 5..=usize::MAX } else { 1..=1 };
    assert!(expected.contains(&found.len()), "{rendered}");
    let pinned = fs::read_to_string(&snapshot).unwrap_or_default();
    similar_asserts::assert_eq!(pinned, rendered, "BLESS=1 rewrites {}", snapshot.display());
}

#[test]
fn every_snapshot_belongs_to_a_scenario() {
    let mut files = 0;
    for entry in fs::read_dir("tests/fixtures/broken").unwrap() {
        let path = entry.unwrap().path();
        assert!(
            path.with_extension("ron").exists(),
            "{} has no scenario",
            path.display()
        );
        files += usize::from(path.extension().is_some_and(|ending| ending == "ron"));
    }
    assert!(files >= 40, "only {files} ways to be wrong are shown");
}

/// What a careless edit does to a file: a line is lost, doubled or moved, or a
/// word is lost, or taken from elsewhere.
fn careless(text: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for _ in 0..=dice.roll(3) {
        let (at, other) = (dice.roll(lines.len()), dice.roll(lines.len()));
        match dice.roll(5) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(other, lines[at].clone()),
            2 => lines.swap(at, other),
            kind => {
                let mut words: Vec<&str> = lines[at].split(' ').collect();
                let from = lines[other].clone();
                let taken: Vec<&str> = from.split(' ').collect();
                let word = dice.roll(words.len());
                if kind == 3 {
                    words.remove(word);
                } else {
                    words[word] = taken[dice.roll(taken.len())];
                }
                lines[at] = words.join(" ");
            }
        }
    }
    lines.join("\n")
}

#[test]
fn careless_edits_are_told_about_or_harmless() {
    let library = Library::shipped();
    for file in library.files() {
        let mut dice = Dice::new(11);
        for number in 0..EDITS {
            let text = careless(&file.text, &mut dice);
            let compiled = library.compile(&text);
            for found in &compiled.diagnostics {
                let place = found.locate(&file.path, &text);
                assert_ne!(found.code, "not-built", "edit {number} of {}", file.path);
                assert!(place.line <= text.lines().count() + 1, "{found:?}");
            }
            assert!(
                compiled.scenario.is_some() || compiled.has_errors(),
                "edit {number} of {} is not told about",
                file.path
            );
        }
    }
}
