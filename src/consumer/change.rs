//! A change of mood, as the tables state it and as authors may override it.

use serde::{Deserialize, Serialize};

use crate::{
    consumer::tuning::{METER_MAX, PRESSED_MAX},
    domain::Mood,
};

/// How much each meter moves. Authors may give one for a choice, in place of
/// what its acts would do; then it counts as written, without sensitivity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Change {
    /// Of trust.
    pub trust: i8,
    /// Of patience.
    pub patience: i8,
    /// Of distress; a rise is a loss.
    pub distress: i8,
    /// Of pressed; a count, so sensitivity does not touch it.
    pub pressed: i8,
}

impl Change {
    /// No change.
    pub const NONE: Self = Self::of(0, 0, 0, 0);

    /// The four moves, in the order of the tables.
    pub const fn of(trust: i8, patience: i8, distress: i8, pressed: i8) -> Self {
        Self {
            trust,
            patience,
            distress,
            pressed,
        }
    }

    /// As this person feels it: every move for the worse (trust or patience
    /// down, distress up) times `sensitivity` percent, rounded away from zero.
    #[must_use]
    pub fn felt_at(self, sensitivity: u8) -> Self {
        Self {
            trust: -scaled(-self.trust, sensitivity),
            patience: -scaled(-self.patience, sensitivity),
            distress: scaled(self.distress, sensitivity),
            pressed: self.pressed,
        }
    }

    /// Only what is for the better.
    #[must_use]
    pub fn gains(self) -> Self {
        Self::of(
            self.trust.max(0),
            self.patience.max(0),
            self.distress.min(0),
            0,
        )
    }

    /// The mood after it, every meter kept in its range.
    pub fn on(self, mood: Mood) -> Mood {
        Mood {
            trust: moved(mood.trust, self.trust, METER_MAX),
            patience: moved(mood.patience, self.patience, METER_MAX),
            distress: moved(mood.distress, self.distress, METER_MAX),
            pressed: moved(mood.pressed, self.pressed, PRESSED_MAX),
            heard: mood.heard,
        }
    }
}

/// A loss (positive here) times percent, rounded up; gains stay as they are.
fn scaled(loss: i8, percent: u8) -> i8 {
    if loss <= 0 {
        return loss;
    }
    let product = i32::from(loss) * i32::from(percent);
    i8::try_from((product + 99) / 100).unwrap_or(i8::MAX)
}

fn moved(meter: u8, by: i8, max: u8) -> u8 {
    meter.saturating_add_signed(by).min(max)
}
