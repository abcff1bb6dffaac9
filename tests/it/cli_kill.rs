//! Killed at any moment, the program has lost nothing that it had shown.

use std::{
    fmt::Write as _,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use rightparty::{session::spell::Told, store::records};

use crate::{
    support::Dice,
    typed::{fixtures, resume},
};

/// Silences fed to the program: more than it is given time for.
const WAITS: usize = 250;
/// How a silence is shown.
const SHOWN: &str = "(You wait ";

fn start(record: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_rightparty"))
        .args([
            "play",
            "short_call",
            "--seed",
            "1",
            "--no-color",
            "--folder",
        ])
        .arg(fixtures())
        .arg("--record")
        .arg(record)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Feeds the program, kills it some moments after it has shown so many
/// silences, and gives how many it had shown by then.
fn play_and_kill(record: &Path, after: usize, moment: Duration) -> usize {
    let mut child = start(record);
    let mut stdin = child.stdin.take().unwrap();
    let stdout = child.stdout.take().unwrap();
    let (tell, told) = mpsc::channel();
    let reader = thread::spawn(move || {
        let mut shown = 0;
        for line in BufReader::new(stdout).split(b'\n') {
            let Ok(line) = line else { break };
            if String::from_utf8_lossy(&line).contains(SHOWN) {
                shown += 1;
                let _ = tell.send(());
            }
        }
        shown
    });
    let writer = thread::spawn(move || {
        let mut typed = String::from("1\n2\n");
        for number in 0..WAITS {
            let _ = writeln!(typed, "w {}", 5 + number % 10);
        }
        // The program is gone before all is written.
        let _ = stdin.write_all(typed.as_bytes());
        stdin
    });
    for _ in 0..after {
        told.recv_timeout(Duration::from_mins(1)).unwrap();
    }
    thread::sleep(moment);
    child.kill().unwrap();
    child.wait().unwrap();
    drop(writer.join().unwrap());
    reader.join().unwrap()
}

#[test]
fn what_was_shown_is_in_the_record_whenever_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut dice = Dice::new(7);
    for round in 0..12 {
        let path = folder.path().join(format!("{round}.jsonl"));
        let after = 1 + dice.roll(WAITS / 2);
        let moment = Duration::from_micros(u64::try_from(dice.roll(4_000)).unwrap());
        let shown = play_and_kill(&path, after, moment);
        assert!(shown >= after);
        let record = records::load(&path).unwrap().record;
        let events = record.entries.iter().flat_map(|entry| &entry.then);
        let kept = events
            .filter(|told| matches!(told, Told::Waited { .. }))
            .count();
        assert!(kept >= shown, "round {round}: {shown} shown, {kept} kept");
        let again = resume(&path, "");
        assert_eq!(again.code, 0, "{}{}", again.out, again.errors);
        assert_eq!(again.out.matches(SHOWN).count(), kept);
    }
}

#[test]
fn killed_at_its_very_start_it_leaves_no_record_or_a_whole_or_a_refused_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut dice = Dice::new(11);
    for round in 0..12 {
        let path = folder.path().join(format!("{round}.jsonl"));
        let mut child = start(&path);
        thread::sleep(Duration::from_millis(u64::try_from(dice.roll(40)).unwrap()));
        child.kill().unwrap();
        child.wait().unwrap();
        if path.exists() {
            let again = resume(&path, "");
            let refused = again.code == 2 && again.errors.contains("begin anew");
            assert!(again.code == 0 || refused, "{}", again.errors);
        }
    }
}
