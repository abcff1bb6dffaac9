//! A call can be played to its end with the keyboard alone, whatever is typed is
//! answered, and leaving at any moment loses nothing.

use rightparty::{session::spell::Told, store::records};

use crate::{
    support::Dice,
    typed::{Shown, play, resume, run},
};

/// From the desk over an agreement to the note: the account read, terms put, theirs taken.
const CALL: &str = "i\n1\n1\n2\no\n3\n2\n10\n\n+17\n5\np\na\ne\n";

/// The note: codes by search and by short name, a promise with its figures, a
/// next step with day, hour and permission.
const NOTE: &str = concat!(
    "right party spoken\n", // result, by a part of the words
    "ptp\n",                // status, by its short name
    "1\n",                  // the consumer
    "2 4\n",                // verified by
    "mini\n",               // disclosures
    "\n",                   // reason
    "y\n3\n20\n-\n$10.00\n4/1\nevery month\n5\n",
    "y\n20\n10\nn\n",      // an offer not taken
    "y\n4\nfri\n5pm\nn\n", // asked to be called back
    "\n",                  // no dispute
    "n\nn\nn\n",           // attorney, bankruptcy, complaint
    "\n\n",                // changes, flags
    "y\n1\n\n1\n+9\n17:30\n1\n",
    "Dana promised $10 a month from April 1.\n",
);

fn ended_well(shown: &Shown) {
    assert_eq!(shown.code, 0, "{}{}", shown.out, shown.errors);
    assert!(shown.errors.is_empty(), "{}", shown.errors);
}

#[test]
fn a_call_is_played_to_its_end_with_typed_keys() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.jsonl");
    let shown = play(&path, &[], &format!("{CALL}{NOTE}1\nrpc\nf\n"));
    ended_well(&shown);
    for part in [
        "Dana Whitlock: Hello?",
        "Inside your authority.",
        "(agreed: $10.00 every month from Wednesday, April 1)",
        "PTP one promise",
        "verified by: birth date, address",
        "hardship, then review, $20.00 in all, payments of $10.00",
        "$20.00 in payments of $10.00",
        "call back Fri Mar 13, 5:00 PM",
        "contact Dana Whitlock at 614-555-0131 on Thu Mar 19, 2026, 5:30 PM, permission to call",
        "Filed.",
        "Compliance",
        "rightparty score",
    ] {
        // Rows are filled to the width; words are what matters here.
        let words = shown.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(part), "{part:?} in\n{}", shown.out);
    }
    let record = records::load(&path).unwrap().record;
    assert!(record.is_finished());
    let scored = run(&["score", path.to_str().unwrap()], "");
    ended_well(&scored);
    assert!(shown.out.contains(&scored.out), "the same scorecard again");
    assert!(resume(&path, "").errors.contains("is finished"));
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        1,
        "the draft of the note is gone"
    );
}

#[test]
fn lines_fit_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.jsonl");
    let shown = play(
        &path,
        &["--mode", "learn"],
        &format!("?\ni\n7\n{CALL}{NOTE}f\n"),
    );
    ended_well(&shown);
    let home = folder.path().to_string_lossy().into_owned();
    for line in shown.out.lines() {
        // What was typed is echoed behind the prompt.
        let line = line.split(" > ").next().unwrap();
        assert!(
            line.chars().count() <= 80 || line.contains(&home),
            "too wide: {line}"
        );
    }
    assert!(shown.out.contains("Coach, step 0 of 9: Before dialing."));
}

#[test]
fn hints_go_deeper_and_are_noted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.jsonl");
    // At the desk, then on the line, then at the note.
    let typed = "c\nc\nc\nc\n1\nc\nx\ne\nx\nc\nc\nc\nf\ny\n";
    let shown = play(&path, &["--mode", "learn"], typed);
    ended_well(&shown);
    for part in [
        "Coach asks: ",
        "(c again for more)",
        "Coach would: ",
        "Coach, step 2 of 9: Who calls, and why.",
        "Coach, step 9 of 9: Note and code.",
        "Result ",
        "Hints of the coach: ",
    ] {
        assert!(shown.out.contains(part), "{part:?} in\n{}", shown.out);
    }
    let record = records::load(&path).unwrap().record;
    let levels: Vec<u8> = record
        .entries
        .iter()
        .flat_map(|entry| &entry.then)
        .filter_map(|told| match told {
            Told::Hinted(level) => Some(*level),
            _ => None,
        })
        .collect();
    assert_eq!(levels, [1, 2, 3, 3, 1, 1, 2, 3]);
    ended_well(&run(&["replay", path.to_str().unwrap()], ""));
    // Nobody is helped who did not ask to learn.
    let path = folder.path().join("two.jsonl");
    let shown = play(&path, &[], "c\nq\n");
    assert!(!shown.out.contains("Coach"), "{}", shown.out);
}

#[test]
fn leaving_at_any_line_and_coming_back_ends_in_the_same_record() {
    let folder = tempfile::tempdir().unwrap();
    let typed: Vec<&str> = CALL.lines().collect();
    // Places between two whole actions: inside a form, its answers would be asked again.
    for leave in [0, 2, 3, 4, 12, 13, 14] {
        let path = folder.path().join(format!("{leave}.jsonl"));
        let (before, after) = typed.split_at(leave);
        let first = play(&path, &[], &before.join("\n"));
        ended_well(&first);
        assert!(first.out.contains("play --resume"), "{}", first.out);
        let rest = after
            .iter()
            .flat_map(|line| [*line, "\n"])
            .collect::<String>();
        let second = resume(&path, &format!("{rest}{NOTE}f\n"));
        ended_well(&second);
        assert!(second.out.contains("Filed."), "{leave}: {}", second.out);
        let record = records::load(&path).unwrap().record;
        let done: Vec<_> = record.entries.iter().map(|entry| &entry.did).collect();
        assert_eq!(done.len(), 7, "{leave}: {done:?}");
        let replayed = run(&["replay", path.to_str().unwrap()], "");
        ended_well(&replayed);
    }
}

#[test]
fn a_draft_of_the_note_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.jsonl");
    ended_well(&play(&path, &[], "e\nrpc\nptp\n"));
    let shown = resume(&path, "f\n");
    ended_well(&shown);
    assert!(shown.out.contains("Your draft was kept"), "{}", shown.out);
    assert!(shown.out.contains("status of the account: PTP"));
    assert!(shown.out.contains("Filed."));
}

#[test]
fn a_test_is_silent_and_has_no_transcript_to_copy_from() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.jsonl");
    let shown = play(&path, &["--mode", "test"], "1\n2\nl\n?\n");
    ended_well(&shown);
    assert!(!shown.out.contains("look back"));
    let again = resume(&path, "");
    assert!(again.out.contains("Alex Reyes: This is"), "{}", again.out);
    assert!(
        !again.out.contains("You dial"),
        "only the newest: {}",
        again.out
    );
}

#[test]
fn odd_input_is_answered_with_what_to_type_instead() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.jsonl");
    let typed = "9\nzzz\n1\n0\nb\nt\n?\nt\n\n2\nw 3\nx\no\n4\nx\no\n\nfree\n$1.5\n-4\n\n\n25\n\n\n3/40\nsoon\nx\n";
    let shown = play(&path, &[], typed);
    ended_well(&shown);
    for part in [
        "Type a number from 1 to 1, or ? for help.",
        "Type the number of a line to dial",
        "Type a number from 1 to 2",
        "The tray has no \"?\"",
        "Type 5 to 600 seconds",
        "Nothing here fits \"4\"",
        "Type an amount such as 40",
        "Type a date such as 3/20",
    ] {
        assert!(shown.out.contains(part), "{part:?} in\n{}", shown.out);
    }
}

#[test]
fn an_account_can_be_put_aside_until_a_later_hour() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.jsonl");
    let shown = play(&path, &[], "w\nw 5pm\nw 800\nw 19:40\nw 5\nq\n");
    ended_well(&shown);
    for part in [
        "Type w and a later time of today, such as w 10:15, or minutes: w 90.",
        "Not possible: put it aside for 1 minute to 12 hours",
        "7:40 PM where the consumer lives",
        "7:45 PM where the consumer lives",
    ] {
        assert!(shown.out.contains(part), "{part:?} in\n{}", shown.out);
    }
}

#[test]
fn an_offer_beyond_the_authority_can_be_put_and_is_named_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.jsonl");
    // All of it in payments of 10, which is too small.
    let shown = play(&path, &[], "1\n2\no\n1\n\n\n10\n1\nfri\n1\np\n");
    ended_well(&shown);
    assert!(
        shown
            .out
            .contains("Beyond your authority: it runs too long"),
        "{}",
        shown.out
    );
    assert!(shown.out.contains("I can put this to you"), "{}", shown.out);
}

#[test]
fn whatever_is_typed_the_record_stays_whole() {
    const KEYS: [&str; 40] = [
        "1",
        "2",
        "3",
        "4",
        "5",
        "",
        "-",
        "x",
        "y",
        "n",
        "t",
        "ta",
        "tb",
        "tz",
        "o",
        "a",
        "b",
        "w",
        "w 20",
        "h",
        "i",
        "i 3",
        "?",
        "p",
        "c",
        "e",
        "f",
        "l",
        "s",
        "fri",
        "+5",
        "3/20",
        "10",
        "1,284.60",
        "17:30",
        "\u{202E}\u{0}\u{7}",
        "rpc",
        "999999999999999999999",
        "q1",
        "Z",
    ];
    let folder = tempfile::tempdir().unwrap();
    for seed in 1..=40 {
        let mut dice = Dice::new(seed);
        let typed: Vec<&str> = (0..250).map(|_| KEYS[dice.roll(KEYS.len())]).collect();
        let path = folder.path().join(format!("{seed}.jsonl"));
        let shown = play(&path, &[], &typed.join("\n"));
        ended_well(&shown);
        let loaded = records::load(&path).unwrap();
        assert_eq!(loaded.torn, 0);
        ended_well(&run(&["replay", path.to_str().unwrap()], ""));
        if !loaded.record.is_finished() {
            ended_well(&resume(&path, ""));
        }
    }
}
