//! [`TIMEBARRED_THREAT`]: a suit threatened, openly or not, after the time for it had passed.

use crate::compliance::questions::expired;
use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        CollectorAct,
        act::{Certainty, Claim, Status, Threat},
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector threatened a suit on a debt whose limitation period had ended, or implied one: that
    /// it can sue, that the time still runs, that the account is in legal review, or what a judgment
    /// would bring. Saying that it will not happen is no threat.
    ///
    /// ## Why it matters
    ///
    /// A court is the one thing that can no longer happen, and the one that frightens most.
    ///
    /// ## Say instead
    ///
    /// Never mention court on such a debt, except to say that the law no longer allows it.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Suit, certainty: May)])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, StateStatus(InLegal)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(limitation_ends: "2026-03-11", ledger: [(amount: "$1,000.00")])]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Suit, certainty: May)])])])
    /// ```
    ///
    /// It is ruled out:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Suit, certainty: RuledOut), LimitationNotice])])])
    /// ```
    TIMEBARRED_THREAT {
        id: "timebarred-threat",
        title: "Court mentioned on a time-barred debt",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.26(b)", "15 U.S.C. § 1692e(5)"],
        hears: [SAID],
        says: "{what} on a debt whose limitation period has ended.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    if !expired(moment.debt()?, moment.date()) {
        return None;
    }
    let threat = |act: &CollectorAct| match act {
        CollectorAct::Consequence {
            what: Threat::Suit,
            certainty,
            ..
        } => (*certainty != Certainty::RuledOut).then_some("a suit was named as a consequence"),
        CollectorAct::Consequence {
            what: Threat::Garnish | Threat::Seize | Threat::AddCosts,
            certainty: Certainty::AfterJudgment,
            ..
        } => Some("what a judgment would bring was named as a consequence"),
        CollectorAct::Claim(Claim::CanSue) => Some("the collector said that it can sue"),
        CollectorAct::Claim(Claim::LimitationRunning) => {
            Some("the collector said that the time to sue still runs")
        }
        CollectorAct::StateStatus(Status::InLegal) => Some("legal steps were implied"),
        _ => None,
    };
    moment
        .said()
        .iter()
        .find_map(threat)
        .map(|what| Verdict::violation().what(what))
}
