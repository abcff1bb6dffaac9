//! [`FREQ_PROFESSIONAL_EXCLUSION`]: calls that do not count because of who was called.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// Calls to the consumer's attorney, a credit bureau, the creditor, the creditor's attorney and the
    /// collector's own attorney do not count for the limits.
    ///
    /// ## Why it matters
    ///
    /// The limits protect people from a ringing telephone. An attorney's office is there to answer.
    ///
    /// ## Examples
    ///
    /// ```ron,not-counted
    /// Conduct(contacts: [(contact: (sought: "abel", line: "attorneys_phone"))])
    /// ```
    ///
    /// ```ron,counted
    /// Conduct(contacts: [(contact: (sought: "sam", line: "siblings_phone"))])
    /// ```
    FREQ_PROFESSIONAL_EXCLUSION {
        id: "freq-professional-exclusion",
        title: "Calls to professionals",
        basis: Definition,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(b)(3)(iii)"],
        hears: [],
        says: "The call went to a professional and does not count.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
