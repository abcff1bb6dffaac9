//! [`MA_TWO_CONTACTS_7D`]: a third call or text in seven days in Massachusetts.

use crate::{
    compliance::{
        Moment, Verdict,
        parameters::Number,
        questions::at_work,
        rule::declare_rule,
        rules::volume::{is_call, is_voice, recent},
    },
    domain::{contact::Direction, party_act::Medium},
};

declare_rule! {
    /// ## What it checks
    ///
    /// In Massachusetts more than two calls, texts or recorded messages about one debt were begun in
    /// seven days to the consumer's home or personal numbers, or more than two in thirty days elsewhere,
    /// as at work. Tries that were busy or not in service are left out; whether a call that only rang
    /// counts is not settled in the source read, and is counted here.
    ///
    /// ## Why it matters
    ///
    /// The state counts by the week what federal law counts by seven.
    ///
    /// ## Say instead
    ///
    /// Plan the third call for the eighth day after the first.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "MA", facts: (history: [(at: "2026-03-05T12:00", result: RangOut), (at: "2026-03-08T12:00", result: RangOut)]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    ///
    /// A text counts too:
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "MA", facts: (history: [(at: "2026-03-05T12:00", medium: Text, result: Sent), (at: "2026-03-08T12:00", result: RangOut)]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    ///
    /// ## Complies
    ///
    /// The first of them is eight days ago:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "MA", facts: (history: [(at: "2026-03-03T12:00", result: RangOut), (at: "2026-03-08T12:00", result: RangOut)]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "OH", facts: (history: [(at: "2026-03-05T12:00", result: RangOut), (at: "2026-03-08T12:00", result: RangOut)]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    MA_TWO_CONTACTS_7D {
        id: "ma-two-contacts-7d",
        title: "More than two contacts in seven days in Massachusetts",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Anyone,
        within: [Massachusetts],
        law: ["940 CMR 7.04(1)(f)"],
        hears: [TRIED],
        says: "{what} about one debt; Massachusetts allows two. This was number {count}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let text = contact.medium == Medium::Text && contact.direction == Direction::Outbound;
    if !text && !is_call(contact) {
        return None;
    }
    let today = moment.date();
    let work = at_work(moment.facts, contact);
    let (most, days, what) = if work {
        (
            Number::StateWorkContacts,
            Number::StateWorkPeriodDays,
            "Contact at work in thirty days",
        )
    } else {
        (
            Number::StateContacts,
            Number::StatePeriodDays,
            "Contact in seven days",
        )
    };
    let most = moment.params.get(most, today)?;
    let days = moment.params.get(days, today)?;
    let before = recent(moment, contact, days, |call| {
        call.work == work && (is_voice(call.medium) || call.medium == Medium::Text)
    });
    (before >= most).then(|| Verdict::violation().what(what).count(before + 1))
}
