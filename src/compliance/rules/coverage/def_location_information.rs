//! [`DEF_LOCATION_INFORMATION`]: the three facts that a third party may be asked for.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// Location information is the consumer's home address, the telephone number there, and the place of
    /// employment. For a consumer who has died it is that of the estate's representative. Anything else
    /// asked of a third party is outside the exception that the law makes.
    ///
    /// ## Why it matters
    ///
    /// The exception is as narrow as its list: three facts, and a door that closes behind them.
    ///
    /// ## Examples
    ///
    /// ```ron,location
    /// [Answered(Neighbor), Said([StateName, StatePurpose(Location), Ask(Location(Home))])]
    /// ```
    ///
    /// When she comes home is not one of them:
    ///
    /// ```ron,not-location
    /// [Answered(Neighbor), Said([StateName, StatePurpose(Location), Ask(OtherAboutConsumer)])]
    /// ```
    DEF_LOCATION_INFORMATION {
        id: "def-location-information",
        title: "What location information is",
        basis: Definition,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["15 U.S.C. § 1692a(7)", "12 CFR § 1006.10(a)"],
        hears: [],
        says: "Only location information was asked for.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
