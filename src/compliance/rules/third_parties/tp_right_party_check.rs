//! [`TP_RIGHT_PARTY_CHECK`]: debt detail spoken before anyone knew to whom.

use crate::{
    compliance::{Moment, Verdict, questions::Content, rule::declare_rule},
    domain::party_act::Medium,
};

declare_rule! {
    /// ## What it checks
    ///
    /// On a live call the collector spoke of the debt before the listener's identity, or their relation
    /// to the consumer, had been confirmed. A name alone confirms nothing, nor does an identifier that
    /// the collector read out first.
    ///
    /// ## Why it matters
    ///
    /// Whoever asks first never has to explain a disclosure to the wrong person. The law forbids the
    /// disclosure; asking is how one keeps that law.
    ///
    /// ## Say instead
    ///
    /// "Before I say anything private, could you give me your date of birth?"
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([AskFor, MiniMiranda])]
    /// ```
    ///
    /// Anyone can say yes to an identifier that is read out:
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([ReadOutIdentifier]), Heard([Identify]), Said([MiniMiranda])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([AskFor, AskIdentifier]), Heard([Identify]), Said([MiniMiranda])]
    /// ```
    ///
    /// ```ron,complies
    /// [Answered(Sibling), Said([AskFor]), Heard([DenyIdentity]), Said([StatePurpose, Farewell])]
    /// ```
    TP_RIGHT_PARTY_CHECK {
        id: "tp-right-party-check",
        title: "Debt spoken of before the identity was confirmed",
        basis: BestPractice,
        read: M,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(d)(1), from which the practice follows"],
        hears: [SAID],
        says: "The debt was spoken of before it was confirmed who listened.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let listener = moment.listener().filter(|party| !party.voicemail)?;
    let live = moment
        .contact
        .is_some_and(|contact| contact.medium == Medium::Call);
    let here = &moment.standing.contact;
    let first = moment.content.has(Content::DEBT) && !here.content.has(Content::DEBT);
    (live && first && !here.is_confirmed()).then(|| Verdict::advisory().who(listener.relation))
}
