//! [`CEASE_EXCEPTIONS_ONLY`]: a notice with a demand in it.

use crate::compliance::{
    Moment, Verdict,
    questions::{AfterStop, after_stop},
    rule::declare_rule,
    standing::Topic,
};

declare_rule! {
    /// ## What it checks
    ///
    /// After a written refusal to pay or a written request to stop, the collector sent one of the three
    /// notices that are still allowed, and put more into it: a demand, an offer, pressure for haste.
    ///
    /// ## Why it matters
    ///
    /// The exception is there so that people learn what will happen to them, not so that collection goes
    /// on by other words.
    ///
    /// ## Say instead
    ///
    /// "We are ending our efforts to collect this account." Nothing more.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (orders: [(kind: Cease(All), written: true, on: "2026-03-02T09:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, CeaseNotice(MayRemedy), AskPayment])])],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: Cease(All), written: true, on: "2026-03-02T09:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, CeaseNotice(MayRemedy)])])],
    /// )
    /// ```
    ///
    /// Without a written stop the same letter is judged by other rules:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, CeaseNotice(MayRemedy), AskPayment])])])
    /// ```
    CEASE_EXCEPTIONS_ONLY {
        id: "cease-exceptions-only",
        title: "More than a notice after a written stop",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(c)", "12 CFR § 1006.6(c)(2)"],
        hears: [CLOSED],
        says: "After the consumer had refused or stopped contact in writing, a notice said more than the law lets it say.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    [Topic::WrittenCease, Topic::WrittenRefusal]
        .into_iter()
        .find(|topic| after_stop(moment, *topic) == Some(AfterStop::NoticeAndMore))
        .map(|topic| Verdict::violation().because(moment.standing.known.cite(topic)))
}
