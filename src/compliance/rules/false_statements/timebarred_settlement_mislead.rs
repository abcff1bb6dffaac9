//! [`TIMEBARRED_SETTLEMENT_MISLEAD`]: an offer to settle an expired debt that says nothing of the bar.

use crate::compliance::{
    Moment, Verdict,
    contested::ExpiredOffers,
    questions::{Content, expired},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector offered to settle a debt whose limitation period had ended and did not say that the
    /// law no longer allows a suit, or, where a payment may bring the time back, did not say that. "We
    /// will not sue" is not enough, since it leaves out that they cannot (Pantoja v. Portfolio Recovery,
    /// 7th Cir. 2017). The circuits are divided: the Third (Tatis, 2018), Fifth (Daugherty, 2016), Sixth
    /// (Buchanan, 2015) and Seventh hold that such an offer can mislead; the Eighth finds nothing
    /// unlawful where no suit is brought or threatened (Freyermuth, 2001), and the Third said so of a
    /// mere request to pay (Huertas, 2011). Which view holds is a parameter, set by the consumer's state;
    /// the default, also for circuits that have not spoken, is that it misleads. A request to pay that
    /// offers no settlement is not judged here.
    ///
    /// ## Why it matters
    ///
    /// A settlement sounds like an alternative to court; and one small payment can make an old debt
    /// enforceable again.
    ///
    /// ## Say instead
    ///
    /// "The law limits how long you can be sued on a debt. Because of its age, we cannot sue you for it.
    /// A payment may restart that time."
    ///
    /// ## Violates
    ///
    /// 60 % of an old bill, silent on its age (McMahon, 7th Cir. 2014):
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, Offer(kind: Settlement, total: "$600.00", first: "2026-04-09")])])])
    /// ```
    ///
    /// "Will not" instead of "cannot":
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, Offer(kind: Settlement, total: "$600.00", first: "2026-04-09"), LimitationNotice(cannot_sue: false)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, Offer(kind: Settlement, total: "$600.00", first: "2026-04-09"), LimitationNotice(revival: true)])])])
    /// ```
    ///
    /// In the Eighth Circuit, without a threat (Freyermuth, 2001):
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), jurisdiction: "MO", contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, Offer(kind: Settlement, total: "$600.00", first: "2026-04-09")])])])
    /// ```
    ///
    /// A request to pay, no settlement:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, AskPayment])])])
    /// ```
    TIMEBARRED_SETTLEMENT_MISLEAD {
        id: "timebarred-settlement-mislead",
        title: "Settlement of a time-barred debt that hides the bar",
        basis: Standard,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e", "McMahon v. LVNV Funding, 744 F.3d 1010 (7th Cir. 2014)", "Freyermuth v. Credit Bureau Services, 248 F.3d 767 (8th Cir. 2001)"],
        hears: [CLOSED],
        says: "A settlement was offered on a debt whose limitation period has ended, and {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let content = moment.standing.contact.content;
    let debt = moment.debt()?;
    let offered = content.has(Content::SETTLEMENT) && expired(debt, moment.date());
    let threatened = content.has(Content::SUIT);
    if !offered
        || (moment.params.contested.expired_offers == ExpiredOffers::NeedThreat && !threatened)
    {
        return None;
    }
    let revives = debt.revives_on_payment != Some(false);
    let what = if !content.has(Content::CANNOT_SUE) {
        "nothing said that the law no longer allows a suit"
    } else if revives && !content.has(Content::REVIVAL) {
        "nothing said that a payment may bring that time back"
    } else {
        return None;
    };
    Some(Verdict::violation().what(what))
}
