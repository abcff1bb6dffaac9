//! A class at the command line: set, handed in, shown, signed, printed.

use std::{fs, path::PathBuf};

use crate::hire::Home;

fn fine(home: &Home, args: &[&str]) -> String {
    let ran = home.run(args);
    assert_eq!(ran.code, 0, "{args:?}: {}", ran.text);
    ran.text
}

fn played(home: &Home, walk: &str) -> String {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!(
        "tests/fixtures/walkthroughs/kitchen_phone/{walk}.ron"
    ));
    let path = home
        .path()
        .join(format!("{walk}.jsonl"))
        .display()
        .to_string();
    fine(
        home,
        &[
            "play",
            "--script",
            script.to_str().unwrap(),
            "--record",
            &path,
        ],
    );
    path
}

#[test]
fn a_class_from_the_first_name_to_the_signature() {
    let home = Home::new();
    let table =
        "name,reference\n'=cmd(),1\n<script>alert(1)</script>,2\n\"O'Neil, \u{202e}Zoë\",3\n";
    fs::write(home.path().join("people.csv"), table).unwrap();
    fine(&home, &["hire", "import", "people.csv"]);
    fine(&home, &["class", "new", "<b>Autumn</b>"]);
    let joined = fine(&home, &["class", "join", "<b>Autumn</b>", "1", "2", "3"]);
    assert!(joined.contains("3 trainees"), "{joined}");
    let missing = home.run(&["class", "join", "<b>Autumn</b>", "1", "99"]);
    assert_eq!(missing.code, 2, "{}", missing.text);
    fine(
        &home,
        &[
            "class",
            "assign",
            "<b>Autumn</b>",
            "kitchen_phone",
            "--due",
            "2099-01-01",
        ],
    );
    fine(
        &home,
        &[
            "class",
            "assign",
            "<b>Autumn</b>",
            "eleven_years",
            "--due",
            "2020-01-01",
        ],
    );
    let unknown = home.run(&[
        "class",
        "assign",
        "<b>Autumn</b>",
        "nothing",
        "--due",
        "2099-01-01",
    ]);
    assert!(
        unknown.text.contains("no scenario and no battery"),
        "{}",
        unknown.text
    );
    let (bad, good) = (played(&home, "bad"), played(&home, "good"));
    fine(&home, &["class", "hand-in", "1", &bad, &good]);
    let twice = home.run(&["class", "hand-in", "2", &good]);
    assert!(
        twice.text.contains("handed in by somebody else"),
        "{}",
        twice.text
    );
    let sign = [
        "class",
        "sign",
        "<b>Autumn</b>",
        "1",
        "--as",
        "T. Rainer",
        "--note",
        "may call",
    ];
    fine(&home, &sign);
    let shown = fine(&home, &["class", "show", "<b>Autumn</b>"]);
    assert!(
        shown.contains("overdue") && shown.contains("done"),
        "{shown}"
    );
    assert!(shown.contains("signed: T. Rainer"), "{shown}");
    let json = fine(
        &home,
        &["class", "show", "<b>Autumn</b>", "--format", "json"],
    );
    let all: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 3);

    prints(&home);
}

/// What is printed, and what stays of those who leave.
fn prints(home: &Home) {
    let page = fine(
        home,
        &["class", "sheet", "<b>Autumn</b>", "--format", "html"],
    );
    assert!(
        !page.contains("<script>") && !page.contains("<b>Autumn"),
        "{page}"
    );
    assert!(page.contains("&lt;script&gt;"), "{page}");
    assert!(
        page.contains("T. Rainer") && page.contains("Signature and date"),
        "{page}"
    );
    let csv = fine(
        home,
        &["class", "sheet", "<b>Autumn</b>", "--format", "csv"],
    );
    let mut table = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 6);
    assert!(rows.iter().any(|row| &row[1] == "'=cmd()"), "{csv}");
    assert!(
        rows.iter().flatten().all(|cell| !cell.starts_with('=')),
        "{csv}"
    );
    let one = fine(home, &["class", "sheet", "<b>Autumn</b>", "--person", "3"]);
    assert!(one.contains("O'Neil, Zoë") && !one.contains("cmd"), "{one}");

    fine(
        home,
        &["class", "unassign", "<b>Autumn</b>", "eleven_years"],
    );
    let again = home.run(&["class", "unassign", "<b>Autumn</b>", "eleven_years"]);
    assert!(again.text.contains("is not set"), "{}", again.text);
    fine(home, &["class", "leave", "<b>Autumn</b>", "3"]);
    assert!(fine(home, &["class", "list"]).contains("2 trainees"));
    fine(home, &["hire", "erase", "1"]);
    let erased = fine(home, &["class", "show", "<b>Autumn</b>"]);
    assert!(
        erased.contains("(erased)") && erased.contains("signed: T. Rainer"),
        "{erased}"
    );
}

#[test]
fn an_unfinished_record_is_not_handed_in() {
    let home = Home::new();
    fine(&home, &["hire", "add", "Ann", "--reference", "1"]);
    let path = played(&home, "good");
    let text = fs::read_to_string(&path).unwrap();
    let cut: String = text.split_inclusive('\n').take(3).collect();
    let half = home.path().join("half.jsonl");
    fs::write(&half, cut).unwrap();
    let refused = home.run(&["class", "hand-in", "1", half.to_str().unwrap()]);
    assert_eq!(refused.code, 1);
    assert!(
        refused.text.contains("only finished records"),
        "{}",
        refused.text
    );
}

#[test]
fn a_desk_with_users_asks_who_acts() {
    let home = Home::new();
    fine(&home, &["class", "new", "Spring"]);
    let first = fine(&home, &["hire", "user", "Olga"]);
    assert!(first.contains("owner"), "{first}");
    let nobody = home.run(&["class", "list"]);
    assert_eq!(nobody.code, 2);
    assert!(nobody.text.contains("say who you are"), "{}", nobody.text);
    fine(
        &home,
        &[
            "hire",
            "user",
            "Adam",
            "--role",
            "administrator",
            "--as",
            "Olga",
        ],
    );
    let refused = home.run(&["class", "list", "--as", "Adam"]);
    assert!(
        refused.text.contains("Adam is administrator here"),
        "{}",
        refused.text
    );
    let refused = home.run(&["hire", "results", "--as", "Adam"]);
    assert!(
        refused.text.contains("may not see results"),
        "{}",
        refused.text
    );
    fine(
        &home,
        &["hire", "add", "Ann", "--reference", "1", "--as", "Adam"],
    );
    // A battery of one's own is for authors; then whoever issues codes may issue it.
    let mut own = home.command(&["hire", "issue", "1", "tiny.ron", "--as", "Adam"], None);
    let own = own.output().unwrap();
    assert!(!own.status.success());
    let folder = crate::typed::fixtures();
    let folder = folder.to_str().unwrap();
    fine(
        &home,
        &["hire", "user", "Aya", "--role", "author", "--as", "Olga"],
    );
    fine(
        &home,
        &[
            "hire", "adopt", "tiny.ron", "--folder", folder, "--as", "Aya",
        ],
    );
    fine(&home, &["hire", "issue", "1", "tiny.ron", "--as", "Adam"]);
    let users = fine(&home, &["hire", "users"]);
    assert!(users.contains("Names are not proved"), "{users}");
}
