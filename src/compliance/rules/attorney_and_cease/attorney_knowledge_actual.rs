//! [`ATTORNEY_KNOWLEDGE_ACTUAL`]: what the creditor knew and told nobody.

use crate::{
    compliance::{
        Moment, Verdict, contested::Knowledge, questions::sought_is_consumer, rule::declare_rule,
    },
    domain::contact::Direction,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The consumer was contacted while the creditor, but not the collector, knew of an attorney. In the
    /// Eighth Circuit only the collector's own knowledge counts; some district courts see it otherwise.
    /// It is a factor to weigh, unless the parameters say that the creditor's knowledge is imputed.
    ///
    /// ## Why it matters
    ///
    /// Notes that stay with the creditor protect nobody. Loading them when the account is placed costs
    /// little.
    ///
    /// ## Say instead
    ///
    /// Load the creditor's notes at placement, and check them for an attorney before the first contact.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (people: [(id: "dana", relation: Consumer, counsel: (name: "Abel Ortiz", known_by: CreditorOnly))]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"))],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// Nobody knows of an attorney:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    ///
    /// The attorney is written to:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (people: [
    ///         (id: "dana", relation: Consumer, counsel: (name: "Abel Ortiz", known_by: CreditorOnly)),
    ///         (id: "abel", relation: Attorney),
    ///     ]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Letter, sought: "abel"), steps: [Said([SayDebtCollector])])],
    /// )
    /// ```
    ATTORNEY_KNOWLEDGE_ACTUAL {
        id: "attorney-knowledge-actual",
        title: "Attorney known to the creditor only",
        basis: Standard,
        read: S,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(a)(2)", "Schmitt v. FMA Alliance, 398 F.3d 995 (8th Cir. 2005)"],
        hears: [TRIED],
        says: "The creditor knew of the consumer's attorney and the collector did not; whether the creditor's knowledge counts as the collector's is contested.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let ours = contact.direction == Direction::Outbound && !contact.pleading;
    if !ours || !moment.standing.known.creditor_knew_counsel(moment.date()) {
        return None;
    }
    sought_is_consumer(moment.facts, contact).then(|| match moment.params.contested.knowledge {
        Knowledge::Actual => Verdict::advisory(),
        Knowledge::Imputed => Verdict::violation(),
    })
}
