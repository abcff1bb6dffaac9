//! [`FCRA_ID_THEFT`]: a debt reported or sold after an identity theft report.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{Deed, deed::TransferTo},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// After an identity theft report had come in, the debt was reported to a credit bureau, sold,
    /// transferred or placed. A report that turns out to be wrong, and is known to be, is taken out of
    /// the file. What is merely said on the telephone is no such report. The ban on selling is read from
    /// memory.
    ///
    /// ## Why it matters
    ///
    /// Every new holder starts the theft again.
    ///
    /// ## Say instead
    ///
    /// Stop, and pass the case to whoever handles identity theft.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], identity_theft_report: "2026-02-01")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Furnish(flagged: true))])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], identity_theft_report: "2026-02-01")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Transfer())])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], identity_theft_report: "2026-02-01")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Transfer(to: Owner))])])
    /// ```
    ///
    /// The report came a day later:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], identity_theft_report: "2026-03-11")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Furnish())])])
    /// ```
    FCRA_ID_THEFT {
        id: "fcra-id-theft",
        title: "Reported or sold after an identity theft report",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["15 U.S.C. § 1681s-2(a)(6)(B)", "15 U.S.C. § 1681c-2", "15 U.S.C. § 1681m(f)"],
        hears: [DEED],
        says: "The debt was {what} after an identity theft report.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let what = match moment.item {
        Item::Deed(Deed::Furnish { .. }) => "reported",
        Item::Deed(Deed::Transfer {
            to: TransferTo::Buyer,
        }) => "sold or placed",
        _ => return None,
    };
    moment
        .debt()?
        .identity_theft_report
        .filter(|on| *on <= moment.date())?;
    Some(Verdict::violation().what(what))
}
