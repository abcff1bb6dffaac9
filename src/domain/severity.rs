//! How heavy a fault is. A rule carries only its legal basis; severity is the
//! rubric's, or the client's.

use serde::{Deserialize, Serialize};

/// How heavy a finding is. The rubric's, not the rule's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Good practice missed.
    BestPractice,
    /// A slip.
    Minor,
    /// A serious fault.
    Major,
    /// A fault that no good work makes up for.
    AutoFail,
}

impl Severity {
    /// All, from light to heavy.
    pub const ALL: [Self; 4] = [Self::BestPractice, Self::Minor, Self::Major, Self::AutoFail];

    /// The severity with this name, as rubrics (`AutoFail`) or reports (`auto-fail`) write it.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|one| one.label() == name || format!("{one:?}") == name)
    }

    /// In words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::BestPractice => "best practice",
            Self::Minor => "minor",
            Self::Major => "major",
            Self::AutoFail => "auto-fail",
        }
    }
}
