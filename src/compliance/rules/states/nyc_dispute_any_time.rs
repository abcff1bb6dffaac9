//! [`NYC_DISPUTE_ANY_TIME`]: a dispute in New York City left unverified for sixty days.

use crate::compliance::{
    Moment, Verdict, parameters::Number, rule::declare_rule, rules::collecting::collecting,
};

declare_rule! {
    /// ## What it checks
    ///
    /// In New York City the consumer disputed the debt, at any time and in any channel in use, and more
    /// than sixty days later it was still collected without having been verified. The collector has to
    /// verify, or to stop and send a notice that the debt is unverified. On the day from which it holds
    /// see the rule on three contacts.
    ///
    /// ## Why it matters
    ///
    /// There is no day after which a wrong debt becomes right.
    ///
    /// ## Say instead
    ///
    /// Verify within sixty days, or stop and say so in writing.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "NY-NYC", contacts: [(contact: (at: "2026-10-05T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute]), Said([TakeDispute])]), (contact: (at: "2026-12-05T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector, AskPayment])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// On the sixtieth day:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "NY-NYC", contacts: [(contact: (at: "2026-10-05T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute]), Said([TakeDispute])]), (contact: (at: "2026-12-04T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector, AskPayment])])])
    /// ```
    ///
    /// It was verified:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "NY-NYC", contacts: [(contact: (at: "2026-10-05T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute]), Said([TakeDispute])]), (desk: "2026-11-05T10:00", steps: [Did(SendVerification)]), (contact: (at: "2026-12-20T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector, AskPayment])])])
    /// ```
    NYC_DISPUTE_ANY_TIME {
        id: "nyc-dispute-any-time",
        title: "Disputed debt collected on after sixty days in New York City",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Anyone,
        within: [NewYorkCity],
        law: ["6 RCNY 5-77"],
        hears: [TRIED, SAID, DEED],
        says: "{what} although the debt has been disputed for more than sixty days and not been verified.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let today = moment.date();
    // The limit on contacts came with the same rule, and tells whether it is in force.
    moment.params.get(Number::StateContacts, today)?;
    let days = moment.params.get(Number::StateVerifyDays, today)?;
    let account = moment.account().filter(|account| !account.verified)?;
    let since = account.disputed_since?;
    let late = (today - since).num_days() > days;
    let what = collecting(moment).filter(|_| late)?;
    Some(Verdict::violation().what(what))
}
