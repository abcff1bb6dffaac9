//! [`CEASE_ORAL_REQUEST`]: a call after "stop calling", said and not written.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule, standing::Topic},
    domain::{contact::Direction, party_act::Medium},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector called somebody who had said, not written, that calls should stop or that they would
    /// not pay. Such words do not end all contact as a written request does. They bar the medium that
    /// they name, which is another rule's finding, and count against the presumption that the number of
    /// calls complies with the law. This finding names the factor.
    ///
    /// ## Why it matters
    ///
    /// What is said on the telephone is as clear as what is written. The law only makes the paper
    /// stronger.
    ///
    /// ## Say instead
    ///
    /// "I will not call again. If you want all contact to stop, you can write to us at this address."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([RefuseToPay])]),
    ///     (contact: (at: "2026-03-20T12:00")),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// No word against calls:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([GiveReason(IncomeLost)])]),
    ///     (contact: (at: "2026-03-20T12:00")),
    /// ])
    /// ```
    ///
    /// A letter instead:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Heard([AskCease(scope: Medium(Call))])]),
    ///     (contact: (at: "2026-03-20T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector])]),
    /// ])
    /// ```
    CEASE_ORAL_REQUEST {
        id: "cease-oral-request",
        title: "Call after an oral request to stop",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(h)", "12 CFR § 1006.14(a)", "Comment 14(b)(2)(i)-2.iii"],
        hears: [TRIED],
        says: "The person had said that they wanted no calls or would not pay; said and not written, it does not end all contact, but it bars the medium it names and weighs against any presumption of compliance.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let call = matches!(contact.medium, Medium::Call | Medium::RinglessVoicemail);
    if !call || contact.direction == Direction::Inbound || contact.in_reply {
        return None;
    }
    let known = &moment.standing.known;
    known
        .knew(Topic::Objected, moment.local())
        .then(|| Verdict::advisory().because(known.cite(Topic::Objected)))
}
