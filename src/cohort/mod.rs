//! What many results say together: how scores spread, how far they can be
//! trusted, and whether a cut would treat groups alike.
//!
//! Nothing here goes back into a score. Formulae and their worked cases are those
//! of the selection guidelines (29 CFR 1607.4), the tests named beside each, and
//! New York City's Local Law 144 (6 RCNY 5-300); a figure that cannot be formed
//! says why instead of being zero.

pub mod agreement;
pub mod angoff;
pub mod choices;
pub mod cut;
pub mod fairness;
pub mod groups;
pub mod local_law;
pub mod mirror;
pub mod outcome;
pub mod page;
pub mod parallel;
pub mod reliability;
pub mod spread;
pub mod study;
pub mod text;
pub mod two_groups;

/// A figure, or why there is none.
pub type Figure = Result<f64, Undefined>;

/// Why a figure cannot be formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Undefined {
    /// A group is empty.
    #[error("a group has nobody in it")]
    EmptyGroup,
    /// More were selected than there are.
    #[error("more were selected than there are people")]
    MoreThanAll,
    /// Nobody was selected.
    #[error("nobody was selected, so there is no rate to compare with")]
    NobodySelected,
    /// Everybody was selected.
    #[error("everybody was selected, so there is nothing to compare")]
    EverybodySelected,
    /// There is only one group.
    #[error("there is only one group, and nothing to compare it with")]
    OneGroup,
    /// All values are the same.
    #[error("all values are the same")]
    NoSpread,
    /// There are too few values.
    #[error("there are too few values")]
    TooFew,
    /// A number lies outside the range that the formula allows.
    #[error("a number lies outside its range")]
    OutOfRange,
    /// There are more different things than are read.
    #[error("there are too many different ones")]
    TooMany,
}

/// Writes a figure, or the words for why there is none.
pub(crate) fn figure<T: serde::Serialize, S: serde::Serializer>(
    figure: &Result<T, Undefined>,
    to: S,
) -> Result<S::Ok, S::Error> {
    match figure {
        Ok(value) => value.serialize(to),
        Err(why) => to.collect_str(&format_args!("undefined: {why}")),
    }
}

/// A count as a number to compute with: exact up to 2^53, far above any cohort.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people stay far below 2^53"
)]
pub(crate) fn real(count: u64) -> f64 {
    count as f64
}
