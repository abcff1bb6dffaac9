//! Appeals on the screen, by accessible names: what is contested with its words and
//! its rule, answered by a trainer, the engine's score beside it everywhere, and the
//! agreement counted; and that all of it can be read.

use std::fs;

use egui::vec2;
use rightparty::{
    bots::{Bot, Manner},
    export::form::{Form, Paper, Statements},
    panels::{
        Settings, TextScale,
        hiring::model::{Ask, Export, Granted, NewCode, NewPerson, Port, To, Told},
    },
};

use super::{
    driver::{SMALL, Stage, choose, control, has, names, press, reads, settings, write},
    hiring_room::{Room, down},
    legible::{check_contrast, check_names, check_room},
    picture::picture,
};

const LONG: &str = "Maximiliana-Theodora Wolfeschlegelsteinhausenbergerdorff of Upper Llanfair";

/// Somebody sat the two calls and contests a finding; the sitting and the point.
fn contested(room: &Room, name: &str, bot: Bot) -> (String, String) {
    let mut clerk = room.clerk();
    let path = room.path("two_calls.ron").display().to_string();
    clerk.ask(&Ask::Battery(path)).unwrap();
    clerk
        .ask(&Ask::Add(NewPerson {
            name: name.to_owned(),
            ..NewPerson::default()
        }))
        .unwrap();
    let issue = Ask::Issue(NewCode {
        subject: room.desk().person(name).unwrap().subject,
        battery: "two_calls".to_owned(),
        form: None,
        granted: Granted::default(),
    });
    let Told::Code(code) = clerk.ask(&issue).unwrap() else {
        panic!("a code was asked for");
    };
    let sitting = room.sit(&code.code, bot);
    let point = room.contest(&sitting, "I verified him before, the tape has it");
    (sitting, point)
}

fn open(room: &Room) -> Stage {
    let mut stage = room.stage(settings(false, TextScale::Normal), SMALL);
    press(&mut stage, "Appeals");
    stage
}

#[test]
fn a_contest_is_answered_and_the_engines_score_stays_beside_it() {
    let room = Room::new();
    let mut stage = open(&room);
    assert!(reads(&stage, "No appeal is open."));
    let (sitting, point) = contested(&room, "Ann Example", Bot::Trained(Manner::Lawless));
    press(&mut stage, "Look again");
    assert!(reads(&stage, "Ann Example contests: "));
    // Who, the words, the rule and its law, and why.
    assert!(reads(&stage, "“"), "the words are quoted");
    assert!(reads(&stage, "The engine says"));
    assert!(reads(&stage, "It rests on"));
    assert!(reads(&stage, "I verified him before, the tape has it"));
    assert!(reads(&stage, &format!("Point {point}.")));

    press(&mut stage, "Answer contest 1 of Ann Example");
    assert!(is_closed(&stage, "The trainee is right in contest 1"));
    write(&mut stage, "Who says so", "Tess Trainer");
    assert!(is_closed(&stage, "The trainee is right in contest 1"));
    write(&mut stage, "Why", "The tape has it");
    press(&mut stage, "The trainee is right in contest 1");
    assert!(reads(&stage, "Tess Trainer upheld the contest of"));
    assert!(!has(&stage, "The point stands in contest 1"));
    assert!(reads(&stage, "the engine's own"));
    assert!(reads(&stage, "with what people set aside"));
    press(&mut stage, "Point");
    let id = format!("({})", room.lost_line(&sitting));
    let offered = names(&stage);
    press(
        &mut stage,
        offered.iter().find(|one| one.ends_with(&id)).unwrap(),
    );
    press(&mut stage, "In its place: full");
    write(&mut stage, "Why", "It was done in the first minute");
    press(&mut stage, "Set this point aside");
    assert!(reads(&stage, "put the level \"full\" in the place of"));
    write(&mut stage, "Why", "The rest was read");
    press(&mut stage, "I looked at the whole: the rest stands");
    assert!(reads(&stage, "lets the rest stand"));

    press(&mut stage, "All appeals");
    assert!(reads(&stage, "No appeal is open."));
    press(&mut stage, "Count it");
    assert!(reads(&stage, "1 result, "), "{:?}", names(&stage));
    assert!(reads(&stage, "Cohen's kappa"));
    press(&mut stage, "Results");
    assert!(reads(&stage, "With what people set aside: "));

    // In a file both stand beside each other too.
    let table = Ask::Export(Export {
        form: Form::Csv,
        sittings: vec![sitting],
        to: To::File("both.csv".to_owned()),
        names: false,
        decisions: false,
        statements: Statements::Brief,
        paper: Paper::Letter,
        home: String::new(),
        issuer: String::new(),
    });
    room.clerk().ask(&table).unwrap();
    let table = fs::read_to_string(room.path("exports").join("both.csv")).unwrap();
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let at = |name: &str, heads: &csv::StringRecord| heads.iter().position(|one| one == name);
    let heads = rows.headers().unwrap().clone();
    let (engine, people) = (at("compliance", &heads), at("reviewed_compliance", &heads));
    let row = rows.records().next().unwrap().unwrap();
    assert!(!row[engine.unwrap()].is_empty() && !row[people.unwrap()].is_empty());
    assert_ne!(row[engine.unwrap()], row[people.unwrap()], "{table}");
}

fn is_closed(stage: &Stage, name: &str) -> bool {
    use egui_kittest::kittest::NodeT as _;
    control(stage, name).accesskit_node().is_disabled()
}

#[test]
fn a_line_gets_another_level_and_is_taken_back() {
    let room = Room::new();
    contested(&room, "Ann Example", Bot::Trained(Manner::Lawless));
    let mut stage = open(&room);
    press(&mut stage, "Results");
    press(
        &mut stage,
        "Speak about the points of Ann Example, two_calls, form 1",
    );
    write(&mut stage, "Who says so", "Tess Trainer");
    press(&mut stage, "Point");
    let offered = names(&stage);
    let line = offered
        .iter()
        .find(|one| one.contains('/') && one.contains("(1:compliance"));
    let line = line.expect("a line of the ledger").clone();
    press(&mut stage, &line);
    press(&mut stage, "In its place: full");
    write(&mut stage, "Why", "It was done in the first minute");
    press(&mut stage, "Set this point aside");
    assert!(
        reads(&stage, "put the level \"full\" in the place of"),
        "{:?}",
        names(&stage)
    );
    write(&mut stage, "Why", "It was another call");
    press(&mut stage, "Take back number 2");
    assert!(reads(&stage, "took back what number 2 says of"));
    assert!(!has(&stage, "Take back number 2"));
}

#[test]
fn a_result_that_does_not_hold_hides_no_other_appeal() {
    let room = Room::new();
    let (sitting, _) = contested(&room, "Ann Example", Bot::Trained(Manner::Lawless));
    contested(&room, "Bo", Bot::Trained(Manner::Lawless));
    let text = room.desk().bundle(&sitting).unwrap().unwrap();
    room.change_bundle(&sitting, &text.replacen("kitchen", "Kitchen", 1));
    let stage = open(&room);
    assert!(reads(&stage, "the sealed result does not hold"));
    assert!(!has(&stage, "Answer contest 1 of Ann Example"));
    assert!(has(&stage, "Answer contest 1 of Bo"));
}

fn walk(room: &Room, with: Settings, size: egui::Vec2, mut look: impl FnMut(&str, &Stage)) {
    let mut stage = room.stage(with, size);
    press(&mut stage, "Appeals");
    press(&mut stage, "Count it");
    up(&mut stage);
    down(&mut stage, "Appeals", &mut look);
    press(&mut stage, &format!("Answer contest 1 of {LONG}"));
    write(&mut stage, "Who says so", "Tess Trainer");
    write(&mut stage, "Why", "The tape has it");
    up(&mut stage);
    down(&mut stage, "An appeal", &mut look);
}

fn up(stage: &mut Stage) {
    stage.hover_at(egui::pos2(440.0, 500.0));
    stage.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, 50_000.0),
        phase: egui::TouchPhase::Move,
        modifiers: egui::Modifiers::NONE,
    });
    stage.run();
}

#[test]
fn every_screen_of_appeals_can_be_read() {
    let room = Room::new();
    contested(&room, "Ann Example", Bot::Trained(Manner::Lawless));
    contested(&room, LONG, Bot::Trained(Manner::Lawless));
    let mut stage = open(&room);
    press(&mut stage, "Answer contest 1 of Ann Example");
    write(&mut stage, "Who says so", "Tess Trainer");
    write(&mut stage, "Why", "The tape has it");
    press(&mut stage, "The trainee is right in contest 1");
    drop(stage);
    for (dark, text, size) in [
        (false, TextScale::Normal, SMALL),
        (true, TextScale::Normal, SMALL),
        (false, TextScale::Normal, vec2(900.0, 600.0)),
        (true, TextScale::Double, vec2(900.0, 600.0)),
    ] {
        walk(&room, settings(dark, text), size, |screen, stage| {
            let name = format!("{screen} at {text:?} {} {dark}", size.x);
            if text == TextScale::Normal && !dark {
                picture(&name.replace(' ', "-"), stage);
            }
            check_names(&name, stage);
            check_contrast(&name, stage);
            check_room(&name, stage);
        });
    }
    let mut stage = room.stage(settings(false, TextScale::Normal), SMALL);
    choose_nothing(&mut stage);
}

/// An answer that is not given yet is put away without a trace.
fn choose_nothing(stage: &mut Stage) {
    press(stage, "Appeals");
    press(stage, &format!("Answer contest 1 of {LONG}"));
    press(stage, "All appeals");
    assert!(has(stage, &format!("Answer contest 1 of {LONG}")));
    press(stage, "Results");
    choose(stage, "Battery", "two_calls");
}
