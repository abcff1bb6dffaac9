//! [`VOICEMAIL_COMMUNICATION_NEEDS_DISCLOSURE`]: a message that tells of a debt and not from whom it is.

use crate::compliance::{
    Moment, Verdict,
    questions::{Content, MessageKind, is_voicemail},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A voicemail revealed that a debt is being collected, so it is a communication, and it did not
    /// make the disclosure: in the first communication that this is an attempt to collect a debt and
    /// that information will be used for that purpose, later that it is from a debt collector.
    ///
    /// A message that says less, but more than a limited-content message may, such as a pressing matter
    /// of business, is raised without being decided: courts have taken such messages for communications.
    ///
    /// ## Why it matters
    ///
    /// A half-open message has the risk of a communication and the silence of a limited one. Leave one
    /// or the other, nothing between.
    ///
    /// ## Say instead
    ///
    /// The limited-content message; or, where nobody else can hear it, the full disclosure.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Voicemail(Consumer), Said([StateName, Other(AccountMention), CallBackNumber])]
    /// ```
    ///
    /// That a debt collector calls is not enough the first time:
    ///
    /// ```ron,violates
    /// [Voicemail(Consumer), Said([StateName, SayDebtCollector, CallBackNumber])]
    /// ```
    ///
    /// Raised, not decided (Foti v. NCO, S.D.N.Y. 2006, from memory):
    ///
    /// ```ron,violates
    /// [Voicemail(Consumer), Said([StateCompany, StatePurpose(Business), Press(Urgency), CallBackNumber])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Voicemail(Consumer), Said([StateName, MiniMiranda, CallBackNumber])]
    /// ```
    ///
    /// ```ron,complies
    /// [Voicemail(Consumer), Said([StateName, StateCompany, ReplyRequest, CallBackNumber])]
    /// ```
    ///
    /// Later on, it is:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (history: [(at: "2026-02-10T12:00")]),
    ///     contacts: [(steps: [Voicemail(Consumer), Said([StateName, SayDebtCollector, CallBackNumber])])],
    /// )
    /// ```
    VOICEMAIL_COMMUNICATION_NEEDS_DISCLOSURE {
        id: "voicemail-communication-needs-disclosure",
        title: "Message about a debt without the disclosure",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(11)", "15 U.S.C. § 1692d(6)", "12 CFR § 1006.18(e)"],
        hears: [CLOSED],
        says: "A message told of the debt, or hinted at it, without {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let standing = moment.standing;
    let communicates = MessageKind::of(standing, contact) == MessageKind::Communication;
    if !is_voicemail(standing, contact) || contact.pleading {
        return None;
    }
    let content = standing.contact.content;
    if !communicates {
        let hints = content.any(Content::BUSINESS.and(Content::URGENCY));
        return hints.then(|| {
            Verdict::advisory()
                .what("a disclosure, if words that only hint at it are a communication")
        });
    }
    if standing.is_initial() {
        let disclosed = content.has(Content::ATTEMPT.and(Content::USE));
        return (!disclosed)
            .then(|| Verdict::violation().what("the full disclosure of a first communication"));
    }
    (!content.has(Content::COLLECTOR))
        .then(|| Verdict::violation().what("saying that it is from a debt collector"))
}
