//! [`EMAIL_CREDITOR_ROUTE`]: an address opened by a notice of the creditor.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// An e-mail address that the creditor got from the consumer and used may be used by the collector
    /// after the creditor has sent a notice that tells of the transfer, of the address and its use, that
    /// others may see what is sent there, how to opt out, and by when: not less than 35 days after it was
    /// sent. The time has to run out without an opt-out, and the domain has to be open to the public. An
    /// address known to be the employer's does not qualify.
    ///
    /// ## Why it matters
    ///
    /// Silence counts as a yes only after a fair warning.
    ///
    /// ## Examples
    ///
    /// ```ron,route-met
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, public_domain: true, creditor_notice: (sent: "2026-01-02", deadline: "2026-02-06", complete: true))]),
    ///     contacts: [(contact: (at: "2026-02-07T12:00", medium: Email, line: "email"))],
    /// )
    /// ```
    ///
    /// One day short of 35:
    ///
    /// ```ron,route-not-met
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, public_domain: true, creditor_notice: (sent: "2026-01-02", deadline: "2026-02-05", complete: true))]),
    ///     contacts: [(contact: (at: "2026-02-07T12:00", medium: Email, line: "email"))],
    /// )
    /// ```
    ///
    /// On the last day of the time:
    ///
    /// ```ron,route-not-met
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, public_domain: true, creditor_notice: (sent: "2026-01-02", deadline: "2026-02-06", complete: true))]),
    ///     contacts: [(contact: (at: "2026-02-06T12:00", medium: Email, line: "email"))],
    /// )
    /// ```
    EMAIL_CREDITOR_ROUTE {
        id: "email-creditor-route",
        title: "E-mail address by the creditor's notice",
        basis: Definition,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(d)(4)(ii)"],
        hears: [],
        says: "The address was opened by the creditor's notice.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
