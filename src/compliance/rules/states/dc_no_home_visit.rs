//! [`DC_NO_HOME_VISIT`]: a visit to the consumer's home, made or threatened, in the District of Columbia.

use crate::{
    compliance::{Moment, Verdict, parameters::Number, questions::at_work, rule::declare_rule},
    domain::{
        CollectorAct,
        act::{Certainty, Threat},
        party_act::Medium,
    },
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// In the District of Columbia the collector visited the consumer's home, or named a visit as a
    /// consequence.
    ///
    /// ## Why it matters
    ///
    /// A collector at the door is not somebody one can hang up on.
    ///
    /// ## Say instead
    ///
    /// Write or call.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "DC", contacts: [(contact: (medium: Visit), steps: [Answered(Consumer), Said([MiniMiranda])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "DC", contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Visit, certainty: May)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "DC", contacts: [(steps: [Answered(Consumer), Said([MiniMiranda])])])
    /// ```
    ///
    /// A visit is ruled out:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "DC", contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Visit, certainty: RuledOut)])])])
    /// ```
    DC_NO_HOME_VISIT {
        id: "dc-no-home-visit",
        title: "Visit to the home in the District of Columbia",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        within: [DistrictOfColumbia],
        law: ["D.C. Code § 28-3814"],
        hears: [TRIED, SAID],
        says: "The consumer's home was, or was to be, visited.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    // The ban came with the limit on calls.
    moment.params.get(Number::StateContacts, moment.date())?;
    let visited = matches!(moment.item, Item::Tried)
        && moment.contact.is_some_and(|contact| {
            contact.medium == Medium::Visit && !at_work(moment.facts, contact)
        });
    let threatened = |act: &CollectorAct| {
        matches!(
            act,
            CollectorAct::Consequence { what: Threat::Visit, certainty, .. }
                if *certainty != Certainty::RuledOut
        )
    };
    (visited || moment.does(threatened)).then(Verdict::violation)
}
