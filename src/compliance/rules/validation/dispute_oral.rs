//! [`DISPUTE_ORAL`]: a dispute by word of mouth that is passed over.

use crate::{
    compliance::{Moment, Verdict, questions::Content, rule::declare_rule, standing::Heard},
    domain::{CollectorAct, act::Status},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The consumer disputed the debt by word of mouth and the collector still called it valid before it
    /// was verified; or the contact ended and the dispute was not taken down, which is raised as a
    /// factor. Such a dispute does not suspend collection, but the debt may no longer be assumed valid
    /// (2d, 4th, 9th and later 3d Circuits) and has to be reported as disputed.
    ///
    /// ## Why it matters
    ///
    /// The consumer has told the only person they could tell.
    ///
    /// ## Say instead
    ///
    /// "I am noting that you dispute this. If you write to us within thirty days, we have to stop until
    /// we have answered."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute]), Said([StateStatus(Valid)])]
    /// ```
    ///
    /// It was not taken down:
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute]), Said([AskPayment])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute]), Said([TakeDispute, Explain(HowToWrite)])]
    /// ```
    ///
    /// It had been verified:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute]), Did(SendVerification), Said([TakeDispute, StateStatus(Valid)])]
    /// ```
    DISPUTE_ORAL {
        id: "dispute-oral",
        title: "Dispute by word of mouth passed over",
        basis: Standard,
        read: S,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(8)", "15 U.S.C. § 1692g(a)(3)"],
        hears: [SAID, CLOSED],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let account = moment.account()?;
    let here = &moment.standing.contact;
    if matches!(moment.item, Item::Closed(_)) {
        let oral = here.heard.has(Heard::DISPUTED) && !here.heard.has(Heard::IN_WRITING);
        let passed = oral && account.disputed && !here.content.has(Content::TAKES_DISPUTE);
        let what = "A dispute by word of mouth was not taken down.";
        return passed.then(|| Verdict::advisory().what(what));
    }
    let valid = moment.does(|act| *act == CollectorAct::StateStatus(Status::Valid));
    let what = "The debt was called valid although it is disputed and has not been verified.";
    (valid && account.disputed && !account.verified).then(|| Verdict::violation().what(what))
}
