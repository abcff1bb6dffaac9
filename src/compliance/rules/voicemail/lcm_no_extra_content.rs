//! [`LCM_NO_EXTRA_CONTENT`]: a message that says more than a limited-content message may.

use crate::compliance::{
    Moment, Verdict,
    questions::{Content, is_voicemail},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A voicemail said something that a limited-content message may not have. It may add a salutation,
    /// date and time, suggested times to reply and that any representative can help; nothing else, not
    /// even words that a state prescribes.
    /// This is a protection that is lost, not a violation.
    ///
    /// ## Why it matters
    ///
    /// Every further word gives a roommate more to guess from, and the protection holds only for the
    /// words on the list.
    ///
    /// ## Say instead
    ///
    /// "This is Alex Reyes of Tarnvale Services. Please call me, or any of our representatives, at 614-555-0143."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Voicemail(Consumer), Said([StateName, StateCompany, ReplyRequest, CallBackNumber, Press(Urgency)])]
    /// ```
    ///
    /// ```ron,violates
    /// [Voicemail(Consumer), Said([StateName, StateCompany, StatePurpose(Personal), ReplyRequest, CallBackNumber])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Voicemail(Consumer), Said([Greet, StateName, StateCompany, ReplyRequest, CallBackNumber, ReplyTimes, StateDateTime, AnyRepresentative])]
    /// ```
    ///
    /// With a person there is no such message:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StateName, StatePurpose(Personal)])]
    /// ```
    LCM_NO_EXTRA_CONTENT {
        id: "lcm-no-extra-content",
        title: "Message with more than the allowed content",
        basis: SafeHarbour,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.2(j)"],
        hears: [CLOSED],
        says: "The message said more than is allowed; the protection of a limited-content message is lost.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let content = moment.standing.contact.content;
    // A message with the full disclosure is meant to be a communication.
    let disclosed = content.any(Content::COLLECTOR);
    let spoiled = content.has(Content::EXTRA) && !disclosed;
    (is_voicemail(moment.standing, contact) && spoiled).then(Verdict::advisory)
}
