//! Overrides and appeals: people speak beside the engine, never over it, and nothing
//! that was sealed or written down is changed by it.

use std::{fs, path::PathBuf};

use ed25519_dalek::SigningKey;
use rightparty::{
    bundle::{
        addendum::{Addendum, AddendumError, Says},
        decision::Decision,
        point::Point,
    },
    report::{GateReport, PeopleReport, Report, Scorer},
    store::records,
};

use crate::{hire::Home, support};

/// A finished record with findings and gates, and its bytes.
fn record(home: &Home, walk: &str) -> PathBuf {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!(
        "tests/fixtures/walkthroughs/kitchen_phone/{walk}.ron"
    ));
    let path = home.path().join(format!("{walk}.jsonl"));
    let ran = home.run(&[
        "play",
        "--script",
        script.to_str().unwrap(),
        "--record",
        path.to_str().unwrap(),
    ]);
    assert_eq!(ran.code, 0, "{}", ran.text);
    path
}

fn points(home: &Home, result: &str) -> Vec<String> {
    let ran = home.run(&["appeal", "points", result]);
    assert_eq!(ran.code, 0, "{}", ran.text);
    let lines = ran.text.lines().filter(|line| !line.starts_with(' '));
    lines.map(str::to_owned).collect()
}

fn scored(home: &Home, result: &str) -> serde_json::Value {
    let ran = home.run(&["score", result, "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.text);
    let all: serde_json::Value = serde_json::from_str(&ran.text).unwrap();
    all[0].clone()
}

fn say(home: &Home, args: &[&str]) -> String {
    let ran = home.run(args);
    assert_eq!(ran.code, 0, "{args:?}: {}", ran.text);
    ran.text
}

#[test]
fn an_override_stands_beside_the_engine_everywhere() {
    let home = Home::new();
    let path = record(&home, "bad");
    let result = path.to_str().unwrap();
    let bytes = fs::read(&path).unwrap();
    let before = scored(&home, result);
    let all = points(&home, result);
    let aside: Vec<&String> = all
        .iter()
        .filter(|point| point.contains('@') || point.contains("gate/"))
        .collect();
    assert!(aside.len() >= 2, "{all:?}");
    for point in &aside {
        say(
            &home,
            &[
                "appeal",
                "set-aside",
                result,
                point,
                "--as",
                "T. Rainer",
                "--reason",
                "she had asked",
            ],
        );
    }
    let line = all.iter().find(|point| point.contains("notes/")).unwrap();
    say(
        &home,
        &[
            "appeal",
            "set-aside",
            result,
            line,
            "--level",
            "full",
            "--as",
            "T. Rainer",
            "--reason",
            "it is all there",
        ],
    );
    let after = scored(&home, result);
    for field in ["overall", "band", "scores", "gates", "findings"] {
        assert_eq!(after[field], before[field], "{field} is the engine's own");
    }
    let people = &after["people"];
    assert!(
        people["overall"].as_u64() > before["overall"].as_u64(),
        "{people}"
    );
    assert_eq!(people["gates"].as_array().unwrap().len(), 0);
    assert_eq!(people["said"][0]["by"], "T. Rainer");
    assert_eq!(people["said"][0]["reason"], "she had asked");
    assert_eq!(fs::read(&path).unwrap(), bytes, "the record is untouched");

    let text = say(&home, &["score", result]);
    assert!(text.contains("What people say beside it"), "{text}");
    assert!(text.contains("set aside"), "{text}");
    let csv = say(&home, &["export", result, "--format", "csv"]);
    let mut table = csv::Reader::from_reader(csv.as_bytes());
    let head = table.headers().unwrap().clone();
    let row = table.records().next().unwrap().unwrap();
    let cell = |name: &str| row[head.iter().position(|one| one == name).unwrap()].to_owned();
    assert_eq!(cell("overall"), before["overall"].to_string());
    assert_eq!(cell("reviewed_overall"), people["overall"].to_string());
    assert_eq!(cell("set_aside"), (aside.len() + 1).to_string());

    // Taken back, all is as before, and it is still told that it was said.
    let last = (aside.len() + 1).to_string();
    say(
        &home,
        &[
            "appeal",
            "take-back",
            result,
            &last,
            "--as",
            "T. Rainer",
            "--reason",
            "my mistake",
        ],
    );
    let twice = home.run(&[
        "appeal",
        "take-back",
        result,
        &last,
        "--as",
        "T. Rainer",
        "--reason",
        "again",
    ]);
    assert_eq!(twice.code, 1);
    assert!(twice.text.contains("it was taken back"), "{}", twice.text);
}

#[test]
fn a_contest_stays_open_until_somebody_decides() {
    let home = Home::new();
    let path = record(&home, "bad");
    let result = path.to_str().unwrap();
    let finding = points(&home, result)
        .into_iter()
        .find(|one| one.contains('@'))
        .unwrap();
    let contest = [
        "appeal",
        "contest",
        result,
        &finding,
        "--reason",
        "I did say it",
    ];
    say(&home, &contest);
    assert!(home.run(&contest).text.contains("contested already"));
    let open = say(&home, &["appeal", "open", home.path().to_str().unwrap()]);
    assert!(
        open.contains(&finding) && open.contains("1 contest open"),
        "{open}"
    );
    assert!(open.contains("I did say it"));
    assert_eq!(scored(&home, result)["people"]["open"], 1);
    let nobody = home.run(&[
        "appeal", "decide", result, "1", "--uphold", "--reason", "heard it",
    ]);
    assert_eq!(nobody.code, 2);
    assert!(nobody.text.contains("say who you are"), "{}", nobody.text);
    let wrong = home.run(&[
        "appeal", "decide", result, "9", "--uphold", "--as", "Tom", "--reason", "heard it",
    ]);
    assert!(
        wrong.text.contains("no open contest has this number"),
        "{}",
        wrong.text
    );
    say(
        &home,
        &[
            "appeal", "decide", result, "1", "--uphold", "--as", "Tom", "--reason", "heard it",
        ],
    );
    let after = scored(&home, result);
    assert_eq!(after["people"]["open"], 0);
    assert_eq!(after["people"]["said"][1]["what"], "upheld");
    let unknown = home.run(&[
        "appeal",
        "contest",
        result,
        "no.such.rule@3",
        "--reason",
        "x",
    ]);
    assert!(
        unknown.text.contains("has no point 1:no.such.rule@3"),
        "{}",
        unknown.text
    );
    let malformed = home.run(&["appeal", "contest", result, "../../x", "--reason", "x"]);
    assert!(
        malformed.text.contains("names no point"),
        "{}",
        malformed.text
    );
}

#[test]
fn agreement_counts_those_results_that_somebody_looked_at() {
    let home = Home::new();
    let path = record(&home, "bad");
    let result = path.to_str().unwrap();
    let folder = home.path().to_str().unwrap().to_owned();
    let note = points(&home, result)
        .into_iter()
        .find(|one| one.contains("notes/"))
        .unwrap();
    say(
        &home,
        &[
            "appeal",
            "set-aside",
            result,
            &note,
            "--level",
            "full",
            "--as",
            "Tom",
            "--reason",
            "r",
        ],
    );
    let unseen = say(&home, &["appeal", "agreement", &folder]);
    assert!(unseen.contains("0 results looked at"), "{unseen}");
    say(&home, &["appeal", "look", result, "--as", "Tom"]);
    let shown = say(&home, &["appeal", "agreement", &folder, "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(value["results"], 1);
    let (lines, alike) = (
        value["lines"].as_u64().unwrap(),
        value["alike"].as_u64().unwrap(),
    );
    assert!(lines > 5 && alike >= lines - 1, "{value}");
    assert!(value["kappa"].as_f64().unwrap() > 0.5, "{value}");
}

#[test]
fn a_changed_addendum_is_refused_and_so_is_one_of_another_result() {
    let home = Home::new();
    let path = record(&home, "bad");
    let other = record(&home, "good");
    let result = path.to_str().unwrap();
    say(
        &home,
        &[
            "appeal",
            "look",
            result,
            "--as",
            "Tom",
            "--reason",
            "all of it",
        ],
    );
    say(
        &home,
        &[
            "appeal",
            "look",
            result,
            "--as",
            "Tim",
            "--reason",
            "once more",
        ],
    );
    let beside = path.with_extension("addendum");
    let text = fs::read_to_string(&beside).unwrap();
    for (changed, line) in [
        (text.replace("all of it", "some of it"), "line 2"),
        (text.replace("once more", "once again"), "line 3"),
        (
            text.split_inclusive('\n')
                .enumerate()
                .filter(|(at, _)| *at != 1)
                .map(|(_, one)| one)
                .collect(),
            "line 2",
        ),
    ] {
        fs::write(&beside, changed).unwrap();
        let refused = home.run(&["score", result]);
        assert_eq!(refused.code, 1, "{}", refused.text);
        assert!(refused.text.contains(line), "{line}: {}", refused.text);
        assert!(
            refused.text.contains("not the line that was signed"),
            "{}",
            refused.text
        );
    }
    fs::write(other.with_extension("addendum"), &text).unwrap();
    let refused = home.run(&["score", other.to_str().unwrap()]);
    assert!(
        refused.text.contains("about another result"),
        "{}",
        refused.text
    );
    // With the right file back in place all is well.
    fs::write(&beside, &text).unwrap();
    assert_eq!(home.run(&["score", result]).code, 0);
}

#[test]
fn a_sealed_result_stays_sealed_and_shows_both() {
    let home = Home::new();
    let path = record(&home, "bad");
    let bundle = home.path().join("one.bundle");
    let sealed = bundle.to_str().unwrap();
    say(
        &home,
        &["hire", "seal", path.to_str().unwrap(), "--out", sealed],
    );
    let bytes = fs::read(&bundle).unwrap();
    let gate = points(&home, sealed)
        .into_iter()
        .find(|one| one.contains("gate/"))
        .unwrap();
    let verified = say(&home, &["verify", sealed]);
    assert!(!verified.contains("beside it"), "{verified}");
    let said = say(
        &home,
        &[
            "appeal",
            "set-aside",
            sealed,
            &gate,
            "--as",
            "Tom",
            "--reason",
            "a test call",
        ],
    );
    assert!(said.contains("Gates:"), "{said}");
    assert_eq!(fs::read(&bundle).unwrap(), bytes);
    let verified = say(&home, &["verify", sealed]);
    assert!(verified.contains("one.bundle: holds"), "{verified}");
    assert!(verified.contains("beside it: 1 entry"), "{verified}");
    assert!(verified.contains("the engine says"), "{verified}");
    let json = say(&home, &["verify", sealed, "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value[0]["reports"][0]["people"]["said"][0]["by"], "Tom");
    let beside = bundle.with_extension("addendum");
    let text = fs::read_to_string(&beside).unwrap();
    fs::write(&beside, text.replace("a test call", "a best call")).unwrap();
    let broken = home.run(&["verify", sealed]);
    assert_eq!(broken.code, 1);
    assert!(broken.text.contains("does NOT hold"), "{}", broken.text);
}

#[test]
fn a_key_that_was_rotated_away_still_verifies_what_it_signed() {
    let home = Home::new();
    let path = record(&home, "good");
    let sealed = home.path().join("one.bundle");
    let sealed = sealed.to_str().unwrap();
    say(
        &home,
        &["hire", "seal", path.to_str().unwrap(), "--out", sealed],
    );
    let old = say(&home, &["hire", "key"])
        .lines()
        .next()
        .unwrap()
        .to_owned();
    let new = say(&home, &["hire", "key", "--rotate"])
        .lines()
        .next()
        .unwrap()
        .to_owned();
    assert_ne!(old, new);
    let here = say(&home, &["verify", sealed]);
    assert!(
        here.contains("this installation, before a rotation"),
        "{here}"
    );
    // Elsewhere nobody knows the key; whoever was given the old public one checks with it.
    let elsewhere = Home::new();
    let unknown = elsewhere.run(&["verify", sealed]);
    assert_eq!(unknown.code, 1, "{}", unknown.text);
    let given = elsewhere.run(&["verify", sealed, "--key", &old]);
    assert_eq!(given.code, 0, "{}", given.text);
    assert!(
        given.text.contains("signed by the key that was given"),
        "{}",
        given.text
    );
    let wrong = elsewhere.run(&["verify", sealed, "--key", &new]);
    assert_eq!(wrong.code, 1);
    assert!(
        wrong.text.contains("not by the key that was given"),
        "{}",
        wrong.text
    );
}

/// A report with these gates, and people who looked or not.
fn gated(gates: &[&str], people: Option<PeopleReport>) -> Report {
    let scenario = support::shipped("kitchen_phone");
    let session = support::random_play(&scenario, 7);
    let record = rightparty::session::Record::of(support::header(&scenario, 7), &session);
    let report = Scorer::of(&record.header, None).unwrap().report(&record);
    let gate = |id: &&str| GateReport {
        id: id.parse().unwrap(),
        label: String::new(),
        source: rightparty::evaluation::rubric::Source::Law,
        entries: vec![1],
        rules: Vec::new(),
    };
    Report {
        gates: gates.iter().map(gate).collect(),
        people,
        ..report
    }
}

#[test]
fn a_gate_decides_nothing_before_two_occasions_or_a_human_look() {
    let looked = |gates: &[&str]| {
        Some(PeopleReport {
            gates: gates.iter().map(|id| id.parse().unwrap()).collect(),
            looked: Some("Tom".to_owned()),
            ..PeopleReport::default()
        })
    };
    let words = |reports: &[Report]| Decision::of(reports).in_words();
    assert_eq!(words(&[gated(&[], None), gated(&[], None)]), "no gate");
    let once = words(&[gated(&["g1"], None), gated(&["g2"], None)]);
    assert!(once.starts_with("needs a human look: g1, g2"), "{once}");
    let twice = words(&[gated(&["g1"], None), gated(&["g1", "g2"], None)]);
    assert_eq!(twice, "g1 stands: raised on two occasions");
    let seen = words(&[gated(&["g1"], looked(&["g1"])), gated(&[], looked(&[]))]);
    assert_eq!(seen, "g1 stands: Tom has looked");
    let aside = words(&[gated(&["g1"], looked(&[]))]);
    assert_eq!(aside, "no gate");
}

#[test]
fn points_are_read_as_they_are_shown() {
    for text in [
        "1:house.tone@7",
        "2:notes/promise#3",
        "1:compliance/verify",
        "3:gate/third_party",
    ] {
        let point: Point = text.parse().unwrap();
        assert_eq!(point.to_string(), text);
    }
    assert_eq!(
        "a.rule@2".parse::<Point>().unwrap().to_string(),
        "1:a.rule@2"
    );
    for text in [
        "",
        "x",
        "1:",
        "a:b@1",
        "1:notes/UPPER",
        "1:notes/x#y",
        "1:rule@-1",
        "1:money/x",
    ] {
        assert!(text.parse::<Point>().is_err(), "{text:?}");
    }
}

#[test]
fn what_is_said_has_a_name_and_a_reason_of_some_length() {
    let key = SigningKey::from_bytes(&[9; 32]);
    let mut addendum = Addendum::about("aa", "s", "p");
    let long = "x".repeat(2_001);
    for (by, reason) in [
        ("", "why"),
        ("Tom", ""),
        ("Tom", long.as_str()),
        (&long, "why"),
    ] {
        let refused = addendum.append("now", by, Says::Looked, reason, &key);
        assert!(
            matches!(refused, Err(AddendumError::Refused(_))),
            "{by:.5} {reason:.5}"
        );
    }
    addendum
        .append("now", "Tom", Says::Looked, "why", &key)
        .unwrap();
    let read = Addendum::read(addendum.text()).unwrap();
    assert_eq!(read, addendum);
    assert_eq!(read.looked().unwrap().by, "Tom");
}

#[test]
fn at_the_desk_a_trainer_speaks_and_the_list_shows_both() {
    let home = Home::new();
    let code = home.code();
    let sat = home.typed(
        &["hire", "sit", &code],
        &format!("{}{}", crate::hire::BEGIN, crate::hire::CALL),
        None,
    );
    assert!(sat.text.contains("That was all"), "{}", sat.text);
    let shown = home.run(&["hire", "results", "--format", "json"]).text;
    let all: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let sitting = all[0]["sitting"].as_str().unwrap().to_owned();
    say(&home, &["hire", "user", "Olga"]);
    say(
        &home,
        &[
            "--no-color",
            "hire",
            "--as",
            "Olga",
            "user",
            "Rita",
            "--role",
            "recruiter",
        ],
    );
    let point = points(&home, &sitting)
        .into_iter()
        .find(|one| one.contains("notes/"))
        .unwrap();
    let refused = home.run(&[
        "appeal",
        "set-aside",
        &sitting,
        &point,
        "--as",
        "Rita",
        "--reason",
        "no",
    ]);
    assert!(
        refused.text.contains("Rita is recruiter here and may not"),
        "{}",
        refused.text
    );
    say(
        &home,
        &[
            "appeal",
            "set-aside",
            &sitting,
            &point,
            "--as",
            "Olga",
            "--reason",
            "it was right",
        ],
    );
    let list = say(
        &home,
        &["hire", "results", "--as", "Rita", "--format", "json"],
    );
    let all: serde_json::Value = serde_json::from_str(&list).unwrap();
    assert_eq!(all[0]["parts"].as_array().unwrap().len(), 1);
    assert_eq!(all[0]["people"]["parts"].as_array().unwrap().len(), 1);
    let out = home.path().join("out.bundle");
    let fetched = say(
        &home,
        &[
            "hire",
            "bundle",
            &sitting,
            "--as",
            "Rita",
            "--out",
            out.to_str().unwrap(),
        ],
    );
    assert!(fetched.contains("out.addendum"), "{fetched}");
    assert!(say(&home, &["verify", out.to_str().unwrap()]).contains("1 entry"));
    assert!(records::load(&out).is_err(), "a bundle is no record");
    let journal = say(&home, &["hire", "journal", "--as", "Olga"]);
    assert!(
        journal.contains("refused: speak about a result"),
        "{journal}"
    );
}
