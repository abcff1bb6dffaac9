//! [`FURNISH_BEFORE_CONTACT`]: a report to a credit bureau before the consumer had heard of the debt.

use crate::{
    compliance::{
        Moment, Verdict,
        parameters::Number,
        questions::{Content, CountsAs, counts_as},
        rule::declare_rule,
    },
    domain::Deed,
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The debt was reported before the collector had spoken with the consumer about it in person or by
    /// telephone, and before something about it had been mailed or sent and had had a reasonable time to
    /// come back. Fourteen days in a row are a reasonable time; a shorter wait loses that protection and
    /// is raised as such, none at all is a violation. Bureaus that only verify checks are excepted.
    ///
    /// ## Why it matters
    ///
    /// Nobody should learn of a debt from a refused loan.
    ///
    /// ## Say instead
    ///
    /// Hold reports until a conversation, or for fourteen days after the letter.
    ///
    /// ## Violates
    ///
    /// The letter was mailed and the debt reported the same day (comment 30(a)(1)-2):
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]), (desk: "2026-03-10T16:00", steps: [Did(Furnish())])])
    /// ```
    ///
    /// Thirteen days lose the protection:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]), (desk: "2026-03-23T10:00", steps: [Did(Furnish())])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]), (desk: "2026-03-24T10:00", steps: [Did(Furnish())])])
    /// ```
    ///
    /// Spoken with on the telephone:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])]), (desk: "2026-03-11T10:00", steps: [Did(Furnish())])])
    /// ```
    ///
    /// They are being spoken with at this moment, and know of the debt:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Did(Furnish())]
    /// ```
    FURNISH_BEFORE_CONTACT {
        id: "furnish-before-contact",
        title: "Reported before the consumer was told",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.30(a)(1)", "12 CFR pt. 1006, Supp. I, comment 30(a)(1)-2"],
        hears: [DEED],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    if !matches!(moment.item, Item::Deed(Deed::Furnish { .. })) {
        return None;
    }
    let account = moment.account()?;
    if account.talked || is_talking(moment) {
        return None;
    }
    let today = moment.date();
    let wait = moment.params.get(Number::FurnishWaitDays, today)?;
    let waited = account.mailed.map(|sent| (today - sent).num_days());
    match waited {
        Some(days) if days >= wait => None,
        Some(days) if days > 0 => {
            let what = "The debt was reported before fourteen days had passed since the letter: \
                        the time that is sure to be reasonable was not waited for.";
            Some(Verdict::advisory().what(what))
        }
        _ => {
            let what = "The debt was reported before the consumer had been spoken with, \
                        or written to with time for the letter to come back.";
            Some(Verdict::violation().what(what))
        }
    }
}

/// Whether the consumer is on the line and has been told of the debt: a report
/// sent during the talk does not come before it.
fn is_talking(moment: &Moment<'_>) -> bool {
    let here = &moment.standing.contact;
    let consumer = moment.listener().is_some_and(|party| {
        !party.voicemail && counts_as(moment.facts, &party) == CountsAs::Consumer
    });
    here.open && consumer && here.content.has(Content::DEBT)
}
