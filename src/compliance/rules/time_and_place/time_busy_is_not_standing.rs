//! [`TIME_BUSY_IS_NOT_STANDING`]: a busy person kept on the line.

use crate::compliance::{Moment, Verdict, questions::Content, rule::declare_rule, standing::Heard};

declare_rule! {
    /// ## What it checks
    ///
    /// The consumer said that they were busy or could not talk now, and the collector went on about the
    /// debt in the same contact. Such words alone rule out no hour for the future, but they do say that
    /// this moment is inconvenient. A question about better times is allowed.
    ///
    /// ## Why it matters
    ///
    /// Whoever cannot talk cannot decide either. A promise made to end a call is worth little.
    ///
    /// ## Say instead
    ///
    /// "I understand, I will let you go. When is a better time to reach you?"
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([SayBusy]), Said([AskPayment])]
    /// ```
    ///
    /// ## Complies
    ///
    /// A question about a better time:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([SayBusy]), Said([Acknowledge, Ask(BetterTime), Farewell])]
    /// ```
    ///
    /// The same hour on another day:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Heard([SayBusy]), Said([Farewell])]),
    ///     (contact: (at: "2026-03-20T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector, AskPayment])]),
    /// ])
    /// ```
    TIME_BUSY_IS_NOT_STANDING {
        id: "time-busy-is-not-standing",
        title: "Talk of the debt went on after \"I am busy\"",
        basis: Standard,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(b)(1)", "Comment 6(b)(1)-1", "CFPB Debt Collection Rule FAQs of July 27, 2022"],
        hears: [SAID],
        says: "The collector went on about the debt after the consumer had said that they were busy.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let busy = moment.standing.contact.heard.has(Heard::BUSY);
    (busy && moment.content.any(Content::PURSUES)).then(Verdict::violation)
}
