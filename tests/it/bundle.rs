//! Sealed results: what was sealed verifies, and any change is found and named.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use ed25519_dalek::SigningKey;
use rightparty::{
    bundle::{
        Head,
        seal::seal,
        verify::{Problem, verify},
    },
    report::{Report, Scorer},
    session::Record,
    store::keys::Keys,
};

use crate::support;

/// A short record and its report.
fn sealed(change: impl FnOnce(&mut String, &mut Report)) -> String {
    let scenario = support::shipped("kitchen_phone");
    let session = support::random_play(&scenario, 7);
    let record = Record::of(support::header(&scenario, 7), &session);
    let mut report = Scorer::of(&record.header, None).unwrap().report(&record);
    let mut text = record.write();
    change(&mut text, &mut report);
    let head = Head {
        sitting: "s1".to_owned(),
        subject: record.header.subject.clone(),
        sealed: "2026-11-22T10:00:00Z".to_owned(),
        ..Head::default()
    };
    seal(&head, &[text], &[report], &SigningKey::from_bytes(&[9; 32]))
}

#[test]
fn what_was_sealed_holds() {
    let verdict = verify(&sealed(|_, _| ()));
    assert!(verdict.holds(), "{:?}", verdict.problems);
    assert_eq!(verdict.records.len(), 1);
    assert_eq!(verdict.reports.len(), 1);
}

#[test]
fn a_changed_byte_is_found_wherever_it_is() {
    let text = sealed(|_, _| ());
    let last = text.trim_end().rfind('\n').unwrap();
    let mut places: Vec<usize> = (0..text.len()).step_by(9_973).collect();
    places.extend((last..text.len()).step_by(3));
    for line in text.lines() {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        places.extend([start, start + line.len() / 2, start + line.len()]);
    }
    for place in places {
        let mut bytes = text.clone().into_bytes();
        bytes[place] ^= 1;
        // A byte that leaves no text is refused before the chain is looked at.
        if let Ok(changed) = String::from_utf8(bytes) {
            assert!(!verify(&changed).holds(), "byte {place}");
        }
    }
}

#[test]
fn a_changed_entry_is_named() {
    let text = sealed(|_, _| ());
    let line = text.lines().nth(4).unwrap();
    let changed = text.replace(line, &line.replacen("at_ms", "at_mS", 1));
    assert!(changed != text);
    let problems = verify(&changed).problems;
    assert!(
        problems.contains(&Problem::Changed {
            line: 5,
            what: "entry 3 of record 1".to_owned()
        }),
        "{problems:?}"
    );
}

#[test]
fn a_changed_link_names_its_own_line_and_no_other() {
    let text = sealed(|_, _| ());
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for place in 1..lines.len() {
        let at = lines[place].find("\"prev\":\"").unwrap() + "\"prev\":\"".len();
        let mut line = lines[place].to_owned();
        let other = if line.as_bytes()[at] == b'0' {
            "1"
        } else {
            "0"
        };
        line.replace_range(at..=at, other);
        let mut changed = lines.clone();
        changed[place] = &line;
        let problems = verify(&changed.concat()).problems;
        let [Problem::Changed { line, .. }] = problems.as_slice() else {
            panic!("line {}: {problems:?}", place + 1);
        };
        assert_eq!(*line, place + 1);
    }
}

#[test]
fn lines_cannot_be_taken_out_put_in_or_swapped() {
    let text = sealed(|_, _| ());
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let put = |lines: &[&str]| verify(&lines.concat()).holds();
    assert!(put(&lines));
    for place in 0..lines.len() {
        let mut without = lines.clone();
        without.remove(place);
        assert!(!put(&without), "without line {}", place + 1);
        let mut twice = lines.clone();
        twice.insert(place, lines[place]);
        assert!(!put(&twice), "line {} twice", place + 1);
        if place + 1 < lines.len() {
            let mut swapped = lines.clone();
            swapped.swap(place, place + 1);
            assert!(!put(&swapped), "lines {} and the next", place + 1);
        }
    }
    assert!(!verify(&format!("{text}\n")).holds());
    assert!(!verify(&text.replace('\n', "\r\n")).holds());
    assert!(!verify("").holds());
    assert!(!verify(&text[..text.len() - 1]).holds());
}

/// The key holder's own changes are found too, as far as they contradict the record.
#[test]
fn a_resealed_swap_contradicts_itself() {
    let swapped = sealed(|text, _| *text = text.replacen("Tarnvale", "Tarnvole", 1));
    let problems = verify(&swapped).problems;
    assert!(
        problems
            .iter()
            .any(|one| matches!(one, Problem::Record { .. })),
        "{problems:?}"
    );
    let better = sealed(|_, report| report.overall = Some(100));
    let problems = verify(&better).problems;
    assert!(
        problems.iter().any(
            |one| matches!(one, Problem::Claim { place, claimed, .. } if place == "/overall" && claimed == "100")
        ),
        "{problems:?}"
    );
    let silent = sealed(|text, _| *text = text.replacen("\"at_ms\":0", "\"at_ms\":9", 1));
    assert!(verify(&silent).holds(), "wall time is not judged");
    let other = sealed(|text, _| {
        // The last words that somebody said become other words.
        let place = text.rfind("\"words\":\"").unwrap() + "\"words\":\"".len();
        text.insert_str(place, "Well. ");
    });
    let problems = verify(&other).problems;
    assert!(
        problems
            .iter()
            .any(|one| matches!(one, Problem::Replay { .. })),
        "{problems:?}"
    );
}

#[test]
fn keys_are_made_once_kept_private_and_rotated() {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keys::at(&folder.path().join("keys"));
    let first = keys.signing().unwrap();
    assert_eq!(keys.signing().unwrap().to_bytes(), first.to_bytes());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let file = folder.path().join("keys/signing.key");
        let mode = fs::metadata(file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let second = keys.rotate().unwrap();
    assert_ne!(second.to_bytes(), first.to_bytes());
    let known = keys.known().unwrap();
    assert_eq!(known.len(), 2);
    // Killed right after the key was made, before it was written down as known.
    fs::remove_file(folder.path().join("keys/trusted-keys.txt")).unwrap();
    keys.signing().unwrap();
    assert_eq!(keys.known().unwrap().len(), 1, "one's own is always known");
    assert!(keys.trust("not a key", "x").is_err());
    fs::write(folder.path().join("keys/signing.key"), "torn").unwrap();
    let error = keys.signing().unwrap_err().to_string();
    assert!(error.contains("no signing key"), "{error}");
}

fn program(home: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rightparty"))
        .args(args)
        .env("RIGHTPARTY_HOME", home)
        .current_dir(home)
        .output()
        .unwrap()
}

fn put(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn sealing_and_verifying_at_the_command_line() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    put(
        here.path(),
        "walk.ron",
        include_str!("../fixtures/walkthroughs/kitchen_phone/good.ron"),
    );
    let ran = |home: &Path, args: &[&str]| {
        let output = program(home, args);
        let out = String::from_utf8(output.stdout).unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        (output.status.code().unwrap(), out + &errors)
    };
    let play = ["play", "--script", "walk.ron", "--record", "1.jsonl"];
    assert_eq!(ran(here.path(), &play).0, 0);
    let seal = ["hire", "seal", "1.jsonl", "--out", "a.bundle"];
    let (code, text) = ran(here.path(), &seal);
    assert_eq!(code, 0, "{text}");
    assert_eq!(ran(here.path(), &seal).0, 2, "never overwrites");
    let (code, text) = ran(here.path(), &["verify", "a.bundle"]);
    assert_eq!(code, 0, "{text}");
    for part in ["holds", "this installation", "as shipped", "who sat at the"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // Elsewhere the key is not known until somebody trusts it.
    let bundle = here.path().join("a.bundle");
    let bundle = bundle.to_str().unwrap();
    let (code, text) = ran(there.path(), &["verify", bundle]);
    assert_eq!((code, text.contains("not known here")), (1, true), "{text}");
    let key = ran(here.path(), &["hire", "key"]).1;
    let key = key.lines().next().unwrap().to_owned();
    let trust = ["hire", "key", "--trust", &key, "--name", "Training room"];
    assert_eq!(ran(there.path(), &trust).0, 0);
    let (code, text) = ran(there.path(), &["verify", bundle]);
    assert_eq!((code, text.contains("Training room")), (0, true), "{text}");
    // A rotation leaves old bundles good.
    assert_eq!(ran(here.path(), &["hire", "key", "--rotate"]).0, 0);
    assert_eq!(ran(here.path(), &["verify", bundle]).0, 0);
    let json = ran(here.path(), &["verify", bundle, "--format", "json"]).1;
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value[0]["holds"], true);
    // Bytes that are no text are named too.
    let mut bytes = fs::read(bundle).unwrap();
    bytes[500] = 0xff;
    fs::write(bundle, bytes).unwrap();
    let (code, text) = ran(here.path(), &["verify", bundle]);
    assert_eq!((code, text.contains("byte 501")), (1, true), "{text}");
}

#[test]
fn an_unfinished_record_is_not_sealed() {
    let home = tempfile::tempdir().unwrap();
    let scenario = support::shipped("kitchen_phone");
    let record = Record {
        header: support::header(&scenario, 7),
        entries: Vec::new(),
    };
    put(home.path(), "1.jsonl", &record.write());
    let output = program(
        home.path(),
        &["hire", "seal", "1.jsonl", "--out", "a.bundle"],
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(!home.path().join("a.bundle").exists());
}
