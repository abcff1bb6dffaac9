//! The commands: exit codes, messages that help, and output that is the same each time.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rightparty::store::{RecordFile, records};

use crate::{
    support,
    typed::{Shown, fixtures, play, resume, run},
};

const WALK: &str = include_str!("../fixtures/walkthroughs/short_call/agrees.ron");

fn script(walk: &Path, record: Option<&Path>) -> Shown {
    let folder = fixtures();
    let mut args = vec![
        "play".as_ref(),
        "--folder".as_ref(),
        folder.as_os_str(),
        "--script".as_ref(),
        walk.as_os_str(),
    ];
    if let Some(record) = record {
        args.extend(["--record".as_ref(), record.as_os_str()]);
    }
    run(&args, "")
}

fn put(folder: &Path, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

fn check(path: &Path) -> Shown {
    run(&["check".as_ref(), path.as_os_str()], "")
}

#[test]
fn a_script_gives_the_same_record_and_output_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let walk = put(folder.path(), "walk.ron", WALK);
    let (one, two) = (folder.path().join("1.jsonl"), folder.path().join("2.jsonl"));
    let first = script(&walk, Some(&one));
    let second = script(&walk, Some(&two));
    assert_eq!(first.code, 0, "{}{}", first.out, first.errors);
    assert_eq!(fs::read(&one).unwrap(), fs::read(&two).unwrap());
    assert_eq!(
        first.out.replace("1.jsonl", ""),
        second.out.replace("2.jsonl", "")
    );
    assert!(first.out.contains("Compliance"), "{}", first.out);
    let again = script(&walk, Some(&one));
    assert_eq!(again.code, 2);
    assert!(
        again.errors.contains("never overwritten"),
        "{}",
        again.errors
    );
    let text = fs::read_to_string(&one).unwrap();
    assert!(text.contains("\"subject\":\"script\""));
    assert!(text.contains("\"began\":\"2026-03-10T22:10:00Z\""));
}

#[test]
fn a_script_that_does_not_match_says_where_and_ends_with_one() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = WALK.replace("Hears(\"Hello?\")", "Hears(\"Good evening\")");
    let walk = put(folder.path(), "walk.ron", wrong);
    let shown = script(&walk, None);
    assert_eq!(shown.code, 1);
    assert!(
        shown
            .out
            .contains("step 2: expected Hears(\"Good evening\"), but came: Answered(\"dana\")"),
        "{}",
        shown.out
    );
    let wrong = WALK.replace("Choose(\"name\")", "Choose(\"nmae\")");
    let walk = put(folder.path(), "walk.ron", wrong);
    let shown = script(&walk, None);
    assert_eq!(shown.code, 1);
    assert!(
        shown.out.contains("did you mean \"name\"?"),
        "{}",
        shown.out
    );
}

#[test]
fn check_finds_every_kind_of_problem_in_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = fs::read_to_string(fixtures().join("short_call.ron")).unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    put(
        &inner,
        "short_call.ron",
        scenario.replace("id: \"dana\", name", "id: \"dana\", nmae"),
    );
    put(
        &inner,
        "good.ron",
        scenario.replace("short_call", "good_call"),
    );
    put(
        &inner,
        "teaches.ron",
        scenario
            .replace("short_call", "teaches")
            .replace("pack:", "teaches: [\"tp-disclosur\"], pack:"),
    );
    put(
        &inner,
        "twice.ron",
        scenario.replace("short_call", "good_call"),
    );
    put(
        &inner,
        "walk.ron",
        WALK.replace("short_call", "good_call")
            .replace("Agreed,", "Refused(Total),"),
    );
    put(&inner, "utf16.ron", b"\xFF\xFEa\0");
    put(&inner, "odd.ron", "Scenaro(id: 1)");
    put(&inner, "notes.txt", "not RON, not looked at");
    let shown = check(folder.path());
    assert_eq!(shown.code, 1, "{}", shown.errors);
    for part in [
        "short_call.ron:",
        "nmae",
        "help: write: \"tp-disclosure\"",
        "the scenario id \"good_call\" is used by",
        "step 7: expected Refused(Total)",
        "saved as UTF-16",
        "write: Scenario(",
        "7 files checked: ",
    ] {
        assert!(shown.out.contains(part), "{part:?} in\n{}", shown.out);
    }
    let json = run(
        &[
            "check".as_ref(),
            folder.path().as_os_str(),
            "--format".as_ref(),
            "json".as_ref(),
        ],
        "",
    );
    assert_eq!(json.code, 1);
    let value: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(value["files"], 7);
    assert!(value["diagnostics"][0]["line"].is_number());
}

#[test]
fn check_says_what_to_try_when_there_is_nothing_to_check() {
    let folder = tempfile::tempdir().unwrap();
    let shown = check(folder.path());
    assert_eq!(shown.code, 2);
    assert!(shown.errors.contains("holds no file ending in .ron"));
    let shown = check(&folder.path().join("nowhere.ron"));
    assert_eq!(shown.code, 2);
    assert!(shown.errors.contains("cannot open"), "{}", shown.errors);
    let shown = run(&["check"], "");
    assert_eq!(shown.code, 2, "usage");
}

#[test]
fn shipped_files_check_fine() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shown = run(
        &[
            "check".as_ref(),
            root.join("scenarios").as_os_str(),
            root.join("assets").as_os_str(),
            fixtures().as_os_str(),
        ],
        "",
    );
    assert_eq!(shown.code, 0, "{}{}", shown.out, shown.errors);
}

#[test]
fn the_list_reads_for_people_and_programs() {
    let folder = fixtures();
    let args = ["list".as_ref(), "--folder".as_ref(), folder.as_os_str()];
    let shown = run(&args, "");
    assert_eq!(shown.code, 0);
    assert!(
        shown
            .out
            .contains("short_call  A Short Call  (difficulty 1 of 5)")
    );
    let json = run(
        &[&args[..], &["--format".as_ref(), "json".as_ref()]].concat(),
        "",
    );
    let value: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    let ids: Vec<_> = value
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["id"].clone())
        .collect();
    assert!(ids.contains(&"short_call".into()));
}

#[test]
fn names_that_do_not_exist_get_the_nearest_one() {
    let folder = fixtures();
    let shown = run(
        &[
            "play".as_ref(),
            "shortcal".as_ref(),
            "--folder".as_ref(),
            folder.as_os_str(),
        ],
        "",
    );
    assert_eq!(shown.code, 2);
    assert!(
        shown.errors.contains("did you mean short_call?"),
        "{}",
        shown.errors
    );
    let shown = run(&["explain", "tp-disclosur"], "");
    assert_eq!(shown.code, 2);
    assert!(shown.errors.contains("did you mean tp-disclosure?"));
    let shown = run(&["explain", "tp-disclosure"], "");
    assert_eq!(shown.code, 0);
    assert!(shown.out.contains("What it checks"));
    let shown = run(&["rules", "--format", "json"], "");
    assert!(
        serde_json::from_str::<serde_json::Value>(&shown.out)
            .unwrap()
            .is_array()
    );
}

#[test]
fn records_are_scored_replayed_and_exported() {
    let folder = tempfile::tempdir().unwrap();
    let walk = put(folder.path(), "walk.ron", WALK);
    let record = folder.path().join("1.jsonl");
    script(&walk, Some(&record));
    let name = record.to_str().unwrap();
    let score = run(&["score", name], "");
    assert_eq!(score.code, 0, "{}", score.errors);
    assert_eq!(score.out, run(&["score", name], "").out);
    assert_eq!(run(&["replay", name], "").code, 0);

    let exported = run(&["export", name, name, "--format", "json"], "");
    let value: serde_json::Value = serde_json::from_str(&exported.out).unwrap();
    assert_eq!(value.as_array().unwrap().len(), 2);
    let out = folder.path().join("reports.json");
    let target = out.to_str().unwrap();
    let args = ["export", name, "--format", "json", "--out", target];
    assert_eq!(run(&args, "").code, 0);
    assert_eq!(run(&args, "").code, 2, "never overwrites");
    let missing = folder.path().join("missing.json");
    let args = [
        "export",
        "nowhere.jsonl",
        "--format",
        "json",
        "--out",
        missing.to_str().unwrap(),
    ];
    assert_eq!(run(&args, "").code, 2);
    assert!(!missing.exists(), "nothing empty is left behind");

    let text = fs::read_to_string(&record).unwrap();
    let changed = put(
        folder.path(),
        "changed.jsonl",
        text.replacen("Fine.", "Fine!", 1),
    );
    // The scenario's own text has these words too; the event is the later place.
    let altered = text.rfind("Fine.").unwrap();
    let mut event = text.clone();
    event.replace_range(altered..altered + 5, "Nope.");
    let tampered = put(folder.path(), "tampered.jsonl", event);
    let shown = run(&["replay", tampered.to_str().unwrap()], "");
    assert_eq!(shown.code, 1, "{}{}", shown.out, shown.errors);
    assert!(shown.out.contains("entry 5"), "{}", shown.out);
    let shown = run(&["replay", changed.to_str().unwrap()], "");
    assert_eq!(shown.code, 1);
    assert!(shown.errors.contains("digest"), "{}", shown.errors);
}

#[test]
fn a_torn_last_line_is_left_out_and_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("1.jsonl");
    assert_eq!(play(&path, &[], "1\n2\n").code, 0);
    let whole = fs::read(&path).unwrap();
    // Torn inside a letter of two bytes.
    let torn = [&whole[..], b"{\"seq\":3,\"at_ms\":9,\"did\":\"caf\xC3"].concat();
    fs::write(&path, &torn).unwrap();
    let scored = run(&["score", path.to_str().unwrap()], "");
    assert_eq!(scored.code, 0, "{}", scored.errors);
    assert!(scored.errors.contains("torn by a crash"));
    assert_eq!(fs::read(&path).unwrap(), torn, "scoring changes nothing");
    let shown = resume(&path, "");
    assert_eq!(shown.code, 0, "{}", shown.errors);
    assert!(shown.out.contains("torn by a crash"), "{}", shown.out);
    assert!(shown.out.contains("Dana Whitlock: And?"), "{}", shown.out);
    assert_eq!(fs::read(&path).unwrap(), whole);
    for odd in ["", "{", "{}\n", "not a record\n"] {
        let path = put(folder.path(), "odd.jsonl", odd);
        assert_eq!(resume(&path, "").code, 2, "{odd:?}");
    }
}

#[test]
fn a_record_is_written_by_one_program_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sub/one.jsonl");
    let header = support::header(&support::shipped("short_call"), 1);
    let file = RecordFile::create(&path, &header).unwrap();
    let error = RecordFile::resume(&path).unwrap_err().to_string();
    assert!(error.contains("another run"), "{error}");
    drop(file);
    assert_eq!(RecordFile::resume(&path).unwrap().dropped, 0);
    assert!(records::load(&path).unwrap().record.entries.is_empty());
}

#[test]
fn usage_is_shown_with_the_right_code() {
    let help = run(&["--help"], "");
    assert_eq!(help.code, 0);
    for command in [
        "list", "check", "play", "score", "replay", "export", "explain", "rules",
    ] {
        assert!(help.out.contains(command), "{command}");
    }
    assert_eq!(run(&["--version"], "").code, 0);
    let wrong = run(&["paly"], "");
    assert_eq!(wrong.code, 2);
    assert!(wrong.errors.contains("play"), "{}", wrong.errors);
}
