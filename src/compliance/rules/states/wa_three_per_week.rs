//! [`WA_THREE_PER_WEEK`]: a fourth communication in a week, or an hour too early, in Washington State.

use crate::{
    compliance::{
        Moment, Verdict,
        parameters::Number,
        questions::{at_work, is_sent},
        rule::declare_rule,
        rules::volume::{is_voice, recent},
        standing::Heard,
    },
    domain::{Contact, contact::Direction, facts::Relation, party_act::Medium},
    evidence::Item,
};
use chrono::Timelike;

declare_rule! {
    /// ## What it checks
    ///
    /// In Washington State a collection agency communicated more than three times in a week with the
    /// consumer or the spouse, or more than once at work, or turned to the home before 7:30 a.m. or after
    /// 9 p.m. A week is taken as seven days in a row. Only what reached somebody counts: conversations,
    /// messages left or sent.
    ///
    /// ## Why it matters
    ///
    /// Hearing from a collector every other day is enough for anyone.
    ///
    /// ## Say instead
    ///
    /// Plan no more than three communications in seven days.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "WA", facts: (history: [(at: "2026-03-05T12:00", result: Conversation), (at: "2026-03-06T12:00", result: Conversation), (at: "2026-03-08T12:00", result: Conversation)]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "WA", contacts: [(contact: (at: "2026-03-10T07:29", line: "home"))])
    /// ```
    ///
    /// ## Complies
    ///
    /// Nobody answers the fourth call:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "WA", facts: (history: [(at: "2026-03-05T12:00", result: Conversation), (at: "2026-03-06T12:00", result: Conversation), (at: "2026-03-08T12:00", result: Conversation)]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    ///
    /// The third:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "WA", facts: (history: [(at: "2026-03-05T12:00", result: Conversation), (at: "2026-03-08T12:00", result: Conversation)]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector])])])
    /// ```
    ///
    /// A minute later:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "WA", contacts: [(contact: (at: "2026-03-10T07:30", line: "home"))])
    /// ```
    WA_THREE_PER_WEEK {
        id: "wa-three-per-week",
        title: "More than three communications a week in Washington",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        within: [Washington],
        law: ["Wash. Rev. Code § 19.16.250"],
        hears: [TRIED, CLOSED],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment
        .contact
        .filter(|contact| contact.direction == Direction::Outbound)?;
    let what = match moment.item {
        Item::Tried => out_of_hours(moment, contact)?,
        _ => too_often(moment, contact)?,
    };
    Some(Verdict::violation().what(what))
}

fn out_of_hours(moment: &Moment<'_>, contact: &Contact) -> Option<&'static str> {
    let today = moment.date();
    let from = moment.params.get(Number::StateFromMinute, today)?;
    let until = moment.params.get(Number::StateUntilMinute, today)?;
    let minute = i64::from(moment.local().num_seconds_from_midnight() / 60);
    let home = (is_voice(contact.medium) || contact.medium == Medium::Visit)
        && !at_work(moment.facts, contact);
    (home && (minute < from || minute > until))
        .then_some("The home was contacted before 7:30 in the morning or after 9 in the evening.")
}

fn too_often(moment: &Moment<'_>, contact: &Contact) -> Option<&'static str> {
    let here = &moment.standing.contact;
    let reached = here.utterances > 0 || here.heard != Heard::NONE;
    let household = matches!(
        here.listener?.relation,
        Relation::Consumer | Relation::Spouse
    );
    if !reached || !household {
        return None;
    }
    let today = moment.date();
    let work = at_work(moment.facts, contact);
    let (most, days, what) = if work {
        (
            Number::StateWorkContacts,
            Number::StateWorkPeriodDays,
            "More than one communication at work in seven days.",
        )
    } else {
        (
            Number::StateContacts,
            Number::StatePeriodDays,
            "More than three communications in seven days.",
        )
    };
    let most = moment.params.get(most, today)?;
    let days = moment.params.get(days, today)?;
    // This contact is among the calls, but no conversation yet.
    let now = i64::from(here.listener?.voicemail || is_sent(contact.medium));
    let told = recent(moment, contact, days, |call| {
        (!work || call.work) && (call.conversation || call.voicemail || is_sent(call.medium))
    });
    (told - now >= most).then_some(what)
}
