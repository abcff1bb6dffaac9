//! Whatever is given to `rightparty audit` as a conduct: what is wrong is told with its place
//! and remedy, and nothing that stands beside it is lost.

use rightparty::{
    audit::{self, Law},
    evidence::conduct,
};
use rstest::rstest;
use serde_json::Value;

use crate::{
    support::Dice,
    typed::{Shown, run},
};

fn judged(given: &str) -> Shown {
    run(&["audit", "-", "--format", "json"], given)
}

/// The problems of the first conduct, as programs get them.
fn problems(given: &str) -> Vec<Value> {
    let shown = judged(given);
    assert_eq!(shown.code, 2, "{given}");
    assert!(!shown.errors.is_empty(), "{given}");
    let document: Value = serde_json::from_str(&shown.out).unwrap();
    let found = document["conducts"][0]["unusable"].as_array();
    found.unwrap_or_else(|| panic!("{given} was used")).clone()
}

#[rstest]
// What is written, line, column, what the message has, what the remedy has.
#[case::ron_field("Conduct(\n  contact: [],\n)", 2, 3, "no field `contact`", "contacts")]
#[case::ron_word(
    "Conduct(contacts: [(steps: [Said([Greeet])])])",
    1,
    35,
    "`Greeet`",
    "Greet"
)]
#[case::json_field("{\n  \"contact\": []\n}", 2, 3, "no field `contact`", "contacts")]
#[case::json_word(
    "{\"contacts\": [{\"contact\": {\"medium\": \"Phone\"}}]}",
    1,
    38,
    "`Phone`",
    "Call"
)]
#[case::json_act(
    "{\"contacts\": [{\"steps\": [{\"Said\": [\"MiniMiranda\", \"Greeet\"]}]}]}",
    1,
    51,
    "`Greeet`",
    "Greet"
)]
#[case::json_side(
    "{\"contacts\": [{\"steps\": [{\"Said\": [\"DenyIdentity\"]}]}]}",
    1,
    36,
    "the other side does",
    "`Heard`"
)]
#[case::json_money(
    "{\"facts\": {\"debts\": [{\"ledger\": [{\"amount\": 12}]}]}}",
    1,
    45,
    "string is needed",
    "in quotes"
)]
#[case::json_cents(
    "{\"facts\": {\"debts\": [{\"ledger\": [{\"amount\": \"12.5\"}]}]}}",
    1,
    45,
    "two digits",
    "12.50"
)]
#[case::json_date("{\"ends\": \"03/20/2026\"}", 1, 10, "not a date", "2026-03-20")]
#[case::json_stamp(
    "{\"contacts\": [{\"contact\": {\"at\": \"2026-03-10\"}}]}",
    1,
    34,
    "no time of day",
    "2026-03-10T12:00"
)]
#[case::json_zone(
    "{\"zone\": \"America/New York\"}",
    1,
    10,
    "no time zone",
    "America/New_York"
)]
#[case::json_comma("{\"id\": \"a\",}", 1, 12, "trailing comma", "last comma")]
#[case::json_quotes("{id: \"a\"}", 1, 2, "key must be a string", "double quotes")]
#[case::json_end("{\"id\": \"a\"", 1, 8, "EOF", "add what is missing")]
#[case::json_list("[{\"id\": \"a\"}, {\"id\": \"b\"}]", 1, 1, "needed", "")]
#[case::json_alone(
    "{\"contacts\": [{\"steps\": [\"Answered\"]}]}",
    1,
    26,
    "a word with something",
    "Answered"
)]
#[case::json_number(
    "{\"facts\": {\"debts\": [{\"interest_bp\": \"600\"}]}}",
    1,
    38,
    "whole number",
    "without quotes"
)]
#[case::json_day(
    "{\"contacts\": [{\"steps\": [{\"Said\": [{\"Limit\": {\"until\": \"2026-04-01\"}}]}]}]}",
    1,
    56,
    "where a day does",
    "{\"On\": \"2026-04-01\"}"
)]
#[case::empty("", 1, 1, "", "")]
#[case::blank("  \n\n", 1, 1, "", "")]
#[case::prose("Dear Sir or Madam", 1, 6, "", "")]
#[case::id(
    "Conduct(contacts: [(contact: (line: \"mobil\"))])",
    1,
    37,
    "\"mobil\" is not in this file",
    "mobile"
)]
#[case::json_id(
    "{\"contacts\": [{\"contact\": {}}, {\"contact\": {\"line\": \"mobil\"}}]}",
    1,
    53,
    "\"mobil\"",
    "mobile"
)]
#[case::place(
    "Conduct(jurisdiction: \"Massachusetts\")",
    1,
    23,
    "no place",
    "\"MA\""
)]
#[case::city("{\"jurisdiction\": \"NYC\"}", 1, 18, "no place", "\"NY-NYC\"")]
#[case::skipped(
    "Conduct(contacts: [(contact: (at: \"2026-03-08T02:30\"))])",
    1,
    35,
    "clocks were set forward",
    "2026-03-08T03:"
)]
#[case::twice(
    "Conduct(facts: (debts: [(id: \"one\"), (id: \"one\")]))",
    1,
    43,
    "given twice",
    "own id"
)]
#[case::layout("{\"schema\": 7}", 1, 12, "layout 1", "write 1")]
#[case::undated(
    "Conduct(facts: (history: [(line: \"mobile\")]))",
    1,
    27,
    "no time",
    "`at`"
)]
fn what_is_wrong_is_told_with_place_and_remedy(
    #[case] given: &str,
    #[case] line: u64,
    #[case] column: u64,
    #[case] says: &str,
    #[case] remedy: &str,
) {
    let found = &problems(given)[0];
    let message = found["message"].as_str().unwrap();
    let help = found["help"].as_str().unwrap_or_default();
    assert!(message.contains(says), "{message}");
    assert!(help.contains(remedy), "{message}: {help}");
    assert!(!help.is_empty(), "{message} has no remedy");
    assert_eq!(
        (&found["line"], &found["column"]),
        (&line.into(), &column.into()),
        "{message}"
    );
}

#[test]
fn in_a_stream_the_others_go_on_and_lines_are_counted() {
    let lines = [
        "{\"id\": \"one\"}",
        "{\"id\": \"two\", \"contcts\": []}",
        "",
        "not a conduct",
        "{\"id\": \"five\", \"contacts\": [{\"contact\": {\"at\": \"2026-03-10T05:00\"}}]}",
        "{\"id\": \"six\"",
    ];
    for ending in ["\n", "\r\n"] {
        for mark in ["", "\u{FEFF}"] {
            let given = format!("{mark}{}", lines.join(ending));
            let shown = judged(&given);
            assert_eq!(shown.code, 2);
            let document: Value = serde_json::from_str(&shown.out).unwrap();
            let entries = document["conducts"].as_array().unwrap();
            let told: Vec<_> = entries
                .iter()
                .map(|one| {
                    (
                        one["line"].as_u64().unwrap(),
                        one["id"].as_str().unwrap_or("-"),
                    )
                })
                .collect();
            assert_eq!(
                told,
                [(1, "one"), (2, "-"), (4, "-"), (5, "five"), (6, "-")]
            );
            assert_eq!(entries[1]["unusable"][0]["line"], 2);
            assert_eq!(document["totals"]["unusable"], 3);
            assert_eq!(document["totals"]["unlawful"], 1);
            assert!(
                shown.errors.contains("standard input:2:15"),
                "{}",
                shown.errors
            );
            assert!(
                shown.errors.contains("did you mean `contacts`?"),
                "{}",
                shown.errors
            );
            assert!(
                shown.errors.contains("3 inputs could not be used"),
                "{}",
                shown.errors
            );
        }
    }
}

#[test]
fn a_torn_first_line_hides_no_stream() {
    let shown = judged("{\"id\": \"torn\n{\"id\": \"two\"}\n{\"id\": \"three\"}\n");
    let document: Value = serde_json::from_str(&shown.out).unwrap();
    assert_eq!(document["totals"]["conducts"], 2);
    assert_eq!(document["totals"]["unusable"], 1);
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [
        ("latin.json", b"{\"id\": \"caf\xE9\"}".as_slice()),
        ("wide.json", b"\xFF\xFE{\x00}\x00".as_slice()),
        ("image.ron", b"\x89PNG\r\n\x1A\n\x00\x00\xFF".as_slice()),
        (
            "lines.jsonl",
            b"{\"id\": \"a\"}\n\x00\xFF\x00\n{\"id\": \"b\"}\n".as_slice(),
        ),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let shown = run(&["audit", path.to_str().unwrap(), "--format", "json"], "");
        assert_eq!(shown.code, 2, "{name}");
        assert!(shown.errors.contains("UTF"), "{name}: {}", shown.errors);
        let document: Value = serde_json::from_str(&shown.out).unwrap();
        let fine = if name == "lines.jsonl" { 2 } else { 0 };
        assert_eq!(document["totals"]["conducts"], fine, "{name}");
    }
}

#[test]
fn what_is_too_deep_or_too_long_is_told_and_not_followed() {
    for given in [
        "[".repeat(200_000),
        "{\"facts\":".repeat(100_000),
        format!("Conduct(contacts: {})", "[".repeat(100_000)),
        format!("{{\"id\": \"{}\"}}", "x".repeat(17 * 1024 * 1024)),
        format!("Conduct(id: \"{}\")", "x".repeat(2 * 1024 * 1024)),
    ] {
        let shown = run(&["audit", "-"], &given);
        assert_eq!(shown.code, 2);
        assert!(
            shown.errors.len() < 2_000,
            "{} bytes of errors",
            shown.errors.len()
        );
    }
    let long = format!(
        "{{\"id\": \"a\"}}\n{}\n{{\"id\": \"c\"}}\n",
        "x".repeat(17 * 1024 * 1024)
    );
    let shown = judged(&long);
    let document: Value = serde_json::from_str(&shown.out).unwrap();
    assert_eq!(document["totals"]["conducts"], 2);
    assert!(shown.errors.contains("line 2"), "{}", shown.errors);
}

#[test]
fn acts_may_stand_bare_in_json_as_in_ron() {
    let of = |acts: &str| {
        let given = format!("{{\"contacts\": [{{\"steps\": [{{\"Said\": [{acts}]}}]}}]}}");
        let document: Value = serde_json::from_str(&judged(&given).out).unwrap();
        document["conducts"][0]["findings"].clone()
    };
    let spelled = of("{\"MiniMiranda\": {}}, {\"StateCompany\": \"True\"}, {\"AskPayment\": {}}");
    assert_eq!(
        of("\"MiniMiranda\", \"StateCompany\", \"AskPayment\""),
        spelled
    );
    assert!(spelled.is_array());
}

/// Whatever is typed into a file by mistake, the program comes to an end, and each problem
/// points into the text.
#[test]
fn nothing_that_is_written_stops_the_program() {
    let mut dice = Dice::new(7);
    let mut texts: Vec<String> = std::fs::read_dir("tests/fixtures/law")
        .unwrap()
        .map(|one| one.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    texts.sort();
    let json = conduct::open(&texts[0]).conduct.unwrap();
    texts.push(serde_json::to_string(&json).unwrap());
    let signs = [
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "\"",
        ":",
        ",",
        "é",
        "0",
        "-",
        "\n",
        "\\",
        "MiniMiranda",
        "9999-12-31",
    ];
    let law = Law::default();
    for round in 0..1_200 {
        let mut text = texts[round % texts.len()].clone();
        for _ in 0..=dice.roll(2) {
            let at = dice.roll(text.len());
            let Some((at, letter)) = text.char_indices().find(|(place, _)| *place >= at) else {
                continue;
            };
            let end = at + letter.len_utf8() * usize::from(dice.roll(2) == 0);
            text.replace_range(at..end, signs[dice.roll(signs.len())]);
        }
        let written = conduct::open(&text);
        for found in &written.diagnostics {
            let span = found.span.unwrap_or_default();
            assert!(
                span.start <= span.end && span.end <= text.len(),
                "{found:?} of {text}"
            );
        }
        if let Some(conduct) = written.conduct {
            let _ = audit::audit(&conduct, &law);
        }
    }
}

#[rstest]
#[case("9999-12-31T23:59")]
#[case("+262142-12-31T23:59")]
#[case("-262143-01-01T00:00")]
#[case("0000-01-01T00:00")]
#[case("2000-02-29T12:00")]
#[case("2011-12-30T12:00")]
fn no_day_is_too_early_or_too_late_to_be_judged(#[case] at: &str) {
    for zone in ["Pacific/Apia", "America/New_York", "Asia/Kolkata"] {
        let day = at.split('T').next().unwrap();
        let given = format!(
            "Conduct(zone: \"{zone}\", ends: \"{day}\", facts: (consents: [(to: Call, until: \"{day}\")], \
             debts: [(ledger: [(amount: \"$1.00\")], notice: (sent: \"{day}\"), disputes: [(on: \"{day}\", written: true)])]), \
             contacts: [(contact: (at: \"{at}\", line: \"mobile\"), steps: [Answered(Consumer), Said([MiniMiranda, AskPayment(by: InDays(30000))]), After(days: 65535, minutes: 65535), HungUp(Party)])])"
        );
        // It is judged, or told what is wrong with it; the program never falls over.
        let shown = run(&["audit", "-"], &given);
        assert!(shown.code < 2 || shown.errors.contains("error["), "{given}");
    }
}
