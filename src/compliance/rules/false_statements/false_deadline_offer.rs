//! [`FALSE_DEADLINE_OFFER`]: an offer said to expire by someone who may renew or better it.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{CollectorAct, act::Claim},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector called an offer the last or best one, or set it a day to end, although later or
    /// better offers are authorized, and did not say that it need not be renewed.
    ///
    /// ## Why it matters
    ///
    /// A false deadline makes people borrow at any price to meet it.
    ///
    /// ## Say instead
    ///
    /// "This offer is good to June 30. We are not obliged to renew it."
    ///
    /// ## Violates
    ///
    /// 30 % off only within thirty days, with standing authority to settle lower or later (Goswami, 5th
    /// Cir. 2004):
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, Offer(kind: Settlement, total: "$700.00", first: "2026-04-09"), Limit(until: InDays(30))])])])
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Limit(last_chance: true)])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Claim(BestOffer)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// The safe words (Evory v. RJM Acquisitions, 7th Cir. 2007):
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, Offer(kind: Settlement, total: "$700.00", first: "2026-04-09"), Limit(until: InDays(30), may_renew_said: true)])])])
    /// ```
    ///
    /// The offer really ends:
    ///
    /// ```ron,complies
    /// Conduct(facts: (authority: (offers_are_renewed: false)), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Limit(until: InDays(30), last_chance: true)])])])
    /// ```
    FALSE_DEADLINE_OFFER {
        id: "false-deadline-offer",
        title: "Offer that only seems to expire",
        basis: Standard,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(10)", "Goswami v. American Collections Enterprise, 377 F.3d 488 (5th Cir. 2004)"],
        hears: [SAID],
        says: "An offer was said to end, or to be the best, although it may be renewed or bettered.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    if !moment.facts.authority.offers_are_renewed {
        return None;
    }
    let limits = |act: &CollectorAct| match act {
        CollectorAct::Limit {
            until,
            last_chance,
            may_renew_said,
        } => (until.is_some() || *last_chance) && !may_renew_said,
        CollectorAct::Claim(Claim::BestOffer) => true,
        _ => false,
    };
    moment.does(limits).then(Verdict::violation)
}
