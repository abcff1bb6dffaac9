//! [`BK_DISCHARGE`]: an act to collect a debt that a court has discharged.

use crate::{
    compliance::{
        Moment, Verdict, questions::Content, rule::declare_rule, rules::collecting::collecting,
    },
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector contacted the consumer to collect, asked for money, sued or reported after the debt
    /// had been discharged in bankruptcy. A lien survives the discharge: where there is one, only a
    /// demand on the person is judged. Debts that the law excepts are entered as not discharged.
    ///
    /// ## Why it matters
    ///
    /// The discharge is the promise that it is over.
    ///
    /// ## Say instead
    ///
    /// Close the account.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], discharged: "2026-02-01")]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, AskPayment])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], discharged: "2026-03-11")]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, AskPayment])])])
    /// ```
    ///
    /// A lien survives; the holder takes the property and asks nobody for money:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], discharged: "2026-02-01", lien: true)]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Dispossess)])])
    /// ```
    BK_DISCHARGE {
        id: "bk-discharge",
        title: "Collection of a discharged debt",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["11 U.S.C. § 524(a)(2)"],
        hears: [TRIED, SAID, DEED],
        says: "{what} although the debt has been discharged.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let debt = moment.debt()?;
    debt.discharged.filter(|on| *on <= moment.date())?;
    let personal = matches!(moment.item, Item::Utterance { .. })
        && moment.content.any(Content::DEMAND.and(Content::SUIT));
    let what = collecting(moment)?;
    (!debt.lien || personal).then(|| Verdict::violation().what(what))
}
