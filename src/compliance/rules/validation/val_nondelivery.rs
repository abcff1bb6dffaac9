//! [`VAL_NONDELIVERY`]: a validation notice that is known not to have arrived.

use crate::{
    compliance::{Moment, Verdict, questions::Content, rule::declare_rule},
    domain::{CollectorAct, Deed, deed::NoticeKind, facts::AddressKind, party_act::Medium},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector asked for payment although the validation notice had come back and no new one was
    /// sent, or sent the notice to an address where the consumer is known to live or get mail no more.
    ///
    /// ## Why it matters
    ///
    /// Rights that never arrived cannot run out.
    ///
    /// ## Say instead
    ///
    /// Find the right address, send the notice again, and count from there.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], notice: (sent: "2026-01-05", returned: "2026-01-20"))]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector, AskPayment])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(facts: (addresses: [(id: "old", kind: Street, left: true)]), contacts: [(contact: (medium: Letter, line: "old"), steps: [Said([MiniMiranda, ValidationInfo])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], notice: (sent: "2026-01-05"))]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector, AskPayment])])])
    /// ```
    ///
    /// Sent again before the demand:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (debts: [(ledger: [(amount: "$1,000.00")], notice: (sent: "2026-01-05", returned: "2026-01-20"))]),
    ///     contacts: [
    ///         (desk: "2026-02-01T10:00", steps: [Did(SendNotice(kind: Validation))]),
    ///         (contact: (at: "2026-03-20T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector, AskPayment])]),
    ///     ],
    /// )
    /// ```
    VAL_NONDELIVERY {
        id: "val-nondelivery",
        title: "Period relied on although the notice did not arrive",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.42(a)", "12 CFR pt. 1006, Supp. I, comments 34(b)(5)-2 and 42(a)(1)-2"],
        hears: [SAID, DEED],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let gone = "The validation notice went where the consumer is known to get no mail.";
    let sent = matches!(
        moment.item,
        Item::Deed(Deed::SendNotice {
            kind: NoticeKind::Validation,
            medium: Medium::Letter,
            ..
        })
    );
    let given = || moment.does(|act| matches!(act, CollectorAct::ValidationInfo(_)));
    if (sent || given()) && is_gone(moment) {
        return Some(Verdict::violation().what(gone));
    }
    let relied = moment.content.has(Content::DEMAND) && moment.account()?.returned;
    relied.then(|| {
        let what =
            "Payment was asked for although the validation notice is known not to have arrived.";
        Verdict::violation().what(what)
    })
}

/// Whether the address used, or every address there is for letters, is known to be left.
fn is_gone(moment: &Moment<'_>) -> bool {
    let facts = moment.facts;
    if let Some(line) = moment.contact.and_then(|contact| contact.line) {
        return facts.address(line).is_some_and(|address| address.left);
    }
    let mut streets = facts
        .addresses
        .iter()
        .filter(|address| address.kind == AddressKind::Street && address.owner.is_none())
        .peekable();
    streets.peek().is_some() && streets.all(|address| address.left)
}
