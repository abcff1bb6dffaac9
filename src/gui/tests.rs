//! The window rests, and says to a screen reader what is on it: counted and read
//! without a window, a graphics card or a person.

use std::time::Duration;

use bevy::{prelude::*, time::TimeUpdateStrategy, window::RequestRedraw};
use bevy_egui::{
    EguiContext, EguiContexts, EguiFullOutput, EguiGlobalSettings, EguiInput, EguiPostUpdateSet,
    EguiPreUpdateSet, EguiPrimaryContextPass, PrimaryEguiContext,
    egui::{self, accesskit},
};

use crate::{
    cli::Launch,
    gui::{AppPlugin, alarm::Alarm, bridge, bridge::Desk, quiet, rehearsal},
    panels::Screen,
};

/// Redraws that were asked for.
#[derive(Resource, Default)]
struct Redraws(usize);

/// Keys that a person presses in the next frame.
#[derive(Resource, Default)]
struct Pressed(Vec<egui::Event>);

/// What the window hands to the screen reader: names, with their roles.
#[derive(Resource, Default)]
struct Read(Vec<(accesskit::Role, String)>);

/// The same, with ears.
fn bare() -> App {
    let mut app = rehearsal::bare();
    equip(&mut app);
    app
}

/// Counts what is asked for, presses keys, and listens to what a screen reader is told.
fn equip(app: &mut App) {
    app.insert_resource(frames_apart(1.0 / 60.0));
    app.init_resource::<Redraws>();
    app.init_resource::<Pressed>();
    app.init_resource::<Read>();
    app.add_systems(PreUpdate, press.in_set(EguiPreUpdateSet::ProcessInput));
    app.add_systems(
        PostUpdate,
        listen
            .after(EguiPostUpdateSet::EndPass)
            .before(EguiPostUpdateSet::ProcessOutput),
    );
    app.add_systems(
        Last,
        |mut asked: MessageReader<RequestRedraw>, mut redraws: ResMut<Redraws>| {
            redraws.0 += asked.read().count();
        },
    );
}

fn frames_apart(seconds: f64) -> TimeUpdateStrategy {
    TimeUpdateStrategy::ManualDuration(Duration::from_secs_f64(seconds))
}

fn press(mut pressed: ResMut<Pressed>, mut inputs: Query<&mut EguiInput>) {
    for mut input in &mut inputs {
        input.events.append(&mut pressed.0);
    }
}

fn listen(mut read: ResMut<Read>, outputs: Query<&EguiFullOutput>) {
    let outputs = outputs.iter().filter_map(|output| output.0.as_ref());
    for update in outputs.filter_map(|one| one.platform_output.accesskit_update.as_ref()) {
        let nodes = update.nodes.iter();
        read.0 = nodes
            .filter_map(|(_, node)| Some((node.role(), node.label()?.to_owned())))
            .collect();
    }
}

fn form(mut contexts: EguiContexts) -> Result {
    egui::Window::new("Form").show(contexts.ctx_mut()?, |ui| {
        ui.label("A label");
        let _ = ui.button("A button");
    });
    Ok(())
}

fn redraws_of(app: &mut App, updates: usize) -> usize {
    app.world_mut().resource_mut::<Redraws>().0 = 0;
    for _ in 0..updates {
        app.update();
    }
    app.world().resource::<Redraws>().0
}

fn with_form() -> App {
    let mut app = bare();
    app.world_mut()
        .resource_mut::<EguiGlobalSettings>()
        .auto_create_primary_context = false;
    app.world_mut()
        .spawn((Camera2d, rehearsal::screen(), PrimaryEguiContext));
    app.add_systems(EguiPrimaryContextPass, form);
    app
}

#[test]
fn an_idle_form_asks_for_no_redraw() {
    let mut app = with_form();
    app.add_plugins(quiet::plugin);
    redraws_of(&mut app, 30);
    assert_eq!(redraws_of(&mut app, 100), 0);
}

/// Fails when `bevy_egui` no longer needs `quiet`: delete that file then.
#[test]
fn without_the_workaround_it_never_rests() {
    let mut app = with_form();
    redraws_of(&mut app, 30);
    assert!(redraws_of(&mut app, 100) > 90);
}

/// The program, at the moment of the good walkthrough when Dana has been verified.
fn program(reduced_motion: bool) -> App {
    let mut setup = bridge::setup(&Launch::default(), None).unwrap();
    setup.settings.reduced_motion = reduced_motion;
    let good = include_str!("../../tests/fixtures/walkthroughs/kitchen_phone/good.ron");
    setup.unfinished = vec![rehearsal::rehearse(good, 13, &setup).unwrap()];
    let mut app = bare();
    app.add_plugins(AppPlugin::new(Desk::new(setup, None, Some(1))));
    rehearsal::give_it_a_screen(&mut app);
    sleep(&mut app, 2.0);
    app
}

/// Lets so many seconds pass as winit would: a frame at once when a redraw is
/// asked for, else when the alarm rings. Returns the frames.
fn sleep(app: &mut App, seconds: f64) -> usize {
    let mut left = seconds;
    let mut frames = 0;
    let mut step = 0.0;
    loop {
        app.insert_resource(frames_apart(step));
        let asked = redraws_of(app, 1);
        frames += 1;
        step = match app.world().resource::<Alarm>().wait() {
            _ if asked > 0 => 1.0 / 60.0,
            Some(wait) => wait.as_secs_f64().max(1.0 / 60.0),
            None => return frames,
        };
        left -= step;
        if left < 0.0 {
            return frames;
        }
    }
}

/// Frames of ten seconds in which nobody does anything, once all is drawn.
fn idle_frames(app: &mut App) -> usize {
    sleep(app, 10.0);
    // The first is the one that the test itself asks for.
    sleep(app, 10.0) - 1
}

fn key(app: &mut App, key: egui::Key) {
    for pressed in [true, false] {
        app.world_mut().resource_mut::<Pressed>().0 = vec![egui::Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: egui::Modifiers::NONE,
        }];
        sleep(app, 0.2);
    }
}

fn continue_the_call(app: &mut App) {
    for _ in 0..5 {
        key(app, egui::Key::Tab);
    }
    key(app, egui::Key::Enter);
    let shell = app.world().resource::<Desk>().shell();
    assert_eq!(shell.screen, Screen::Play);
    assert!(shell.playing().unwrap().view().face().is_some());
}

#[test]
fn home_at_rest_draws_nothing() {
    for reduced_motion in [true, false] {
        let mut app = program(reduced_motion);
        assert_eq!(idle_frames(&mut app), 0);
    }
}

#[test]
fn a_large_screen_is_drawn_larger_and_rests_all_the_same() {
    let mut app = program(true);
    let world = app.world_mut();
    let mut windows = world.query::<&mut Window>();
    let mut window = windows.single_mut(world).unwrap();
    window.resolution.set(3840.0, 2160.0);
    let mut eyes = world.query_filtered::<&mut Camera, With<PrimaryEguiContext>>();
    let mut eye = eyes.single_mut(world).unwrap();
    let target = eye.computed.target_info.as_mut().unwrap();
    target.physical_size = UVec2::new(3840, 2160);
    sleep(&mut app, 1.0);
    let world = app.world_mut();
    let mut contexts = world.query_filtered::<&mut EguiContext, With<PrimaryEguiContext>>();
    let mut context = contexts.single_mut(world).unwrap();
    let context = context.get_mut();
    assert!((context.zoom_factor() - 2.25).abs() < 0.01);
    assert!((context.viewport_rect().width() * 2.25 - 3840.0).abs() < 1.0);
    assert_eq!(idle_frames(&mut app), 0);
}

#[test]
fn a_call_with_reduced_motion_draws_nothing_at_rest() {
    let mut app = program(true);
    continue_the_call(&mut app);
    assert_eq!(idle_frames(&mut app), 0);
}

#[test]
fn the_person_on_the_line_lives_on_two_frames_a_second() {
    let mut app = program(false);
    continue_the_call(&mut app);
    sleep(&mut app, 20.0);
    let frames = idle_frames(&mut app);
    assert!((3..=20).contains(&frames), "{frames} frames in ten seconds");
}

#[test]
fn a_screen_reader_is_told_the_names_of_all_controls() {
    let mut app = program(true);
    let has = |app: &App, role, name: &str| {
        let read = &app.world().resource::<Read>().0;
        read.iter().any(|(one, text)| *one == role && text == name)
    };
    for name in ["Home", "Library", "Progress", "Settings"] {
        assert!(has(&app, accesskit::Role::Tab, name), "{name}");
    }
    let go_on = "Continue The Kitchen Phone";
    assert!(has(&app, accesskit::Role::Button, go_on));
    continue_the_call(&mut app);
    assert!(has(&app, accesskit::Role::Button, "Hold"));
    let nameless = app.world().resource::<Read>().0.iter();
    let nameless: Vec<_> = nameless.filter(|(_, name)| name.is_empty()).collect();
    assert!(nameless.is_empty(), "{nameless:?}");
}
