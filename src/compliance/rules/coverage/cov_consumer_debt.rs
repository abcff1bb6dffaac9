//! [`COV_CONSUMER_DEBT`]: what the debt was for.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// The federal act speaks of debts for personal, family or household purposes, whether or not a court
    /// has given judgment on them. Debts from business are outside it. Where a debt has both purposes and
    /// nobody has decided which prevails, it is treated as covered.
    ///
    /// ## Why it matters
    ///
    /// The same call about a shop's supplies is judged by other law.
    ///
    /// ## Examples
    ///
    /// ```ron,covered
    /// Conduct(
    ///     facts: (debts: [(judgment: "2025-04-01")]),
    ///     contacts: [(steps: [Answered(Consumer), Said([StateStatus(Judgment)])])],
    /// )
    /// ```
    ///
    /// ```ron,not-covered
    /// Conduct(
    ///     facts: (debts: [(purpose: Business, judgment: "2025-04-01")]),
    ///     contacts: [(steps: [Answered(Consumer), Said([StateStatus(Judgment)])])],
    /// )
    /// ```
    COV_CONSUMER_DEBT {
        id: "cov-consumer-debt",
        title: "Personal, family or household debts",
        basis: Definition,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["15 U.S.C. § 1692a(5)", "12 CFR § 1006.2(h)"],
        hears: [],
        says: "The debt is a consumer debt.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
