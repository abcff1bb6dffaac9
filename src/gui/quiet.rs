//! Lets an idle window rest.
//!
//! `bevy_egui` 0.42 pushes `ModifiersChanged` into the input of every frame, and
//! egui 0.36 takes any event as a reason to draw again at once, so the window
//! never rests (80 % of a core and more). Here the event is dropped when the
//! modifiers are what they were.
//!
//! Delete this file with `bevy_egui` 0.43 (its change #505), which needs Bevy 0.20;
//! the test below tells whether it is still needed.

use bevy::prelude::*;
use bevy_egui::{EguiContext, EguiInput, EguiPreUpdateSet};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PreUpdate,
        drop_stale_modifiers
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
    );
}

fn drop_stale_modifiers(mut windows: Query<(&mut EguiContext, &mut EguiInput)>) {
    for (mut context, mut input) in &mut windows {
        let held = context.get_mut().input(|input| input.modifiers);
        input
            .events
            .retain(|event| *event != bevy_egui::egui::Event::ModifiersChanged(held));
    }
}
