//! The room where candidates sit: accommodations that change no score, a clock that
//! nobody turns back, a database that may be away, one code and one sitting.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::PathBuf,
    thread,
    time::Duration,
};

use rightparty::{
    battery,
    bundle::{Head, seal::seal, verify::verify},
    report::Scorer,
    session::Record,
    store::{accommodations::Accommodations, keys::Keys, records},
};

use crate::{
    hire::{BEGIN, CALL, Home},
    support,
    support::Dice,
};

/// A server that nobody runs.
const AWAY: &str = "postgresql://nobody@127.0.0.1:1/none";

fn issue(home: &Home, more: &[&str]) -> String {
    let mut args = vec!["hire", "issue", "17", "tiny.ron"];
    args.extend(more);
    let issued = home.run(&args);
    assert_eq!(issued.code, 0, "{}", issued.text);
    issued.text.lines().next().unwrap().to_owned()
}

/// The only folder of a sitting that has a bundle, or none yet.
fn folders(home: &Home) -> Vec<PathBuf> {
    let folder = fs::read_dir(home.path().join("sittings")).unwrap();
    let mut all: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    all.sort();
    all
}

#[test]
fn the_same_choices_give_the_same_score_whatever_was_granted() {
    let home = Home::new();
    home.run(&["hire", "add", "Ann Example", "--reference", "17"]);
    let every: [&[&str]; 5] = [
        &[],
        &["--time", "300"],
        &["--pauses"],
        &["--text", "200", "--keyboard-only"],
        &[
            "--time",
            "150",
            "--pauses",
            "--text",
            "150",
            "--keyboard-only",
        ],
    ];
    for granted in every {
        let mut more = vec!["--form", "1"];
        more.extend(granted);
        let code = issue(&home, &more);
        let sat = home.typed(&["hire", "sit", &code], &format!("{BEGIN}{CALL}"), None);
        assert!(sat.text.contains("That was all"), "{}", sat.text);
        let told = sat.text.contains("You may stop the clock");
        assert_eq!(told, granted.contains(&"--pauses"));
        let minutes = if granted.contains(&"300") {
            "45 min"
        } else {
            "min"
        };
        assert!(sat.text.contains(minutes), "{}", sat.text);
    }
    let shown = home.run(&["hire", "results", "--format", "json"]).text;
    let all: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let parts: Vec<&serde_json::Value> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["parts"])
        .collect();
    assert_eq!(parts.len(), every.len());
    assert!(parts.iter().all(|one| *one == parts[0]), "{parts:?}");
    // Nobody who decides is told, and nothing that leaves the machine says it.
    let lists = [
        shown,
        home.run(&["hire", "results"]).text,
        home.run(&["hire", "people"]).text,
    ];
    let sealed = folders(&home).into_iter().flat_map(|folder| {
        let bundle = fs::read_to_string(folder.join("result.bundle")).unwrap();
        let record = folder.join("part-1.jsonl").display().to_string();
        let csv = home.run(&["export", &record, "--format", "csv"]).text;
        let json = home.run(&["export", &record, "--format", "json"]).text;
        let verified = home.run(&["verify", folder.join("result.bundle").to_str().unwrap()]);
        [bundle, csv, json, verified.text]
    });
    for text in lists.into_iter().chain(sealed.collect::<Vec<_>>()) {
        for word in [
            "time_percent",
            "text_percent",
            "keyboard_only",
            "pauses",
            "accommod",
        ] {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}

#[test]
fn what_was_granted_in_an_earlier_version_is_still_read() {
    let old: Accommodations = serde_json::from_str(r#"{"time_percent": 150}"#).unwrap();
    assert_eq!(old.allowed(10), Duration::from_mins(15));
    assert_eq!(old.text_percent, 100);
    assert!(Accommodations::default().is_none());
}

#[test]
fn a_database_that_is_away_stops_no_sitting() {
    let home = Home::new();
    let code = home.code();
    let unopened = home.typed(&["hire", "sit", &code], "yes\n", Some(AWAY));
    assert_eq!(unopened.code, 2, "{}", unopened.text);
    assert!(
        unopened.text.contains("does not answer"),
        "{}",
        unopened.text
    );
    home.typed(&["hire", "sit", &code], &format!("{BEGIN}q\n"), None);
    // From here on nobody answers.
    let ended = home.typed(&["hire", "sit", &code], CALL, Some(AWAY));
    assert!(ended.text.contains("That was all"), "{}", ended.text);
    assert!(
        ended.text.contains("waits on this machine"),
        "{}",
        ended.text
    );
    let spooled = home.typed(&["hire", "deliver"], "", Some(AWAY));
    assert_eq!(spooled.code, 1);
    assert!(
        spooled.text.contains("0 sittings delivered"),
        "{}",
        spooled.text
    );
    for delivered in ["1 sitting delivered", "0 sittings delivered"] {
        let ran = home.run(&["hire", "deliver"]);
        assert!(ran.text.contains(delivered), "{}", ran.text);
    }
    let results = home.run(&["hire", "results"]).text;
    assert_eq!(results.matches("finished").count(), 1, "{results}");
    let used = home.typed(&["hire", "sit", &code], "", Some(AWAY));
    assert!(used.text.contains("works once"), "{}", used.text);
}

#[test]
fn one_code_is_one_sitting_also_on_one_machine() {
    let home = Home::new();
    let code = home.code();
    let mut first = home.command(&["hire", "sit", &code], None).spawn().unwrap();
    let mut lines = BufReader::new(first.stdout.take().unwrap()).lines();
    assert!(lines.next().unwrap().unwrap().contains("Tiny"));
    let second = home.typed(&["hire", "sit", &code], "yes\n", None);
    assert_eq!(second.code, 2, "{}", second.text);
    assert!(
        second.text.contains("open in another window"),
        "{}",
        second.text
    );
    first.kill().unwrap();
    first.wait().unwrap();
    let third = home.typed(&["hire", "sit", &code], "no\n", None);
    assert_eq!(
        third.code, 0,
        "a crash leaves no lock behind: {}",
        third.text
    );
}

/// Sits until so many silences were shown and some moments more, then kills the
/// program; how many were shown by then.
fn sit_and_kill(home: &Home, code: &str, after: usize, moment: Duration) -> usize {
    let mut child = home.command(&["hire", "sit", code], None).spawn().unwrap();
    let mut typed = child.stdin.take().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let _ = typed.write_all(b"1\n2\n");
    let mut shown = 0;
    let mut line = String::new();
    while shown < after && out.read_line(&mut line).unwrap() > 0 {
        if line.contains("(You wait ") {
            shown += 1;
        } else if line.contains("min left") {
            let _ = typed.write_all(b"w 5\nw 6\n");
        }
        line.clear();
    }
    thread::sleep(moment);
    child.kill().unwrap();
    child.wait().unwrap();
    let mut rest = Vec::new();
    let _ = out.read_to_end(&mut rest);
    shown + String::from_utf8_lossy(&rest).matches("(You wait ").count()
}

#[test]
fn a_sitting_that_is_killed_at_any_moment_has_lost_nothing_it_had_shown() {
    let home = Home::new();
    let code = home.code();
    home.typed(&["hire", "sit", &code], &format!("{BEGIN}q\n"), None);
    let mut dice = Dice::new(23);
    let mut kept = 0;
    for round in 0..8 {
        let moment = Duration::from_micros(u64::try_from(dice.roll(30_000)).unwrap());
        let shown = sit_and_kill(&home, &code, dice.roll(2), moment);
        let folder = folders(&home).remove(0);
        let Ok(loaded) = records::load(&folder.join("part-1.jsonl")) else {
            assert_eq!(shown, 0, "round {round}");
            continue;
        };
        let text = loaded.record.write();
        let now = text.matches("\"waited\"").count() + text.matches("\"Waited\"").count();
        // What a resumed sitting shows again at its start is not new.
        assert!(now >= kept, "round {round}: {now} kept after {kept}");
        assert!(now + 1 >= shown, "round {round}: {shown} shown, {now} kept");
        kept = now;
    }
    let ended = home.typed(&["hire", "sit", &code], CALL, None);
    let again = home.typed(&["hire", "sit", &code], CALL, None);
    let done = ended.text + &again.text;
    assert!(
        done.contains("You go on where you were") || done.contains("15 minutes"),
        "{done}"
    );
}

#[test]
fn killing_the_program_gives_no_time_back() {
    let home = Home::new();
    let code = home.code();
    home.typed(&["hire", "sit", &code], &format!("{BEGIN}q\n"), None);
    for _ in 0..2 {
        let mut child = home.command(&["hire", "sit", &code], None).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("min left") {
            line.clear();
            assert!(out.read_line(&mut line).unwrap() > 0);
        }
        // Thinking, and nothing done: no entry says how long.
        thread::sleep(Duration::from_millis(2_600));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    home.typed(&["hire", "sit", &code], "1\nq\n", None);
    let folder = folders(&home).remove(0);
    let record = records::load(&folder.join("part-1.jsonl")).unwrap().record;
    let first = record.entries.first().map_or(0, |entry| entry.at_ms);
    assert!(first >= 4_000, "two runs of more than two seconds: {first}");
    // The machine's clock is moved into the past between two runs.
    let clock = folder.join("part-1.clock");
    let text = fs::read_to_string(&clock).unwrap();
    let mut written: serde_json::Value = serde_json::from_str(&text).unwrap();
    let wall = written["wall_ms"].as_u64().unwrap();
    written["wall_ms"] = (wall + 3_600_000).into();
    fs::write(&clock, written.to_string()).unwrap();
    let ended = home.typed(&["hire", "sit", &code], CALL, None);
    assert!(ended.code == 0, "{}", ended.text);
    let written = fs::read_to_string(&clock).unwrap();
    let written: serde_json::Value = serde_json::from_str(&written).unwrap();
    assert_eq!(written["set_back"][0]["part"], 1);
    assert!(written["spent_ms"].as_u64().unwrap() >= first);
}

#[test]
fn a_clock_set_back_is_told_with_the_sealed_result() {
    let home = Home::new();
    let code = home.code();
    home.typed(&["hire", "sit", &code], &format!("{BEGIN}q\n"), None);
    let folder = folders(&home).remove(0);
    let clock = folder.join("part-1.clock");
    let text = fs::read_to_string(&clock).unwrap();
    let mut written: serde_json::Value = serde_json::from_str(&text).unwrap();
    let wall = written["wall_ms"].as_u64().unwrap();
    written["wall_ms"] = (wall + 7_200_000).into();
    fs::write(&clock, written.to_string()).unwrap();
    let ended = home.typed(&["hire", "sit", &code], CALL, None);
    assert!(ended.text.contains("That was all"), "{}", ended.text);
    let bundle = folder.join("result.bundle");
    let verified = home.run(&["verify", bundle.to_str().unwrap()]);
    assert_eq!(verified.code, 0, "{}", verified.text);
    let words = verified
        .text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(
        words.contains("the clock of the machine was set back by 7"),
        "{words}"
    );
}

#[test]
fn a_bundle_with_another_scenario_is_named_however_well_it_is_sealed() {
    let home = Home::new();
    let code = home.code();
    home.typed(&["hire", "sit", &code], &format!("{BEGIN}q\n"), None);
    let ended = home.typed(&["hire", "sit", &code], CALL, Some(AWAY));
    assert!(
        ended.text.contains("waits on this machine"),
        "{}",
        ended.text
    );
    let bundle = folders(&home).remove(0).join("result.bundle");
    let honest = verify(&fs::read_to_string(&bundle).unwrap());
    // Somebody with the key of this machine seals an easier call instead.
    let scenario = support::shipped("kitchen_phone");
    let session = support::random_play(&scenario, 7);
    let mut header = support::header(&scenario, 7);
    let head = honest.head.unwrap();
    header.subject.clone_from(&head.subject);
    let record = Record::of(header, &session);
    let report = Scorer::of(&record.header, None).unwrap().report(&record);
    let key = Keys::at(&home.path().join("keys")).signing().unwrap();
    let swapped = seal(&Head { ..head }, &[record.write()], &[report], &key);
    assert!(
        verify(&swapped).holds(),
        "chain, signature and replay all hold"
    );
    fs::write(&bundle, swapped).unwrap();
    let refused = home.run(&["hire", "deliver"]);
    assert_eq!(refused.code, 1, "{}", refused.text);
    assert!(
        refused
            .text
            .contains("part 1 of the bundle is not what was issued: issued was short_call"),
        "{}",
        refused.text
    );
    assert!(
        refused.text.contains("the bundle has kitchen_phone"),
        "{}",
        refused.text
    );
}

#[test]
fn a_form_is_recorded_with_its_seeds_and_digests() {
    let text = fs::read_to_string("scenarios/batteries/experienced_negotiator.ron").unwrap();
    let library = rightparty::scenario::Library::shipped();
    let battery = battery::read(&text, &library).unwrap();
    let form = battery.form(1).unwrap();
    assert!(form.parts.iter().all(|part| part.seed < 1_000_000));
}
