//! [`UK_NO_THIRD_PARTY`]: somebody else told, or the customer embarrassed in public, in the United Kingdom.

use crate::{
    compliance::{Moment, Verdict, questions::Content, rule::declare_rule},
    domain::{
        contact::Envelope,
        facts::Relation,
        party_act::{Medium, Permitted},
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// In the United Kingdom the firm told a third party of the debt, or wrote where others could see it.
    /// A spouse is a third party here.
    ///
    /// ## Why it matters
    ///
    /// What neighbors know cannot be taken back.
    ///
    /// ## Say instead
    ///
    /// Ask for the customer, and say no more.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Spouse), Said([RevealDebt])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(contact: (medium: Postcard, line: "street"), steps: [Said([StateAmount])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([RevealDebt])])])
    /// ```
    ///
    /// The spouse hears that it is a personal matter:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Spouse), Said([StatePurpose(Personal)])])])
    /// ```
    UK_NO_THIRD_PARTY {
        id: "uk-no-third-party",
        title: "Others told of the debt in the United Kingdom",
        basis: Standard,
        read: T,
        source: Law,
        binds: Anyone,
        within: [UnitedKingdom],
        law: ["FCA Handbook, CONC 7.9.6R", "FCA Handbook, CONC 7.9.7R"],
        hears: [SAID],
        says: "The debt was told where {who} or others could learn of it.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let listener = moment.listener()?;
    let contact = moment.contact?;
    if !moment.content.has(Content::DEBT) {
        return None;
    }
    let allowed = matches!(
        listener.relation,
        Relation::Consumer
            | Relation::Guardian
            | Relation::EstateRepresentative
            | Relation::Successor
            | Relation::Attorney
            | Relation::CreditCounselor
            | Relation::Creditor
            | Relation::CreditBureau
            | Relation::CollectorsAttorney
            | Relation::Unknown
    ) || listener.person.is_some_and(|id| {
        moment
            .standing
            .consents
            .holds(Permitted::ThirdParty(id), moment.date())
    });
    let open = contact.public
        || contact.medium == Medium::Postcard
        || contact.envelope == Envelope::Revealing;
    (!allowed || open).then(|| Verdict::violation().who(listener.relation))
}
