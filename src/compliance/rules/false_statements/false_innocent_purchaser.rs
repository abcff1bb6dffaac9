//! [`FALSE_INNOCENT_PURCHASER`]: a false claim that the account has gone to an innocent purchaser.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::act::Claim,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector said that the account had been turned over to an innocent purchaser for value.
    ///
    /// ## Why it matters
    ///
    /// It tells people that their objections no longer count.
    ///
    /// ## Say instead
    ///
    /// Name who holds the debt, and nothing more.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Claim(InnocentPurchaser)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, StateCreditor])]
    /// ```
    ///
    /// Naming today's creditor:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, StateCreditor, Explain(Account)])]
    /// ```
    FALSE_INNOCENT_PURCHASER {
        id: "false-innocent-purchaser",
        title: "Debt said to go to an innocent purchaser",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(12)", "12 CFR § 1006.18(b)(1)(vi)"],
        hears: [SAID],
        says: "The collector said that the debt had gone to an innocent purchaser.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment
        .claims(Claim::InnocentPurchaser)
        .then(Verdict::violation)
}
