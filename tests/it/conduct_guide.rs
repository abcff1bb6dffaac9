//! The page on conduct files keeps its word: every example is audited and comes out as it
//! expects, what it says of output is there, and its tables are those of the program.

use std::fs;

use rightparty::compliance::rules::RULES;
use serde_json::Value;

use crate::{field_tables, guide::renewed_in, typed::run};

const GUIDE: &str = "scenarios/CONDUCT.md";
const BEGIN: &str = "<!-- tables:begin -->\n";
const END: &str = "<!-- tables:end -->";

fn blocks(fence: &str) -> Vec<String> {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let open = format!("```{fence}\n");
    guide
        .split(&open)
        .skip(1)
        .map(|part| part.split("```").next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_example_comes_out_as_it_expects() {
    let all: Vec<String> = blocks("ron").into_iter().chain(blocks("json")).collect();
    assert!(all.len() >= 6);
    for example in all {
        let shown = run(&["audit", "-", "--format", "json"], &example);
        assert!(shown.errors.is_empty(), "{}", shown.errors);
        let document: Value = serde_json::from_str(&shown.out).unwrap();
        let expected = document["conducts"][0]["expected"].as_array().unwrap();
        assert!(!expected.is_empty(), "{example}");
        for one in expected {
            assert_eq!(one["met"], true, "{one}\n{:#}", document["conducts"][0]);
        }
    }
}

#[test]
fn every_way_of_saying_something_can_be_read() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let (_, rows) = guide.split_once("| the case says | write |").unwrap();
    let mut read = 0;
    for row in rows.lines().take_while(|line| !line.starts_with('#')) {
        let Some(write) = row.split(" | ").nth(1) else {
            continue;
        };
        for piece in write.split('`').skip(1).step_by(2) {
            let steps = ["Heard(", "Said(", "Did("]
                .iter()
                .any(|step| piece.starts_with(step));
            let of = |field: &str| piece.starts_with(&format!("{field}: "));
            let whole = if steps {
                format!("Conduct(contacts: [(steps: [{piece}])])")
            } else if [
                "agency",
                "debts",
                "people",
                "addresses",
                "orders",
                "consents",
                "authority",
            ]
            .iter()
            .any(|field| of(field))
                && !piece.starts_with("debts: [\"")
            {
                format!("Conduct(facts: ({piece}))")
            } else if of("look") || of("envelope") || of("reason") || piece.contains("heard") {
                format!("Conduct(contacts: [(contact: ({piece}))])")
            } else {
                continue;
            };
            let shown = run(&["audit", "-"], &whole);
            assert!(shown.code < 2, "{piece}: {}", shown.errors);
            read += 1;
        }
    }
    assert!(read >= 25, "{read} pieces were read");
}

#[test]
fn rules_and_fields_that_are_named_exist() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    for (at, _) in guide.match_indices("rule: \"") {
        let id = guide[at + 7..].split('"').next().unwrap();
        assert!(RULES.iter().any(|rule| rule.id == id), "{id}");
    }
    let example = blocks("ron").remove(1);
    let shown = run(&["audit", "-", "--format", "json"], &example);
    let document: Value = serde_json::from_str(&shown.out).unwrap();
    let entry = &document["conducts"][0];
    let (_, told) = guide.split_once("## What comes out").unwrap();
    for part in ["findings", "contacts"] {
        for field in entry[part][0].as_object().unwrap().keys() {
            let is_told = told.contains(&format!("`{field}`"));
            assert!(
                is_told
                    || [
                        "at",
                        "line",
                        "medium",
                        "direction",
                        "contact",
                        "listener_id"
                    ]
                    .contains(&field.as_str()),
                "{part}: {field} is not told"
            );
        }
    }
    for field in [
        "schema",
        "program",
        "rules_version",
        "time_zone_data",
        "packs",
        "as_of",
        "totals",
    ] {
        assert!(
            document.get(field).is_some() && told.contains(&format!("`{field}`")),
            "{field}"
        );
    }
}

#[test]
fn its_tables_are_those_of_the_program() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let (_, after) = guide.split_once(BEGIN).unwrap();
    let (tables, _) = after.split_once(END).unwrap();
    renewed_in(
        GUIDE,
        BEGIN,
        tables,
        &format!("\n{}\n", field_tables::conduct()),
    );
}
