//! [`EFTA_VARYING_NOTICE`]: a recurring debit of another amount without ten days' notice.

use crate::{
    compliance::{Moment, Verdict, parameters::Number, rule::declare_rule},
    domain::{Deed, terms::Method},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A recurring debit differed from the amount agreed, or from the one before, and no written notice
    /// of it had been sent at least ten days before. A range that was agreed is entered as such notice.
    ///
    /// ## Why it matters
    ///
    /// An account that holds what was agreed bounces at what was not.
    ///
    /// ## Say instead
    ///
    /// Send the notice ten days ahead, or debit what was agreed.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (desk: "2026-03-10T10:00", steps: [Did(TakePayment(method: Debit, recurring: true, authorized_in_writing: true, amount: "$50.00"))]),
    ///     (desk: "2026-04-10T10:00", steps: [Did(SendNotice(kind: VaryingAmount))]),
    ///     (desk: "2026-04-19T10:00", steps: [Did(TakePayment(method: Debit, recurring: true, authorized_in_writing: true, amount: "$80.00"))]),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// One day later:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (desk: "2026-03-10T10:00", steps: [Did(TakePayment(method: Debit, recurring: true, authorized_in_writing: true, amount: "$50.00"))]),
    ///     (desk: "2026-04-10T10:00", steps: [Did(SendNotice(kind: VaryingAmount))]),
    ///     (desk: "2026-04-20T10:00", steps: [Did(TakePayment(method: Debit, recurring: true, authorized_in_writing: true, amount: "$80.00"))]),
    /// ])
    /// ```
    ///
    /// The same amount:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (desk: "2026-03-10T10:00", steps: [Did(TakePayment(method: Debit, recurring: true, authorized_in_writing: true, amount: "$50.00"))]),
    ///     (desk: "2026-04-10T10:00", steps: [Did(TakePayment(method: Debit, recurring: true, authorized_in_writing: true, amount: "$50.00"))]),
    /// ])
    /// ```
    EFTA_VARYING_NOTICE {
        id: "efta-varying-notice",
        title: "Debit of another amount without notice",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["12 CFR § 1005.10(d)"],
        hears: [DEED],
        says: "A recurring debit of {stated} instead of {truth} was made without written notice ten days before.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let Item::Deed(Deed::TakePayment {
        method: Method::Debit,
        recurring: true,
        amount: Some(amount),
        ..
    }) = moment.item
    else {
        return None;
    };
    let debits = moment.standing.debits;
    let agreed = debits.amount?;
    let today = moment.date();
    let days = moment.params.get(Number::VaryingNoticeDays, today)?;
    let noticed = debits
        .notice
        .is_some_and(|sent| (today - sent).num_days() >= days);
    (*amount != agreed && !noticed).then(|| Verdict::violation().amounts(*amount, agreed))
}
