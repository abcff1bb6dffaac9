//! [`STATE_LAW_STRICTER`]: which law wins where a state protects more.

use crate::compliance::rule::{declare_rule, finds_nothing};

declare_rule! {
    /// ## What it means
    ///
    /// Federal law gives way only where a state's law is less protective; a state's stricter limit
    /// applies beside it. The rules of the place are judged together with the federal ones, each finding
    /// names the rule it comes from, and the strictest is the first to be broken. A state without an
    /// overlay here is reported as "federal rules only": that its own law asks nothing more is not said.
    ///
    /// ## Why it matters
    ///
    /// A call that is lawful in one state breaks the law in the next.
    ///
    /// ## Examples
    ///
    /// The third call in seven days breaks the rule of Massachusetts and no other; the eighth breaks the
    /// federal presumption as well.
    STATE_LAW_STRICTER {
        id: "state-law-stricter",
        title: "State law that protects more",
        basis: Definition,
        read: M,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692n", "12 CFR § 1006.104"],
        hears: [],
        says: "",
        judge: finds_nothing,
    }
}
