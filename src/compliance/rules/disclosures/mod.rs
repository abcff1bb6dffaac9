//! Section 6: disclosures in every contact.

mod alias_consistent;
mod disc_initial_oral_and_written;
mod disc_language;
mod disc_mini_miranda_initial;
mod disc_subsequent;

pub(super) use alias_consistent::ALIAS_CONSISTENT;
pub(super) use disc_initial_oral_and_written::DISC_INITIAL_ORAL_AND_WRITTEN;
pub(super) use disc_language::DISC_LANGUAGE;
pub(super) use disc_mini_miranda_initial::DISC_MINI_MIRANDA_INITIAL;
pub(super) use disc_subsequent::DISC_SUBSEQUENT;
