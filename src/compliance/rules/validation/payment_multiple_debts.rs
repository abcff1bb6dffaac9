//! [`PAYMENT_MULTIPLE_DEBTS`]: a payment that went to another debt than it should.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::Deed,
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The consumer owes several debts, and a payment was applied to one that is disputed, or not as the
    /// consumer directed.
    ///
    /// ## Why it matters
    ///
    /// Whoever pays one debt to be rid of it, and finds it still open, has lost twice.
    ///
    /// ## Say instead
    ///
    /// Ask which debt the payment is for, and record the answer.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(ApplyPayment(to_disputed: true))])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(ApplyPayment(as_directed: false))])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(ApplyPayment(as_directed: true))])])
    /// ```
    ///
    /// No direction was given, and the debt is not disputed:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(ApplyPayment())])])
    /// ```
    PAYMENT_MULTIPLE_DEBTS {
        id: "payment-multiple-debts",
        title: "Payment applied to the wrong debt",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692h", "12 CFR § 1006.30(c)"],
        hears: [DEED],
        says: "A payment was applied {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let Item::Deed(Deed::ApplyPayment {
        to_disputed,
        as_directed,
    }) = moment.item
    else {
        return None;
    };
    let what = match (to_disputed, as_directed) {
        (true, _) => "to a debt that is disputed",
        (false, Some(false)) => "otherwise than the consumer directed",
        (false, _) => return None,
    };
    Some(Verdict::violation().what(what))
}
