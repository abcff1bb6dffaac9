//! The README does what it says: every command in it runs as written, and what
//! it quotes of the benchmarks is there.

use std::fs;

use crate::typed::run;

/// Lines of the README's console blocks that begin with the program's name.
fn commands() -> Vec<String> {
    let readme = fs::read_to_string("README.md").unwrap();
    let mut inside = false;
    let mut found = Vec::new();
    for line in readme.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if inside && line.starts_with("rightparty ") {
            found.push(line.to_owned());
        }
    }
    found
}

#[test]
fn every_command_runs_as_written() {
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("call.jsonl");
    let script = "tests/fixtures/walkthroughs/kitchen_phone/good.ron";
    let made = run(
        &[
            "play",
            "--script",
            script,
            "--record",
            record.to_str().unwrap(),
        ],
        "",
    );
    assert_eq!(made.code, 0, "{}", made.errors);
    let commands = commands();
    assert!(commands.len() >= 8, "{commands:?}");
    for command in commands {
        let mut words: Vec<String> = command
            .split_whitespace()
            .skip(1)
            .map(str::to_owned)
            .collect();
        for word in &mut words {
            if word == "records/FILE.jsonl" {
                *word = record.to_string_lossy().into_owned();
            }
        }
        if words.first().is_some_and(|first| first == "play") {
            words.push("--record".to_owned());
            words.push(
                folder
                    .path()
                    .join("typed.jsonl")
                    .to_string_lossy()
                    .into_owned(),
            );
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        // A player who leaves at once.
        let shown = run(&words, "q\n");
        assert_eq!(shown.code, 0, "{command}: {}", shown.errors);
        assert!(!shown.out.trim().is_empty(), "{command} shows nothing");
    }
}

#[test]
fn benchmarks_are_quoted() {
    let readme = fs::read_to_string("README.md").unwrap();
    let (_, quoted) = readme.split_once("<!-- bench:begin -->").unwrap();
    let (quoted, _) = quoted.split_once("<!-- bench:end -->").unwrap();
    for name in [
        "decide_and_evolve",
        "with_log",
        "standing_and_rules_per_entry",
        "evaluate",
        "replay",
        "load",
    ] {
        assert!(
            quoted.contains(name),
            "the README quotes no figure of {name}"
        );
    }
}
