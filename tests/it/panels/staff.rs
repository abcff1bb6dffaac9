//! Users, holds and backups on the screen, by accessible names; what a role is not
//! offered; and that all of it can be read.

use egui::vec2;
use rightparty::{
    panels::{
        Settings, TextScale,
        hiring::model::{Ask, BackupAsk, NewPerson, Port, StaffAsk},
    },
    store::desk::Role,
};

use super::{
    driver::{SMALL, Stage, has, names, press, reads, settings, tab_to, tick, write},
    hiring_room::{Room, down},
    legible::{check_contrast, check_names, check_room},
    picture::picture,
};

const OWNER: &str = "owner: everything: users, keys, backups";
const TRAINER: &str = "trainer: keep classes, see results and speak about them";

fn open(room: &Room, section: &str) -> Stage {
    let mut stage = room.stage(settings(false, TextScale::Normal), SMALL);
    press(&mut stage, section);
    stage
}

fn add(room: &Room, name: &str) {
    let person = NewPerson {
        name: name.to_owned(),
        ..NewPerson::default()
    };
    room.clerk().ask(&Ask::Add(person)).unwrap();
}

#[test]
fn users_are_named_and_each_is_offered_what_the_role_may() {
    let room = Room::new();
    let mut stage = open(&room, "Users");
    assert!(reads(
        &stage,
        "whoever can use this program may do everything"
    ));
    write(&mut stage, "The user's name", "Olga Owner");
    press(&mut stage, "Name the user");
    assert!(reads(
        &stage,
        "Olga Owner is owner now. Olga Owner acts here now."
    ));
    assert!(reads(&stage, "Olga Owner acts here."));
    write(&mut stage, "The user's name", "Tess Trainer");
    tick(&mut stage, TRAINER);
    press(&mut stage, "Name the user");
    assert!(reads(&stage, "Tess Trainer is trainer now."));
    // The last owner stays.
    press(&mut stage, "Remove Olga Owner …");
    press(&mut stage, "Remove Olga Owner: press again");
    assert!(reads(&stage, "is the only owner"), "{:?}", names(&stage));
    press(&mut stage, "Read the newest 200 lines");
    assert!(reads(&stage, "Olga Owner  name a user: Tess Trainer"));

    write(&mut stage, "Act under another name", "Tess Trainer");
    press(&mut stage, "Act under it");
    for offered in ["Results", "Appeals", "Classes", "Sittings"] {
        assert!(has(&stage, offered), "{offered}");
    }
    for closed in ["People", "Keeping", "Users", "Backup"] {
        assert!(!has(&stage, closed), "{closed}");
    }
    assert!(reads(
        &stage,
        "Not offered with these roles: People, Keeping, Users, Backup."
    ));
    assert!(!reads(&stage, "name a user"), "the journal is put away");
    press(&mut stage, "Keys");
    assert!(!has(&stage, "Trust it") && !has(&stage, "Make a new key"));

    write(&mut stage, "Act under another name", "Olga Owner");
    press(&mut stage, "Act under it");
    press(&mut stage, "Users");
    press(&mut stage, "Give Tess Trainer other roles");
    tick(&mut stage, OWNER);
    press(&mut stage, "Give these roles");
    assert!(reads(&stage, "Tess Trainer is owner and trainer now."));
    press(&mut stage, "Remove Olga Owner …");
    press(&mut stage, "Remove Olga Owner: press again");
    assert!(reads(&stage, "nobody at this desk is called \"Olga Owner\"") || !has(&stage, "Users"));
}

#[test]
fn what_a_role_may_not_do_is_refused_in_a_sentence() {
    let room = Room::new();
    let at = "2026-11-22T12:00:00Z";
    room.desk().name_user("Olga", &[Role::Owner], at).unwrap();
    room.desk()
        .name_user("Rita", &[Role::Recruiter], at)
        .unwrap();
    let mut clerk = room.clerk();
    clerk.works_for("Rita");
    for ask in [
        Ask::Staff(StaffAsk::Journal(10)),
        Ask::Staff(StaffAsk::Remove("Olga".to_owned())),
        Ask::Release("x".to_owned()),
        Ask::Hold {
            subject: "x".to_owned(),
            reason: "y".to_owned(),
        },
        Ask::Backup(BackupAsk::Make("desk.backup".to_owned())),
        Ask::Backup(BackupAsk::Check("desk.backup".to_owned())),
        Ask::Agreement,
    ] {
        let refused = clerk.ask(&ask).unwrap_err();
        assert!(
            refused.starts_with("Rita is recruiter here and may not"),
            "{ask:?}: {refused}"
        );
    }
    assert!(!room.path("exports/desk.backup").exists());
}

#[test]
fn whoever_is_held_is_not_erased_before_the_hold_ends() {
    let room = Room::new();
    room.add_at("Ann Example", "2020-01-01T00:00:00Z");
    add(&room, "Bo");
    let mut stage = open(&room, "Keeping");
    assert!(has(&stage, "Erase Ann Example …"));
    assert!(!has(&stage, "Erase Bo …"), "not due yet");
    assert!(reads(&stage, "kept until 2020-12-31"));
    press(&mut stage, "Hold Ann Example …");
    write(
        &mut stage,
        "Why this person must be kept",
        "A charge is open",
    );
    press(&mut stage, "Hold until released");
    assert!(reads(&stage, "Must be kept all the same: A charge is open"));
    assert!(!has(&stage, "Erase Ann Example …"));
    press(&mut stage, "People");
    press(&mut stage, "Erase Ann Example …");
    write(&mut stage, "Type the name to confirm", "Ann Example");
    press(&mut stage, "Erase for good");
    assert!(reads(&stage, "this person must be kept: A charge is open"));
    press(&mut stage, "Keeping");
    press(&mut stage, "End the hold on Ann Example");
    assert!(reads(&stage, "may be erased again"));
    press(&mut stage, "Erase Ann Example …");
    write(&mut stage, "Type the name to confirm", "Ann Example");
    press(&mut stage, "Erase for good");
    assert!(reads(&stage, "The name is erased."));
    press(&mut stage, "Keeping");
    assert!(reads(&stage, "Nobody's time is over."));
}

#[test]
fn a_backup_is_made_checked_and_put_back() {
    let room = Room::new();
    add(&room, "Ann Example");
    let mut stage = open(&room, "Backup");
    let field = format!(
        "The new file, by name; it goes into {}",
        room.path("exports").display()
    );
    write(&mut stage, &field, "desk.backup");
    press(&mut stage, "Make the backup");
    assert!(reads(&stage, "rows and 0 files are in"));
    assert!(room.path("exports/desk.backup").is_file());
    add(&room, "Bo");
    write(&mut stage, "The backup's file", "desk.backup");
    press(&mut stage, "Check it");
    assert!(reads(&stage, "This backup holds"));
    assert!(reads(&stage, "1 in person"), "what would be lost");
    press(&mut stage, "Put this backup back");
    assert!(reads(&stage, "What was here is kept in"));
    press(&mut stage, "People");
    assert!(reads(&stage, "Ann Example") && !has(&stage, "Erase Bo …"));
    // One that was changed is refused whole.
    let path = room.path("exports/desk.backup");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("Ann", "Eve")).unwrap();
    press(&mut stage, "Backup");
    write(&mut stage, "The backup's file", "desk.backup");
    press(&mut stage, "Check it");
    assert!(reads(&stage, "it was changed after it was made"));
    assert!(!has(&stage, "Put this backup back"));
}

#[test]
fn users_are_named_with_the_keyboard_alone() {
    let room = Room::new();
    let mut stage = open(&room, "Users");
    tab_to(&mut stage, "The user's name");
    let typed = egui::Event::Text("Olga".to_owned());
    stage.input_mut().events.push(typed);
    stage.run();
    tab_to(&mut stage, TRAINER);
    stage.key_press(egui::Key::Space);
    stage.run();
    tab_to(&mut stage, "Name the user");
    stage.key_press(egui::Key::Enter);
    stage.run();
    assert!(reads(&stage, "Olga is owner and trainer now."));
}

fn walk(room: &Room, with: Settings, size: egui::Vec2, mut look: impl FnMut(&str, &Stage)) {
    let mut stage = room.stage(with, size);
    write(&mut stage, "Act under another name", "Olga Owner");
    press(&mut stage, "Act under it");
    press(&mut stage, "Users");
    press(&mut stage, "Read the newest 200 lines");
    down(&mut stage, "Users", &mut look);
    press(&mut stage, "Keeping");
    press(&mut stage, "Hold Bo …");
    down(&mut stage, "Keeping", &mut look);
    press(&mut stage, "Backup");
    write(&mut stage, "The backup's file", "old.backup");
    press(&mut stage, "Check it");
    down(&mut stage, "Backup", &mut look);
}

#[test]
fn every_screen_of_users_keeping_and_backups_can_be_read() {
    let room = Room::new();
    add(&room, "Bo");
    room.add_at("Ann Example", "2020-01-01T00:00:00Z");
    let make = Ask::Backup(BackupAsk::Make("old.backup".to_owned()));
    room.clerk().ask(&make).unwrap();
    let at = "2026-11-22T12:00:00Z";
    let long = "Maximiliana-Theodora Wolfeschlegelsteinhausenbergerdorff IV";
    room.desk()
        .name_user("Olga Owner", &[Role::Owner, Role::Author], at)
        .unwrap();
    room.desk().name_user(long, &[Role::Trainer], at).unwrap();
    let held = room.desk().person("Bo").unwrap().subject;
    room.desk().hold(&held, "A charge is open", at).unwrap();
    room.desk().release(&held).unwrap();
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
}
