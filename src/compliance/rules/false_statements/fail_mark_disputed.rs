//! [`FAIL_MARK_DISPUTED`]: a report that leaves out that the debt is disputed.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::Deed,
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The debt was reported to a credit bureau without the mark that it is disputed, after the consumer
    /// had disputed it in any form. A dispute by word of mouth is enough, and it needs no particular
    /// words.
    ///
    /// ## Why it matters
    ///
    /// A report without the mark tells the bureau that nobody objects.
    ///
    /// ## Say instead
    ///
    /// Flag the account on any dispute, before anything goes out.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (agency: (furnishes: true)), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute])]), (desk: "2026-03-20T10:00", steps: [Did(Furnish())])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (furnishes: true)), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute])]), (desk: "2026-03-20T10:00", steps: [Did(Furnish(flagged: true))])])
    /// ```
    ///
    /// Nobody had disputed it:
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (furnishes: true)), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([GiveReason(HoursCut)])]), (desk: "2026-03-20T10:00", steps: [Did(Furnish())])])
    /// ```
    FAIL_MARK_DISPUTED {
        id: "fail-mark-disputed",
        title: "Disputed debt reported without the mark",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(8)"],
        hears: [DEED],
        says: "The debt was reported without the mark that it is disputed.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let unmarked = matches!(
        moment.item,
        Item::Deed(Deed::Furnish { flagged: false, .. })
    );
    (unmarked && moment.account()?.disputed).then(Verdict::violation)
}
