//! [`VAL_CONTENT`]: a validation notice that lacks a part, or cuts the thirty days short.

use crate::{
    compliance::{
        Moment, Verdict, calendar::validation_period_end, questions::is_sent, rule::declare_rule,
    },
    domain::{CollectorAct, Deed, act::ValidationFields, deed::NoticeKind},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A written validation notice left out the disclosure, the collector's name and address, the
    /// consumer's, the creditors and the shortened account number, the itemization date with the amount
    /// then, today's amount, or the end of the validation period with its three statements; or it stated
    /// an end of the period earlier than thirty days after the receipt that may be assumed. Mortgage
    /// statements have a rule of their own (1006.34(c)(5)) and are not judged. The bureau's link and the
    /// lines for electronic disputes are not told apart in the file.
    ///
    /// ## Why it matters
    ///
    /// Each part answers a question: who, what for, how much since when, and what can I do about it?
    ///
    /// ## Say instead
    ///
    /// Use the model form and fill every field.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation, fields: (itemization: false)))])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo(rights: false)])])])
    /// ```
    ///
    /// The period is said to end a day too soon:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(desk: "2024-03-04T10:00", steps: [Did(SendNotice(kind: Validation, states_end: "2024-04-09"))])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation))])])
    /// ```
    ///
    /// The day on which it really ends:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2024-03-04T10:00", steps: [Did(SendNotice(kind: Validation, states_end: "2024-04-10"))])])
    /// ```
    VAL_CONTENT {
        id: "val-content",
        title: "Validation notice with parts missing",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692g(a)", "12 CFR § 1006.34(c)(1)-(3)"],
        hears: [SAID, DEED],
        says: "The validation notice lacked {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let what = match moment.item {
        Item::Deed(Deed::SendNotice {
            kind: NoticeKind::Validation,
            fields,
            states_end,
            ..
        }) => {
            let ends = validation_period_end(moment.params, moment.date());
            let short = states_end.is_some_and(|stated| stated < ends);
            missing(*fields).or(short.then_some("part of the thirty days"))
        }
        Item::Utterance { .. } if moment.contact.is_some_and(|one| is_sent(one.medium)) => {
            moment.said().iter().find_map(|act| match act {
                CollectorAct::ValidationInfo(fields) => missing(*fields),
                _ => None,
            })
        }
        _ => None,
    };
    what.map(|what| Verdict::violation().what(what))
}

fn missing(fields: ValidationFields) -> Option<&'static str> {
    let parts = [
        (fields.disclosure, "the disclosure"),
        (fields.collector, "the collector's name and address"),
        (fields.consumer, "the consumer's name and address"),
        (fields.creditor, "the creditors or the account number"),
        (
            fields.itemization,
            "the itemization date and the amount then",
        ),
        (fields.amount, "the current amount"),
        (fields.rights, "the end of the period with its statements"),
    ];
    parts
        .iter()
        .find(|(given, _)| !given)
        .map(|(_, what)| *what)
}
