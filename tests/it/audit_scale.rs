//! Many accounts in one call: the order of the input, the same bytes each time, an end when
//! Ctrl-C is pressed, and memory that does not grow with their number.

use std::{
    io::{Read as _, Write as _},
    process::{Child, Command, Stdio},
    thread,
};

use serde_json::{Value, json};

use crate::typed::run;

/// An account with some calls; the hour of its first depends on its number.
fn account(number: usize, contacts: usize) -> String {
    let contacts: Vec<Value> = (0..contacts)
        .map(|day| {
            let hour = if day == 0 { 5 + number % 5 } else { 12 };
            let at = format!("2025-{:02}-{:02}T{hour:02}:00", 1 + day / 28 % 12, 1 + day % 28);
            json!({
                "contact": {"at": at, "line": "mobile"},
                "steps": [
                    {"Answered": "Consumer"},
                    {"Said": [{"StateName": "Own"}, {"StateCompany": "True"}, {"AskIdentifier": "BirthDate"}]},
                    {"Heard": [{"Identify": {}}]},
                    {"Said": [{"MiniMiranda": {}}, {"StateAmount": {}}, {"AskPayment": {}}]},
                ],
            })
        })
        .collect();
    json!({"id": format!("account-{number}"), "contacts": contacts}).to_string()
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_rightparty"))
}

#[test]
fn the_order_of_the_input_is_kept_and_the_bytes_are_the_same() {
    let accounts: Vec<String> = (0..1_500).map(|number| account(number, 2)).collect();
    let given = accounts.join("\n");
    let args = ["audit", "-", "--format", "json"];
    let one = run(&args, &given);
    assert_eq!(one.out, run(&args, &given).out);
    let document: Value = serde_json::from_str(&one.out).unwrap();
    let entries = document["conducts"].as_array().unwrap();
    assert_eq!(entries.len(), 1_500);
    for (number, entry) in entries.iter().enumerate() {
        assert_eq!(entry["id"], format!("account-{number}"));
        assert_eq!(entry["line"], number + 1);
        let early = entry["findings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["rule"] == "call-time-before-8am");
        assert_eq!(early, number % 5 < 3, "{number}");
    }
}

/// Starts an audit of standard input, with its output read by somebody else.
fn start(format: &str) -> (Child, thread::JoinHandle<String>) {
    let mut child = program()
        .args(["audit", "-", "--progress", "--format", format])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut out = child.stdout.take().unwrap();
    let reader = thread::spawn(move || {
        let mut text = String::new();
        out.read_to_string(&mut text).unwrap();
        text
    });
    (child, reader)
}

/// The most memory that a process has held so far, in kB.
#[cfg(target_os = "linux")]
fn peak(child: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    let number = line.split_whitespace().nth(1).unwrap();
    number.parse().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_number_of_accounts() {
    let line = account(3, 3) + "\n";
    let held_after = |accounts: usize| {
        let (mut child, reader) = start("csv");
        let mut given = child.stdin.take().unwrap();
        for _ in 0..accounts {
            given.write_all(line.as_bytes()).unwrap();
        }
        given.flush().unwrap();
        // A pipe holds 64 kB and the reader some more: all but the last chunk was judged.
        let peak = peak(&child);
        drop(given);
        assert!(child.wait().unwrap().code().is_some());
        assert!(reader.join().unwrap().lines().count() > accounts);
        peak
    };
    let (few, many) = (held_after(800), held_after(4_000));
    assert!(
        many < few + few / 4 + 4_096,
        "{few} kB for 800 accounts, {many} kB for 4,000"
    );
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_with_a_whole_document() {
    let (mut child, reader) = start("json");
    let mut given = child.stdin.take().unwrap();
    for number in 0..600 {
        given
            .write_all((account(number, 1) + "\n").as_bytes())
            .unwrap();
    }
    given.flush().unwrap();
    let id = child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &id])
            .status()
            .unwrap()
            .success()
    );
    // Whoever feeds it ends too, as on a terminal.
    thread::sleep(std::time::Duration::from_millis(200));
    drop(given);
    assert_eq!(child.wait().unwrap().code(), Some(130));
    let document: Value = serde_json::from_str(&reader.join().unwrap()).unwrap();
    assert_eq!(document["stopped"], true);
    let entries = document["conducts"].as_array().unwrap();
    assert_eq!(document["totals"]["conducts"], entries.len());
    for (number, entry) in entries.iter().enumerate() {
        assert_eq!(entry["id"], format!("account-{number}"));
    }
}
