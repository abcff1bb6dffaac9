//! [`DEF_CONSUMER_EXTENDED`]: who counts as the consumer for the contact rules.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// For the contact rules the consumer's spouse, the parent of a minor, a guardian, an executor or
    /// administrator, whoever else may act for the estate, and a confirmed successor in interest
    /// count as the consumer. The surviving spouse and the parent of a deceased minor do, too.
    /// An adult child, a sibling, the parent of an adult, a roommate or a coworker is a third party.
    ///
    /// ## Why it matters
    ///
    /// What may be said depends on who listens, and the surname does not tell.
    ///
    /// ## Examples
    ///
    /// ```ron,consumer
    /// [Answered(Spouse), Said([RevealDebt])]
    /// ```
    ///
    /// ```ron,third-party
    /// [Answered(Parent), Said([StateName])]
    /// ```
    ///
    /// The parent of a minor, also of one who has died:
    ///
    /// ```ron,consumer
    /// Conduct(
    ///     facts: (people: [(id: "kit", relation: Consumer, minor: true, deceased: "2026-01-05"), (id: "pat", relation: Parent)]),
    ///     contacts: [(steps: [Answered(Parent), Said([RevealDebt])])],
    /// )
    /// ```
    DEF_CONSUMER_EXTENDED {
        id: "def-consumer-extended",
        title: "Who counts as the consumer",
        basis: Definition,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["15 U.S.C. § 1692c(d)", "12 CFR § 1006.6(a)"],
        hears: [],
        says: "The listener counts as the consumer.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
