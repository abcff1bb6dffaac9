//! What people set aside of a result, as scoring takes it.
//!
//! The engine's own score is never changed by it: it is computed once with and once
//! without, and both are shown.

use crate::{
    domain::Id,
    evaluation::{Finding, LineException},
};

/// What is left out when a record is scored beside the engine's own score.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exceptions {
    /// Findings, by rule and entry.
    pub findings: Vec<(String, u32)>,
    /// Lines of the ledger, with what takes their place.
    pub lines: Vec<LineException>,
    /// Gates, by id.
    pub gates: Vec<Id>,
}

impl Exceptions {
    /// Whether nothing is left out.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty() && self.lines.is_empty() && self.gates.is_empty()
    }

    /// Whether a finding stands.
    pub(super) fn keep(&self, finding: &Finding) -> bool {
        !self
            .findings
            .iter()
            .any(|(rule, entry)| rule == finding.rule && *entry == finding.entry)
    }
}
