//! [`CEASE_WRITTEN_REQUEST`]: contact after "leave me alone" in writing.

use crate::compliance::{
    Moment, Verdict,
    questions::{AfterStop, after_stop},
    rule::declare_rule,
    standing::Topic,
};

declare_rule! {
    /// ## What it checks
    ///
    /// After the consumer had asked in writing that the collector stop communicating, the collector
    /// contacted them again about that debt, by whatever medium. Three short notices are allowed: that
    /// efforts end, that a remedy ordinarily used may be invoked, and that a named remedy will be. An
    /// answer to the consumer's own new message is raised without being decided, as such an exception has
    /// to be read narrowly.
    ///
    /// ## Why it matters
    ///
    /// It is the one request that ends everything, and the law honors it without asking for reasons.
    ///
    /// ## Say instead
    ///
    /// Mark the account, and send at most one notice that says what happens next, without a demand.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (orders: [(kind: Cease(All), written: true, on: "2026-03-02T09:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Email, line: "email"), steps: [Said([SayDebtCollector, OptOut])])],
    /// )
    /// ```
    ///
    /// By an e-mail that the collector accepts as writing:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T09:00", medium: Email, line: "email", direction: Inbound), steps: [Heard([AskCease])]),
    ///     (contact: (at: "2026-03-10T12:00")),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// The letter arrives an hour after the call:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: Cease(All), written: true, on: "2026-03-10T13:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"))],
    /// )
    /// ```
    ///
    /// One of the three notices:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: Cease(All), written: true, on: "2026-03-02T09:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, CeaseNotice(MayRemedy)])])],
    /// )
    /// ```
    CEASE_WRITTEN_REQUEST {
        id: "cease-written-request",
        title: "Contact after a written request to stop",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(c)", "12 CFR § 1006.6(c)(1)"],
        hears: [TRIED, CLOSED, DEED],
        says: "The consumer was contacted after asking in writing that contact stop.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let because = moment.standing.known.cite(Topic::WrittenCease);
    match after_stop(moment, Topic::WrittenCease)? {
        AfterStop::Barred => Some(Verdict::violation().because(because)),
        AfterStop::Answer => Some(Verdict::advisory().because(because)),
        AfterStop::Notice | AfterStop::NoticeAndMore => None,
    }
}
