//! Which other rules somebody who reads one page may want next.

use crate::{
    compliance::{Rule, rules::RULES},
    handbook::{situations, subjects},
};

/// How many are named at most.
const MOST: usize = 6;

/// Rules that matter in the same situations, are written in the same place or
/// share the subject: the nearest first, in the catalogue's order among equals.
pub(super) fn related(rule: &'static Rule) -> Vec<&'static Rule> {
    let own = situations::of(rule.id);
    let nearness = |other: &&'static Rule| -> usize {
        let shared = own
            .iter()
            .filter(|one| one.rules.iter().any(|(id, _)| *id == other.id))
            .count();
        let cites = rule.law.iter().filter(|cite| other.law.contains(cite));
        let subject = usize::from(subjects::of(rule) == subjects::of(other));
        // Written in one place weighs most, a subject alone brings nobody here.
        match 4 * cites.count() + 2 * shared {
            0 => 0,
            near => near + subject,
        }
    };
    let mut near: Vec<(usize, &'static Rule)> = RULES
        .iter()
        .copied()
        .filter(|other| other.id != rule.id)
        .map(|other| (nearness(&other), other))
        .filter(|(near, _)| *near > 0)
        .collect();
    // Stable, so equals keep the catalogue's order.
    near.sort_by_key(|(near, _)| std::cmp::Reverse(*near));
    near.into_iter()
        .take(MOST)
        .map(|(_, other)| other)
        .collect()
}
