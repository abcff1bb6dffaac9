//! Walkthroughs: each is played step by step, must come out as written, and its
//! record must replay to the same events and read back to the same bytes.

use std::{fs, path::PathBuf};

use rightparty::{
    compliance::Outcome,
    evaluation::rubric::ScoreKind,
    reader,
    report::{Report, Scorer},
    session::{
        Play, Record, Session, Walkthrough,
        record::Speller,
        walkthrough::{Expected, Pinned},
    },
};
use rstest::rstest;

use crate::support::{header, shipped};

/// A walkthrough from its file.
pub(crate) fn read(path: &PathBuf) -> Walkthrough {
    let text = fs::read_to_string(path).unwrap();
    let read = reader::read_acts::<Walkthrough>(&text, "Walkthrough");
    let told: Vec<String> = read
        .diagnostics
        .iter()
        .map(|found| found.render(&path.to_string_lossy(), &text))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    read.value.unwrap()
}

/// Plays it; every step must come out as written.
pub(crate) fn play(walk: &Walkthrough) -> Record {
    let scenario = shipped(&walk.scenario);
    let mut session = Session::begin(Play::new(scenario.clone(), walk.seed));
    let mut speller = Speller::new(session.play());
    let mut at_ms = 0;
    for (number, step) in walk.steps.iter().enumerate() {
        at_ms += u64::from(step.after_seconds) * 1_000;
        let action = step
            .done
            .action(&scenario)
            .unwrap_or_else(|unknown| panic!("step {number}: {unknown}"));
        match (session.apply(at_ms, action).cloned(), step.refused) {
            (Ok(entry), None) => {
                let told = speller.spell(&entry, session.log());
                let unmet = Expected::unmet(&step.then, &told.then);
                assert!(
                    unmet.is_none(),
                    "step {number} {:?}: expected {unmet:?}, but there came {:#?}",
                    step.done,
                    told.then
                );
            }
            (Err(refusal), Some(expected)) => assert_eq!(refusal, expected, "step {number}"),
            (Ok(_), Some(expected)) => panic!(
                "step {number} {:?} should be refused: {expected}",
                step.done
            ),
            (Err(refusal), None) => panic!("step {number} {:?} is refused: {refusal}", step.done),
        }
    }
    assert!(session.is_over(), "the note is filed at the end");
    Record::of(header(&scenario, walk.seed), &session)
}

#[rstest]
fn walkthrough(#[files("tests/fixtures/walkthroughs/**/*.ron")] path: PathBuf) {
    let walk = read(&path);
    let record = play(&walk);
    let scenario = shipped(&walk.scenario);
    record
        .replay(Play::new(scenario, walk.seed))
        .expect("replay gives the same events");
    let text = record.write();
    let again = Record::read(&text).unwrap();
    assert_eq!(again.record, record);
    assert_eq!(again.record.write(), text);
    if let Some(pinned) = &walk.evaluation {
        assert_eq!(&summary(&record), pinned, "{}", report(&record).to_text());
    }
}

fn report(record: &Record) -> Report {
    Scorer::of(&record.header, None).unwrap().report(record)
}

/// What a walkthrough pins of a report.
fn summary(record: &Record) -> Pinned {
    let report = report(record);
    let score = |kind: ScoreKind| {
        let found = report.scores.iter().find(|score| score.kind == kind);
        found.map(|score| score.out_of_100)
    };
    let broken =
        |outcome: Outcome| matches!(outcome, Outcome::Violation | Outcome::PresumedViolation);
    Pinned {
        findings: report
            .findings
            .iter()
            .filter(|finding| broken(finding.outcome))
            .map(|finding| (finding.rule.clone(), finding.entry))
            .collect(),
        compliance: score(ScoreKind::Compliance),
        negotiation: score(ScoreKind::Negotiation),
        documentation: score(ScoreKind::Notes),
        gates: report
            .gates
            .iter()
            .map(|gate| gate.id.to_string())
            .collect(),
        band: report
            .band
            .map_or_else(String::new, |band| format!("{band:?}")),
    }
}

/// The same record gives the same bytes, however often it is scored, and from
/// its text as from memory.
#[rstest]
fn scores_are_the_same_bytes(#[files("tests/fixtures/walkthroughs/**/*.ron")] path: PathBuf) {
    let record = play(&read(&path));
    let read_back = Record::read(&record.write()).unwrap().record;
    let bytes = report(&record).to_json().unwrap();
    assert_eq!(report(&record).to_json().unwrap(), bytes);
    assert_eq!(report(&read_back).to_json().unwrap(), bytes);
}
