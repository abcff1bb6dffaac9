//! [`MEDIA_REQUEST_HONOUR`]: a medium that the person had asked not to use.

use crate::compliance::{
    Moment, Verdict,
    moment::kind,
    questions::{MediumStatus, confirms_opt_out, is_sent, medium_status},
    rule::{Moments, declare_rule},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector used a medium, a number or an address that the person had asked not to be used.
    /// Excepted are one answer to the person's own message in that medium, one confirmation that the
    /// request will be honored, and messages that a law requires.
    /// One number can be barred while another of the same person stays open.
    ///
    /// ## Why it matters
    ///
    /// "Stop calling me" is the plainest wish there is.
    ///
    /// ## Say instead
    ///
    /// "I will not call you again. May I write to you, or is there another way that suits you?"
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([AskCease(scope: Medium(Call))])]),
    ///     (contact: (at: "2026-03-20T12:00")),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// The other telephone was not barred:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00", line: "mobile"), steps: [Answered(Consumer), Heard([AskCease(scope: Number("mobile"))])]),
    ///     (contact: (at: "2026-03-20T12:00", line: "second_mobile")),
    /// ])
    /// ```
    ///
    /// A question that clears up which media are meant:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([AskCease(scope: Medium(Call))]), Said([Ask(Medium), HonourRequest])]
    /// ```
    ///
    /// One answer to the consumer's own e-mail:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: Cease(Medium(Email)))]),
    ///     contacts: [(contact: (medium: Email, line: "email", in_reply: true), steps: [Said([SayDebtCollector])])],
    /// )
    /// ```
    MEDIA_REQUEST_HONOUR {
        id: "media-request-honour",
        title: "Medium used against the person's request",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(h)(1)", "12 CFR § 1006.14(h)(2)"],
        hears: [TRIED, CLOSED],
        says: "The person had asked that this medium or number not be used.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let closing = kind(moment.item) == Moments::CLOSED.index();
    // Of a message one has to see the words: it may be the one confirmation of an opt-out.
    if closing != (is_sent(contact.medium) && !moment.planned) {
        return None;
    }
    let (status, cite) = if closing {
        (
            moment.standing.contact.medium,
            moment.standing.contact.barred_by,
        )
    } else {
        medium_status(moment.standing, contact, moment.local())
    };
    let confirms =
        closing && confirms_opt_out(moment.standing, contact, moment.standing.contact.content);
    (status == MediumStatus::Barred && !confirms).then(|| Verdict::violation().because(cite.0))
}
