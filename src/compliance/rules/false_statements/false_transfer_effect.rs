//! [`FALSE_TRANSFER_EFFECT`]: a false claim about what selling the debt would do.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::act::Claim,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector said that a sale or transfer of the debt would lose the consumer's defenses or
    /// expose them to practices that the law bans.
    ///
    /// ## Why it matters
    ///
    /// A debt keeps its defenses, whoever holds it.
    ///
    /// ## Say instead
    ///
    /// Leave it out, or: "If the account is moved, your rights move with it."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Claim(TransferLosesDefences)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Explain(Account)])]
    /// ```
    ///
    /// The account's next step, without such a claim:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Explain(NextStep)])]
    /// ```
    FALSE_TRANSFER_EFFECT {
        id: "false-transfer-effect",
        title: "Transfer said to lose defenses",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(6)", "12 CFR § 1006.18(b)(1)(v)"],
        hears: [SAID],
        says: "The collector said that a transfer would lose the consumer's defenses.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment
        .claims(Claim::TransferLosesDefences)
        .then(Verdict::violation)
}
