//! [`MEDIA_LEGALLY_REQUIRED`]: messages that a law prescribes in a medium.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// A medium that the person has barred may still be used for a message that a law requires to be sent
    /// by it.
    ///
    /// ## Why it matters
    ///
    /// A request cannot take away from people what another law gives them.
    ///
    /// ## Examples
    ///
    /// ```ron,medium-excepted
    /// Conduct(
    ///     facts: (orders: [(kind: Cease(Medium(Email)))]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Email, line: "email", legally_required: true), steps: [Said([SayDebtCollector])])],
    /// )
    /// ```
    ///
    /// Useful is not required:
    ///
    /// ```ron,medium-barred
    /// Conduct(
    ///     facts: (orders: [(kind: Cease(Medium(Email)))]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Email, line: "email"), steps: [Said([SayDebtCollector])])],
    /// )
    /// ```
    MEDIA_LEGALLY_REQUIRED {
        id: "media-legally-required",
        title: "A barred medium that the law requires",
        basis: Definition,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(h)(2)(iii)"],
        hears: [],
        says: "A law requires this message in this medium.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
