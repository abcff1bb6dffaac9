//! [`INCONVENIENT_CONSUMER_INITIATES`]: more than the one answer to the consumer's own message.

use crate::compliance::{
    Moment, Verdict,
    questions::{designated, inconvenient_place},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The consumer had called a time or place inconvenient and then wrote from within it. The collector
    /// may respond once, by the same medium, and may ask in that reply whether the designation still
    /// holds. Here the collector sent more than the one response.
    ///
    /// ## Why it matters
    ///
    /// Somebody who writes at night asks one question; that does not make the night convenient.
    ///
    /// ## Say instead
    ///
    /// "Thank you for your message. The answer is … Does this hour suit you now, or shall we keep to the
    /// mornings?"
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (orders: [(kind: Designation(Window(from: "18:00", to: "21:00")))]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-10T18:30", medium: Email, line: "email", direction: Inbound), steps: [Heard([AskWho])]),
    ///         (contact: (at: "2026-03-10T18:40", medium: Email, line: "email", in_reply: true), steps: [Said([SayDebtCollector])]),
    ///         (contact: (at: "2026-03-10T19:10", medium: Email, line: "email"), steps: [Said([SayDebtCollector])]),
    ///     ],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// One answer:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: Designation(Window(from: "18:00", to: "21:00")))]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-10T18:30", medium: Email, line: "email", direction: Inbound), steps: [Heard([AskWho])]),
    ///         (contact: (at: "2026-03-10T18:40", medium: Email, line: "email", in_reply: true), steps: [Said([SayDebtCollector, Ask(BetterTime)])]),
    ///     ],
    /// )
    /// ```
    ///
    /// The second message waits for the morning:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: Designation(Window(from: "18:00", to: "21:00")))]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-10T18:30", medium: Email, line: "email", direction: Inbound), steps: [Heard([AskWho])]),
    ///         (contact: (at: "2026-03-10T18:40", medium: Email, line: "email", in_reply: true), steps: [Said([SayDebtCollector])]),
    ///         (contact: (at: "2026-03-11T09:10", medium: Email, line: "email"), steps: [Said([SayDebtCollector])]),
    ///     ],
    /// )
    /// ```
    INCONVENIENT_CONSUMER_INITIATES {
        id: "inconvenient-consumer-initiates",
        title: "Second message at an inconvenient time",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(b)(1)", "Comment 6(b)(1)-2"],
        hears: [TRIED],
        says: "The consumer's own message had been answered on {date}; this second message came at a time or place that they had called inconvenient.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let standing = moment.standing;
    let answered = standing.replies.answered_lately(contact, moment.date())?;
    let time = designated(moment.facts, standing, contact, moment.now).map(|one| one.cite);
    let place = || {
        inconvenient_place(moment.facts, standing, contact, moment.local()).map(|(_, cite)| cite)
    };
    let broken = time.or_else(place)?;
    Some(Verdict::violation().date(answered).because(broken.0))
}
