//! [`DEF_ATTEMPT`]: outreach that conveys nothing yet.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// Any act to start a contact about a debt, through any medium, is an attempt to communicate; leaving
    /// a limited-content message is one. The rules of time, place, counsel and medium reach attempts. The
    /// rule about third parties reaches only communications.
    ///
    /// ## Why it matters
    ///
    /// A telephone that rings at six in the morning wakes people whether or not anybody answers it.
    ///
    /// ## Examples
    ///
    /// A call that nobody answered:
    ///
    /// ```ron,attempt
    /// Conduct(contacts: [(contact: (result: RangOut))])
    /// ```
    ///
    /// Once the debt is told of, it is more than an attempt:
    ///
    /// ```ron,communication
    /// [Answered(Consumer), Said([MiniMiranda])]
    /// ```
    DEF_ATTEMPT {
        id: "def-attempt",
        title: "What an attempt to communicate is",
        basis: Definition,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["12 CFR § 1006.2(b)"],
        hears: [],
        says: "This is an attempt to communicate.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
