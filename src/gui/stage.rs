//! The frame: the panels fill the window, and say when they must be drawn again.

use bevy::{prelude::*, window::PrimaryWindow};
use bevy_egui::{
    EguiContexts, EguiGlobalSettings, EguiPrimaryContextPass, PrimaryEguiContext,
    egui::{LayerId, Ui, UiBuilder, Vec2},
};

use crate::{
    gui::{alarm::Alarm, bridge::Desk, portrait::Painted},
    panels::PortraitSlot,
};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Slot>();
    app.add_systems(Startup, open_the_eye);
    app.add_systems(EguiPrimaryContextPass, draw.run_if(resource_exists::<Desk>));
}

/// Where the panels have left room for the portrait in this frame.
#[derive(Resource, Default)]
pub(super) struct Slot {
    pub(super) portrait: Option<PortraitSlot>,
    /// Pixels of the screen in a point of the panels.
    pub(super) pixels_per_point: f32,
    /// Seconds since the program began, as the panels were told.
    pub(super) seconds: f64,
}

/// The camera that shows the panels; nothing else is drawn by it.
fn open_the_eye(mut commands: Commands, mut settings: ResMut<EguiGlobalSettings>) {
    settings.auto_create_primary_context = false;
    commands.spawn((Camera2d, PrimaryEguiContext, Msaa::Off));
}

fn draw(
    mut contexts: EguiContexts,
    mut desk: ResMut<Desk>,
    mut slot: ResMut<Slot>,
    mut alarm: ResMut<Alarm>,
    painted: Res<Painted>,
    time: Res<Time<Real>>,
    window: Option<Single<&Window, With<PrimaryWindow>>>,
) -> Result {
    let context = contexts.ctx_mut()?.clone();
    // Takes hold in the next frame, which egui asks for when it differs.
    if let Some(window) = window {
        let size = Vec2::new(window.width(), window.height());
        context.set_zoom_factor(desk.shell().settings().zoom.factor(size));
    }
    let room = UiBuilder::new()
        .layer_id(LayerId::background())
        .max_rect(context.viewport_rect());
    let mut ui = Ui::new(context.clone(), "window".into(), room);
    let seconds = time.elapsed_secs_f64();
    let outcome = desk.frame(&mut ui, seconds, painted.portrait());
    if let Some(wait) = outcome.repaint_in {
        alarm.within(f64::from(wait));
    }
    slot.portrait = outcome.portrait;
    slot.pixels_per_point = context.pixels_per_point();
    slot.seconds = seconds;
    Ok(())
}
