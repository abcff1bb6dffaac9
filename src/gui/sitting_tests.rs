//! A whole test by what the screen says: code, consent, practice call, the part that
//! counts, a crash in the midst of it, and the sealed result.

use std::path::Path;

use egui_kittest::{Harness, kittest::Queryable};

use bevy_egui::egui;

use crate::{
    bundle::verify::verify,
    cli::Launch,
    domain::digest::sha256_hex,
    gui::bridge::{self, Desk},
    panels::Portrait,
    scenario::{Library, library::TUTORIAL},
    store::{
        Home,
        accommodations::Accommodations,
        sittings::{Kept, Sittings},
    },
};

pub(super) const CODE: &str = "ABCD-EFGH";

pub(super) const BATTERY: &str = r#"Battery(
    schema: 1,
    id: "short_test",
    title: "A short test",
    audience: "Whoever tests the program.",
    purpose: Training,
    parts: [(scenario: "kitchen_phone", minutes: 10)],
    reported: [Compliance, Notes],
    feedback: true,
    house_card: true,
    instructions: "Say what you would say. A person reviews the result.",
    contact: "Ask first if you need more time.",
    forms: 1,
)"#;

pub(super) type Stage = Harness<'static, Desk>;

/// A folder in which a code was opened before, so that no database is needed.
pub(super) fn issued(folder: &Path, granted: Accommodations) -> Home {
    let home = Home::at(folder);
    let kept = Kept {
        sitting: "sitting-1".to_owned(),
        subject: "quiet-otter".to_owned(),
        battery: BATTERY.to_owned(),
        form: 1,
        accommodations: granted,
        code_sha256: sha256_hex("ABCDEFGH"),
        ..Kept::default()
    };
    Sittings::at(&folder.join("sittings")).keep(&kept).unwrap();
    home
}

pub(super) fn sit(home: &Home, code: Option<&str>) -> Stage {
    let mut setup = bridge::setup(&Launch::default(), Some(home)).unwrap();
    setup.settings.reduced_motion = true;
    setup.settings.silent = true;
    let mut desk = Desk::new(setup, Some(home.clone()), Some(1));
    if let Some(code) = code {
        desk.sit_down(code);
    }
    let mut stage = Harness::builder()
        .with_size(egui::vec2(1280.0, 720.0))
        .with_max_steps(20)
        .build_ui_state(
            |ui, desk: &mut Desk| {
                desk.frame(ui, 0.0, Portrait::Outline);
            },
            desk,
        );
    stage.run_ok();
    stage
}

pub(super) fn press(stage: &mut Stage, name: &str) {
    stage.get_by_label(name).scroll_to_me();
    stage.run_ok();
    stage.get_by_label(name).click();
    stage.run_ok();
}

pub(super) fn reads(stage: &Stage, text: &str) -> bool {
    stage.query_all_by_label_contains(text).next().is_some()
}

pub(super) fn note(stage: &mut Stage) {
    for (list, entry) in [
        (
            "Result of the contact",
            "TPC: third party answered, nothing revealed",
        ),
        ("Where the account stands", "OPN: open, nothing new"),
    ] {
        press(stage, list);
        press(stage, entry);
    }
    press(stage, "File the note");
}

pub(super) fn hang_up(stage: &mut Stage) {
    press(stage, "Hang up");
    press(stage, "Hang up: press again");
    press(stage, "Write the note");
}

/// The practice call, whole.
pub(super) fn practice(stage: &mut Stage) {
    press(stage, "Begin the practice call");
    assert!(reads(stage, "nothing here counts"));
    press(stage, "Dial home 614-555-0150");
    press(
        stage,
        "This is Alex Reyes. I have looked around. Show me the table.",
    );
    press(stage, "Put this to them");
    if stage.query_by_label("Hang up").is_some() {
        hang_up(stage);
    } else {
        press(stage, "Write the note");
    }
    note(stage);
}

#[test]
fn a_test_is_taken_from_the_code_to_the_seal() {
    let folder = tempfile::tempdir().unwrap();
    let home = issued(folder.path(), Accommodations::default());
    let mut stage = sit(&home, Some(CODE));
    assert!(reads(&stage, "A short test"));
    assert!(reads(&stage, "10 minutes"));
    press(&mut stage, "I agree and begin");
    practice(&mut stage);
    assert!(reads(&stage, "Part 1 of 1"));
    assert!(
        reads(&stage, "House card: Tarnvale Services"),
        "before the clock runs"
    );
    press(&mut stage, "Begin part 1");
    assert!(stage.query_by_label("House card").is_some(), "and after");
    assert!(reads(&stage, "10 min left"));
    assert!(!reads(&stage, "Transcript"), "nothing to copy from");
    press(&mut stage, "Dial home 614-555-0131");
    let steps = stage.state().shell().playing().unwrap().view().steps();
    assert_eq!(steps, 1);

    // The program is killed: nothing is told to anybody.
    drop(stage);
    let mut stage = sit(&home, Some("abcd efgh"));
    assert!(
        reads(&stage, "Part 1 of 1"),
        "consent and practice are done"
    );
    press(&mut stage, "Go on with part 1");
    let playing = stage.state().shell().playing().unwrap();
    assert_eq!(playing.view().steps(), steps);
    assert!(playing.view().on_the_line().is_some());
    hang_up(&mut stage);
    note(&mut stage);
    assert!(reads(&stage, "Finished. Thank you."));
    assert!(reads(&stage, "Compliance"), "this battery gives feedback");
    let sealed = folder.path().join("sittings/sitting-1/result.bundle");
    let verdict = verify(&std::fs::read_to_string(sealed).unwrap());
    assert!(verdict.problems.is_empty(), "{:?}", verdict.problems);
    assert_eq!(verdict.records.len(), 1, "the practice call is not in it");
    press(&mut stage, "Close");
    assert!(stage.state().is_leaving());
}

#[test]
fn the_time_left_survives_and_its_end_leaves_the_note() {
    let folder = tempfile::tempdir().unwrap();
    let granted = Accommodations {
        time_percent: 150,
        pauses: true,
        text_percent: 150,
        ..Accommodations::default()
    };
    let home = issued(folder.path(), granted);
    let mut stage = sit(&home, Some(CODE));
    assert!(reads(&stage, "15 minutes"), "the person's own time");
    press(&mut stage, "I agree and begin");
    practice(&mut stage);
    press(&mut stage, "Begin part 1");
    press(&mut stage, "Dial home 614-555-0131");
    press(&mut stage, "Stop the clock");
    assert!(reads(&stage, "The clock stands still"));
    press(&mut stage, "Go on");
    press(&mut stage, "Leave, go on later");
    assert!(reads(&stage, "Nothing is lost"));
    drop(stage);
    // All but a moment of the time was spent before the machine died.
    let sitting = Home::at(&folder.path().join("sittings/sitting-1"));
    let mut clock: serde_json::Value = sitting.read("part-1.clock").unwrap();
    clock["spent_ms"] = (15 * 60_000).into();
    sitting.keep("part-1.clock", &clock).unwrap();
    let mut stage = sit(&home, Some(CODE));
    press(&mut stage, "Go on with part 1");
    assert!(reads(&stage, "The time is over"));
    note(&mut stage);
    assert!(reads(&stage, "Finished. Thank you."));
}

#[test]
fn a_code_is_asked_for_on_the_home_screen_and_refused_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    let home = issued(folder.path(), Accommodations::default());
    let mut stage = sit(&home, None);
    press(&mut stage, "Home");
    press(&mut stage, "I have a code");
    press(&mut stage, "Code");
    stage.get_by_label("Code").type_text("WRONG");
    stage.run_ok();
    press(&mut stage, "Open the test");
    assert!(reads(&stage, "This code opens nothing"));
    press(&mut stage, "Back");
    assert!(reads(&stage, "Practice the call before it counts"));
    assert!(!stage.state().is_leaving());
}

#[test]
fn the_practice_call_is_sound() {
    let library = Library::shipped();
    let compiled = library.compile(TUTORIAL.text);
    assert!(compiled.scenario.is_some(), "{:?}", compiled.diagnostics);
    assert!(
        compiled.diagnostics.is_empty(),
        "{:?}",
        compiled.diagnostics
    );
}
