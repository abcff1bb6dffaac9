//! Wakes the window when something is due, and leaves it asleep otherwise.
//!
//! `bevy_egui` 0.42 wakes the window for repaints without delay only, and winit's
//! wait cannot be shortened without drawing one frame more (a change of the
//! update mode counts as a redraw). So a thread waits and rings.

use std::{
    sync::mpsc::{self, RecvTimeoutError, Sender},
    thread,
    time::{Duration, Instant},
};

use bevy::{
    prelude::*,
    winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent},
};
use bevy_egui::{EguiFullOutput, EguiPostUpdateSet};

pub(super) fn plugin(app: &mut App) {
    // Only what concerns the window wakes it: no mouse that moves elsewhere.
    let asleep = UpdateMode::reactive_low_power(Duration::MAX);
    app.insert_resource(WinitSettings {
        focused_mode: asleep,
        unfocused_mode: asleep,
    });
    app.init_resource::<Alarm>();
    app.add_systems(Startup, hang_up_the_bell);
    app.add_systems(First, |mut alarm: ResMut<Alarm>| alarm.wait = None);
    app.add_systems(
        PostUpdate,
        hear_egui
            .after(EguiPostUpdateSet::EndPass)
            .before(EguiPostUpdateSet::ProcessOutput),
    );
    app.add_systems(Last, |alarm: Res<Alarm>| alarm.set());
}

/// How long the window may sleep after this frame.
#[derive(Resource, Default)]
pub(super) struct Alarm {
    wait: Option<Duration>,
    bell: Option<Sender<Option<Instant>>>,
}

impl Alarm {
    /// Asks for a frame in so many seconds; the soonest wish counts. Wishes last for one frame.
    pub(super) fn within(&mut self, seconds: f64) {
        let Ok(wait) = Duration::try_from_secs_f64(seconds.max(0.0)) else {
            return;
        };
        self.wait = Some(self.wait.map_or(wait, |sooner| sooner.min(wait)));
    }

    /// How long nothing is due; `None` if nothing ever is.
    #[cfg(test)]
    pub(super) fn wait(&self) -> Option<Duration> {
        self.wait
    }

    fn set(&self) {
        if let Some(bell) = &self.bell {
            let due = self.wait.and_then(|wait| Instant::now().checked_add(wait));
            // The thread ends with the window; then nobody needs waking.
            let _ = bell.send(due);
        }
    }
}

/// What egui wants to do later (a tip that opens after a while) is rung for too.
fn hear_egui(mut alarm: ResMut<Alarm>, outputs: Query<&EguiFullOutput>) {
    let outputs = outputs.iter().filter_map(|output| output.0.as_ref());
    for viewport in outputs.flat_map(|output| output.viewport_output.values()) {
        // Without delay is what `bevy_egui` hears itself.
        if viewport.repaint_delay > Duration::ZERO && viewport.repaint_delay < Duration::MAX {
            alarm.within(viewport.repaint_delay.as_secs_f64());
        }
    }
}

fn hang_up_the_bell(mut alarm: ResMut<Alarm>, window: Option<Res<EventLoopProxyWrapper>>) {
    let Some(window) = window else { return };
    let window = (**window).clone();
    alarm.bell = ring(move || window.send_event(WinitUserEvent::WakeUp).is_ok());
}

/// A thread that rings when the latest time it was told has come; it ends with
/// its sender, or when nobody hears it.
fn ring(mut heard: impl FnMut() -> bool + Send + 'static) -> Option<Sender<Option<Instant>>> {
    let (bell, told) = mpsc::channel::<Option<Instant>>();
    let wait = move || {
        let mut due: Option<Instant> = None;
        loop {
            let news = match due {
                Some(due) => told.recv_timeout(due.saturating_duration_since(Instant::now())),
                None => told.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match news {
                Ok(new) => due = new,
                Err(RecvTimeoutError::Timeout) => {
                    due = None;
                    if !heard() {
                        return;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    };
    let thread = thread::Builder::new().name("alarm".to_owned());
    thread.spawn(wait).ok().map(|_| bell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_soonest_wish_counts_and_rings_once() {
        let (heard, rung) = mpsc::channel();
        let mut alarm = Alarm {
            bell: ring(move || heard.send(Instant::now()).is_ok()),
            ..Alarm::default()
        };
        let began = Instant::now();
        alarm.within(30.0);
        alarm.within(0.02);
        alarm.within(5.0);
        alarm.set();
        let at = rung.recv_timeout(Duration::from_secs(5)).unwrap();
        assert!(at - began >= Duration::from_millis(20));
        assert!(rung.recv_timeout(Duration::from_millis(60)).is_err());
    }

    #[test]
    fn a_newer_frame_cancels_what_an_older_one_wished() {
        let (heard, rung) = mpsc::channel();
        let mut alarm = Alarm {
            bell: ring(move || heard.send(()).is_ok()),
            ..Alarm::default()
        };
        alarm.within(0.05);
        alarm.set();
        alarm.wait = None;
        alarm.set();
        assert!(rung.recv_timeout(Duration::from_millis(150)).is_err());
    }
}
