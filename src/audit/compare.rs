//! What another law, or another day, changes in what the rules find.

use serde::Serialize;

use crate::audit::{Audited, FindingAudit};

/// How a finding changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// It is found only under the given law.
    Gained,
    /// It is found only under the file's own law.
    Lost,
    /// It is found under both, with another outcome or on other grounds.
    Changed,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Changed {
    /// Which kind.
    pub change: Change,
    /// The finding under the file's own law.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<FindingAudit>,
    /// The finding under the given law.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<FindingAudit>,
}

impl Changed {
    /// The finding that it is about: the newer of the two.
    pub fn finding(&self) -> Option<&FindingAudit> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// The differences between two audits of one conduct, in order of place.
pub fn compare(before: &Audited, after: &Audited) -> Vec<Changed> {
    let mut changes = Vec::new();
    let mut left: Vec<&FindingAudit> = before.findings.iter().collect();
    for found in &after.findings {
        match left.iter().position(|earlier| is_same(earlier, found)) {
            None => changes.push(Changed {
                change: Change::Gained,
                before: None,
                after: Some(found.clone()),
            }),
            Some(at) => {
                let earlier = left.remove(at);
                if earlier.outcome != found.outcome || earlier.happened != found.happened {
                    changes.push(Changed {
                        change: Change::Changed,
                        before: Some(earlier.clone()),
                        after: Some(found.clone()),
                    });
                }
            }
        }
    }
    changes.extend(left.into_iter().map(|lost| Changed {
        change: Change::Lost,
        before: Some(lost.clone()),
        after: None,
    }));
    changes.sort_by_key(|one| {
        let found = one.finding();
        found.map(|found| (found.contact, found.step, found.rule))
    });
    changes
}

fn is_same(one: &FindingAudit, other: &FindingAudit) -> bool {
    one.rule == other.rule
        && one.contact == other.contact
        && one.step == other.step
        && one.planned == other.planned
}
