//! [`ORIGINAL_CREDITOR_CEASE`]: collection that goes on after a written request for the original creditor.

use crate::compliance::{Moment, Verdict, rule::declare_rule, rules::collecting::collecting};

declare_rule! {
    /// ## What it checks
    ///
    /// The consumer asked in writing, within the validation period, for the name and address of the
    /// original creditor, and before these were sent the collector went on collecting. Where the original
    /// creditor is today's, a notice that says so is enough, and is entered as the answer.
    ///
    /// ## Why it matters
    ///
    /// People cannot tell whether a debt is theirs if they do not know to whom it was.
    ///
    /// ## Say instead
    ///
    /// Suspend, send name and address, then go on.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]),
    ///     (contact: (at: "2026-03-20T12:00", direction: Inbound, medium: Letter), steps: [Heard([AskCreditor(written: true)])]),
    ///     (contact: (at: "2026-03-26T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, AskPayment])]),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]),
    ///     (contact: (at: "2026-03-20T12:00", direction: Inbound, medium: Letter), steps: [Heard([AskCreditor(written: true)])]),
    ///     (desk: "2026-03-25T10:00", steps: [Did(SendCreditor)]),
    ///     (contact: (at: "2026-03-26T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, AskPayment])]),
    /// ])
    /// ```
    ///
    /// Asked by word of mouth:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([AskCreditor])]),
    ///     (contact: (at: "2026-03-26T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, AskPayment])]),
    /// ])
    /// ```
    ORIGINAL_CREDITOR_CEASE {
        id: "original-creditor-cease",
        title: "Collection after a request for the original creditor",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692g(b)", "12 CFR § 1006.38(c)"],
        hears: [TRIED, SAID, DEED],
        says: "{what} although the original creditor was asked for in writing and has not been named.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment
        .account()?
        .creditor_asked
        .filter(|on| *on <= moment.date())?;
    collecting(moment).map(|what| Verdict::violation().what(what))
}
