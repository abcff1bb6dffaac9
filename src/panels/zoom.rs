//! How large everything is drawn: on a large screen that the system does not scale,
//! the screens grow by themselves, so that nobody reads tiny letters in a wide void.

use egui::Vec2;
use serde::{Deserialize, Serialize};

/// The smallest window that everything fits into with text at 200 %, in points.
pub const SMALLEST: Vec2 = Vec2::new(1280.0, 720.0);

/// Of each time that the window is larger, so much goes into size, the rest into room.
const SHARE: f32 = 0.625;

/// A factor is a multiple of this, so that a window that is pulled larger grows its
/// letters a few times and not with each pixel.
const STEP: f32 = 0.25;

/// How large everything is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Zoom {
    /// As the window suggests.
    #[default]
    Automatic,
    /// 100 %.
    Whole,
    /// 125 %.
    Quarter,
    /// 150 %.
    Half,
    /// 200 %.
    Double,
    /// 300 %.
    Triple,
}

impl Zoom {
    /// All, in order, with their names.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Automatic, "Automatic"),
        (Self::Whole, "100 %"),
        (Self::Quarter, "125 %"),
        (Self::Half, "150 %"),
        (Self::Double, "200 %"),
        (Self::Triple, "300 %"),
    ];

    /// The factor in a window of this size, which is in the system's own points.
    /// Never so large that less than [`SMALLEST`] is left, and never below 1.
    pub fn factor(self, window: Vec2) -> f32 {
        let times = (window.x / SMALLEST.x).min(window.y / SMALLEST.y);
        let wanted = match self {
            Self::Automatic => 1.0 + (times - 1.0) * SHARE,
            Self::Whole => 1.0,
            Self::Quarter => 1.25,
            Self::Half => 1.5,
            Self::Double => 2.0,
            Self::Triple => 3.0,
        };
        let fits = wanted.min(times).max(1.0);
        (fits / STEP).floor() * STEP
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREENS: [(f32, f32); 9] = [
        (640.0, 480.0),
        (1280.0, 720.0),
        (1366.0, 768.0),
        (1600.0, 900.0),
        (1920.0, 1080.0),
        (1920.0, 1200.0),
        (2560.0, 1440.0),
        (3840.0, 2160.0),
        (5120.0, 2880.0),
    ];

    fn factors(zoom: Zoom) -> Vec<f32> {
        let screens = SCREENS.iter();
        let sizes = screens.map(|(width, height)| Vec2::new(*width, *height));
        sizes.map(|size| zoom.factor(size)).collect()
    }

    #[test]
    fn a_larger_window_draws_larger_in_calm_steps() {
        assert_eq!(
            factors(Zoom::Automatic),
            [1.0, 1.0, 1.0, 1.0, 1.25, 1.25, 1.5, 2.25, 2.75]
        );
    }

    #[test]
    fn what_is_chosen_holds_as_far_as_it_fits() {
        assert_eq!(
            factors(Zoom::Double),
            [1.0, 1.0, 1.0, 1.25, 1.5, 1.5, 2.0, 2.0, 2.0]
        );
        assert_eq!(factors(Zoom::Whole), [1.0; 9]);
    }

    #[test]
    fn the_smallest_window_that_is_supported_is_always_left() {
        for (zoom, name) in Zoom::ALL {
            for (factor, (width, height)) in factors(zoom).into_iter().zip(SCREENS).skip(1) {
                let left = Vec2::new(width, height) / factor;
                assert!(
                    left.x >= SMALLEST.x && left.y >= SMALLEST.y,
                    "{name}: {left}"
                );
            }
        }
    }

    #[test]
    fn a_narrow_window_stays_as_it_is() {
        for (width, height) in [(1280.0, 2160.0), (3840.0, 720.0)] {
            let factor = Zoom::Automatic.factor(Vec2::new(width, height));
            assert!((factor - 1.0).abs() < f32::EPSILON);
        }
    }
}
