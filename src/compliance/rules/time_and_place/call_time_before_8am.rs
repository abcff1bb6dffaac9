//! [`CALL_TIME_BEFORE_8AM`]: a contact in the early hours.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Hours, Side, hours, is_electronic},
        rule::declare_rule,
    },
    domain::Contact,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A call or a visit to the consumer was tried before 8:00 a.m. where the consumer is.
    /// With signals for several zones this rule speaks only if it is too early in all of them.
    /// The consumer's direct consent, a court's permission, and a call by the consumer are exceptions.
    /// E-mails and texts have a rule of their own.
    ///
    /// ## Why it matters
    ///
    /// The law takes the early hours to be inconvenient unless the collector knows otherwise: people
    /// sleep, nurse children and come home from night work.
    ///
    /// ## Say instead
    ///
    /// Schedule the call between 8:00 a.m. and 9:00 p.m. on the consumer's own clock.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (at: "2026-03-10T07:59"), steps: [Answered(Consumer)])])
    /// ```
    ///
    /// Nobody needs to answer, and the clock of the caller does not matter:
    ///
    /// ```ron,violates
    /// Conduct(
    ///     zone: "America/Los_Angeles",
    ///     contacts: [(contact: (at: "2026-03-10T06:30"))],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// The regulation leaves 8:00 itself inside the hours:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T08:00"), steps: [Answered(Consumer)])])
    /// ```
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (consents: [(to: Time, on: "2026-03-09T12:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T07:30"), steps: [Answered(Consumer)])],
    /// )
    /// ```
    ///
    /// The consumer calls:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T06:30", direction: Inbound), steps: [Answered(Consumer)])])
    /// ```
    CALL_TIME_BEFORE_8AM {
        id: "call-time-before-8am",
        title: "Contact before 8:00 a.m.",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(a)(1)", "12 CFR § 1006.6(b)(1)(i)"],
        hears: [TRIED],
        says: "The consumer was contacted at {at}, before 8:00 a.m. on their clock.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let by_voice = |contact: &&Contact| !is_electronic(contact.medium);
    let contact = moment.contact.filter(by_voice)?;
    let hours = hours(
        moment.facts,
        moment.params,
        moment.standing,
        contact,
        moment.now,
    );
    (hours == Hours::Closed(Side::Early)).then(|| Verdict::violation().at(moment.local()))
}
