//! [`DISC_INITIAL_ORAL_AND_WRITTEN`]: a first writing without the initial disclosure after a first call with it.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, CountsAs, MessageKind, counts_as, is_sent},
        rule::declare_rule,
    },
    domain::{Deed, deed::NoticeKind, facts::Facts},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The first communication about a debt was by word of mouth, and the first writing about it did not
    /// make the full disclosure again.
    ///
    /// ## Why it matters
    ///
    /// What was heard on the telephone is forgotten; the letter stays. The law wants it in both.
    ///
    /// ## Say instead
    ///
    /// Put the disclosure into the first letter as well: "This is an attempt to collect a debt, and any
    /// information obtained will be used for that purpose."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])]),
    ///     (contact: (at: "2026-03-20T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, StateAmount])]),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])]),
    ///     (contact: (at: "2026-03-20T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, StateAmount])]),
    /// ])
    /// ```
    ///
    /// The second letter need not repeat it:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Did(SendNotice(kind: Validation))]),
    ///     (contact: (at: "2026-03-20T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, StateAmount])]),
    /// ])
    /// ```
    DISC_INITIAL_ORAL_AND_WRITTEN {
        id: "disc-initial-oral-and-written",
        title: "First writing without the disclosure",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(11)", "12 CFR § 1006.18(e)(1)"],
        hears: [CLOSED, DEED],
        says: "The first writing about the debt did not repeat the full disclosure that the first call has to make.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let disclosed = match moment.item {
        Item::Deed(Deed::SendNotice {
            kind: NoticeKind::Validation,
            fields,
            ..
        }) => fields.disclosure,
        Item::Closed(_) => wrote(moment, moment.facts)?.has(Content::ATTEMPT.and(Content::USE)),
        _ => return None,
    };
    let standing = moment.standing;
    let debt = standing.debts.first_of(standing.contact.debts.max(1))?;
    let first = debt.initial.is_some() && debt.initial_oral && !debt.written;
    (first && !disclosed).then(Verdict::violation)
}

/// What a written communication with the consumer contained.
fn wrote(moment: &Moment<'_>, facts: &Facts) -> Option<Content> {
    let contact = moment
        .contact
        .filter(|contact| is_sent(contact.medium) && !contact.pleading)?;
    let listener = moment.listener()?;
    let told = MessageKind::of(moment.standing, contact) == MessageKind::Communication;
    let consumer = counts_as(facts, &listener) == CountsAs::Consumer;
    (told && consumer).then_some(moment.standing.contact.content)
}
