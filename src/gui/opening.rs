//! What is said when the window cannot open: in plain words, what is missing and
//! what works without it.
//!
//! Neither winit nor Bevy's renderer returns an error where there is no display
//! or no graphics card: they panic. So what they say is caught here and told.

use std::{
    env, panic,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use bevy::app::AppExit;

/// Whether a frame was ever drawn: before that, a panic means that no window could open.
static OPEN: AtomicBool = AtomicBool::new(false);

/// What the last panic said.
static SAID: Mutex<Option<String>> = Mutex::new(None);

/// Says that a frame was drawn.
pub(super) fn opened() {
    OPEN.store(true, Ordering::Relaxed);
}

/// Runs the window; the exit code.
pub(super) fn guarded(run: impl FnOnce() -> anyhow::Result<AppExit>) -> u8 {
    if let Some(missing) = missing_display() {
        tell(&missing);
        return 1;
    }
    let before = panic::take_hook();
    panic::set_hook(Box::new(|info| {
        if let Ok(mut said) = SAID.lock() {
            said.get_or_insert_with(|| info.to_string());
        }
    }));
    let ran = panic::catch_unwind(panic::AssertUnwindSafe(run));
    panic::set_hook(before);
    match ran {
        Ok(Ok(AppExit::Success)) => 0,
        Ok(Ok(AppExit::Error(code))) => {
            let said = SAID.lock().ok().and_then(|said| said.clone());
            if !OPEN.load(Ordering::Relaxed) || said.is_some() {
                tell(&reason(&said.unwrap_or_default()));
            }
            code.get()
        }
        Ok(Err(error)) => {
            tell(&format!("The window cannot open: {error:#}."));
            1
        }
        Err(_) => {
            let said = SAID.lock().ok().and_then(|said| said.clone());
            tell(&reason(&said.unwrap_or_default()));
            1
        }
    }
}

/// On systems where a display is named by the environment, whether there is one.
fn missing_display() -> Option<String> {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return None;
    }
    let named = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let any = ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"];
    (!any.into_iter().any(named))
        .then(|| "There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set.".to_owned())
}

/// What a panic of winit or of the renderer means to somebody who wants to play.
fn reason(said: &str) -> String {
    if OPEN.load(Ordering::Relaxed) {
        format!(
            "The window stopped because of a mistake in this program. What you did is kept in the record.\n\
             Please report this: {said}"
        )
    } else if said.contains("GPU") || said.contains("adapter") || said.contains("wgpu") {
        "No graphics driver was found that can draw the window: it needs Vulkan, Metal or DirectX 12. \
         On Linux, Mesa's software driver will do (package mesa-vulkan-drivers)."
            .to_owned()
    } else if said.contains("event loop") || said.contains("EventLoop") {
        "The display cannot be reached: the one that DISPLAY or WAYLAND_DISPLAY names does not answer."
            .to_owned()
    } else {
        format!("The window cannot open: {said}")
    }
}

#[allow(clippy::print_stderr, reason = "there is no window to say it in")]
fn tell(what: &str) {
    eprintln!(
        "{what}\nThe terminal works without a window: `rightparty play kitchen_phone`, or `rightparty list`."
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panics_of_others_become_plain_words() {
        let gpu = reason("Unable to find a GPU! Make sure you have installed required drivers!");
        assert!(gpu.contains("mesa-vulkan-drivers"));
        assert!(reason("Failed to build event loop: Os(..)").contains("cannot be reached"));
        assert!(reason("quite another thing").contains("quite another thing"));
    }
}
