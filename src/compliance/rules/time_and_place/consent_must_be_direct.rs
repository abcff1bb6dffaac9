//! [`CONSENT_MUST_BE_DIRECT`]: to whom a permission was given.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// A consent to be contacted at another time or place, despite an attorney, or to speak with a third
    /// party counts only if the consumer gave it to this collector. What was allowed to the creditor or
    /// to a collector before does not pass on. E-mail addresses and text numbers have procedures of their
    /// own.
    ///
    /// ## Why it matters
    ///
    /// People allow things to somebody they chose to deal with. Nobody chooses the next collector.
    ///
    /// ## Examples
    ///
    /// ```ron,consent-counts
    /// Conduct(
    ///     facts: (consents: [(to: Time, on: "2026-03-09T12:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"))],
    /// )
    /// ```
    ///
    /// Given to the creditor:
    ///
    /// ```ron,consent-void
    /// Conduct(
    ///     facts: (consents: [(to: Time, on: "2026-03-09T12:00", given_to: CreditorOnly)]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"))],
    /// )
    /// ```
    ///
    /// Given to the collector before this one:
    ///
    /// ```ron,consent-void
    /// Conduct(
    ///     facts: (consents: [(to: Work, on: "2026-03-09T12:00", given_to: PriorCollector)]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"))],
    /// )
    /// ```
    CONSENT_MUST_BE_DIRECT {
        id: "consent-must-be-direct",
        title: "Consent has to be given directly",
        basis: Definition,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(a)", "15 U.S.C. § 1692c(b)", "12 CFR § 1006.6(b)(4)(i)"],
        hears: [],
        says: "The consent was given to this collector.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
