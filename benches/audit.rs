//! How fast conduct is audited: one contact with a year of history, the whole public suite,
//! and a million contacts through the program itself, with the most memory that it held.
//!
//! `cargo bench --no-default-features --bench audit` prints one line for each.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench that cannot run may fail loudly, and prints what it measured"
)]

use std::{
    fmt::Write as _,
    fs,
    io::{BufWriter, Write as _},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use rightparty::{
    audit::{Law, audit},
    compliance::{Parameters, judge},
    evidence::conduct::{self, Conduct},
};

/// A contact on each day of a year.
const DAYS: usize = 365;
/// Accounts with such a year that make a million contacts.
const ACCOUNTS: usize = 2_740;

fn main() {
    one_contact();
    suite();
    million();
}

/// The median of several runs.
fn median(times: usize, mut run: impl FnMut()) -> Duration {
    let mut taken: Vec<Duration> = (0..times)
        .map(|_| {
            let began = Instant::now();
            run();
            began.elapsed()
        })
        .collect();
    taken.sort();
    taken.get(times / 2).copied().unwrap_or_default()
}

/// The day of a year, as a call's time.
fn at(day: usize) -> String {
    format!(
        "2025-{:02}-{:02}T{:02}:00",
        1 + day / 31,
        1 + day % 31 % 28,
        9 + day % 8
    )
}

fn read(text: &str) -> Conduct {
    conduct::open(text).conduct.expect("a conduct")
}

/// Findings for one contact, with a year of contacts before it in the history.
fn one_contact() {
    let mut history = String::new();
    for day in 0..DAYS {
        let _ = write!(
            history,
            "(at: \"{}\", line: \"mobile\", result: RangOut),",
            at(day)
        );
    }
    let text = format!(
        "Conduct(facts: (history: [{history}]), contacts: [(\
         contact: (at: \"2026-01-02T12:00\", line: \"mobile\"), steps: [\
         Answered(Consumer), Said([StateName, StateCompany, AskIdentifier]), Heard([Identify]),\
         Said([MiniMiranda, StateAmount]), Heard([GiveReason(HoursCut)]), Said([AskPayment])])])"
    );
    let conduct = read(&text);
    let params = Parameters::default();
    let time = median(201, || {
        let items = conduct.items().expect("times that exist");
        std::hint::black_box(judge(&conduct.facts, &params, items));
    });
    println!("audit/one_contact_after_a_year  {time:?}");
}

/// Every public case, read before, judged and classified.
fn suite() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/law");
    let mut cases: Vec<Conduct> = fs::read_dir(folder)
        .expect("the cases")
        .filter_map(|one| one.ok().map(|one| one.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| read(&fs::read_to_string(path).expect("a case")))
        .collect();
    cases.sort_by(|one, other| one.id.cmp(&other.id));
    let law = Law::default();
    let time = median(11, || {
        for case in &cases {
            std::hint::black_box(audit(case, &law).expect("times that exist"));
        }
    });
    println!(
        "audit/public_suite              {time:?} for {} cases",
        cases.len()
    );
}

/// A million contacts through the program, from a stream to rows.
fn million() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("accounts.jsonl");
    let mut file = BufWriter::new(fs::File::create(&path).expect("a file"));
    let contacts: Vec<String> = (0..DAYS)
        .map(|day| {
            format!(
                "{{\"contact\":{{\"at\":\"{}\",\"line\":\"mobile\"}},\"steps\":[{}]}}",
                at(day),
                if day % 5 == 0 {
                    "{\"Answered\":\"Consumer\"},\
                     {\"Said\":[{\"StateName\":\"Own\"},{\"StateCompany\":\"True\"},{\"AskIdentifier\":\"BirthDate\"}]},\
                     {\"Heard\":[{\"Identify\":{}}]},\
                     {\"Said\":[{\"MiniMiranda\":{}},{\"StateAmount\":{}},{\"AskPayment\":{}}]}"
                } else {
                    ""
                }
            )
        })
        .collect();
    let contacts = contacts.join(",");
    for number in 0..ACCOUNTS {
        writeln!(
            file,
            "{{\"id\":\"account-{number}\",\"jurisdiction\":\"OH\",\"contacts\":[{contacts}]}}"
        )
        .expect("room on the disk");
    }
    file.into_inner().expect("room on the disk");
    let began = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rightparty"))
        .arg("audit")
        .arg(&path)
        .args(["--format", "csv"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    let mut peak = 0;
    while child.try_wait().expect("a child").is_none() {
        peak = peak.max(held(child.id()));
        std::thread::sleep(Duration::from_millis(10));
    }
    let time = began.elapsed();
    let contacts = ACCOUNTS * DAYS;
    println!(
        "audit/million_contacts          {:.1} s for {contacts} contacts of {ACCOUNTS} accounts, peak memory {} MB",
        time.as_secs_f64(),
        peak / 1024
    );
}

/// The most memory that a process has held, in kB; 0 where the system does not tell.
fn held(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok())
        .unwrap_or(0)
}
