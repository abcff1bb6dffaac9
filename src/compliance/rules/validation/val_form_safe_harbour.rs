//! [`VAL_FORM_SAFE_HARBOUR`]: a validation notice on the model form that says "today" and bears no date.

use crate::{
    compliance::{Moment, Verdict, contested::ModelForm, rule::declare_rule},
    domain::{Deed, deed::NoticeKind},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A validation notice was sent without a date. The bureau's model form protects what follows it
    /// under Regulation F, and the form has no date; whether it also protects against claims under the
    /// act is contested. District courts have let such claims go on (Rogers v. GC Services, S.D. Fla.
    /// 2023; Ginsberg v. I.C. System, D.N.J. 2023) and dismissed them (Bergida v. PlusFour, D. Nev. 2023,
    /// without relying on the form). The view taken is a parameter; the default is that the form protects
    /// under the regulation only. What is found is a protection that may be lost, never a violation.
    ///
    /// ## Why it matters
    ///
    /// "Now" and "between then and today" mean nothing on a page without a date.
    ///
    /// ## Say instead
    ///
    /// Use the model form and add the date.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation, dated: false))])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation))])])
    /// ```
    ///
    /// Another notice without a date:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Receipt, dated: false))])])
    /// ```
    VAL_FORM_SAFE_HARBOUR {
        id: "val-form-safe-harbour",
        title: "Notice without a date",
        basis: SafeHarbour,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.34(d)(2)", "12 CFR § 1006.38(b)(2)"],
        hears: [DEED],
        says: "The validation notice bore no date: the model form's protection may not reach claims under the act.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let undated = matches!(
        moment.item,
        Item::Deed(Deed::SendNotice {
            kind: NoticeKind::Validation,
            dated: false,
            ..
        })
    );
    let doubtful = moment.params.contested.model_form == ModelForm::RegulationOnly;
    (undated && doubtful).then(Verdict::advisory)
}
