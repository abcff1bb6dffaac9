//! Killed at any moment, the program has lost nothing that it had shown.

use std::{
    io::{Read as _, Write as _},
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use rightparty::{session::spell::Told, store::records};

use crate::{
    support::Dice,
    typed::{fixtures, resume},
};

/// Actions fed to the program: more than it can do before it is killed.
const ACTIONS: usize = 300;

#[test]
fn what_was_shown_is_in_the_record_whenever_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut dice = Dice::new(7);
    let mut killed_midway = 0;
    for round in 0..12 {
        let path = folder.path().join(format!("{round}.jsonl"));
        let mut child = Command::new(env!("CARGO_BIN_EXE_rightparty"))
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
            .arg(&path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut stdout = child.stdout.take().unwrap();
        let reader = thread::spawn(move || {
            let mut shown = Vec::new();
            let _ = stdout.read_to_end(&mut shown);
            String::from_utf8_lossy(&shown).into_owned()
        });
        // Each silence has its own length, so that each can be told from the others.
        let mut typed = String::from("1\n2\n");
        for action in 0..ACTIONS {
            typed.push_str(&format!("w {}\n", 5 + action % 10));
        }
        thread::spawn(move || {
            // The program may be gone before all is written.
            let _ = stdin.write_all(typed.as_bytes());
            thread::sleep(Duration::from_secs(5));
        });
        thread::sleep(Duration::from_millis(
            u64::try_from(5 + dice.roll(120)).unwrap(),
        ));
        child.kill().unwrap();
        child.wait().unwrap();
        let shown = reader.join().unwrap();
        let waits = shown.matches("(You wait ").count();
        if !path.exists() {
            assert_eq!(waits, 0, "nothing was shown yet");
            continue;
        }
        let Ok(loaded) = records::load(&path) else {
            assert_eq!(waits, 0, "killed before the header was whole: {shown}");
            continue;
        };
        let kept = loaded
            .record
            .entries
            .iter()
            .flat_map(|entry| &entry.then)
            .filter(|told| matches!(told, Told::Waited { .. }))
            .count();
        assert!(kept >= waits, "round {round}: {waits} shown, {kept} kept");
        if (1..ACTIONS).contains(&waits) {
            killed_midway += 1;
        }
        let again = resume(&path, "");
        assert_eq!(again.code, 0, "{}{}", again.out, again.errors);
        assert!(again.out.matches("(You wait ").count() >= waits);
    }
    println!("killed midway: {killed_midway} of 12");
}
