//! Watching scenarios: a change is told once, however an editor saves, and nothing else is.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use rightparty::store::ScenarioWatch;

const SCENARIO: &str = include_str!("../fixtures/scenarios/short_call.ron");
/// Longer than any machine takes to tell of a change.
const LONG: Duration = Duration::from_secs(20);
/// Long enough to see that nothing comes.
const SHORT: Duration = Duration::from_millis(700);

fn told(watch: &mut ScenarioWatch) -> bool {
    watch.wait(Some(LONG))
}

#[test]
fn a_change_is_told_once_however_it_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("call.ron");
    fs::write(&file, SCENARIO).unwrap();
    for watched in [file.clone(), folder.path().to_path_buf()] {
        let mut watch = ScenarioWatch::of(&[watched]).unwrap();
        assert!(!watch.poll(), "nothing has changed yet");
        // In pieces.
        fs::write(&file, &SCENARIO[..100]).unwrap();
        fs::write(&file, SCENARIO).unwrap();
        assert!(told(&mut watch), "written in place");
        assert!(!watch.wait(Some(SHORT)), "told twice");
        // A new file moved over the old one.
        let fresh = folder.path().join("call.ron.swp");
        fs::write(&fresh, SCENARIO).unwrap();
        fs::rename(&fresh, &file).unwrap();
        assert!(told(&mut watch), "replaced");
        fs::remove_file(&file).unwrap();
        assert!(told(&mut watch), "deleted");
        fs::write(&file, SCENARIO).unwrap();
        assert!(told(&mut watch), "written again");
        // Reading changes nothing, and notes are not scenarios.
        fs::read_to_string(&file).unwrap();
        fs::write(folder.path().join("notes.txt"), "mine").unwrap();
        assert!(!watch.wait(Some(SHORT)), "nothing that matters has changed");
    }
}

#[test]
fn what_is_not_there_cannot_be_watched() {
    let nowhere = Path::new("no/such/folder/call.ron").to_path_buf();
    let error = ScenarioWatch::of(&[nowhere]).unwrap_err().to_string();
    assert!(error.contains("no/such/folder"), "{error}");
}

/// Lines until one holds these words.
fn until(lines: &mut impl Iterator<Item = std::io::Result<String>>, words: &str) -> String {
    let mut seen = String::new();
    for line in lines {
        let line = line.unwrap();
        seen.push_str(&line);
        if line.contains(words) {
            return seen;
        }
    }
    panic!("{words:?} never came, but:\n{seen}");
}

#[test]
fn check_looks_again_when_a_file_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("call.ron");
    fs::write(&file, SCENARIO).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rightparty"))
        .arg("check")
        .arg("--watch")
        .arg(&file)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    until(&mut lines, "watching; Ctrl-C ends");
    fs::write(&file, SCENARIO.replace("to: \"table\"", "to: \"tabel\"")).unwrap();
    let broken = until(&mut lines, "watching; Ctrl-C ends");
    assert!(!broken.contains('\u{1B}'), "only a terminal is cleared");
    assert!(broken.contains("write \"table\""), "{broken}");
    fs::remove_file(&file).unwrap();
    let gone = until(&mut lines, "watching; Ctrl-C ends");
    assert!(gone.contains("cannot open"), "{gone}");
    fs::write(&file, SCENARIO).unwrap();
    let back = until(&mut lines, "watching; Ctrl-C ends");
    assert!(back.contains("1 file checked"), "{back}");
    child.kill().unwrap();
    child.wait().unwrap();
}
