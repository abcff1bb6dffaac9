//! [`ETEXT_SAFE_HARBOUR`]: a defense that does not hold here.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{electronic_route, sought_is_consumer},
        rule::declare_rule,
    },
    domain::{contact::Direction, party_act::Medium},
};

declare_rule! {
    /// ## What it checks
    ///
    /// A collector that keeps written procedures, which confirm that an e-mail address or a number for
    /// texts came by one of the routes of the regulation, has a defense where somebody else reads the
    /// message unforeseen. Here no such procedures are kept, or none of the routes is met. Nothing is
    /// violated by that; a protection is missing.
    ///
    /// ## Why it matters
    ///
    /// A message cannot be called back. The procedures decide who bears the risk of the wrong reader.
    ///
    /// ## Say instead
    ///
    /// Use the address that the consumer wrote from, or ask for consent and note when it was given.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, provenance: SkipTrace)]),
    ///     contacts: [(contact: (medium: Email, line: "email"), steps: [Said([SayDebtCollector, OptOut])])],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, last_inbound: "2026-03-01T12:00")]),
    ///     contacts: [(contact: (medium: Email, line: "email"), steps: [Said([SayDebtCollector, OptOut])])],
    /// )
    /// ```
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (consents: [(to: Email, on: "2026-03-01T12:00")]),
    ///     contacts: [(contact: (medium: Email, line: "email"), steps: [Said([SayDebtCollector, OptOut])])],
    /// )
    /// ```
    ETEXT_SAFE_HARBOUR {
        id: "etext-safe-harbour",
        title: "Message outside the procedures for e-mail and text",
        basis: SafeHarbour,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(d)(3)", "12 CFR § 1006.22(g)"],
        hears: [TRIED],
        says: "{what}; if somebody else reads the message, there is no defense of procedures.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let electronic = matches!(contact.medium, Medium::Email | Medium::Text);
    let ours = contact.direction == Direction::Outbound;
    if !electronic || !ours || !sought_is_consumer(moment.facts, contact) {
        return None;
    }
    if !moment.facts.agency.electronic_procedures {
        return Some(
            Verdict::advisory().what("no written procedures for e-mail and text are kept"),
        );
    }
    let route = electronic_route(
        moment.facts,
        moment.params,
        moment.standing,
        contact,
        moment.date(),
    );
    route.is_none().then(|| {
        Verdict::advisory()
            .what("the address or number came by none of the routes of the regulation")
    })
}
