//! [`VAL_ITEMIZATION_DATE`]: an itemization date that is none of the five.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{Deed, deed::NoticeKind},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The itemization date of a validation notice was none of the dates of the last statement, the
    /// charge-off, the last payment, the transaction or the judgment, or differed from the one used for
    /// this debt before. Where the notice states no date, or the file has none to compare with, nothing
    /// is found.
    ///
    /// ## Why it matters
    ///
    /// People check the amount against what they remember of that day.
    ///
    /// ## Say instead
    ///
    /// Take one of the five dates from the file, and keep to it.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], charged_off: "2025-06-30", last_payment: "2025-01-15")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation, itemization: "2025-07-01"))])])
    /// ```
    ///
    /// Another one than before:
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], charged_off: "2025-06-30", last_payment: "2025-01-15")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation, itemization: "2025-06-30"))]), (desk: "2026-04-10T10:00", steps: [Did(SendNotice(kind: Validation, itemization: "2025-01-15"))])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], charged_off: "2025-06-30", last_payment: "2025-01-15")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation, itemization: "2025-06-30"))])])
    /// ```
    ///
    /// Any of the five will do:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], charged_off: "2025-06-30", last_payment: "2025-01-15")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation, itemization: "2025-01-15"))])])
    /// ```
    VAL_ITEMIZATION_DATE {
        id: "val-itemization-date",
        title: "Itemization built on another date",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.34(b)(3)"],
        hears: [DEED],
        says: "The notice was built on {date}, which is {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let Item::Deed(Deed::SendNotice {
        kind: NoticeKind::Validation,
        itemization: Some(date),
        ..
    }) = moment.item
    else {
        return None;
    };
    let debt = moment.debt()?;
    let allowed = [
        debt.last_statement,
        debt.charged_off,
        debt.last_payment,
        debt.transaction,
        debt.judgment,
    ];
    let known = allowed.iter().any(Option::is_some);
    let before = moment.account().and_then(|account| account.itemized);
    let what = if known && !allowed.contains(&Some(*date)) {
        "none of the dates that may be used"
    } else if before.is_some_and(|before| before != *date) {
        "not the date used before"
    } else {
        return None;
    };
    Some(Verdict::violation().date(*date).what(what))
}
