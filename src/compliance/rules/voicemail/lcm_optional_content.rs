//! [`LCM_OPTIONAL_CONTENT`]: the short list of extras.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// Besides what it must have, a limited-content message may add a salutation, the date and time of
    /// the message, suggested dates and times for a reply, and that any representative can help. Nothing
    /// else: neither what it is about nor that it is urgent.
    ///
    /// ## Why it matters
    ///
    /// A list that is complete can be learned by heart.
    ///
    /// ## Examples
    ///
    /// ```ron,limited-content
    /// [Voicemail(Consumer), Said([Greet, StateName, StateCompany, StateDateTime, ReplyRequest, CallBackNumber, ReplyTimes, AnyRepresentative])]
    /// ```
    ///
    /// One word too many:
    ///
    /// ```ron,attempt
    /// [Voicemail(Consumer), Said([Greet, StateName, StateCompany, ReplyRequest, CallBackNumber, StatePurpose(Personal)])]
    /// ```
    LCM_OPTIONAL_CONTENT {
        id: "lcm-optional-content",
        title: "What a limited-content message may add",
        basis: Definition,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.2(j)(2)"],
        hears: [],
        says: "The message had nothing but what is allowed.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
