//! `rightparty audit`: what it says of conduct that was never played here, in every form,
//! under the file's own law and under another.

use std::{fs, path::Path};

use jsonschema::Validator;
use rightparty::evidence::conduct::{self, Conduct};
use serde_json::{Value, json};

use crate::typed::{Shown, run};

/// The folder of the official cases.
const CASES: &str = "tests/fixtures/law";

/// Audits one conduct from standard input.
fn audit(conduct: &str, more: &[&str]) -> Shown {
    let mut args = vec!["audit", "-"];
    args.extend(more);
    run(&args, conduct)
}

/// Audits one conduct as JSON; its entry in the document.
fn entry(conduct: &str, more: &[&str]) -> Value {
    let mut args = vec!["--format", "json"];
    args.extend(more);
    let shown = audit(conduct, &args);
    let document: Value = serde_json::from_str(&shown.out).unwrap();
    document["conducts"][0].clone()
}

/// The rules that call something unlawful in an entry, each with its contact.
fn unlawful(entry: &Value) -> Vec<(String, u64)> {
    let findings = entry["findings"].as_array().unwrap();
    findings
        .iter()
        .filter(|one| one["unlawful"] == true)
        .map(|one| {
            let rule = one["rule"].as_str().unwrap().to_owned();
            (rule, one["contact"].as_u64().unwrap())
        })
        .collect()
}

/// Every case, with its name and text.
fn cases() -> Vec<(String, String)> {
    let mut cases: Vec<_> = fs::read_dir(CASES)
        .unwrap()
        .map(|one| one.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect();
    cases.sort();
    assert!(cases.len() > 200);
    cases
}

/// Eight calls within seven days to a consumer in Ohio.
fn eight_calls() -> String {
    let contacts: Vec<Value> = (0..8)
        .map(|hour| json!({"contact": {"at": format!("2026-03-{:02}T1{hour}:00", 9 + hour % 5), "line": "mobile"}}))
        .collect();
    json!({"id": "eight", "jurisdiction": "OH", "contacts": contacts}).to_string()
}

#[test]
fn every_official_case_comes_out_as_expected_from_the_outside() {
    let shown = run(&["audit", CASES, "--format", "json"], "");
    assert_eq!(shown.code, 1, "{}", shown.errors);
    let document: Value = serde_json::from_str(&shown.out).unwrap();
    let totals = &document["totals"];
    assert_eq!(totals["unusable"], 0, "{}", shown.errors);
    assert_eq!(totals["conducts"], cases().len());
    assert_eq!(totals["expectations_missed"], 0);
    assert_eq!(document["schema"], 1);
    for named in ["program", "rules_version", "time_zone_data"] {
        assert!(!document[named].as_str().unwrap().is_empty(), "{named}");
    }
    for conduct in document["conducts"].as_array().unwrap() {
        for found in conduct["findings"].as_array().unwrap() {
            for told in ["happened", "instead", "shown_by", "at", "source", "outcome"] {
                let text = found[told].as_str().unwrap();
                assert!(
                    !text.is_empty(),
                    "{}: {told} of {}",
                    conduct["id"],
                    found["rule"]
                );
            }
            assert!(!found["citations"].as_array().unwrap().is_empty());
        }
    }
}

#[test]
fn every_case_is_judged_alike_in_ron_and_in_json_and_fits_the_schema() {
    let schema = schema();
    let mut stream = String::new();
    let mut ron = Vec::new();
    for (name, text) in cases() {
        let written = conduct::open(&text);
        let conduct = written
            .conduct
            .unwrap_or_else(|| panic!("{name}: {:?}", written.diagnostics));
        let value = serde_json::to_value(&conduct).unwrap();
        let wrong: Vec<String> = schema
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{name}: {wrong:#?}");
        stream.push_str(&value.to_string());
        stream.push('\n');
        ron.push(entry(&text, &[]));
    }
    let shown = audit(&stream, &["--format", "json"]);
    let document: Value = serde_json::from_str(&shown.out).unwrap();
    for (one, other) in ron.iter().zip(document["conducts"].as_array().unwrap()) {
        for part in ["id", "law", "contacts", "findings", "expected"] {
            assert_eq!(one[part], other[part], "{} of {}", part, one["id"]);
        }
    }
    assert_eq!(document["conducts"].as_array().unwrap().len(), ron.len());
}

fn schema() -> Validator {
    let shown = run(&["audit", "--schema"], "");
    assert_eq!(shown.code, 0, "{}", shown.errors);
    let schema: Value = serde_json::from_str(&shown.out).unwrap();
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    jsonschema::validator_for(&schema).unwrap()
}

#[test]
fn the_schema_takes_and_refuses_what_the_reader_does() {
    let schema = schema();
    let both = |text: &str| {
        let value: Value = serde_json::from_str(text).unwrap();
        (
            schema.is_valid(&value),
            conduct::open(text).conduct.is_some(),
        )
    };
    for fine in [
        "{}",
        r#"{"contacts": [{}]}"#,
        r#"{"contacts": [{"steps": [{"Said": ["MiniMiranda", "Greet", {"StateName": "Own"}]}]}]}"#,
        r#"{"contacts": [{"contact": {"at": "2026-03-10 18:10"}}], "ends": "2026-04-01"}"#,
        r#"{"facts": {"debts": [{"ledger": [{"amount": "$1,284.60"}]}]}}"#,
    ] {
        assert_eq!(both(fine), (true, true), "{fine}");
    }
    for planted in [
        r#"{"contact": []}"#,
        r#"{"contacts": [{"step": []}]}"#,
        r#"{"contacts": [{"contact": {"medium": "Phone"}}]}"#,
        r#"{"contacts": [{"contact": {"at": "10 March 2026"}}]}"#,
        r#"{"contacts": [{"contact": {"at": "2026-03-10"}}]}"#,
        r#"{"contacts": [{"steps": [{"Said": ["MiniMirandah"]}]}]}"#,
        r#"{"contacts": [{"steps": [{"Said": ["DenyIdentity"]}]}]}"#,
        r#"{"contacts": [{"steps": [{"Said": [{"Consequence": {"certainty": "May"}}]}]}]}"#,
        r#"{"contacts": [{"steps": "Said"}]}"#,
        r#"{"facts": {"debts": [{"ledger": [{"amount": 12}]}]}}"#,
        r#"{"facts": {"debts": [{"id": "Card One"}]}}"#,
        r#"{"expect": [{"rule": "tp-disclosure"}]}"#,
        r#"{"zone": "Eastern Time"}"#,
    ] {
        assert_eq!(both(planted), (false, false), "{planted}");
    }
}

#[test]
fn every_field_and_word_of_the_schema_is_described() {
    let shown = run(&["audit", "--schema"], "");
    let schema: Value = serde_json::from_str(&shown.out).unwrap();
    let mut missing = Vec::new();
    for (name, one) in schema["$defs"].as_object().unwrap() {
        if one["description"].as_str().is_none_or(str::is_empty) {
            missing.push(name.clone());
        }
        let fields = one["properties"].as_object();
        for (field, about) in fields.into_iter().flatten() {
            if about["description"].as_str().is_none_or(str::is_empty) {
                missing.push(format!("{name}.{field}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_exit_code_tells_how_it_went() {
    let lawful = "Conduct(contacts: [(contact: (at: \"2026-03-10T12:00\", line: \"mobile\"))])";
    let early = lawful.replace("T12", "T06");
    assert_eq!(audit(lawful, &[]).code, 0);
    assert_eq!(audit(&early, &[]).code, 1);
    assert_eq!(audit("Conduct(", &[]).code, 2);
    assert_eq!(run(&["audit", "nowhere.ron"], "").code, 2);
    assert_eq!(run(&["audit"], "").code, 2);
    assert_eq!(run(&["audit", "-", "--compare"], lawful).code, 2);
    assert_eq!(run(&["audit", "-", "--pack", "Atlantis"], lawful).code, 2);
    assert_eq!(run(&["audit", "-", "--as-of", "soon"], lawful).code, 2);
    let help = run(&["audit", "--help"], "").out;
    for told in [
        "Exit codes: 0",
        "1 violations",
        "2 wrong usage",
        "130",
        "JSON Schema",
    ] {
        assert!(help.contains(told), "{told}");
    }
}

#[test]
fn a_contact_is_classified_in_words_and_for_programs() {
    let told = r#"Conduct(
        id: "son", jurisdiction: "OH",
        contacts: [(
            contact: (at: "2026-03-10T12:00", line: "home"),
            steps: [Answered(Child), Said([AskFor]), Said([RevealDebt])],
        ), (
            contact: (at: "2026-03-11T12:00", line: "email", medium: Email),
            steps: [Said([SayDebtCollector, OptOut])],
        ), (
            contact: (at: "2026-03-12T12:00", line: "mobile", result: Busy),
        )],
    )"#;
    let entry = entry(told, &[]);
    let contacts = entry["contacts"].as_array().unwrap();
    assert_eq!(contacts[0]["communication"], true);
    assert_eq!(contacts[0]["limited_content"], false);
    assert_eq!(contacts[0]["counted"], true);
    assert_eq!(contacts[0]["listener"], "Child");
    assert_eq!(contacts[0]["counts_as"], "third-party");
    assert_eq!(contacts[0]["window"], json!(["08:00", "21:00"]));
    assert_eq!(contacts[1]["counted"], false);
    assert_eq!(contacts[1]["route"], Value::Null);
    assert_eq!(contacts[2]["counted"], false);
    assert!(
        contacts[2]["counted_because"]
            .as_str()
            .unwrap()
            .contains("busy")
    );
    let found = entry["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["rule"] == "tp-disclosure")
        .unwrap();
    assert_eq!((&found["contact"], &found["step"]), (&json!(0), &json!(2)));
    assert_eq!(found["act"], json!({"Said": [{"RevealDebt": "Directly"}]}));
    assert_eq!(
        found["shown_by"],
        "Said([RevealDebt(Directly)]) in the call of 2026-03-10 12:00 to home"
    );
    assert_eq!(found["source"], "law");
    let shown = audit(told, &[]);
    for told in [
        "contacts[0] outbound phone call, 2026-03-10 12:00, home",
        "listener: the consumer's child, counts as a third party",
        "hours open 08:00 to 21:00",
        "no electronic route met",
        "not counted: it never connected",
        "violation: tp-disclosure",
        "Shown by contacts[0].steps[2]: Said([RevealDebt(Directly)])",
        "15 U.S.C. § 1692c(b)",
        "Instead:",
        "Judged by: federal rules only (OH)",
    ] {
        let flat = shown.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(told), "{told}\n{}", shown.out);
    }
}

#[test]
fn a_place_without_rules_of_its_own_is_said_to_have_federal_rules_only() {
    let of = |place: &str| format!("Conduct(jurisdiction: \"{place}\", contacts: [()])");
    let ohio = entry(&of("OH"), &[]);
    assert_eq!(ohio["law"]["federal_only"], true);
    assert_eq!(ohio["law"]["rules"], json!(["federal rules only"]));
    assert_eq!(ohio["law"]["places"], json!(["OH"]));
    let massachusetts = entry(&of("MA"), &[]);
    assert_eq!(massachusetts["law"]["federal_only"], false);
    // "IN" is India, but Indiana where clocks are American.
    let indiana = entry(&of("IN"), &[]);
    assert_eq!(indiana["law"]["federal_only"], true);
    assert_eq!(indiana["law"]["places"], json!(["US-IN"]));
    let india = entry(
        "Conduct(jurisdiction: \"IN\", zone: \"Asia/Kolkata\", contacts: [()])",
        &[],
    );
    assert_eq!(india["law"]["rules"], json!(["the rules of India"]));
}

#[test]
fn another_day_or_place_is_another_law_and_the_difference_is_told() {
    let calls = eight_calls();
    assert!(!unlawful(&entry(&calls, &[])).is_empty());
    // Before November 30, 2021 no number of calls was presumed too many.
    assert_eq!(unlawful(&entry(&calls, &["--as-of", "2021-11-29"])), []);
    assert!(!unlawful(&entry(&calls, &["--as-of", "2021-11-30"])).is_empty());
    let compared = entry(&calls, &["--as-of", "2021-11-29", "--compare"]);
    let lost: Vec<_> = compared["changes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["change"] == "lost")
        .map(|one| one["before"]["rule"].as_str().unwrap())
        .collect();
    assert!(lost.contains(&"freq-7-in-7"), "{lost:?}");
    let compared = entry(&calls, &["--pack", "ma", "--compare"]);
    let gained: Vec<_> = compared["changes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["change"] == "gained")
        .map(|one| {
            (
                one["after"]["rule"].as_str().unwrap(),
                one["after"]["law"].as_str().unwrap(),
            )
        })
        .collect();
    assert!(gained.contains(&("ma-two-contacts-7d", "MA")), "{gained:?}");
    let both = entry(&calls, &["--pack", "MA,DC"]);
    let rules: Vec<_> = unlawful(&both).into_iter().map(|one| one.0).collect();
    for rule in ["ma-two-contacts-7d", "dc-four-calls-7d", "freq-7-in-7"] {
        assert!(rules.iter().any(|one| one == rule), "{rule}: {rules:?}");
    }
    let federal: Vec<_> = rules.iter().filter(|one| *one == "freq-7-in-7").collect();
    assert_eq!(federal.len(), 1, "a finding of both is told once");
    let text = audit(&calls, &["--pack", "MA", "--compare"]).out;
    assert!(
        text.contains("+ gained, violation: ma-two-contacts-7d"),
        "{text}"
    );
    assert!(text.contains("gained, 0 lost"), "{text}");
    let same = audit(&calls, &["--pack", "OH", "--compare"]).out;
    assert!(same.contains("Nothing changes."), "{same}");
}

#[test]
fn rows_are_for_spreadsheets_and_hold_no_formula() {
    let conduct =
        r#"Conduct(id: "=cmd()", contacts: [(contact: (at: "2026-03-10T06:00", line: "mobile"))])"#;
    let shown = audit(conduct, &["--format", "csv"]);
    let mut rows = csv::Reader::from_reader(shown.out.as_bytes());
    let head = rows.headers().unwrap().clone();
    let at = |name: &str| head.iter().position(|one| one == name).unwrap();
    let (id, rule, citations) = (at("conduct"), at("rule"), at("citations"));
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    let findings = entry(conduct, &[])["findings"].as_array().unwrap().len();
    assert_eq!(rows.len(), findings);
    assert!(rows.iter().all(|row| &row[id] == "'=cmd()"));
    let early = rows
        .iter()
        .find(|row| &row[rule] == "call-time-before-8am")
        .unwrap();
    assert!(early[citations].contains("1692c(a)(1)"));
    assert!(shown.out.split("\r\n").count() > rows.len());
    // All cases at once: every row has as many cells as the head.
    let all = run(&["audit", CASES, "--format", "csv"], "").out;
    let mut all = csv::Reader::from_reader(all.as_bytes());
    assert!(
        all.records()
            .all(|row| row.is_ok_and(|row| row.len() == head.len()))
    );
}

#[test]
fn a_contact_that_was_added_at_the_end_of_the_file_takes_its_place_in_time() {
    let mut conduct: Conduct = conduct::open(&eight_calls()).conduct.unwrap();
    let ordered = entry(&serde_json::to_string(&conduct).unwrap(), &[]);
    conduct.contacts.rotate_left(3);
    let turned = entry(&serde_json::to_string(&conduct).unwrap(), &[]);
    let rules = |entry: &Value| {
        let mut rules: Vec<_> = unlawful(entry).into_iter().map(|one| one.0).collect();
        rules.sort();
        rules
    };
    assert_eq!(rules(&ordered), rules(&turned));
    assert!(!rules(&turned).is_empty());
}

#[test]
fn folders_and_files_stand_beside_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    fs::create_dir(folder.path().join("sub")).unwrap();
    put("b.ron", "Conduct(id: \"b\")");
    put("a.json", "{\n  \"id\": \"a\"\n}\n");
    put("sub/c.jsonl", "{\"id\": \"c\"}\n\n{\"id\": \"d\"}\n");
    put("rubric.ron", "Rubric()");
    put("notes.txt", "not looked at");
    let path = folder.path().to_str().unwrap();
    let last = Path::new(path).join("b.ron");
    let shown = run(
        &["audit", path, last.to_str().unwrap(), "--format", "json"],
        "",
    );
    assert_eq!(shown.code, 0, "{}", shown.errors);
    let document: Value = serde_json::from_str(&shown.out).unwrap();
    let ids: Vec<_> = document["conducts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["a", "b", "c", "d", "b"]);
    assert_eq!(document["conducts"][3]["line"], 3);
    // What is no conduct is passed over in a folder, and told where it was named.
    let rubric = folder.path().join("rubric.ron");
    assert_eq!(run(&["audit", rubric.to_str().unwrap()], "").code, 2);
}
