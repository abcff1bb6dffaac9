//! People by what they said of themselves, if they did: kept apart from results
//! under the same random id, used for aggregates only, small cells hidden.

use std::collections::BTreeMap;

use crate::cohort::{Undefined, spread::Spread, study::BOTH};

/// Cells with fewer people than this are hidden unless told otherwise: from so
/// few, a person could be picked out.
pub const SMALLEST_CELL: u64 = 10;

/// A category and the scores of those in it.
#[derive(Clone, Debug)]
pub struct Category<'a> {
    /// The category, as the demographics file spells it.
    pub name: String,
    /// The scores.
    pub scores: &'a Spread,
}

/// The scores of the categories of one characteristic.
#[derive(Clone, Debug, Default)]
pub struct Characteristic {
    categories: BTreeMap<String, Spread>,
}

impl Characteristic {
    /// Takes one person's score.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] above 100.
    pub fn take(&mut self, category: &str, score: u8) -> Result<(), Undefined> {
        self.categories
            .entry(category.to_owned())
            .or_default()
            .take(score)
    }

    /// The categories in alphabetical order.
    pub fn categories(&self) -> Vec<Category<'_>> {
        self.categories
            .iter()
            .map(|(name, scores)| Category {
                name: name.clone(),
                scores,
            })
            .collect()
    }

    /// How many people are in them.
    pub fn known(&self) -> u64 {
        self.categories.values().map(Spread::count).sum()
    }
}

/// Which of these counts may be shown: none below `smallest`, and if only one is
/// hidden, the next smallest too, or the total would give it away.
pub fn shown(counts: &[u64], smallest: u64) -> Vec<bool> {
    let mut shown: Vec<bool> = counts.iter().map(|&count| count >= smallest).collect();
    let hidden: Vec<usize> = (0..counts.len())
        .filter(|&place| shown.get(place) == Some(&false))
        .collect();
    if let [_] = hidden.as_slice() {
        let next = (0..counts.len())
            .filter(|place| !hidden.contains(place))
            .min_by_key(|&place| counts.get(place));
        if let Some(place) = next.and_then(|place| shown.get_mut(place)) {
            *place = false;
        }
    }
    shown
}

/// Which categories of a characteristic may be shown. Where two characteristics meet,
/// the sums of both are known from their own tables: in no row and in no column may one
/// hidden cell stand alone.
pub fn visible(characteristic: &str, categories: &[Category<'_>], smallest: u64) -> Vec<bool> {
    let counts: Vec<u64> = categories.iter().map(|one| one.scores.count()).collect();
    let mut shown = shown(&counts, smallest);
    if characteristic != BOTH {
        return shown;
    }
    let halves = |place: usize| {
        let name = categories.get(place).map_or("", |one| &one.name);
        name.split_once(", ").unwrap_or((name, ""))
    };
    let mut lines: BTreeMap<(bool, &str), Vec<usize>> = BTreeMap::new();
    for place in 0..counts.len() {
        let (first, second) = halves(place);
        lines.entry((true, first)).or_default().push(place);
        lines.entry((false, second)).or_default().push(place);
    }
    // Each turn hides one more, so it ends.
    while let Some(next) = lines.values().find_map(|line| {
        let (open, hidden): (Vec<usize>, Vec<usize>) = line
            .iter()
            .partition(|&&place| shown.get(place) == Some(&true));
        let alone = hidden.len() == 1;
        alone
            .then(|| open.into_iter().min_by_key(|&place| counts.get(place)))
            .flatten()
    }) {
        if let Some(place) = shown.get_mut(next) {
            *place = false;
        }
    }
    shown
}
