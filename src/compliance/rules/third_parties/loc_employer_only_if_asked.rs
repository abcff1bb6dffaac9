//! [`LOC_EMPLOYER_ONLY_IF_ASKED`]: a company name that nobody asked for.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, is_third_party},
        rule::declare_rule,
        standing::Heard,
    },
    evidence::Party,
};

declare_rule! {
    /// ## What it checks
    ///
    /// In an inquiry for location information the collector named the company that they work for, and the
    /// listener had not expressly asked for it.
    ///
    /// ## Why it matters
    ///
    /// The name of a collection company is as good as the word debt.
    ///
    /// ## Say instead
    ///
    /// "This is Ana Lopez. I am confirming contact details for Dana Whitlock."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Neighbor), Said([StateName, StateCompany, StatePurpose(Location), Ask(Location(Home))])]
    /// ```
    ///
    /// ## Complies
    ///
    /// Asked for:
    ///
    /// ```ron,complies
    /// [Answered(Neighbor), Said([StateName, StatePurpose(Location), Ask(Location(Home))]), Heard([AskEmployer]), Said([StateCompany])]
    /// ```
    ///
    /// The name of the caller alone:
    ///
    /// ```ron,complies
    /// [Answered(Neighbor), Said([StateName, StatePurpose(Location), Ask(Location(Home))]), Heard([AskWho]), Said([StateName])]
    /// ```
    LOC_EMPLOYER_ONLY_IF_ASKED {
        id: "loc-employer-only-if-asked",
        title: "Employer named unasked in a location inquiry",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692b(1)", "12 CFR § 1006.10(b)(1)"],
        hears: [SAID],
        says: "{who} was told for whom the caller works, without having asked expressly.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let third = |party: &Party| is_third_party(moment.facts, party);
    let listener = moment.listener().filter(third)?;
    let here = &moment.standing.contact;
    let now = here.content.and(moment.content);
    let inquiry = Content::LOCATION_PURPOSE.and(Content::LOCATION_QUESTION);
    let both = |content: Content| content.any(inquiry) && content.has(Content::COMPANY);
    let asked = here.heard.has(Heard::ASKED_EMPLOYER);
    (both(now) && !both(here.content) && !asked)
        .then(|| Verdict::violation().who(listener.relation))
}
