//! [`DISPUTE_WRITTEN_CEASE`]: collection that goes on after a written dispute.

use crate::compliance::{
    Moment, Verdict,
    rule::declare_rule,
    rules::collecting::{collecting, collecting_all},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The consumer disputed the debt, or a part of it, in writing within the validation period, and
    /// before verification or a copy of a judgment was sent the collector collected the disputed part:
    /// called, wrote for payment, reported, sued. Of a part in dispute the rest may be collected. A
    /// repeated dispute that brings nothing new is another rule's. The representative of an estate
    /// disputes as the consumer would.
    ///
    /// ## Why it matters
    ///
    /// The law stops the clock for whoever objects in time; going on makes the right worthless.
    ///
    /// ## Say instead
    ///
    /// Suspend calls, letters and new reports at once; send the verification; then go on.
    ///
    /// ## Violates
    ///
    /// Letters after a timely dispute, before verification (CFPB, Phoenix Financial, 2023):
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]),
    ///     (contact: (at: "2026-03-20T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true)])]),
    ///     (contact: (at: "2026-03-26T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, AskPayment])]),
    /// ])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]),
    ///     (contact: (at: "2026-03-20T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true)])]),
    ///     (contact: (at: "2026-03-26T12:00")),
    /// ])
    /// ```
    ///
    /// A second dispute encloses a cancelled check, so it is not duplicative:
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (debts: [(ledger: [(amount: "$1,000.00")], notice: (sent: "2026-03-01"), disputes: [(on: "2026-03-05", written: true, answered: "2026-03-12")])]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-20T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true, new_material: true)])]),
    ///         (contact: (at: "2026-03-26T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, AskPayment])]),
    ///     ],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]),
    ///     (contact: (at: "2026-03-20T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true)])]),
    ///     (desk: "2026-03-25T10:00", steps: [Did(SendVerification)]),
    ///     (contact: (at: "2026-03-26T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, AskPayment])]),
    /// ])
    /// ```
    ///
    /// A dispute by word of mouth suspends nothing:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute])]),
    ///     (contact: (at: "2026-03-26T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, AskPayment])]),
    /// ])
    /// ```
    ///
    /// Only the undisputed part is asked for:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]),
    ///     (contact: (at: "2026-03-20T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(part: Part("$200.00"), written: true)])]),
    ///     (contact: (at: "2026-03-26T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, AskPayment(how_much: Undisputed)])]),
    /// ])
    /// ```
    DISPUTE_WRITTEN_CEASE {
        id: "dispute-written-cease",
        title: "Collection after a written dispute",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692g(b)", "12 CFR § 1006.38(d)(2)"],
        hears: [TRIED, SAID, DEED],
        says: "{what} although the debt is disputed in writing and no verification has been sent.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let account = moment.account()?;
    account.written_dispute.filter(|on| *on <= moment.date())?;
    let what = if account.partly {
        collecting_all(moment)
    } else {
        collecting(moment)
    };
    what.map(|what| Verdict::violation().what(what))
}
