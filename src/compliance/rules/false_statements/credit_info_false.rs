//! [`CREDIT_INFO_FALSE`]: credit information that is known to be false.

use crate::{
    compliance::{Moment, Verdict, questions::not_owed, rule::declare_rule},
    domain::{
        CollectorAct, Deed, Money,
        act::{Certainty, Threat},
    },
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector reported an amount that differs from the account, or reported or threatened to
    /// report a debt that is paid, settled, discharged or not the consumer's.
    ///
    /// ## Why it matters
    ///
    /// A false entry follows people for years and takes months to remove.
    ///
    /// ## Say instead
    ///
    /// Report what the account shows, on the day it shows it.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (agency: (furnishes: true)), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Furnish(figure: Off("$50.00")))])])
    /// ```
    ///
    /// Reporting is threatened on a debt that was paid:
    ///
    /// ```ron,violates
    /// Conduct(facts: (agency: (furnishes: true), debts: [(ledger: [(amount: "$100.00")], paid: "2026-02-01")]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector, Consequence(what: CreditReport)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (furnishes: true)), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Furnish())])])
    /// ```
    ///
    /// The figure as it stands, written out:
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (furnishes: true)), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Furnish(figure: Exactly("$1,000.00")))])])
    /// ```
    CREDIT_INFO_FALSE {
        id: "credit-info-false",
        title: "False credit information",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(8)", "12 CFR § 1006.18(c)(2)"],
        hears: [SAID, DEED],
        says: "False information about the debt went, or was said to go, to a credit bureau.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let debt = moment.debt()?;
    let nothing = not_owed(debt, moment.date());
    if let Item::Deed(Deed::Furnish { figure, .. }) = moment.item {
        let truth = if nothing { Money::ZERO } else { debt.balance() };
        return (figure.stated(truth) != truth || nothing).then(Verdict::violation);
    }
    let threatened = |act: &CollectorAct| {
        matches!(
            act,
            CollectorAct::Consequence {
                what: Threat::CreditReport,
                certainty: Certainty::Will | Certainty::May | Certainty::AfterJudgment,
                ..
            }
        )
    };
    (nothing && moment.does(threatened)).then(Verdict::violation)
}
