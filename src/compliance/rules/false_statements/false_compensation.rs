//! [`FALSE_COMPENSATION`]: a false statement of what the collector does or gets.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{CollectorAct, act::Claim},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector stated a compensation for its services that differs from what the file says. Where
    /// the file does not say, nothing is found.
    ///
    /// ## Why it matters
    ///
    /// People are told that charges are somebody's fair pay, and pay them.
    ///
    /// ## Say instead
    ///
    /// Leave it out, or read it from the file.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], compensation: "$200.00")]), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Claim(Compensation(Exactly("$300.00")))])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], compensation: "$200.00")]), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Claim(Compensation(Exactly("$200.00")))])])])
    /// ```
    ///
    /// The file does not say:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Claim(Compensation(Exactly("$300.00")))])]
    /// ```
    FALSE_COMPENSATION {
        id: "false-compensation",
        title: "False statement of services or pay",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(2)(B)", "12 CFR § 1006.18(b)(2)(ii)"],
        hears: [SAID],
        says: "The collector stated a compensation of {stated}; it is {truth}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let truth = moment.debt()?.compensation?;
    let stated = moment.said().iter().find_map(|act| match act {
        CollectorAct::Claim(Claim::Compensation(figure)) => Some(figure.stated(truth)),
        _ => None,
    })?;
    (stated != truth).then(|| Verdict::violation().amounts(stated, truth))
}
