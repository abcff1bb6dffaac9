//! What goes wrong in a sitting on the screen: killed in the midst of a note, two
//! windows with one code, a clock set back, another result put in the place of one's
//! own, a battery that wants no house card.

use std::{fs, thread, time::Duration};

use egui_kittest::kittest::Queryable as _;

use crate::{
    bundle::{Head, seal::seal, verify::verify},
    cli::Launch,
    domain::{Note, digest::sha256_hex},
    gui::{
        bridge, rehearse,
        sitting_tests::{BATTERY, CODE, Stage, hang_up, issued, note, practice, press, reads, sit},
    },
    report::Scorer,
    scenario::Library,
    session::Header,
    store::{
        Home, RecordFile,
        accommodations::Accommodations,
        desk::{Desk, Issue, IssuedPart, Person},
        keys::Keys,
        note_draft, scratchpad,
        sittings::Sittings,
    },
};

/// Longer than anything typed waits to be kept.
const KEPT: Duration = Duration::from_millis(600);

fn write(stage: &mut Stage, field: &str, text: &str) {
    press(stage, field);
    stage.get_by_label(field).type_text(text);
    stage.run_ok();
}

/// The note of part 1, before anything is in it.
fn to_the_note(stage: &mut Stage) {
    press(stage, "I agree and begin");
    practice(stage);
    press(stage, "Begin part 1");
    press(stage, "Dial home 614-555-0131");
    hang_up(stage);
}

fn playing(stage: &Stage) -> &crate::panels::playing::Playing {
    stage.state().shell().playing().unwrap()
}

#[test]
fn what_was_typed_is_there_after_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let home = issued(folder.path(), Accommodations::default());
    let mut stage = sit(&home, Some(CODE));
    to_the_note(&mut stage);
    press(&mut stage, "Scratchpad");
    write(
        &mut stage,
        "Scratchpad: for you alone, never judged",
        "ray answered\n",
    );
    write(&mut stage, "In your own words", "Somebody else ");
    thread::sleep(KEPT);
    stage.run_ok();
    write(&mut stage, "In your own words", "answered.");
    press(&mut stage, "Something was promised or paid");
    write(&mut stage, "Promised total", "not an amount");
    thread::sleep(KEPT);
    stage.run_ok();
    // Nothing is told to anybody: what is on the disk is all there is.
    drop(stage);
    let record = folder.path().join("sittings/sitting-1/part-1.jsonl");
    let kept = note_draft::read(&record).unwrap();
    assert_eq!(
        kept.prose, "Somebody else answered.",
        "for a terminal, as far as it can be read"
    );
    let mut stage = sit(&home, Some(CODE));
    assert!(reads(&stage, "what you had typed is there"));
    press(&mut stage, "Go on with part 1");
    let note_now = &playing(&stage).note;
    assert_eq!(note_now.prose, "Somebody else answered.");
    assert_eq!(
        note_now.promise.total, "not an amount",
        "letter by letter, whether it can be read or not"
    );
    assert_eq!(playing(&stage).pad, "ray answered\n");
    press(&mut stage, "Something was promised or paid");
    note(&mut stage);
    assert!(reads(&stage, "Finished. Thank you."));
    assert_eq!(note_draft::read(&record), None, "no draft is left behind");
    assert_eq!(scratchpad::text(&record).unwrap(), "", "nor the scratchpad");
}

#[test]
fn leaving_keeps_the_last_letter_and_a_terminal_s_note_is_gone_on_with() {
    let folder = tempfile::tempdir().unwrap();
    let home = issued(folder.path(), Accommodations::default());
    let mut stage = sit(&home, Some(CODE));
    to_the_note(&mut stage);
    write(&mut stage, "In your own words", "one");
    write(&mut stage, "In your own words", " two");
    press(&mut stage, "Leave, go on later");
    drop(stage);
    let record = folder.path().join("sittings/sitting-1/part-1.jsonl");
    let form: crate::panels::note_state::NoteState = note_draft::form(&record).unwrap();
    assert_eq!(form.prose, "one two");
    let at_a_terminal = Note {
        complaint: true,
        prose: "three".to_owned(),
        ..Note::default()
    };
    note_draft::keep(&record, &at_a_terminal).unwrap();
    let mut stage = sit(&home, Some(CODE));
    press(&mut stage, "Go on with part 1");
    assert_eq!(playing(&stage).note.prose, "three");
    assert!(playing(&stage).note.complaint);
}

#[test]
fn practice_keeps_what_is_typed_too() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path());
    let setup = bridge::setup(&Launch::default(), Some(&home)).unwrap();
    let good = include_str!("../../tests/fixtures/walkthroughs/kitchen_phone/good.ron");
    let record = rehearse(good, 31, &setup).unwrap();
    let path = folder.path().join("records/one.jsonl");
    let mut file = RecordFile::create(&path, &record.header).unwrap();
    for entry in &record.entries {
        file.append(entry).unwrap();
    }
    drop(file);
    let mut stage = sit(&home, None);
    press(&mut stage, "Home");
    press(&mut stage, "Continue The Kitchen Phone");
    write(&mut stage, "In your own words", "Dana called back.");
    drop(stage);
    let mut stage = sit(&home, None);
    press(&mut stage, "Continue The Kitchen Phone");
    assert_eq!(playing(&stage).note.prose, "Dana called back.");
}

#[test]
fn a_battery_without_a_house_card_shows_none() {
    let folder = tempfile::tempdir().unwrap();
    let home = issued(folder.path(), Accommodations::default());
    let sittings = Sittings::at(&folder.path().join("sittings"));
    let mut kept = sittings.find("sitting-1").unwrap().unwrap();
    kept.battery = BATTERY.replace("house_card: true", "house_card: false");
    sittings.keep(&kept).unwrap();
    let mut stage = sit(&home, Some(CODE));
    press(&mut stage, "I agree and begin");
    practice(&mut stage);
    assert!(!reads(&stage, "House card"));
    press(&mut stage, "Begin part 1");
    assert!(stage.query_by_label("Rubric").is_some());
    assert!(stage.query_by_label("House card").is_none());
}

#[test]
fn one_code_opens_one_window_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let home = issued(folder.path(), Accommodations::default());
    let mut first = sit(&home, Some(CODE));
    let second = sit(&home, Some(CODE));
    assert!(reads(&second, "open in another window"));
    assert!(second.query_by_label("I agree and begin").is_none());
    press(&mut first, "I agree and begin");
    assert!(reads(&first, "First, a practice call"), "the first goes on");
    drop((first, second));
    let third = sit(&home, Some(CODE));
    assert!(reads(&third, "First, a practice call"), "where it was");
}

#[test]
fn a_clock_set_back_is_told_with_the_result_and_gives_no_time() {
    let folder = tempfile::tempdir().unwrap();
    let home = issued(folder.path(), Accommodations::default());
    let mut stage = sit(&home, Some(CODE));
    to_the_note(&mut stage);
    press(&mut stage, "Leave, go on later");
    drop(stage);
    let sitting = Home::at(&folder.path().join("sittings/sitting-1"));
    let mut clock: serde_json::Value = sitting.read("part-1.clock").unwrap();
    let wall = clock["wall_ms"].as_u64().unwrap();
    clock["wall_ms"] = (wall + 7_200_000).into();
    clock["spent_ms"] = 240_000.into();
    sitting.keep("part-1.clock", &clock).unwrap();
    let mut stage = sit(&home, Some(CODE));
    press(&mut stage, "Go on with part 1");
    assert!(reads(&stage, "6 min left"), "of ten");
    note(&mut stage);
    assert!(reads(&stage, "Finished. Thank you."));
    let sealed = folder.path().join("sittings/sitting-1/result.bundle");
    let verdict = verify(&fs::read_to_string(sealed).unwrap());
    let told = verdict.head.unwrap().clock_set_back;
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].part, told[0].seconds / 60), (1, 119));
}

/// A desk of its own that has issued the code.
fn issued_by_a_desk(home: &Home) {
    let mut desk = Desk::open(home.path()).unwrap();
    let now = "2026-03-10T10:00:00Z";
    let person = Person {
        subject: "quiet-otter".to_owned(),
        name: "Ann Example".to_owned(),
        email: String::new(),
        reference: "17".to_owned(),
    };
    desk.add(&person, now).unwrap();
    let library = Library::shipped();
    let text = &library.find("kitchen_phone").unwrap().text;
    let digest = library.compile(text).scenario.unwrap().digest().to_owned();
    let battery = crate::battery::read(BATTERY, &library).unwrap();
    let seed = battery.form(1).unwrap().parts[0].seed;
    desk.issue(&Issue {
        sitting: "sitting-1",
        subject: "quiet-otter",
        battery: "short_test",
        text: BATTERY,
        form: 1,
        parts: &[IssuedPart {
            scenario: "kitchen_phone".to_owned(),
            seed,
            scenario_sha256: digest,
        }],
        accommodations: Accommodations::default(),
        code: CODE,
        now,
    })
    .unwrap();
}

#[test]
fn a_bundle_with_another_scenario_is_refused_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path());
    issued_by_a_desk(&home);
    let mut stage = sit(&home, Some(CODE));
    to_the_note(&mut stage);
    // Somebody with the key of this machine seals an easier call in the meantime.
    let setup = bridge::setup(&Launch::default(), None).unwrap();
    let good = include_str!("../../tests/fixtures/walkthroughs/first_bill/good.ron");
    let mut record = rehearse(good, 400, &setup).unwrap();
    assert!(record.is_finished());
    record.header = Header {
        subject: "quiet-otter".to_owned(),
        ..record.header
    };
    let report = Scorer::of(&record.header, None).unwrap().report(&record);
    let head = Head {
        sitting: "sitting-1".to_owned(),
        subject: "quiet-otter".to_owned(),
        battery: "short_test".to_owned(),
        battery_sha256: sha256_hex(BATTERY),
        form: 1,
        sealed: "2026-03-10T11:00:00Z".to_owned(),
        ..Head::default()
    };
    let key = Keys::at(&folder.path().join("keys")).signing().unwrap();
    let swapped = seal(&head, &[record.write()], &[report], &key);
    assert!(verify(&swapped).holds(), "sealed as well as can be");
    let sittings = Sittings::at(&folder.path().join("sittings"));
    sittings.seal("sitting-1", &swapped).unwrap();
    note(&mut stage);
    assert!(reads(&stage, "Please call whoever supervises this test"));
    assert!(reads(
        &stage,
        "is not what was issued: issued was kitchen_phone"
    ));
    let kept = sittings.find("sitting-1").unwrap().unwrap();
    assert!(!kept.delivered);
}
