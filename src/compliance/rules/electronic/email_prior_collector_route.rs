//! [`EMAIL_PRIOR_COLLECTOR_ROUTE`]: an address that the prior collector used.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// An e-mail address may be used if the immediately prior collector got it by one of the other two
    /// routes, used it for this debt, and the consumer did not opt out.
    ///
    /// ## Why it matters
    ///
    /// What was right yesterday does not have to be asked for again, as long as nobody objected.
    ///
    /// ## Examples
    ///
    /// ```ron,route-met
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, provenance: PriorCollector, prior_route: true)]),
    ///     contacts: [(contact: (medium: Email, line: "email"))],
    /// )
    /// ```
    ///
    /// ```ron,route-not-met
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, provenance: PriorCollector)]),
    ///     contacts: [(contact: (medium: Email, line: "email"))],
    /// )
    /// ```
    EMAIL_PRIOR_COLLECTOR_ROUTE {
        id: "email-prior-collector-route",
        title: "E-mail address from the collector before",
        basis: Definition,
        read: M,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(d)(4)(iii)"],
        hears: [],
        says: "The address came from the collector before.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
