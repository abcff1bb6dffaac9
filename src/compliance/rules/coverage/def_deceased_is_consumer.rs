//! [`DEF_DECEASED_IS_CONSUMER`]: a deceased person remains a consumer.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// A natural person who has died remains a consumer in the sense of the regulation. What is due to
    /// the consumer is due to whoever may act for the estate.
    ///
    /// ## Why it matters
    ///
    /// A death ends neither the debt nor the rules about collecting it.
    ///
    /// ## Examples
    ///
    /// ```ron,covered
    /// Conduct(
    ///     facts: (people: [(id: "dana", relation: Consumer, deceased: "2026-01-05"), (id: "casey", relation: EstateRepresentative)]),
    ///     contacts: [(steps: [Answered(EstateRepresentative), Said([MiniMiranda])])],
    /// )
    /// ```
    ///
    /// The surviving spouse counts as the consumer:
    ///
    /// ```ron,consumer
    /// Conduct(
    ///     facts: (people: [(id: "dana", relation: Consumer, deceased: "2026-01-05"), (id: "kim", relation: Spouse)]),
    ///     contacts: [(steps: [Answered(Spouse), Said([MiniMiranda])])],
    /// )
    /// ```
    DEF_DECEASED_IS_CONSUMER {
        id: "def-deceased-is-consumer",
        title: "A consumer who has died",
        basis: Definition,
        read: M,
        source: Law,
        binds: Anyone,
        law: ["12 CFR § 1006.2(e)"],
        hears: [],
        says: "The consumer has died and remains a consumer.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
