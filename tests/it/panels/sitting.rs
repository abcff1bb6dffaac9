//! A sitting on the screen: every page fits and can be read at any size of text, with
//! the keyboard alone.

use std::sync::Arc;

use egui::Key;
use rightparty::{
    battery::{Stand, Way},
    panels::{
        Effect, TextScale,
        playing::Playing,
        sitting::{Ask, Farewell, Opened},
    },
    scenario::library::TUTORIAL,
    session::{
        Header, Mode,
        record::{ENGINE_BEHAVIOUR, SCHEMA},
    },
};

use super::{
    driver::{SMALL, Stage, has, press, reads, settings, setup, shipped, stage, tab_to, write},
    legible::{check_contrast, check_room},
};

const CARD: &str = "To anyone else: your name, a personal matter, goodbye. No company unless they ask, no debt, no message.";

fn opened(text: TextScale) -> Opened {
    Opened {
        title: "Experienced negotiator".to_owned(),
        instructions: "You will talk with people who owe, or may not owe, money. You choose what to say; there are no trick answers and no marks for spelling.".to_owned(),
        contact: "Ask the person who gave you the code before you start if you need more time, larger text or another way to be assessed.".to_owned(),
        minutes: vec![15, 22],
        way: Way::new(false, Stand::Untouched, vec![Stand::Untouched; 2]),
        cards: vec![("Tarnvale Services".to_owned(), vec![CARD.to_owned(); 10])],
        pauses: true,
        keyboard_only: true,
        text,
    }
}

fn practice_call() -> Playing {
    let library = shipped();
    let scenario = Arc::new(library.compile(TUTORIAL.text).scenario.unwrap());
    let header = Header {
        schema: SCHEMA,
        engine_behaviour: ENGINE_BEHAVIOUR,
        scenario: scenario.id().to_owned(),
        scenario_digest: scenario.digest().to_owned(),
        rubric_digest: String::new(),
        seed: 1,
        subject: "quiet-otter".to_owned(),
        mode: Mode::Test,
        began: "2026-03-10T22:10:00Z".to_owned(),
        scenario_text: scenario.text().to_owned(),
        pack_text: scenario.pack_text().to_owned(),
        again: None,
        rubric_text: String::new(),
    };
    let now = rightparty::panels::Now {
        seconds: 0.0,
        utc: "",
        seed: 1,
    };
    Playing::begin(header, scenario, &now)
}

fn booth(stage: &mut Stage, what: impl FnOnce(&mut rightparty::panels::sitting::Booth)) {
    what(stage.state_mut().shell.booth_mut().unwrap());
    stage.run();
}

fn asked(stage: &Stage, ask: &Ask) -> bool {
    let effects = stage.state().effects.iter();
    effects
        .filter(|effect| matches!(effect, Effect::Sit(one) if one == ask))
        .count()
        > 0
}

#[test]
fn every_page_of_a_sitting_fits_and_can_be_read() {
    for (dark, text) in [
        (false, TextScale::Normal),
        (true, TextScale::Larger),
        (false, TextScale::Double),
    ] {
        let mut with = setup(shipped());
        // The size that was granted holds, whatever the machine is set to.
        with.settings = settings(dark, TextScale::Normal);
        let mut stage = stage(with, SMALL);
        let look = |page: &str, stage: &Stage| {
            check_room(&format!("{page} at {text:?}"), stage);
            check_contrast(page, stage);
        };
        press(&mut stage, "I have a code");
        look("code", &stage);
        booth(&mut stage, |booth| booth.refuse("it is used up".to_owned()));
        look("refused", &stage);
        booth(&mut stage, |booth| booth.open(opened(text)));
        assert_eq!(stage.state().shell.settings().text, text);
        look("consent", &stage);
        booth(&mut stage, rightparty::panels::sitting::Booth::agree);
        look("practice", &stage);
        booth(&mut stage, |booth| {
            let way = Way::new(true, Stand::Done, vec![Stand::Begun, Stand::Untouched]);
            booth.open(Opened {
                way,
                ..opened(text)
            });
        });
        assert!(reads(&stage, "with the time that was left"));
        assert!(reads(&stage, "10. To anyone else"));
        look("between", &stage);
        booth(&mut stage, |booth| {
            booth.begin(1, practice_call(), Some(900_000));
        });
        look("desk", &stage);
        assert!(reads(&stage, "15 min left"));
        booth(&mut stage, |booth| booth.clock(870_000));
        assert!(reads(&stage, "30 s left"));
        press(&mut stage, "Stop the clock");
        look("paused", &stage);
        press(&mut stage, "Go on");
        booth(&mut stage, |booth| booth.clock(900_000));
        assert!(reads(&stage, "The note can still be written"));
        look("time over", &stage);
        booth(&mut stage, |booth| {
            booth.stop("the disk is full".to_owned());
        });
        look("stopped", &stage);
        let feedback = vec![(
            "The Kitchen Phone".to_owned(),
            "Compliance 92 of 100".to_owned(),
        )];
        booth(&mut stage, |booth| {
            booth.finish(Farewell {
                waits: true,
                feedback,
            });
        });
        look("done", &stage);
    }
}

#[test]
fn a_sitting_needs_no_mouse() {
    let mut stage = stage(setup(shipped()), SMALL);
    tab_to(&mut stage, "I have a code");
    stage.key_press(Key::Enter);
    stage.run();
    tab_to(&mut stage, "Code");
    write(&mut stage, "Code", "abcd-efgh");
    tab_to(&mut stage, "Open the test");
    stage.key_press(Key::Enter);
    stage.run();
    assert!(asked(&stage, &Ask::Open("abcd-efgh".to_owned())));
    booth(&mut stage, |booth| booth.open(opened(TextScale::Normal)));
    // The one thing to do has the focus already.
    stage.key_press(Key::Enter);
    stage.run();
    assert!(asked(&stage, &Ask::Agree));
    booth(&mut stage, rightparty::panels::sitting::Booth::agree);
    stage.key_press(Key::Enter);
    stage.run();
    assert!(asked(&stage, &Ask::Begin(0)));
    booth(&mut stage, |booth| booth.begin(0, practice_call(), None));
    assert!(has(&stage, "Dial home 614-555-0150"));
    let focused = |stage: &Stage| stage.ctx.memory(|memory| memory.focused().is_some());
    assert!(focused(&stage));
    assert!(!has(&stage, "Stop the clock"), "nothing runs here");
    assert!(!has(&stage, "Transcript"));
    assert!(has(&stage, "House card"));
    booth(&mut stage, |booth| {
        let cards = Vec::new();
        booth.open(Opened {
            cards,
            ..opened(TextScale::Normal)
        });
        booth.begin(0, practice_call(), None);
    });
    assert!(
        !has(&stage, "House card"),
        "only where the battery wants it"
    );
    tab_to(&mut stage, "Dial home 614-555-0150");
    stage.key_press(Key::Enter);
    stage.run();
    stage.key_press(Key::Num1);
    stage.run();
    assert!(has(&stage, "Put this to them"));
    assert!(focused(&stage), "also when what had the focus is gone");
    tab_to(&mut stage, "Leave, go on later");
    stage.key_press(Key::Enter);
    stage.run();
    assert!(reads(&stage, "Nothing is lost"));
}
