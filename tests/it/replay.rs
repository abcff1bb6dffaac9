//! Replay: random walks over every scenario come to an end, replay to the same
//! events, and survive being written and read.

use rightparty::session::{Play, Record, Session};

use crate::support::{header, ids, random_play, shipped};

/// Seeds tried for each scenario.
const PLAYS: u64 = 300;

#[test]
fn random_plays_replay_to_the_same_events() {
    for id in ids() {
        let scenario = shipped(&id);
        for seed in 0..PLAYS {
            let session = random_play(&scenario, seed);
            let play = Play::new(scenario.clone(), seed);
            let again = Session::replay(play.clone(), session.log()).expect("the same events");
            assert_eq!(again.state(), session.state());
            let record = Record::of(header(&scenario, seed), &session);
            let text = record.write();
            let read = Record::read(&text).unwrap().record;
            assert_eq!(read, record, "{id}, seed {seed}");
            read.replay(play)
                .unwrap_or_else(|difference| panic!("{id}, seed {seed}: {difference}"));
        }
    }
}

#[test]
fn a_changed_event_is_found() {
    for id in ids() {
        let scenario = shipped(&id);
        let session = random_play(&scenario, 7);
        let mut record = Record::of(header(&scenario, 7), &session);
        let last = record.entries.last_mut().unwrap();
        last.then.push(rightparty::session::spell::Told::Confirmed);
        assert!(record.replay(Play::new(scenario, 7)).is_err(), "{id}");
    }
}

#[test]
fn a_torn_last_line_is_left_out() {
    for id in ids() {
        let scenario = shipped(&id);
        let session = random_play(&scenario, 3);
        let record = Record::of(header(&scenario, 3), &session);
        let text = record.write();
        let whole = text.trim_end().rfind('\n').unwrap() + 1;
        for cut in [whole + 1, whole + 10, text.len() - 1] {
            let read = Record::read(&text[..cut]).unwrap();
            assert!(read.torn);
            assert_eq!(read.whole_bytes, whole);
            assert_eq!(read.record.entries.len() + 1, record.entries.len());
        }
    }
}
