//! [`COV_DEFAULT_AT_ACQUISITION`]: a servicer that took the debt before it was in default.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// Somebody who obtained a debt that was not in default at the time is no debt collector for it. What
    /// counts is the day on which it was obtained, not the day of the call.
    ///
    /// ## Why it matters
    ///
    /// A servicer of loans in good standing does not become a collector because a borrower falls behind
    /// later.
    ///
    /// ## Examples
    ///
    /// ```ron,covered
    /// [Answered(Consumer), Said([MiniMiranda])]
    /// ```
    ///
    /// Taken on while it was being paid:
    ///
    /// ```ron,not-covered
    /// Conduct(
    ///     facts: (debts: [(in_default_when_obtained: false)]),
    ///     contacts: [(steps: [Answered(Consumer), Said([StateAmount])])],
    /// )
    /// ```
    COV_DEFAULT_AT_ACQUISITION {
        id: "cov-default-at-acquisition",
        title: "Debts taken on before default",
        basis: Definition,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["15 U.S.C. § 1692a(6)(F)(iii)"],
        hears: [],
        says: "The debt was not in default when it was obtained.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
