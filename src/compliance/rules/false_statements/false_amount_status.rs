//! [`FALSE_AMOUNT_STATUS`]: an amount or a status that is not so.

use chrono::NaiveDate;

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        CollectorAct, Money,
        act::{AmountPart, Claim, Status},
        facts::{Debt, LedgerKind},
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector stated an amount that differs from the ledger, or a standing of the account that it
    /// does not have: a judgment that nobody gave, an unpaid balance on a debt that was paid, settled,
    /// discharged or never theirs. Asking for payment of such a debt states it as well.
    /// The truth is computed from the account. A bona fide error in spite of sound procedures is a
    /// defense (15 U.S.C. § 1692k(c)), which no call can show.
    ///
    /// ## Why it matters
    ///
    /// People pay what they are told they owe, and cannot look behind the number.
    ///
    /// ## Say instead
    ///
    /// Read amount and standing from the account; where it does not say, offer to find out.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, StateAmount(figure: Off("$25.00"))])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, StateStatus(Judgment)])]
    /// ```
    ///
    /// Demands go on after payment (Russell v. Absolute Collection, 4th Cir. 2014):
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (debts: [(ledger: [(amount: "$100.00")], paid: "2026-02-01")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector, AskPayment])])],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, StateAmount, StateStatus(PastDue)])]
    /// ```
    ///
    /// The figure as it stands, written out:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, StateAmount(figure: Exactly("$1,000.00"))])]
    /// ```
    FALSE_AMOUNT_STATUS {
        id: "false-amount-status",
        title: "False amount or status of the debt",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(2)(A)", "12 CFR § 1006.18(b)(2)(i)"],
        hears: [SAID],
        says: "The collector {what}; the account shows {truth}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let debt = moment.debt()?;
    let today = moment.date();
    moment
        .said()
        .iter()
        .find_map(|act| false_of(act, debt, today))
}

fn false_of(act: &CollectorAct, debt: &Debt, today: NaiveDate) -> Option<Verdict> {
    let owed = why_not_owed(debt, today);
    let truth = if owed.is_some() {
        Money::ZERO
    } else {
        debt.balance()
    };
    match act {
        CollectorAct::StateAmount { part, figure, .. } => {
            let truth = amount(debt, *part, today);
            let stated = figure.stated(truth);
            (stated != truth).then(|| {
                Verdict::violation()
                    .amounts(stated, truth)
                    .what("stated an amount that is not owed")
            })
        }
        CollectorAct::StateStatus(status) => {
            let wrong = !holds(*status, debt, today)?;
            wrong.then(|| {
                Verdict::violation()
                    .amounts(truth, truth)
                    .what("stated a standing of the account that it does not have")
            })
        }
        CollectorAct::Claim(Claim::Judgment) => {
            let none = debt.judgment.is_none_or(|on| on > today);
            none.then(|| {
                Verdict::violation()
                    .amounts(truth, truth)
                    .what("claimed a judgment that there is not")
            })
        }
        CollectorAct::AskPayment { .. }
        | CollectorAct::Offer(_)
        | CollectorAct::Claim(Claim::YouOweThis) => {
            let what = owed?;
            Some(Verdict::violation().amounts(truth, truth).what(what))
        }
        _ => None,
    }
}

fn since(on: Option<NaiveDate>, today: NaiveDate) -> bool {
    on.is_some_and(|on| on <= today)
}

/// Why nothing is owed, if so.
fn why_not_owed(debt: &Debt, today: NaiveDate) -> Option<&'static str> {
    if since(debt.paid, today) {
        return Some("asked for a debt that has been paid");
    }
    if since(debt.settled, today) {
        return Some("asked for a debt that has been settled");
    }
    if since(debt.discharged, today) {
        return Some("asked for a debt that has been discharged");
    }
    debt.not_theirs
        .then_some("asked for a debt that is not the consumer's")
}

fn amount(debt: &Debt, part: AmountPart, today: NaiveDate) -> Money {
    if why_not_owed(debt, today).is_some() {
        return Money::ZERO;
    }
    match part {
        AmountPart::Balance => debt.balance(),
        AmountPart::Principal => debt.sum_of(LedgerKind::Principal),
        AmountPart::Interest => debt.sum_of(LedgerKind::Interest),
        AmountPart::Fees => debt.sum_of(LedgerKind::Fee),
        AmountPart::Disputed => debt.disputed(),
        AmountPart::Undisputed => debt.undisputed(),
    }
}

/// Whether the account stands as said; `None` where the file cannot tell.
fn holds(status: Status, debt: &Debt, today: NaiveDate) -> Option<bool> {
    let owed = why_not_owed(debt, today).is_none();
    Some(match status {
        Status::PastDue => owed && debt.balance() > Money::ZERO,
        Status::ChargedOff => since(debt.charged_off, today),
        Status::Judgment => since(debt.judgment, today),
        Status::Paid => since(debt.paid, today),
        Status::Settled => since(debt.settled, today),
        Status::Discharged => since(debt.discharged, today),
        Status::Valid => owed && debt.substantiated,
        // What was said in this very call is not in the account yet.
        Status::Disputed | Status::InLegal => return None,
    })
}
