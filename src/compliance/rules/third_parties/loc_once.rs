//! [`LOC_ONCE`]: a second contact with the same third party.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, is_third_party, sought_third_party},
        rule::declare_rule,
    },
    domain::contact::{Direction, ExtraCallReason},
    evidence::{Item, Party},
};

declare_rule! {
    /// ## What it checks
    ///
    /// A third party whom the collector had contacted before was contacted again to find the consumer.
    /// Exceptions: the person asked for it, or the collector reasonably believes that the earlier answer
    /// was wrong or incomplete and that the person now knows better. A call that nobody answers is no
    /// second contact.
    ///
    /// ## Why it matters
    ///
    /// One question to a neighbor is an inquiry; two are a nuisance, and soon a rumor.
    ///
    /// ## Say instead
    ///
    /// Mark the person as closed after the first contact.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00", sought: "sam", line: "siblings_phone"), steps: [Answered(Sibling), Said([StateName, StatePurpose(Location), Ask(Location(Home))])]),
    ///     (contact: (at: "2026-03-10T12:00", sought: "sam", line: "siblings_phone"), steps: [Answered(Sibling), Said([StateName, StatePurpose(Location)])]),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// They asked to be called again:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00", sought: "sam", line: "siblings_phone"), steps: [Answered(Sibling), Said([StateName, StatePurpose(Location), Ask(Location(Home))]), Heard([InviteCall])]),
    ///     (contact: (at: "2026-03-10T12:00", sought: "sam", line: "siblings_phone"), steps: [Answered(Sibling), Said([StateName, StatePurpose(Location)])]),
    /// ])
    /// ```
    ///
    /// Nobody answered the first time:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00", sought: "sam", line: "siblings_phone")),
    ///     (contact: (at: "2026-03-10T12:00", sought: "sam", line: "siblings_phone"), steps: [Answered(Sibling), Said([StateName, StatePurpose(Location), Ask(Location(Home))])]),
    /// ])
    /// ```
    ///
    /// The first answer is believed wrong, and the person to know better now:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00", sought: "sam", line: "siblings_phone"), steps: [Answered(Sibling), Said([StateName, StatePurpose(Location), Ask(Location(Home))])]),
    ///     (contact: (at: "2026-03-10T12:00", sought: "sam", line: "siblings_phone", reason: BetterInformation), steps: [Answered(Sibling), Said([StateName, StatePurpose(Location)])]),
    /// ])
    /// ```
    LOC_ONCE {
        id: "loc-once",
        title: "Third party contacted again",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692b(3)", "12 CFR § 1006.10(c)"],
        hears: [TRIED, OPENED, SAID],
        says: "{who} was contacted again to find the consumer.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let excepted = matches!(
        contact.reason,
        ExtraCallReason::BetterInformation | ExtraCallReason::ConsumerAsked
    );
    if excepted || contact.direction == Direction::Inbound {
        return None;
    }
    let sought = sought_third_party(moment.facts, contact);
    let again = match moment.item {
        Item::Tried if moment.planned => sought?,
        Item::Opened(party) if sought.is_some() && !party.voicemail => *party,
        // Somebody else at the consumer's telephone is asked, and has been asked before.
        Item::Utterance { .. } if sought.is_none() => {
            let asks = Content::LOCATION_PURPOSE.and(Content::LOCATION_QUESTION);
            let first = moment.content.any(asks) && !moment.standing.contact.content.any(asks);
            moment.listener().filter(|_| first)?
        }
        _ => return None,
    };
    let third = |party: &Party| is_third_party(moment.facts, party);
    (third(&again) && moment.standing.approaches.is_closed(moment.facts, &again))
        .then(|| Verdict::violation().who(again.relation))
}
