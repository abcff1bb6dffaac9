//! [`HARASS_DEBTOR_LIST`]: a published list of alleged refusers.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        Deed,
        deed::{Published, Visibility},
    },
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector published a list of consumers who allegedly refuse to pay. Reporting to a credit
    /// bureau, and to others whom the Fair Credit Reporting Act qualifies, is something else.
    ///
    /// ## Why it matters
    ///
    /// The pillory was abolished.
    ///
    /// ## Say instead
    ///
    /// Report to a credit bureau what is true and may be reported, or nothing.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Did(Publish(what: DebtorList, visibility: Contacts))]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Did(Publish(what: DebtorList, visibility: CreditBureau))]
    /// ```
    ///
    /// A message about one debt is another rule's:
    ///
    /// ```ron,complies
    /// [Did(Publish(what: Message))]
    /// ```
    HARASS_DEBTOR_LIST {
        id: "harass-debtor-list",
        title: "List of people who do not pay",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692d(3)", "12 CFR § 1006.14(e)"],
        hears: [DEED],
        says: "A list of people who allegedly refuse to pay was published.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let Item::Deed(Deed::Publish { what, visibility }) = moment.item else {
        return None;
    };
    (*what == Published::DebtorList && *visibility != Visibility::CreditBureau)
        .then(Verdict::violation)
}
