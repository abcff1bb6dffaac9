//! [`LOC_NO_POSTCARD`]: an open card to somebody else.

use crate::{
    compliance::{Moment, Verdict, questions::sought_third_party, rule::declare_rule},
    domain::party_act::Medium,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A postcard went to somebody other than the consumer.
    ///
    /// ## Why it matters
    ///
    /// Anyone who carries it, sorts it or finds it reads it.
    ///
    /// ## Say instead
    ///
    /// Use a sealed envelope that shows only the return address.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Postcard, sought: "sam"), steps: [Said([StateName, StatePurpose(Location)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, sought: "sam"), steps: [Said([StateName, StatePurpose(Location)])])])
    /// ```
    ///
    /// A postcard to the consumer is another rule's:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Postcard, line: "street"), steps: [Said([StateName])])])
    /// ```
    LOC_NO_POSTCARD {
        id: "loc-no-postcard",
        title: "Postcard to a third party",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692b(4)", "12 CFR § 1006.10(b)(3)"],
        hears: [TRIED],
        says: "A postcard was sent to {who}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment
        .contact
        .filter(|contact| contact.medium == Medium::Postcard)?;
    let third = sought_third_party(moment.facts, contact)?;
    Some(Verdict::violation().who(third.relation))
}
