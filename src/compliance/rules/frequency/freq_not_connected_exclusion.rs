//! [`FREQ_NOT_CONNECTED_EXCLUSION`]: which calls that reached nobody still count.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// A call that got a busy tone, or a notice that the number is not in service, never connected and
    /// does not count for the limits. A call that rang out, that was answered and dropped, or that
    /// reached a voicemail, even a full one, counts.
    ///
    /// ## Why it matters
    ///
    /// The telephone system's codes have to be mapped to these two classes, or the count is wrong.
    ///
    /// ## Examples
    ///
    /// ```ron,not-counted
    /// Conduct(contacts: [(contact: (result: NotInService))])
    /// ```
    ///
    /// ```ron,not-counted
    /// Conduct(contacts: [(contact: (result: Busy))])
    /// ```
    ///
    /// ```ron,counted
    /// Conduct(contacts: [(contact: (result: RangOut))])
    /// ```
    ///
    /// ```ron,counted
    /// Conduct(contacts: [(contact: (result: Full))])
    /// ```
    ///
    /// ```ron,counted
    /// Conduct(contacts: [(contact: (result: Dropped), steps: [Answered(Consumer)])])
    /// ```
    FREQ_NOT_CONNECTED_EXCLUSION {
        id: "freq-not-connected-exclusion",
        title: "Calls that never connected",
        basis: Definition,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(b)(3)(ii)", "Comment 14(b)(3)(ii)-1"],
        hears: [],
        says: "This call does not count.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
