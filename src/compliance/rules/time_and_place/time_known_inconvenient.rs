//! [`TIME_KNOWN_INCONVENIENT`]: a contact at a time that the consumer has ruled out.

use crate::compliance::{
    Moment, Verdict,
    moment::kind,
    questions::{Content, designated},
    rule::{Moments, declare_rule},
    standing::Heard,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The consumer was contacted at a time that the collector knew, or should have known, to be
    /// inconvenient: because the consumer said so, in whatever words, or because the creditor's file
    /// says so. The designation holds for every medium that has an hour.
    /// A collector who hears in the contact itself that the hour is inconvenient, and goes on about the
    /// debt, is found as well.
    /// Consent, a court's permission, and an answer to the consumer's own message are exceptions.
    ///
    /// ## Why it matters
    ///
    /// Somebody who works nights or cares for a patient has told us when not to ring. Ringing
    /// anyway says that nobody listened.
    ///
    /// ## Say instead
    ///
    /// "Thank you, I have noted that Tuesday mornings do not suit you. When is better?"
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (orders: [(kind: Designation(Window(from: "09:00", to: "15:00")))]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer)])],
    /// )
    /// ```
    ///
    /// What stands in the creditor's file should be known:
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (orders: [(kind: Designation(Window(from: "09:00", to: "15:00")), known_by: CreditorsFile)]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector])])],
    /// )
    /// ```
    ///
    /// Said today, forgotten tomorrow:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Heard([Designate(Window(from: "11:00", to: "13:00"))])]),
    ///     (contact: (at: "2026-03-20T11:30")),
    /// ])
    /// ```
    ///
    /// Told in the call itself:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(
    ///     contact: (at: "2026-03-10T12:00"),
    ///     steps: [Answered(Consumer), Said([MiniMiranda]), Heard([Designate(Window(from: "11:00", to: "13:00"))]), Said([AskPayment])],
    /// )])
    /// ```
    ///
    /// ## Complies
    ///
    /// The end of the window is outside it:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: Designation(Window(from: "09:00", to: "15:00")))]),
    ///     contacts: [(contact: (at: "2026-03-10T15:00"), steps: [Answered(Consumer)])],
    /// )
    /// ```
    ///
    /// "I am busy" ends this contact; it does not rule out the hour for good:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Heard([SayBusy])]),
    ///     (contact: (at: "2026-03-20T12:00")),
    /// ])
    /// ```
    TIME_KNOWN_INCONVENIENT {
        id: "time-known-inconvenient",
        title: "Contact at a time known to be inconvenient",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(a)(1)", "12 CFR § 1006.6(b)(1)(i)", "Comment 6(b)(1)-1"],
        hears: [TRIED, SAID],
        says: "The consumer was contacted at {at}, a time known to be inconvenient to them.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let standing = moment.standing;
    if kind(moment.item) == Moments::SAID.index() {
        let told_here = standing.contact.heard.has(Heard::DESIGNATED) && !standing.contact.tainted;
        if !told_here || !moment.content.any(Content::PURSUES) {
            return None;
        }
    } else if standing
        .replies
        .answered_lately(contact, moment.date())
        .is_some()
    {
        // More than the one answer to a message of the consumer's is another rule's.
        return None;
    }
    let broken = designated(moment.facts, standing, contact, moment.now)?;
    Some(
        Verdict::violation()
            .at(moment.local())
            .because(broken.cite.0),
    )
}
