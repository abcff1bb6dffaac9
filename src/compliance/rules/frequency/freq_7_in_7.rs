//! [`FREQ_7_IN_7`]: more than seven calls in seven days.

use crate::{
    compliance::{
        Moment, Verdict,
        parameters::Number,
        questions::{Counted, calls_in_period, counted, debt_mask, person_called},
        rule::declare_rule,
    },
    domain::contact::ExtraCallReason,
};

declare_rule! {
    /// ## What it checks
    ///
    /// With this call the collector has called one person about one debt more than seven times within
    /// seven consecutive days, which is presumed to violate the law. Calls that never connected, calls
    /// with the person's direct consent, and calls to attorneys, credit bureaus and the creditor do not
    /// count. Seven or fewer, and none after a conversation, are presumed to comply.
    /// The presumption can be rebutted, for instance by a law that required the call.
    ///
    /// ## Why it matters
    ///
    /// The eighth ring in a week is no information; it is pressure.
    ///
    /// ## Say instead
    ///
    /// Stop at seven, and let the next call wait until the first of the seven is seven days past.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (history: [
    ///         (at: "2026-03-04T10:00", result: RangOut),
    ///         (at: "2026-03-05T10:00", result: RangOut),
    ///         (at: "2026-03-06T10:00", result: RangOut),
    ///         (at: "2026-03-07T10:00", result: RangOut),
    ///         (at: "2026-03-08T10:00", result: RangOut),
    ///         (at: "2026-03-09T10:00", result: RangOut),
    ///         (at: "2026-03-10T09:00", result: RangOut),
    ///     ]),
    ///     contacts: [(contact: (at: "2026-03-10T15:00"))],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// The eighth call comes on the eighth day:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (history: [
    ///         (at: "2026-03-03T10:00", result: RangOut),
    ///         (at: "2026-03-04T10:00", result: RangOut),
    ///         (at: "2026-03-05T10:00", result: RangOut),
    ///         (at: "2026-03-06T10:00", result: RangOut),
    ///         (at: "2026-03-07T10:00", result: RangOut),
    ///         (at: "2026-03-08T10:00", result: RangOut),
    ///         (at: "2026-03-09T10:00", result: RangOut),
    ///     ]),
    ///     contacts: [(contact: (at: "2026-03-10T15:00"))],
    /// )
    /// ```
    ///
    /// A busy tone does not count:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (history: [
    ///         (at: "2026-03-04T10:00", result: Busy),
    ///         (at: "2026-03-05T10:00", result: RangOut),
    ///         (at: "2026-03-06T10:00", result: RangOut),
    ///         (at: "2026-03-07T10:00", result: RangOut),
    ///         (at: "2026-03-08T10:00", result: RangOut),
    ///         (at: "2026-03-09T10:00", result: RangOut),
    ///         (at: "2026-03-10T09:00", result: RangOut),
    ///     ]),
    ///     contacts: [(contact: (at: "2026-03-10T15:00"))],
    /// )
    /// ```
    FREQ_7_IN_7 {
        id: "freq-7-in-7",
        title: "More than seven calls in seven days",
        basis: Presumption,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(b)(2)(i)(A)", "12 CFR § 1006.14(b)(2)(ii)"],
        hears: [TRIED],
        says: "This was call number {count} to one person about one debt within seven days, which is presumed to be a violation.{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let date = moment.date();
    let most = moment.params.get(Number::CallsInPeriod, date)?;
    if counted(moment.facts, moment.params, moment.standing, contact, date) != Counted::Yes {
        return None;
    }
    let person = person_called(moment.facts, contact);
    let debts = debt_mask(moment.facts, contact);
    let calls = calls_in_period(moment.params, moment.standing, person, debts, date)? + 1;
    // A reason is for whoever rebuts the presumption; it does not undo it.
    let reason = if contact.reason == ExtraCallReason::None {
        ""
    } else {
        " A reason was recorded that may rebut it."
    };
    (calls > most).then(|| Verdict::presumed().count(calls).what(reason))
}
