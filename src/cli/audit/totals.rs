//! Counts over everything that was audited.

use serde::Serialize;

use crate::{
    audit::{Audited, Change, Changed},
    cli::words,
};

/// The counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Totals {
    /// Conducts that were judged.
    pub(super) conducts: usize,
    /// Contacts in them.
    pub(super) contacts: usize,
    /// Conducts with something unlawful, or against a client's policy, in them.
    pub(super) unlawful: usize,
    /// Conducts for whose place no law but the federal is known here.
    pub(super) federal_only: usize,
    /// Findings that are violations.
    pub(super) violations: usize,
    /// Findings that are presumed violations.
    pub(super) presumed_violations: usize,
    /// Findings that list factors, or a protection that is lost.
    pub(super) advisories: usize,
    /// Findings of presumed compliance.
    pub(super) presumed_compliance: usize,
    /// Expectations of the files that were met.
    pub(super) expectations_met: usize,
    /// Those that were not, or that name no rule.
    pub(super) expectations_missed: usize,
    /// Findings that the given law adds.
    pub(super) gained: usize,
    /// Findings that it takes away.
    pub(super) lost: usize,
    /// Findings that come out otherwise.
    pub(super) changed: usize,
    /// Inputs that could not be used.
    pub(super) unusable: usize,
}

impl Totals {
    /// The counts of one conduct.
    pub(super) fn of(audited: &Audited, changes: &[Changed]) -> Self {
        let outcomes = |wanted: &str| {
            let found = audited.findings.iter();
            found.filter(|one| one.outcome == wanted).count()
        };
        let kinds = |wanted: Change| changes.iter().filter(|one| one.change == wanted).count();
        let met = audited
            .expected
            .iter()
            .filter(|one| one.met == Some(true))
            .count();
        Self {
            conducts: 1,
            contacts: audited.contacts.len(),
            unlawful: usize::from(audited.violations() > 0),
            federal_only: usize::from(audited.law.federal_only),
            violations: outcomes("violation"),
            presumed_violations: outcomes("presumed-violation"),
            advisories: outcomes("advisory"),
            presumed_compliance: outcomes("presumed-compliance"),
            expectations_met: met,
            expectations_missed: audited.expected.len() - met,
            gained: kinds(Change::Gained),
            lost: kinds(Change::Lost),
            changed: kinds(Change::Changed),
            unusable: 0,
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        let mine: [&mut usize; 14] = [
            &mut self.conducts,
            &mut self.contacts,
            &mut self.unlawful,
            &mut self.federal_only,
            &mut self.violations,
            &mut self.presumed_violations,
            &mut self.advisories,
            &mut self.presumed_compliance,
            &mut self.expectations_met,
            &mut self.expectations_missed,
            &mut self.gained,
            &mut self.lost,
            &mut self.changed,
            &mut self.unusable,
        ];
        let theirs = [
            other.conducts,
            other.contacts,
            other.unlawful,
            other.federal_only,
            other.violations,
            other.presumed_violations,
            other.advisories,
            other.presumed_compliance,
            other.expectations_met,
            other.expectations_missed,
            other.gained,
            other.lost,
            other.changed,
            other.unusable,
        ];
        for (mine, theirs) in mine.into_iter().zip(theirs) {
            *mine += theirs;
        }
    }

    /// All in one sentence.
    pub(super) fn line(&self, compare: bool) -> String {
        let mut line = format!(
            "{} audited, {}: {}, {}, {}",
            words::count(self.conducts, "conduct"),
            words::count(self.contacts, "contact"),
            words::count(self.violations, "violation"),
            words::count(self.presumed_violations, "presumed violation"),
            advice(self.advisories),
        );
        if compare {
            let changes = format!(
                "; {} gained, {} lost, {} changed",
                self.gained, self.lost, self.changed
            );
            line.push_str(&changes);
        }
        let expected = self.expectations_met + self.expectations_missed;
        if expected > 0 {
            let met = format!("; {} of {expected} expectations met", self.expectations_met);
            line.push_str(&met);
        }
        if self.unusable > 0 {
            let unusable = format!("; {} unusable", self.unusable);
            line.push_str(&unusable);
        }
        line
    }

    /// What has to be said also where nobody reads the result.
    pub(super) fn warning(&self, stopped: bool) -> String {
        let mut parts = Vec::new();
        if stopped {
            parts.push(format!(
                "stopped: {} were audited, the rest was not",
                words::count(self.conducts, "conduct")
            ));
        }
        if self.unusable > 0 {
            parts.push(format!(
                "{} could not be used; see above for each, the others were audited",
                words::count(self.unusable, "input")
            ));
        }
        parts.join("; ")
    }
}

fn advice(count: usize) -> String {
    if count == 1 {
        "1 advisory".to_owned()
    } else {
        format!("{count} advisories")
    }
}
