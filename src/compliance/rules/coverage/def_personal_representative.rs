//! [`DEF_PERSONAL_REPRESENTATIVE`]: whoever may act for the estate.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// For the contact rules the consumer includes whoever is authorized to act for a deceased consumer's
    /// estate: an executor or administrator, somebody appointed in an informal or summary procedure,
    /// somebody who took property by affidavit, and somebody who in fact disposes of the estate's assets.
    ///
    /// ## Why it matters
    ///
    /// The question is who handles the estate, not who the next of kin is.
    ///
    /// ## Examples
    ///
    /// A daughter who handles the estate:
    ///
    /// ```ron,consumer
    /// Conduct(
    ///     facts: (people: [(id: "dana", relation: Consumer, deceased: "2026-01-05"), (id: "chris", relation: Child, estate_role: true)]),
    ///     contacts: [(steps: [Answered(Child), Said([Ask(EstateRole)])])],
    /// )
    /// ```
    ///
    /// A daughter who does not:
    ///
    /// ```ron,third-party
    /// Conduct(
    ///     facts: (people: [(id: "dana", relation: Consumer, deceased: "2026-01-05"), (id: "chris", relation: Child)]),
    ///     contacts: [(steps: [Answered(Child), Said([Ask(EstateRole)])])],
    /// )
    /// ```
    DEF_PERSONAL_REPRESENTATIVE {
        id: "def-personal-representative",
        title: "Who stands for an estate",
        basis: Definition,
        read: S,
        source: Law,
        binds: Anyone,
        law: ["12 CFR § 1006.6(a)(4)", "Comment 6(a)(4)-1"],
        hears: [],
        says: "The listener may act for the estate.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
