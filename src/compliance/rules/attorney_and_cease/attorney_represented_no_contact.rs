//! [`ATTORNEY_REPRESENTED_NO_CONTACT`]: a consumer whom an attorney represents.

use crate::{
    compliance::{
        Moment, Verdict,
        moment::kind,
        questions::{Content, counsel_bars},
        rule::{Moments, declare_rule},
        standing::{Heard, Topic},
    },
    domain::contact::Direction,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector contacted the consumer although it knew that an attorney represents them on this
    /// debt and knew, or could find, the attorney's name and address; or it went on about the debt in the
    /// contact in which it learned of the attorney. Exceptions: the attorney has not answered in
    /// reasonable time or agrees, the consumer has consented directly, or a court permits it. What time
    /// is reasonable is open; thirty days are taken. Where the consumer calls, or where no name was given
    /// and none asked for, it is raised without being decided.
    ///
    /// ## Why it matters
    ///
    /// Somebody who has hired an attorney has chosen who speaks for them.
    ///
    /// ## Say instead
    ///
    /// "Thank you for telling me. May I have the name and number of your attorney? I will write there."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (people: [(id: "dana", relation: Consumer, counsel: (name: "Abel Ortiz"))]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"))],
    /// )
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([HasAttorney]), Said([AskPayment])]
    /// ```
    ///
    /// ## Complies
    ///
    /// Took the attorney's name and ended the call:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([HasAttorney]), Said([Acknowledge, Ask(Attorney), TakeAttorney, Farewell])]
    /// ```
    ///
    /// The attorney represents the consumer in another matter:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([HasAttorney(this_debt: false)]), Said([AskPayment])]
    /// ```
    ///
    /// The attorney has been silent for a month:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (people: [(id: "dana", relation: Consumer, counsel: (name: "Abel Ortiz", silent_since: "2026-02-08"))]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"))],
    /// )
    /// ```
    ATTORNEY_REPRESENTED_NO_CONTACT {
        id: "attorney-represented-no-contact",
        title: "Contact despite an attorney",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(a)(2)", "12 CFR § 1006.6(b)(2)"],
        hears: [TRIED, SAID],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let standing = moment.standing;
    let because = standing.known.cite(Topic::Counsel);
    if kind(moment.item) != Moments::SAID.index() {
        return counsel_bars(moment.facts, standing, contact, moment.date()).then(|| {
            Verdict::violation()
                .what(
                    "The consumer was contacted although an attorney was known to represent them.",
                )
                .because(because)
        });
    }
    let here = &standing.contact;
    let known = standing.known.counsel_bars(moment.date());
    let told_here = here.heard.has(Heard::ATTORNEY);
    // A contact that counsel barred from the outset was found when it was made.
    if here.counsel_barred || !moment.content.any(Content::PURSUES) || !(known || told_here) {
        return None;
    }
    if known && told_here {
        return Some(
            Verdict::violation()
                .what("The collector went on about the debt after hearing of an attorney.")
                .because(because),
        );
    }
    if told_here {
        // Consent, silence or a court may excuse a named attorney; an unnamed one is still to be asked for.
        let unnamed = !standing.known.knew(Topic::Counsel, moment.local());
        return unnamed.then(|| {
            Verdict::advisory().what(
                "The collector went on about the debt after hearing of an attorney whose name nobody had given.",
            )
        });
    }
    (contact.direction == Direction::Inbound).then(|| {
        Verdict::advisory()
            .what("A represented consumer called; that alone is no consent to talk of the debt.")
            .because(because)
    })
}
