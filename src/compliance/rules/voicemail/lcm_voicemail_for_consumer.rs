//! [`LCM_VOICEMAIL_FOR_CONSUMER`]: a limited-content message that is no voicemail for a consumer.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, is_electronic, is_third_party, missing_from_message},
        rule::declare_rule,
    },
    domain::contact::Direction,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The words that make a limited-content message were sent as a text or an e-mail, said to a third
    /// party on the line, or left on somebody else's machine. Only a voicemail for a consumer is such a
    /// message, spoken or prerecorded. A protection is lost; nothing is violated by that alone.
    ///
    /// ## Why it matters
    ///
    /// The protection is for the moment when nobody answers. Whoever answers can ask questions.
    ///
    /// ## Say instead
    ///
    /// With a person on the line: "May I speak with Dana Whitlock?" In a text: the full disclosure, and
    /// how to opt out.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Text, line: "mobile"), steps: [Said([StateName, StateCompany, ReplyRequest, CallBackNumber])])])
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Roommate), Said([StateName, StateCompany, ReplyRequest, CallBackNumber])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Voicemail(Consumer), Said([StateName, StateCompany, ReplyRequest, CallBackNumber])]
    /// ```
    ///
    /// Prerecorded, which other law may forbid:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (line: "home", dialler: Prerecorded), steps: [Voicemail(Consumer), Said([StateName, StateCompany, ReplyRequest, CallBackNumber])])])
    /// ```
    LCM_VOICEMAIL_FOR_CONSUMER {
        id: "lcm-voicemail-for-consumer",
        title: "Limited-content wording where it protects nothing",
        basis: SafeHarbour,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.2(j)"],
        hears: [CLOSED],
        says: "The words of a limited-content message were used {what}; only a voicemail for the consumer is one.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment
        .contact
        .filter(|contact| contact.direction == Direction::Outbound)?;
    let content = moment.standing.contact.content;
    if content.has(Content::EXTRA) || missing_from_message(content).is_some() {
        return None;
    }
    let listener = moment.listener()?;
    let what = if is_electronic(contact.medium) {
        "in a message that was sent"
    } else if !is_third_party(moment.facts, &listener) {
        return None;
    } else if listener.voicemail {
        "on a third party's machine"
    } else {
        "with a third party on the line"
    };
    Some(Verdict::advisory().what(what))
}
