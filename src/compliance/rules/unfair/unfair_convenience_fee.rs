//! [`UNFAIR_CONVENIENCE_FEE`]: a charge for paying that neither agreement nor law allows.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{CollectorAct, Deed, act::FeeKind},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector asked for, or took, a charge for paying by telephone or web that the agreement does
    /// not expressly allow and no law permits. That a law does not forbid it is not enough.
    /// A bureau opinion to that effect was withdrawn on May 12, 2025; the statute and the decisions stand.
    ///
    /// ## Why it matters
    ///
    /// The consumer owes the debt, not the price of paying it.
    ///
    /// ## Say instead
    ///
    /// "You can pay on the telephone at no charge."
    ///
    /// ## Violates
    ///
    /// A $5.00 fee that the mortgage papers do not name (Alexander v. Carrington, 4th Cir. 2022):
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Fee(kind: Convenience, figure: Exactly("$5.00"))])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Did(TakePayment(method: Card, amount: "$50.00", fee: "$3.95"))]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Did(TakePayment(method: Card, amount: "$50.00"))]
    /// ```
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (debts: [(fees_permitted: [Convenience])]),
    ///     contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Fee(kind: Convenience)])])],
    /// )
    /// ```
    UNFAIR_CONVENIENCE_FEE {
        id: "unfair-convenience-fee",
        title: "Fee for paying",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692f(1)", "12 CFR § 1006.22(b)"],
        hears: [SAID, DEED],
        says: "A charge for paying was asked or taken that the agreement does not allow.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let debt = moment.debt()?;
    let asked = |act: &CollectorAct| {
        matches!(
            act,
            CollectorAct::Fee {
                kind: FeeKind::Convenience,
                ..
            }
        )
    };
    let taken = matches!(
        moment.item,
        Item::Deed(Deed::TakePayment {
            fee: Some(_),
            fee_kind: FeeKind::Convenience,
            ..
        })
    );
    let charged = taken || moment.said().iter().any(asked);
    (charged && !debt.fees_permitted.contains(&FeeKind::Convenience)).then(Verdict::violation)
}
