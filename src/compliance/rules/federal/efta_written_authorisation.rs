//! [`EFTA_WRITTEN_AUTHORISATION`]: recurring debits without a written authorization.

use crate::{
    compliance::{Moment, Verdict, questions::Content, rule::declare_rule},
    domain::{CollectorAct, Deed, terms::Method},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// Recurring debits from the consumer's bank account were booked, or authorized by word of mouth,
    /// without a writing that the consumer signed or authenticated. A single debit, and payments by card
    /// or portal, need none under this rule.
    ///
    /// ## Why it matters
    ///
    /// An account that is debited month after month on a remembered yes is hard to close again.
    ///
    /// ## Say instead
    ///
    /// "I will send you the authorization now. Once you have signed it, I can set up the monthly debit."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Did(TakePayment(method: Debit, recurring: true, on: InDays(10)))]
    /// ```
    ///
    /// ```ron,violates
    /// [
    ///     Answered(Consumer), Said([MiniMiranda]),
    ///     Agreed(total: "$1,000.00", instalment: "$100.00", cadence: Monthly, first: "2026-03-20", method: Debit),
    ///     Said([Authorization]),
    /// ]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Did(TakePayment(method: Debit, recurring: true, authorized_in_writing: true, on: InDays(10)))]
    /// ```
    ///
    /// One debit is not recurring:
    ///
    /// ```ron,complies
    /// [
    ///     Answered(Consumer), Said([MiniMiranda]),
    ///     Agreed(total: "$1,000.00", instalment: "$1,000.00", cadence: Once, first: "2026-03-20", method: Debit),
    ///     Said([Authorization]),
    /// ]
    /// ```
    EFTA_WRITTEN_AUTHORISATION {
        id: "efta-written-authorisation",
        title: "Recurring debits without a writing",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["12 CFR § 1005.10(b)", "15 U.S.C. § 1693e(a)"],
        hears: [SAID, DEED],
        says: "Recurring debits were set up without a written authorization.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let said_so = moment
        .standing
        .contact
        .content
        .has(Content::ORAL_AUTHORIZATION);
    let booked = matches!(
        moment.item,
        Item::Deed(Deed::TakePayment {
            method: Method::Debit,
            recurring: true,
            authorized_in_writing: false,
            ..
        })
    );
    let oral =
        |act: &CollectorAct| matches!(act, CollectorAct::Authorization { written: false, .. });
    let spoken = moment.standing.contact.recurring_debit && moment.said().iter().any(oral);
    // What was found as it was read out is one fault with its booking, not two.
    ((booked && !said_so) || spoken).then(Verdict::violation)
}
