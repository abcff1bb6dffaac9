//! [`IN_NO_HARASSMENT`]: intimidation, humiliation or intrusion on others in India.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, is_third_party},
        rule::declare_rule,
        rules::pressure::pressed,
    },
    domain::party_act::Medium,
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// In India the collector threatened, insulted or humiliated the borrower, told family, referees,
    /// friends or others of the debt, called without a name, or made a false statement of who calls or of
    /// what the law does. Whether calls are too persistent is not judged here.
    ///
    /// ## Why it matters
    ///
    /// The lender answers for everyone who calls in its name.
    ///
    /// ## Say instead
    ///
    /// Give your name and the lender's, speak to the borrower only, and leave consequences to the law.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(steps: [Answered(Consumer), Said([StateName, Insult(NameCalling)])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(steps: [Answered(Sibling), Said([StateName, RevealDebt])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(steps: [Answered(Consumer), Said([StateName, Consequence(what: TellRelatives)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(steps: [Answered(Consumer), Said([StateName, StateCompany, StateAmount])])])
    /// ```
    ///
    /// A relative answers and hears nothing:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(steps: [Answered(Sibling), Said([StateName, StatePurpose(Personal)])])])
    /// ```
    IN_NO_HARASSMENT {
        id: "in-no-harassment",
        title: "Harassment of a borrower in India",
        basis: Standard,
        read: S,
        source: Law,
        binds: Anyone,
        within: [India],
        law: ["RBI circular of August 12, 2022 on recovery agents"],
        hears: [SAID, CLOSED],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let listener = moment.listener()?;
    if matches!(moment.item, Item::Closed(_)) {
        let here = &moment.standing.contact;
        let call = moment
            .contact
            .is_some_and(|contact| contact.medium == Medium::Call);
        let nameless = here.content.has(Content::DEBT)
            && !here.content.any(Content::NAME.and(Content::COMPANY));
        let what = "The caller spoke of the debt without giving a name.";
        return (call && nameless).then(|| Verdict::violation().what(what));
    }
    if moment.content.has(Content::DEBT) && is_third_party(moment.facts, &listener) {
        let what = "Somebody other than the borrower was told of the debt.";
        return Some(Verdict::violation().what(what));
    }
    pressed(moment).map(|what| Verdict::violation().what(what))
}
