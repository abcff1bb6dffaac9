//! [`CALL_TIME_AFTER_9PM`]: a contact late in the evening.

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
    /// A call or a visit to the consumer was tried after 9:00 p.m. where the consumer is.
    /// With signals for several zones this rule speaks only if it is too late in all of them.
    /// The consumer's direct consent, a court's permission, and a call by the consumer are exceptions.
    ///
    /// ## Why it matters
    ///
    /// The law takes the late hours to be inconvenient unless the collector knows otherwise.
    ///
    /// ## Say instead
    ///
    /// Schedule the call between 8:00 a.m. and 9:00 p.m. on the consumer's own clock.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (at: "2026-03-10T21:01"), steps: [Answered(Consumer)])])
    /// ```
    ///
    /// A call that is only planned is judged as if it were made:
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Planned(Contact(line: "mobile", when: "2026-03-11T22:15"))]
    /// ```
    ///
    /// ## Complies
    ///
    /// The regulation leaves 9:00 itself inside the hours:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T21:00"), steps: [Answered(Consumer)])])
    /// ```
    ///
    /// A letter has no hour:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T23:00", medium: Letter), steps: [Said([MiniMiranda])])])
    /// ```
    CALL_TIME_AFTER_9PM {
        id: "call-time-after-9pm",
        title: "Contact after 9:00 p.m.",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(a)(1)", "12 CFR § 1006.6(b)(1)(i)"],
        hears: [TRIED],
        says: "The consumer was contacted at {at}, after 9:00 p.m. on their clock.",
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
    (hours == Hours::Closed(Side::Late)).then(|| Verdict::violation().at(moment.local()))
}
