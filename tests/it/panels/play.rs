//! Whole sessions, by names, by keys, and across an interruption.

use egui::Key;
use rightparty::{
    panels::{Effect, Screen, TextScale},
    reader,
    session::{Play, Session, Walkthrough, record::Speller, spell::Done},
};

use super::{
    driver::{
        SMALL, Stage, choose, has, names, on_disk, press, reads, setup, shipped, stage, tab_to,
        tiny, write,
    },
    person::{do_step, view},
};

const GOOD: &str = include_str!("../../fixtures/walkthroughs/kitchen_phone/good.ron");

fn walk() -> Walkthrough {
    let read = reader::read_acts::<Walkthrough>(GOOD, "Walkthrough");
    assert!(read.diagnostics.is_empty());
    read.value.unwrap()
}

#[test]
fn a_shipped_walkthrough_is_played_by_names_from_home_to_debrief() {
    let walk = walk();
    let mut stage = stage(setup(shipped()), SMALL);
    press(&mut stage, "Open the library");
    press(&mut stage, "Open The Kitchen Phone");
    press(&mut stage, "How it is scored");
    assert!(reads(&stage, "Gates: what caps the band"));
    press(&mut stage, "How to play it: Practice");
    press(&mut stage, "Begin");
    let scenario = crate::support::shipped("kitchen_phone");
    for step in &walk.steps {
        let action = step.done.action(&scenario).unwrap();
        do_step(&mut stage, &action);
    }
    assert_eq!(stage.state().shell.screen, Screen::Debrief);
    assert!(reads(&stage, "of 100"));

    // The screen did what the walkthrough says, no more and no less.
    let mut plain = Session::begin(Play::new(scenario.clone(), 1));
    let mut speller = Speller::new(plain.play());
    let record = on_disk(&stage.state().effects);
    assert_eq!(record.entries.len(), walk.steps.len());
    for (step, written) in walk.steps.iter().zip(&record.entries) {
        let action = step.done.action(&scenario).unwrap();
        let entry = plain.apply(written.at_ms, action).unwrap().clone();
        assert_eq!(&speller.spell(&entry, plain.log()), written);
    }
    assert!(record.is_finished());
}

#[test]
fn the_first_start_opens_on_a_scenario_that_can_be_played_at_once() {
    let mut first = setup(tiny());
    first.past.clear();
    let mut stage = stage(first, SMALL);
    assert!(reads(&stage, "Welcome"));
    press(&mut stage, "Begin");
    assert!(has(&stage, "Dial home 614-555-0131"), "{:?}", names(&stage));
}

#[test]
fn an_account_can_be_put_aside_at_the_desk() {
    let mut first = setup(tiny());
    first.past.clear();
    let mut stage = stage(first, SMALL);
    press(&mut stage, "Begin");
    let before = view(&stage).clock().local();
    press(&mut stage, "Wait 1 hour");
    press(&mut stage, "Wait 15 minutes");
    let passed = view(&stage).clock().local() - before;
    assert_eq!(passed.num_minutes(), 75);
}

fn enter(stage: &mut Stage, name: &str) {
    tab_to(stage, name);
    stage.key_press(Key::Enter);
    stage.run();
}

fn key(stage: &mut Stage, key: Key) {
    stage.key_press(key);
    stage.run();
}

#[test]
fn a_call_can_be_made_with_the_keyboard_alone() {
    let mut stage = stage(setup(tiny()), SMALL);
    enter(&mut stage, "Open A Short Call");
    enter(&mut stage, "Begin");
    enter(&mut stage, "Dial home 614-555-0131");
    key(&mut stage, Key::A);
    assert!(reads(&stage, "this call is on a recorded line"));
    key(&mut stage, Key::Num2);
    assert!(view(&stage).table_open());
    key(&mut stage, Key::F3);
    assert!(reads(&stage, "Quillby Credit Union"));
    key(&mut stage, Key::F9);
    assert!(view(&stage).on_hold());
    key(&mut stage, Key::F9);
    key(&mut stage, Key::F10);
    // One press arms, the second hangs up.
    key(&mut stage, Key::F12);
    assert!(view(&stage).on_the_line().is_some());
    key(&mut stage, Key::F12);
    assert!(view(&stage).on_the_line().is_none());
    enter(&mut stage, "Write the note");
    enter(&mut stage, "Result of the contact");
    enter(&mut stage, "RPC: right party spoken with");
    enter(&mut stage, "Where the account stands");
    enter(&mut stage, "OPN: open, nothing new");
    enter(&mut stage, "File the note");
    assert_eq!(stage.state().shell.screen, Screen::Debrief);
}

#[test]
fn digits_go_into_the_field_that_is_written_into() {
    let mut stage = stage(setup(tiny()), SMALL);
    press(&mut stage, "Open A Short Call");
    press(&mut stage, "Begin");
    press(&mut stage, "Dial home 614-555-0131");
    press(&mut stage, "This is Alex Reyes.");
    press(&mut stage, "Paid: Every month");
    let before = view(&stage).steps();
    write(&mut stage, "Each payment", "125");
    assert_eq!(view(&stage).steps(), before);
    assert!(reads(&stage, "Inside your authority"));
    assert!(reads(&stage, "$34.60"), "the last payment carries the rest");
}

#[test]
fn a_session_can_be_left_and_resumed() {
    let mut stage = stage(setup(tiny()), SMALL);
    press(&mut stage, "Open A Short Call");
    press(&mut stage, "Begin");
    press(&mut stage, "Dial home 614-555-0131");
    press(&mut stage, "Leave, go on later");
    assert!(reads(&stage, "1 step so far"));
    press(&mut stage, "Continue A Short Call");
    assert!(has(&stage, "This is Alex Reyes."));
    let reopened = |effect: &Effect| matches!(effect, Effect::Reopen(_));
    assert!(stage.state().effects.iter().any(reopened));
}

#[test]
fn a_line_is_revealed_at_reading_pace_and_can_be_shown_at_once() {
    let mut moving = setup(shipped());
    moving.settings.reduced_motion = false;
    let mut stage = stage(moving, SMALL);
    let dial = |stage: &mut Stage| {
        press(stage, "Library");
        press(stage, "Open The Kitchen Phone");
        press(stage, "Begin");
        let home = view(stage).dialable()[0].label.clone();
        press(stage, &format!("Dial {home}"));
    };
    dial(&mut stage);
    let wait = stage.state().repaint_in.unwrap();
    assert!(wait > 0.0 && wait < 0.3, "the next word is due in {wait} s");
    // All of it can be heard at once, whatever is in sight.
    assert!(reads(&stage, "we're still thinking"));
    stage.state_mut().seconds += 60.0;
    stage.run();
    assert_eq!(stage.state().repaint_in, None);
    assert!(!has(&stage, "Show the whole line"));

    press(&mut stage, "Leave, go on later");
    dial(&mut stage);
    key(&mut stage, Key::Escape);
    key(&mut stage, Key::Space);
    assert_eq!(stage.state().repaint_in, None);
}

#[test]
fn with_reduced_motion_a_line_is_there_at_once() {
    let mut stage = stage(setup(shipped()), SMALL);
    press(&mut stage, "Library");
    press(&mut stage, "Open The Kitchen Phone");
    press(&mut stage, "Begin");
    let home = view(&stage).dialable()[0].label.clone();
    press(&mut stage, &format!("Dial {home}"));
    assert!(!has(&stage, "Show the whole line"));
    assert_eq!(stage.state().repaint_in, None);
}

#[test]
fn there_is_no_transcript_in_a_test() {
    let mut stage = stage(setup(tiny()), SMALL);
    press(&mut stage, "Open A Short Call");
    press(&mut stage, "How to play it: Test");
    press(&mut stage, "Begin");
    press(&mut stage, "Dial home 614-555-0131");
    assert!(has(&stage, "Scratchpad"));
    assert!(!has(&stage, "Transcript"));
}

#[test]
fn nobody_is_named_before_they_say_who_they_are() {
    let mut stage = stage(setup(shipped()), SMALL);
    press(&mut stage, "Open the library");
    press(&mut stage, "Open The Kitchen Phone");
    press(&mut stage, "Begin");
    let home = view(&stage).dialable()[0].label.clone();
    press(&mut stage, &format!("Dial {home}"));
    assert!(reads(&stage, "A voice on the line"));
    assert!(!reads(&stage, "Ray Whitlock"));
}

#[test]
fn the_page_of_a_rule_opens_from_its_finding_and_closes_with_escape() {
    let mut stage = stage(setup(tiny()), SMALL);
    press(&mut stage, "Open A Short Call");
    press(&mut stage, "Begin");
    press(&mut stage, "Dial home 614-555-0131");
    press(&mut stage, "You owe $1,284.60.");
    press(&mut stage, "Write the note");
    choose(
        &mut stage,
        "Result of the contact",
        "RPC: right party spoken with",
    );
    choose(
        &mut stage,
        "Where the account stands",
        "OPN: open, nothing new",
    );
    press(&mut stage, "File the note");
    let why: Vec<String> = names(&stage)
        .into_iter()
        .filter(|name| name.starts_with("Why? "))
        .collect();
    press(&mut stage, why.first().expect("a finding"));
    assert!(reads(&stage, "What it checks"));
    key(&mut stage, Key::Escape);
    assert!(!reads(&stage, "What it checks"));
    press(&mut stage, "Try the whole call again");
    assert!(has(&stage, "Dial home 614-555-0131"));
}

#[test]
fn settings_are_kept() {
    let mut stage = stage(setup(tiny()), SMALL);
    press(&mut stage, "Settings");
    press(&mut stage, "Theme: Dark");
    press(&mut stage, "Text size: 200 %");
    let settings = stage.state().shell.settings();
    assert!(settings.dark && settings.text == TextScale::Double);
    let kept = |effect: &Effect| *effect == Effect::Keep(settings);
    assert!(stage.state().effects.iter().any(kept));
}

#[test]
fn the_coach_shows_step_rule_and_hints_in_learn_mode() {
    let mut first = setup(tiny());
    first.past.clear();
    let mut stage = stage(first, SMALL);
    press(&mut stage, "How to play it: Learn");
    press(&mut stage, "Begin");
    assert!(
        reads(&stage, "Coach: Before dialing"),
        "{:?}",
        names(&stage)
    );
    let line = view(&stage).dialable()[0].label.clone();
    press(&mut stage, &format!("Dial {line}"));
    assert!(
        reads(&stage, "Coach: Who calls, and why"),
        "{:?}",
        names(&stage)
    );
    press(&mut stage, "Ask the coach for a hint");
    press(&mut stage, "Ask for more");
    press(&mut stage, "Show me the move");
    let hinted = |effect: &Effect| matches!(effect, Effect::Hint(_));
    let asked = stage.state().effects.iter().filter(|one| hinted(one));
    assert_eq!(asked.count(), 3);
    // What comes next clears the hint, and the coach begins anew.
    press(&mut stage, "Say nothing");
    assert!(has(&stage, "Ask the coach for a hint"));
}

#[test]
fn a_call_is_listened_to_by_names_and_the_marks_are_kept() {
    let mut stage = stage(setup(shipped()), SMALL);
    press(&mut stage, "Open the library");
    press(&mut stage, "Open Spot the Slip");
    press(&mut stage, "How to play it: Practice");
    press(&mut stage, "Begin");
    let scenario = crate::support::shipped("spot_the_slip");
    let good = include_str!("../../fixtures/walkthroughs/spot_the_slip/good.ron");
    let walk = reader::read_acts::<Walkthrough>(good, "Walkthrough")
        .value
        .unwrap();
    for step in walk
        .steps
        .iter()
        .filter(|step| !matches!(step.done, Done::FileNote(_)))
    {
        do_step(&mut stage, &step.done.action(&scenario).unwrap());
    }
    let session = stage.state().shell.playing().unwrap().session().clone();
    assert_eq!(session.state().marks(&scenario).len(), 3);
    assert!(has(&stage, "File the note"), "{:?}", names(&stage));
}
