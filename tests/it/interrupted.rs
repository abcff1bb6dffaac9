//! A sitting that stops at any moment goes on, has lost nothing that was shown, has
//! the time that was left, and ends in the same result.
//!
//! Nothing is killed and nobody waits: the files are brought into every state that a
//! crash can leave, one after the other, and the program goes on from there.

use std::{fs, path::PathBuf, sync::Arc};

use rightparty::{
    bundle::verify::verify,
    domain::Stamp,
    session::{
        Play, Record, Session, TraineeView,
        record::RecordEntry,
        spell::{Done, Told},
    },
    store::records::{self, RecordFile},
};
use rstest::rstest;

use crate::{
    hire::{Home, Ran},
    support::{header, shipped},
    walkthroughs,
};

/// A server that nobody runs.
const AWAY: &str = "postgresql://nobody@127.0.0.1:1/none";

/// A whole sitting as it is typed: consent, practice call, one part. Each piece comes
/// to one thing that is kept, except the first entry of the part's note.
const PIECES: [&str; 13] = [
    "yes\n",
    "1\n",
    "1\n",
    "1\n",
    "e\n",
    "x\nf\ny\n",
    "i\n1\n",
    "1\n",
    "2\n",
    "o\n3\n2\n10\n\n+17\n5\np\n",
    "a\n",
    "e\n",
    "right party spoken\nptp\n1\n2 4\nmini\n\n\
     y\n3\n20\n-\n$10.00\n4/1\nevery month\n5\ny\n20\n10\nn\n\
     y\n4\nfri\n5pm\nn\n\nn\nn\nn\n\n\n\
     y\n1\n\n1\n+9\n17:30\n1\nDana promised $10 a month.\n1\nrpc\nf\n",
];
/// Where the practice call begins and ends among the pieces.
const PRACTICE: std::ops::Range<usize> = 1..6;

/// A code that was issued, and nothing else yet.
struct Issued {
    home: Home,
    code: String,
}

/// What a sitting has come to.
#[derive(Debug, PartialEq)]
struct Ended {
    /// All that was done and followed, part by part, without when by the wall.
    entries: Vec<(Done, Vec<Told>, Stamp)>,
    /// The scores as the recruiter sees them.
    parts: serde_json::Value,
}

impl Issued {
    fn new() -> Self {
        let home = Home::new();
        let code = home.code();
        Self { home, code }
    }

    fn copy(&self) -> Self {
        Self {
            home: self.home.copy(),
            code: self.code.clone(),
        }
    }

    /// Types this, and then the end of the file: nobody says goodbye.
    fn types(&self, pieces: &[&str]) -> Ran {
        self.home
            .typed(&["hire", "sit", &self.code], &pieces.concat(), None)
    }

    /// The folder of the one sitting.
    fn folder(&self) -> PathBuf {
        let mut all = fs::read_dir(self.home.path().join("sittings")).unwrap();
        all.next().unwrap().unwrap().path()
    }

    fn part(&self, number: usize) -> PathBuf {
        self.folder().join(format!("part-{number}.jsonl"))
    }

    fn entries(&self, number: usize) -> usize {
        let path = self.part(number);
        if path.exists() {
            records::load(&path).unwrap().record.entries.len()
        } else {
            0
        }
    }

    /// What stands in a file of the sitting, as JSON.
    fn json(&self, name: &str) -> serde_json::Value {
        serde_json::from_slice(&fs::read(self.folder().join(name)).unwrap()).unwrap()
    }

    fn write(&self, name: &str, value: &serde_json::Value) {
        fs::write(self.folder().join(name), value.to_string()).unwrap();
    }

    fn ended(&self) -> Ended {
        let bundle = fs::read_to_string(self.folder().join("result.bundle")).unwrap();
        let verdict = verify(&bundle);
        assert!(verdict.holds(), "{:?}", verdict.problems);
        let entries = verdict.records.into_iter().flat_map(|one| one.entries);
        let shown = self.home.run(&["hire", "results", "--format", "json"]).text;
        let all: serde_json::Value = serde_json::from_str(&shown).unwrap();
        assert_eq!(all.as_array().unwrap().len(), 1, "handed in once");
        assert_eq!(all[0]["status"], "finished", "{shown}");
        Ended {
            entries: entries
                .map(|one: RecordEntry| (one.did, one.then, one.clock))
                .collect(),
            parts: all[0]["parts"].clone(),
        }
    }
}

/// The minutes that the terminal shows first.
fn minutes(ran: &Ran) -> u32 {
    let (_, rest) = ran.text.split_once('[').expect("a clock");
    let (minutes, _) = rest.split_once(" min left]").expect("minutes");
    minutes.parse().unwrap()
}

fn assert_done(ran: &Ran, what: &str) {
    assert_eq!(ran.code, 0, "{what}: {}", ran.text);
    assert!(ran.text.contains("That was all"), "{what}: {}", ran.text);
}

/// The sitting without an interruption.
fn whole(issued: &Issued) -> (Issued, Ended) {
    let whole = issued.copy();
    assert_done(&whole.types(&PIECES), "without interruption");
    let ended = whole.ended();
    (whole, ended)
}

#[test]
fn wherever_a_sitting_stops_it_goes_on_to_the_same_result() {
    let issued = Issued::new();
    let (reference, result) = whole(&issued);
    assert_eq!(result.entries.len(), 7, "one for each piece of the part");
    for typed in 0..PIECES.len() {
        let stopped = issued.copy();
        let first = stopped.types(&PIECES[..typed]);
        assert_eq!(first.code, 0, "{typed}: {}", first.text);
        let practiced = typed.clamp(PRACTICE.start, PRACTICE.end) - PRACTICE.start;
        assert_eq!(stopped.entries(0), practiced, "after {typed} pieces");
        assert_eq!(stopped.entries(1), typed.saturating_sub(PRACTICE.end));
        let torn = stopped.copy();
        let second = stopped.types(&PIECES[typed..]);
        assert_done(&second, &format!("after {typed} pieces"));
        let again = second.text.contains("You go on where you were");
        assert_eq!(again, typed > 0, "{typed}: {}", second.text);
        assert_eq!(stopped.ended(), result, "after {typed} pieces");
        // The next entry was being written when the power went.
        let number = usize::from(typed >= PRACTICE.end);
        if !torn.part(number).exists() {
            continue;
        }
        let next = fs::read(reference.part(number)).unwrap();
        let lines: Vec<&[u8]> = next.split_inclusive(|byte| *byte == b'\n').collect();
        let line = lines[torn.entries(number) + 1];
        let mut bytes = fs::read(torn.part(number)).unwrap();
        bytes.extend(&line[..line.len() / 2]);
        fs::write(torn.part(number), bytes).unwrap();
        let third = torn.types(&PIECES[typed..]);
        assert_done(&third, &format!("torn after {typed} pieces"));
        assert!(third.text.contains("torn by a crash"), "{}", third.text);
        assert_eq!(torn.ended(), result, "torn after {typed} pieces");
    }
}

#[test]
fn a_torn_line_takes_nothing_with_it_wherever_it_is_torn() {
    let issued = Issued::new();
    let (reference, _) = whole(&issued);
    let bytes = fs::read(reference.part(1)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("part-1.jsonl");
    let header = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let mut kept = 0;
    for end in header..=bytes.len() {
        fs::write(&path, &bytes[..end]).unwrap();
        let loaded = records::load(&path).unwrap();
        kept += usize::from(end > header && bytes[end - 1] == b'\n');
        assert_eq!(loaded.record.entries.len(), kept, "{end} bytes");
        // What is gone on with is written behind what was whole.
        if end % 97 == 0 {
            drop(RecordFile::resume(&path).unwrap());
            assert_eq!(records::load(&path).unwrap().torn, 0);
        }
    }
    assert_eq!(kept, 7);
}

/// In the midst of the part, with five minutes spent by its record's last entry.
fn midst(issued: &Issued) -> Issued {
    let midst = issued.copy();
    midst.types(&PIECES[..9]);
    let path = midst.part(1);
    let mut record = records::load(&path).unwrap().record;
    record.entries.last_mut().unwrap().at_ms = 300_000;
    fs::write(&path, record.write()).unwrap();
    midst
}

#[test]
fn the_time_that_was_left_is_what_record_and_clock_know() {
    let issued = Issued::new();
    let (_, result) = whole(&issued);
    let in_the_midst = midst(&issued);
    let clock = |spent_ms: u64| {
        let mut clock = in_the_midst.json("part-1.clock");
        clock["spent_ms"] = spent_ms.into();
        Some(clock.to_string())
    };
    let cases = [
        ("no clock", None, 10),
        ("an empty clock", Some(String::new()), 10),
        (
            "half a clock",
            clock(600_000).map(|text| text[..20].to_owned()),
            10,
        ),
        ("another file", Some("[1, 2]".to_owned()), 10),
        ("a clock behind its record", clock(1_000), 10),
        ("a clock with its record", clock(300_000), 10),
        ("a clock before its record", clock(600_000), 5),
    ];
    for (what, written, left) in cases {
        let stopped = in_the_midst.copy();
        let path = stopped.folder().join("part-1.clock");
        match written {
            Some(text) => fs::write(&path, text).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let ran = stopped.types(&PIECES[9..]);
        assert_done(&ran, what);
        assert_eq!(minutes(&ran), left, "{what}: {}", ran.text);
        assert_eq!(stopped.ended(), result, "{what}");
    }
}

#[test]
fn a_part_that_was_opened_and_not_begun_begins_with_its_time_spent() {
    let issued = Issued::new();
    let (_, result) = whole(&issued);
    let opened = issued.copy();
    opened.types(&PIECES[..PRACTICE.end]);
    let mut clock = opened.json("part-1.clock");
    clock["spent_ms"] = 300_000.into();
    opened.write("part-1.clock", &clock);
    let header_only = opened.copy();
    assert_eq!(header_only.entries(1), 0);
    let ran = header_only.types(&PIECES[PRACTICE.end..]);
    assert_done(&ran, "only the first line");
    assert_eq!(minutes(&ran), 10, "thinking was time too");
    assert_eq!(header_only.ended(), result);
    // The clock is written by a thread of its own: it may be there before the record is.
    fs::remove_file(opened.part(1)).unwrap();
    let ran = opened.types(&PIECES[PRACTICE.end..]);
    assert_done(&ran, "no record yet");
    assert_eq!(minutes(&ran), 10);
    assert_eq!(opened.ended(), result);
}

#[test]
fn consent_is_asked_until_it_is_kept_and_never_again() {
    let issued = Issued::new();
    let asked = "Type yes to begin";
    let read = issued.types(&[]);
    assert!(read.text.contains(asked), "{}", read.text);
    assert!(read.text.contains("What is kept: "), "{}", read.text);
    // Opened at the desk, and the machine died before it had written anything.
    let forgotten = issued.copy();
    fs::remove_dir_all(forgotten.home.path().join("sittings")).unwrap();
    for one in [&issued, &forgotten] {
        let again = one.types(&["yes\n"]);
        assert!(again.text.contains(asked), "{}", again.text);
        let third = one.types(&[]);
        assert!(!third.text.contains(asked), "{}", third.text);
        assert!(third.text.contains("First, a practice call"));
    }
}

#[test]
fn what_was_sealed_is_handed_in_once_whenever_the_machine_dies() {
    let issued = Issued::new();
    let (reference, result) = whole(&issued);
    let bundle = |one: &Issued| fs::read(one.folder().join("result.bundle")).unwrap();
    // Sealed, and not handed in.
    let sealed = issued.copy();
    sealed.types(&PIECES[..12]);
    let note = sealed
        .home
        .typed(&["hire", "sit", &sealed.code], PIECES[12], Some(AWAY));
    assert!(note.text.contains("waits on this machine"), "{}", note.text);
    let before = bundle(&sealed);
    assert_done(&sealed.types(&[]), "sealed");
    assert_eq!(bundle(&sealed), before, "it is not sealed anew");
    assert_eq!(sealed.ended(), result);
    // Handed in, and died before that was noted here.
    let handed = reference.copy();
    let mut about = handed.json("sitting.json");
    assert_eq!(about["delivered"], true);
    about["delivered"] = false.into();
    handed.write("sitting.json", &about);
    assert_done(&handed.types(&[]), "handed in");
    assert_eq!(handed.json("sitting.json")["delivered"], true);
    assert_eq!(handed.ended(), result);
    // All played, and not sealed.
    let fresh = issued.copy();
    fresh.types(&PIECES[..12]);
    for part in 0..=1 {
        fs::copy(reference.part(part), fresh.part(part)).unwrap();
    }
    assert_done(&fresh.types(&[]), "played");
    assert_eq!(fresh.ended(), result);
    let used = fresh.types(&[]);
    assert!(used.text.contains("works once"), "{}", used.text);
}

#[test]
fn what_was_typed_into_the_note_and_the_scratchpad_is_shown_again() {
    let issued = Issued::new();
    issued.types(&PIECES[..8]);
    issued.types(&["n\nDana, a nurse\n"]);
    issued.types(&["n\npaid on Fridays\n"]);
    let pad = issued.types(&["n\n\n"]);
    for line in ["Dana, a nurse", "paid on Fridays"] {
        assert!(pad.text.contains(line), "{}", pad.text);
    }
    issued.types(&["2\n", PIECES[9], PIECES[10], PIECES[11], "rpc\nptp\n"]);
    let again = issued.types(&[]);
    assert!(again.text.contains("Your draft was kept"), "{}", again.text);
    assert!(again.text.contains("right party spoken"), "{}", again.text);
    let filed = issued.types(&["17\nAll of it.\nf\n"]);
    assert_done(&filed, "the draft");
    let scraps = fs::read_dir(issued.folder()).unwrap();
    let scraps = scraps.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let left: Vec<String> = scraps
        .filter(|name| name.contains("scratch") || name.contains("note"))
        .collect();
    assert!(left.is_empty(), "what nobody else was to read: {left:?}");
}

#[test]
fn the_terminal_keeps_the_order_of_the_window() {
    let plain = Issued::new();
    let tiny = fs::read_to_string(plain.home.path().join("tiny.ron")).unwrap();
    let more = tiny.replace("forms: 3", "forms: 3, house_card: true, feedback: true");
    fs::write(plain.home.path().join("more.ron"), more).unwrap();
    let code = plain.home.run(&["hire", "issue", "17", "more.ron"]);
    let shown = Issued {
        home: plain.home.copy(),
        code: code.text.lines().next().unwrap().to_owned(),
    };
    let before = PIECES[..PRACTICE.end].concat();
    let (plain, shown) = [plain, shown]
        .map(|one| one.types(&[&before, "i\nhouse\n", &PIECES[PRACTICE.end..].concat()]))
        .into();
    let order = [
        "Type yes to begin",
        "First, a practice call",
        "House card: Tarnvale",
        "10  The note says what happened",
        "Part 1 of 1",
        "That was all",
        "A Short Call: Compliance",
    ];
    let places: Vec<Option<usize>> = order.iter().map(|one| shown.text.find(one)).collect();
    assert!(
        places.iter().all(Option::is_some),
        "{places:?} {}",
        shown.text
    );
    assert!(places.is_sorted(), "{places:?}");
    assert_done(&plain, "without a card");
    for word in ["House card", "house card", "A Short Call: Compliance"] {
        assert!(!plain.text.contains(word), "{word}: {}", plain.text);
    }
}

/// A message that is put together choice by choice is kept choice by choice.
#[rstest]
#[case("stop_means_stop")]
#[case("do_not_dial")]
fn half_a_message_is_in_the_record(#[case] scenario: &str) {
    let folder = PathBuf::from("tests/fixtures/walkthroughs").join(scenario);
    let walk = walkthroughs::read(&folder.join("good.ron"));
    let scenario = shipped(&walk.scenario);
    let mut live = Session::begin(Play::new(Arc::clone(&scenario), walk.seed));
    let mut messages = 0;
    for step in &walk.steps {
        let action = step.done.action(&scenario).unwrap();
        let _ = live.apply(0, action);
        let kept = Record::of(header(&scenario, walk.seed), &live).write();
        let read = Record::read(&kept).unwrap().record;
        let again = read
            .replay(Play::new(Arc::clone(&scenario), walk.seed))
            .unwrap();
        let (now, then) = (TraineeView::of(&live), TraineeView::of(&again));
        let words = |view: &TraineeView<'_>| {
            let message = view.message();
            message.map(|message| (message.so_far.join(" "), message.ask.clone()))
        };
        assert_eq!(words(&now), words(&then));
        messages += usize::from(words(&now).is_some_and(|(so_far, _)| !so_far.is_empty()));
    }
    assert!(messages > 1, "the walkthrough writes no message");
}
