//! A hiring day on the screen, by accessible names: people, codes, sealed results,
//! figures, exports; and what may never be seen there.

use std::{fs, time::Duration};

use egui::Key;
use egui_kittest::kittest::NodeT as _;
use rightparty::{
    bots::{Bot, FIXED, Manner, Naive},
    clerk::Clerk,
    panels::{
        Settings, TextScale,
        hiring::model::{Ask, Granted, NewCode, NewPerson, Port, Told},
    },
    store::{database::Database, desk::Desk},
};

use super::{
    driver::{
        SMALL, Stage, choose, control, has, names, press, reads, settings, tab_to, tick, write,
    },
    hiring_room::{Room, down},
    legible::{check_contrast, check_names, check_room, painted},
    picture::picture,
};

fn open(room: &Room) -> Stage {
    room.stage(settings(false, TextScale::Normal), SMALL)
}

fn have_battery(stage: &mut Stage, room: &Room) {
    press(stage, "Batteries");
    let path = room.path("two_calls.ron").display().to_string();
    write(stage, "The battery's file, ending in .ron", &path);
    press(stage, "Have it at hand");
}

fn add(stage: &mut Stage, name: &str) {
    press(stage, "People");
    write(stage, "Name", name);
    press(stage, "Add");
}

/// Gives a code for the two calls and returns it.
fn code(stage: &mut Stage, name: &str) -> String {
    press(stage, "People");
    press(stage, &format!("Give {name} a code"));
    choose(stage, "Battery", "Two calls");
    press(stage, "Issue the code");
    let shown: Vec<String> = painted(&stage.output().shapes)
        .into_iter()
        .map(|one| one.text)
        .collect();
    let is_code = |text: &&String| text.len() == 14 && text.matches('-').count() == 2;
    let code = shown.iter().find(is_code).expect("the code").clone();
    press(stage, "Copy the code");
    press(stage, "I have it: put it away");
    assert!(!reads(stage, &code), "shown once");
    code
}

#[test]
fn a_hiring_day_is_done_by_names() {
    let room = Room::new();
    let mut stage = open(&room);
    assert!(reads(&stage, "Nobody yet"), "{:?}", names(&stage));
    have_battery(&mut stage, &room);
    assert!(reads(&stage, "is at hand now"));
    assert!(reads(&stage, "a training record; not for hiring"));
    assert!(
        reads(&stage, "Practice use only"),
        "the shipped one has no sheet"
    );
    add(&mut stage, "Ann Example");
    assert!(reads(&stage, "Ann Example was added."));
    add(&mut stage, "=Bo, \"the\" <b>Builder</b>");
    let ann = code(&mut stage, "Ann Example");
    let bo = code(&mut stage, "=Bo, \"the\" <b>Builder</b>");
    assert_ne!(ann, bo);
    room.sit(&ann, Bot::Trained(Manner::RulePerfect));
    room.sit(&bo, Bot::Trained(Manner::Lawless));

    // What was finished elsewhere is there as soon as somebody looks.
    press(&mut stage, "Sittings");
    press(&mut stage, "Look again");
    assert!(reads(&stage, "finished 2026-11-22"));
    assert!(reads(&stage, "Need not be kept from 2027-11-22 on."));
    press(&mut stage, "Results");
    assert!(reads(
        &stage,
        "A person must look before this decides anything"
    ));
    assert!(reads(&stage, "Compliance: 100"), "{:?}", names(&stage));
    let first = "Verify the seal of Ann Example, two_calls, form 1";
    press(&mut stage, first);
    assert!(reads(&stage, "The seal holds"));
    assert!(reads(&stage, "Signed by this installation"));
    assert!(reads(&stage, "who sat at the keyboard"));

    let export = |stage: &mut Stage, format: &str, file: &str| {
        choose(stage, "Format", format);
        let field = format!(
            "The new file, by name; it goes into {}",
            room.path("exports").display()
        );
        write(stage, &field, file);
        press(stage, "Write it");
        assert!(reads(stage, "Written:"), "{format}");
        fs::read_to_string(room.path("exports").join(file)).unwrap()
    };
    let table = export(&mut stage, "csv", "results.csv");
    assert_eq!(table.lines().count(), 5, "{table}");
    assert!(!table.contains("Ann"), "random ids stand in for names");
    tick(&mut stage, "One row per decision instead");
    let decisions = export(&mut stage, "csv", "decisions.csv");
    assert!(decisions.contains("Choose"));

    press(&mut stage, "Cohort");
    choose(&mut stage, "Which results", "this desk's, of Two calls");
    press(&mut stage, "Study them");
    assert!(reads(&stage, "2 people, 4 results, 2 calls"));
    assert!(reads(&stage, "A cut of 60:"));
    assert!(reads(
        &stage,
        "They do not show that the test predicts work"
    ));
}

/// Twelve bots take the two calls; the clerk is asked without the screen.
fn many(room: &Room) {
    let mut clerk = room.clerk();
    let mut ask = |ask: Ask| clerk.ask(&ask).unwrap();
    ask(Ask::Battery(
        room.path("two_calls.ron").display().to_string(),
    ));
    for (number, bot) in FIXED.iter().take(12).enumerate() {
        let name = format!("Person {number}");
        ask(Ask::Add(NewPerson {
            name: name.clone(),
            ..NewPerson::default()
        }));
        let told = ask(Ask::Issue(NewCode {
            subject: room.desk().person(&name).unwrap().subject,
            battery: "two_calls".to_owned(),
            form: None,
            granted: Granted::default(),
        }));
        let Told::Code(code) = told else {
            panic!("a code was asked for");
        };
        room.sit(&code.code, *bot);
    }
}

/// What those people said of themselves, under their random ids.
fn demographics(room: &Room) -> String {
    let mut table = "subject,sex,age\n".to_owned();
    for (number, person) in room.desk().people().unwrap().iter().enumerate() {
        let sex = if number % 2 == 0 { "female" } else { "male" };
        table = format!("{table}{},{sex},{}\n", person.subject, 20 + number * 5);
    }
    room.write("said.csv", &table)
}

fn study(stage: &mut Stage, room: &Room) {
    press(stage, "Cohort");
    choose(stage, "Which results", "this desk's, of Two calls");
    tick(stage, "Lay files beside them");
    let said =
        "What people said of themselves: random id, then sex, race_ethnicity, age or any other";
    write(stage, said, &demographics(room));
    let angoff = room.write(
        "angoff.csv",
        "criterion,possible,a,b,c,d,e\nverify,40,30,28,32,30,30\nnote,60,30,33,27,30,30\n",
    );
    write(
        stage,
        "The Angoff sheet: criterion, possible, a column per judge",
        &angoff,
    );
    let raters = room.write(
        "raters.csv",
        "case,first,second\n1,pass,pass\n2,fail,fail\n3,pass,fail\n4,pass,pass\n",
    );
    write(stage, "A second rater: case, first, second", &raters);
    press(stage, "Study them");
}

#[test]
fn a_cut_is_tried_by_keyboard_and_small_groups_stay_hidden() {
    let room = Room::new();
    many(&room);
    let mut stage = open(&room);
    study(&mut stage, &room);
    // The Angoff sheet proposes where to begin.
    assert!(reads(&stage, "A cut of 60:"), "{:?}", names(&stage));
    assert!(reads(&stage, "5 judges, 2 criteria"));
    assert!(reads(&stage, "4 cases, 3 alike; Cohen's κ 0.50"));
    assert!(reads(&stage, "too few to show"), "six of each are too few");
    tab_to(&mut stage, "The cut to try");
    for _ in 0..40 {
        stage.key_press(Key::ArrowRight);
        stage.run();
    }
    assert!(!reads(&stage, "A cut of 60:"), "it is computed anew");
    assert!(reads(&stage, "A cut of 100:"));
    assert!(reads(&stage, "Choices that draw strong people"));
}

#[test]
fn a_bad_table_adds_nobody_and_says_where() {
    let room = Room::new();
    let mut stage = open(&room);
    let path = room.write("people.csv", "name,reference\nA,7\n,8\n");
    write(&mut stage, "The table's file", &path);
    press(&mut stage, "Take it in");
    assert!(reads(&stage, "line 3"));
    assert!(reads(&stage, "Nobody yet"), "nothing half");
    // What was typed is still there, to be put right.
    assert!(reads(&stage, &path));
    room.write("people.csv", "name,reference\nA,7\nB,8\n");
    press(&mut stage, "Take it in");
    assert!(reads(&stage, "2 people were added."));
}

#[test]
fn erasing_asks_for_the_name_and_keeps_the_figures() {
    let room = Room::new();
    let mut stage = open(&room);
    have_battery(&mut stage, &room);
    add(&mut stage, "Ann Example");
    let ann = code(&mut stage, "Ann Example");
    room.sit(&ann, Bot::Naive(Naive::First));
    press(&mut stage, "People");
    press(&mut stage, "Erase Ann Example …");
    write(&mut stage, "Type the name to confirm", "Ann");
    let closed = control(&stage, "Erase for good");
    assert!(closed.accesskit_node().is_disabled());
    write(&mut stage, "Type the name to confirm", "ann example");
    press(&mut stage, "Erase for good");
    assert!(reads(&stage, "The name is erased."));
    press(&mut stage, "Results");
    assert!(reads(&stage, "(erased)"));
    assert!(reads(&stage, "Compliance:"), "sums stay right");
    assert!(!reads(&stage, "Ann Example"));
}

#[test]
fn accommodations_and_demographics_are_beside_nobody() {
    let room = Room::new();
    let mut stage = open(&room);
    have_battery(&mut stage, &room);
    add(&mut stage, "Ann Example");
    press(&mut stage, "Give Ann Example a code");
    choose(&mut stage, "Battery", "Two calls");
    tick(&mut stage, "Accommodations");
    press(&mut stage, "Time: double");
    press(&mut stage, "Issue the code");
    press(&mut stage, "I have it: put it away");
    for section in ["People", "Sittings", "Results", "Cohort"] {
        press(&mut stage, section);
        for word in ["double", "200", "Accommodation"] {
            assert!(!reads(&stage, word), "{section} tells {word:?}");
        }
    }
    let opened = room.desk().sittings().unwrap();
    assert_eq!(opened.len(), 1);
}

#[test]
fn keys_are_shown_written_and_renewed() {
    let room = Room::new();
    let mut stage = open(&room);
    press(&mut stage, "Keys");
    assert!(reads(&stage, "No key yet"), "looking makes none");
    assert!(!room.path("keys").exists());
    let old = rightparty::store::keys::Keys::at(&room.path("keys"));
    old.signing().unwrap();
    press(&mut stage, "Look again");
    let field = format!(
        "A new file for it, by name; it goes into {}",
        room.path("exports").display()
    );
    write(&mut stage, &field, "public.key");
    press(&mut stage, "Write the public key");
    let written = fs::read_to_string(room.path("exports").join("public.key")).unwrap();
    assert_eq!(written.trim().len(), 64);
    press(&mut stage, "Make a new key");
    press(&mut stage, "Make a new key: press again");
    assert!(reads(&stage, "A new key seals from now on"));
    assert!(reads(&stage, "before a rotation"));
}

#[test]
fn a_database_that_is_away_is_said_in_words_and_can_be_tried_again() {
    let room = Room::new();
    let mut stage = super::driver::stage(super::driver::setup(super::driver::tiny()), SMALL);
    let away = |_: &std::path::Path| {
        let server = Database::server("postgresql://nobody@127.0.0.1:1/none")?;
        Desk::on(server)
    };
    let clerk = Clerk::opening(&room.home(), None, Box::new(away)).unwrap();
    stage.state_mut().desk = Some(Box::new(clerk));
    press(&mut stage, "Hiring desk");
    assert!(reads(&stage, "does not answer"));
    assert!(reads(&stage, "Sittings that are under way go on"));
    stage.state_mut().desk = Some(Box::new(room.clerk()));
    press(&mut stage, "Try again");
    assert!(reads(&stage, "Nobody yet"));
}

#[test]
fn the_desk_can_be_worked_with_the_keyboard_alone() {
    let room = Room::new();
    let mut stage = open(&room);
    tab_to(&mut stage, "Name");
    stage
        .input_mut()
        .events
        .push(egui::Event::Text("Ann".to_owned()));
    stage.run();
    tab_to(&mut stage, "Add");
    stage.key_press(Key::Enter);
    stage.run();
    assert!(reads(&stage, "Ann was added."), "{:?}", names(&stage));
    // In the order in which it is read: what to find, then whom, then what to add.
    let order = names(&stage);
    let at = |name: &str| order.iter().position(|one| one == name).unwrap();
    assert!(at("People") < at("Find by name, address or number"));
    assert!(at("Find by name, address or number") < at("Give Ann a code"));
    assert!(at("Give Ann a code") < at("Name"));
    assert!(at("Name") < at("Add"));
}

/// Every screen of the desk, with something on it.
fn each_screen(room: &Room, with: Settings, mut look: impl FnMut(&str, &Stage)) {
    let mut stage = room.stage(with, SMALL);
    press(&mut stage, "Give Person 1 a code");
    choose(&mut stage, "Battery", "Two calls");
    if !has(&stage, "Time: double") {
        press(&mut stage, "Accommodations");
    }
    look("a code", &stage);
    press(&mut stage, "Issue the code");
    look("the code", &stage);
    press(&mut stage, "I have it: put it away");
    press(&mut stage, "Erase Person 2 …");
    look("erase", &stage);
    press(&mut stage, "Keep");
    for section in [
        "Sittings",
        "Results",
        "Batteries",
        "Keys",
        "Keeping",
        "People",
    ] {
        press(&mut stage, section);
        down(&mut stage, section, &mut look);
    }
    study(&mut stage, room);
    down(&mut stage, "Cohort", &mut look);
}

#[test]
fn every_screen_of_the_desk_can_be_read() {
    let room = Room::new();
    many(&room);
    for (dark, text) in [
        (false, TextScale::Normal),
        (true, TextScale::Normal),
        (false, TextScale::Larger),
        (false, TextScale::Double),
    ] {
        each_screen(&room, settings(dark, text), |screen, stage| {
            let name = format!("{screen} at {text:?}");
            check_names(&name, stage);
            check_contrast(&name, stage);
            check_room(&name, stage);
            picture(&format!("{name} {dark}").replace(' ', "-"), stage);
        });
    }
}

#[test]
fn looking_is_quick_enough_for_a_frame() {
    let room = Room::new();
    many(&room);
    let mut stage = open(&room);
    press(&mut stage, "Results");
    let began = std::time::Instant::now();
    for _ in 0..20 {
        stage.run_steps(1);
    }
    // Twenty frames without optimization; a frame has sixteen milliseconds.
    assert!(began.elapsed() < Duration::from_secs(2));
}
