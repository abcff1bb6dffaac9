//! [`DECEPTIVE_FORMS`]: a form that makes somebody else seem to collect.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::contact::DocumentLook,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The document makes it appear that another company takes part in collecting, although it does not.
    /// The rule binds whoever supplies such forms, creditors too.
    ///
    /// ## Why it matters
    ///
    /// A collector's letterhead frightens more than the creditor's, and here nobody stands behind it.
    ///
    /// ## Say instead
    ///
    /// Write in the name of whoever collects.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street", look: OtherCollector), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// A creditor does it:
    ///
    /// ```ron,violates
    /// Conduct(facts: (agency: (acting_as: Creditor)), contacts: [(contact: (medium: Letter, line: "street", look: OtherCollector), steps: [Said([StateAmount])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// A creditor on its own paper:
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (acting_as: Creditor)), contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([StateAmount])])])
    /// ```
    DECEPTIVE_FORMS {
        id: "deceptive-forms",
        title: "Form that shows a collector who takes no part",
        basis: PerSe,
        read: M,
        source: Law,
        binds: Anyone,
        law: ["15 U.S.C. § 1692j", "12 CFR § 1006.30(e)"],
        hears: [SAID],
        says: "The document made a company appear to collect that takes no part.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let other = contact.look == DocumentLook::OtherCollector;
    (other && !moment.said().is_empty()).then(Verdict::violation)
}
