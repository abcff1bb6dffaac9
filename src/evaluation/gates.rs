//! Gates: conditions that cap the band whatever the points.

use crate::compliance::{Basis, Outcome};
use crate::evaluation::{
    inputs::Finding,
    rubric::{GateSource, Rubric, Source},
    score::GateRaised,
    signs::SignSeen,
};

/// The gates that findings and signs raise, in the rubric's order.
pub(super) fn raised(rubric: &Rubric, findings: &[Finding], signs: &[SignSeen]) -> Vec<GateRaised> {
    rubric
        .gates()
        .iter()
        .filter_map(|gate| raise(gate, findings, signs))
        .collect()
}

fn raise(gate: &GateSource, findings: &[Finding], signs: &[SignSeen]) -> Option<GateRaised> {
    let mut entries = Vec::new();
    let mut rules: Vec<String> = Vec::new();
    for finding in findings.iter().filter(|finding| hears(gate, finding)) {
        entries.push(finding.entry);
        if !rules.iter().any(|rule| rule == finding.rule) {
            rules.push(finding.rule.to_owned());
        }
    }
    let shown = signs.iter().filter(|seen| gate.signs.contains(&seen.sign));
    entries.extend(shown.map(|seen| seen.entry));
    if entries.is_empty() {
        return None;
    }
    entries.sort_unstable();
    entries.dedup();
    Some(GateRaised {
        id: gate.id,
        label: gate.label.clone(),
        source: gate.source,
        entries,
        rules,
    })
}

/// Open standards and presumptions advise, they never gate; and a gate of the
/// law hears only rules of which one event is a breach.
fn hears(gate: &GateSource, finding: &Finding) -> bool {
    let named = gate
        .rules
        .iter()
        .any(|pattern| pattern.fit(finding.rule).is_some());
    let strict = match gate.source {
        Source::Law => finding.basis == Basis::PerSe,
        Source::Client => matches!(finding.basis, Basis::PerSe | Basis::Policy),
    };
    named && strict && finding.outcome == Outcome::Violation
}
