//! [`DC_FOUR_CALLS_7D`]: a fifth call in seven days in the District of Columbia.

use crate::compliance::{
    Moment, Verdict,
    parameters::Number,
    rule::declare_rule,
    rules::volume::{is_call, is_voice, recent},
};

declare_rule! {
    /// ## What it checks
    ///
    /// In the District of Columbia more than four telephone calls were made about one account in seven
    /// days. Busy lines and numbers not in service are left out.
    ///
    /// ## Why it matters
    ///
    /// Four calls a week say all there is to say.
    ///
    /// ## Say instead
    ///
    /// Plan the fifth call for the eighth day after the first.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "DC", facts: (history: [(at: "2026-03-05T12:00", result: RangOut), (at: "2026-03-06T12:00", result: RangOut), (at: "2026-03-07T12:00", result: RangOut), (at: "2026-03-08T12:00", result: RangOut)]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    ///
    /// ## Complies
    ///
    /// The fourth:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "DC", facts: (history: [(at: "2026-03-06T12:00", result: RangOut), (at: "2026-03-07T12:00", result: RangOut), (at: "2026-03-08T12:00", result: RangOut)]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    ///
    /// The first of them is eight days ago:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "DC", facts: (history: [(at: "2026-03-03T12:00", result: RangOut), (at: "2026-03-06T12:00", result: RangOut), (at: "2026-03-07T12:00", result: RangOut), (at: "2026-03-08T12:00", result: RangOut)]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    DC_FOUR_CALLS_7D {
        id: "dc-four-calls-7d",
        title: "More than four calls in seven days in the District of Columbia",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        within: [DistrictOfColumbia],
        law: ["D.C. Code § 28-3814"],
        hears: [TRIED],
        says: "This was call number {count} about the account in seven days; the District allows four.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact.filter(|contact| is_call(contact))?;
    let today = moment.date();
    let most = moment.params.get(Number::StateContacts, today)?;
    let days = moment.params.get(Number::StatePeriodDays, today)?;
    let before = recent(moment, contact, days, |call| is_voice(call.medium));
    (before >= most).then(|| Verdict::violation().count(before + 1))
}
