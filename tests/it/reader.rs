//! Every problem in an authored file is reported with its place, its text and a remedy.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use proptest::prelude::*;
use rightparty::{
    diagnostic::{Diagnostic, Diagnostics, Severity, Span},
    reader::{self, MAX_BYTES, Read, SourceMap},
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
    ("id: 7, beats: []", "wrong-type 1:15 7"),
    ("id: round, beats: []", "wrong-type 1:15 round"),
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
        "id: Hello there Dana, beats: []",
        "unquoted-text 1:15 Hello there Dana",
    ),
    ("id: Hello!, beats: []", "unquoted-text 1:15 Hello!"),
    (r#"id: "a" beats: []"#, "missing-comma 1:15 \"a\""),
    (r#"id "a", beats: []"#, "missing-colon 1:11 id"),
    (r#"id = "a", beats: []"#, "equals-sign 1:14 ="),
    (r#"id: "a"; beats: []"#, "semicolon 1:18 ;"),
    ("id: “a”, beats: []", "curly-quotes 1:15 “a”"),
    ("id: 'It is I', beats: []", "single-quotes 1:15 'It is I'"),
    (
        r#"id: "He said "yes" to me", beats: []"#,
        "inner-quote 1:24 \"",
    ),
    (
        "id:\u{A0}\"a\", beats: []",
        "invisible-character 1:14 \u{A0}",
    ),
    (r#""id": "a", beats: []"#, "quoted-field-name 1:11 \"id\""),
    ("id: , beats: []", "missing-value 1:11 id"),
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
    // `sya` is read as `say`, so that one slip hides nothing else.
    assert_eq!(
        (beats, choices),
        (vec!["one", "three"], vec!["a", "b", "c"])
    );
    assert_eq!(value.beats[0].choices[2].acts, [Act::Greet, Act::StateName]);
    assert!(read.removed_id("two") && read.removed_id("inner") && !read.removed_id("b"));
    assert!(!read.removed_id("one") && !read.removed_id("c"));
    let paths: Vec<&str> = read.removed.iter().map(|one| one.path.as_str()).collect();
    assert_eq!(paths, ["beats[one].choices[c].acts[1]", "beats[two]"]);

    // Indexes count what is left, so that they fit the value; readable numbers count what is written.
    let map = &read.map;
    assert_eq!(
        map.span("beats[1].id").map(|span| span.of(text)),
        Some("\"three\"")
    );
    assert_eq!(
        map.span("beats[0].choices[2].acts[1]")
            .map(|span| span.of(text)),
        Some("StateName")
    );
    assert_eq!(
        map.readable("beats[0].choices[2].acts[1]"),
        "beats[one].choices[c].acts[2]"
    );
}

#[test]
fn places_are_found_by_path() {
    let map = SourceMap::new(GOOD);
    let at = |path: &str| map.span(path).map(|span| span.of(GOOD));
    assert_eq!(at("patience"), Some("6"));
    assert_eq!(at("beats[0].choices[1].to"), Some("\"goodbye\""));
    assert_eq!(
        at("beats[ringing].choices[spill].acts[1]"),
        Some("Wait(seconds: 9)")
    );
    assert_eq!(at("beats[0].choices[1].acts[1].seconds"), Some("9"));
    assert_eq!(
        at("beats[0].choices[0].acts[1]"),
        Some("StatePurpose(Personal)")
    );
    assert_eq!(at("beats[0].choices[0].acts[1][0]"), Some("Personal"));
    assert_eq!(at("beats[2]"), None);
    assert_eq!(at("beats[1].says"), None);
    assert_eq!(at("").map(|text| &text[..9]), Some("Scenario("));
    assert_eq!(
        map.key_span("beats[0].answers").map(|span| span.of(GOOD)),
        Some("answers")
    );
    assert_eq!(
        map.string("beats[0].says"),
        Some(r#"Hello? \"Who\" is this, and – why?"#)
    );
    assert_eq!(
        map.string("beats[0].choices[1].say"),
        Some(r#"Her "account"."#)
    );
    assert_eq!(map.count("beats[0].choices"), 2);
    assert_eq!(
        map.readable("beats[0].choices[1].to"),
        "beats[ringing].choices[spill].to"
    );
    assert_eq!(
        map.readable("beats[0].choices[1].acts[1]"),
        "beats[ringing].choices[spill].acts[1]"
    );
    assert_eq!(map.readable("beats[7].to"), "beats[7].to");
    // What a default filled in is shown at the brackets where it could be written.
    let missing = map.place("beats[1].says");
    assert_eq!(
        (missing.of(GOOD), &GOOD[missing.start..missing.start + 14]),
        ("(", "(id: \"goodbye\"")
    );
    let inside = GOOD.find("seconds: 9").expect("it is there") + 9;
    assert_eq!(
        map.path_at(inside),
        "beats[ringing].choices[spill].acts[1].seconds"
    );
    assert_eq!(map.chain_at(inside).len(), 8);
}

#[test]
fn single_brackets_are_looked_through() {
    let text = r#"Conduct(facts: Some((owner: "Dana")), reply: Choices([(id: "a"), (id: "b")]))"#;
    let map = SourceMap::new(text);
    let at = |path: &str| map.span(path).map(|span| span.of(text));
    assert_eq!(at("facts.owner"), Some("\"Dana\""));
    assert_eq!(at("reply[1].id"), Some("\"b\""));
    assert_eq!(map.readable("reply[1].id"), "reply[b].id");
}

#[test]
fn a_diagnostic_reads_like_a_compilers() {
    let text = "Scenario(\r\n\tid: \"a\", chioces: [],\r\n\tbeats: [],\r\n)";
    let read = read(text);
    let shown = Diagnostics::from(read.diagnostics).render("play.ron", text);
    let expected = "\
error[unknown-field]: there is no field `chioces` here
 --> play.ron:2:11 (chioces)
  |
2 |     id: \"a\", chioces: [],
  |              ^^^^^^^
  = help: fields known here: `id`, `patience`, `strict`, `balance`, `teaches`, `beats`
";
    assert_eq!(shown, expected);
}

#[test]
fn long_and_wide_lines_keep_the_carets_below_the_text() {
    let long = format!("{}(漢字 here)", "x".repeat(300));
    let at = long.find("here").expect("it is there");
    let shown = Diagnostic::warning("odd", "odd")
        .at(Span::new(at, at + 4))
        .render("a.ron", &long);
    let lines: Vec<&str> = shown.lines().collect();
    assert!(
        lines[3].contains("漢字 here)") && lines[3].chars().count() < 110,
        "{shown}"
    );
    // Each of the two wide letters takes two columns of the terminal.
    let column = lines[3].chars().take_while(|&letter| letter != 'h').count() + 2;
    assert_eq!(lines[4].find('^'), Some(column), "{shown}");
    assert!(lines[4].ends_with(" ^^^^"), "{shown}");
}

#[test]
fn an_editor_gets_one_flat_object() {
    let text = "Scenario(\n  id: \"ä\", nope: 1, beats: [])";
    let read = read(text);
    let json =
        serde_json::to_value(read.diagnostics[0].locate("play.ron", text)).expect("plain data");
    assert_eq!(
        json,
        serde_json::json!({
            "file": "play.ron", "code": "unknown-field", "severity": "error",
            "message": "there is no field `nope` here",
            "help": "fields known here: `id`, `patience`, `strict`, `balance`, `teaches`, `beats`",
            "path": "nope", "line": 2, "column": 12, "end_line": 2, "end_column": 16, "text": "nope",
        })
    );
}

#[test]
fn the_file_itself_is_checked_first() {
    let first = |text: &str| read(text).diagnostics.first().map(|one| line_of(one, text));
    let told =
        |text: &str, expected: &str| assert_eq!(first(text).as_deref(), Some(expected), "{text}");
    told("", "empty-file 1:1 ");
    told("// nothing\n", "empty-file 1:1 ");
    told("Battery(id: \"a\")", "wrong-root 1:1 Battery");
    told("Scenari(id: \"a\")", "wrong-root 1:1 Scenari");
    told("[1]", "wrong-root 1:1 [");
    told("{\"id\": \"a\"}", "json-braces 1:1 {");
    told("(id: \"a\", beats: [])", "missing-root 1:1 (");
    told(
        "Scenario(id: \"a\", beats: []) Scenario()",
        "trailing-text 1:30 Scenario(",
    );
    told(
        "#![enable(magic)]\nScenario(id: \"a\", beats: [])",
        "bad-attribute 1:1 #![enable(magic)]",
    );
    told(&"(".repeat(100_000), "too-deep 1:65 (");
    assert_eq!(
        first(&" ".repeat(MAX_BYTES + 1)).as_deref(),
        Some("too-large 1:1 ")
    );
    assert!(
        read("\u{FEFF}Scenario(id: \"a\", beats: [])")
            .value
            .is_some()
    );
    assert_eq!(reader::root_name(GOOD), Some("Scenario"));
    assert_eq!(reader::root_name("(id: 1)"), None);
}

#[test]
fn bytes_that_are_no_text_are_refused_with_a_place() {
    assert_eq!(reader::decode("\u{FEFF}é".as_bytes()), Ok("é".to_owned()));
    let bytes = b"Scenario(\n id: \"caf\xE9\")";
    let found = reader::decode(bytes).expect_err("Latin-1");
    assert_eq!(
        line_of(&found, &String::from_utf8_lossy(bytes)),
        "not-utf8 2:10 \u{FFFD}"
    );
    assert!(reader::decode(b"\xFF\xFES\0").is_err());
}

#[test]
fn what_a_word_processor_did_is_mended_and_the_rest_is_read() {
    let text = "Scenario(\n id: “a”,\n patience = 3;\n beats: [\n  { \"id\": “b” },\n  (id: \"c\", answers: Nobody)\n ]\n)";
    let read = read(text);
    let found: Vec<&str> = read.diagnostics.iter().map(|one| one.code).collect();
    assert_eq!(
        found,
        [
            "curly-quotes",
            "equals-sign",
            "semicolon",
            "json-braces",
            "curly-quotes",
            "unknown-variant"
        ]
    );
    let value = read.value.expect("all else is mended");
    assert_eq!(
        (value.id.trim(), value.patience, value.beats[0].id.trim()),
        ("a", 3, "b")
    );
}

#[test]
fn a_forgotten_bracket_is_sought_where_the_indent_shows_it() {
    let text = "Scenario(\n  id: \"a\",\n  beats: [\n    (id: \"b\",\n      choices: [\n        (id: \"c\", say: \"\", to: \"b\",\n      ],\n    ),\n  ],\n)";
    assert_eq!(told(text), ["unclosed-bracket 6:9 ("]);
}

/// Time stays linear for what costs the scanner most, all on one line; otherwise this test would
/// take minutes.
#[test]
fn large_texts_on_one_line_are_read_in_time() {
    for piece in [
        "(),", "a'b,", "\"x\",", "a b ", "'", "a/**/,", "[", "“", "b'", "r#", "-",
    ] {
        let text = format!(
            "Scenario(id: \"a\", beats: [{}])",
            piece.repeat(200_000 / piece.len())
        );
        assert!(!read(&text).diagnostics.is_empty());
    }
}

#[test]
fn places_outside_the_text_are_harmless() {
    for span in [
        Span::new(0, 99),
        Span::new(98, 99),
        Span::new(1, 0),
        Span::new(1, 2),
    ] {
        let at = Diagnostic::new(Severity::Advice, "odd", "odd").at(span);
        let _ = (at.render("a.ron", "é"), at.locate("a.ron", "é"));
    }
}

/// Cuts, doubles or replaces a piece of the good text, at character borders.
fn mutated(edits: &[(usize, usize, String)]) -> String {
    let mut letters: Vec<char> = GOOD.chars().collect();
    for (from, length, put) in edits {
        let from = from % (letters.len() + 1);
        let to = (from + length % 12).min(letters.len());
        letters.splice(from..to, put.chars());
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_told_about(
        edits in prop::collection::vec((0_usize..900, 0_usize..12, "[\"'“”()\\[\\]{},:;=#/*a-z0-9 \n\u{A0}é\\\\-]{0,4}"), 1..4)
    ) {
        let text = mutated(&edits);
        let read = read(&text);
        prop_assert!(read.value.is_some() || !read.diagnostics.is_empty());
        for one in &read.diagnostics {
            let span = one.span.expect("a problem has a place");
            prop_assert!(span.start <= span.end && span.end <= text.len(), "{one:?}");
            prop_assert!(text.get(span.start..span.end).is_some(), "{one:?}");
            let _ = one.render("play.ron", &text);
        }
        // Whatever the parser takes as it is must not be called broken.
        let options = ron::Options::default();
        let plain = options.with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        if let Ok(value) = plain.from_str::<PlaySource>(&text.replacen("Scenario", "PlaySource", 1)) {
            prop_assert!(read.diagnostics.iter().all(|one| one.code == "wrong-root" || one.code == "missing-root"), "{value:?} {:?}\n{text}", read.diagnostics);
        }
    }

    #[test]
    fn any_nonsense_is_told_about(text in "\\PC{0,80}") {
        let read = read(&text);
        prop_assert!(read.value.is_none() && !read.diagnostics.is_empty());
        let map = SourceMap::new(&text);
        for offset in 0..=text.len() {
            let _ = (map.path_at(offset), map.chain_at(offset));
        }
    }
}

#[test]
fn problems_outside_every_list_hide_nothing_inside() {
    let text = r#"Scenario(
    idd: "kitchen",
    colour: "red",
    beats: [(id: "one", says: 7), (id: "two", choices: [(id: "a", sa: "A", to: "two")])],
)"#;
    let read = read(text);
    let found: Vec<String> = read
        .diagnostics
        .iter()
        .map(|one| line_of(one, text))
        .collect();
    assert_eq!(
        found,
        [
            "unknown-field 2:5 idd",
            "unknown-field 3:5 colour",
            "wrong-type 4:31 7",
            "unknown-field 4:67 sa",
        ]
    );
    assert!(read.stood_in.is_empty());
    assert!(read.value.is_some());
}
