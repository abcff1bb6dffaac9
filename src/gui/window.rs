//! The system's window and the graphics card: named sizes, the weaker card, one
//! window that shows itself once there is something in it.

use bevy::{
    prelude::*,
    render::{
        RenderPlugin,
        settings::{PowerPreference, RenderCreation, WgpuSettings},
    },
    window::{
        MonitorSelection, PresentMode, PrimaryWindow, WindowMode, WindowResizeConstraints,
        WindowResolution,
    },
};
use bevy_egui::EguiPlugin;

use crate::{
    gui::{bridge::Desk, opening},
    panels::sitting::Booth,
};

pub(super) fn plugin(app: &mut App) {
    let window = Window {
        title: "Right Party".to_owned(),
        name: Some("rightparty".to_owned()),
        resolution: WindowResolution::new(1280, 720),
        resize_constraints: WindowResizeConstraints {
            min_width: 640.0,
            min_height: 480.0,
            ..default()
        },
        present_mode: PresentMode::AutoVsync,
        // Shown with its first real frame: no white flash.
        visible: false,
        ..default()
    };
    let card = WgpuSettings {
        power_preference: PowerPreference::LowPower,
        memory_hints: bevy::render::settings::MemoryHints::MemoryUsage,
        ..default()
    };
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin {
                primary_window: Some(window),
                ..default()
            })
            .set(RenderPlugin {
                render_creation: RenderCreation::Automatic(Box::new(card)),
                ..default()
            })
            .set(bevy::log::LogPlugin {
                // What keeps the card from opening is said in plain words instead.
                filter: "error,wgpu_hal=off".to_owned(),
                ..default()
            }),
    );
    app.add_plugins(EguiPlugin::default());
    app.add_systems(Last, show.run_if(not(resource_exists::<Shown>)));
    app.add_systems(Last, (fill, leave).run_if(resource_exists::<Desk>));
}

/// A test fills the screen, so that there is nothing else to look at.
fn fill(desk: Res<Desk>, mut window: Single<&mut Window, With<PrimaryWindow>>) {
    let sits = desk.shell().booth().is_some_and(Booth::fills_the_screen);
    let wanted = if sits {
        WindowMode::BorderlessFullscreen(MonitorSelection::Current)
    } else {
        WindowMode::Windowed
    };
    if window.mode != wanted {
        window.mode = wanted;
    }
}

/// A window that was opened for one test closes with it.
fn leave(desk: Res<Desk>, mut exit: MessageWriter<AppExit>) {
    if desk.is_leaving() {
        exit.write(AppExit::Success);
    }
}

/// The window has been shown.
#[derive(Resource)]
struct Shown;

/// Frames until letters, pipelines and the first picture are there.
const FIRST: u8 = 3;

fn show(
    mut window: Single<&mut Window, With<PrimaryWindow>>,
    mut drawn: Local<u8>,
    mut commands: Commands,
    mut again: MessageWriter<bevy::window::RequestRedraw>,
) {
    *drawn += 1;
    again.write(bevy::window::RequestRedraw);
    if *drawn >= FIRST {
        window.visible = true;
        opening::opened();
        commands.insert_resource(Shown);
    }
}
