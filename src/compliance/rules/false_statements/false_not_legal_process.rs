//! [`FALSE_NOT_LEGAL_PROCESS`]: a court paper that is said to be none, or to need no answer.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule, standing::Topic},
    domain::act::Claim,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector said of a formal pleading, or while a suit on the debt was pending, that it was not
    /// legal process or that nothing needed to be done about it.
    ///
    /// ## Why it matters
    ///
    /// Whoever does not answer a summons loses without having been heard.
    ///
    /// ## Say instead
    ///
    /// "That is a court paper. Please read what it asks you to do and by when."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street", pleading: true), steps: [Said([Claim(LegalProcess(false))])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(facts: (orders: [(kind: Litigation, on: "2026-03-01T09:00")]), contacts: [(steps: [Answered(Consumer), Said([SayDebtCollector, Claim(NoActionNeeded)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street", pleading: true), steps: [Said([Claim(LegalProcess(true))])])])
    /// ```
    ///
    /// A letter that says truly that it is none:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, Claim(LegalProcess(false))])])])
    /// ```
    ///
    /// No suit is pending:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([SayDebtCollector, Claim(NoActionNeeded)])]
    /// ```
    FALSE_NOT_LEGAL_PROCESS {
        id: "false-not-legal-process",
        title: "Legal process made light of",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(15)", "12 CFR § 1006.18(b)(1)(viii)"],
        hears: [SAID],
        says: "Legal process was said to be none, or to need no answer.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let pleading = moment.contact.is_some_and(|contact| contact.pleading);
    let pending = pleading
        || moment
            .standing
            .known
            .knew(Topic::Litigation, moment.local());
    let denied = pleading && moment.claims(Claim::LegalProcess(false));
    (denied || (pending && moment.claims(Claim::NoActionNeeded))).then(Verdict::violation)
}
