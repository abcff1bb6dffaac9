//! [`EMAIL_CONSUMER_ROUTE`]: an address that the consumer used or allowed.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// An e-mail address may be used if the consumer wrote from it about the debt and has not opted out,
    /// or gave direct prior consent to it that has not been withdrawn. An address entered in a portal
    /// counts if its use was clearly disclosed there.
    ///
    /// ## Why it matters
    ///
    /// Whoever writes from an address expects the answer there.
    ///
    /// ## Examples
    ///
    /// ```ron,route-met
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, last_inbound: "2025-03-01T12:00")]),
    ///     contacts: [(contact: (medium: Email, line: "email"))],
    /// )
    /// ```
    ///
    /// Opted out since:
    ///
    /// ```ron,route-not-met
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, last_inbound: "2025-03-01T12:00", opted_out: "2025-06-01T12:00")]),
    ///     contacts: [(contact: (medium: Email, line: "email"))],
    /// )
    /// ```
    ///
    /// A consent that was withdrawn:
    ///
    /// ```ron,route-not-met
    /// Conduct(
    ///     facts: (consents: [(to: Email, on: "2026-01-01T12:00", revoked: "2026-02-01T12:00")]),
    ///     contacts: [(contact: (medium: Email, line: "email"))],
    /// )
    /// ```
    EMAIL_CONSUMER_ROUTE {
        id: "email-consumer-route",
        title: "E-mail address from the consumer",
        basis: Definition,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(d)(4)(i)"],
        hears: [],
        says: "The address came from the consumer.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
