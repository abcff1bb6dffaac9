//! [`CONSENT_NOT_SOLICITED_IN_VIOLATION`]: a permission that could not be given there.

use crate::compliance::{Moment, Verdict, questions::Content, rule::declare_rule, standing::Heard};

declare_rule! {
    /// ## What it checks
    ///
    /// Consent counts only if it is given directly, in a contact that does not itself break the rules of
    /// time and place, of counsel or of the workplace. A question for permission in such a contact wins
    /// nothing; a collector who goes on about the debt because of the answer goes on without consent.
    /// That somebody asked is an advisory finding only.
    ///
    /// ## Why it matters
    ///
    /// "Can we carry on?" is asked of somebody who has already been disturbed. A yes to it says that
    /// hanging up is hard.
    ///
    /// ## Say instead
    ///
    /// "I am sorry, I should not have called at this hour. When is better?"
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (orders: [(kind: Designation(Window(from: "09:00", to: "15:00")))]),
    ///     contacts: [(
    ///         contact: (at: "2026-03-10T12:00"),
    ///         steps: [Answered(Consumer), Said([AskConsent(to: Time)]), Heard([Consent(scope: (to: Time))]), Said([MiniMiranda, AskPayment])],
    ///     )],
    /// )
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (at: "2026-03-10T06:30"), steps: [Answered(Consumer), Said([AskConsent(to: Time)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// Asking when is better asks for no permission:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T06:30"), steps: [Answered(Consumer), Said([Apologize, Ask(BetterTime), Farewell])])])
    /// ```
    ///
    /// In a lawful contact a permission may be asked for:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T08:00"), steps: [Answered(Consumer), Said([AskConsent(to: Time)]), Heard([Consent(scope: (to: Time))]), Said([MiniMiranda, AskPayment])])])
    /// ```
    CONSENT_NOT_SOLICITED_IN_VIOLATION {
        id: "consent-not-solicited-in-violation",
        title: "Consent asked for in a contact that broke a rule",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(b)(4)(i)", "Comment 6(b)(4)(i)-1"],
        hears: [SAID],
        says: "This contact itself broke a rule of time, place or counsel; {what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let here = &moment.standing.contact;
    if !here.tainted {
        return None;
    }
    if here.heard.has(Heard::CONSENTED) && moment.content.any(Content::PURSUES) {
        return Some(
            Verdict::violation()
                .what("the consent given in it does not count, and the collector went on."),
        );
    }
    moment
        .content
        .has(Content::CONSENT)
        .then(|| Verdict::advisory().what("a consent given in it would not count."))
}
