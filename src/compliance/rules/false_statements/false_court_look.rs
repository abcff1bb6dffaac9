//! [`FALSE_COURT_LOOK`]: a letter made to look like a court's paper.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::contact::DocumentLook,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector sent a document that looks like one of a court or another authority although it is
    /// none.
    ///
    /// ## Why it matters
    ///
    /// A seal and a caption do the threatening before a word is read.
    ///
    /// ## Say instead
    ///
    /// Use the company's own letterhead.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street", look: Court), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// It is a pleading:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street", look: Court, pleading: true), steps: [Said([StateAmount])])])
    /// ```
    FALSE_COURT_LOOK {
        id: "false-court-look",
        title: "Paper that looks like a court's",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(9)", "12 CFR § 1006.18(c)(3)"],
        hears: [SAID],
        says: "A document was made to look like a court's.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    (contact.look == DocumentLook::Court && !contact.pleading).then(Verdict::violation)
}
