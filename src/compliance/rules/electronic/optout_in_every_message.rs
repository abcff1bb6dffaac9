//! [`OPTOUT_IN_EVERY_MESSAGE`]: a text or an e-mail that does not say how to stop it.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, CountsAs, MediumStatus, counts_as, is_electronic},
        rule::declare_rule,
    },
    domain::{contact::Direction, party_act::Medium},
};

declare_rule! {
    /// ## What it checks
    ///
    /// An e-mail, a text or another electronic message to the consumer's own address or number did not
    /// say, clearly and conspicuously, how to opt out of further messages there in a reasonable and
    /// simple way. A message that only confirms an opt-out needs none.
    ///
    /// ## Why it matters
    ///
    /// A message that cannot be stopped is a leash.
    ///
    /// ## Say instead
    ///
    /// "Reply STOP to end texts to this number." In an e-mail: "Reply STOP to end e-mails to this
    /// address."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Text, line: "mobile"), steps: [Said([SayDebtCollector])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Email, line: "email"), steps: [Said([SayDebtCollector, OptOut(clear: false)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])])])
    /// ```
    ///
    /// A letter needs none:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([SayDebtCollector])])])
    /// ```
    OPTOUT_IN_EVERY_MESSAGE {
        id: "optout-in-every-message",
        title: "Electronic message without a way to opt out",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(e)"],
        hears: [CLOSED],
        says: "The message did not say{what} how to opt out at that address or number.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let electronic = is_electronic(contact.medium) && contact.medium != Medium::Fax;
    let listener = moment.listener()?;
    let here = &moment.standing.contact;
    let ours = contact.direction == Direction::Outbound
        && !contact.public
        && here.utterances > 0
        && counts_as(moment.facts, &listener) == CountsAs::Consumer;
    let confirms = here.medium != MediumStatus::Free && here.content.has(Content::CONFIRMS);
    if !electronic || !ours || confirms || here.content.has(Content::CLEAR_OPT_OUT) {
        return None;
    }
    Some(
        Verdict::violation().what(if here.content.has(Content::OPT_OUT) {
            " clearly"
        } else {
            ""
        }),
    )
}
