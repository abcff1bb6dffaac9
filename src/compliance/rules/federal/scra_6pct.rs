//! [`SCRA_6PCT`]: more than six percent interest during military service.

use crate::{
    compliance::{Moment, Verdict, parameters::Number, questions::Content, rule::declare_rule},
    domain::{Deed, moment::plus_days},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector stated or asked for the balance of a debt from before the consumer's service, at
    /// more than six percent interest, during the service, although written notice with the orders had
    /// come in, at the latest 180 days after the service ended. What lies above is forgiven, not put off.
    /// For mortgages the limit runs a year longer, which is not judged. A court may relieve the creditor.
    ///
    /// ## Why it matters
    ///
    /// People who serve cannot earn or argue while they are away.
    ///
    /// ## Say instead
    ///
    /// Ask for the orders, lower the rate, and forgive the excess.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], interest_bp: 1200, opened: "2025-01-01")], people: [(id: "dana", relation: Consumer, service: (from: "2026-01-01", notice: "2026-02-01"))]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], interest_bp: 600, opened: "2025-01-01")], people: [(id: "dana", relation: Consumer, service: (from: "2026-01-01", notice: "2026-02-01"))]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// The debt was taken on during the service:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], interest_bp: 1200, opened: "2026-01-02")], people: [(id: "dana", relation: Consumer, service: (from: "2026-01-01", notice: "2026-02-01"))]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// No notice has come:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], interest_bp: 1200, opened: "2025-01-01")], people: [(id: "dana", relation: Consumer, service: (from: "2026-01-01"))]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, StateAmount])])])
    /// ```
    SCRA_6PCT {
        id: "scra-6pct",
        title: "More than six percent during service",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["50 U.S.C. § 3937"],
        hears: [SAID, DEED],
        says: "A balance with {count} basis points of yearly interest was asked of somebody in service; six percent is the most.",
        judge: judge,
    }
}

/// Notice may come this many days after the end of the service: 50 U.S.C. 3937(b)(1).
const NOTICE_DAYS: i64 = 180;

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let asked = moment.content.any(Content::AMOUNT.and(Content::DEMAND))
        || matches!(
            moment.item,
            Item::Deed(Deed::Collect | Deed::TakePayment { .. })
        );
    if !asked {
        return None;
    }
    let today = moment.date();
    let most = moment.params.get(Number::ServiceInterestBp, today)?;
    let debt = moment.debt()?;
    let charged = i64::from(debt.interest_bp?);
    let service = moment.facts.consumer()?.service.as_ref()?;
    let from = service.from?;
    let serving = from <= today && service.to.is_none_or(|to| today <= to);
    let before = debt.opened.is_none_or(|opened| opened < from);
    let noticed = service.notice.is_some_and(|on| {
        let in_time = service.to.is_none_or(|to| on <= plus_days(to, NOTICE_DAYS));
        on <= today && in_time
    });
    let over = charged > most && serving && before && noticed;
    over.then(|| Verdict::violation().count(charged))
}
