//! [`LOC_NO_COLLECTION_MARKS`]: an envelope that tells the trade.

use crate::{
    compliance::{Moment, Verdict, questions::sought_third_party, rule::declare_rule},
    domain::contact::Envelope,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A letter or another message to a third party bore language or a symbol showing that its sender
    /// collects debts, or that it concerns one.
    ///
    /// ## Why it matters
    ///
    /// The mailbox in the hall is read by the whole house.
    ///
    /// ## Say instead
    ///
    /// Use a plain envelope.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Letter, sought: "sam", envelope: Revealing), steps: [Said([StateName, StatePurpose(Location)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, sought: "sam", envelope: Plain), steps: [Said([StateName, StatePurpose(Location)])])])
    /// ```
    ///
    /// What the consumer's own mail may show is another rule's:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street", envelope: Revealing), steps: [Said([MiniMiranda])])])
    /// ```
    LOC_NO_COLLECTION_MARKS {
        id: "loc-no-collection-marks",
        title: "Collection marks on mail to a third party",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692b(5)", "12 CFR § 1006.10(b)(4)"],
        hears: [TRIED],
        says: "Mail to {who} showed that it came from a collector or was about a debt.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let marked =
        |envelope: Envelope| matches!(envelope, Envelope::Revealing | Envelope::AccountNumber);
    let contact = moment.contact.filter(|contact| marked(contact.envelope))?;
    let third = sought_third_party(moment.facts, contact)?;
    Some(Verdict::violation().who(third.relation))
}
