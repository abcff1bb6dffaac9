//! Whether a cut would treat groups alike: each group beside the one with the
//! highest rate, by the four-fifths rule and by tests of chance.
//!
//! These are screens, not verdicts: small groups make ratios jump, large ones make
//! chance tests find trifles. Both are shown, with the numbers they rest on.

use serde::Serialize;

use crate::cohort::{
    Figure, Undefined,
    groups::{Category, visible},
    two_groups::{FourFifths, Group, Pair},
};

/// One group beside the one with the highest rate.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Compared {
    /// The category.
    pub category: String,
    /// What was counted; absent where the cell is too small to be shown.
    pub figures: Option<Figures>,
}

/// The figures of a group that is large enough to be shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figures {
    /// Those who pass, and all.
    pub group: Group,
    /// The share that passes.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub rate: Figure,
    /// Whether this is the group that others are compared with.
    pub is_reference: bool,
    /// The rate over the highest rate.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub impact_ratio: Figure,
    /// The four-fifths rule, in whole numbers.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub four_fifths: Result<FourFifths, Undefined>,
    /// The two-proportion z.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub z: Figure,
    /// Its two-sided probability.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub z_probability: Figure,
    /// Fisher's exact test, two-sided.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub fisher: Figure,
    /// Its mid-P form.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub mid_p: Figure,
    /// How many more an even hand would have passed.
    pub shortfall: f64,
    /// The fewest more that reach four fifths.
    pub more_needed: u64,
}

/// How the groups of one characteristic fare under a cut.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fairness {
    /// The characteristic.
    pub characteristic: String,
    /// Its groups, in alphabetical order.
    pub groups: Vec<Compared>,
    /// How many cells were too small to be shown.
    pub hidden: usize,
    /// People whose category is not known.
    pub unknown: u64,
}

/// Compares the groups of a characteristic under a cut.
///
/// The reference is the shown group with the highest rate; among equals the
/// largest, then the first by name.
///
/// # Errors
/// [`Undefined::OneGroup`] if fewer than two groups are left to compare.
pub fn compare(
    characteristic: &str,
    categories: &[Category<'_>],
    cut: u8,
    smallest: u64,
    unknown: u64,
) -> Result<Fairness, Undefined> {
    let groups: Vec<Group> = categories
        .iter()
        .map(|one| Group {
            selected: one.scores.at_least(cut),
            people: one.scores.count(),
        })
        .collect();
    let visible = visible(characteristic, categories, smallest);
    let reference = reference(&groups, &visible).ok_or(Undefined::OneGroup)?;
    let compared = categories
        .iter()
        .zip(&groups)
        .zip(&visible)
        .enumerate()
        .map(|(place, ((category, &group), &visible))| Compared {
            category: category.name.clone(),
            figures: visible
                .then(|| figures(group, reference.1, place == reference.0))
                .and_then(Result::ok),
        })
        .collect();
    Ok(Fairness {
        characteristic: characteristic.to_owned(),
        groups: compared,
        hidden: visible.iter().filter(|&&visible| !visible).count(),
        unknown,
    })
}

fn figures(group: Group, reference: Group, is_reference: bool) -> Result<Figures, Undefined> {
    let pair = Pair::of(group, reference)?;
    Ok(Figures {
        group,
        rate: group.rate(),
        is_reference,
        impact_ratio: pair.impact_ratio(),
        four_fifths: pair.four_fifths(),
        z: pair.z(),
        z_probability: pair.z_probability(),
        fisher: pair.fisher(),
        mid_p: pair.mid_p(),
        shortfall: pair.shortfall(),
        more_needed: pair.more_needed(),
    })
}

/// The place and numbers of the group with the highest rate; none below two groups.
fn reference(groups: &[Group], visible: &[bool]) -> Option<(usize, Group)> {
    let mut candidates = groups
        .iter()
        .zip(visible)
        .enumerate()
        .filter(|(_, (group, visible))| **visible && group.people > 0)
        .map(|(place, (group, _))| (place, *group));
    let first = candidates.next()?;
    let mut others = 0;
    let best = candidates.fold(first, |best, one| {
        others += 1;
        let ours = u128::from(one.1.selected) * u128::from(best.1.people);
        let theirs = u128::from(best.1.selected) * u128::from(one.1.people);
        let better = ours > theirs || (ours == theirs && one.1.people > best.1.people);
        if better { one } else { best }
    });
    (others > 0).then_some(best)
}
