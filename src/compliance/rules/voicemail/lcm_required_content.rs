//! [`LCM_REQUIRED_CONTENT`]: a message that lacks what a limited-content message needs.

use crate::compliance::{
    Moment, Verdict,
    questions::{Content, is_cut_off, is_voicemail, missing_from_message},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A voicemail that says nothing of a debt lacked one of the four things that make it a
    /// limited-content message: a business name that does not reveal collection, a request to reply,
    /// the name of a person to reply to, and a telephone number.
    /// This is a protection that is lost, not a violation.
    ///
    /// ## Why it matters
    ///
    /// A limited-content message is not a communication: if somebody else hears it, nothing was disclosed.
    /// A message that is neither one nor the other is protected by nothing.
    ///
    /// ## Say instead
    ///
    /// "This is Alex Reyes of Tarnvale Services. Please call me back at 614-555-0143."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Voicemail(Consumer), Said([StateName, ReplyRequest, CallBackNumber])]
    /// ```
    ///
    /// A name that reveals collection does not do:
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (agency: (name: "Tarnvale Collections", name_reveals_collection: true)),
    ///     contacts: [(steps: [Voicemail(Consumer), Said([StateName, ReplyRequest, CallBackNumber])])],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Voicemail(Consumer), Said([StateName, StateCompany, ReplyRequest, CallBackNumber])]
    /// ```
    ///
    /// A message that discloses everything is a communication and needs no such protection:
    ///
    /// ```ron,complies
    /// [Voicemail(Consumer), Said([StateName, MiniMiranda, CallBackNumber])]
    /// ```
    LCM_REQUIRED_CONTENT {
        id: "lcm-required-content",
        title: "Message without the required content",
        basis: SafeHarbour,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.2(j)(1)"],
        hears: [CLOSED],
        says: "The message lacked {what}; the protection of a limited-content message is lost.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let content = moment.standing.contact.content;
    let left = is_voicemail(moment.standing, contact) && moment.standing.contact.utterances > 0;
    let tells = content.any(Content::DEBT.and(Content::REVEALING_COMPANY));
    // What the line cut off is another rule's.
    if !left || tells || is_cut_off(moment.standing, contact) {
        return None;
    }
    missing_from_message(content).map(|what| Verdict::advisory().what(what))
}
