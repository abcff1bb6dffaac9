//! The window: Bevy around the panels. A file, a plugin; this one is the list.
//!
//! The conversation has turns, not frames, and stays outside. What is here has
//! frames: the window itself, the portrait, the reveal of a line, and idling.

#![allow(
    clippy::needless_pass_by_value,
    reason = "Bevy gives systems their parameters by value"
)]

mod alarm;
mod authors;
mod bridge;
mod coach;
mod hiring;
mod opening;
mod past;
mod portrait;
mod quiet;
mod rehearsal;
mod review;
mod sitting;
#[cfg(test)]
mod sitting_tests;
#[cfg(test)]
mod sitting_trouble_tests;
mod sound;
mod stage;
#[cfg(test)]
mod tests;
mod window;

use bevy::prelude::*;

use crate::{cli::Launch, panels::Setup, store::Home};

pub use rehearsal::{headless, rehearse};

/// Opens the window and stays until it is closed. Returns the exit code: 0, or 1
/// after saying in plain words what is missing.
pub fn run(launch: &Launch) -> u8 {
    opening::guarded(|| {
        let home = Home::find();
        let setup = bridge::setup(launch, home.as_ref())?;
        let mut desk = bridge::Desk::new(setup, home, launch.seed);
        if let Some(code) = &launch.code {
            desk.sit_down(code);
        }
        desk.hires(launch);
        let mut app = App::new();
        let authors = authors::AuthorsPlugin(launch.folder.clone());
        app.add_plugins((window::plugin, AppPlugin::new(desk), authors));
        Ok(app.run())
    })
}

/// What the panels begin with, without anything that this machine has kept.
///
/// # Errors
/// The folder of scenarios cannot be read.
pub fn setup(launch: &Launch) -> anyhow::Result<Setup> {
    bridge::setup(launch, None)
}

/// Everything but the system's window and the graphics card, so that a test can run it.
struct AppPlugin(std::sync::Mutex<Option<bridge::Desk>>);

impl AppPlugin {
    fn new(desk: bridge::Desk) -> Self {
        Self(std::sync::Mutex::new(Some(desk)))
    }
}

impl Plugin for AppPlugin {
    fn build(&self, app: &mut App) {
        let given = self.0.lock().ok().and_then(|mut given| given.take());
        if let Some(desk) = given {
            app.insert_resource(desk);
        }
        app.add_plugins((
            alarm::plugin,
            quiet::plugin,
            stage::plugin,
            portrait::plugin,
        ));
    }
}
