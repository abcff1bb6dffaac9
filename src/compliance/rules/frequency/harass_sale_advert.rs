//! [`HARASS_SALE_ADVERT`]: an advertisement meant to coerce.

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
    /// The collector advertised the debt for sale in order to coerce payment: where the public or the
    /// consumer's contacts can see it. An offer shown only to possible buyers coerces nobody.
    ///
    /// ## Why it matters
    ///
    /// It tells a whole town what it pretends to tell buyers.
    ///
    /// ## Say instead
    ///
    /// Sell debts to buyers, in private.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Did(Publish(what: SaleAdvert, visibility: Public))]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Did(Publish(what: SaleAdvert, visibility: Private))]
    /// ```
    ///
    /// ```ron,complies
    /// [Did(Transfer())]
    /// ```
    HARASS_SALE_ADVERT {
        id: "harass-sale-advert",
        title: "Debt advertised for sale",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692d(4)", "12 CFR § 1006.14(f)"],
        hears: [DEED],
        says: "The debt was advertised for sale where the consumer's circle can see it.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let Item::Deed(Deed::Publish { what, visibility }) = moment.item else {
        return None;
    };
    let seen = matches!(visibility, Visibility::Public | Visibility::Contacts);
    (*what == Published::SaleAdvert && seen).then(Verdict::violation)
}
