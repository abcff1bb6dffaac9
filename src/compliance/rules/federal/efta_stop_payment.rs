//! [`EFTA_STOP_PAYMENT`]: the claim that a debit cannot be stopped.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::act::Claim,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector said that a debit cannot be stopped. A consumer may stop it by telling the bank at
    /// least three business days before.
    ///
    /// ## Why it matters
    ///
    /// People let rent bounce because they believe that there is no way back.
    ///
    /// ## Say instead
    ///
    /// "You can stop it with your bank, three business days before at the latest. Tell us too, so that we
    /// can find another date."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Claim(CannotStopDebit)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Explain(StopPayment)])]
    /// ```
    ///
    /// Nothing is said of stopping:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Authorization(written: true)])]
    /// ```
    EFTA_STOP_PAYMENT {
        id: "efta-stop-payment",
        title: "Debit said to be unstoppable",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["12 CFR § 1005.10(c)", "15 U.S.C. § 1692e(10)"],
        hears: [SAID],
        says: "The collector said that a debit cannot be stopped.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment
        .claims(Claim::CannotStopDebit)
        .then(Verdict::violation)
}
