//! [`PLACE_KNOWN_INCONVENIENT`]: a place where the consumer should not be reached.

use crate::{
    compliance::{
        Moment, Verdict,
        moment::kind,
        questions::{Content, inconvenient_place, unusual},
        rule::{Moments, declare_rule},
    },
    domain::{contact::Direction, party_act::Place},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The consumer was contacted at an unusual place, such as a hospital or a funeral, or at one that
    /// the collector knew or should have known to be inconvenient because the consumer had said so; or
    /// the collector went on about the debt after learning in the contact where the consumer was. A
    /// mobile number or an e-mail address has no place of its own: it matters only where the collector
    /// knows the consumer to be. Consent, a court's permission and an answer to the consumer's own
    /// message are exceptions. Whether somebody at the wheel is at an inconvenient place is raised
    /// without being decided.
    ///
    /// ## Why it matters
    ///
    /// Where somebody stands decides what they can say, and who hears it.
    ///
    /// ## Say instead
    ///
    /// "I see that this is no place to talk. When and where may I reach you?"
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00", line: "mobile", known_place: Hospital))])
    /// ```
    ///
    /// Work was ruled out by the consumer:
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (orders: [(kind: Designation(Place(Work)))]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", line: "work"))],
    /// )
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([SayWhere(Funeral)]), Said([AskPayment])]
    /// ```
    ///
    /// ## Complies
    ///
    /// The mobile has no place:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (orders: [(kind: Designation(Place(Work)))]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", line: "mobile"))],
    /// )
    /// ```
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([SayWhere(Hospital)]), Said([Acknowledge, Ask(BetterTime), Farewell])]
    /// ```
    PLACE_KNOWN_INCONVENIENT {
        id: "place-known-inconvenient",
        title: "Contact at an inconvenient place",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(a)(1)", "12 CFR § 1006.6(b)(1)(ii)"],
        hears: [TRIED, SAID],
        says: "The consumer was contacted {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let standing = moment.standing;
    let found = inconvenient_place(moment.facts, standing, contact, moment.local());
    if kind(moment.item) == Moments::SAID.index() {
        let learned = standing.contact.place.filter(|_| found.is_none())?;
        let goes_on = moment.content.any(Content::PURSUES);
        if !goes_on || contact.direction == Direction::Inbound {
            return None;
        }
        if unusual(learned) {
            return Some(Verdict::violation().what("about the debt where they had said they were"));
        }
        return (learned == Place::Driving)
            .then(|| Verdict::advisory().what("about the debt while they were driving"));
    }
    let (place, cite) = found?;
    // More than the one answer to a message of the consumer's is another rule's.
    if standing
        .replies
        .answered_lately(contact, moment.date())
        .is_some()
    {
        return None;
    }
    Some(Verdict::violation().what(named(place)).because(cite.0))
}

fn named(place: Place) -> &'static str {
    match place {
        Place::Home => "at home, which they had called inconvenient",
        Place::Work => "at work, which they had called inconvenient",
        Place::Driving => "at the wheel, which they had called inconvenient",
        Place::Hospital => "in a hospital",
        Place::Funeral => "at a funeral",
        Place::Other => "at a place that they had called inconvenient",
    }
}
