//! [`NYC_THREE_IN_SEVEN`]: a fourth contact in seven days in New York City.

use crate::{
    compliance::{
        Moment, Verdict,
        parameters::Number,
        questions::is_sent,
        rule::declare_rule,
        rules::volume::{is_message, recent},
    },
    domain::{contact::Direction, party_act::Medium},
};

declare_rule! {
    /// ## What it checks
    ///
    /// In New York City more than three contacts were tried about one account in seven days, all channels
    /// together, mail left out. It binds creditors too, once they are in debt collection procedures. The
    /// rule was announced on February 26, 2026 for September 1, 2026; an unofficial note says that this
    /// was put off to January 1, 2027. The announced day is used, as a parameter; check it. An answer to
    /// the consumer's own message is not counted.
    ///
    /// ## Why it matters
    ///
    /// Someone who is called, texted and e-mailed hears one collector, not three channels.
    ///
    /// ## Say instead
    ///
    /// Plan contact across channels, at most three times in seven days.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "NY-NYC", facts: (history: [(at: "2026-10-05T12:00", result: RangOut), (at: "2026-10-06T12:00", medium: Email, result: Sent), (at: "2026-10-08T12:00", medium: Text, result: Sent)]), contacts: [(contact: (at: "2026-10-10T12:00"))])
    /// ```
    ///
    /// ## Complies
    ///
    /// The fourth is a letter:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "NY-NYC", facts: (history: [(at: "2026-10-05T12:00", result: RangOut), (at: "2026-10-06T12:00", medium: Email, result: Sent), (at: "2026-10-08T12:00", medium: Text, result: Sent)]), contacts: [(contact: (at: "2026-10-10T12:00", medium: Letter, line: "street"))])
    /// ```
    ///
    /// Before the rule took effect:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "NY-NYC", facts: (history: [(at: "2026-08-25T12:00", result: RangOut), (at: "2026-08-26T12:00", medium: Email, result: Sent), (at: "2026-08-28T12:00", medium: Text, result: Sent)]), contacts: [(contact: (at: "2026-08-30T12:00"))])
    /// ```
    NYC_THREE_IN_SEVEN {
        id: "nyc-three-in-seven",
        title: "More than three contacts in seven days in New York City",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        within: [NewYorkCity],
        law: ["6 RCNY 5-77"],
        hears: [TRIED],
        says: "This was contact number {count} about the account in seven days; New York City allows three.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let counts = |medium: Medium| !is_sent(medium) || is_message(medium);
    let contact = moment.contact.filter(|contact| {
        contact.direction == Direction::Outbound && !contact.in_reply && counts(contact.medium)
    })?;
    let today = moment.date();
    let most = moment.params.get(Number::StateContacts, today)?;
    let days = moment.params.get(Number::StatePeriodDays, today)?;
    let before = recent(moment, contact, days, |call| counts(call.medium));
    (before >= most).then(|| Verdict::violation().count(before + 1))
}
