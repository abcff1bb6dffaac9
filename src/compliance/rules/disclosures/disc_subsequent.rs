//! [`DISC_SUBSEQUENT`]: a later communication that does not say from whom it is.

use crate::compliance::{
    Moment, Verdict,
    questions::{Content, CountsAs, MessageKind, counts_as},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// In a communication with the consumer after the first one the collector did not say that it is
    /// from a debt collector. It is judged when the contact is over. The full disclosure says so too.
    ///
    /// ## Why it matters
    ///
    /// Each call, letter, text and e-mail stands alone for whoever receives it.
    ///
    /// ## Say instead
    ///
    /// "This call is from a debt collector." In a letter, a text or an e-mail: "We are a debt
    /// collector."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (history: [(at: "2026-02-10T12:00")]),
    ///     contacts: [(steps: [Answered(Consumer), Said([StateName, StateCompany, AskPayment])])],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (history: [(at: "2026-02-10T12:00")]),
    ///     contacts: [(steps: [Answered(Consumer), Said([StateName, SayDebtCollector, AskPayment])])],
    /// )
    /// ```
    ///
    /// A first communication is another rule's:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StateName, AskPayment])]
    /// ```
    DISC_SUBSEQUENT {
        id: "disc-subsequent",
        title: "Later communication that hides the debt collector",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(11)", "12 CFR § 1006.18(e)(2)"],
        hears: [CLOSED],
        says: "A communication about the debt did not say that it is from a debt collector.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact.filter(|contact| !contact.pleading)?;
    let listener = moment.listener()?;
    let standing = moment.standing;
    let told = MessageKind::of(standing, contact) == MessageKind::Communication;
    let consumer = counts_as(moment.facts, &listener) == CountsAs::Consumer;
    let hidden = !standing.contact.content.has(Content::COLLECTOR);
    let later = !standing.is_initial();
    (told && consumer && later && hidden)
        .then(|| Verdict::violation().because(standing.contact.revealed.0))
}
