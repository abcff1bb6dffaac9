//! [`LCM_COUNTS_AS_CALL`]: a message is an attempt, and its call is counted.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// Leaving a limited-content message is an attempt to communicate. It is no communication, but the
    /// call in which it was left counts for the limits, and the hours and places that bind attempts bind
    /// it.
    ///
    /// ## Why it matters
    ///
    /// The telephone rang.
    ///
    /// ## Examples
    ///
    /// ```ron,counted
    /// [Voicemail(Consumer), Said([StateName, StateCompany, ReplyRequest, CallBackNumber])]
    /// ```
    ///
    /// ```ron,limited-content
    /// [Voicemail(Consumer), Said([StateName, StateCompany, ReplyRequest, CallBackNumber])]
    /// ```
    LCM_COUNTS_AS_CALL {
        id: "lcm-counts-as-call",
        title: "A limited-content message counts as a call",
        basis: Definition,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(b)", "12 CFR § 1006.2(b)"],
        hears: [],
        says: "The call in which the message was left counts.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
