//! [`TCPA_PRERECORDED_ID`]: a prerecorded message that does not say who calls.

use crate::{
    compliance::{Moment, Verdict, questions::Content, rule::declare_rule},
    domain::contact::Dialler,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A prerecorded message did not state the caller's identity in its first words, or gave no telephone
    /// number. A neutral name that is truly the company's satisfies this and the limited-content message
    /// at once.
    ///
    /// ## Why it matters
    ///
    /// A voice without a name cannot be called back or complained of.
    ///
    /// ## Say instead
    ///
    /// Begin with the company's name and end with the number.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (dialler: Prerecorded), steps: [Voicemail(Consumer), Said([Greet, ReplyRequest, CallBackNumber])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (dialler: Prerecorded), steps: [Voicemail(Consumer), Said([StateCompany(Neutral), ReplyRequest])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (dialler: Prerecorded), steps: [Voicemail(Consumer), Said([StateCompany(Neutral), ReplyRequest, CallBackNumber])])])
    /// ```
    ///
    /// A live voice:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (), steps: [Voicemail(Consumer), Said([Greet, ReplyRequest, CallBackNumber])])])
    /// ```
    TCPA_PRERECORDED_ID {
        id: "tcpa-prerecorded-id",
        title: "Prerecorded message without identity",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["47 U.S.C. § 227(d)(3)(A)"],
        hears: [CLOSED],
        says: "A prerecorded message did not state {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment
        .contact
        .filter(|contact| contact.dialler == Dialler::Prerecorded)?;
    let here = &moment.standing.contact;
    if here.utterances == 0 {
        return None;
    }
    let what = if !here.content.any(Content::COMPANY.and(Content::NAME)) {
        "who calls"
    } else if !here.content.has(Content::NUMBER) {
        "a telephone number"
    } else {
        return None;
    };
    Some(Verdict::violation().what(what))
}
