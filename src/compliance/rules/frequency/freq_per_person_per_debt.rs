//! [`FREQ_PER_PERSON_PER_DEBT`]: what is counted together.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// Calls are counted for each collector, person and debt, not for each telephone number: several
    /// numbers of one person are one count, and calls about another debt, or to another person, are
    /// another.
    ///
    /// ## Why it matters
    ///
    /// Eight calls to four telephones in one pocket are eight calls.
    ///
    /// ## Examples
    ///
    /// Home and mobile are one count:
    ///
    /// ```ron,presumed-violation
    /// Conduct(
    ///     facts: (history: [
    ///         (at: "2026-03-04T10:00", result: RangOut, line: "home"),
    ///         (at: "2026-03-05T10:00", result: RangOut, line: "home"),
    ///         (at: "2026-03-06T10:00", result: RangOut, line: "home"),
    ///         (at: "2026-03-07T10:00", result: RangOut, line: "home"),
    ///         (at: "2026-03-08T09:00", result: RangOut, line: "mobile"),
    ///         (at: "2026-03-09T09:00", result: RangOut, line: "mobile"),
    ///         (at: "2026-03-10T09:00", result: RangOut, line: "mobile"),
    ///     ]),
    ///     contacts: [(contact: (at: "2026-03-10T15:00", line: "second_mobile"))],
    /// )
    /// ```
    ///
    /// Another debt is another count:
    ///
    /// ```ron,presumed-compliance
    /// Conduct(
    ///     facts: (
    ///         debts: [(id: "card"), (id: "loan")],
    ///         history: [
    ///         (at: "2026-03-04T10:00", result: RangOut, debts: ["card"]),
    ///         (at: "2026-03-05T10:00", result: RangOut, debts: ["card"]),
    ///         (at: "2026-03-06T10:00", result: RangOut, debts: ["card"]),
    ///         (at: "2026-03-07T10:00", result: RangOut, debts: ["card"]),
    ///         (at: "2026-03-08T10:00", result: RangOut, debts: ["card"]),
    ///         (at: "2026-03-09T10:00", result: RangOut, debts: ["card"]),
    ///         (at: "2026-03-10T10:00", result: RangOut, debts: ["card"]),
    ///         ],
    ///     ),
    ///     contacts: [(contact: (at: "2026-03-10T15:00", debts: ["loan"]))],
    /// )
    /// ```
    FREQ_PER_PERSON_PER_DEBT {
        id: "freq-per-person-per-debt",
        title: "One count for each person and debt",
        basis: Definition,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(b)(2)", "12 CFR § 1006.14(b)(4)"],
        hears: [],
        says: "Calls are counted by person and debt.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
