//! [`FALSE_CRIME`]: a claim that not paying is a crime.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::act::Claim,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector said or implied that the consumer committed a crime or something disgraceful by not
    /// paying.
    ///
    /// ## Why it matters
    ///
    /// Not paying a debt is no crime; the word is used to shame and to frighten.
    ///
    /// ## Say instead
    ///
    /// Leave it out.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Claim(Crime)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, StateStatus(PastDue)])]
    /// ```
    ///
    /// Another claim of law is for another rule:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Claim(CanSue)])]
    /// ```
    FALSE_CRIME {
        id: "false-crime",
        title: "Consumer said to have committed a crime",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(7)", "12 CFR § 1006.18(b)(1)(iv)"],
        hears: [SAID],
        says: "The collector said that the consumer had committed a crime.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment.claims(Claim::Crime).then(Verdict::violation)
}
