//! What a person was granted so that a test measures the work and not the way to
//! the keyboard: more time, pauses, larger text, a keyboard and no mouse.
//!
//! It is kept beside the sitting and nowhere else: no record, report, bundle or
//! export carries it, and lists for those who decide do not show it (29 CFR
//! 1630.10 and .11). The engine never sees it, so the same choices give the same
//! score. A window reads it once, from [`Kept`](super::sittings::Kept), when the
//! sitting is opened.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// The most time that can be granted, in percent.
pub const TIME_PERCENT_MAX: u32 = 1_000;
/// The largest text that can be granted, in percent.
pub const TEXT_PERCENT_MAX: u32 = 300;

/// What was granted. The default is nothing: the test as everybody takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accommodations {
    /// The time allowed, in percent of the battery's: 100 to [`TIME_PERCENT_MAX`].
    #[serde(default = "all")]
    pub time_percent: u32,
    /// Whether the clock may be stopped inside a part. Between parts everybody may rest.
    #[serde(default)]
    pub pauses: bool,
    /// The size of the text, in percent of the usual: 100 to [`TEXT_PERCENT_MAX`].
    #[serde(default = "all")]
    pub text_percent: u32,
    /// Whether nothing may need a mouse, and focus is always shown.
    #[serde(default)]
    pub keyboard_only: bool,
}

const fn all() -> u32 {
    100
}

impl Default for Accommodations {
    fn default() -> Self {
        Self {
            time_percent: all(),
            pauses: false,
            text_percent: all(),
            keyboard_only: false,
        }
    }
}

impl Accommodations {
    /// The time that a part may take, from the battery's minutes.
    pub fn allowed(&self, minutes: u16) -> Duration {
        let percent = self.time_percent.clamp(all(), TIME_PERCENT_MAX);
        Duration::from_secs(u64::from(minutes) * 60 * u64::from(percent) / 100)
    }

    /// By how much text is larger: 1 is the usual size.
    pub fn text_scale(&self) -> f32 {
        let percent = self.text_percent.clamp(all(), TEXT_PERCENT_MAX);
        #[expect(clippy::cast_precision_loss, reason = "at most three hundred")]
        let scale = percent as f32 / 100.0;
        scale
    }

    /// Whether nothing was granted.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}
