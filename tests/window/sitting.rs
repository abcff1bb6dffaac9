//! A sitting in the real window, by keyboard: consent, a little of the practice call,
//! a call to its end, the note, the seal; and the same with the program killed in the
//! midst of the note.

use std::{fs, path::Path, process::Command, thread, time::Duration};

use egui::Key;
use rightparty::{
    bundle::verify::verify,
    panels::{
        Effect, Now, TextScale,
        note_state::NoteState,
        playing::Playing,
        sitting::{Ask, Farewell, Opened},
    },
    scenario::Library,
    session::{Action, Play, Session, record::Speller, spell::Done},
    store::{Home, RecordFile, course::Course, note_draft, records, room::Room},
};

use super::{
    driver::{Stage, reads, setup, shipped, stage},
    person::Hand as _,
    play::{SMALL, calm},
    typist::{self, Typist},
    world::{PROGRAM, World},
};

const BATTERY: &str = r#"Battery(
    schema: 1,
    id: "short_test",
    title: "A short test",
    audience: "Whoever tests the program.",
    purpose: Training,
    parts: [(scenario: "kitchen_phone", minutes: 10)],
    reported: [Compliance, Notes],
    feedback: true,
    house_card: true,
    instructions: "You will talk with people who owe, or may not owe, money. You choose what to say; there are no trick answers and no marks for spelling. A card with the house rules stays open. Your work is saved at every step; if the machine stops, you go on where you were. A person reviews every result.",
    contact: "Ask the person who gave you the code before you start if you need more time, larger text or another way to be assessed; those who decide are not told.",
    forms: 1,
)"#;
const NOW: &str = "2026-03-10T10:00:00Z";

/// Does for the shell without a window what the program does for its own, in a folder
/// of its own.
pub(super) struct Chair {
    course: Course,
    file: Option<(usize, RecordFile)>,
    typed: (NoteState, String),
    answered: usize,
}

impl Chair {
    fn new(home: &Path, code: &str) -> Self {
        let room = Room::at(&Home::at(home));
        Self {
            course: Course::open(room, code, Library::shipped(), NOW).unwrap(),
            file: None,
            typed: (NoteState::default(), String::new()),
            answered: 0,
        }
    }

    fn opened(&self) -> Opened {
        let source = self.course.battery().source();
        let cards = self.course.house_cards().into_iter();
        Opened {
            title: source.title.clone(),
            instructions: source.instructions.clone(),
            contact: source.contact.clone(),
            minutes: self.course.minutes(),
            way: self.course.way().clone(),
            cards: cards.map(|card| (card.house, card.lines)).collect(),
            pauses: false,
            keyboard_only: false,
            text: TextScale::Normal,
        }
    }

    /// Answers what the shell has asked since it was last answered.
    pub(super) fn answer(&mut self, stage: &mut Stage) {
        while stage.state().effects.len() > self.answered {
            let asked = stage.state().effects[self.answered..].to_vec();
            self.answered += asked.len();
            for effect in asked {
                self.one(effect, stage);
            }
            stage.run();
        }
    }

    fn one(&mut self, effect: Effect, stage: &mut Stage) {
        match effect {
            Effect::Append(entry) => {
                let (part, file) = self.file.as_mut().unwrap();
                file.append(&entry).unwrap();
                if matches!(entry.did, Done::FileNote(_)) {
                    self.course.finished(*part);
                    self.typed = (NoteState::default(), String::new());
                }
            }
            Effect::Draft(draft) => self.typed = (draft.form, draft.pad),
            Effect::Sit(ask) => self.sit(&ask, stage),
            _ => {}
        }
    }

    fn sit(&mut self, ask: &Ask, stage: &mut Stage) {
        let Some(booth) = stage.state_mut().shell.booth_mut() else {
            return;
        };
        match ask {
            Ask::Agree => {
                self.course.agree(NOW).unwrap();
                booth.agree();
            }
            Ask::Begin(number) => {
                let part = self.course.take(*number, NOW).unwrap();
                let now = Now {
                    seconds: 0.0,
                    utc: NOW,
                    seed: 1,
                };
                let mut playing = Playing::resume(&part.record, part.scenario, &now).unwrap();
                let (form, pad) = self.typed.clone();
                playing.take_draft(form, pad);
                self.file = Some((*number, part.file));
                let allowed = part.allowed.map(|time| time.as_millis());
                booth.begin(*number, playing, allowed.map(|ms| ms.try_into().unwrap()));
            }
            Ask::Finish => {
                self.file = None;
                let end = self.course.finish(NOW).unwrap();
                booth.finish(Farewell {
                    waits: false,
                    feedback: end.feedback,
                });
            }
            _ => {}
        }
    }
}

/// A folder in which a code was issued, with the code.
fn issued() -> (tempfile::TempDir, String) {
    let home = tempfile::tempdir().unwrap();
    let settings = serde_json::to_string(&calm(false, TextScale::Normal)).unwrap();
    fs::write(home.path().join("settings.json"), settings).unwrap();
    let battery = home.path().join("short_test.ron");
    fs::write(&battery, BATTERY).unwrap();
    let run = |args: &[&str]| {
        let ran = Command::new(PROGRAM)
            .args(args)
            .env("RIGHTPARTY_HOME", home.path())
            .env_remove("RIGHTPARTY_DATABASE")
            .output()
            .unwrap();
        assert!(ran.status.success(), "{ran:?}");
        String::from_utf8(ran.stdout).unwrap()
    };
    run(&["hire", "add", "Ann Example", "--reference", "17"]);
    let issued = run(&["hire", "issue", "17", battery.to_str().unwrap()]);
    let code = issued.lines().next().unwrap().to_owned();
    (home, code)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (entry, name) = entry
            .map(|entry| (entry.path(), entry.file_name()))
            .unwrap();
        if entry.is_dir() {
            copy(&entry, &to.join(name));
        } else {
            fs::copy(&entry, to.join(name)).unwrap();
        }
    }
}

/// A shell without a window that stands where the chair stands.
fn shell(chair: &Chair) -> (Stage, f32) {
    let settings = calm(false, TextScale::Normal);
    let mut same = setup(shipped());
    same.settings = settings;
    let pixels = egui::vec2(
        f32::from(u16::try_from(SMALL.0).unwrap()),
        f32::from(u16::try_from(SMALL.1).unwrap()),
    );
    let zoom = settings.zoom.factor(pixels);
    let points = egui::Vec2::splat(2.0 * typist::MARGIN) + pixels / zoom;
    let mut stage = stage(same, points);
    let shell = &mut stage.state_mut().shell;
    shell.sit_down("code");
    shell.booth_mut().unwrap().open(chair.opened());
    stage.run();
    (stage, zoom)
}

/// Somebody has agreed, and filed the note of the practice call without any call.
fn practiced(home: &Path, code: &str) {
    let room = Room::at(&Home::at(home));
    let mut course = Course::open(room, code, Library::shipped(), NOW).unwrap();
    course.agree(NOW).unwrap();
    let mut part = course.take(0, NOW).unwrap();
    let seed = part.record.header.seed;
    let mut session = Session::begin(Play::new(part.scenario, seed));
    let mut speller = Speller::new(session.play());
    for action in [Action::Finish, Action::FileNote(Box::default())] {
        let entry = session.apply(0, action).unwrap().clone();
        let told = speller.spell(&entry, session.log());
        part.file.append(&told).unwrap();
    }
}

/// Somebody sits down in front of the window.
fn sit_down(name: &str, shadow: &Path, practices: bool) -> (Typist, String) {
    let (home, code) = issued();
    if !practices {
        practiced(home.path(), &code);
    }
    copy(home.path(), shadow);
    let chair = Chair::new(shadow, &code);
    let (stage, zoom) = shell(&chair);
    let world = World::start(name, SMALL, home, &["hire", "sit", "--window", &code]);
    let mut typist = Typist::new(stage, zoom, world);
    typist.chair = Some(chair);
    (typist, code)
}

/// The consent and the practice call.
fn practice(typist: &mut Typist) {
    typist.world.look("01-consent");
    typist.press("I agree and begin");
    typist.world.look("02-before-practice");
    typist.press("Begin the practice call");
    typist.world.look("03-practice-desk");
    typist.press("Dial home 614-555-0150");
    typist.world.look("04-practice-call");
    typist.key(Key::Num1, "1");
    typist.world.look("05-practice-table");
    typist.key(Key::Num1, "1");
    typist.press("Write the note");
    file(typist);
    typist.world.look("06-before-part-1");
}

/// From the page before the part that counts to its note.
fn up_to_the_note(typist: &mut Typist) {
    typist.press("Begin part 1");
    typist.world.look("07-desk");
    typist.press("House card");
    typist.world.look("08-house-card");
    typist.press("Dial home 614-555-0131");
    typist.world.look("09-call");
    typist.key(Key::F12, "F12");
    typist.key(Key::F12, "F12");
    typist.press("Write the note");
    typist.world.look("10-note");
}

fn file(typist: &mut Typist) {
    typist.choose(
        "Result of the contact",
        "TPC: third party answered, nothing revealed",
    );
    typist.choose("Where the account stands", "OPN: open, nothing new");
    typist.press("File the note");
}

/// Sealed and handed in, and the window closes with it.
fn is_done(mut typist: Typist) {
    assert!(reads(&typist.shadow, "Finished. Thank you."));
    typist.world.look("12-farewell");
    let sittings = fs::read_dir(typist.world.home.path().join("sittings")).unwrap();
    let folder = sittings.map(|entry| entry.unwrap().path()).next().unwrap();
    let verdict = verify(&fs::read_to_string(folder.join("result.bundle")).unwrap());
    assert!(verdict.holds(), "{:?}", verdict.problems);
    assert_eq!(verdict.records.len(), 1, "the practice call is not in it");
    assert_eq!(verdict.records[0].entries.len(), 5);
    let about = fs::read_to_string(folder.join("sitting.json")).unwrap();
    assert!(about.contains("\"delivered\": true"), "{about}");
    typist.press("Close");
    assert!(typist.world.ends_well());
}

#[test]
fn a_sitting_by_keyboard_is_sealed() {
    let shadow = tempfile::tempdir().unwrap();
    let (mut typist, _) = sit_down("sitting", shadow.path(), true);
    practice(&mut typist);
    up_to_the_note(&mut typist);
    file(&mut typist);
    is_done(typist);
}

#[test]
fn a_sitting_that_is_killed_in_its_note_goes_on_with_every_letter() {
    let shadow = tempfile::tempdir().unwrap();
    let (mut typist, code) = sit_down("sitting-killed", shadow.path(), false);
    up_to_the_note(&mut typist);
    typist.write("In your own words", "A brother answered.");
    let sittings = fs::read_dir(typist.world.home.path().join("sittings")).unwrap();
    let folder = sittings.map(|entry| entry.unwrap().path()).next().unwrap();
    let record = folder.join("part-1.jsonl");
    let prose = || note_draft::read(&record).map_or_else(String::new, |note| note.prose);
    for _ in 0..100 {
        if prose() == "A brother answered." {
            break;
        }
        thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(prose(), "A brother answered.", "not on the disk in time");
    typist
        .world
        .kill_and_start(SMALL, &["hire", "sit", "--window", &code]);
    assert_eq!(records::load(&record).unwrap().record.entries.len(), 4);
    // The shell without a window goes on as well, with what it was handed.
    let typed = typist.chair.take().unwrap().typed;
    let chair = Chair {
        typed,
        ..Chair::new(shadow.path(), &code)
    };
    (typist.shadow, _) = shell(&chair);
    typist.chair = Some(chair);
    typist.world.look("11-after-the-kill");
    typist.press("Go on with part 1");
    typist.world.look("11-note-again");
    file(&mut typist);
    is_done(typist);
}
