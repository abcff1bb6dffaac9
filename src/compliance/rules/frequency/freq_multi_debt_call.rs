//! [`FREQ_MULTI_DEBT_CALL`]: a conversation that reached a second debt.

use crate::compliance::{
    Moment, Verdict,
    calendar::in_window,
    parameters::Number,
    questions::{Counted, counted, debt_mask, person_called},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A call about several debts counts once for each of them, and a conversation in which a debt came
    /// up, whoever raised it, starts the seven days for that debt too. This call concerns a debt that was
    /// raised in a conversation about another one less than seven days before. That is presumed to
    /// violate the law.
    ///
    /// ## Why it matters
    ///
    /// Drifting to another account spends the week for both.
    ///
    /// ## Say instead
    ///
    /// Keep to the account that the call is about; note each account that came up.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (debts: [(id: "medical"), (id: "card")]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-04T12:00", debts: ["medical"]), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([RaiseDebt("card")])]),
    ///         (contact: (at: "2026-03-06T12:00", debts: ["card"])),
    ///     ],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// The eighth day:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (debts: [(id: "medical"), (id: "card")]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-04T12:00", debts: ["medical"]), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([RaiseDebt("card")])]),
    ///         (contact: (at: "2026-03-11T12:00", debts: ["card"])),
    ///     ],
    /// )
    /// ```
    ///
    /// The other debt did not come up:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (debts: [(id: "medical"), (id: "card")]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-04T12:00", debts: ["medical"]), steps: [Answered(Consumer), Said([MiniMiranda])]),
    ///         (contact: (at: "2026-03-06T12:00", debts: ["card"])),
    ///     ],
    /// )
    /// ```
    FREQ_MULTI_DEBT_CALL {
        id: "freq-multi-debt-call",
        title: "Call about a debt that came up in another conversation",
        basis: Presumption,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(b)(2)(i)(B)", "Comment 14(b)(4)-1.ii"],
        hears: [TRIED],
        says: "This debt had come up in the conversation of {date}, whoever raised it; a call within seven days of that is presumed to be a violation.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let date = moment.date();
    let days = moment.params.get(Number::CooldownDays, date)?;
    if counted(moment.facts, moment.params, moment.standing, contact, date) != Counted::Yes {
        return None;
    }
    let person = person_called(moment.facts, contact);
    let debts = debt_mask(moment.facts, contact);
    let came_up = moment.standing.calls.iter().filter(|call| {
        call.conversation
            && call.person == person
            && call.raised & debts != 0
            && in_window(date, call.date, days)
    });
    let held = came_up.map(|call| call.date).max()?;
    Some(Verdict::presumed().date(held))
}
