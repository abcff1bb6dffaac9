//! [`FALSE_GOVERNMENT`]: a claim to speak for the United States, a state, a court or the police.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{CollectorAct, act::Role, contact::DocumentLook},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector claimed to be, or to act for, a government, a court or the police, or sent a paper
    /// with the insignia of an authority.
    ///
    /// ## Why it matters
    ///
    /// People obey an authority without asking whether anything is owed.
    ///
    /// ## Say instead
    ///
    /// Say who you are: "My name is Alex Reyes, I am calling from Tarnvale Services."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([ClaimRole(Government), MiniMiranda])]
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street", look: Government), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StateName, StateCompany, MiniMiranda])]
    /// ```
    ///
    /// The same letter on ordinary paper:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    FALSE_GOVERNMENT {
        id: "false-government",
        title: "Claim to act for an authority",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(1)", "12 CFR § 1006.18(b)(1)(i)"],
        hears: [SAID],
        says: "The collector appeared to act for an authority.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let role = |act: &CollectorAct| {
        matches!(
            act,
            CollectorAct::ClaimRole(Role::Government | Role::Police | Role::Court)
        )
    };
    let looks = moment
        .contact
        .is_some_and(|contact| contact.look == DocumentLook::Government);
    (looks || moment.does(role)).then(Verdict::violation)
}
