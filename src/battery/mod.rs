//! The battery: which scenarios candidates play, in which order, for how long, and
//! what is reported of it.
//!
//! A battery used for hiring carries a job-analysis sheet; one without is for
//! practice only and says so wherever it is shown. No cut score is shipped: each
//! house sets its own, and records how.

mod check;
pub mod consent;
mod form;
mod source;
mod vary;
mod way;

pub use check::read;
pub use form::{Form, PartOfForm};
pub use source::{AlikeSource, BatterySource, CutSource, Order, PartSource, Purpose, TaskSource};
pub use vary::{Change, Made, NotMade};
pub use way::{Next, Stand, Way};

use crate::domain::digest::sha256_hex;

/// A battery that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Battery {
    source: BatterySource,
    text: String,
    digest: String,
}

/// What stands on every page of a battery without a filled sheet.
pub const PRACTICE_ONLY: &str = "practice use only: no job analysis";

impl Battery {
    fn checked(source: BatterySource, text: &str) -> Self {
        Self {
            source,
            text: text.to_owned(),
            digest: sha256_hex(text),
        }
    }

    /// As its author wrote it.
    pub const fn source(&self) -> &BatterySource {
        &self.source
    }

    /// The exact text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// SHA-256 of the text.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// Whether every part is sampled by a task of the job-analysis sheet.
    pub fn has_job_analysis(&self) -> bool {
        let tasks = &self.source.tasks;
        self.source.parts.iter().all(|part| {
            tasks
                .iter()
                .any(|task| task.scenarios.contains(&part.scenario))
        })
    }

    /// The words that limit its use, if any.
    pub fn limit(&self) -> Option<&'static str> {
        (self.source.purpose == Purpose::Hiring && !self.has_job_analysis())
            .then_some(PRACTICE_ONLY)
    }

    /// All minutes of the parts that count.
    pub fn minutes(&self) -> u32 {
        let parts = self.source.parts.iter();
        parts.map(|part| u32::from(part.minutes)).sum()
    }
}
