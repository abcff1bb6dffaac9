//! [`TEXT_CONSUMER_TEXTED`]: a number for texts, by use.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// A number may be used for texts if the consumer texted from it about the debt and has not opted
    /// out, and within the past 60 days either texted again or a check of the database of reassigned
    /// numbers showed that the number has not changed hands.
    ///
    /// ## Why it matters
    ///
    /// Numbers change owners. After two months nobody knows who reads the text.
    ///
    /// ## Examples
    ///
    /// ```ron,route-met
    /// Conduct(
    ///     facts: (addresses: [(id: "mobile", kind: Mobile, last_inbound: "2026-01-09T12:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Text, line: "mobile"))],
    /// )
    /// ```
    ///
    /// Sixty-one days ago, and no check:
    ///
    /// ```ron,route-not-met
    /// Conduct(
    ///     facts: (addresses: [(id: "mobile", kind: Mobile, last_inbound: "2026-01-08T12:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Text, line: "mobile"))],
    /// )
    /// ```
    ///
    /// Checked last week:
    ///
    /// ```ron,route-met
    /// Conduct(
    ///     facts: (addresses: [(id: "mobile", kind: Mobile, last_inbound: "2026-01-08T12:00", checked: "2026-03-03")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Text, line: "mobile"))],
    /// )
    /// ```
    TEXT_CONSUMER_TEXTED {
        id: "text-consumer-texted",
        title: "Number from which the consumer texted",
        basis: Definition,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(d)(5)(i)"],
        hears: [],
        says: "The consumer texted from this number.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
