//! [`VENUE`]: a suit brought in another place than the law allows.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{Deed, deed::Venue},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector sued where the consumer neither lives nor signed the contract, and where no real
    /// property that secures the debt lies.
    ///
    /// ## Why it matters
    ///
    /// Who cannot come to court loses.
    ///
    /// ## Say instead
    ///
    /// Sue where the consumer lives or signed.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(Sue(venue: Elsewhere))])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(Sue(venue: Residence))])])
    /// ```
    ///
    /// Where the contract was signed:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(Sue(venue: ContractSigned))])])
    /// ```
    VENUE {
        id: "venue",
        title: "Suit in a far court",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692i", "12 CFR § 1006.30(d)"],
        hears: [DEED],
        says: "A suit was brought where the law does not allow it.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let elsewhere = matches!(
        moment.item,
        Item::Deed(Deed::Sue {
            venue: Venue::Elsewhere
        })
    );
    elsewhere.then(Verdict::violation)
}
