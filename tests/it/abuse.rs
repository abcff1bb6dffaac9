//! What somebody might try: each is refused with a sentence, and nothing is harmed.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use rightparty::export::sheet::{harmless, meant};

use crate::hire::{Home, Ran};

/// A file that says it is this large without taking the room.
fn large(home: &Home, name: &str, bytes: u64) -> String {
    let path = home.path().join(name);
    File::create(&path).unwrap().set_len(bytes).unwrap();
    path.display().to_string()
}

fn put(home: &Home, name: &str, text: &str) -> String {
    let path = home.path().join(name);
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

/// Refused, in words that say why, and not by falling over.
fn refused(ran: &Ran, says: &str) {
    assert!((1..=2).contains(&ran.code), "{}: {}", ran.code, ran.text);
    assert!(!ran.text.contains("panicked"), "{}", ran.text);
    let words = ran.text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains(says),
        "{says}: {}",
        ran.text.chars().take(2_000).collect::<String>()
    );
}

#[test]
fn files_that_are_too_large_are_not_read() {
    let home = Home::new();
    let mb = 1024 * 1024;
    let record = large(&home, "huge.jsonl", 65 * mb);
    refused(&home.run(&["score", &record]), "larger than 64 MB");
    let bundle = large(&home, "huge.bundle", 257 * mb);
    refused(&home.run(&["verify", &bundle]), "no bundle is that large");
    let table = large(&home, "huge.csv", 17 * mb);
    refused(&home.run(&["hire", "import", &table]), "larger than");
    let endless = large(&home, "endless.csv", 2 * 1024 * mb);
    let results = put(
        &home,
        "results.csv",
        "subject,scenario,overall\np1,one,60\n",
    );
    let scenario = large(&home, "huge.ron", 2 * mb);
    assert_ne!(home.run(&["check", &scenario]).code, 0);
    let battery = home.run(&["hire", "issue", "1", &scenario]);
    assert_ne!(battery.code, 0);
    let record = put(&home, "one.jsonl", "x\n");
    large(&home, "one.addendum", 5 * mb);
    assert_ne!(home.run(&["appeal", "open", &record]).code, 0);
    for args in [
        vec!["cohort", &endless],
        vec!["cohort", "--angoff", &endless],
        vec!["cohort", "--raters", &endless],
        vec![
            "cohort",
            &results,
            "--cut",
            "50",
            "--demographics",
            &endless,
        ],
        vec!["cohort", &results, "--decisions", &endless],
    ] {
        refused(&home.run(&args), "a row is longer than 1 MB");
    }
    let backup = large(&home, "huge.backup", 300 * mb);
    refused(
        &home.run(&["hire", "restore", &backup]),
        "this is no line of a backup",
    );
}

#[test]
fn files_that_are_nested_too_deeply_are_refused_and_nothing_falls_over() {
    let home = Home::new();
    let deep = |open: &str, close: &str| open.repeat(20_000) + &close.repeat(20_000);
    let scenario = put(
        &home,
        "deep.ron",
        &format!("Scenario(a: {})", deep("[", "]")),
    );
    refused(&home.run(&["check", &scenario]), "deep");
    let battery = put(
        &home,
        "deep2.ron",
        &format!("Battery(parts: {})", deep("(a:[", "])")),
    );
    home.run(&["hire", "add", "Ann", "--reference", "1"]);
    refused(&home.run(&["hire", "issue", "1", &battery]), "deep");
    let json = format!("{}\n", deep("[", "]"));
    let record = put(&home, "deep.jsonl", &json);
    refused(&home.run(&["score", &record]), "line 1");
    let objects = format!("{}1{}\n", "{\"a\":".repeat(20_000), "}".repeat(20_000));
    let bundle = put(&home, "deep.bundle", &objects);
    refused(&home.run(&["verify", &bundle]), "does NOT hold");
    let backup = put(&home, "deep.backup", &json);
    refused(
        &home.run(&["hire", "restore", &backup]),
        "this is no line of a backup",
    );
    let wide = format!("name\n{}\n", "\"".repeat(99_999));
    let table = put(&home, "wide.csv", &wide);
    refused(
        &home.run(&["hire", "import", &table]),
        "at most 200 characters",
    );
}

#[test]
fn bytes_that_are_no_text_are_refused_where_they_stand() {
    let home = Home::new();
    let path = home.path().join("people.csv");
    fs::write(&path, b"name\nAnn\nB\xff\xfeb\n").unwrap();
    refused(
        &home.run(&["hire", "import", path.to_str().unwrap()]),
        "line 3",
    );
    assert_eq!(home.run(&["hire", "people"]).text, "", "nothing half");
    let bundle = home.path().join("x.bundle");
    fs::write(&bundle, b"{\"bundle\":1\xff}\n").unwrap();
    refused(
        &home.run(&["verify", bundle.to_str().unwrap()]),
        "is no text",
    );
    let record = home.path().join("x.jsonl");
    fs::write(&record, b"{\xff}\n").unwrap();
    refused(&home.run(&["score", record.to_str().unwrap()]), "not UTF-8");
}

#[test]
fn ids_and_names_lead_nowhere_else() {
    let home = Home::new();
    home.run(&["hire", "add", "../../outside", "--reference", "1"]);
    for name in [
        "../../etc/passwd",
        "/etc/passwd",
        "..\\..\\x",
        "experienced_negotiator/../x",
    ] {
        refused(
            &home.run(&["hire", "issue", "1", name]),
            "there is no battery",
        );
        refused(
            &home.run(&["class", "assign", "none", name, "--due", "2099-01-01"]),
            "no scenario and no battery",
        );
        refused(
            &home.run(&["hire", "bundle", name, "--out", "x.bundle"]),
            "no sealed result",
        );
    }
    // A folder of a sitting that somebody renamed, or a file that says it is elsewhere.
    let folder = home.path().join("sittings/here");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("result.bundle"), "x\n").unwrap();
    let about = |id: &str| {
        serde_json::json!({ "sitting": id, "subject": "p", "battery": "", "form": 1,
            "agreed": null, "delivered": false })
        .to_string()
    };
    for id in ["../../outside", "/tmp/outside", ".."] {
        fs::write(folder.join("sitting.json"), about(id)).unwrap();
        let ran = home.run(&["hire", "deliver"]);
        assert!(ran.text.contains("0 sittings delivered"), "{}", ran.text);
    }
    assert!(!home.path().parent().unwrap().join("outside").exists());
    let listed: Vec<PathBuf> = fs::read_dir(home.path())
        .unwrap()
        .map(|one| one.unwrap().path())
        .collect();
    assert!(
        listed.iter().all(|path| !path.ends_with("outside")),
        "{listed:?}"
    );
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_made_harmless_and_read_back_as_they_were() {
    for name in [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "\tx",
        "\rx",
        "=HYPERLINK(\"http://x\")",
    ] {
        let cell = harmless(name);
        assert!(cell.starts_with('\''), "{name:?}");
        assert_eq!(meant(&cell), name);
    }
    for name in ["O'Neil", "Zoë", "\u{1f642}", "a=b", "", "\u{202e}x"] {
        assert_eq!(harmless(name), name);
    }
}

#[test]
fn names_do_not_steer_the_terminal() {
    let home = Home::new();
    let name = "A\u{1b}[2Jnn\u{7}\u{202e}x";
    assert_eq!(home.run(&["hire", "add", name, "--reference", "1"]).code, 0);
    let shown = home.run(&["hire", "people"]).text;
    for sign in ['\u{1b}', '\u{7}', '\u{202e}'] {
        assert!(!shown.contains(sign), "{shown:?}");
    }
    assert!(shown.contains("A[2Jnnx"), "{shown}");
}

#[test]
fn whoever_may_not_ask_is_not_told_who_is_known() {
    let home = Home::new();
    home.run(&["hire", "add", "Ann", "--reference", "1"]);
    home.run(&["hire", "user", "Olga"]);
    home.run(&[
        "hire",
        "user",
        "Rita",
        "--role",
        "recruiter",
        "--as",
        "Olga",
    ]);
    for args in [
        &["hire", "erase", "?", "--as", "Rita"][..],
        &["hire", "hold", "?", "--reason", "x", "--as", "Rita"],
        &["hire", "issue", "?", "tiny.ron", "--as", "Rita"],
    ] {
        let said = ["Ann", "Nobody"].map(|name| {
            let asked: Vec<&str> = args
                .iter()
                .map(|&word| if word == "?" { name } else { word })
                .collect();
            home.run(&asked).text
        });
        assert_eq!(said[0], said[1]);
        assert!(said[0].contains("may not"), "{}", said[0]);
    }
}

#[test]
fn a_code_cannot_be_guessed_from_another() {
    let home = Home::new();
    home.run(&["hire", "add", "Ann", "--reference", "1"]);
    let mut seen = Vec::new();
    for _ in 0..6 {
        let text = home.run(&["hire", "issue", "1", "tiny.ron"]).text;
        let code = text.lines().next().unwrap().to_owned();
        assert_eq!(code.len(), 14, "{code}");
        assert!(!seen.contains(&code));
        seen.push(code);
    }
    refused(
        &home.run(&["hire", "sit", "2222-2222-2222"]),
        "no sitting has this code",
    );
    refused(&home.run(&["hire", "sit", ""]), "no sitting has this code");
    refused(
        &home.run(&["hire", "sit", "' OR 1=1 --"]),
        "no sitting has this code",
    );
    // The desk keeps no code that could be read from it.
    let bytes = fs::read(home.path().join("desk.sqlite")).unwrap();
    let plain = seen[0].replace('-', "");
    assert!(
        !bytes
            .windows(plain.len())
            .any(|window| window == plain.as_bytes())
    );
}

#[test]
fn what_the_desk_keeps_is_for_its_owner_only() {
    let home = Home::new();
    home.run(&["hire", "add", "Ann", "--reference", "1"]);
    home.run(&["hire", "key"]);
    let backup = home.path().join("all.backup");
    assert_eq!(
        home.run(&["hire", "backup", backup.to_str().unwrap()]).code,
        0
    );
    #[cfg(unix)]
    for path in [
        backup.as_path(),
        &home.path().join("keys/signing.key"),
        &home.path().join("desk.sqlite"),
    ] {
        assert_eq!(mode(path), 0o600, "{}", path.display());
    }
    let text = fs::read_to_string(&backup).unwrap();
    let secret = fs::read_to_string(home.path().join("keys/signing.key")).unwrap();
    assert!(
        !text.contains(secret.trim()),
        "the signing key never leaves the machine"
    );
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}
