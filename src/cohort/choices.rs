//! Which choices draw strong people and which draw weak ones: a wrong choice that
//! strong people like, or a right one that weak people find as easily, is a fault
//! of the scenario.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cohort::{Figure, Undefined, real, reliability::Running};

/// People who met a beat, by what they chose there.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    beats: BTreeMap<String, Beat>,
}

#[derive(Clone, Debug, Default)]
struct Beat {
    met: Running,
    by_choice: BTreeMap<String, Running>,
}

/// One choice and who took it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Drawn {
    /// Where: the scenario and the beat.
    pub beat: String,
    /// What.
    pub choice: String,
    /// How many took it.
    pub taken: u64,
    /// How many met the beat.
    pub met: u64,
    /// The mean `overall` of those who took it.
    pub mean: f64,
    /// The mean of those who met it and took another; absent if all took it.
    pub mean_of_others: Option<f64>,
    /// The point-biserial correlation of taking it with `overall`; above nothing
    /// where it draws the strong.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub correlation: Figure,
}

impl Choices {
    /// Takes one choice of a person with this `overall`.
    pub fn take(&mut self, beat: &str, choice: &str, overall: u8) {
        let beat = self.beats.entry(beat.to_owned()).or_default();
        beat.met.take(i64::from(overall));
        beat.by_choice
            .entry(choice.to_owned())
            .or_default()
            .take(i64::from(overall));
    }

    /// All choices, beat by beat.
    pub fn drawn(&self) -> Vec<Drawn> {
        let mut drawn = Vec::new();
        for (name, beat) in &self.beats {
            for (choice, taken) in &beat.by_choice {
                let Ok(mean) = taken.mean() else { continue };
                let others = beat.met.without(taken);
                drawn.push(Drawn {
                    beat: name.clone(),
                    choice: choice.clone(),
                    taken: taken.count(),
                    met: beat.met.count(),
                    mean,
                    mean_of_others: others.mean().ok(),
                    correlation: point_biserial(taken, &beat.met),
                });
            }
        }
        drawn
    }
}

/// The point-biserial correlation of belonging to `those` with the value, over `all`.
///
/// # Errors
/// [`Undefined`] if nobody or everybody belongs to them, or the value does not vary.
pub fn point_biserial(those: &Running, all: &Running) -> Figure {
    let others = all.without(those);
    if those.count() == 0 || others.count() == 0 {
        return Err(Undefined::EmptyGroup);
    }
    // Over all who are there, not a sample of them: the variance over n.
    let spread = all.variance()? * real(all.count() - 1) / real(all.count());
    if spread <= 0.0 {
        return Err(Undefined::NoSpread);
    }
    let share = real(those.count()) / real(all.count());
    Ok((those.mean()? - others.mean()?) / spread.sqrt() * (share * (1.0 - share)).sqrt())
}
