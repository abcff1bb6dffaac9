//! [`CLIENT_OFFER_BEYOND_AUTHORITY`]: terms that the agent may not offer.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{CollectorAct, Terms, facts::Beyond},
    evidence::{Item, Speaker},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector put forward terms, or agreed to terms, that go beyond what the client allows: the
    /// kind of arrangement, its total, its length, its instalment or its first date.
    /// Such an offer can be made; it is against the client's policy and against no law.
    ///
    /// ## Why it matters
    ///
    /// An arrangement that the client refuses has to be taken back from somebody who counted on it.
    ///
    /// ## Say instead
    ///
    /// "I cannot agree to that myself. Let me ask a supervisor and call you back today."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Offered(kind: Settlement, total: "$300.00", instalment: "$300.00", first: "2026-03-20")]
    /// ```
    ///
    /// A plan of two years where one is allowed:
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Offered(total: "$1,000.00", instalment: "$41.67", cadence: Monthly, first: "2026-03-20")]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Offered(total: "$1,000.00", instalment: "$100.00", cadence: Monthly, first: "2026-03-20")]
    /// ```
    ///
    /// What the consumer proposes is not an offer of the collector's:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Countered(kind: Settlement, total: "$300.00", instalment: "$300.00", first: "2026-03-20")]
    /// ```
    CLIENT_OFFER_BEYOND_AUTHORITY {
        id: "client-offer-beyond-authority",
        title: "Offer beyond the authority",
        basis: Policy,
        read: T,
        source: Client,
        binds: Anyone,
        law: ["Client policy: authority limits"],
        hears: [SAID, OFFERED, AGREED],
        says: "The terms go beyond the authority: {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let beyond = match moment.item {
        Item::Offered {
            by: Speaker::Collector,
            terms,
        }
        | Item::Agreed { terms, .. } => breach(moment, terms),
        _ => moment.said().iter().find_map(|act| match act {
            CollectorAct::Offer(terms) => breach(moment, terms),
            _ => None,
        }),
    };
    beyond.map(|beyond| Verdict::violation().what(words(beyond)))
}

fn breach(moment: &Moment<'_>, terms: &Terms) -> Option<Beyond> {
    let debt = moment.debt()?;
    moment
        .facts
        .authority
        .breach(terms, debt.undisputed(), moment.date())
}

fn words(beyond: Beyond) -> &'static str {
    match beyond {
        Beyond::Kind => "this kind of arrangement is not allowed",
        Beyond::Total => "the total is too low",
        Beyond::Length => "it runs too long",
        Beyond::Instalment => "the instalment is too small",
        Beyond::FirstDate => "the first payment is too late",
    }
}
