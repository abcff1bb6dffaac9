//! A colleague's call is listened to, marked and noted; where the faults are is the
//! engine's to say, never an author's.

use std::sync::Arc;

use rightparty::{
    evaluation::{FaultVerdict, Measure},
    report::Scorer,
    scenario::{Library, Scenario},
    session::{
        Action, Mark, Play, Record, Refusal, Session, Stage,
        spell::{Done, Told},
    },
};

use crate::{
    support::{header, shipped},
    typed::run,
    walkthroughs::{play, read},
};

fn mark(scenario: &Scenario, line: &str, fault: &str) -> Action {
    Done::Mark(line.to_owned(), fault.to_owned())
        .action(scenario)
        .unwrap()
}

/// The scenario with something changed in its text.
fn changed(id: &str, from: &str, to: &str) -> Arc<Scenario> {
    let library = Library::shipped();
    let text = &library.find(id).unwrap().text;
    assert!(text.contains(from), "{from}");
    let compiled = library.compile(&text.replacen(from, to, 1));
    Arc::new(
        compiled
            .scenario
            .unwrap_or_else(|| panic!("{:#?}", compiled.diagnostics)),
    )
}

/// What is found of a play with these marks.
fn found(scenario: &Arc<Scenario>, marks: &[Action]) -> (Measure, Vec<(u32, FaultVerdict)>) {
    let mut session = Session::begin(Play::new(Arc::clone(scenario), 1));
    session.apply(0, Action::Listen).unwrap();
    for one in marks {
        session.apply(0, one.clone()).unwrap();
    }
    session.apply(0, Action::Finish).unwrap();
    session.apply(0, Action::FileNote(Box::default())).unwrap();
    let record = Record::of(header(scenario, 1), &session);
    let scorer = Scorer::of(&record.header, None).unwrap();
    let faults = scorer.report(&record).heard;
    let faults = faults.iter().map(|one| (one.line, one.verdict)).collect();
    (scorer.score(&record).negotiation.measure, faults)
}

#[test]
fn where_the_faults_are_follows_from_what_the_words_do() {
    let plain = shipped("spot_the_slip");
    let marks = [
        mark(&plain, "jess_tells", "told"),
        mark(&plain, "jess_fee", "fee"),
    ];
    let (measure, _) = found(&plain, &marks);
    assert_eq!(measure, Measure::Count { reached: 2, of: 3 });
    // The same words without the fee in them: one fault fewer, and the mark is a false alarm.
    let fee = "Said([Fee(kind: Convenience, figure: Exactly(\"$3.00\"))])";
    let (measure, faults) = found(&changed("spot_the_slip", fee, "Said([])"), &marks);
    assert_eq!(measure, Measure::Count { reached: 0, of: 2 });
    assert!(
        faults.contains(&(12, FaultVerdict::FalseAlarm)),
        "{faults:?}"
    );
}

#[test]
fn marking_everything_earns_nothing() {
    let scenario = shipped("mo_and_the_lawyer");
    let heard = scenario.to_listen_to().unwrap();
    let lines = heard.lines.iter().zip(0_u8..);
    let all: Vec<Action> = lines
        .flat_map(|(_, line)| (0..7).map(move |spot| Action::Mark(Mark { line, spot })))
        .collect();
    let (measure, _) = found(&scenario, &all);
    assert_eq!(measure, Measure::Count { reached: 0, of: 5 });
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let scenario = shipped("spot_the_slip");
    let mut session = Session::begin(Play::new(Arc::clone(&scenario), 1));
    let told = mark(&scenario, "jess_tells", "told");
    assert!(session.apply(0, told.clone()).is_err());
    session.apply(0, Action::Listen).unwrap();
    let nowhere = Mark { line: 99, spot: 0 };
    for (action, refusal) in [
        (Action::Mark(nowhere), Refusal::NotHere),
        (Action::Unmark(nowhere), Refusal::NotHere),
        (Action::Dial(0), Refusal::Listening),
        (Action::Listen, Refusal::Listening),
    ] {
        let before = *session.state();
        assert_eq!(session.apply(0, action).unwrap_err(), refusal);
        assert_eq!(*session.state(), before);
    }
    session.apply(0, told.clone()).unwrap();
    assert_eq!(session.apply(0, told).unwrap_err(), Refusal::Marked);
    assert_eq!(session.state().stage(), Stage::Listening);
    let plain = shipped("kitchen_phone");
    let mut session = Session::begin(Play::new(plain, 1));
    assert_eq!(
        session.apply(0, Action::Listen).unwrap_err(),
        Refusal::NothingHeard
    );
}

#[test]
fn what_the_colleague_did_is_not_the_listeners() {
    let good = std::path::PathBuf::from("tests/fixtures/walkthroughs/mo_and_the_lawyer/good.ron");
    let record = play(&read(&good));
    let report = Scorer::of(&record.header, None).unwrap().report(&record);
    assert!(report.findings.is_empty(), "{:?}", report.findings);
    assert!(
        report
            .scores
            .iter()
            .flat_map(|score| &score.lines)
            .all(|line| { line.entries.iter().all(|entry| *entry > 0) })
    );
    let marks = |told: &Told| matches!(told, Told::Marked { rules, .. } if !rules.is_empty());
    let all = record.entries.iter().flat_map(|entry| &entry.then);
    assert_eq!(all.filter(|told| marks(told)).count(), 5);
}

#[test]
fn a_call_is_listened_to_with_typed_keys() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.jsonl");
    let path = path.to_str().unwrap();
    let typed = "h\n4 1\n4\n2 5\n2 5\n99 1\n?\nq\n";
    let shown = run(
        &["play", "spot_the_slip", "--seed", "1", "--record", path],
        typed,
    );
    assert_eq!(shown.code, 0, "{}", shown.errors);
    for part in [
        "hear the call",
        "The call of Jess Okafor",
        "marked 1: Private words to somebody else",
        "Type the number of the line and the number of the fault",
        "Taken back: line 2",
        "Not possible: there is no such thing here.",
        "What was left out is marked at the last line",
        "Nothing is lost",
    ] {
        assert!(shown.out.contains(part), "{part:?} in\n{}", shown.out);
    }
}
