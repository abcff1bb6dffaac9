//! [`MEDIA_RESPOND_ONCE`]: more than the one answer in a medium the person had barred.

use crate::compliance::{
    Moment, Verdict,
    moment::kind,
    questions::{MediumStatus, confirms_opt_out, medium_status},
    rule::{Moments, declare_rule},
};

declare_rule! {
    /// ## What it checks
    ///
    /// A person who had asked that a medium not be used then used it themselves. The collector may answer
    /// once in that medium. Here it used the medium again.
    ///
    /// ## Why it matters
    ///
    /// A question asked once does not reopen the door.
    ///
    /// ## Say instead
    ///
    /// Answer the question, and ask whether messages there are welcome again.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (orders: [(kind: Cease(Medium(Email)))]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-10T09:00", medium: Email, line: "email", direction: Inbound), steps: [Heard([AskWho])]),
    ///         (contact: (at: "2026-03-10T10:00", medium: Email, line: "email", in_reply: true), steps: [Said([SayDebtCollector, OptOut])]),
    ///         (contact: (at: "2026-03-12T10:00", medium: Email, line: "email"), steps: [Said([SayDebtCollector, OptOut])]),
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
    ///     facts: (orders: [(kind: Cease(Medium(Email)))]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-10T09:00", medium: Email, line: "email", direction: Inbound), steps: [Heard([AskWho])]),
    ///         (contact: (at: "2026-03-10T10:00", medium: Email, line: "email", in_reply: true), steps: [Said([SayDebtCollector, OptOut])]),
    ///     ],
    /// )
    /// ```
    ///
    /// The person wrote again, and got one more answer:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: Cease(Medium(Email)))]),
    ///     contacts: [
    ///         (contact: (at: "2026-03-10T09:00", medium: Email, line: "email", direction: Inbound), steps: [Heard([AskWho])]),
    ///         (contact: (at: "2026-03-10T10:00", medium: Email, line: "email", in_reply: true), steps: [Said([SayDebtCollector, OptOut])]),
    ///         (contact: (at: "2026-03-11T09:00", medium: Email, line: "email", direction: Inbound), steps: [Heard([AskSue])]),
    ///         (contact: (at: "2026-03-11T10:00", medium: Email, line: "email", in_reply: true), steps: [Said([SayDebtCollector, OptOut])]),
    ///     ],
    /// )
    /// ```
    MEDIA_RESPOND_ONCE {
        id: "media-respond-once",
        title: "Second message in a barred medium",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(h)(2)(ii)"],
        hears: [TRIED, CLOSED],
        says: "The person's own message in this medium had been answered; they had asked that it not be used.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let here = &moment.standing.contact;
    let closing = kind(moment.item) == Moments::CLOSED.index();
    // Of a message one has to see the words; of one that is only planned there are none.
    if closing == moment.planned {
        return None;
    }
    let (status, cite) = if closing {
        (here.medium, here.barred_by)
    } else {
        medium_status(moment.standing, contact, moment.local())
    };
    let confirms = closing && confirms_opt_out(moment.standing, contact, here.content);
    (status == MediumStatus::Answered && !confirms).then(|| Verdict::violation().because(cite.0))
}
