//! A class on the screen, by accessible names: made, joined, set work, handed in,
//! signed off, printed; what a role may not do; and that all of it can be read.

use std::fs;

use egui::vec2;
use rightparty::{
    bots::{Bot, Manner},
    panels::{
        Settings, TextScale,
        hiring::model::{Ask, ClassAsk, ClassDo, NewPerson, Port, Set, Told},
    },
    store::desk::Role,
};

use super::{
    driver::{SMALL, Stage, choose, has, names, press, reads, settings, tab_to, write},
    hiring_room::{Room, down},
    legible::{Painted, check_contrast, check_names, check_room, painted},
    picture::picture,
};

const LONG: &str =
    "Maximiliana-Theodora Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh of Upper Llanfair";

fn open(room: &Room) -> Stage {
    let mut stage = room.stage(settings(false, TextScale::Normal), SMALL);
    press(&mut stage, "Classes");
    stage
}

fn people(room: &Room, names: &[&str]) {
    let mut clerk = room.clerk();
    for name in names {
        clerk
            .ask(&Ask::Add(NewPerson {
                name: (*name).to_owned(),
                ..NewPerson::default()
            }))
            .unwrap();
    }
}

#[test]
fn a_class_is_kept_by_names_from_the_first_to_the_signature() {
    let room = Room::new();
    people(&room, &["Ann Example", "=Bo <b>Builder</b>", "Cy"]);
    let mut stage = open(&room);
    assert!(reads(&stage, "No class yet"));
    write(&mut stage, "What it is called", "Autumn");
    press(&mut stage, "Make the class");
    assert!(reads(&stage, "Autumn was made."), "{:?}", names(&stage));
    assert!(reads(&stage, "Nobody is in this class yet"));

    // All are found before anybody is taken in, and what was typed stays.
    write(&mut stage, "Whom to take in", "Ann Example; Nobody");
    press(&mut stage, "Take them in");
    let seen = painted(&stage.output().shapes);
    let told = |one: &Painted| one.text.contains("nobody here is called \"Nobody\"");
    assert!(seen.iter().any(told), "it comes into view");
    assert!(reads(&stage, "Nobody is in this class yet"));
    write(&mut stage, "Whom to take in", "Ann Example; Cy");
    press(&mut stage, "Take them in");
    assert!(reads(&stage, "Taken in: Ann Example, Cy."));
    write(&mut stage, "Whom to take in", "buil");
    let proposed = names(&stage);
    let proposed = proposed.iter().find(|one| one.starts_with("Take =Bo"));
    press(&mut stage, proposed.unwrap());
    assert!(reads(&stage, "Taken in: =Bo <b>Builder</b>."));

    choose(&mut stage, "Set this", "The Kitchen Phone");
    write(&mut stage, DUE, "soon");
    assert!(!has(&stage, "Set it") || is_closed(&stage, "Set it"));
    write(&mut stage, DUE, "2099-01-01");
    press(&mut stage, "Set it");
    assert!(reads(&stage, "The Kitchen Phone is due by 2099-01-01."));
    choose(&mut stage, "Set this", "A Short Call");
    write(&mut stage, DUE, "2020-01-01");
    assert!(reads(&stage, "it would be missing at once"));
    press(&mut stage, "Set it");
    assert!(reads(&stage, "missing"));

    let record = room.record(
        "kitchen.jsonl",
        "kitchen_phone",
        Bot::Trained(Manner::Lawless),
    );
    let short = room.record(
        "short.jsonl",
        "short_call",
        Bot::Trained(Manner::RulePerfect),
    );
    press(&mut stage, "Take in records of Ann Example …");
    let files = "Finished record files, with semicolons between";
    write(&mut stage, files, &format!("{record}; {short}"));
    press(&mut stage, "Take them over");
    assert!(
        reads(&stage, "2 records were taken in."),
        "{:?}",
        names(&stage)
    );
    assert!(reads(&stage, "done late"));
    assert!(reads(&stage, "To repeat: "), "in the words of the rule");

    press(&mut stage, "Sign off Ann Example …");
    write(&mut stage, "Who signs", "Tess Trainer");
    let note = "What is signed off, in a sentence";
    write(&mut stage, note, "may call alone");
    press(&mut stage, "Sign for Ann Example");
    assert!(reads(&stage, "Signed off by Tess Trainer,"));
    assert!(reads(&stage, ": may call alone"));
    press(&mut stage, "Trainees: not signed off");
    assert!(!has(&stage, "Sign off Ann Example …"));
    assert!(has(&stage, "Sign off Cy …"));
    press(&mut stage, "Trainees: all");

    prints(&mut stage, &room);
    leaves(&mut stage, &room);
}

const DUE: &str = "Due by. Write 3/20, 2026-03-20 or +14 for days from today.";

fn is_closed(stage: &Stage, name: &str) -> bool {
    use egui_kittest::kittest::NodeT as _;
    super::driver::control(stage, name)
        .accesskit_node()
        .is_disabled()
}

/// The sheet is the one that the command line prints.
fn prints(stage: &mut Stage, room: &Room) {
    let field = format!(
        "The new file, by name; it goes into {}",
        room.path("exports").display()
    );
    let mut sheet = |kind: &str, whose: &str, file: &str| {
        press(stage, &format!("As: {kind}"));
        choose(stage, "Of whom", whose);
        write(stage, &field, file);
        press(stage, "Write the sheet");
        assert!(reads(stage, "Written:"), "{kind}");
        fs::read_to_string(room.path("exports").join(file)).unwrap()
    };
    let page = sheet("a page to print", "everybody", "sheet.html");
    assert!(page.contains("Tess Trainer") && page.contains("Signature and date"));
    assert!(!page.contains("<b>Builder"), "{page}");
    let table = sheet("a table (CSV)", "everybody", "sheet.csv");
    assert!(table.contains("'=Bo"), "{table}");
    let one = sheet("plain text", "Cy", "cy.txt");
    assert!(one.contains("Cy") && !one.contains("Ann"), "{one}");
}

/// What stays of those who leave or are erased.
fn leaves(stage: &mut Stage, room: &Room) {
    press(stage, "Take out of the class: Cy");
    assert!(reads(stage, "Results and signatures stay."));
    assert!(!has(stage, "Sign off Cy …"));
    press(stage, "Unset A Short Call");
    assert!(reads(stage, "is not set any longer"));
    let ann = room.desk().person("Ann Example").unwrap().subject;
    room.clerk().ask(&Ask::Erase(ann)).unwrap();
    press(stage, "Look again");
    assert!(has(stage, "Sign off (erased) …"), "{:?}", names(stage));
    assert!(reads(stage, "Signed off by Tess Trainer,"));
    press(stage, "All classes");
    assert!(reads(stage, "2 trainees, 1 thing set"));
    press(stage, "Open Autumn");
    assert!(reads(stage, "How far everybody is"));
}

#[test]
fn who_may_not_keep_classes_is_not_offered_them_and_nobody_signs_for_another() {
    let room = Room::new();
    people(&room, &["Ann Example"]);
    let at = "2026-11-22T12:00:00Z";
    room.desk().name_user("Olga", &[Role::Owner], at).unwrap();
    room.desk()
        .name_user("Rita", &[Role::Recruiter], at)
        .unwrap();
    room.desk().name_user("Tess", &[Role::Trainer], at).unwrap();
    let mut clerk = room.clerk();
    clerk.works_for("Rita");
    let make = Ask::Class(ClassAsk::New("Autumn".to_owned()));
    let refused = clerk.ask(&make).unwrap_err();
    assert!(
        refused.contains("Rita is recruiter here and may not"),
        "{refused}"
    );
    clerk.works_for("Tess");
    let Told::Class(class) = clerk.ask(&make).unwrap() else {
        panic!("a class was asked for");
    };
    let sign = |by: &str| {
        Ask::Class(ClassAsk::Do {
            class: class.class.id.clone(),
            what: ClassDo::Sign {
                subject: room.desk().people().unwrap()[0].subject.clone(),
                by: by.to_owned(),
                note: "fine".to_owned(),
            },
        })
    };
    let refused = clerk.ask(&sign("Olga")).unwrap_err();
    assert!(refused.contains("cannot sign as Olga"), "{refused}");
    let refused = clerk.ask(&sign("Tess")).unwrap_err();
    assert!(
        refused.contains("does not belong to the class"),
        "{refused}"
    );
}

#[test]
fn a_class_is_made_with_the_keyboard_alone() {
    let room = Room::new();
    let mut stage = open(&room);
    tab_to(&mut stage, "What it is called");
    let typed = egui::Event::Text("Spring".to_owned());
    stage.input_mut().events.push(typed);
    stage.run();
    tab_to(&mut stage, "Make the class");
    stage.key_press(egui::Key::Enter);
    stage.run();
    assert!(reads(&stage, "Spring was made."), "{:?}", names(&stage));
    tab_to(&mut stage, "All classes");
    stage.key_press(egui::Key::Enter);
    stage.run();
    tab_to(&mut stage, "Open Spring");
}

/// A class of five with something done, late and missing, and long names.
fn furnish(room: &Room) {
    people(room, &["Ann Example", "Bo", "Cy", LONG, "Zoë O'Neil"]);
    let mut clerk = room.clerk();
    let name = "Autumn, those who began in September and those of the evening course";
    let Told::Class(class) = clerk
        .ask(&Ask::Class(ClassAsk::New(name.to_owned())))
        .unwrap()
    else {
        panic!("a class was asked for");
    };
    let mut ask = |what: ClassDo| {
        clerk
            .ask(&Ask::Class(ClassAsk::Do {
                class: class.class.id.clone(),
                what,
            }))
            .unwrap()
    };
    let all = room.desk().people().unwrap();
    ask(ClassDo::Join(
        all.iter().map(|one| one.subject.clone()).collect(),
    ));
    for (what, due) in [
        ("kitchen_phone", "2099-01-01"),
        ("short_call", "2020-01-01"),
        ("eleven_years", "2021-01-01"),
    ] {
        ask(ClassDo::Assign(Set {
            what: what.to_owned(),
            battery: false,
            due: due.to_owned(),
        }));
    }
    let kitchen = room.record("k.jsonl", "kitchen_phone", Bot::Trained(Manner::Lawless));
    let short = room.record("s.jsonl", "short_call", Bot::Trained(Manner::RulePerfect));
    ask(ClassDo::HandIn {
        subject: all[0].subject.clone(),
        paths: format!("{kitchen};{short}"),
    });
    ask(ClassDo::Sign {
        subject: all[3].subject.clone(),
        by: "Tess Trainer".to_owned(),
        note: "may call alone, and was told what to look out for with disputes in writing"
            .to_owned(),
    });
}

fn walk(room: &Room, with: Settings, size: egui::Vec2, mut look: impl FnMut(&str, &Stage)) {
    let mut stage = room.stage(with, size);
    press(&mut stage, "Classes");
    look("Classes", &stage);
    let name = "Open Autumn, those who began in September and those of the evening course";
    press(&mut stage, name);
    press(&mut stage, "Sign off Bo …");
    write(&mut stage, "Whom to take in", "ex");
    stage.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, 50_000.0),
        phase: egui::TouchPhase::Move,
        modifiers: egui::Modifiers::NONE,
    });
    stage.run();
    down(&mut stage, "A class", &mut look);
}

#[test]
fn every_screen_of_a_class_can_be_read() {
    let room = Room::new();
    furnish(&room);
    for (dark, text, size) in [
        (false, TextScale::Normal, SMALL),
        (true, TextScale::Normal, SMALL),
        (false, TextScale::Double, SMALL),
        (false, TextScale::Normal, vec2(900.0, 600.0)),
        (true, TextScale::Double, vec2(900.0, 600.0)),
    ] {
        walk(&room, settings(dark, text), size, |screen, stage| {
            let name = format!("{screen} at {text:?} {} {dark}", size.x);
            picture(&name.replace(' ', "-"), stage);
            check_names(&name, stage);
            check_contrast(&name, stage);
            check_room(&name, stage);
        });
    }
}
