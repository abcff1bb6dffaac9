//! Section 6: disclosures in every contact.

mod disc_initial_oral_and_written;
mod disc_mini_miranda_initial;
mod disc_subsequent;

pub(super) use disc_initial_oral_and_written::DISC_INITIAL_ORAL_AND_WRITTEN;
pub(super) use disc_mini_miranda_initial::DISC_MINI_MIRANDA_INITIAL;
pub(super) use disc_subsequent::DISC_SUBSEQUENT;
