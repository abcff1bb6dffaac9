//! Bots: what they may see, that their plays repeat, and that scoring is monotone.

use std::io::Cursor;

use rightparty::{
    bots::{self, Bot, Dice, FIXED, Line, Manner, Naive, menu::Menu},
    cli::{Console, FINE, Outcome, Palette, run_on},
    session::{Action, Play, Session, Stage, TraineeView},
};

use crate::support::{ids, shipped};

/// Runs a command; exit code and what it wrote.
fn run(args: &[&str]) -> (u8, String) {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let mut console = Console {
        input: &mut Cursor::new(Vec::new()),
        out: &mut out,
        errors: &mut errors,
        echo: false,
        width: 100,
        palette: Palette::PLAIN,
    };
    let all = ["rightparty", "bots"].iter().chain(args);
    let outcome = run_on(all.map(std::convert::Into::into), &mut console);
    let Outcome::Exit(code) = outcome else {
        panic!("bots opens no window");
    };
    let errors = String::from_utf8(errors).unwrap();
    (code, String::from_utf8(out).unwrap() + &errors)
}

#[test]
fn every_bot_comes_to_the_end_of_every_scenario() {
    for id in ids() {
        let scenario = shipped(&id);
        for bot in FIXED {
            let seat = bots::play(bot, &scenario, 1, &Line::default(), &mut Dice::new(1, 0));
            assert!(seat.session().is_over(), "{} in {id}", bot.name());
            assert!(seat.entries().len() <= bots::seat::ENTRIES_MAX + 4);
        }
    }
}

#[test]
fn a_play_is_named_by_its_seed() {
    let scenario = shipped("kitchen_phone");
    let play = |seed, number| {
        let dice = &mut Dice::new(seed, number);
        let seat = bots::play(
            Bot::Naive(Naive::Random),
            &scenario,
            1,
            &Line::default(),
            dice,
        );
        seat.into_entries()
    };
    assert_eq!(play(7, 3), play(7, 3));
    assert_ne!(play(7, 3), play(7, 4));
    assert_ne!(play(7, 3), play(8, 3));
}

#[test]
fn whoever_knows_nothing_reads_the_screen_and_no_more() {
    // Everything on the menu is on the trainee's screen, and can be done.
    for id in ids() {
        let scenario = shipped(&id);
        for seed in 0..6 {
            let mut session = Session::begin(Play::new(scenario.clone(), seed));
            let mut dice = Dice::new(seed, 0);
            for _ in 0..60 {
                let view = TraineeView::of(&session);
                let menu = Menu::of(view);
                let all: Vec<_> = menu.all().cloned().collect();
                let Some(one) = dice.one(&all) else { break };
                assert!(
                    all.iter().all(|one| !one.words.is_empty()
                        || matches!(one.action, Action::Choose(_))),
                    "something has no words"
                );
                session
                    .apply(0, one.action.clone())
                    .unwrap_or_else(|refusal| panic!("{id}: {:?}: {refusal}", one.action));
            }
        }
    }
}

#[test]
fn those_who_keep_the_law_break_no_rule_on_the_line() {
    for id in ids() {
        let scenario = shipped(&id);
        let seat = bots::play(
            Bot::Trained(Manner::Fair),
            &scenario,
            1,
            &Line::default(),
            &mut Dice::new(1, 0),
        );
        let mut again = bots::Seat::new(&scenario, Play::new(scenario.clone(), 1));
        for action in seat.done() {
            let broken: Vec<_> = again
                .would_find(action)
                .into_iter()
                .filter(|found| found.outcome.is_violation())
                .map(|found| found.rule)
                .collect();
            let on_the_line = again.session().state().stage() == Stage::Contact;
            assert!(!on_the_line || broken.is_empty(), "{id}: {broken:?}");
            again.act(action.clone()).unwrap();
        }
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let args = [
        "kitchen_phone",
        "--plays",
        "6",
        "--states",
        "500",
        "--format",
        "json",
    ];
    let with = |threads: &str| run(&[&args[..], &["--threads", threads]].concat());
    let (_, one) = with("1");
    let (_, three) = with("3");
    assert_eq!(one, three);
    let (_, other) = run(&[&args[..], &["--seed", "2"]].concat());
    assert_ne!(one, other, "another seed, another random player");
}

/// Where this fails, a scenario or the scoring is to be mended, never the bar. A
/// small search stands for the solver's here: in a build for tests a whole one
/// takes minutes, and a line that falls short gives way to the fair player's.
#[test]
fn scoring_is_monotone_over_everything_shipped() {
    let (code, told) = run(&["--plays", "120", "--states", "2000"]);
    let verdict = told.split("Is scoring monotone?").nth(1).unwrap_or(&told);
    assert_eq!(code, FINE, "{verdict}");
}

#[test]
fn a_scenario_that_is_not_there_is_named() {
    let (code, told) = run(&["kitchen_fone"]);
    assert_ne!(code, FINE);
    assert!(told.contains("did you mean kitchen_phone?"), "{told}");
}
