//! What a cut score would do: how many pass, how many are so near that the test
//! cannot tell, and whether groups pass alike.

use serde::Serialize;

use crate::cohort::{Figure, Undefined, spread::Spread};

/// What a cut would do to all.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Effect {
    /// The cut: this score or more passes.
    pub cut: u8,
    /// How many pass.
    pub pass: u64,
    /// How many there are.
    pub people: u64,
    /// The standard error of measurement that was used, or why there is none.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub sem: Figure,
    /// How many lie within one standard error of the cut: for a person to look
    /// at, not for a verdict.
    pub near: Option<u64>,
}

/// What the cut would do.
///
/// # Errors
/// [`Undefined::OutOfRange`] above 100.
pub fn effect(scores: &Spread, cut: u8, sem: Figure) -> Result<Effect, Undefined> {
    if cut > crate::cohort::spread::TOP {
        return Err(Undefined::OutOfRange);
    }
    let near = sem.ok().map(|sem| {
        (0_u8..)
            .zip(scores.counts())
            .filter(|(score, _)| (f64::from(*score) - f64::from(cut)).abs() <= sem)
            .map(|(_, &count)| count)
            .sum()
    });
    Ok(Effect {
        cut,
        pass: scores.at_least(cut),
        people: scores.count(),
        sem,
        near,
    })
}
