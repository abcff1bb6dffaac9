//! [`LOC_ONLY_LOCATION_FACTS`]: an inquiry that asked too much, or that was not needed.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, is_third_party},
        rule::declare_rule,
    },
    evidence::Party,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A third party was asked about the consumer something that is no location information, or was asked
    /// for location information that the collector already had. Whether the exception was misused has to
    /// be judged; this finding names what was seen.
    ///
    /// ## Why it matters
    ///
    /// The exception serves to find people, not to learn about them or to let their family know.
    ///
    /// ## Say instead
    ///
    /// Do not call relatives once you have address and telephone number.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Neighbor), Said([StateName, StatePurpose(Location), Ask(OtherAboutConsumer)])]
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (people: [(id: "dana", relation: Consumer, location_known: true), (id: "sam", relation: Sibling)]),
    ///     contacts: [(contact: (sought: "sam"), steps: [Answered(Sibling), Said([StateName, StatePurpose(Location), Ask(Location(Home))])])],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Neighbor), Said([StateName, StatePurpose(Location), Ask(Location(Employer))])]
    /// ```
    ///
    /// The consumer may be asked other things:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Ask(Reason)])]
    /// ```
    LOC_ONLY_LOCATION_FACTS {
        id: "loc-only-location-facts",
        title: "Location exception used for something else",
        basis: PerSe,
        read: M,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692b", "15 U.S.C. § 1692a(7)"],
        hears: [SAID],
        says: "{who} was {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let third = |party: &Party| is_third_party(moment.facts, party);
    let listener = moment.listener().filter(third)?;
    if moment.content.has(Content::OTHER_QUESTION) {
        let what = "asked something other than where the consumer can be found";
        return Some(Verdict::advisory().who(listener.relation).what(what));
    }
    let known = moment
        .facts
        .consumer()
        .is_some_and(|one| one.location_known);
    (known && moment.content.has(Content::LOCATION_QUESTION)).then(|| {
        Verdict::advisory()
            .who(listener.relation)
            .what("asked where the consumer can be found, which was known already")
    })
}
