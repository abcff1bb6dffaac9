//! What a scenario says that it teaches can be learned in it: each rule is broken
//! in one of its walkthroughs and kept in another. Rules that no shipped scenario
//! puts at stake are shown broken and kept by a case.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rightparty::{
    compliance::{Outcome, Parameters, judge},
    evidence::conduct,
    report::Scorer,
    scenario::Library,
};

use crate::walkthroughs::{play, read};

/// What no walkthrough can break: the first writing of that account is sent after the call.
const LATER: [(&str, &str); 1] = [("kitchen_phone", "disc-initial-oral-and-written")];

/// By cases under `tests/fixtures/law`, since no shipped call should be made of it.
const CASE: &str = "a case";

/// The further rules that plays and cases have to show, each with the scenario that
/// puts it at stake.
const SHOWN: [(&str, &str); 28] = [
    ("attorney-represented-no-contact", CASE),
    ("bk-automatic-stay", CASE),
    ("call-recording-consent", CASE),
    ("cease-oral-request", CASE),
    ("cease-written-request", CASE),
    ("client-no-message-with-third-party", "wrong_sam"),
    ("dispute-demand-writing", CASE),
    ("dispute-oral", CASE),
    ("dispute-written-cease", CASE),
    ("fail-mark-disputed", CASE),
    ("false-attorney", "old_ledger"),
    ("false-deadline-offer", CASE),
    ("freq-rebut-compliance", "do_not_dial"),
    ("harass-abusive-language", CASE),
    ("harass-caller-identity", "do_not_dial"),
    ("harass-obscene", CASE),
    ("lcm-incomplete", CASE),
    ("lcm-required-content", "do_not_dial"),
    ("loc-employer-only-if-asked", CASE),
    ("loc-once", CASE),
    ("overshadow", "first_bill"),
    ("threat-credit-reporting", CASE),
    ("threat-not-intended", "late_paycheck"),
    ("threat-not-legal", "old_ledger"),
    ("threat-seizure-garnishment", CASE),
    ("time-busy-is-not-standing", CASE),
    ("timebarred-settlement-mislead", "old_ledger"),
    ("timebarred-threat", "old_ledger"),
];

/// Files of a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .collect();
    paths.sort();
    paths
}

/// Every case: the rules that it names, and those that it raises.
fn cases() -> Vec<(Vec<String>, Vec<&'static str>)> {
    let read = |path: PathBuf| {
        let case = conduct::read(&fs::read_to_string(path).unwrap()).value;
        let case = case.expect("cases are read without complaint");
        let params = Parameters::for_jurisdiction(case.place_of_law());
        let found = judge(&case.facts, &params, case.items().unwrap());
        (
            case.expect.iter().map(|one| one.rule.clone()).collect(),
            found.into_iter().map(|one| one.rule).collect(),
        )
    };
    files(Path::new("tests/fixtures/law"))
        .into_iter()
        .map(read)
        .collect()
}

/// The rules that each walkthrough of a scenario raises: violated, presumed so, or advised on.
fn raised(id: &str) -> Vec<Vec<String>> {
    let folder = Path::new("tests/fixtures/walkthroughs").join(id);
    files(&folder)
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

#[test]
fn what_is_at_stake_nowhere_else_is_shown_by_a_case() {
    let cases = cases();
    for (rule, place) in SHOWN {
        if place == CASE {
            let naming = || {
                let named = |case: &&(Vec<String>, _)| case.0.iter().any(|one| one == rule);
                cases.iter().filter(named)
            };
            let raises = |case: &(_, Vec<&str>)| case.1.contains(&rule);
            assert!(naming().any(raises), "no case breaks {rule}");
            assert!(!naming().all(raises), "no case keeps {rule}");
        } else {
            let scenario = crate::support::shipped(place);
            let taught = scenario.teaches().iter().any(|one| one == rule);
            assert!(taught, "{place} puts {rule} at stake");
        }
    }
}
