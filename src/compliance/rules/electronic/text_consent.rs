//! [`TEXT_CONSENT`]: a number for texts, by permission.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// A number may be used for texts if the consumer consented to that directly, the consent has not
    /// been withdrawn, and within the past 60 days it was given or renewed or a check of the database of
    /// reassigned numbers showed that the number has not changed hands.
    ///
    /// ## Why it matters
    ///
    /// A yes of last year may have been said by somebody who has another number now.
    ///
    /// ## Examples
    ///
    /// ```ron,route-met
    /// Conduct(
    ///     facts: (consents: [(to: Text, on: "2026-02-01T12:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Text, line: "mobile"))],
    /// )
    /// ```
    ///
    /// ```ron,route-not-met
    /// Conduct(
    ///     facts: (consents: [(to: Text, on: "2026-01-08T12:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Text, line: "mobile"))],
    /// )
    /// ```
    ///
    /// Renewed:
    ///
    /// ```ron,route-met
    /// Conduct(
    ///     facts: (consents: [(to: Text, on: "2025-01-08T12:00", renewed: "2026-02-20")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Text, line: "mobile"))],
    /// )
    /// ```
    TEXT_CONSENT {
        id: "text-consent",
        title: "Number by consent to texts",
        basis: Definition,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(d)(5)(ii)"],
        hears: [],
        says: "The consumer consented to texts.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
