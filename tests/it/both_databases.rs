//! What the desk promises, on SQLite and on PostgreSQL alike. Without a server the
//! server is left out, and one line says so; `.ci/postgres` starts a real one.

use std::{
    collections::BTreeSet,
    io::Write as _,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use rightparty::{
    export::results,
    store::{
        Home,
        accommodations::Accommodations,
        backup,
        database::{Database, URL},
        desk::{
            Assignment, Desk, Handed, Issue, IssuedPart, Person, Reviewed, Right, Role, SignOff,
        },
        standing,
    },
};

use crate::{hire, support::Dice};

const BATTERY: &str = "the exact text of a battery";
const NOW: &str = "2026-01-01T00:00:00Z";

/// A database of one's own: a new file, or a new database on the server.
pub(crate) struct Place {
    folder: tempfile::TempDir,
    url: Option<String>,
}

impl Place {
    fn file() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            url: None,
        }
    }

    fn server(url: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("desk_{}_{number}", std::process::id());
        let mut admin: postgres::Client = postgres::Client::connect(url, postgres::NoTls).unwrap();
        admin
            .batch_execute(&format!("DROP DATABASE IF EXISTS {name}; "))
            .unwrap();
        admin
            .batch_execute(&format!("CREATE DATABASE {name}"))
            .unwrap();
        let (server, _) = url.rsplit_once('/').unwrap();
        Self {
            folder: tempfile::tempdir().unwrap(),
            url: Some(format!("{server}/{name}")),
        }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn home(&self) -> Home {
        Home::at(self.path())
    }

    fn desk_file(&self) -> PathBuf {
        self.path().join("desk.sqlite")
    }

    fn database(&self) -> Database {
        match &self.url {
            Some(url) => Database::server(url).unwrap(),
            None => Database::file(&self.desk_file()).unwrap(),
        }
    }

    fn desk(&self) -> Desk {
        Desk::on(self.database()).unwrap()
    }

    /// Runs statements as somebody would who does not know this program.
    fn batch(&self, sql: &str) {
        match &self.url {
            Some(url) => {
                let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
                client.batch_execute(sql).unwrap();
            }
            None => rusqlite::Connection::open(self.desk_file())
                .unwrap()
                .execute_batch(sql)
                .unwrap(),
        }
    }
}

/// Both, or the one that is there; says so if the server is left out.
pub(crate) fn places() -> Vec<Place> {
    let mut all = vec![Place::file()];
    match std::env::var(URL) {
        Ok(url) => all.push(Place::server(&url)),
        Err(_) => {
            // Through the handle, so that the line is seen although tests capture what is printed.
            let _ = writeln!(
                std::io::stderr(),
                "{URL} is not set: PostgreSQL is left out"
            );
        }
    }
    all
}

fn somebody(subject: &str) -> Person {
    Person {
        subject: subject.to_owned(),
        name: format!("Zoë {subject} \u{1f642} <b>"),
        email: String::new(),
        reference: format!("ref-{subject}"),
    }
}

fn issue<'a>(
    sitting: &'a str,
    subject: &'a str,
    code: &'a str,
    parts: &'a [IssuedPart],
) -> Issue<'a> {
    Issue {
        sitting,
        subject,
        battery: "b",
        text: BATTERY,
        form: 2,
        parts,
        accommodations: Accommodations {
            time_percent: 150,
            pauses: true,
            text_percent: 200,
            keyboard_only: true,
        },
        code,
        now: NOW,
    }
}

fn row(overall: u8) -> results::Row {
    results::Row {
        scenario: "kitchen_phone".to_owned(),
        mode: "test".to_owned(),
        began: "2026-02-01T10:00:00Z".to_owned(),
        compliance: Some(80),
        overall: Some(overall),
        rules: "house.tone;late".to_owned(),
        ..results::Row::default()
    }
}

fn handed<'a>(sitting: &'a str, bundle: &'a str, parts: &'a [results::Row]) -> Handed<'a> {
    Handed {
        sitting,
        bundle,
        parts,
        finished: "2026-01-03T00:00:00Z",
        decision: "no gate",
    }
}

#[test]
fn a_code_opens_once_and_a_result_is_taken_in_once() {
    for place in places() {
        let mut desk = place.desk();
        let person = somebody("p1");
        desk.add(&person, NOW).unwrap();
        assert_eq!(desk.person(&person.reference).unwrap(), person);
        let error = desk.person("nobody at all").unwrap_err().to_string();
        assert!(error.contains("nobody here is called"), "{error}");
        let parts = [IssuedPart {
            scenario: "kitchen_phone".to_owned(),
            seed: 7,
            scenario_sha256: "aa".to_owned(),
        }];
        let issued = issue("s1", "p1", "CODE", &parts);
        desk.issue(&issued).unwrap();
        assert!(desk.issue(&issued).is_err(), "a sitting is issued once");
        assert_eq!(desk.issued_parts("s1").unwrap(), parts);
        assert_eq!(desk.exposure("b").unwrap(), [(2, 1)]);
        // Two machines, one code.
        let opened = desk.open_code("co-de", "here", NOW).unwrap();
        assert_eq!(opened.form, 2);
        assert_eq!(opened.accommodations, issued.accommodations);
        assert_eq!(opened.text, BATTERY);
        let refused = place.desk().open_code("CODE", "there", NOW);
        let error = refused.unwrap_err().to_string();
        assert!(error.contains("in use on the machine"), "{error}");
        assert_eq!(
            place.desk().open_code("CODE", "here", "later").unwrap(),
            opened
        );
        let rows = [row(70)];
        let done = handed("s1", "abc", &rows);
        desk.finish(&done).unwrap();
        place.desk().finish(&done).unwrap();
        let other = Handed {
            bundle: "other",
            ..done
        };
        assert!(desk.finish(&other).is_err());
        assert_eq!(desk.bundle("s1").unwrap().as_deref(), Some("abc"));
        let all = desk.sittings().unwrap();
        assert_eq!((all.len(), all[0].parts.len()), (1, 1), "taken in once");
        assert_eq!(all[0].parts[0].negotiation, None);
        assert_eq!(all[0].decision, "no gate");
    }
}

#[test]
fn erasing_takes_names_and_leaves_chains_and_sums() {
    for place in places() {
        let mut desk = place.desk();
        for (number, overall) in [("1", 70), ("2", 50)] {
            let (sitting, subject, code) = (
                format!("s{number}"),
                format!("p{number}"),
                format!("C{number}"),
            );
            desk.add(&somebody(&subject), NOW).unwrap();
            desk.issue(&issue(&sitting, &subject, &code, &[])).unwrap();
            let bundle = format!("bundle {number}");
            desk.finish(&handed(&sitting, &bundle, &[row(overall)]))
                .unwrap();
        }
        let sum = |desk: &mut Desk| -> i64 {
            let all = desk.sittings().unwrap();
            all.iter()
                .flat_map(|one| &one.parts)
                .filter_map(|part| part.overall)
                .sum()
        };
        assert_eq!(sum(&mut desk), 120);
        desk.hold("p1", "charge 12", NOW).unwrap();
        let refused = desk.erase("p1", NOW).unwrap_err().to_string();
        assert!(refused.contains("must be kept: charge 12"), "{refused}");
        desk.release("p1").unwrap();
        desk.erase("p1", NOW).unwrap();
        assert!(desk.erase("p1", NOW).is_err(), "once is enough");
        assert_eq!(sum(&mut desk), 120, "sums stay right");
        assert_eq!(desk.bundle("s1").unwrap().as_deref(), Some("bundle 1"));
        let all = desk.sittings().unwrap();
        let gone = all.iter().find(|one| one.subject == "p1").unwrap();
        assert_eq!(gone.name, "");
        assert_eq!(desk.exposure("b").unwrap(), [(2, 2)]);
        // What was granted to a person goes with the name.
        let opened = desk.open_code("C1", "here", NOW);
        assert!(opened.unwrap_err().to_string().contains("finished"));
        let last = desk.last_acts().unwrap();
        assert_eq!(last.len(), 1);
        assert_eq!(last[0].at, "2026-01-03T00:00:00Z");
    }
}

#[test]
fn many_machines_write_at_once() {
    for place in places() {
        drop(place.desk());
        std::thread::scope(|scope| {
            for machine in 0..4 {
                let place = &place;
                scope.spawn(move || {
                    let mut desk = place.desk();
                    for number in 0..10 {
                        let own = format!("{machine}-{number}");
                        desk.issue(&issue(&own, "nobody", &own, &[])).unwrap();
                    }
                });
            }
        });
        assert_eq!(place.desk().exposure("b").unwrap(), [(2, 40)]);
    }
}

#[test]
fn a_code_that_many_machines_ask_for_at_once_opens_on_one() {
    for place in places() {
        place.desk().issue(&issue("s1", "p1", "ONE", &[])).unwrap();
        let opened: Vec<bool> = std::thread::scope(|scope| {
            let asking: Vec<_> = (0..8)
                .map(|number| {
                    let place = &place;
                    scope.spawn(move || {
                        let machine = format!("machine {number}");
                        place.desk().open_code("ONE", &machine, NOW).is_ok()
                    })
                })
                .collect();
            asking.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(opened.iter().filter(|one| **one).count(), 1, "{opened:?}");
    }
}

#[test]
fn tables_of_an_older_version_are_brought_up_and_newer_ones_refused() {
    let old = include_str!("../fixtures/store/desk_1.sql");
    for place in places() {
        place.batch(old);
        let mut desk = place.desk();
        let all = desk.sittings().unwrap();
        assert_eq!((all.len(), all[0].name.as_str()), (1, "Old Hand"));
        assert_eq!(all[0].parts[0].overall, Some(66));
        let opened = desk.open_code("OLDCODE", "here", NOW);
        assert!(opened.unwrap_err().to_string().contains("finished"));
        assert!(desk.users().unwrap().is_empty());
        // Opening again changes nothing.
        assert_eq!(place.desk().sittings().unwrap(), all);
        place.batch("INSERT INTO form (step) VALUES (900), (901)");
        let refused = Desk::on(place.database()).err().unwrap();
        assert!(
            format!("{refused:#}").contains("made by a newer version"),
            "{refused:#}"
        );
    }
}

#[test]
fn several_programs_may_form_the_tables_at_the_same_moment() {
    for place in places() {
        let formed: Vec<bool> = std::thread::scope(|scope| {
            let all: Vec<_> = (0..4)
                .map(|_| scope.spawn(|| Desk::on(place.database()).is_ok()))
                .collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(formed, [true; 4]);
    }
}

#[test]
fn several_programs_may_make_the_file_at_the_same_moment() {
    // Many rounds: which program is locked out is chance.
    for _ in 0..100 {
        let place = Place::file();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| place.desk());
            }
        });
    }
}

#[test]
fn users_do_what_they_may_and_the_journal_says_so() {
    for place in places() {
        let mut desk = place.desk();
        let doing = ("see results", "b");
        desk.may(None, Right::Results, doing, NOW).unwrap();
        let first = desk.name_user("Olga", &[Role::Trainer], NOW).unwrap();
        assert_eq!(
            first.roles,
            [Role::Owner, Role::Trainer],
            "the first owns it"
        );
        desk.name_user("Rita", &[Role::Recruiter], NOW).unwrap();
        desk.name_user("Adam", &[Role::Administrator], NOW).unwrap();
        desk.name_user("Aya", &[Role::Author], NOW).unwrap();
        desk.name_user("Tom", &[Role::Trainer], NOW).unwrap();
        for (who, right, fine) in [
            ("Olga", Right::Own, true),
            ("Rita", Right::Results, true),
            ("Rita", Right::Administer, false),
            ("Rita", Right::Train, false),
            ("Adam", Right::Administer, true),
            ("Adam", Right::Results, false),
            ("Aya", Right::Author, true),
            ("Aya", Right::Results, false),
            ("Tom", Right::Train, true),
            ("Tom", Right::Results, true),
            ("Tom", Right::Own, false),
        ] {
            let asked = desk.may(Some(who), right, doing, NOW);
            assert_eq!(asked.is_ok(), fine, "{who} {right:?}");
        }
        let nobody = desk.may(None, Right::Results, doing, NOW).unwrap_err();
        assert!(nobody.to_string().contains("--as NAME"), "{nobody}");
        let stranger = desk
            .may(Some("Eve"), Right::Results, doing, NOW)
            .unwrap_err();
        assert!(
            stranger
                .to_string()
                .contains("nobody at this desk is called")
        );
        let refused = desk
            .may(Some("Adam"), Right::Results, doing, NOW)
            .unwrap_err();
        let told = refused.to_string();
        assert!(
            told.contains("Adam is administrator here and may not see results"),
            "{told}"
        );
        let journal = desk.journal(100).unwrap();
        assert!(
            journal
                .iter()
                .any(|line| line.who == "Rita" && line.what == "see results")
        );
        assert!(
            journal
                .iter()
                .any(|line| line.who == "Eve" && line.what == "refused: see results")
        );
        assert!(desk.remove_user("Olga").is_err(), "a desk has an owner");
        assert!(desk.name_user("Olga", &[Role::Trainer], NOW).is_err());
        desk.name_user("Tom", &[Role::Owner], NOW).unwrap();
        desk.remove_user("Olga").unwrap();
        assert_eq!(desk.users().unwrap().len(), 4);
    }
}

#[test]
fn a_class_knows_what_is_set_what_is_done_and_who_signed() {
    for place in places() {
        let mut desk = place.desk();
        desk.new_class("c1", "Autumn", NOW).unwrap();
        assert!(desk.new_class("c2", "Autumn", NOW).is_err());
        let class = desk.class("Autumn").unwrap();
        for subject in ["p1", "p2"] {
            desk.add(&somebody(subject), NOW).unwrap();
            desk.join(&class.id, subject, NOW).unwrap();
            desk.join(&class.id, subject, NOW).unwrap();
        }
        let set = |what: &str, battery: bool, due: &str| Assignment {
            what: what.to_owned(),
            battery,
            due: due.to_owned(),
        };
        desk.assign(&class.id, &set("kitchen_phone", false, "2026-01-15"), NOW)
            .unwrap();
        desk.assign(&class.id, &set("kitchen_phone", false, "2026-02-15"), NOW)
            .unwrap();
        desk.assign(&class.id, &set("eleven_years", false, "2026-01-20"), NOW)
            .unwrap();
        desk.assign(&class.id, &set("b", true, "2026-12-20"), NOW)
            .unwrap();
        desk.hand_in("p1", "record one", &row(60), NOW).unwrap();
        desk.hand_in("p1", "record two", &row(75), NOW).unwrap();
        desk.hand_in("p1", "record two", &row(75), NOW).unwrap();
        let twice = desk.hand_in("p2", "record two", &row(75), NOW).unwrap_err();
        assert!(
            twice.to_string().contains("handed in by somebody else"),
            "{twice}"
        );
        desk.issue(&issue("s1", "p2", "C", &[])).unwrap();
        desk.finish(&handed("s1", "bundle", &[row(90), row(71)]))
            .unwrap();
        let signed = SignOff {
            by: "Tom".to_owned(),
            at: NOW.to_owned(),
            note: "may take calls".to_owned(),
        };
        desk.sign_off(&class.id, "p1", &signed).unwrap();
        assert!(desk.sign_off(&class.id, "p9", &signed).is_err());
        let class = desk.class("Autumn").unwrap();
        assert_eq!((class.members, class.assignments), (2, 3));
        let all = standing::of(&mut desk, &class, "2026-03-01").unwrap();
        let states = |index: usize| -> Vec<(&str, &str, usize, Option<i64>)> {
            let lines = all[index].lines.iter();
            lines
                .map(|one| (one.what.as_str(), one.state.in_words(), one.tries, one.best))
                .collect()
        };
        assert_eq!(
            states(0),
            [
                ("eleven_years", "overdue", 0, None),
                ("kitchen_phone", "done", 2, Some(75)),
                ("b", "open", 0, None)
            ]
        );
        assert_eq!(states(1)[2], ("b", "done", 1, Some(80)));
        assert_eq!(all[0].repeat[0].0, "house.tone");
        assert_eq!(all[0].signed, [signed]);
        desk.erase("p1", NOW).unwrap();
        let all = standing::of(&mut desk, &class, "2026-03-01").unwrap();
        let gone = all.iter().find(|one| one.person.subject == "p1").unwrap();
        assert_eq!(
            (gone.person.name.as_str(), gone.lines[1].best),
            ("", Some(75))
        );
        desk.leave(&class.id, "p2").unwrap();
        assert_eq!(desk.members(&class.id).unwrap().len(), 1);
    }
}

#[test]
fn what_people_say_is_kept_once_by_whoever_was_first() {
    for place in places() {
        let mut desk = place.desk();
        desk.issue(&issue("s1", "p1", "C", &[])).unwrap();
        desk.finish(&handed("s1", "bundle", &[row(70)])).unwrap();
        let parts = [results::Row {
            reviewed_compliance: Some(90),
            reviewed_overall: Some(85),
            ..row(70)
        }];
        let first = Reviewed {
            sitting: "s1",
            before: "",
            addendum: "one\n",
            open: 1,
            decision: "needs a human look",
            parts: &parts,
        };
        desk.review(&first).unwrap();
        let late = place.desk().review(&first).unwrap_err().to_string();
        assert!(late.contains("meanwhile"), "{late}");
        let second = Reviewed {
            before: "one\n",
            addendum: "one\ntwo\n",
            open: 0,
            ..first
        };
        desk.review(&second).unwrap();
        assert_eq!(desk.addendum("s1").unwrap().as_deref(), Some("one\ntwo\n"));
        assert_eq!(desk.spoken_about().unwrap(), ["s1"]);
        let all = desk.sittings().unwrap();
        let spoken = all[0].spoken.as_ref().unwrap();
        assert_eq!(
            all[0].parts[0].overall,
            Some(70),
            "the engine's stays beside it"
        );
        assert_eq!(spoken.parts[0].overall, Some(85));
        assert_eq!(
            (spoken.open, all[0].decision.as_str()),
            (0, "needs a human look")
        );
    }
}

#[test]
fn whoever_must_be_kept_is_not_erased_at_the_same_moment() {
    for place in places() {
        for round in 0..20 {
            let subject = format!("p{round}");
            place.desk().add(&somebody(&subject), NOW).unwrap();
            let (mut one, mut other) = (place.desk(), place.desk());
            let (held, erased) = std::thread::scope(|scope| {
                let held = scope.spawn(|| one.hold(&subject, "charge 12", NOW));
                let erased = scope.spawn(|| other.erase(&subject, NOW));
                (held.join().unwrap(), erased.join().unwrap())
            });
            assert_ne!(held.is_ok(), erased.is_ok(), "{held:?} {erased:?}");
            let there = place.desk().person(&subject).is_ok();
            assert_eq!(there, held.is_ok());
        }
    }
}

/// A desk with something of everything, and a file of a sitting.
fn furnished(place: &Place) -> Desk {
    let mut desk = place.desk();
    for subject in ["p1", "p2"] {
        desk.add(&somebody(subject), NOW).unwrap();
    }
    let parts = [IssuedPart {
        scenario: "kitchen_phone".to_owned(),
        seed: 7,
        scenario_sha256: "aa".to_owned(),
    }];
    desk.issue(&issue("s1", "p1", "C1", &parts)).unwrap();
    desk.issue(&issue("s2", "p2", "C2", &[])).unwrap();
    desk.finish(&handed("s1", "bundle", &[row(70)])).unwrap();
    desk.review(&Reviewed {
        sitting: "s1",
        before: "",
        addendum: "one\n",
        open: 1,
        decision: "needs a human look",
        parts: &[row(70)],
    })
    .unwrap();
    desk.name_user("Olga", &[], NOW).unwrap();
    desk.hold("p2", "charge", NOW).unwrap();
    desk.new_class("c1", "Autumn", NOW).unwrap();
    desk.join("c1", "p1", NOW).unwrap();
    let set = Assignment {
        what: "kitchen_phone".to_owned(),
        battery: false,
        due: "2026-01-15".to_owned(),
    };
    desk.assign("c1", &set, NOW).unwrap();
    desk.hand_in("p1", "record", &row(60), NOW).unwrap();
    let signed = SignOff {
        by: "Olga".to_owned(),
        at: NOW.to_owned(),
        note: "fine".to_owned(),
    };
    desk.sign_off("c1", "p1", &signed).unwrap();
    let folder = place.path().join("sittings/s1");
    std::fs::create_dir_all(&folder).unwrap();
    let about = serde_json::json!({
        "sitting": "s1", "subject": "p1", "battery": BATTERY, "form": 2,
        "time_percent": 150, "agreed": null, "delivered": true,
    });
    std::fs::write(folder.join("sitting.json"), format!("{about}\n")).unwrap();
    std::fs::write(folder.join("part-1.jsonl"), "one\ntwo\ntorn").unwrap();
    desk
}

#[test]
fn a_backup_restores_the_same_desk_on_either_database() {
    let from: Vec<Place> = places();
    for source in from {
        let mut desk = furnished(&source);
        let file = source.path().join("all.backup");
        let made = backup::backup(&source.home(), &mut desk, &file, NOW).unwrap();
        assert!(made.rows > 15 && made.files == 2, "{made:?}");
        assert!(
            backup::backup(&source.home(), &mut desk, &file, NOW).is_err(),
            "never over a file"
        );
        for target in places() {
            let mut restored = target.desk();
            let checked = backup::check(&target.home(), &file).unwrap();
            let newer = checked.newer(&target.home(), &mut restored).unwrap();
            assert!(newer.is_empty(), "{newer:?}");
            checked.restore(&target.home(), &mut restored).unwrap();
            assert_eq!(restored.sittings().unwrap(), desk.sittings().unwrap());
            assert_eq!(restored.people().unwrap(), desk.people().unwrap());
            assert_eq!(restored.users().unwrap(), desk.users().unwrap());
            assert_eq!(restored.last_acts().unwrap(), desk.last_acts().unwrap());
            let class = restored.class("Autumn").unwrap();
            assert_eq!(
                standing::of(&mut restored, &class, "2026-03-01").unwrap(),
                standing::of(&mut desk, &class, "2026-03-01").unwrap()
            );
            let record = target.path().join("sittings/s1/part-1.jsonl");
            assert_eq!(std::fs::read_to_string(&record).unwrap(), "one\ntwo\n");
            // Twice is once, and more of a record that is there stays there.
            std::fs::write(&record, "one\ntwo\nthree\n").unwrap();
            assert!(
                checked
                    .newer(&target.home(), &mut restored)
                    .unwrap()
                    .is_empty()
            );
            checked.restore(&target.home(), &mut restored).unwrap();
            assert_eq!(
                std::fs::read_to_string(&record).unwrap(),
                "one\ntwo\nthree\n"
            );
            assert_eq!(restored.sittings().unwrap().len(), 2);
        }
    }
}

#[test]
fn a_restore_says_what_would_be_lost_and_erased_names_stay_erased() {
    for place in places() {
        let mut desk = furnished(&place);
        let file = place.path().join("all.backup");
        backup::backup(&place.home(), &mut desk, &file, NOW).unwrap();
        desk.add(&somebody("p3"), NOW).unwrap();
        desk.erase("p1", NOW).unwrap();
        let record = place.path().join("sittings/s1/part-1.jsonl");
        std::fs::write(&record, "one\nanother\n").unwrap();
        let checked = backup::check(&place.home(), &file).unwrap();
        let newer = checked.newer(&place.home(), &mut desk).unwrap();
        let rows: BTreeSet<&str> = newer.rows.iter().map(|(table, _)| table.as_str()).collect();
        assert!(
            rows.contains("person") && rows.contains("erased"),
            "{rows:?}"
        );
        assert_eq!(newer.files, ["sittings/s1/part-1.jsonl"]);
        checked.restore(&place.home(), &mut desk).unwrap();
        let about = place.path().join("sittings/s1/sitting.json");
        let about = std::fs::read_to_string(about).unwrap();
        assert!(
            !about.contains("150"),
            "what was granted stays erased: {about}"
        );
        let people: Vec<String> = desk
            .people()
            .unwrap()
            .into_iter()
            .map(|one| one.subject)
            .collect();
        assert_eq!(
            people,
            ["p2"],
            "p1 was erased after the backup, p3 is not in it"
        );
    }
}

#[test]
fn a_backup_that_was_changed_or_cut_off_restores_nothing() {
    let place = Place::file();
    let mut desk = furnished(&place);
    let file = place.path().join("all.backup");
    backup::backup(&place.home(), &mut desk, &file, NOW).unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    let refused = |text: String, says: &str| {
        let path = place.path().join("changed.backup");
        std::fs::write(&path, text).unwrap();
        let error = backup::check(&place.home(), &path).unwrap_err();
        assert!(format!("{error:#}").contains(says), "{says}: {error:#}");
    };
    refused(
        text.replace("Zoë p1", "Zoë p7"),
        "changed after it was made",
    );
    let cut: String = text.split_inclusive('\n').take(12).collect();
    refused(cut, "cut off");
    let (first, rest) = text.split_once('\n').unwrap();
    refused(rest.to_owned(), "no backup of this program");
    refused(format!("{first}\n{first}\n"), "no backup of this program");
    refused(
        text.replace("sittings/s1/part-1.jsonl", "sittings/../part-1.jsonl"),
        "none of a sitting",
    );
    refused(
        text.replace("sittings/s1/part-1.jsonl", "/etc/s1/part-1.jsonl"),
        "none of a sitting",
    );
    let steps = format!("\"steps\":{}", 900);
    let known = first.split("\"steps\":").nth(1).unwrap();
    let known: String = known.chars().take_while(char::is_ascii_digit).collect();
    refused(
        text.replace(&format!("\"steps\":{known}"), &steps),
        "newer version",
    );
    refused("not a backup\n".to_owned(), "no line of a backup");
}

/// Sits with a code at a machine, killed now and then, until it is over.
fn sit_through(machine: &hire::Home, url: Option<&str>, code: &str, dice: &mut Dice) {
    let begin = format!("{}q\n", hire::BEGIN);
    machine.typed(&["hire", "sit", code], &begin, url);
    for _ in 0..2 {
        let mut child = machine
            .command(&["hire", "sit", code], url)
            .spawn()
            .unwrap();
        let mut typed = child.stdin.take().unwrap();
        let _ = typed.write_all(b"w 5\n");
        std::thread::sleep(Duration::from_millis(
            u64::try_from(dice.roll(400)).unwrap(),
        ));
        let _ = child.kill();
        child.wait().unwrap();
    }
    // From the briefing, or from the midst of the call: whichever it is, it ends.
    let mut last = String::new();
    for _ in 0..6 {
        last = machine.typed(&["hire", "sit", code], hire::CALL, url).text;
        if last.contains("That was all") || last.contains("works once") {
            return;
        }
    }
    panic!("the sitting of {code} never ended: {last}");
}

#[test]
fn a_hiring_day_on_several_machines_loses_nothing_when_things_are_killed() {
    for place in places() {
        let url = place.url.as_deref();
        let office = hire::Home::new();
        // A file cannot be shared between machines, so there it is one with several runs.
        let machines: Vec<hire::Home> = match url {
            Some(_) => (0..3).map(|_| hire::Home::new()).collect(),
            None => Vec::new(),
        };
        let codes: Vec<String> = (0..6)
            .map(|number| {
                let reference = format!("day-{number}");
                let name = format!("Candidate {number}");
                let added =
                    office.typed(&["hire", "add", &name, "--reference", &reference], "", url);
                assert_eq!(added.code, 0, "{}", added.text);
                let issued = office.typed(
                    &["hire", "issue", &reference, "tiny.ron", "--form", "1"],
                    "",
                    url,
                );
                assert_eq!(issued.code, 0, "{}", issued.text);
                issued.text.lines().next().unwrap().to_owned()
            })
            .collect();
        std::thread::scope(|scope| {
            for (number, code) in codes.iter().enumerate() {
                let machine = machines.get(number % 3).unwrap_or(&office);
                scope.spawn(move || {
                    sit_through(machine, url, code, &mut Dice::new(number as u64 + 1));
                });
            }
        });
        for machine in machines.iter().chain([&office]) {
            machine.typed(&["hire", "deliver"], "", url);
        }
        let shown = office.typed(&["hire", "results", "--format", "json"], "", url);
        let all: serde_json::Value = serde_json::from_str(&shown.text).unwrap();
        let all = all.as_array().unwrap();
        assert_eq!(all.len(), 6);
        for one in all {
            assert_eq!(one["status"], "finished", "{one}");
            assert_eq!(one["parts"].as_array().unwrap().len(), 1);
        }
    }
}
