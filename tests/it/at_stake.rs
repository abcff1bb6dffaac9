//! What a scenario says that it teaches can be learned in it: each rule is broken
//! in one of its walkthroughs and kept in another.

use std::{fs, path::Path};

use rightparty::{compliance::Outcome, report::Scorer, scenario::Library};

use crate::walkthroughs::{play, read};

/// What no walkthrough can break: the first writing of that account is sent after the call.
const LATER: [(&str, &str); 1] = [("kitchen_phone", "disc-initial-oral-and-written")];

/// The rules that each walkthrough of a scenario raises: violated, presumed so, or advised on.
fn raised(id: &str) -> Vec<Vec<String>> {
    let folder = Path::new("tests/fixtures/walkthroughs").join(id);
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let record = play(&read(path));
            let report = Scorer::of(&record.header, None).unwrap().report(&record);
            report
                .findings
                .iter()
                .filter(|found| found.outcome != Outcome::NotApplicable)
                .map(|found| found.rule.clone())
                .collect()
        })
        .collect()
}

#[test]
fn what_is_taught_is_shown_broken_and_kept() {
    let library = Library::shipped();
    let mut missing = Vec::new();
    for scenario in library.scenarios() {
        let plays = raised(scenario.id());
        assert!(
            plays.len() >= 3,
            "{} needs three walkthroughs",
            scenario.id()
        );
        for rule in scenario.teaches() {
            let later = LATER.contains(&(scenario.id(), rule.as_str()));
            if !later && !plays.iter().any(|play| play.contains(rule)) {
                missing.push(format!("{}: {rule} is never broken", scenario.id()));
            }
            if plays.iter().all(|play| play.contains(rule)) {
                missing.push(format!("{}: {rule} is never kept", scenario.id()));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
