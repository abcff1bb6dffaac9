//! Tables of results and decisions: what a spreadsheet opens, unharmed.

use std::{fs, path::Path};

use rightparty::export::sheet::{harmless, meant};

use crate::typed::run;

fn recorded(folder: &Path) -> String {
    let walk = folder.join("walk.ron");
    fs::write(
        &walk,
        include_str!("../fixtures/walkthroughs/kitchen_phone/good.ron"),
    )
    .unwrap();
    let record = folder.join("1.jsonl");
    let args = [
        "play".as_ref(),
        "--script".as_ref(),
        walk.as_os_str(),
        "--record".as_ref(),
        record.as_os_str(),
    ];
    assert_eq!(run(&args, "").code, 0);
    record.to_str().unwrap().to_owned()
}

#[test]
fn one_row_per_record_and_one_per_decision() {
    let folder = tempfile::tempdir().unwrap();
    let record = recorded(folder.path());
    let table = run(&["export", &record, &record, "--format", "csv"], "");
    assert_eq!(table.code, 0, "{}", table.errors);
    let mut rows = csv::Reader::from_reader(table.out.as_bytes());
    let head = rows.headers().unwrap().clone();
    let read: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(read.len(), 2);
    let report: serde_json::Value =
        serde_json::from_str(&run(&["score", &record, "--format", "json"], "").out).unwrap();
    let cell = |name: &str| {
        let place = head.iter().position(|one| one == name).unwrap();
        read[0].get(place).unwrap().to_owned()
    };
    assert_eq!(cell("scenario"), "kitchen_phone");
    assert_eq!(cell("overall"), report[0]["overall"].to_string());
    assert_eq!(
        cell("compliance"),
        report[0]["scores"][0]["out_of_100"].to_string()
    );
    assert!(table.out.contains("\r\n"));

    let decisions = run(&["export", &record, "--format", "csv", "--decisions"], "");
    let entries = fs::read_to_string(&record).unwrap().lines().count() - 1;
    let mut rows = csv::Reader::from_reader(decisions.out.as_bytes());
    assert_eq!(rows.records().count(), entries);
    assert!(decisions.out.contains(",Choose,"));
    let refused = run(&["export", &record, "--format", "json", "--decisions"], "");
    assert_eq!(refused.code, 2);
}

#[test]
fn the_table_feeds_the_cohort() {
    let folder = tempfile::tempdir().unwrap();
    let record = recorded(folder.path());
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let results = put(
        "results.csv",
        &run(&["export", &record, "--format", "csv"], "").out,
    );
    let decisions = put(
        "decisions.csv",
        &run(&["export", &record, "--format", "csv", "--decisions"], "").out,
    );
    let shown = run(&["cohort", &results, "--decisions", &decisions], "");
    assert_eq!(shown.code, 0, "{}", shown.errors);
    assert!(
        shown.out.contains("1 people, 1 results, 1 scenarios"),
        "{}",
        shown.out
    );
    assert!(
        shown.out.contains("Who takes which choice"),
        "{}",
        shown.out
    );
}

#[test]
fn no_cell_is_a_formula() {
    for cell in ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"] {
        let written = harmless(cell);
        assert!(written.starts_with('\''), "{cell}");
        assert_eq!(meant(&written), cell);
    }
    for cell in ["O'Brien", "'quoted'", "7", ""] {
        assert_eq!(harmless(cell), cell);
        assert_eq!(meant(cell), cell);
    }
}
