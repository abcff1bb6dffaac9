//! [`FREQ_POST_CONVERSATION_7`]: a call within seven days of a conversation.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Counted, counted, debt_mask, in_cooldown, person_called},
        rule::declare_rule,
    },
    domain::contact::ExtraCallReason,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector called a person about a debt within seven consecutive days of a telephone
    /// conversation with them about it, whoever had called whom; the day of the conversation is the
    /// first. That is presumed to violate the law. Calls that do not count are the same as for the
    /// limit of seven.
    ///
    /// ## Why it matters
    ///
    /// Somebody who has just talked about a debt needs time to act on what was said.
    ///
    /// ## Say instead
    ///
    /// Before hanging up: "May I call you on Thursday to hear how it went?" Such a consent takes the call out of the count.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (history: [(at: "2026-03-04T12:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"))],
    /// )
    /// ```
    ///
    /// A conversation that the consumer began counts as well:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-09T12:00", direction: Inbound), steps: [Answered(Consumer), Heard([AskWho]), Said([MiniMiranda])]),
    ///     (contact: (at: "2026-03-10T12:00")),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// The eighth day is free:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (history: [(at: "2026-03-04T12:00")]),
    ///     contacts: [(contact: (at: "2026-03-11T12:00"))],
    /// )
    /// ```
    ///
    /// The consumer asked for the call:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-09T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([AskCallBack(day: InDays(1))])]),
    ///     (contact: (at: "2026-03-10T12:00")),
    /// ])
    /// ```
    FREQ_POST_CONVERSATION_7 {
        id: "freq-post-conversation-7",
        title: "Call within seven days of a conversation",
        basis: Presumption,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(b)(2)(i)(B)", "12 CFR § 1006.14(b)(2)(ii)"],
        hears: [TRIED],
        says: "This call came within seven days of the conversation of {date}, which is presumed to be a violation.{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let date = moment.date();
    if counted(moment.facts, moment.params, moment.standing, contact, date) != Counted::Yes {
        return None;
    }
    let person = person_called(moment.facts, contact);
    let debts = debt_mask(moment.facts, contact);
    let held = in_cooldown(moment.params, moment.standing, person, debts, date)?;
    let reason = if contact.reason == ExtraCallReason::None {
        ""
    } else {
        " A reason was recorded that may rebut it."
    };
    Some(Verdict::presumed().date(held).what(reason))
}
