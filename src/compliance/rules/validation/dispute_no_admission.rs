//! [`DISPUTE_NO_ADMISSION`]: the claim that not disputing admits the debt.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::act::Claim,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector said that a consumer who does not dispute the debt admits it. No court may take
    /// silence for that.
    ///
    /// ## Why it matters
    ///
    /// It turns a right into a trap.
    ///
    /// ## Say instead
    ///
    /// "If you do nothing, we will assume that the debt is valid. That is no admission."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Claim(SilenceAdmits)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, RightsReminder])]
    /// ```
    ///
    /// What the collector itself may assume:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Explain(Rights)])]
    /// ```
    DISPUTE_NO_ADMISSION {
        id: "dispute-no-admission",
        title: "Silence said to admit the debt",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692g(c)", "12 CFR § 1006.38(d)(1)"],
        hears: [SAID],
        says: "The collector said that silence admits the debt.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment.claims(Claim::SilenceAdmits).then(Verdict::violation)
}
