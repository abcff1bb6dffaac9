//! [`UNNAMED_FAULT`]: a fault in the call that is listened to, and nothing to mark it by.

use crate::{
    compliance,
    evaluation::{Finding, faults},
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Played,
    },
};

declare_check! {
    /// ## What it finds
    ///
    /// In a call that is listened to, a line in which the rules find something, and none of the
    /// faults under `spot` stands for that rule.
    ///
    /// ## Why it matters
    ///
    /// The faults are found by the rules, not by the file. One that cannot be picked can only be
    /// missed, so nobody reaches all the points.
    ///
    /// ## How to mend it
    ///
    /// Name the rule in the `rules` of a fault under `spot`, add a fault for it, or let the
    /// colleague say the line as it should be said.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     goal: FaultsFound,
    ///     lines: [],
    ///     beats: [],
    ///     heard: (
    ///         by: "Jess Okafor",
    ///         contact: (id: "call", at: "2026-03-10T12:05", line: "home", party: "dana"),
    ///         lines: [
    ///             (id: "hello", says: "Hello?", steps: [Answered(Consumer)]),
    ///             (id: "fee", says: "There's a three dollar charge for a card.", steps: [Said([StateName, StateCompany, MiniMiranda, Fee(kind: Convenience, figure: Exactly("$3.00"))]), HungUp(Collector)]),
    ///         ],
    ///         spot: [
    ///             (id: "rude", words: "A rude word", rules: ["harass-abusive-language"]),
    ///         ],
    ///     ),
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     goal: FaultsFound,
    ///     lines: [],
    ///     beats: [],
    ///     heard: (
    ///         by: "Jess Okafor",
    ///         contact: (id: "call", at: "2026-03-10T12:05", line: "home", party: "dana"),
    ///         lines: [
    ///             (id: "hello", says: "Hello?", steps: [Answered(Consumer)]),
    ///             (id: "fee", says: "There's a three dollar charge for a card.", steps: [Said([StateName, StateCompany, MiniMiranda, Fee(kind: Convenience, figure: Exactly("$3.00"))]), HungUp(Collector)]),
    ///         ],
    ///         spot: [
    ///             (id: "early", words: "Private words before two identifiers were given", rules: ["client-two-identifiers", "tp-right-party-check"]),
    ///             (id: "fee", words: "A fee for paying", rules: ["unfair-convenience-fee"]),
    ///         ],
    ///     ),
    /// ```
    UNNAMED_FAULT {
        id: "unnamed-fault",
        title: "A fault that nobody can mark",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let Some(heard) = played.scenario.to_listen_to() else {
        return;
    };
    let spots: Vec<&[String]> = heard.spots.iter().map(|spot| &*spot.rules).collect();
    let there = compliance::in_what_was_heard(&played.scenario);
    let there: Vec<Finding> = there.iter().map(Finding::from).collect();
    for fault in faults(&spots, &[], &there) {
        let (None, Some(finding)) = (fault.spot, fault.finding) else {
            continue;
        };
        let at = usize::try_from(fault.line).unwrap_or(0).checked_sub(1);
        let path = at.map_or_else(
            || "heard.spot".to_owned(),
            |at| format!("heard.lines[{at}]"),
        );
        found.at(
            &path,
            format!("{}, and no fault under spot stands for it", finding.rule),
            format!(
                "add {:?} to the rules of a fault under spot, or mend the line",
                finding.rule
            ),
        );
    }
}
