//! A desk with several files on the screen: read, decided by names and by digits, left.

use egui::{Key, vec2};
use rightparty::{
    panels::{Screen, TextScale},
    scenario::{Library, library::PACKS},
    session::{Action, Decision},
};

use super::{
    driver::{SMALL, Stage, has, on_disk, press, reads, settings, setup, stage},
    legible::{check_contrast, check_room},
    picture::picture,
};

fn two_files() -> Library {
    let mut library = Library::default();
    library.add_pack(PACKS[0].text);
    library.add_scenario(
        "two_files.ron",
        include_str!("../../fixtures/scenarios/two_files.ron"),
    );
    library
}

/// At the desk.
fn at_the_desk() -> Stage {
    let mut first = setup(two_files());
    first.past.clear();
    let mut stage = stage(first, SMALL);
    press(&mut stage, "Begin");
    stage
}

fn key(stage: &mut Stage, key: Key) {
    stage.key_press(key);
    stage.run();
}

fn did(stage: &Stage) -> Vec<Action> {
    let entries = &stage
        .state()
        .shell
        .playing()
        .unwrap()
        .session()
        .log()
        .entries;
    entries.iter().map(|entry| entry.cause.clone()).collect()
}

#[test]
fn files_are_decided_one_by_one_and_the_desk_is_left() {
    let mut stage = at_the_desk();
    assert!(reads(&stage, "0 of 20 minutes planned."));
    assert!(reads(&stage, "File 1: Rowan Ellis"));
    assert!(reads(&stage, "Queue score 94"));
    assert!(reads(&stage, "It is 9:00 AM where they live."));
    press(&mut stage, "Call the mobile at 9:10 (10 minutes)");
    assert!(reads(&stage, "10 of 20 minutes planned."));
    picture("queue-first", &stage);
    press(&mut stage, "Open file 2");
    assert!(reads(&stage, "File 2: Ari Vance"));
    // The account beside it is that of the open file, and so is the clock.
    assert!(reads(&stage, "It is 7:00 AM where they live."));
    assert!(
        !has(&stage, "Call at 9:30 there (12 minutes)"),
        "no time for it"
    );
    press(&mut stage, "Open file 1");
    key(&mut stage, Key::Num2);
    assert!(reads(
        &stage,
        "Decided: Leave it with the lawyer (1 minute)"
    ));
    press(&mut stage, "Open file 2");
    key(&mut stage, Key::Num2);
    picture("queue-second", &stage);
    key(&mut stage, Key::Num0);
    assert!(reads(&stage, "Not decided: left for tomorrow"));
    press(&mut stage, "Leave the desk");
    assert!(reads(
        &stage,
        "1 file is not decided and stays for tomorrow."
    ));
    press(&mut stage, "Stay at the desk");
    press(&mut stage, "Call at 9:30 there (12 minutes)");
    let decide = |file, step| Action::Decide(Decision { file, step });
    let decided: Vec<Action> = did(&stage)
        .into_iter()
        .filter(|action| !matches!(action, Action::Read(_)))
        .collect();
    assert_eq!(
        decided,
        [
            decide(0, 0),
            decide(0, 1),
            decide(1, 1),
            Action::PutBack(1),
            decide(1, 1)
        ]
    );
    press(&mut stage, "Leave the desk");
    assert_eq!(stage.state().shell.screen, Screen::Debrief);
    assert!(on_disk(&stage.state().effects).is_finished());
    assert!(reads(&stage, "14 of 14"));
    assert!(reads(&stage, "The files on the desk"));
    picture("queue-debrief", &stage);
}

#[test]
fn the_debrief_names_the_better_step_and_the_rule() {
    let mut stage = at_the_desk();
    press(&mut stage, "Call the mobile at 9:10 (10 minutes)");
    press(&mut stage, "Leave the desk");
    press(&mut stage, "Leave them and go");
    assert!(reads(
        &stage,
        "Call the mobile at 9:10 (counts nothing, because it breaks attorney-represented-no-contact). Whoever has a lawyer is not called."
    ));
    assert!(reads(
        &stage,
        "Better: Call at 9:30 there (worth 9 of 10). After eight there, and the number is good."
    ));
}

#[test]
fn it_fits_and_can_be_read_at_any_size() {
    for (dark, text) in [(false, TextScale::Normal), (true, TextScale::Double)] {
        for size in [SMALL, vec2(900.0, 600.0)] {
            let mut first = setup(two_files());
            first.past.clear();
            first.settings = settings(dark, text);
            let mut stage = stage(first, size);
            press(&mut stage, "Begin");
            check_room("queue", &stage);
            check_contrast("queue", &stage);
        }
    }
}
