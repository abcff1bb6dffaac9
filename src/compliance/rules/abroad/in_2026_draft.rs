//! [`IN_2026_DRAFT`]: conduct in India that a draft of 2026 would forbid.

use crate::{
    compliance::{
        Moment, Verdict,
        parameters::Number,
        questions::{Hours, designated, hours, sought_is_consumer},
        rule::declare_rule,
    },
    domain::{
        contact::Direction,
        party_act::{Medium, Place},
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// In India, from the day proposed in the draft, the contact was outside 8:00 to 19:00 by any
    /// channel, with somebody other than the borrower or guarantor, at a time the borrower had asked to
    /// be left alone, during bereavement, or was not recorded. The draft is no law: whether it was made
    /// final was not checked. What is found is advice, never a violation.
    ///
    /// ## Why it matters
    ///
    /// Who prepares for a rule early does not have to unlearn.
    ///
    /// ## Say instead
    ///
    /// Contact the borrower only, between 8:00 and 19:00, record the call, and leave mourners alone.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(contact: (at: "2026-07-10T20:00", medium: Text, line: "mobile"), steps: [Said([StateAmount])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(contact: (at: "2026-07-10T12:00", known_place: Funeral))])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(contact: (at: "2026-07-10T12:00"))])
    /// ```
    ///
    /// Before the proposed day:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(contact: (at: "2026-06-30T20:00", medium: Text, line: "mobile"), steps: [Said([StateAmount])])])
    /// ```
    IN_2026_DRAFT {
        id: "in-2026-draft",
        title: "Against the Indian draft of 2026",
        basis: BestPractice,
        read: S,
        source: Law,
        binds: Anyone,
        within: [India],
        law: ["RBI draft Responsible Business Conduct amendments of February 12, 2026, proposed for July 1, 2026"],
        hears: [TRIED],
        says: "A draft that is no law yet would forbid this: {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment
        .contact
        .filter(|contact| contact.direction == Direction::Outbound)?;
    moment.params.get(Number::StateDraft, moment.date())?;
    let (facts, standing) = (moment.facts, moment.standing);
    let open = hours(facts, moment.params, standing, contact, moment.now) == Hours::Open;
    let asked = designated(facts, standing, contact, moment.now).is_some();
    let what = if !sought_is_consumer(facts, contact) {
        "contact with somebody other than the borrower or guarantor"
    } else if !open {
        "contact outside 8 a.m. to 7 p.m."
    } else if asked {
        "contact at a time the borrower asked to be left alone"
    } else if contact.known_place == Some(Place::Funeral) {
        "contact during bereavement"
    } else if contact.medium == Medium::Call && !facts.agency.records_calls {
        "a call that is not recorded"
    } else {
        return None;
    };
    Some(Verdict::advisory().what(what))
}
