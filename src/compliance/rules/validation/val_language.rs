//! [`VAL_LANGUAGE`]: a translated validation notice that stands alone.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{Deed, deed::NoticeKind, party_act::Language},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A validation notice in another language was sent without an English one with it or before it. That
    /// a translation is complete and accurate, and that Spanish goes out where it was offered and chosen,
    /// the file does not tell.
    ///
    /// ## Why it matters
    ///
    /// The English notice is the one that the law prescribes; the translation helps to read it.
    ///
    /// ## Say instead
    ///
    /// Send both together.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation, language: Spanish))])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation, language: Spanish, with_english: true))])])
    /// ```
    ///
    /// The English notice went out before:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-09T10:00", steps: [Did(SendNotice(kind: Validation))]), (desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation, language: Spanish))])])
    /// ```
    VAL_LANGUAGE {
        id: "val-language",
        title: "Translated notice without the English one",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.34(e)"],
        hears: [DEED],
        says: "A translated validation notice was sent without the English one.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let alone = matches!(
        moment.item,
        Item::Deed(Deed::SendNotice {
            kind: NoticeKind::Validation,
            language,
            with_english: false,
            ..
        }) if *language != Language::English
    );
    (alone && moment.account()?.notice.is_none()).then(Verdict::violation)
}
