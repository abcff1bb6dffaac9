//! [`TIME_ELECTRONIC_WHEN_SENT`]: an e-mail or text sent in the night.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Hours, hours, is_electronic},
        rule::declare_rule,
    },
    domain::Contact,
};

declare_rule! {
    /// ## What it checks
    ///
    /// An e-mail, a text or a private message was sent before 8:00 a.m. or after 9:00 p.m. where the
    /// consumer is. What counts is the moment of sending, not that of delivery or reading.
    ///
    /// ## Why it matters
    ///
    /// A telephone that lights up at midnight wakes people whatever the message says.
    ///
    /// ## Say instead
    ///
    /// Queue the message for the morning, and log when it was sent and when it was delivered.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (at: "2026-03-10T00:01", medium: Email, line: "email"), steps: [Said([MiniMiranda])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T09:00", medium: Email, line: "email"), steps: [Said([MiniMiranda])])])
    /// ```
    ///
    /// Sent in the evening, delivered at night, read the next day (Quinn-Davis, S.D. Fla. 2024):
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(
    ///     contact: (at: "2026-03-10T20:23", medium: Email, line: "email", delivered: "2026-03-10T22:14", read: "2026-03-11T11:44"),
    ///     steps: [Said([MiniMiranda])],
    /// )])
    /// ```
    TIME_ELECTRONIC_WHEN_SENT {
        id: "time-electronic-when-sent",
        title: "Electronic message sent at an inconvenient hour",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(b)(1)(i)", "Comment 6(b)(1)(i)-1"],
        hears: [TRIED],
        says: "An electronic message was sent at {at} on the consumer's clock.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let electronic = |contact: &&Contact| is_electronic(contact.medium);
    let contact = moment.contact.filter(electronic)?;
    let hours = hours(
        moment.facts,
        moment.params,
        moment.standing,
        contact,
        moment.now,
    );
    matches!(hours, Hours::Closed(_)).then(|| Verdict::violation().at(moment.local()))
}
