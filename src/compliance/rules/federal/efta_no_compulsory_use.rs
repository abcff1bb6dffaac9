//! [`EFTA_NO_COMPULSORY_USE`]: credit given only for recurring debits.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::act::Claim,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector said that credit is given, or a debt refinanced, only to those who repay by
    /// recurring debits agreed beforehand. Overdraft plans are excepted. An arrangement to pay what is
    /// owed is no credit, so asking for a debit is not judged.
    ///
    /// ## Why it matters
    ///
    /// Who must hand over the account cannot decide any more which bill comes first.
    ///
    /// ## Say instead
    ///
    /// Offer another way of paying beside the debit.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Claim(CreditNeedsDebit)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Explain(Options)])]
    /// ```
    ///
    /// A debit is asked for, as one way of several:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, AskPayment, Explain(Options)])]
    /// ```
    EFTA_NO_COMPULSORY_USE {
        id: "efta-no-compulsory-use",
        title: "Credit tied to recurring debits",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["12 CFR § 1005.10(e)(1)"],
        hears: [SAID],
        says: "Credit was made to depend on recurring debits.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment
        .claims(Claim::CreditNeedsDebit)
        .then(Verdict::violation)
}
