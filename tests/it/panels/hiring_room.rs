//! A hiring desk in a folder of its own, and candidates who are bots: they open
//! their codes, play, and hand in sealed results as people at a terminal do.

use std::{path::PathBuf, sync::Arc};

use rightparty::{
    battery,
    bots::{self, Bot, Dice, Line},
    bundle::{
        Head,
        addendum::{Addendum, Says},
        decision::Decision,
        point::Point,
        seal::seal,
        verify::verify,
    },
    clerk::Clerk,
    domain::digest::sha256_hex,
    evaluation::rubric::DEFAULT_RUBRIC,
    export::results,
    report::Scorer,
    scenario::Library,
    session::{
        Header, Mode, Record,
        record::{ENGINE_BEHAVIOUR, SCHEMA},
    },
    store::{
        Home,
        database::Database,
        desk::{Desk, Handed, Person, Reviewed},
        keys::Keys,
        sittings::{Kept, Sittings},
    },
};

use crate::typed::fixtures;

use super::{
    driver::{Stage, setup, stage, tiny},
    legible::painted,
};

/// A battery of two calls, for training only.
pub(super) const BATTERY: &str = r#"Battery(
    schema: 1, id: "two_calls", title: "Two calls", audience: "Tests.", purpose: Training,
    parts: [(scenario: "kitchen_phone", minutes: 15), (scenario: "short_call", minutes: 10)],
    reported: [Compliance, Negotiation, Notes],
    instructions: "Do it.", contact: "Ask.", forms: 2,
)"#;

/// The folder of the desk.
pub(super) struct Room(tempfile::TempDir);

impl Room {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("two_calls.ron"), BATTERY).unwrap();
        Self(folder)
    }

    pub(super) fn home(&self) -> Home {
        Home::at(self.0.path())
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(super) fn write(&self, name: &str, text: &str) -> String {
        std::fs::write(self.path(name), text).unwrap();
        self.path(name).display().to_string()
    }

    /// Always the file, whatever the environment names.
    pub(super) fn desk(&self) -> Desk {
        Desk::on(Database::file(&self.path("desk.sqlite")).unwrap()).unwrap()
    }

    pub(super) fn clerk(&self) -> Clerk {
        let open = |folder: &std::path::Path| {
            let file = Database::file(&folder.join("desk.sqlite"))?;
            Desk::on(file)
        };
        Clerk::opening(&self.home(), Some(&fixtures()), Box::new(open)).unwrap()
    }

    /// The desk on the screen.
    pub(super) fn stage(&self, with: rightparty::panels::Settings, size: egui::Vec2) -> Stage {
        let mut begin = setup(tiny());
        begin.settings = with;
        let mut stage = stage(begin, size);
        stage.state_mut().desk = Some(Box::new(self.clerk()));
        super::driver::press(&mut stage, "Hiring desk");
        stage
    }

    /// The trainee contests the first finding of a result; the point's name.
    pub(super) fn contest(&self, sitting: &str, reason: &str) -> String {
        let mut desk = self.desk();
        let text = desk.bundle(sitting).unwrap().unwrap();
        let found = verify(&text);
        let points = Point::all(1, &found.reports[0]).into_iter();
        let mut findings = points.filter(|one| matches!(one.0, Point::Finding { .. }));
        let point = findings.next().unwrap().0;
        let subject = found.head.unwrap().subject;
        let mut addendum = Addendum::about(&sha256_hex(&text), sitting, &subject);
        let key = Keys::at(&self.path("keys")).signing().unwrap();
        let says = Says::Contest {
            point: point.clone(),
        };
        addendum
            .append("2026-11-22T11:00:00Z", &subject, says, reason, &key)
            .unwrap();
        desk.review(&Reviewed {
            sitting,
            before: "",
            addendum: addendum.text(),
            open: 1,
            decision: "",
            parts: &[],
        })
        .unwrap();
        point.to_string()
    }

    /// Somebody was added at this moment, and nothing happened with them since.
    pub(super) fn add_at(&self, name: &str, at: &str) {
        let person = Person {
            subject: sha256_hex(name),
            name: name.to_owned(),
            email: String::new(),
            reference: String::new(),
        };
        self.desk().add(&person, at).unwrap();
    }

    /// Somebody writes over a sealed result in the database.
    pub(super) fn change_bundle(&self, sitting: &str, text: &str) {
        let mut database = Database::file(&self.path("desk.sqlite")).unwrap();
        let changed = database.run(
            "UPDATE content SET text = $1
             WHERE sha256 = (SELECT bundle_sha256 FROM sitting WHERE id = $2)",
            &[text.into(), sitting.into()],
        );
        assert_eq!(changed.unwrap(), 1);
    }

    /// A bot plays a call on its own; the path of its record.
    pub(super) fn record(&self, name: &str, scenario: &str, bot: Bot) -> String {
        let record = play(&library(), scenario, 1, "quiet-otter", bot);
        self.write(name, &record.write())
    }

    /// A line of the first call's compliance that cost points; the point's name.
    pub(super) fn lost_line(&self, sitting: &str) -> String {
        let text = self.desk().bundle(sitting).unwrap().unwrap();
        let report = &verify(&text).reports[0];
        let lost = |words: &str| {
            let (points, rest) = words.split_once('/')?;
            let possible = rest.split(' ').next()?;
            Some(points.parse::<i64>().ok()? < possible.parse::<i64>().ok()?)
        };
        let points = Point::all(1, report).into_iter();
        let mut lines = points.filter(|(_, words)| lost(words) == Some(true));
        let line = lines.find(|(point, _)| point.to_string().starts_with("1:compliance/"));
        line.unwrap().0.to_string()
    }

    /// A bot opens the code, plays both calls and hands the sealed result in.
    pub(super) fn sit(&self, code: &str, bot: Bot) -> String {
        let opened = self
            .desk()
            .open_code(code, "this machine", "2026-11-22T10:00:00Z")
            .unwrap();
        let library = library();
        let battery = battery::read(&opened.text, &library).unwrap();
        let form = battery.form(opened.form).unwrap();
        let (mut texts, mut reports, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for part in &form.parts {
            let record = play(&library, &part.scenario, part.seed, &opened.subject, bot);
            let report = Scorer::of(&record.header, None).unwrap().report(&record);
            rows.push(results::Row::of(&record.header, &report));
            texts.push(record.write());
            reports.push(report);
        }
        let head = Head {
            sitting: opened.sitting.clone(),
            subject: opened.subject.clone(),
            battery: battery.source().id.as_str().to_owned(),
            battery_sha256: battery.digest().to_owned(),
            form: opened.form,
            sealed: "2026-11-22T10:30:00Z".to_owned(),
            ..Head::default()
        };
        let key = Keys::at(&self.path("keys")).signing().unwrap();
        let bundle = seal(&head, &texts, &reports, &key);
        let sittings = Sittings::at(&self.path("sittings"));
        let kept = Kept {
            sitting: opened.sitting.clone(),
            subject: opened.subject,
            battery: opened.text,
            form: opened.form,
            delivered: true,
            ..Kept::default()
        };
        sittings.keep(&kept).unwrap();
        sittings.seal(&opened.sitting, &bundle).unwrap();
        let decision = Decision::of(&reports).in_words();
        let handed = Handed {
            sitting: &opened.sitting,
            bundle: &bundle,
            parts: &rows,
            finished: &head.sealed,
            decision: &decision,
        };
        self.desk().finish(&handed).unwrap();
        opened.sitting
    }
}

fn library() -> Library {
    rightparty::cli::library(Some(&fixtures())).unwrap()
}

fn play(library: &Library, id: &str, seed: u64, subject: &str, bot: Bot) -> Record {
    let file = library.find(id).unwrap();
    let scenario = Arc::new(library.compile(&file.text).scenario.unwrap());
    let header = Header {
        schema: SCHEMA,
        engine_behaviour: ENGINE_BEHAVIOUR,
        scenario: id.to_owned(),
        scenario_digest: scenario.digest().to_owned(),
        rubric_digest: sha256_hex(DEFAULT_RUBRIC),
        seed,
        subject: subject.to_owned(),
        mode: Mode::Test,
        began: "2026-11-22T10:00:00Z".to_owned(),
        scenario_text: scenario.text().to_owned(),
        pack_text: scenario.pack_text().to_owned(),
        rubric_text: DEFAULT_RUBRIC.to_owned(),
        again: None,
    };
    let dice = &mut Dice::new(seed, 1);
    let seat = bots::play(bot, &scenario, seed, &Line::default(), dice);
    Record {
        header,
        entries: seat.into_entries(),
    }
}

/// Looks at a page from its top to its end.
pub(super) fn down(stage: &mut Stage, name: &str, look: &mut impl FnMut(&str, &Stage)) {
    stage.hover_at(egui::pos2(440.0, 500.0));
    for page in 0..12 {
        stage.run();
        let before: Vec<_> = painted(&stage.output().shapes)
            .iter()
            .map(|one| one.rect)
            .collect();
        look(&format!("{name} {page}"), stage);
        stage.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -500.0),
            phase: egui::TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
        });
        stage.run();
        let after: Vec<_> = painted(&stage.output().shapes)
            .iter()
            .map(|one| one.rect)
            .collect();
        if before == after {
            break;
        }
    }
}
