//! [`PLACE_WORKPLACE_PROHIBITED`]: a contact at work although the employer forbids it.

use crate::compliance::{
    Moment, Verdict,
    moment::kind,
    questions::{Content, at_work, employer_forbids, sought_is_consumer},
    rule::{Moments, declare_rule},
    standing::{Heard, Topic},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The consumer was contacted at work although the collector knew, or had reason to know, that the
    /// employer forbids it; or the collector went on about the debt at work after the consumer had said so.
    /// The consumer's direct consent and a court's permission are exceptions.
    ///
    /// ## Why it matters
    ///
    /// A call at work can cost the very wages from which the debt is to be paid.
    ///
    /// ## Say instead
    ///
    /// "I will not call you there again. At which number, and when, may I reach you?"
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (orders: [(kind: EmployerForbids)]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", line: "work"), steps: [Answered(Consumer)])],
    /// )
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(
    ///     contact: (at: "2026-03-10T12:00", line: "work"),
    ///     steps: [Answered(Consumer), Heard([EmployerForbids]), Said([AskPayment])],
    /// )])
    /// ```
    ///
    /// ## Complies
    ///
    /// Asked for another number, and ended the call:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(
    ///     contact: (at: "2026-03-10T12:00", line: "work"),
    ///     steps: [Answered(Consumer), Heard([EmployerForbids]), Said([Acknowledge, Ask(Medium), Farewell])],
    /// )])
    /// ```
    ///
    /// The employer's rule does not reach the consumer's own telephone:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: EmployerForbids)]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", line: "mobile"), steps: [Answered(Consumer)])],
    /// )
    /// ```
    PLACE_WORKPLACE_PROHIBITED {
        id: "place-workplace-prohibited",
        title: "Contact at work against the employer's rule",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(a)(3)", "12 CFR § 1006.6(b)(3)"],
        hears: [TRIED, SAID],
        says: "The consumer was contacted at work although the employer is known to forbid it.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let standing = moment.standing;
    let goes_on = kind(moment.item) == Moments::SAID.index();
    let told_here = standing.contact.heard.has(Heard::EMPLOYER_FORBIDS);
    // Where the place was known beforehand, the contact itself was found already.
    if goes_on && !(told_here && moment.content.has(Content::DEBT)) {
        return None;
    }
    let broken = at_work(moment.facts, contact)
        && sought_is_consumer(moment.facts, contact)
        && employer_forbids(standing, moment.local());
    broken.then(|| Verdict::violation().because(standing.known.cite(Topic::EmployerForbids)))
}
