//! [`DISPUTE_DUPLICATIVE`]: a repeated dispute left without an answer, or a new one answered as if it were repeated.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule, rules::collecting::collecting},
    domain::Deed,
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A dispute that is substantially the same as one already verified and brings nothing new and
    /// material may be answered with brief reasons and a pointer to the earlier answer; until it is,
    /// collection waits. The finding is raised when collection goes on before that answer, and when brief
    /// reasons are given to a dispute that did bring something new. Whether something is new and material
    /// is a matter of degree: the file says so, and the finding decides nothing.
    ///
    /// ## Why it matters
    ///
    /// Who sends the same letter again may stop nothing for long; who sends a cancelled check has to be
    /// heard.
    ///
    /// ## Say instead
    ///
    /// Read what is enclosed. If it is new, verify; if not, answer in brief, and then go on.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (debts: [(ledger: [(amount: "$1,000.00")], notice: (sent: "2026-03-01"), disputes: [(on: "2026-03-05", written: true, answered: "2026-03-12")])]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-20T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true)])]),
    ///         (contact: (at: "2026-03-26T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, AskPayment])]),
    ///     ],
    /// )
    /// ```
    ///
    /// Brief reasons to a dispute that enclosed a cancelled check:
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (debts: [(ledger: [(amount: "$1,000.00")], notice: (sent: "2026-03-01"), disputes: [(on: "2026-03-05", written: true, answered: "2026-03-12")])]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-20T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true, new_material: true)])]),
    ///         (desk: "2026-03-22T10:00", steps: [Did(AnswerDuplicative)]),
    ///     ],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (debts: [(ledger: [(amount: "$1,000.00")], notice: (sent: "2026-03-01"), disputes: [(on: "2026-03-05", written: true, answered: "2026-03-12")])]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-20T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true)])]),
    ///         (desk: "2026-03-22T10:00", steps: [Did(AnswerDuplicative)]),
    ///         (contact: (at: "2026-03-26T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, AskPayment])]),
    ///     ],
    /// )
    /// ```
    ///
    /// A first dispute is the other rule's:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]),
    ///     (contact: (at: "2026-03-20T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true)])]),
    ///     (contact: (at: "2026-03-26T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, AskPayment])]),
    /// ])
    /// ```
    DISPUTE_DUPLICATIVE {
        id: "dispute-duplicative",
        title: "Repeated dispute treated wrongly",
        basis: SafeHarbour,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.38(a)(1)", "12 CFR § 1006.38(d)(2)(ii)"],
        hears: [TRIED, SAID, DEED],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let account = moment.account()?;
    let brief = matches!(moment.item, Item::Deed(Deed::AnswerDuplicative));
    let what = if brief && account.written_dispute.is_some() {
        "A dispute that is not a mere repetition was answered with brief reasons only."
    } else if account.repeated.is_some() && collecting(moment).is_some() {
        "Collection went on before a repeated dispute was answered, if only in brief."
    } else {
        return None;
    };
    Some(Verdict::advisory().what(what))
}
