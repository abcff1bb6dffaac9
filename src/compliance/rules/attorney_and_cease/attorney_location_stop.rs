//! [`ATTORNEY_LOCATION_STOP`]: location contacts once counsel is known.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, is_third_party},
        rule::declare_rule,
        standing::Topic,
    },
    evidence::Party,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A third party was asked for location information after the collector had learned that an attorney
    /// represents the consumer on this debt and can be reached. Only the attorney may then be asked,
    /// unless the attorney does not answer in reasonable time.
    ///
    /// ## Why it matters
    ///
    /// Whoever has an attorney can be found: at the attorney.
    ///
    /// ## Say instead
    ///
    /// Stop the search and write to the attorney.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (people: [(id: "dana", relation: Consumer, counsel: (name: "Abel Ortiz")), (id: "nora", relation: Neighbor)]),
    ///     contacts: [(contact: (sought: "nora"), steps: [Answered(Neighbor), Said([StateName, StatePurpose(Location), Ask(Location(Home))])])],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// No attorney is known:
    ///
    /// ```ron,complies
    /// [Answered(Neighbor), Said([StateName, StatePurpose(Location), Ask(Location(Home))])]
    /// ```
    ///
    /// The attorney is asked:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (people: [(id: "dana", relation: Consumer, counsel: (name: "Abel Ortiz")), (id: "abel", relation: Attorney)]),
    ///     contacts: [(contact: (sought: "abel"), steps: [Answered(Attorney), Said([StateName, StatePurpose(Location), Ask(Location(Home))])])],
    /// )
    /// ```
    ATTORNEY_LOCATION_STOP {
        id: "attorney-location-stop",
        title: "Search for a represented consumer",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692b(6)", "12 CFR § 1006.10(b)(5)"],
        hears: [SAID],
        says: "{who} was asked where the consumer can be found although an attorney was known to represent the consumer.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let third = |party: &Party| is_third_party(moment.facts, party);
    let listener = moment.listener().filter(third)?;
    let asks = moment
        .content
        .any(Content::LOCATION_PURPOSE.and(Content::LOCATION_QUESTION));
    (asks && moment.standing.known.counsel_bars(moment.date())).then(|| {
        Verdict::violation()
            .who(listener.relation)
            .because(moment.standing.known.cite(Topic::Counsel))
    })
}
