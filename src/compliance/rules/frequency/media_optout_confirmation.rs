//! [`MEDIA_OPTOUT_CONFIRMATION`]: the one confirmation, with something added.

use crate::compliance::{
    Moment, Verdict,
    questions::{Content, MediumStatus, confirms_opt_out, is_electronic},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// After a person has asked that a medium no longer be used, one electronic message may confirm it,
    /// and may say only that the request was received and will be honored. Here it said more.
    ///
    /// ## Why it matters
    ///
    /// A confirmation with a demand in it is one more demand.
    ///
    /// ## Say instead
    ///
    /// "You will get no more texts at this number. Tarnvale Services, a debt collector."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T09:00", medium: Text, line: "mobile", direction: Inbound), steps: [Heard([AskCease(scope: Medium(Text))])]),
    ///     (contact: (at: "2026-03-10T09:01", medium: Text, line: "mobile"), steps: [Said([HonourRequest(Medium(Text)), AskPayment])]),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T09:00", medium: Text, line: "mobile", direction: Inbound), steps: [Heard([AskCease(scope: Medium(Text))])]),
    ///     (contact: (at: "2026-03-10T09:01", medium: Text, line: "mobile"), steps: [Said([StateCompany, HonourRequest(Medium(Text))])]),
    /// ])
    /// ```
    ///
    /// A message that confirms nothing is another rule's:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: Cease(Medium(Text)))]),
    ///     contacts: [(contact: (at: "2026-03-10T09:01", medium: Text, line: "mobile"), steps: [Said([AskPayment])])],
    /// )
    /// ```
    MEDIA_OPTOUT_CONFIRMATION {
        id: "media-optout-confirmation",
        title: "Confirmation of an opt-out that says more",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(h)(2)(i)"],
        hears: [CLOSED],
        says: "The message that confirmed the opt-out said more than that.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact.filter(|one| is_electronic(one.medium))?;
    let here = &moment.standing.contact;
    let barred = !matches!(here.medium, MediumStatus::Free | MediumStatus::Required);
    let confirms = confirms_opt_out(moment.standing, contact, here.content);
    (barred && confirms && here.content.has(Content::BEYOND))
        .then(|| Verdict::violation().because(here.barred_by.0))
}
