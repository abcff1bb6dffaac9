//! [`LOC_NO_DEBT_MENTION`]: a debt mentioned in a location inquiry.

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
    /// A collector who spoke with a third party to find the consumer also said that the consumer owes a debt.
    ///
    /// ## Why it matters
    ///
    /// The exception for location information ends where the debt is mentioned: the neighbor was to
    /// help with an address and has learned a secret.
    ///
    /// ## Say instead
    ///
    /// "I am confirming contact details for Dana Whitlock. Is this still her address?"
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Neighbor), Said([StateName, StatePurpose(Location), RevealDebt]), Said([Ask(Location(Home))])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Coworker), Said([StateName, StateStatus(PastDue)]), Said([StatePurpose(Location), Ask(Location(Employer))])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Neighbor), Said([StateName, StatePurpose(Location), Ask(Location(Home))])]
    /// ```
    ///
    /// The consumer may of course be told:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StatePurpose(Location), RevealDebt, Ask(Location(Home))])]
    /// ```
    LOC_NO_DEBT_MENTION {
        id: "loc-no-debt-mention",
        title: "Debt mentioned in a location inquiry",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692b(2)", "12 CFR § 1006.10(b)(2)"],
        hears: [SAID],
        says: "{who} was told of the debt when asked where the consumer can be found.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let third = |party: &Party| is_third_party(moment.facts, party);
    let listener = moment.listener().filter(third)?;
    let before = moment.standing.contact.content;
    let now = before.and(moment.content);
    let inquiry = Content::LOCATION_PURPOSE.and(Content::LOCATION_QUESTION);
    let both = |content: Content| content.any(inquiry) && content.has(Content::OWES);
    (both(now) && !both(before)).then(|| Verdict::violation().who(listener.relation))
}
