//! Walkthroughs: each is played step by step, must come out as written, and its
//! record must replay to the same events and read back to the same bytes.

use std::{fs, path::PathBuf};

use rightparty::{
    reader,
    session::{Play, Record, Session, Walkthrough, record::Speller, walkthrough::Expected},
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
}
