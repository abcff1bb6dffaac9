//! [`MEDIA_POSTCARD`]: a postcard to the consumer.

use crate::{
    compliance::{Moment, Verdict, questions::sought_is_consumer, rule::declare_rule},
    domain::{contact::Direction, party_act::Medium},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector wrote to the consumer about the debt by postcard.
    ///
    /// ## Why it matters
    ///
    /// Everyone between the printer and the mailbox can read it.
    ///
    /// ## Say instead
    ///
    /// Send a letter in a plain envelope.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Postcard, line: "street"), steps: [Said([StateName, ReplyRequest])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda])])])
    /// ```
    ///
    /// One to another person is judged by the rules on location information:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Postcard, sought: "nils"), steps: [Said([StateName, StatePurpose(Location)])])])
    /// ```
    MEDIA_POSTCARD {
        id: "media-postcard",
        title: "Postcard about a debt",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692f(7)", "12 CFR § 1006.22(f)(1)"],
        hears: [TRIED],
        says: "The collector wrote to the consumer by postcard.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let postcard = contact.medium == Medium::Postcard && contact.direction == Direction::Outbound;
    (postcard && sought_is_consumer(moment.facts, contact)).then(Verdict::violation)
}
