//! A whole call by keyboard, and every screen in every look.

use std::{process::Command, sync::Arc};

use rightparty::{
    panels::{Screen, Settings, TextScale},
    reader,
    scenario::Scenario,
    session::{Play, Record, Session, Walkthrough, record::RecordEntry},
};

use super::{
    driver::{setup, shipped, stage},
    person::Hand as _,
    typist::{self, Typist},
    world::{PROGRAM, World, read},
};

const GOOD: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/walkthroughs/kitchen_phone/good.ron"
);
/// The smallest laptop that is supported.
pub(super) const SMALL: (u32, u32) = (1280, 720);

fn walk() -> Walkthrough {
    let text = std::fs::read_to_string(GOOD).unwrap();
    let read = reader::read_acts::<Walkthrough>(&text, "Walkthrough");
    read.value.unwrap()
}

fn kitchen_phone() -> Arc<Scenario> {
    let shelf = shipped().scenarios();
    let mut shelf = shelf.into_iter();
    Arc::new(shelf.find(|one| one.id() == "kitchen_phone").unwrap())
}

pub(super) fn calm(dark: bool, text: TextScale) -> Settings {
    Settings {
        dark,
        text,
        reduced_motion: true,
        silent: true,
        ..Settings::default()
    }
}

pub(super) fn open(
    name: &str,
    size: (u32, u32),
    settings: Settings,
    unfinished: &[Record],
) -> Typist {
    let mut same = setup(shipped());
    same.settings = settings;
    same.past.clear();
    same.unfinished = unfinished.to_vec();
    let pixels = egui::vec2(
        f32::from(u16::try_from(size.0).unwrap()),
        f32::from(u16::try_from(size.1).unwrap()),
    );
    let zoom = settings.zoom.factor(pixels);
    // The harness keeps a margin around what it shows.
    let points = egui::Vec2::splat(2.0 * typist::MARGIN) + pixels / zoom;
    Typist::new(
        stage(same, points),
        zoom,
        World::open(name, size, settings, unfinished),
    )
}

/// The same, without when it was done.
fn timeless(entries: &[RecordEntry]) -> Vec<RecordEntry> {
    let mut entries = entries.to_vec();
    for entry in &mut entries {
        entry.at_ms = 0;
    }
    entries
}

#[test]
fn a_call_by_keyboard_leaves_the_record_of_the_script() {
    let scenario = kitchen_phone();
    let mut typist = open("call", SMALL, calm(false, TextScale::Normal), &[]);
    typist.world.look("01-first-start");
    typist.press("Home");
    typist.world.look("02-home");
    typist.press("Open the library");
    typist.world.look("03-library");
    typist.press("Open The Kitchen Phone");
    typist.press("Begin");
    typist.world.look("04-desk");
    for (number, step) in walk().steps.iter().enumerate() {
        let action = step.done.action(&scenario).unwrap();
        typist.step(&action);
        let looks = [
            (3, "05-call-stranger"),
            (14, "06-call"),
            (22, "07-offer"),
            (31, "08-note"),
        ];
        if let Some((_, name)) = looks.iter().find(|(at, _)| *at == number) {
            typist.world.look(name);
        }
    }
    assert_eq!(typist.shadow.state().shell.screen, Screen::Debrief);
    typist.world.look("09-debrief");
    typist.press("Every point");
    typist.world.look("10-ledger");
    typist.press("Progress");
    typist.world.look("11-progress");
    typist.press("Settings");
    typist.world.look("12-settings");
    println!(
        "keys pressed, and those that changed nothing: {:?}",
        typist.pressed()
    );

    let played = typist.world.record();
    assert!(played.is_finished());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("script.jsonl");
    let script = Command::new(PROGRAM)
        .args(["play", "--seed", "1", "--script", GOOD, "--record"])
        .arg(&path)
        .output()
        .unwrap();
    assert!(script.status.success(), "{script:?}");
    let scripted = read(&path);
    assert_eq!(timeless(&played.entries), timeless(&scripted.entries));
    assert_eq!(scores(&played), scores(&scripted));
}

fn scores(record: &Record) -> Vec<(String, u32)> {
    let scorer = rightparty::report::Scorer::of(&record.header, None).unwrap();
    let report = scorer.report(record);
    let all = report.scores.iter();
    all.map(|one| (format!("{:?}", one.kind), one.out_of_100))
        .collect()
}

/// The good walkthrough up to a step.
pub(super) fn up_to(steps: usize, began: &str) -> Record {
    let scenario = kitchen_phone();
    let same = setup(shipped());
    let header = rightparty::session::Header {
        schema: rightparty::session::record::SCHEMA,
        engine_behaviour: rightparty::session::record::ENGINE_BEHAVIOUR,
        scenario: scenario.id().to_owned(),
        scenario_digest: scenario.digest().to_owned(),
        rubric_digest: String::new(),
        seed: 1,
        subject: same.subject,
        mode: rightparty::session::Mode::Practice,
        began: began.to_owned(),
        scenario_text: scenario.text().to_owned(),
        pack_text: scenario.pack_text().to_owned(),
        rubric_text: same.rubric_text,
        again: None,
    };
    let mut session = Session::begin(Play::new(Arc::clone(&scenario), 1));
    for step in walk().steps.iter().take(steps) {
        let action = step.done.action(&scenario).unwrap();
        session.apply(0, action).unwrap();
    }
    Record::of(header, &session)
}

/// The size to look at the screens in; `RIGHTPARTY_SCREEN` names another, as 3840x2160.
fn size() -> (u32, u32) {
    let Ok(named) = std::env::var("RIGHTPARTY_SCREEN") else {
        return SMALL;
    };
    let (width, height) = named.split_once('x').expect("a size, as 1920x1080");
    (width.parse().unwrap(), height.parse().unwrap())
}

/// Every screen, with the fewest keys.
fn tour(name: &str, size: (u32, u32), settings: Settings) {
    let unfinished = [
        up_to(22, "2026-03-10T22:12:00Z"),
        up_to(31, "2026-03-10T22:11:00Z"),
        up_to(7, "2026-03-10T22:10:00Z"),
    ];
    let mut typist = open(name, size, settings, &unfinished);
    typist.world.look("01-home");
    typist.press("Library");
    typist.world.look("02-library");
    typist.press("Open The Kitchen Phone");
    typist.world.look("03-briefing");
    typist.press("Begin");
    typist.world.look("04-desk");
    drop(typist);
    let mut typist = open(name, size, settings, &unfinished[2..]);
    typist.press("Continue The Kitchen Phone");
    typist.world.look("05-call-third-party");
    typist.key(egui::Key::F12, "F12");
    typist.key(egui::Key::F12, "F12");
    typist.press("Back to the desk");
    typist.press("Dial mobile 614-555-0164");
    typist.world.look("05-voicemail");
    drop(typist);
    let mut typist = open(name, size, settings, &unfinished[..1]);
    typist.press("Continue The Kitchen Phone");
    typist.world.look("06-call-offer");
    typist.press("Account");
    typist.world.look("07-call-account");
    drop(typist);
    let mut typist = open(name, size, settings, &unfinished[1..2]);
    typist.press("Continue The Kitchen Phone");
    typist.world.look("08-note");
    typist.choose("Result of the contact", "RPC: right party spoken with");
    typist.choose("Where the account stands", "OPN: open, nothing new");
    typist.press("File the note");
    typist.world.look("09-debrief");
    typist.press("Why? val-timing, line 32");
    typist.world.look("09-why");
    typist.key(egui::Key::Escape, "Escape");
    typist.press("Transcript");
    typist.world.look("10-transcript");
    typist.press("Every point");
    typist.world.look("11-ledger");
    typist.press("The note");
    typist.world.look("12-note-judged");
    typist.press("Progress");
    typist.world.look("13-progress");
    typist.press("Settings");
    typist.world.look("14-settings");
}

#[test]
fn every_screen_in_the_light() {
    tour("light", size(), calm(false, TextScale::Normal));
}

#[test]
fn every_screen_in_the_dark() {
    tour("dark", size(), calm(true, TextScale::Normal));
}

#[test]
fn every_screen_with_double_text() {
    tour("double", size(), calm(false, TextScale::Double));
}
