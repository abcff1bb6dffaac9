//! [`VAL_ELECTRONIC`]: a required notice sent electronically without the consent that the law asks for.

use crate::{
    compliance::{Moment, Verdict, questions::is_electronic, rule::declare_rule},
    domain::{
        Deed,
        deed::NoticeKind,
        party_act::{Medium, Permitted},
    },
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The validation notice, or the answer with the original creditor, was sent by e-mail or another
    /// electronic way after the initial communication, without the consumer's consent under the E-SIGN
    /// Act. Validation information inside an initial e-mail needs none.
    ///
    /// ## Why it matters
    ///
    /// A notice that lands in a spam folder gives no notice.
    ///
    /// ## Say instead
    ///
    /// Send a letter, or get the consent first.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])]),
    ///     (desk: "2026-03-12T10:00", steps: [Did(SendNotice(kind: Validation, medium: Email))]),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (consents: [(to: ElectronicNotices, on: "2026-03-01T09:00")]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])]),
    ///         (desk: "2026-03-12T10:00", steps: [Did(SendNotice(kind: Validation, medium: Email))]),
    ///     ],
    /// )
    /// ```
    ///
    /// Inside the initial e-mail:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Email, line: "email"), steps: [Said([MiniMiranda, ValidationInfo, OptOut])])])
    /// ```
    VAL_ELECTRONIC {
        id: "val-electronic",
        title: "Required notice sent electronically without consent",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.42(a)-(b)", "15 U.S.C. § 7001(c)"],
        hears: [DEED],
        says: "A required notice was sent electronically without the consumer's consent to that.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let Item::Deed(Deed::SendNotice {
        kind: NoticeKind::Validation,
        medium,
        ..
    }) = moment.item
    else {
        return None;
    };
    let electronic = is_electronic(*medium) || *medium == Medium::Portal;
    let initial = moment.account()?.initial.is_none();
    let consented = moment
        .standing
        .consents
        .holds(Permitted::ElectronicNotices, moment.date());
    (electronic && !initial && !consented).then(Verdict::violation)
}
