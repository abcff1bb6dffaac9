//! [`FCRA_DIRECT_DISPUTE`]: a dispute of a reported debt that nobody looked into.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    evidence::{Item, item::DutyKind},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The consumer disputed in writing a debt that had been reported, and thirty days later neither the
    /// result of an investigation nor a notice that the dispute is frivolous had been sent. Letters of
    /// credit repair organizations and disputes about identifying data are excepted, and are not entered
    /// as such disputes. Longer times that the bureau may have are not judged.
    ///
    /// ## Why it matters
    ///
    /// Only the furnisher can correct what the furnisher reported.
    ///
    /// ## Say instead
    ///
    /// Investigate, answer, and correct the report within thirty days.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     contacts: [
    ///         (contact: (at: "2026-01-05T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])]),
    ///         (desk: "2026-01-12T10:00", steps: [Did(Furnish())]),
    ///         (contact: (at: "2026-02-10T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true)])]),
    ///     ],
    ///     ends: "2026-03-13",
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(
    ///     contacts: [
    ///         (contact: (at: "2026-01-05T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])]),
    ///         (desk: "2026-01-12T10:00", steps: [Did(Furnish())]),
    ///         (contact: (at: "2026-02-10T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true)])]),
    ///         (desk: "2026-03-12T10:00", steps: [Did(SendVerification)]),
    ///     ],
    ///     ends: "2026-03-31",
    /// )
    /// ```
    ///
    /// It had not been reported:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     contacts: [
    ///         (contact: (at: "2026-01-05T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])]),
    ///         (contact: (at: "2026-02-10T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true)])]),
    ///     ],
    ///     ends: "2026-03-31",
    /// )
    /// ```
    FCRA_DIRECT_DISPUTE {
        id: "fcra-direct-dispute",
        title: "Dispute of a report left unanswered",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["15 U.S.C. § 1681s-2(a)(8)", "12 CFR § 1022.43"],
        hears: [DUTY_DUE],
        says: "A dispute of a reported debt had not been answered by {date}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let Item::DutyDue(duty) = moment.item else {
        return None;
    };
    (duty.kind == DutyKind::DirectDispute).then(|| {
        Verdict::violation()
            .date(duty.due)
            .because(Some(duty.since))
    })
}
