//! [`VAL_RESPONSE_FORM`]: a validation notice without the section for replies.

use crate::{
    compliance::{Moment, Verdict, questions::is_sent, rule::declare_rule},
    domain::{CollectorAct, Deed, deed::NoticeKind},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A written validation notice left out the section at its end that asks how the consumer wants to
    /// respond, with the prompts for a dispute and for the original creditor.
    ///
    /// ## Why it matters
    ///
    /// A box to tick gets answers that an empty page does not.
    ///
    /// ## Say instead
    ///
    /// Use the model form with its lower part.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation, fields: (response_form: false)))])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation))])])
    /// ```
    ///
    /// Spoken in the first call, there is no form:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, ValidationInfo(response_form: false)])]
    /// ```
    VAL_RESPONSE_FORM {
        id: "val-response-form",
        title: "Validation notice without the response form",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.34(c)(4)"],
        hears: [SAID, DEED],
        says: "The validation notice lacked the section for replies.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let sent = matches!(
        moment.item,
        Item::Deed(Deed::SendNotice { kind: NoticeKind::Validation, fields, .. })
            if !fields.response_form
    );
    let written = moment
        .contact
        .is_some_and(|contact| is_sent(contact.medium));
    let lacks = |act: &CollectorAct| matches!(act, CollectorAct::ValidationInfo(fields) if !fields.response_form);
    (sent || (written && moment.does(lacks))).then(Verdict::violation)
}
