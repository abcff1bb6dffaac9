//! [`CEASE_REFUSAL_TO_PAY`]: contact after "I will not pay" in writing.

use crate::compliance::{
    Moment, Verdict,
    questions::{AfterStop, after_stop},
    rule::declare_rule,
    standing::Topic,
};

declare_rule! {
    /// ## What it checks
    ///
    /// After the consumer had refused in writing to pay, the collector contacted them again about that
    /// debt. Three short notices are allowed: that efforts end, that a remedy ordinarily used may be
    /// invoked, and that a named remedy will be. An answer to the consumer's own new message is raised
    /// without being decided, as such an exception has to be read narrowly.
    ///
    /// ## Why it matters
    ///
    /// A refusal in writing ends the talking. What remains is the law, or nothing.
    ///
    /// ## Say instead
    ///
    /// Mark the account, and send at most one notice that says what happens next, without a demand.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (orders: [(kind: RefusalToPay, written: true, on: "2026-03-02T09:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"))],
    /// )
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T09:00", medium: Letter, direction: Inbound), steps: [Heard([RefuseToPay(written: true)])]),
    ///     (contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, AskPayment])]),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// Said, not written:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: RefusalToPay, on: "2026-03-02T09:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"))],
    /// )
    /// ```
    ///
    /// The refusal comes an hour after the call:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: RefusalToPay, written: true, on: "2026-03-10T13:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"))],
    /// )
    /// ```
    ///
    /// One of the three notices:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: RefusalToPay, written: true, on: "2026-03-02T09:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, CeaseNotice(EffortsEnd)])])],
    /// )
    /// ```
    CEASE_REFUSAL_TO_PAY {
        id: "cease-refusal-to-pay",
        title: "Contact after a written refusal to pay",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(c)", "12 CFR § 1006.6(c)(1)"],
        hears: [TRIED, CLOSED, DEED],
        says: "The consumer was contacted after refusing in writing to pay.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let because = moment.standing.known.cite(Topic::WrittenRefusal);
    match after_stop(moment, Topic::WrittenRefusal)? {
        AfterStop::Barred => Some(Verdict::violation().because(because)),
        AfterStop::Answer => Some(Verdict::advisory().because(because)),
        AfterStop::Notice | AfterStop::NoticeAndMore => None,
    }
}
