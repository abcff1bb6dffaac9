//! The table of rules, in the catalogue's order. One file per rule; a folder per section.

use crate::compliance::rule::Rule;

mod third_parties;

/// Every rule there is. A rule left out here is dead code, which the build rejects.
pub const RULES: &[&Rule] = &[
    // 3. Third parties and location information
    &third_parties::TP_DISCLOSURE,
];

/// Ids that were used once and never will be again.
pub const RETIRED: &[&str] = &[];

/// A rule by its id.
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}
