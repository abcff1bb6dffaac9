//! Each shipped scenario and pack compiles without a word of complaint, and
//! every file in the folder is shipped.

use std::{fs, path::Path};

use rightparty::{
    domain::contact::Direction,
    reader::root_name,
    scenario::{
        Library,
        library::{PACKS, SCENARIOS, TUTORIAL},
    },
    session::{Action, Play, Session, TraineeView},
};

use crate::support::shipped;

#[test]
fn shipped_scenarios_compile_without_complaint() {
    let library = Library::shipped();
    for file in library.files() {
        let compiled = library.compile(&file.text);
        let told: Vec<String> = compiled
            .diagnostics
            .iter()
            .map(|found| found.render(&file.path, &file.text))
            .collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
        assert!(compiled.scenario.is_some(), "{}", file.path);
    }
}

#[test]
fn shipped_packs_read_without_complaint() {
    for pack in PACKS {
        let read = rightparty::scenario::compile::read_pack(pack.text);
        let told: Vec<String> = read
            .diagnostics
            .iter()
            .map(|found| found.render(pack.path, pack.text))
            .collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
    }
}

#[test]
fn every_file_in_the_folder_is_shipped() {
    let mut found = Vec::new();
    gather(Path::new("scenarios"), &mut found);
    let mut shipped: Vec<String> = SCENARIOS
        .iter()
        .chain(PACKS)
        .chain([&TUTORIAL])
        .map(|file| file.path.to_owned())
        .collect();
    found.sort();
    shipped.sort();
    assert_eq!(
        found, shipped,
        "every scenario and pack is listed in src/scenario/library.rs"
    );
}

fn gather(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "ron") {
            let text = fs::read_to_string(&path).unwrap();
            if matches!(root_name(&text), Some("Scenario" | "Pack")) {
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
}

#[test]
fn whoever_calls_in_is_answered_and_dialed_only_afterwards() {
    let scenario = shipped("returned_call");
    let line = &scenario.lines()[0];
    assert_eq!(line.first.contact.direction, Direction::Inbound);
    assert_eq!(line.again.contact.direction, Direction::Outbound);
    let mut session = Session::begin(Play::new(scenario, 1));
    let verb = |session: &Session| TraineeView::of(session).dialable()[0].verb();
    assert_eq!(verb(&session), "answer");
    session.apply(0, Action::Dial(0)).unwrap();
    session.apply(0, Action::HangUp).unwrap();
    assert_eq!(verb(&session), "dial");
}

#[test]
fn ids_are_used_once() {
    let library = Library::shipped();
    let mut ids = library.ids();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert_eq!(all, SCENARIOS.len(), "every scenario file says its id");
}
