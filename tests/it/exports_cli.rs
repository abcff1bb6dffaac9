//! `rightparty export` at the desk: names only when asked for, refusals in
//! sentences, and statements that reach a record store once.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::Path,
    process::Command,
    sync::{Arc, Mutex},
    thread,
};

use rightparty::{
    bundle::{Head, seal::seal},
    export::sheet::meant,
    report::Scorer,
    store::{
        database::URL,
        keys::Keys,
        lrs::{PASSWORD, USER},
    },
};
use serde_json::{Value, json};

use crate::{exports::NAMES, walkthroughs};

struct Home(tempfile::TempDir);

struct Ran {
    code: i32,
    out: String,
    errors: String,
}

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn with(&self, args: &[&str], variables: &[(&str, &str)]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_rightparty"))
            .args(args)
            .env("RIGHTPARTY_HOME", self.path())
            .env_remove(URL)
            .env_remove(USER)
            .env_remove(PASSWORD)
            .envs(variables.iter().copied())
            .current_dir(self.path())
            .output()
            .unwrap();
        Ran {
            code: output.status.code().unwrap(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            errors: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    fn run(&self, args: &[&str]) -> Ran {
        self.with(args, &[])
    }

    /// A sealed call of a person, under this name in the folder.
    fn bundle(&self, subject: &str, name: &str) -> String {
        let path = Path::new("tests/fixtures/walkthroughs/kitchen_phone/middling.ron");
        let mut record = walkthroughs::play(&walkthroughs::read(&path.to_owned()));
        subject.clone_into(&mut record.header.subject);
        let report = Scorer::of(&record.header, None).unwrap().report(&record);
        let head = Head {
            sitting: format!("6f1d2c1e-3b7a-4c55-9d0e-{:012x}", name.len()),
            subject: subject.to_owned(),
            sealed: "2026-03-12T15:04:05Z".to_owned(),
            ..Head::default()
        };
        let key = Keys::at(&self.path().join("keys")).signing().unwrap();
        let text = seal(&head, &[record.write()], &[report], &key);
        fs::write(self.path().join(name), text).unwrap();
        name.to_owned()
    }
}

#[test]
fn names_of_every_kind_arrive_in_the_table_and_only_when_asked_for() {
    let home = Home::new();
    let mut table = csv::Writer::from_path(home.path().join("people.csv")).unwrap();
    table.write_record(["name", "email"]).unwrap();
    for name in NAMES {
        table.write_record([name, "somebody@example.org"]).unwrap();
    }
    table.flush().unwrap();
    let added = home.run(&["hire", "import", "people.csv"]);
    assert_eq!(added.code, 0, "{}", added.errors);
    let subjects: Vec<String> = home
        .run(&["hire", "people"])
        .out
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(subject, _)| subject.to_owned())
        .filter(|subject| subject.len() == 32)
        .collect();
    assert_eq!(subjects.len(), NAMES.len());
    let bundles: Vec<String> = subjects
        .iter()
        .enumerate()
        .map(|(place, subject)| home.bundle(subject, &format!("{}.bundle", "b".repeat(place + 1))))
        .collect();
    let export = |more: &[&str]| {
        let mut args = vec!["export"];
        args.extend(bundles.iter().map(String::as_str));
        args.extend(more);
        home.run(&args)
    };
    let mut wanted: Vec<&str> = NAMES.to_vec();
    wanted.sort_unstable();

    let shown = export(&["--format", "csv", "--names"]);
    assert_eq!(shown.code, 0, "{}", shown.errors);
    let mut read = csv::Reader::from_reader(shown.out.as_bytes());
    assert_eq!(&read.headers().unwrap()[0], "name");
    let mut names: Vec<String> = read
        .records()
        .map(|row| {
            let cell = row.unwrap()[0].to_owned();
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
            meant(&cell).to_owned()
        })
        .collect();
    names.sort_unstable();
    assert_eq!(names, wanted);
    fs::write(crate::exports::outside().join("names.csv"), &shown.out).unwrap();

    let shown = export(&["--format", "json", "--names"]);
    let all: Value = serde_json::from_str(&shown.out).unwrap();
    let all = all.as_array().unwrap();
    let mut names: Vec<&str> = all
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    names.sort_unstable();
    assert_eq!(names, wanted);

    let folder = export(&["--format", "html", "--names", "--out", "pages"]);
    assert_eq!(folder.code, 0, "{}", folder.errors);
    assert_eq!(
        fs::read_dir(home.path().join("pages")).unwrap().count(),
        NAMES.len()
    );
    for more in [
        vec!["--format", "json"],
        vec!["--format", "csv"],
        vec!["--format", "xapi", "--home", "https://a.example"],
        vec![
            "--format",
            "greenhouse",
            "--home",
            "https://a.example",
            "--out",
            "g",
        ],
        vec!["--format", "badge", "--out", "badges"],
    ] {
        let shown = export(&more);
        assert_eq!(shown.code, 0, "{more:?}: {}", shown.errors);
        assert!(!shown.out.contains("Smiley"), "{more:?}");
    }
}

#[test]
fn what_does_not_fit_is_refused_in_a_sentence() {
    let home = Home::new();
    let bundle = home.bundle("nobody", "one.bundle");
    let refused = |args: &[&str], code: i32, words: &str| {
        let shown = home.run(args);
        assert_eq!(shown.code, code, "{args:?}: {}{}", shown.out, shown.errors);
        assert!(shown.errors.contains(words), "{args:?}: {}", shown.errors);
    };
    let b = bundle.as_str();
    refused(&["export", b, "--format", "pdf"], 2, "--out");
    refused(
        &["export", b, b, "--format", "html"],
        2,
        "into which folder",
    );
    refused(&["export", b, "--format", "xapi"], 2, "--home");
    refused(
        &["export", b, "--format", "kombo", "--home", "here"],
        2,
        "no web address",
    );
    refused(
        &[
            "export",
            b,
            "--format",
            "json",
            "--post",
            "https://a.example",
        ],
        2,
        "--post",
    );
    refused(&["export", b, "--format", "badge"], 1, "--email");
    refused(
        &[
            "export",
            b,
            "--format",
            "cmi5-course",
            "--home",
            "https://a.example",
        ],
        1,
        "batteries",
    );
    refused(
        &["export", "--person", "Nobody", "--format", "json"],
        2,
        "nobody here is called",
    );
    let record = home.path().join("record.jsonl");
    let walk = Path::new("tests/fixtures/walkthroughs/kitchen_phone/good.ron").to_owned();
    fs::write(
        &record,
        walkthroughs::play(&walkthroughs::read(&walk)).write(),
    )
    .unwrap();
    refused(
        &[
            "export",
            "record.jsonl",
            "--format",
            "badge",
            "--email",
            "a@b.c",
        ],
        1,
        "never sealed",
    );
    let page = home.run(&["export", "record.jsonl", "--format", "html"]);
    assert!(page.out.contains("Not sealed"), "{}", page.errors);

    // A result that was changed leaves in no form, and leaves no empty file behind.
    let text = fs::read_to_string(home.path().join(b)).unwrap();
    fs::write(
        home.path().join("changed.bundle"),
        text.replace("nobody", "robody"),
    )
    .unwrap();
    let args = [
        "export",
        "changed.bundle",
        "--format",
        "pdf",
        "--out",
        "x.pdf",
    ];
    refused(&args, 1, "does not verify");
    assert!(!home.path().join("x.pdf").exists());
    // So does one that an unknown key signed.
    fs::remove_dir_all(home.path().join("keys")).unwrap();
    refused(&["export", b, "--format", "json"], 1, "is not known here");
}

/// What a small record store remembers.
#[derive(Default)]
pub(crate) struct Remembered {
    pub(crate) statements: Vec<Value>,
    /// Answers to give before anything else.
    first: Vec<&'static str>,
    pub(crate) requests: Vec<String>,
}

/// A record store that takes batches whole or not at all. Returns its address.
pub(crate) fn store(first: Vec<&'static str>) -> (String, Arc<Mutex<Remembered>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/xapi", listener.local_addr().unwrap());
    let kept = Arc::new(Mutex::new(Remembered {
        first,
        ..Remembered::default()
    }));
    let inside = Arc::clone(&kept);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // A client that goes away is no matter.
            let _ = answer(stream, &inside);
        }
    });
    (address, kept)
}

fn answer(stream: TcpStream, kept: &Mutex<Remembered>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line.trim().is_empty() {
            break;
        }
        head.push_str(&line);
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let mut kept = kept.lock().unwrap();
    kept.requests.push(head.clone());
    let (status, text) = if !kept.first.is_empty() {
        (kept.first.remove(0).to_owned(), String::new())
    } else if head.starts_with("GET") {
        let known = kept
            .statements
            .iter()
            .find(|one| head.contains(one["id"].as_str().unwrap()));
        match known {
            Some(one) => ("200 OK".to_owned(), one.to_string()),
            None => ("404 Not Found".to_owned(), String::new()),
        }
    } else {
        let batch: Vec<Value> = serde_json::from_slice(&body).unwrap();
        let known = |one: &Value| kept.statements.iter().any(|old| old["id"] == one["id"]);
        if batch.iter().any(known) {
            ("409 Conflict".to_owned(), String::new())
        } else {
            for mut one in batch {
                one["stored"] = json!("2026-03-13T00:00:00Z");
                kept.statements.push(one);
            }
            ("200 OK".to_owned(), "[]".to_owned())
        }
    };
    drop(kept);
    let mut stream = stream;
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nRetry-After: 0\r\nConnection: close\r\n\r\n{text}",
        text.len()
    )
}

#[test]
fn statements_are_sent_once_however_often_one_tries() {
    let home = Home::new();
    let bundle = home.bundle("nobody", "one.bundle");
    let (address, kept) = store(vec!["503 Busy", "429 Slow down"]);
    let send = |variables: &[(&str, &str)]| {
        let args = [
            "export",
            &bundle,
            "--format",
            "xapi",
            "--statements",
            "full",
            "--home",
            "https://a.example",
            "--post",
            &address,
        ];
        home.with(&args, variables)
    };
    let own = [(USER, "me"), (PASSWORD, "secret")];
    let first = send(&own);
    assert_eq!(first.code, 0, "{}", first.errors);
    assert!(first.errors.contains("trying again"), "{}", first.errors);
    assert!(!first.errors.contains("secret") && !first.out.contains("secret"));
    let count = kept.lock().unwrap().statements.len();
    assert!(count > 5, "{}", first.out);
    assert!(
        first
            .out
            .contains(&format!("{count} statements sent, 0 there already")),
        "{}",
        first.out
    );
    {
        let kept = kept.lock().unwrap();
        // "me:secret" in base 64.
        assert!(
            kept.requests[0].contains("Basic bWU6c2VjcmV0"),
            "{}",
            kept.requests[0]
        );
        assert!(
            kept.requests[0]
                .to_lowercase()
                .contains("x-experience-api-version: 1.0.3")
        );
    }
    let again = send(&own);
    assert_eq!(again.code, 0, "{}", again.errors);
    let told = format!("0 statements sent, {count} there already");
    assert!(again.out.contains(&told), "{}", again.out);
    // The store has another statement under one of the ids.
    kept.lock().unwrap().statements[0]["verb"]["id"] =
        json!("http://adlnet.gov/expapi/verbs/voided");
    let other = send(&own);
    assert_eq!(other.code, 2, "{}", other.out);
    assert!(
        other.errors.contains("another statement under the id"),
        "{}",
        other.errors
    );
    let half = send(&[(USER, "me")]);
    assert!(half.errors.contains(PASSWORD), "{}", half.errors);
}

#[test]
fn a_store_that_refuses_is_told_in_a_sentence() {
    let home = Home::new();
    let bundle = home.bundle("nobody", "one.bundle");
    let send = |address: &str, variables: &[(&str, &str)]| {
        let args = [
            "export",
            &bundle,
            "--format",
            "cmi5",
            "--home",
            "https://a.example",
            "--post",
        ];
        let args: Vec<&str> = args.into_iter().chain([address]).collect();
        home.with(&args, variables)
    };
    let (address, _) = store(vec!["401 Who"]);
    let shown = send(&address, &[]);
    assert!(
        shown.errors.contains("does not let us in"),
        "{}",
        shown.errors
    );
    let (address, _) = store(vec!["400 What"]);
    assert!(
        send(&address, &[])
            .errors
            .contains("refuses with status 400")
    );
    let (address, kept) = store(vec!["503 A", "503 B", "503 C", "503 D", "503 E"]);
    let shown = send(&address, &[]);
    assert_eq!(shown.code, 2);
    assert!(
        shown.errors.contains("answers with status 503"),
        "{}",
        shown.errors
    );
    assert_eq!(kept.lock().unwrap().requests.len(), 5);
    let own = [(USER, "me"), (PASSWORD, "secret")];
    let shown = send("http://lrs.example.org/xapi", &own);
    assert!(shown.errors.contains("plain http"), "{}", shown.errors);
    let shown = send("https://me:secret@lrs.example.org/xapi", &[]);
    assert!(shown.errors.contains("leave that out"), "{}", shown.errors);
}
