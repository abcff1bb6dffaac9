//! The window without a system's window and without a graphics card, for tests and
//! for the bench: all that Bevy and egui do for a frame, and nothing to see.

use std::sync::Arc;

use bevy::{
    camera::{ComputedCameraValues, RenderTargetInfo},
    prelude::*,
};
use bevy_egui::{EguiContext, EguiPlugin, PrimaryEguiContext};

use crate::{
    domain::digest::sha256_hex,
    gui::{AppPlugin, bridge::Desk},
    panels::Setup,
    reader,
    session::{
        Header, Mode, Play, Record, Session, Walkthrough,
        record::{ENGINE_BEHAVIOUR, SCHEMA},
    },
};

/// The size of the screen that is not there, in pixels.
const SIZE: UVec2 = UVec2::new(1280, 720);

/// What `bevy_egui` needs to run without a renderer.
pub(super) fn bare() -> App {
    let mut app = App::new();
    app.add_plugins((
        MinimalPlugins,
        bevy::asset::AssetPlugin::default(),
        bevy::input::InputPlugin,
        bevy::window::WindowPlugin::default(),
        bevy::a11y::AccessibilityPlugin,
        bevy::image::ImagePlugin::default(),
    ));
    app.init_asset::<bevy::shader::Shader>();
    app.init_asset::<Mesh>();
    app.init_asset::<ColorMaterial>();
    app.add_plugins(EguiPlugin::default());
    app
}

/// The program in an [`App`] that can be updated frame by frame, with the screen
/// reader's tree switched on. The newest unfinished session is gone on with.
pub fn headless(setup: Setup) -> App {
    let mut desk = Desk::new(setup, None, Some(1));
    desk.go_on();
    let mut app = bare();
    app.add_plugins(AppPlugin::new(desk));
    give_it_a_screen(&mut app);
    app
}

/// The first frame makes the camera; from the second on it believes in a screen.
pub(super) fn give_it_a_screen(app: &mut App) {
    app.update();
    let world = app.world_mut();
    let mut eyes = world.query_filtered::<(Entity, &mut EguiContext), With<PrimaryEguiContext>>();
    if let Ok((eye, mut context)) = eyes.single_mut(world) {
        context.get_mut().enable_accesskit();
        world.entity_mut(eye).insert(screen());
    }
}

/// A camera that believes in a screen.
pub(super) fn screen() -> Camera {
    Camera {
        computed: ComputedCameraValues {
            target_info: Some(RenderTargetInfo {
                physical_size: SIZE,
                scale_factor: 1.0,
            }),
            ..default()
        },
        ..default()
    }
}

/// The record of the first so many steps of a walkthrough; nothing if they cannot be played.
pub fn rehearse(walkthrough: &str, steps: usize, setup: &Setup) -> Option<Record> {
    let walk = reader::read_acts::<Walkthrough>(walkthrough, "Walkthrough").value?;
    let mut shelf = setup.library.scenarios().into_iter();
    let scenario = Arc::new(shelf.find(|one| one.id() == walk.scenario)?);
    let header = Header {
        schema: SCHEMA,
        engine_behaviour: ENGINE_BEHAVIOUR,
        scenario: scenario.id().to_owned(),
        scenario_digest: scenario.digest().to_owned(),
        rubric_digest: sha256_hex(&setup.rubric_text),
        seed: walk.seed,
        subject: setup.subject.clone(),
        mode: Mode::Practice,
        began: "2026-03-10T22:10:00Z".to_owned(),
        scenario_text: scenario.text().to_owned(),
        pack_text: scenario.pack_text().to_owned(),
        rubric_text: setup.rubric_text.clone(),
        again: None,
    };
    let mut session = Session::begin(Play::new(Arc::clone(&scenario), walk.seed));
    for step in walk.steps.iter().take(steps) {
        session.apply(0, step.done.action(&scenario).ok()?).ok()?;
    }
    Some(Record::of(header, &session))
}
