//! [`FREQ_REBUT_VIOLATION`]: a call beyond the limits with a reason on record.

use crate::{
    compliance::{
        Factors, Moment, Verdict,
        questions::{Presumption, presumption},
        rule::declare_rule,
        standing::Topic,
    },
    domain::contact::ExtraCallReason,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A call beyond the limits is presumed to violate the law, and the presumption can be rebutted. This
    /// finding names reasons on record that count for the collector: a law that required the call, active
    /// litigation or an order of a court, an answer to the consumer's request, and time-critical news
    /// that lets the consumer avoid a harm which the collector does not control. The list is not
    /// complete, and whether a reason suffices is for whoever decides.
    ///
    /// ## Why it matters
    ///
    /// The eighth call can be the one that saves a home. Then somebody wrote down why before dialing.
    ///
    /// ## Say instead
    ///
    /// Document the reason when dialing.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (history: [(at: "2026-03-04T12:00")]),
    ///     contacts: [(contact: (at: "2026-03-06T12:00", reason: AvoidsHarm))],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// No reason:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (history: [(at: "2026-03-04T12:00")]),
    ///     contacts: [(contact: (at: "2026-03-06T12:00"))],
    /// )
    /// ```
    ///
    /// Nothing to rebut:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (history: [(at: "2026-03-04T12:00")]),
    ///     contacts: [(contact: (at: "2026-03-11T12:00", reason: AvoidsHarm))],
    /// )
    /// ```
    FREQ_REBUT_VIOLATION {
        id: "freq-rebut-violation",
        title: "Reasons that may rebut a presumed violation",
        basis: Presumption,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(b)(2)(ii)", "Comment 14(b)(2)(ii)-2"],
        hears: [TRIED],
        says: "Beyond the limits, but with a reason that can rebut the presumption of a violation: {factors}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let now = moment.local();
    let known = &moment.standing.known;
    let recorded = match contact.reason {
        ExtraCallReason::RequiredByLaw => Factors::LAW,
        ExtraCallReason::Litigation => Factors::LITIGATION,
        ExtraCallReason::ConsumerAsked => Factors::ASKED,
        ExtraCallReason::AvoidsHarm => Factors::HARM,
        ExtraCallReason::BetterInformation | ExtraCallReason::None => Factors::NONE,
    };
    let factors = recorded
        .and(Factors::LAW.when(contact.legally_required || known.knew(Topic::LegallyRequired, now)))
        .and(Factors::LITIGATION.when(known.knew(Topic::Litigation, now)))
        .and(Factors::ASKED.when(contact.in_reply));
    if factors.is_empty() {
        return None;
    }
    let found = presumption(
        moment.facts,
        moment.params,
        moment.standing,
        contact,
        moment.date(),
    );
    (found == Presumption::Violation).then(|| Verdict::advisory().factors(factors))
}
