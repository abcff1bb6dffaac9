//! [`COV_CREDITOR_FALSE_NAME`]: a creditor that calls itself something else.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// A creditor that collects its own debt under a name which suggests that a third party is collecting
    /// becomes a debt collector, with all that the act asks of one.
    ///
    /// ## Why it matters
    ///
    /// People react differently to a collector at the door; whoever borrows that weight takes on its
    /// duties.
    ///
    /// ## Examples
    ///
    /// ```ron,covered
    /// Conduct(
    ///     facts: (agency: (acting_as: Creditor, uses_other_name: true)),
    ///     contacts: [(steps: [Answered(Consumer), Said([StateCompany(False), StateAmount])])],
    /// )
    /// ```
    ///
    /// Under its true name:
    ///
    /// ```ron,not-covered
    /// Conduct(
    ///     facts: (agency: (acting_as: Creditor)),
    ///     contacts: [(steps: [Answered(Consumer), Said([StateCompany, StateAmount])])],
    /// )
    /// ```
    COV_CREDITOR_FALSE_NAME {
        id: "cov-creditor-false-name",
        title: "Creditors under another name",
        basis: Definition,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["15 U.S.C. § 1692a(6)"],
        hears: [],
        says: "The creditor uses a name that suggests a third party.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
