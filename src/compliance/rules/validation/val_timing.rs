//! [`VAL_TIMING`]: no validation information within five days.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::facts::Debt,
    evidence::{Item, item::DutyKind},
};

declare_rule! {
    /// ## What it checks
    ///
    /// Five days after the first communication with the consumer had passed, and the validation
    /// information had neither been given in full in that communication nor been sent. A debt that was
    /// paid before then needs none. Only what is told up to a later day can be judged; where the file
    /// ends before that day and no notice is planned either, there is advice and no more.
    ///
    /// ## Why it matters
    ///
    /// The notice is where people learn what is claimed and how to object; every right of the next
    /// thirty days hangs on it.
    ///
    /// ## Say instead
    ///
    /// Send the notice on the day of the first conversation, and let a task for day five watch over it.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])])],
    ///     ends: "2026-03-16",
    /// )
    /// ```
    ///
    /// On the sixth day it is late:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])]),
    ///     (desk: "2026-03-16T09:00", steps: [Did(SendNotice(kind: Validation))]),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(
    ///     contacts: [
    ///         (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])]),
    ///         (desk: "2026-03-15T09:00", steps: [Did(SendNotice(kind: Validation))]),
    ///     ],
    ///     ends: "2026-04-30",
    /// )
    /// ```
    ///
    /// Paid in full before the fifth day:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     contacts: [
    ///         (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Did(TakePayment(method: Card, amount: "$1,000.00"))]),
    ///     ],
    ///     ends: "2026-04-30",
    /// )
    /// ```
    ///
    /// A limited-content message is no communication, so nothing begins:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Voicemail(Consumer), Said([StateName, StateCompany, ReplyRequest, CallBackNumber])])],
    ///     ends: "2026-04-30",
    /// )
    /// ```
    VAL_TIMING {
        id: "val-timing",
        title: "No validation information within five days",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692g(a)", "12 CFR § 1006.34(a)(1)"],
        hears: [DUTY_DUE, FILE_ENDS],
        says: "Validation information is owed by {date} and was neither given nor sent.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    if matches!(moment.item, Item::FileEnds) {
        let due = moment
            .standing
            .duties
            .unplanned(DutyKind::ValidationNotice)?;
        return (due >= moment.date()).then(|| Verdict::advisory().date(due));
    }
    let Item::DutyDue(duty) = moment.item else {
        return None;
    };
    let paid = |debt: &Debt| debt.paid.is_some_and(|on| on <= duty.due);
    if duty.kind != DutyKind::ValidationNotice || moment.debt().is_some_and(paid) {
        return None;
    }
    Some(
        Verdict::violation()
            .date(duty.due)
            .because(Some(duty.since)),
    )
}
