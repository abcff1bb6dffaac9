//! [`CLIENT_NO_MESSAGE_WITH_THIRD_PARTY`]: a message left with somebody else.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, is_third_party},
        rule::declare_rule,
    },
    evidence::Party,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector asked a third party to pass on a message, or left a number with them to call back.
    ///
    /// ## Why it matters
    ///
    /// The client wants nobody else involved: what is passed on is retold, and "call this number" raises
    /// the question why.
    ///
    /// ## Say instead
    ///
    /// "It is a personal matter, so I will try Dana another time. Thank you."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Roommate), Said([StateName, CallBackNumber, ReplyRequest])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Roommate), Said([StateName, StatePurpose(Personal), Farewell])]
    /// ```
    ///
    /// A voicemail of the consumer's own is not a third party:
    ///
    /// ```ron,complies
    /// [Voicemail(Consumer), Said([StateName, StateCompany, CallBackNumber, ReplyRequest])]
    /// ```
    CLIENT_NO_MESSAGE_WITH_THIRD_PARTY {
        id: "client-no-message-with-third-party",
        title: "Message left with a third party",
        basis: Policy,
        read: T,
        source: Client,
        binds: Anyone,
        law: ["Client policy: messages"],
        hears: [SAID],
        says: "A message was left with {who}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let third = |party: &Party| is_third_party(moment.facts, party) && !party.voicemail;
    let listener = moment.listener().filter(third)?;
    let message = Content::REPLY.and(Content::NUMBER);
    let before = moment.standing.contact.content.any(message);
    (moment.content.any(message) && !before).then(|| Verdict::violation().who(listener.relation))
}
