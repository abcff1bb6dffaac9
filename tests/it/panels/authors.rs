//! Scenarios that are written while the window is open, and text that grows by key.

use egui::{Key, Modifiers, Shape};
use rightparty::{
    panels::{Fault, Screen, TextScale, palette::Palette},
    scenario::Library,
};

use super::{
    driver::{SMALL, Stage, has, press, reads, setup, stage, tab_to, tiny},
    person::view,
};

const CALL: &str = include_str!("../../fixtures/scenarios/short_call.ron");

fn saved(stage: &mut Stage, text: &str) {
    let mut library = tiny();
    library.add_scenario("short_call.ron", text);
    let found = library.compile(text).diagnostics;
    let faults = Fault::of("short_call.ron", text, &found);
    let faults = faults.into_iter().collect();
    stage.state_mut().shell.restock(library, faults);
    stage.run();
}

#[test]
fn a_saved_scenario_is_there_at_once_and_a_session_keeps_its_own() {
    let mut stage = stage(setup(tiny()), SMALL);
    press(&mut stage, "Open A Short Call");
    press(&mut stage, "Begin");
    press(&mut stage, "Dial home 614-555-0131");
    let before = view(&stage).steps();
    saved(&mut stage, &CALL.replace("A Short Call", "A Shorter Call"));
    assert_eq!(view(&stage).steps(), before);
    assert!(reads(&stage, "A Short Call"), "the one that it began with");
    press(&mut stage, "Leave, go on later");
    press(&mut stage, "Library");
    assert!(has(&stage, "Open A Shorter Call"));
    press(&mut stage, "Home");
    press(&mut stage, "Continue A Shorter Call");
    assert!(reads(&stage, "A Short Call"), "from its own record");
}

#[test]
fn what_does_not_compile_says_where_and_what_to_write_instead() {
    let mut stage = stage(setup(tiny()), SMALL);
    press(&mut stage, "Open A Short Call");
    saved(&mut stage, &CALL.replace("difficulty:", "dificulty:"));
    assert_eq!(stage.state().shell.screen, Screen::Library);
    assert!(reads(&stage, "short_call.ron cannot be used"));
    assert!(reads(&stage, "dificulty"));
    assert!(reads(&stage, "Line "));
    press(&mut stage, "Home");
    assert!(reads(&stage, "1 scenario file cannot be used"));
    saved(&mut stage, CALL);
    press(&mut stage, "Library");
    assert!(!reads(&stage, "cannot be used"));
    assert!(has(&stage, "Open A Short Call"));
}

#[test]
fn an_empty_shelf_is_no_trouble() {
    let mut stage = stage(setup(tiny()), SMALL);
    stage
        .state_mut()
        .shell
        .restock(Library::default(), Vec::new());
    stage.run();
    assert!(has(&stage, "Open the library"));
}

#[test]
fn text_grows_and_shrinks_by_key() {
    let mut stage = stage(setup(tiny()), SMALL);
    let mut press = |key| {
        stage.key_press_modifiers(Modifiers::COMMAND, key);
        stage.run();
        stage.state().shell.settings().text
    };
    assert_eq!(press(Key::Plus), TextScale::Large);
    assert_eq!(press(Key::Equals), TextScale::Larger);
    assert_eq!(press(Key::Plus), TextScale::Double);
    assert_eq!(press(Key::Plus), TextScale::Double);
    assert_eq!(press(Key::Minus), TextScale::Larger);
    assert_eq!(press(Key::Num0), TextScale::Normal);
}

/// Rings around what the keyboard would press.
fn rings(stage: &Stage) -> usize {
    fn count(shape: &Shape, ring: egui::Stroke) -> usize {
        match shape {
            Shape::Vec(shapes) => shapes.iter().map(|one| count(one, ring)).sum(),
            Shape::Rect(rect) => usize::from(rect.stroke == ring),
            _ => 0,
        }
    }
    let settings = stage.state().shell.settings();
    let accent = Palette::of(settings.dark, settings.strong_contrast).accent;
    let ring = egui::Stroke::new(2.0, accent);
    let shapes = stage.output().shapes.iter();
    shapes.map(|one| count(&one.shape, ring)).sum()
}

#[test]
fn no_ring_is_left_where_a_control_was() {
    let mut stage = stage(setup(tiny()), SMALL);
    press(&mut stage, "Open A Short Call");
    press(&mut stage, "Begin");
    tab_to(&mut stage, "Dial home 614-555-0131");
    assert_eq!(rings(&stage), 1);
    stage.key_press(Key::Enter);
    stage.run();
    assert!(view(&stage).on_the_line().is_some());
    assert_eq!(rings(&stage), 0);
}
