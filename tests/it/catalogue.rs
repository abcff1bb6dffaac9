//! Every row of the law's catalogue has a home, and the table that says where is current.

use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

use rightparty::{
    compliance::{
        Basis, Rule,
        packs::Pack,
        rules::{self, RULES},
    },
    handbook,
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The ids of the catalogue, and the headings above them, which begin with `#`.
const IDS: &str = include_str!("../fixtures/law/catalogue_ids.txt");

/// How many rows the catalogue has.
const ROWS: usize = 194;

fn ids() -> impl Iterator<Item = &'static str> {
    IDS.lines().filter(|line| !line.starts_with('#'))
}

/// The file in which each rule stands, from the root.
fn files() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let folder = Path::new(ROOT).join("src/compliance/rules");
    for section in fs::read_dir(folder).unwrap() {
        let section = section.unwrap().path();
        if !section.is_dir() {
            continue;
        }
        let name = section.file_name().unwrap().to_string_lossy().into_owned();
        for file in fs::read_dir(&section).unwrap() {
            let path = file.unwrap().path();
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            found.insert(
                stem.replace('_', "-"),
                format!("src/compliance/rules/{name}/{stem}.rs"),
            );
        }
    }
    found
}

/// What a row has become.
fn home(rule: &Rule) -> &'static str {
    match rule.basis {
        Basis::Definition if handbook::examples(find(rule.id)).is_empty() => "page with the reason",
        Basis::Definition => "definition",
        Basis::PerSe => "rule",
        Basis::Presumption => "rule, as a presumption",
        Basis::Standard => "rule, on an open standard",
        Basis::SafeHarbour => "rule, as a protection that may be lost",
        Basis::BestPractice => "rule, as advice",
        Basis::Policy => "client rule",
    }
}

fn find(id: &str) -> &'static Rule {
    rules::find(id).unwrap_or_else(|| panic!("the row {id} of the catalogue has no home"))
}

/// The table as it should stand.
fn table() -> String {
    let files = files();
    let mut text = String::from(
        "# The catalogue, row by row\n\n\
         Where each row of the law's catalogue lives. This page is generated: \
         `BLESS=1 cargo test catalogue` rewrites it.\n\
         The letter says how well the source was read: T the official text, S through a \
         secondary source, M from memory.\n",
    );
    for line in IDS.lines() {
        if let Some(heading) = line.strip_prefix("# ") {
            write!(
                text,
                "\n## {heading}\n\n| id | lives as | read | file |\n|---|---|---|---|\n"
            )
            .unwrap();
            continue;
        }
        let rule = find(line);
        let read = format!("{:?}", rule.read);
        let file = &files[line];
        writeln!(text, "| `{line}` | {} | {read} | `{file}` |", home(rule)).unwrap();
    }
    text
}

#[test]
fn every_row_has_a_home() {
    let mut all: Vec<_> = ids().collect();
    assert_eq!(all.len(), ROWS);
    for id in &all {
        let rule = find(id);
        assert!(!rule.law.is_empty(), "{id} cites nothing");
    }
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), ROWS, "an id stands twice");
}

#[test]
fn rules_stand_in_the_order_of_the_catalogue() {
    let listed: Vec<_> = ids().collect();
    let places: Vec<_> = RULES
        .iter()
        .filter_map(|rule| listed.iter().position(|id| *id == rule.id))
        .collect();
    assert!(places.is_sorted(), "RULES follows the catalogue");
}

#[test]
fn the_table_is_current() {
    let path = Path::new(ROOT).join("assets/catalogue.md");
    let fresh = table();
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &fresh).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == fresh,
        "assets/catalogue.md is stale; run: BLESS=1 cargo test --no-default-features catalogue"
    );
}

#[test]
fn a_place_without_an_overlay_says_so() {
    assert_eq!(Pack::of("OH").describe(), "federal rules only");
    assert_eq!(
        Pack::of("NY-NYC").describe(),
        "federal rules and those of New York State and City"
    );
    assert!(!Pack::of("UK").is_american());
}
