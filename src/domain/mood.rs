//! How the person on the line feels: a hidden, changing state.

use serde::{Deserialize, Serialize};

/// Four small meters. Trainees see them in a face and in words, never as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mood {
    /// 0 to 10: how far they believe the caller means well.
    pub trust: u8,
    /// 0 to 10: how much more they will take; at 0 they hang up.
    pub patience: u8,
    /// 0 to 10: how shaken they are; at 9 they ask for time.
    pub distress: u8,
    /// 0 to 3: how often they were pushed.
    pub pressed: u8,
    /// Whether their reason or their means were asked for and told.
    pub heard: bool,
}

impl Default for Mood {
    fn default() -> Self {
        Self {
            trust: 5,
            patience: 5,
            distress: 3,
            pressed: 0,
            heard: false,
        }
    }
}
