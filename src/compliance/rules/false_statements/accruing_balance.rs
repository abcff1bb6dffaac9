//! [`ACCRUING_BALANCE`]: a balance that grows, stated without saying so.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{CollectorAct, act::AmountPart},
};

declare_rule! {
    /// ## What it checks
    ///
    /// Interest or fees still run on the debt, and the collector stated its balance without saying that
    /// it may rise, without a day for which it holds, and without taking the stated sum as full payment.
    /// The duty is the Second Circuit's; a balance that stands still needs no such words (Taylor v.
    /// Financial Recovery Services, 2d Cir. 2018), nor do costs that may or may not arise one day
    /// (Derosa, 2d Cir. 2021).
    ///
    /// ## Why it matters
    ///
    /// Whoever pays the balance they were told finds out that something is left, and that it grew.
    ///
    /// ## Say instead
    ///
    /// "As of today you owe $412.50. Interest is still added, so the amount on the day you pay may be
    /// greater."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], accrues: true)]), contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], accrues: true)]), contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, StateAmount(may_increase: true)])])])
    /// ```
    ///
    /// A static balance needs nothing:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// The stated sum is taken as full payment up to a day:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], accrues: true)]), contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, StateAmount(as_of: InDays(20))])])])
    /// ```
    ACCRUING_BALANCE {
        id: "accruing-balance",
        title: "Growing balance stated as if it stood still",
        basis: Standard,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e", "Avila v. Riexinger & Associates, 817 F.3d 72 (2d Cir. 2016)"],
        hears: [SAID],
        says: "The balance was stated without saying that it may rise, while interest or fees still run.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    if !moment.debt()?.accrues {
        return None;
    }
    let bare = |act: &CollectorAct| {
        matches!(
            act,
            CollectorAct::StateAmount {
                part: AmountPart::Balance,
                as_of: None,
                may_increase: false,
                ..
            }
        )
    };
    let explained = |act: &CollectorAct| {
        matches!(
            act,
            CollectorAct::StateAmount {
                may_increase: true,
                ..
            }
        )
    };
    (moment.does(bare) && !moment.does(explained)).then(Verdict::violation)
}
