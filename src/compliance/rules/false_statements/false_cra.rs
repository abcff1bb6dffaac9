//! [`FALSE_CRA`]: a claim to be, or to work for, a credit bureau.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{CollectorAct, act::Role},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector claimed to operate, or to be employed by, a consumer reporting agency.
    ///
    /// ## Why it matters
    ///
    /// Whoever seems to hold the credit file seems to hold the consumer's next home and job.
    ///
    /// ## Say instead
    ///
    /// "We are a debt collector. The credit bureaus keep the reports."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([ClaimRole(CreditBureau), MiniMiranda])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StateCompany, MiniMiranda])]
    /// ```
    ///
    /// To report to a bureau is not to be one:
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (furnishes: true)), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Claim(WeReport)])])])
    /// ```
    FALSE_CRA {
        id: "false-cra",
        title: "Claim to be a credit bureau",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(16)", "12 CFR § 1006.18(b)(1)(ii)"],
        hears: [SAID],
        says: "The collector claimed to be, or to work for, a credit bureau.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment
        .does(|act| *act == CollectorAct::ClaimRole(Role::CreditBureau))
        .then(Verdict::violation)
}
