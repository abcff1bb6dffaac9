//! [`UNFAIR_NONJUDICIAL_ACTION`]: property taken, or threatened to be taken, without a court and without a right.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        CollectorAct, Deed,
        act::{Certainty, Threat},
    },
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector took or disabled property without a court, or threatened to, although no lien gives
    /// a present right to it, nobody intends to, or a law exempts the property.
    ///
    /// ## Why it matters
    ///
    /// A car that does not start costs people the job that would have paid the debt.
    ///
    /// ## Say instead
    ///
    /// Say nothing of the property unless the lien holder has decided to act.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: Repossess)])]
    /// ```
    ///
    /// A lien, but nobody intends to use it:
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], lien: true)]), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Disable, certainty: May)])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], lien: true, exempt: true)]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Dispossess)])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], lien: true)], authority: (repossession_intended: true)), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Repossess)])])])
    /// ```
    ///
    /// The same property, not exempt:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], lien: true)]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Dispossess)])])
    /// ```
    UNFAIR_NONJUDICIAL_ACTION {
        id: "unfair-nonjudicial-action",
        title: "Property taken or disabled without a right to it",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692f(6)", "12 CFR § 1006.22(e)"],
        hears: [SAID, DEED],
        says: "Property was, or was to be, taken or disabled although {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let debt = moment.debt()?;
    let done = matches!(moment.item, Item::Deed(Deed::Dispossess));
    let threatened = moment.does(|act| {
        matches!(
            act,
            CollectorAct::Consequence {
                what: Threat::Repossess | Threat::Disable,
                certainty: Certainty::Will | Certainty::May | Certainty::AfterJudgment,
                ..
            }
        )
    });
    let intended = done || moment.facts.authority.repossession_intended;
    let what = match (debt.lien, debt.exempt) {
        _ if !done && !threatened => return None,
        (false, _) => "there is no present right to it",
        (true, true) => "a law exempts it",
        (true, false) if !intended => "nobody intends to",
        (true, false) => return None,
    };
    Some(Verdict::violation().what(what))
}
