//! What the window costs while nobody does anything, in time on a processor.

use std::{thread, time::Duration};

use rightparty::panels::{Settings, TextScale};

use super::{
    person::Hand as _,
    play::{SMALL, calm, open, up_to},
};

/// How long nobody does anything.
const REST: Duration = Duration::from_secs(10);

#[test]
fn at_rest_it_costs_nothing() {
    let mid_call = [up_to(13, "2026-03-10T22:12:00Z")];
    let mut typist = open("rest", SMALL, calm(false, TextScale::Normal), &mid_call);
    let idle = |what: &str, typist: &super::typist::Typist| {
        // What was begun before may end.
        thread::sleep(Duration::from_secs(6));
        let before = typist.world.own_time();
        thread::sleep(REST);
        let spent = Duration::from_nanos(typist.world.own_time() - before);
        let share = 100.0 * spent.as_secs_f64() / REST.as_secs_f64();
        println!("{what}: {spent:?} in ten seconds, {share:.3} % of a core");
        share
    };
    assert!(idle("home", &typist) < 0.1);
    typist.press("Continue The Kitchen Phone");
    typist.world.look("call-at-rest");
    assert!(idle("a call, reduced motion", &typist) < 0.1);
    drop(typist);

    let moving = Settings {
        silent: true,
        ..Settings::default()
    };
    let mut typist = open("rest", SMALL, moving, &mid_call);
    typist.press("Continue The Kitchen Phone");
    // Most of it is the software driver's; the frames are counted in `src/gui/tests.rs`.
    assert!(
        idle(
            "a call, the person alive, drawn without a graphics card",
            &typist
        ) < 25.0
    );
}
