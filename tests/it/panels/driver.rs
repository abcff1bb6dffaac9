//! Drives the shell without a window: presses what is named, types into what is
//! labelled, and answers the shell's effects.

use egui::{
    Key, Vec2,
    accesskit::{Role, Toggled},
    vec2,
};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT, Queryable},
};
use rightparty::{
    coach::Coach,
    evaluation::rubric::{self, DEFAULT_RUBRIC, ScoreKind},
    panels::{Effect, Now, Settings, Setup, Shell, TextScale, hiring::model::Port, past::Past},
    report::Scorer,
    scenario::{Library, library::PACKS},
    session::{Mode, Record},
};

/// The smallest laptop screen that is supported.
pub(super) const SMALL: Vec2 = vec2(1280.0, 720.0);

/// The shell and the world around it.
pub(super) struct World {
    pub(super) shell: Shell,
    pub(super) effects: Vec<Effect>,
    pub(super) seconds: f64,
    pub(super) repaint_in: Option<f32>,
    /// Who answers the hiring desk, if anybody does.
    pub(super) desk: Option<Box<dyn Port>>,
}

pub(super) type Stage = Harness<'static, World>;

pub(super) fn past() -> Past {
    Past {
        scenario: "elsewhere".to_owned(),
        title: "Elsewhere".to_owned(),
        when: "Mar 9, 2026".to_owned(),
        mode: Mode::Practice,
        scores: vec![(ScoreKind::Compliance, 80), (ScoreKind::Notes, 55)],
        band: "Developing".to_owned(),
    }
}

pub(super) fn shipped() -> Library {
    Library::shipped()
}

/// Only the smallest scenario.
pub(super) fn tiny() -> Library {
    let mut library = Library::default();
    library.add_pack(PACKS[0].text);
    library.add_scenario(
        "short_call.ron",
        include_str!("../../fixtures/scenarios/short_call.ron"),
    );
    library
}

pub(super) fn setup(library: Library) -> Setup {
    Setup {
        library,
        faults: Vec::new(),
        rubric: rubric::read(DEFAULT_RUBRIC).unwrap_or_else(|_| panic!("the default rubric")),
        rubric_text: DEFAULT_RUBRIC.to_owned(),
        subject: "quiet-otter".to_owned(),
        settings: Settings {
            reduced_motion: true,
            ..Settings::default()
        },
        past: vec![past()],
        unfinished: Vec::new(),
    }
}

pub(super) fn settings(dark: bool, text: TextScale) -> Settings {
    Settings {
        dark,
        text,
        reduced_motion: true,
        ..Settings::default()
    }
}

/// In a window of so many points of the system, as the window ring enlarges it.
pub(super) fn stage_in(setup: Setup, window: Vec2) -> Stage {
    let factor = setup.settings.zoom.factor(window);
    stage(setup, window / factor)
}

pub(super) fn stage(setup: Setup, size: Vec2) -> Stage {
    let world = World {
        shell: Shell::new(setup),
        effects: Vec::new(),
        seconds: 0.0,
        repaint_in: None,
        desk: None,
    };
    let mut stage = Harness::builder()
        .with_size(size)
        .with_max_steps(20)
        .build_ui_state(frame, world);
    stage.run();
    stage
}

fn frame(ui: &mut egui::Ui, world: &mut World) {
    let now = Now {
        seconds: world.seconds,
        utc: "2026-03-10T22:10:00Z",
        seed: 1,
    };
    let outcome = world.shell.ui(ui, &now);
    world.repaint_in = outcome.repaint_in;
    for effect in outcome.effects {
        if let Effect::Judge(record) = &effect {
            let report = Scorer::of(&record.header, None).unwrap().report(record);
            world.shell.judged(report, past());
        }
        if let Effect::Hint(level) = effect {
            let session = world.shell.playing().unwrap().session().clone();
            let words = Coach::new(session.play()).hint(&session, level);
            world.shell.hint(words);
        }
        if let (Effect::Desk(ask), Some(desk)) = (&effect, &mut world.desk) {
            let told = desk.ask(ask);
            world.shell.desk_told(ask, told);
        }
        world.effects.push(effect);
    }
}

/// The record that the disk would have now.
pub(super) fn on_disk(effects: &[Effect]) -> Record {
    let mut record = None;
    for effect in effects {
        match effect {
            Effect::Begin(header) => {
                record = Some(Record {
                    header: (**header).clone(),
                    entries: Vec::new(),
                });
            }
            Effect::Append(entry) => record.as_mut().unwrap().entries.push((**entry).clone()),
            _ => {}
        }
    }
    record.unwrap()
}

pub(super) fn operable(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::RadioButton
            | Role::Tab
            | Role::CheckBox
            | Role::Link
            | Role::ComboBox
            | Role::TextInput
            | Role::MultilineTextInput
            | Role::Slider
    )
}

fn found<'a>(stage: &'a Stage, name: &'a str) -> Vec<Node<'a>> {
    let all = stage.query_all_by_label(name);
    all.filter(|node| operable(node.accesskit_node().role()))
        .collect()
}

pub(super) fn has(stage: &Stage, name: &str) -> bool {
    !found(stage, name).is_empty()
}

/// All names of what can be operated, for messages.
pub(super) fn names(stage: &Stage) -> Vec<String> {
    let root = stage.root();
    let nodes = root.children_recursive();
    nodes
        .filter(|node| operable(node.accesskit_node().role()))
        .map(|node| node.accesskit_node().label().unwrap_or_default())
        .collect()
}

/// The one control of that name.
pub(super) fn control<'a>(stage: &'a Stage, name: &'a str) -> Node<'a> {
    let mut nodes = found(stage, name);
    let count = nodes.len();
    assert!(
        count == 1,
        "{count} controls are named {name:?}; there are {:#?}",
        names(stage)
    );
    nodes.remove(0)
}

/// Brings the control of that name into view and clicks it.
pub(super) fn press(stage: &mut Stage, name: &str) {
    control(stage, name).scroll_to_me();
    stage.run();
    control(stage, name).click();
    stage.run();
}

/// Writes into the field of that name, in place of what is there.
pub(super) fn write(stage: &mut Stage, name: &str, text: &str) {
    control(stage, name).scroll_to_me();
    stage.run();
    control(stage, name).click();
    stage.run();
    stage.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    stage.run();
    control(stage, name).type_text(text);
    stage.run();
}

/// Switches a check box on.
pub(super) fn tick(stage: &mut Stage, name: &str) {
    press(stage, name);
    let on = control(stage, name).accesskit_node().toggled();
    assert_eq!(on, Some(Toggled::True), "{name}");
}

/// Picks an entry of a list.
pub(super) fn choose(stage: &mut Stage, list: &str, entry: &str) {
    press(stage, list);
    press(stage, entry);
}

/// Whether this text stands on the screen.
pub(super) fn reads(stage: &Stage, text: &str) -> bool {
    stage.query_all_by_label_contains(text).next().is_some()
}

/// Tab until the control of this name has the focus.
pub(super) fn tab_to(stage: &mut Stage, name: &str) {
    for _ in 0..200 {
        if has(stage, name) && control(stage, name).is_focused() {
            return;
        }
        stage.key_press(Key::Tab);
        stage.run();
    }
    panic!("Tab does not reach {name:?}; there are {:#?}", names(stage));
}
