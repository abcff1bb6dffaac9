//! [`WV_30_10`]: more calls in a week than West Virginia's law names.

use crate::compliance::{
    Moment, Verdict,
    parameters::Number,
    rule::declare_rule,
    rules::volume::{is_call, is_voice, recent},
};

declare_rule! {
    /// ## What it checks
    ///
    /// In West Virginia more than thirty calls were made in seven days, or more than ten conversations
    /// held, about one debt. The law bans that only where it is done to annoy, abuse, oppress or
    /// threaten: volume alone is no violation (Valentine & Kebartas v. Lenahan, W. Va. 2017). The finding
    /// names the number as a factor.
    ///
    /// ## Why it matters
    ///
    /// Where intent has to be shown, the number is the first thing that is shown.
    ///
    /// ## Say instead
    ///
    /// Stop long before; every call should have a reason that one could tell a judge.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "WV", facts: (history: [(at: "2026-03-04T09:00", result: RangOut), (at: "2026-03-04T11:00", result: RangOut), (at: "2026-03-04T13:00", result: RangOut), (at: "2026-03-04T15:00", result: RangOut), (at: "2026-03-04T17:00", result: RangOut), (at: "2026-03-05T09:00", result: RangOut), (at: "2026-03-05T11:00", result: RangOut), (at: "2026-03-05T13:00", result: RangOut), (at: "2026-03-05T15:00", result: RangOut), (at: "2026-03-05T17:00", result: RangOut), (at: "2026-03-06T09:00", result: RangOut), (at: "2026-03-06T11:00", result: RangOut), (at: "2026-03-06T13:00", result: RangOut), (at: "2026-03-06T15:00", result: RangOut), (at: "2026-03-06T17:00", result: RangOut), (at: "2026-03-07T09:00", result: RangOut), (at: "2026-03-07T11:00", result: RangOut), (at: "2026-03-07T13:00", result: RangOut), (at: "2026-03-07T15:00", result: RangOut), (at: "2026-03-07T17:00", result: RangOut), (at: "2026-03-08T09:00", result: RangOut), (at: "2026-03-08T11:00", result: RangOut), (at: "2026-03-08T13:00", result: RangOut), (at: "2026-03-08T15:00", result: RangOut), (at: "2026-03-08T17:00", result: RangOut), (at: "2026-03-09T09:00", result: RangOut), (at: "2026-03-09T11:00", result: RangOut), (at: "2026-03-09T13:00", result: RangOut), (at: "2026-03-09T15:00", result: RangOut), (at: "2026-03-09T17:00", result: RangOut)]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    ///
    /// ## Complies
    ///
    /// The thirtieth:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "WV", facts: (history: [(at: "2026-03-04T11:00", result: RangOut), (at: "2026-03-04T13:00", result: RangOut), (at: "2026-03-04T15:00", result: RangOut), (at: "2026-03-04T17:00", result: RangOut), (at: "2026-03-05T09:00", result: RangOut), (at: "2026-03-05T11:00", result: RangOut), (at: "2026-03-05T13:00", result: RangOut), (at: "2026-03-05T15:00", result: RangOut), (at: "2026-03-05T17:00", result: RangOut), (at: "2026-03-06T09:00", result: RangOut), (at: "2026-03-06T11:00", result: RangOut), (at: "2026-03-06T13:00", result: RangOut), (at: "2026-03-06T15:00", result: RangOut), (at: "2026-03-06T17:00", result: RangOut), (at: "2026-03-07T09:00", result: RangOut), (at: "2026-03-07T11:00", result: RangOut), (at: "2026-03-07T13:00", result: RangOut), (at: "2026-03-07T15:00", result: RangOut), (at: "2026-03-07T17:00", result: RangOut), (at: "2026-03-08T09:00", result: RangOut), (at: "2026-03-08T11:00", result: RangOut), (at: "2026-03-08T13:00", result: RangOut), (at: "2026-03-08T15:00", result: RangOut), (at: "2026-03-08T17:00", result: RangOut), (at: "2026-03-09T09:00", result: RangOut), (at: "2026-03-09T11:00", result: RangOut), (at: "2026-03-09T13:00", result: RangOut), (at: "2026-03-09T15:00", result: RangOut), (at: "2026-03-09T17:00", result: RangOut)]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "WV", contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    WV_30_10 {
        id: "wv-30-10",
        title: "Very many calls in West Virginia",
        basis: Standard,
        read: T,
        source: Law,
        binds: Anyone,
        within: [WestVirginia],
        law: ["W. Va. Code § 46A-2-125(d)"],
        hears: [TRIED],
        says: "{what}: {count} with this one. Without the intent to annoy or oppress that is no violation.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact.filter(|contact| is_call(contact))?;
    let today = moment.date();
    let days = moment.params.get(Number::StatePeriodDays, today)?;
    let most = moment.params.get(Number::StateContacts, today)?;
    let calls = recent(moment, contact, days, |call| is_voice(call.medium)) + 1;
    let most_held = moment.params.get(Number::StateConversations, today)?;
    let held = recent(moment, contact, days, |call| call.conversation);
    let (what, count) = if calls > most {
        ("More than thirty calls in seven days", calls)
    } else if held > most_held {
        (
            "More than ten conversations in seven days, and another call",
            calls,
        )
    } else {
        return None;
    };
    Some(Verdict::advisory().what(what).count(count))
}
