//! [`TX_392`]: what Texas asks of everyone who collects.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, expired},
        rule::declare_rule,
        rules::borrowed::broken_by_creditor,
    },
    domain::{Deed, facts::ActingAs},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// In Texas somebody who is no debt collector in the sense of the federal act threatened, harassed or
    /// made false statements as that act forbids; or a debt buyer sued on a time-barred debt. A payment
    /// does not bring the time back for a debt buyer, so saying that it may is judged as a false
    /// statement. Read from memory.
    ///
    /// ## Why it matters
    ///
    /// The state's act protects from creditors and buyers alike.
    ///
    /// ## Say instead
    ///
    /// Follow the federal rules, whoever you work for.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "TX", facts: (agency: (acting_as: Creditor)), contacts: [(steps: [Answered(Consumer), Said([Consequence(what: Arrest)])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "TX", facts: (agency: (acting_as: DebtBuyer), debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Sue())])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "TX", facts: (agency: (acting_as: Creditor)), contacts: [(steps: [Answered(Consumer), Said([StateName, StateCompany, StateAmount, AskPayment])])])
    /// ```
    ///
    /// The time has not passed:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "TX", facts: (agency: (acting_as: DebtBuyer), debts: [(limitation_ends: "2026-03-11", ledger: [(amount: "$1,000.00")])]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Sue())])])
    /// ```
    TX_392 {
        id: "tx-392",
        title: "Texas' rules for everyone who collects",
        basis: PerSe,
        read: M,
        source: Law,
        binds: Anyone,
        within: [Texas],
        law: ["Tex. Fin. Code §§ 392.301-392.307"],
        hears: [TRIED, OPENED, SAID, DEED, CLOSED],
        says: "Texas' act was broken: {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    if let Some(what) = broken_by_creditor(moment) {
        return Some(Verdict::violation().what(what));
    }
    let buyer = moment.facts.agency.acting_as == ActingAs::DebtBuyer;
    if !buyer || !expired(moment.debt()?, moment.date()) {
        return None;
    }
    let what = match moment.item {
        Item::Deed(Deed::Sue { .. }) => "a debt buyer sued on a time-barred debt",
        _ if moment.content.has(Content::REVIVAL) => {
            "a payment was said to bring back the time to sue, which it does not for a debt buyer"
        }
        _ => return None,
    };
    Some(Verdict::violation().what(what))
}
