//! Every problem in an authored file is reported with its place, its text and a remedy.

use rightparty::{
    diagnostic::Diagnostic,
    reader::{self, Read},
};
use serde::{Deserialize, de::Error as _};

/// A small scenario with one of everything that files have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaySource {
    id: String,
    #[serde(default)]
    patience: u8,
    #[serde(default)]
    strict: bool,
    #[serde(default)]
    balance: Option<Money>,
    #[serde(default)]
    teaches: Vec<Skill>,
    beats: Vec<Beat>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Beat {
    id: String,
    #[serde(default)]
    says: Option<String>,
    #[serde(default)]
    answers: Option<Who>,
    #[serde(default)]
    choices: Vec<Choice>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    id: String,
    say: String,
    #[serde(default)]
    acts: Vec<Act>,
    to: String,
}

#[derive(Debug, Deserialize)]
enum Who {
    Consumer,
    Sibling,
    Spouse,
}

#[derive(Debug, Deserialize, PartialEq)]
enum Skill {
    MiniMiranda,
    PromiseToPay,
}

#[derive(Debug, Deserialize, PartialEq)]
enum Act {
    Greet,
    StateName,
    StatePurpose(Purpose),
    Wait { seconds: u8 },
}

#[derive(Debug, Deserialize, PartialEq)]
enum Purpose {
    Personal,
    Business,
}

#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
struct Money(i64);

impl TryFrom<String> for Money {
    type Error = ron::Error;

    fn try_from(text: String) -> Result<Self, ron::Error> {
        let digits: String = text
            .strip_prefix('$')
            .unwrap_or_default()
            .replace(['.', ','], "");
        let problem = || ron::Error::custom(format!("{text:?} is no amount; write: \"$12.50\""));
        digits.parse().map(Money).map_err(|_| problem())
    }
}

const GOOD: &str = r##"#![enable(implicit_some)]
// A call to a kitchen.
Scenario(
    id: "kitchen",
    patience: 6, /* out of /* ten */ */
    balance: "$1,284.60",
    teaches: [MiniMiranda, PromiseToPay],
    beats: [
        (
            id: "ringing",
            says: "Hello? \"Who\" is this, and – why?",
            answers: Sibling,
            choices: [
                (
                    id: "name_only",
                    say: r"My name is Alex (Reyes).",
                    acts: [StateName, StatePurpose(Personal)],
                    to: "goodbye",
                ),
                (id: "spill", say: r#"Her "account"."#, acts: [Greet, Wait(seconds: 9)], to: "goodbye"),
            ],
        ),
        (id: "goodbye"),
    ],
)
"##;

fn read(text: &str) -> Read<PlaySource> {
    reader::read(text, "Scenario")
}

/// `code line:column text` of each problem.
fn told(text: &str) -> Vec<String> {
    read(text)
        .diagnostics
        .iter()
        .map(|one| line_of(one, text))
        .collect()
}

fn line_of(diagnostic: &Diagnostic, text: &str) -> String {
    let at = diagnostic.locate("play.ron", text);
    format!("{} {}:{} {}", at.code, at.line, at.column, at.text)
}

#[test]
fn a_good_file_reads_without_a_word() {
    let read = read(GOOD);
    assert_eq!(read.diagnostics, []);
    let value = read.value.expect("it reads");
    assert_eq!(
        (value.patience, value.strict, value.beats.len()),
        (6, false, 2)
    );
    assert_eq!(value.teaches, [Skill::MiniMiranda, Skill::PromiseToPay]);
    assert_eq!(value.balance.map(|money| money.0), Some(128_460));
    assert_eq!(
        value.beats[0].choices[1].acts,
        [Act::Greet, Act::Wait { seconds: 9 }]
    );
    assert!(matches!(value.beats[0].answers, Some(Who::Sibling)));
    let _ = (
        Who::Consumer,
        Who::Spouse,
        Purpose::Business,
        &value.id,
        &value.beats[0].says,
    );
    let _ = (
        &value.beats[0].id,
        &value.beats[0].choices[0].id,
        &value.beats[0].choices[0].say,
        &value.beats[0].choices[0].to,
    );
}

/// In each text, what stands between the brackets of a file that is right otherwise.
const BROKEN: &[(&str, &str)] = &[
    (
        r#"id: "a", chioces: [], beats: []"#,
        "unknown-field 1:20 chioces",
    ),
    (
        r#"id: "a", beats: [(id: "b", chioces: [])]"#,
        "unknown-field 1:38 chioces",
    ),
    (
        r#"id: "a", beats: [(id: "b", answers: Sister)]"#,
        "unknown-variant 1:47 Sister",
    ),
    (
        r#"id: "a", beats: [(id: "b", answers: "Sibling")]"#,
        "wrong-type 1:47 \"Sibling\"",
    ),
    (r#"id: "a", beats: [(says: "b")]"#, "missing-field 1:28 ("),
    (r#"id: "a", beats: [], id: "b""#, "duplicate-field 1:31 id"),
    (
        r#"id: "a", patience: "six", beats: []"#,
        "wrong-type 1:30 \"six\"",
    ),
    (
        r#"id: "a", patience: six, beats: []"#,
        "wrong-type 1:30 six",
    ),
    (
        r#"id: "a", patience: 6.5, beats: []"#,
        "wrong-type 1:30 6.5",
    ),
    (
        r#"id: "a", patience: 300, beats: []"#,
        "out-of-range 1:30 300",
    ),
    (
        r#"id: "a", patience: -1, beats: []"#,
        "out-of-range 1:30 -1",
    ),
    (r#"id: "a", strict: yes, beats: []"#, "wrong-type 1:28 yes"),
    (r#"id: 7, beats: []"#, "wrong-type 1:15 7"),
    (r#"id: round, beats: []"#, "wrong-type 1:15 round"),
    (
        r#"id: "a", beats: (id: "b")"#,
        "wrong-type 1:27 (id: \"b\")",
    ),
    (r#"id: "a", beats: ["b"]"#, "wrong-type 1:28 \"b\""),
    (
        r#"id: "a", balance: "12 dollars", beats: []"#,
        "invalid-value 1:29 \"12 dollars\"",
    ),
    (
        r#"id: "a", balance: $12.50, beats: []"#,
        "unquoted-text 1:29 $12.50",
    ),
    (
        r#"id: "a", balance: 2025-03-04T18:10, beats: []"#,
        "unquoted-text 1:29 2025-03-04T18:10",
    ),
    (
        r#"id: Hello there Dana, beats: []"#,
        "unquoted-text 1:15 Hello there Dana",
    ),
    (r#"id: Hello!, beats: []"#, "unquoted-text 1:15 Hello!"),
    (r#"id: "a" beats: []"#, "missing-comma 1:15 \"a\""),
    (r#"id "a", beats: []"#, "missing-colon 1:11 id"),
    (r#"id = "a", beats: []"#, "equals-sign 1:14 ="),
    (r#"id: "a"; beats: []"#, "semicolon 1:18 ;"),
    (r#"id: “a”, beats: []"#, "curly-quotes 1:15 “a”"),
    (
        r#"id: 'It is I', beats: []"#,
        "single-quotes 1:15 'It is I'",
    ),
    (
        r#"id: "He said "yes" to me", beats: []"#,
        "inner-quote 1:24 \"",
    ),
    (
        "id:\u{A0}\"a\", beats: []",
        "invisible-character 1:14 \u{A0}",
    ),
    (r#""id": "a", beats: []"#, "quoted-field-name 1:11 \"id\""),
    (r#"id: , beats: []"#, "missing-value 1:11 id"),
    (r#"id: "a",, beats: []"#, "extra-comma 1:19 ,"),
    (
        r#"id: "a", "b", beats: []"#,
        "missing-field-name 1:20 \"b\"",
    ),
    (r#"id: "a\d", beats: []"#, "bad-escape 1:17 \\d"),
    (r#"id: "a", beats: [id: "b"]"#, "field-in-list 1:28 id"),
    (r#"id: "a", beats: [(id: "b")"#, "unclosed-bracket 1:27 ["),
    (r#"id: "a", beats: [(id: "b"]"#, "unclosed-bracket 1:28 ("),
    (r#"id: "a", beats: [] } "#, "unexpected-closing 1:30 }"),
    (
        "id: \"a,\nbeats: [(id: \"b\")]",
        "unclosed-string 1:15 \"a,",
    ),
    ("id: \"a\", beats: [] /* note", "unclosed-comment 1:30 /*"),
    ("id: \"a\", # note\nbeats: []", "hash-comment 1:20 # note"),
    (r#"id: "a", beats: [{ "id": "b" }]"#, "json-braces 1:28 {"),
    (
        r#"id: "a", beats: [(id: "b", choices: [(id: "c", say: "d", to: "e", acts: [Greet(3)])])]"#,
        "needless-parameters 1:84 Greet(3)",
    ),
    (
        r#"id: "a", beats: [(id: "b", choices: [(id: "c", say: "d", to: "e", acts: [StatePurpose])])]"#,
        "missing-parameters 1:84 StatePurpose",
    ),
    (
        r#"id: "a", beats: [(id: "b", choices: [(id: "c", say: "d", to: "e", acts: [StatePurpose(Personal, Business)])])]"#,
        "too-many-values 1:107 Business",
    ),
    (
        r#"id: "a", beats: [Beet(id: "b")]"#,
        "unexpected-name 1:28 Beet",
    ),
];

#[test]
fn each_slip_is_told_with_its_place_and_text() {
    let mut wrong = Vec::new();
    for (inside, expected) in BROKEN {
        let text = format!("Scenario( {inside})");
        let found = told(&text);
        if found != [*expected] {
            wrong.push(format!(
                "{text}\n  expected {expected}\n  found    {found:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn three_broken_elements_are_told_at_once_and_the_good_ones_survive() {
    let text = r#"Scenario(
    id: "kitchen",
    beats: [
        (id: "one", choices: [
            (id: "a", say: "A", to: "two"),
            (id: "b", sya: "B", to: "two"),
            (id: "c", say: "C", to: "two", acts: [Greet, Gret, StateName]),
        ]),
        (id: "two", says: 7, choices: [(id: "inner", say: "", to: "one")]),
        (id: "three"),
    ],
)"#;
    let read = read(text);
    let found: Vec<String> = read
        .diagnostics
        .iter()
        .map(|one| format!("{} {}", line_of(one, text), one.path))
        .collect();
    assert_eq!(
        found,
        [
            "unknown-field 6:23 sya beats[one].choices[b].sya",
            "unknown-variant 7:58 Gret beats[one].choices[c].acts[1]",
            "wrong-type 9:27 7 beats[two].says",
        ]
    );
    let value = read.value.as_ref().expect("the rest is whole");
    let beats: Vec<&str> = value.beats.iter().map(|beat| beat.id.as_str()).collect();
    let choices: Vec<&str> = value.beats[0]
        .choices
        .iter()
        .map(|choice| choice.id.as_str())
        .collect();
    assert_eq!((beats, choices), (vec!["one", "three"], vec!["a", "c"]));
    assert_eq!(value.beats[0].choices[1].acts, [Act::Greet, Act::StateName]);
    assert!(read.removed_id("two") && read.removed_id("inner") && read.removed_id("b"));
    assert!(!read.removed_id("one") && !read.removed_id("c"));
    let paths: Vec<&str> = read.removed.iter().map(|one| one.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "beats[one].choices[b]",
            "beats[one].choices[c].acts[1]",
            "beats[two]"
        ]
    );

    // Indexes count what is left, so that they fit the value; readable numbers count what is written.
    let map = &read.map;
    assert_eq!(
        map.span("beats[1].id").map(|span| span.of(text)),
        Some("\"three\"")
    );
    assert_eq!(
        map.span("beats[0].choices[1].acts[1]")
            .map(|span| span.of(text)),
        Some("StateName")
    );
    assert_eq!(
        map.readable("beats[0].choices[1].acts[1]"),
        "beats[one].choices[c].acts[2]"
    );
}
