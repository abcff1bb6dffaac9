//! [`LOC_IDENTIFY_SELF`]: a location inquiry without a name or a purpose.

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
    /// A collector who asked a third party where the consumer can be found did not give their own name,
    /// or did not say that they are confirming or correcting location information.
    /// A registered desk name counts; an invented one does not.
    ///
    /// ## Why it matters
    ///
    /// The law opens one narrow door to other people, and asks whoever goes through it to say who they
    /// are and what for.
    ///
    /// ## Say instead
    ///
    /// "This is Ana Lopez. I am confirming contact details for Dana Whitlock."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Sibling), Said([AskFor, Ask(Location(Phone))])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Neighbor), Said([StateName(Invented), StatePurpose(Location), Ask(Location(Home))])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Sibling), Said([StateName, StatePurpose(Location), Ask(Location(Phone))])]
    /// ```
    ///
    /// Nothing was asked, so there is no location inquiry:
    ///
    /// ```ron,complies
    /// [Answered(Sibling), Said([AskFor]), Heard([DenyIdentity]), Said([Farewell])]
    /// ```
    LOC_IDENTIFY_SELF {
        id: "loc-identify-self",
        title: "Location inquiry without name or purpose",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692b(1)", "12 CFR § 1006.10(b)(1)"],
        hears: [CLOSED],
        says: "{who} was asked where the consumer can be found, without {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let third = |party: &Party| is_third_party(moment.facts, party);
    let listener = moment.listener().filter(third)?;
    let content = moment.standing.contact.content;
    if !content.has(Content::LOCATION_QUESTION) {
        return None;
    }
    let what = match (
        content.has(Content::NAME),
        content.has(Content::LOCATION_PURPOSE),
    ) {
        (true, true) => return None,
        (false, true) => "the collector's own name",
        (true, false) => "saying that location information is confirmed or corrected",
        (false, false) => "name or purpose",
    };
    Some(Verdict::violation().who(listener.relation).what(what))
}
