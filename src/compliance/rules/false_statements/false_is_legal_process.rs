//! [`FALSE_IS_LEGAL_PROCESS`]: a letter that is called legal process.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::act::Claim,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector said that a paper was legal process although it was no formal pleading.
    ///
    /// ## Why it matters
    ///
    /// A summons has to be answered; a letter has not.
    ///
    /// ## Say instead
    ///
    /// "This is a letter, not a court paper."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, Claim(LegalProcess(true))])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda])])])
    /// ```
    ///
    /// It is a pleading:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street", pleading: true), steps: [Said([Claim(LegalProcess(true))])])])
    /// ```
    FALSE_IS_LEGAL_PROCESS {
        id: "false-is-legal-process",
        title: "Paper said to be legal process",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(13)", "12 CFR § 1006.18(b)(1)(vii)"],
        hears: [SAID],
        says: "A paper that is no pleading was called legal process.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let pleading = moment.contact.is_some_and(|contact| contact.pleading);
    (!pleading && moment.claims(Claim::LegalProcess(true))).then(Verdict::violation)
}
