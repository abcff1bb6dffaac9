//! [`UK_IDENTITY_FIRST`]: details of the debt told before it was clear who listens, in the United Kingdom.

use crate::{
    compliance::{Moment, Verdict, questions::Content, rule::declare_rule},
    domain::party_act::Medium,
};

declare_rule! {
    /// ## What it checks
    ///
    /// In the United Kingdom the firm spoke of the debt in a call before it had established whom it was
    /// speaking with.
    ///
    /// ## Why it matters
    ///
    /// A voice that says yes to a name may belong to anybody.
    ///
    /// ## Say instead
    ///
    /// Ask for something that only the customer would know, then speak.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([AskFor]), Said([StateAmount])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([AskIdentifier(BirthDate)]), Heard([Identify(id: BirthDate)]), Said([StateAmount])])])
    /// ```
    ///
    /// A letter is addressed by name:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([StateAmount])])])
    /// ```
    UK_IDENTITY_FIRST {
        id: "uk-identity-first",
        title: "Debt told before identity in the United Kingdom",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        within: [UnitedKingdom],
        law: ["FCA Handbook, CONC 7.9.10R"],
        hears: [SAID],
        says: "The debt was spoken of before it was established who was listening.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let live = moment
        .contact
        .is_some_and(|contact| matches!(contact.medium, Medium::Call | Medium::Visit));
    let confirmed = moment.standing.contact.identifiers(false) > 0;
    (live && moment.content.has(Content::DEBT) && !confirmed).then(Verdict::violation)
}
