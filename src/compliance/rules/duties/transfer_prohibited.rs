//! [`TRANSFER_PROHIBITED`]: a debt sold or placed of which nothing is owed.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{Deed, deed::TransferTo},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector sold, transferred for value or placed a debt that it knew or should have known to be
    /// paid, settled or discharged in bankruptcy. Giving it back to its owner, to a prior owner under a
    /// contract, as security, or in a merger is allowed. For identity theft see the rule on the Fair
    /// Credit Reporting Act.
    ///
    /// ## Why it matters
    ///
    /// A dead debt that is passed on comes back to life with every buyer.
    ///
    /// ## Say instead
    ///
    /// Close the account, or return it to the owner.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], settled: "2026-02-01")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Transfer())])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(Transfer())])])
    /// ```
    ///
    /// Back to its owner:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], settled: "2026-02-01")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Transfer(to: Owner))])])
    /// ```
    ///
    /// Settled the day after:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], settled: "2026-03-11")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Transfer())])])
    /// ```
    TRANSFER_PROHIBITED {
        id: "transfer-prohibited",
        title: "Debt passed on of which nothing is owed",
        basis: PerSe,
        read: M,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.30(b)(1)"],
        hears: [DEED],
        says: "A debt was passed on of which nothing is owed.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let sold = matches!(
        moment.item,
        Item::Deed(Deed::Transfer {
            to: TransferTo::Buyer
        })
    );
    let debt = moment.debt()?;
    let today = moment.date();
    let ended = [debt.paid, debt.settled, debt.discharged]
        .iter()
        .flatten()
        .any(|on| *on <= today);
    let paid = moment
        .account()
        .is_some_and(|account| account.paid.is_some_and(|on| on <= today));
    (sold && (ended || paid)).then(Verdict::violation)
}
