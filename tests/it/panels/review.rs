//! The review in the debrief: it does not keep anybody waiting, marks stand in words, what breaks a
//! rule is shown without money, and any decision can be tried again.

use std::sync::Arc;

use egui::Key;
use egui_kittest::kittest::Queryable;
use rightparty::{
    panels::{Effect, Screen},
    report::Scorer,
    review::{self, Mark, Review},
    scenario::{Library, library::PACKS},
    session::{Action, Play, Record},
    solver::{Budget, Solver},
};

use super::{
    driver::{SMALL, Stage, choose, has, on_disk, press, reads, setup, stage},
    person::do_step,
};

fn fair() -> Library {
    let mut library = Library::default();
    library.add_pack(PACKS[0].text);
    library.add_scenario(
        "fair_call.ron",
        include_str!("../../fixtures/scenarios/fair_call.ron"),
    );
    library
}

/// A call that demands everything and ends without anything, up to the debrief.
fn debriefed() -> Stage {
    let scenario = crate::support::shipped("fair_call");
    let choice = |id: &str| {
        let mut all = scenario.choices().iter();
        let at = all.position(|one| one.id == id).unwrap();
        Action::Choose(u16::try_from(at).unwrap())
    };
    let mut stage = stage(setup(fair()), SMALL);
    press(&mut stage, "Open A Fair Call");
    press(&mut stage, "Begin");
    let done = [Action::Dial(0), choice("verify"), choice("rudely")];
    for action in &done {
        do_step(&mut stage, action);
    }
    end(&mut stage);
    stage
}

/// Hangs up, files a note with two codes, and sees the debrief.
fn end(stage: &mut Stage) {
    // One press arms, the second hangs up.
    for _ in 0..2 {
        stage.key_press(Key::F12);
        stage.run();
    }
    press(stage, "Write the note");
    choose(
        stage,
        "Result of the contact",
        "RPC: right party spoken with",
    );
    choose(stage, "Where the account stands", "OPN: open, nothing new");
    press(stage, "File the note");
    assert_eq!(stage.state().shell.screen, Screen::Debrief);
}

/// The record that was handed out to be gone through.
fn asked(stage: &Stage) -> Record {
    let effects = stage.state().effects.iter();
    let mut asked = effects.filter_map(|effect| match effect {
        Effect::Review(record) => Some((**record).clone()),
        _ => None,
    });
    asked.next_back().unwrap()
}

/// Hands in the review of the call that was just debriefed, searched as far as is quick. Returns
/// what to press for a decision with alternatives, and for the gravest one.
pub(super) fn hand_in(stage: &mut Stage) -> [String; 2] {
    let review = worked_out(&asked(stage), SMALL_SEARCH);
    let first = &review.moves[0];
    let names = [
        format!("#{} {}: {}", first.entry, review.headline(first), first.did),
        format!("Look at #{}", review.talk[0]),
    ];
    stage.state_mut().shell.reviewed(review);
    names
}

const SMALL_SEARCH: Budget = Budget {
    states: 500,
    bytes: 16 << 20,
};

fn worked_out(record: &Record, budget: Budget) -> Review {
    let scorer = Scorer::of(&record.header, None).unwrap();
    let play = Play::new(Arc::clone(scorer.scenario()), record.header.seed);
    let mut solver = Solver::new(&play, budget);
    review::of(record, &play, scorer.rubric(), &mut solver)
}

fn with_review() -> (Stage, Review) {
    let mut stage = debriefed();
    let review = worked_out(&asked(&stage), Budget::default());
    stage.state_mut().shell.reviewed(review.clone());
    press(&mut stage, "Review");
    (stage, review)
}

#[test]
fn nobody_waits_for_the_review() {
    let mut stage = debriefed();
    press(&mut stage, "Review");
    assert!(reads(&stage, "Working it out"));
    stage.state_mut().shell.reviewing(2);
    stage.run();
    assert!(reads(&stage, "Done up to line 2."));
    // Nothing moves while it is being worked out; the outer ring looks again.
    assert_eq!(stage.state().repaint_in, None);
    press(&mut stage, "Summary");
    assert!(reads(&stage, "What you could not see"));
    let review = worked_out(&asked(&stage), Budget::default());
    stage.state_mut().shell.reviewed(review);
    press(&mut stage, "Review");
    assert!(reads(&stage, "Talk about these first"));
    assert!(reads(
        &stage,
        "The best that could still be reached begins at $1,140.00"
    ));
    assert!(reads(&stage, "Legal exposure begins at 0"));
    assert!(reads(&stage, "What was left on the table"));
}

#[test]
fn a_decision_opens_with_its_mark_in_words_and_what_else_was_open() {
    let (mut stage, review) = with_review();
    let costly = review
        .moves
        .iter()
        .find(|one| one.mark == Mark::CostlyMistake)
        .unwrap();
    press(&mut stage, &format!("Look at #{}", costly.entry));
    assert!(reads(&stage, "Better"));
    assert!(reads(&stage, "What else was open"));
    assert!(reads(&stage, "best end $1,140.00"));
    let broken = costly
        .alternatives
        .iter()
        .filter(|other| !other.is_lawful());
    for other in broken {
        let line = format!("{} would have broken a rule.", other.words);
        let others = costly.alternatives.len();
        if has(&stage, &format!("Show {} more", others - 6)) {
            press(&mut stage, &format!("Show {} more", others - 6));
        }
        assert!(reads(&stage, &line), "{line}");
    }
    // Another press closes it.
    let row = format!(
        "#{} {}: {}",
        costly.entry,
        review.headline(costly),
        costly.did
    );
    press(&mut stage, &row);
    assert!(!reads(&stage, "What else was open"));
}

#[test]
fn a_decision_is_tried_again_as_practice_that_says_so() {
    let (mut stage, review) = with_review();
    let before = asked(&stage);
    let costly = review
        .moves
        .iter()
        .find(|one| one.mark == Mark::CostlyMistake)
        .unwrap();
    press(&mut stage, &format!("Look at #{}", costly.entry));
    press(
        &mut stage,
        &format!("Try again from here, #{}", costly.entry),
    );
    assert_eq!(stage.state().shell.screen, Screen::Play);
    let record = on_disk(&stage.state().effects);
    let entries = costly.entry - 1;
    assert_eq!(record.entries.len(), usize::try_from(entries).unwrap());
    assert_eq!(record.header.again, Some(before.taken_up(entries)));
    assert!(reads(&stage, "I am sorry to trouble you."));

    // It ends in a debrief of its own, and is no result.
    let playing = |stage: &Stage| stage.state().shell.playing().unwrap().header.clone();
    assert_eq!(playing(&stage).seed, before.header.seed);
    end(&mut stage);
    assert!(reads(
        &stage,
        "Taken up again from a moment of another call"
    ));
    press(&mut stage, "Review");
    assert!(reads(&stage, "Working it out"), "the old review is gone");
    press(&mut stage, "Progress");
    let own = stage.query_all_by_label_contains("Elsewhere").count();
    // The driver names every result alike: the one it began with, and the first try.
    assert_eq!(own, 2);
}
