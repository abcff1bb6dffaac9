//! A hiring day at the command line: codes that open once, sittings that survive,
//! results that arrive once, names that can be erased.

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use crate::typed::fixtures;

use rightparty::{
    battery,
    scenario::{Library, library::BATTERIES},
    store::{database::URL, desk::plain_code},
};

const BATTERY: &str = r#"Battery(
    schema: 1, id: "tiny", title: "Tiny", audience: "Tests.", purpose: Training,
    parts: [(scenario: "kitchen_phone", minutes: 15)],
    reported: [Compliance, Negotiation, Notes],
    instructions: "Do it.", contact: "Ask.", forms: 3,
)"#;

pub(crate) struct Home(tempfile::TempDir);

pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) text: String,
}

impl Home {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let tiny = BATTERY.replace("kitchen_phone", "short_call");
        fs::write(folder.path().join("tiny.ron"), tiny).unwrap();
        Self(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The same folder once more, as a disk has it after a crash.
    pub(crate) fn copy(&self) -> Self {
        let copy = tempfile::tempdir().unwrap();
        copy_folder(self.path(), copy.path());
        Self(copy)
    }

    /// The program, about to be started.
    pub(crate) fn command(&self, args: &[&str], database: Option<&str>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rightparty"));
        command
            .args(args)
            .args(
                matches!(args, ["hire", "issue" | "sit", ..])
                    .then_some(["--folder".as_ref(), fixtures().as_os_str()])
                    .into_iter()
                    .flatten(),
            )
            .env("RIGHTPARTY_HOME", self.path())
            .env_remove(URL)
            .current_dir(self.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(url) = database {
            command.env(URL, url);
        }
        command
    }

    pub(crate) fn typed(&self, args: &[&str], typed: &str, database: Option<&str>) -> Ran {
        let mut child = self.command(args, database).spawn().unwrap();
        // A program that ends early closes the pipe, and that is fine.
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        let output = child.wait_with_output().unwrap();
        Ran {
            code: output.status.code().unwrap(),
            text: String::from_utf8(output.stdout).unwrap()
                + &String::from_utf8(output.stderr).unwrap(),
        }
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        self.typed(args, "", None)
    }

    /// A person and a code for the small battery.
    pub(crate) fn code(&self) -> String {
        assert_eq!(
            self.run(&["hire", "add", "Ann Example", "--reference", "17"])
                .code,
            0
        );
        let issued = self.run(&["hire", "issue", "17", "tiny.ron"]);
        assert_eq!(issued.code, 0, "{}", issued.text);
        issued.text.lines().next().unwrap().to_owned()
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), there).unwrap();
        }
    }
}

/// The consent and the practice call with its note, as somebody types them.
pub(crate) const BEGIN: &str = "yes\n1\n1\n1\ne\nx\nf\ny\n";

/// A call and its note, as somebody types them.
pub(crate) const CALL: &str = "i\n1\n1\n2\no\n3\n2\n10\n\n+17\n5\np\na\ne\n\
    right party spoken\nptp\n1\n2 4\nmini\n\n\
    y\n3\n20\n-\n$10.00\n4/1\nevery month\n5\ny\n20\n10\nn\n\
    y\n4\nfri\n5pm\nn\n\nn\nn\nn\n\n\n\
    y\n1\n\n1\n+9\n17:30\n1\nDana promised $10 a month.\n1\nrpc\nf\n";

#[test]
fn a_code_opens_one_sitting_that_can_be_left_and_is_sealed_at_the_end() {
    let home = Home::new();
    let code = home.code();
    let refused = home.typed(&["hire", "sit", &code], "no\n", None);
    assert!(
        refused.text.contains("Nothing has begun"),
        "{}",
        refused.text
    );
    let left = home.typed(&["hire", "sit", &code], &format!("{BEGIN}q\n"), None);
    assert!(left.text.contains("You have 15 minutes"), "{}", left.text);
    assert!(left.text.contains("[15 min left]"), "{}", left.text);
    assert!(left.text.contains("Nothing is lost"), "{}", left.text);
    let lower = code.to_lowercase().replace('-', " ");
    let again = home.typed(&["hire", "sit", &lower], "q\n", None);
    assert!(
        again.text.contains("You go on where you were"),
        "{}",
        again.text
    );
    let ended = home.typed(&["hire", "sit", &code], CALL, None);
    assert!(ended.text.contains("That was all"), "{}", ended.text);
    let used = home.run(&["hire", "sit", &code]);
    assert!(used.text.contains("works once"), "{}", used.text);
    let results = home.run(&["hire", "results"]);
    assert!(
        results.text.contains("Ann Example  tiny  form 1  finished"),
        "{}",
        results.text
    );
    assert!(results.text.contains("compliance"), "{}", results.text);
    let sitting = fs::read_dir(home.path().join("sittings"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    let bundle = sitting.path().join("result.bundle");
    let verified = home.run(&["verify", bundle.to_str().unwrap()]);
    assert_eq!(verified.code, 0, "{}", verified.text);
    assert!(
        verified.text.contains("battery tiny, form 1"),
        "{}",
        verified.text
    );
    let sealed = fs::read_to_string(&bundle).unwrap();
    assert!(!sealed.contains("Ann Example"), "names stay in the store");
    let erased = home.run(&["hire", "erase", "17"]);
    assert_eq!(erased.code, 0, "{}", erased.text);
    let results = home.run(&["hire", "results"]);
    assert!(results.text.contains("(erased)"), "{}", results.text);
    assert!(results.text.contains("compliance"), "sums stay right");
    assert_eq!(home.run(&["verify", bundle.to_str().unwrap()]).code, 0);
}

#[test]
fn what_was_granted_leaves_the_machine_with_the_result_or_with_the_name() {
    let home = Home::new();
    home.run(&["hire", "add", "Ann", "--reference", "17"]);
    let issue = ["hire", "issue", "17", "tiny.ron", "--time", "250"];
    let issued = home.run(&issue);
    let code = issued.text.lines().next().unwrap().to_owned();
    home.typed(&["hire", "sit", &code], &format!("{BEGIN}q\n"), None);
    let about = || {
        let folder = fs::read_dir(home.path().join("sittings"));
        let one = folder.unwrap().next().unwrap().unwrap().path();
        fs::read_to_string(one.join("sitting.json")).unwrap()
    };
    assert!(about().contains("250"), "{}", about());
    // Opened before the erasing and going on after it.
    let mut sitting = home.command(&["hire", "sit", &code], None).spawn().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!(home.run(&["hire", "erase", "17"]).code, 0);
    let mut typed = sitting.stdin.take().unwrap();
    typed.write_all(CALL.as_bytes()).unwrap();
    drop(typed);
    let ended = sitting.wait_with_output().unwrap();
    let ended = String::from_utf8(ended.stdout).unwrap();
    assert!(ended.contains("That was all"), "{ended}");
    assert!(about().contains("\"delivered\": true"), "{}", about());
    assert!(!about().contains("250"), "{}", about());
}

#[test]
fn a_result_waits_while_the_database_is_away_and_is_delivered_once() {
    let home = Home::new();
    let code = home.code();
    let left = home.typed(&["hire", "sit", &code], &format!("{BEGIN}q\n"), None);
    assert_eq!(left.code, 0, "{}", left.text);
    let database = home.path().join("desk.sqlite");
    let aside = home.path().join("aside.sqlite");
    // Opened with the desk there; at the end it is gone.
    let opened = fs::read_dir(home.path().join("sittings")).unwrap().count();
    assert_eq!(opened, 1);
    let ended = home.typed(&["hire", "sit", &code], CALL, None);
    assert!(ended.text.contains("That was all"), "{}", ended.text);
    let sitting = fs::read_dir(home.path().join("sittings"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    let about = sitting.path().join("sitting.json");
    let kept = fs::read_to_string(&about).unwrap();
    assert!(kept.contains("\"delivered\": true"));
    // As if it had not been delivered: once more does no harm.
    fs::write(
        &about,
        kept.replace("\"delivered\": true", "\"delivered\": false"),
    )
    .unwrap();
    let once_more = home.run(&["hire", "deliver"]);
    assert_eq!(once_more.code, 0, "{}", once_more.text);
    let results = home.run(&["hire", "results", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&results.text).unwrap();
    assert_eq!(value[0]["parts"].as_array().unwrap().len(), 1);
    // A server that is away: it stays undelivered, and says so.
    fs::write(
        &about,
        kept.replace("\"delivered\": true", "\"delivered\": false"),
    )
    .unwrap();
    let away = home.typed(
        &["hire", "deliver"],
        "",
        Some("postgresql://nobody@127.0.0.1:1/none"),
    );
    assert_eq!(away.code, 1, "{}", away.text);
    assert!(away.text.contains("does not answer"), "{}", away.text);
    fs::rename(&database, &aside).unwrap();
    let unknown = home.run(&["hire", "deliver"]);
    assert!(
        unknown.text.contains("not known in this database"),
        "{}",
        unknown.text
    );
    fs::rename(&aside, &database).unwrap();
    assert_eq!(home.run(&["hire", "deliver"]).code, 0);
    assert!(
        home.run(&["hire", "deliver"])
            .text
            .contains("0 sittings delivered")
    );
}

#[test]
fn people_come_from_a_table_all_or_none() {
    let home = Home::new();
    let put = |text: &str| fs::write(home.path().join("people.csv"), text).unwrap();
    put(
        "name,email,reference\r\n\"O'Neil, Zoë\",z@example.org,1\r\n'=SUM(A1),x@example.org,2\r\n<b>Bo</b> \u{202e}gnp,,3\r\n",
    );
    let shown = home.run(&["hire", "import", "people.csv"]);
    assert_eq!(shown.code, 0, "{}", shown.text);
    let people = home.run(&["hire", "people"]).text;
    for name in ["O'Neil, Zoë", "=SUM(A1)", "<b>Bo</b> gnp"] {
        assert!(people.contains(name), "{name}: {people}");
    }
    put("name,reference\nA,7\n,8\n");
    let shown = home.run(&["hire", "import", "people.csv"]);
    assert_eq!(shown.code, 1);
    assert!(shown.text.contains("line 3"), "{}", shown.text);
    put("name,reference\nA,7\nB,7\n");
    assert!(
        home.run(&["hire", "import", "people.csv"])
            .text
            .contains("stands twice")
    );
    put("who\nA\n");
    assert!(
        home.run(&["hire", "import", "people.csv"])
            .text
            .contains("no column \"name\"")
    );
    assert_eq!(
        home.run(&["hire", "people"]).text.lines().count(),
        3,
        "nothing half"
    );
}

#[test]
fn forms_are_dealt_evenly_and_are_the_same_for_everybody() {
    let home = Home::new();
    home.run(&["hire", "add", "Ann", "--reference", "17"]);
    let mut forms = Vec::new();
    for _ in 0..4 {
        let text = home.run(&["hire", "issue", "17", "tiny.ron"]).text;
        forms.push(text.split("form ").nth(1).unwrap()[..1].to_owned());
    }
    assert_eq!(forms, ["1", "2", "3", "1"]);
    let battery = battery::read(BATTERY, &Library::shipped()).unwrap();
    assert_eq!(battery.form(1), battery.form(1));
    assert_ne!(battery.form(1), battery.form(2));
    assert_eq!(battery.form(4), None);
    assert_eq!(battery.form(0), None);
}

#[test]
fn shipped_batteries_are_sound_and_say_what_they_may_not_be_used_for() {
    let library = Library::shipped();
    for one in BATTERIES {
        let read = battery::read(one.text, &library);
        let battery =
            read.unwrap_or_else(|problems| panic!("{}", problems.render(one.path, one.text)));
        assert!(battery.source().cut.is_none(), "no cut is shipped");
        assert!(one.path.ends_with(&format!("/{}.ron", battery.source().id)));
    }
    let hiring = BATTERY.replace("Training", "Hiring");
    let battery = battery::read(&hiring, &library).unwrap();
    assert_eq!(battery.limit(), Some(battery::PRACTICE_ONLY));
    let sheet = "forms: 3, tasks: [(task: \"verify\", frequency: 5, criticality: 5, day_one: true, scenarios: [\"kitchen_phone\"])]";
    let battery = battery::read(&hiring.replace("forms: 3", sheet), &library).unwrap();
    assert_eq!(battery.limit(), None);
}

#[test]
fn a_battery_with_mistakes_says_where_and_what_to_write() {
    let library = Library::shipped();
    let problems = |from: &str, to: &str| {
        let text = BATTERY.replace(from, to);
        assert_ne!(text, BATTERY);
        battery::read(&text, &library)
            .unwrap_err()
            .render("tiny.ron", &text)
    };
    for (from, to, said) in [
        (
            "kitchen_phone",
            "kitchen_fone",
            "write: scenario: \"kitchen_phone\"",
        ),
        ("minutes: 15", "minutes: 0", "a part takes 1 to 180"),
        ("forms: 3", "forms: 21", "there may be 1 to 20"),
        ("schema: 1", "schema: 2", "schema 2 is not known"),
        ("[Compliance, Negotiation, Notes]", "[]", "at least one"),
        (
            "[Compliance, Negotiation, Notes]",
            "[Notes, Notes]",
            "named once",
        ),
        ("\"Do it.\"", "\"\"", "told nothing"),
        (
            "forms: 3",
            "forms: 3, cut: (points: 60, method: \"\", judges: 4, on: \"soon\")",
            "never under five",
        ),
        (
            "forms: 3",
            "forms: 3, tasks: [(task: \"x\", frequency: 6, criticality: 1, day_one: false, scenarios: [\"y\"])]",
            "outside 1 to 5",
        ),
        (
            "minutes: 15)",
            "minutes: 15), (scenario: \"kitchen_phone\", minutes: 5)",
            "played twice",
        ),
    ] {
        let text = problems(from, to);
        assert!(text.contains(said), "{said}: {text}");
        assert!(text.contains("tiny.ron:"), "{text}");
    }
}

#[test]
fn codes_are_read_as_people_type_them() {
    assert_eq!(plain_code(" ab3-k xy\n"), "AB3KXY");
}

#[test]
fn a_sitting_id_leads_nowhere_else() {
    use rightparty::store::sittings::Sittings;
    let folder = tempfile::tempdir().unwrap();
    let sittings = Sittings::at(folder.path());
    for id in ["../other", "", "a/b", "C:\\x", ".", &"x".repeat(65)] {
        assert!(sittings.part(id, 1).is_err(), "{id:?}");
        assert!(sittings.seal(id, "text").is_err(), "{id:?}");
    }
}
