//! [`COV_DEBT_COLLECTOR`]: whom the federal act binds.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// The Fair Debt Collection Practices Act and Regulation F bind whoever collects debts that are
    /// owed to another: an agency, most buyers of debts in default, a law firm that collects.
    /// A creditor that collects in its own name is not bound, nor is somebody who works in the
    /// creditor's name; a creditor that uses another name suggesting a third party is.
    /// The debt must be personal, and, for an agency, have been in default when it was taken on.
    ///
    /// ## Why it matters
    ///
    /// Outside coverage the federal rules are not applicable, which is not the same as kept: other
    /// laws and the client's policy judge the call.
    ///
    /// ## Examples
    ///
    /// ```ron,covered
    /// [Answered(Consumer), Said([MiniMiranda])]
    /// ```
    ///
    /// ```ron,not-covered
    /// Conduct(
    ///     facts: (agency: (acting_as: Creditor)),
    ///     contacts: [(steps: [Answered(Consumer), Said([StateAmount])])],
    /// )
    /// ```
    ///
    /// A debt from business:
    ///
    /// ```ron,not-covered
    /// Conduct(
    ///     facts: (debts: [(purpose: Business)]),
    ///     contacts: [(steps: [Answered(Consumer), Said([StateAmount])])],
    /// )
    /// ```
    ///
    /// A creditor that calls itself something else:
    ///
    /// ```ron,covered
    /// Conduct(
    ///     facts: (agency: (acting_as: Creditor, uses_other_name: true)),
    ///     contacts: [(steps: [Answered(Consumer), Said([StateAmount])])],
    /// )
    /// ```
    COV_DEBT_COLLECTOR {
        id: "cov-debt-collector",
        title: "Whom the federal act binds",
        basis: Definition,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["15 U.S.C. § 1692a(6)", "12 CFR § 1006.2(i)"],
        hears: [],
        says: "The federal act applies.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
