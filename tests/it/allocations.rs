//! A step allocates nothing: deciding and evolving work without a heap.

use rightparty::session::{Play, Session, State, decide};

use crate::support::{ids, random_play, shipped};

#[test]
fn deciding_and_evolving_need_no_heap() {
    for id in ids() {
        let scenario = shipped(&id);
        for seed in 0..40 {
            let session = random_play(&scenario, seed);
            let play = Play::new(scenario.clone(), seed);
            let causes: Vec<_> = session
                .log()
                .entries
                .iter()
                .map(|entry| entry.cause.clone())
                .collect();
            let mut state = State::new(&play.temperament);
            let measured = allocation_counter::measure(|| {
                for cause in &causes {
                    if let Ok(effects) = decide(&play, &state, cause) {
                        for event in &effects {
                            state.evolve(event);
                        }
                    }
                }
            });
            assert_eq!(measured.count_total, 0, "{id}, seed {seed}");
            assert_eq!(&state, session.state());
        }
    }
}

#[test]
fn the_counter_counts() {
    let play = Play::new(shipped("short_call"), 1);
    let measured = allocation_counter::measure(|| {
        let mut session = Session::begin(play.clone());
        session
            .apply(0, rightparty::session::Action::Finish)
            .unwrap();
    });
    let boxed = allocation_counter::measure(|| drop(Box::new(1)));
    assert_eq!(boxed.count_total, 1);
    assert!(measured.count_total > 0, "a log uses the heap");
}
