//! Trying again from a moment of a call that is over: what was done before it is done again, the
//! record says where it comes from, and it is nobody's first try.

use std::fs;

use rightparty::{session::Record, store::records};

use crate::typed::{play, run};

/// Dials, says the first thing, waits, hangs up, leaves the desk, files an empty note.
const CALL: &str = "1\n2\nx\ne\nx\nf\ny\n";

fn finished(folder: &std::path::Path) -> std::path::PathBuf {
    let path = folder.join("one.jsonl");
    let shown = play(&path, &[], CALL);
    assert_eq!(shown.code, 0, "{}{}", shown.out, shown.errors);
    assert!(shown.out.contains("rightparty review"), "{}", shown.out);
    path
}

#[test]
fn a_call_is_taken_up_again_from_any_entry() {
    let folder = tempfile::tempdir().unwrap();
    let first = finished(folder.path());
    let old = records::load(&first).unwrap().record;
    assert!(old.is_finished() && old.header.again.is_none());
    for entry in 1..=old.entries.len() {
        let second = folder.path().join(format!("again-{entry}.jsonl"));
        let at = entry.to_string();
        let args = [
            "play",
            "--from",
            first.to_str().unwrap(),
            "--entry",
            &at,
            "--record",
            second.to_str().unwrap(),
        ];
        let shown = run(&args, "");
        assert_eq!(shown.code, 0, "{}{}", shown.out, shown.errors);
        assert!(shown.out.contains("yours to decide"), "{}", shown.out);
        let new = records::load(&second).unwrap().record;
        assert_eq!(new.entries.len(), entry - 1);
        for (new, old) in new.entries.iter().zip(&old.entries) {
            assert_eq!(
                (&new.did, &new.then, new.clock),
                (&old.did, &old.then, old.clock)
            );
        }
        let again = new.header.again.clone().unwrap();
        assert_eq!(again, old.taken_up(u32::try_from(entry - 1).unwrap()));
        assert_eq!(Record::read(&new.write()).unwrap().record, new);
    }
}

#[test]
fn a_call_taken_up_again_counts_as_no_first_try() {
    let folder = tempfile::tempdir().unwrap();
    let first = finished(folder.path());
    let (first, second) = (first.to_str().unwrap(), folder.path().join("two.jsonl"));
    let args = [
        "play",
        "--from",
        first,
        "--entry",
        "2",
        "--record",
        second.to_str().unwrap(),
    ];
    let shown = run(&args, "2\nx\ne\nx\nf\ny\n");
    assert!(
        records::load(&second).unwrap().record.is_finished(),
        "{}",
        shown.out
    );
    let table = folder.path().join("results.csv");
    let out = table.to_str().unwrap();
    let export = [
        "export",
        "--format",
        "csv",
        "--out",
        out,
        second.to_str().unwrap(),
        first,
    ];
    assert_eq!(run(&export, "").code, 0);
    let rows = fs::read_to_string(&table).unwrap();
    assert!(rows.lines().nth(1).unwrap().contains(",again,"), "{rows}");
    assert!(
        rows.lines().nth(2).unwrap().contains(",practice,"),
        "{rows}"
    );
    let cohort = run(&["cohort", out], "");
    assert!(
        cohort.out.contains("1 results are repeats"),
        "{}{}",
        cohort.out,
        cohort.errors
    );
}

#[test]
fn what_cannot_be_taken_up_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let first = finished(folder.path());
    let from = first.to_str().unwrap();
    let refused = |more: &[&str]| {
        let mut args = vec!["play", "--from", from];
        args.extend(more);
        let shown = run(&args, "");
        assert_ne!(shown.code, 0, "{}", shown.out);
        shown.errors
    };
    assert!(refused(&["--entry", "99"]).contains("there is no entry 99"));
    assert!(refused(&[]).contains("--entry"));
    assert!(refused(&["kitchen_phone", "--entry", "2"]).contains("is a call of \"short_call\""));
    assert!(refused(&["--entry", "2", "--mode", "test"]).contains("never a test"));
    let text = fs::read_to_string(&first).unwrap();
    let other = text.replacen("\"engine_behaviour\":", "\"engine_behaviour\":9", 1);
    fs::write(&first, other).unwrap();
    assert!(refused(&["--entry", "2"]).contains("engine behavior"));
}
