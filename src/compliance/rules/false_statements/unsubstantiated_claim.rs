//! [`UNSUBSTANTIATED_CLAIM`]: a debt claimed as owed without anything that supports it.

use crate::{
    compliance::{Factors, Moment, Verdict, questions::Content, rule::declare_rule},
    domain::{
        CollectorAct, Deed,
        act::{Claim, Status},
    },
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector asked for payment, said that the debt is owed or reported it although the file holds
    /// nothing that supports it, or although the consumer had disputed it before and nothing had been
    /// verified. What basis is reasonable is a matter of degree: the finding lists what was seen and
    /// decides nothing.
    ///
    /// ## Why it matters
    ///
    /// A list of names and amounts is not a debt.
    ///
    /// ## Say instead
    ///
    /// Get the data, then ask; after a dispute, verify first.
    ///
    /// ## Violates
    ///
    /// Collection went on unverified after the consumer denied owing (FTC, Expert Global Solutions,
    /// 2013):
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute]), Said([TakeDispute])]), (contact: (at: "2026-03-20T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector, AskPayment])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], substantiated: false)]), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, AskPayment])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, AskPayment])]
    /// ```
    ///
    /// It was verified in between:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute]), Said([TakeDispute])]), (desk: "2026-03-15T10:00", steps: [Did(SendVerification)]), (contact: (at: "2026-03-20T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector, AskPayment])])])
    /// ```
    UNSUBSTANTIATED_CLAIM {
        id: "unsubstantiated-claim",
        title: "Debt claimed without support",
        basis: Standard,
        read: S,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(2)", "15 U.S.C. § 1692e(10)", "12 U.S.C. § 5531"],
        hears: [SAID, DEED],
        says: "The debt was claimed as owed: {factors}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let states = |act: &CollectorAct| {
        matches!(
            act,
            CollectorAct::Claim(Claim::YouOweThis) | CollectorAct::StateStatus(Status::Valid)
        )
    };
    let claimed = moment.content.has(Content::DEMAND)
        || moment.does(states)
        || matches!(
            moment.item,
            Item::Deed(Deed::Collect | Deed::Furnish { .. } | Deed::Sue { .. })
        );
    if !claimed {
        return None;
    }
    let account = moment.account()?;
    // In the call in which it is raised nobody can have verified anything.
    let earlier = account
        .disputed_since
        .is_some_and(|since| since < moment.date());
    let seen = Factors::UNSUPPORTED
        .when(!moment.debt()?.substantiated)
        .and(Factors::UNVERIFIED.when(earlier && account.disputed && !account.verified));
    (!seen.is_empty()).then(|| Verdict::advisory().factors(seen))
}
