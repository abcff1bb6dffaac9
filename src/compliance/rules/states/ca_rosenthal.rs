//! [`CA_ROSENTHAL`]: what California asks of original creditors as well.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, expired, is_sent},
        rule::declare_rule,
        rules::borrowed::broken_by_creditor,
    },
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// In California somebody who is no debt collector in the sense of the federal act, such as the
    /// original creditor, did what that act forbids to collectors: California's own act takes over its
    /// rules on contact, harassment, false statements and unfair practices (sections 1692b to 1692j),
    /// except the disclosures and the validation notice for creditors. It is judged by the federal rules,
    /// and the finding names the one. For a collector the federal finding stands by itself; a collector's
    /// or creditor's first writing on a time-barred debt without the notice of the bar is judged here for
    /// both. Read from memory.
    ///
    /// ## Why it matters
    ///
    /// A threat is no better for coming from the shop itself.
    ///
    /// ## Say instead
    ///
    /// Follow the federal rules, whoever you work for.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "CA", facts: (agency: (acting_as: Creditor)), contacts: [(steps: [Answered(Consumer), Said([Consequence(what: Arrest)])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "CA", facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// A creditor need not make the collector's disclosure:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "CA", facts: (agency: (acting_as: Creditor)), contacts: [(steps: [Answered(Consumer), Said([StateName, StateCompany, StateAmount, AskPayment])])])
    /// ```
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "OH", facts: (agency: (acting_as: Creditor)), contacts: [(steps: [Answered(Consumer), Said([Consequence(what: Arrest)])])])
    /// ```
    ///
    /// With the notice:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "CA", facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, StateAmount, LimitationNotice])])])
    /// ```
    CA_ROSENTHAL {
        id: "ca-rosenthal",
        title: "Federal rules that California asks of creditors too",
        basis: PerSe,
        read: M,
        source: Law,
        binds: Anyone,
        within: [California],
        law: ["Cal. Civ. Code §§ 1788.10-1788.17"],
        hears: [TRIED, OPENED, SAID, DEED, CLOSED],
        says: "California's act was broken: {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    if let Some(what) = broken_by_creditor(moment) {
        return Some(Verdict::violation().what(what));
    }
    let first = moment.account().is_some_and(|account| !account.written);
    let wrote = matches!(moment.item, Item::Closed(_))
        && moment
            .contact
            .is_some_and(|contact| is_sent(contact.medium));
    let content = moment.standing.contact.content;
    let silent = content.has(Content::DEBT) && !content.has(Content::TIME_BARRED);
    let late = moment
        .debt()
        .is_some_and(|debt| expired(debt, moment.date()));
    (first && wrote && silent && late).then(|| {
        let what = "the first writing on a time-barred debt did not say that it is one";
        Verdict::violation().what(what)
    })
}
