//! [`GLBA_PRETEXT`]: bank data asked for under a pretext.

use crate::compliance::{Moment, Verdict, questions::Content, rule::declare_rule};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector asked for particulars of a bank account or a card after claiming to be somebody
    /// else, or giving a false purpose for the contact.
    ///
    /// ## Why it matters
    ///
    /// It is how thieves ask.
    ///
    /// ## Say instead
    ///
    /// Say who you are and why you ask, or do not ask.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([StatePurpose(Pretext), Ask(BankDetails)])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([ClaimRole(Courier)]), Heard([AskWho]), Said([Ask(BankDetails)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Ask(BankDetails)])]
    /// ```
    ///
    /// A pretext, but no bank data:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StatePurpose(Pretext), AskFor])]
    /// ```
    GLBA_PRETEXT {
        id: "glba-pretext",
        title: "Bank data got by a pretext",
        basis: PerSe,
        read: M,
        source: Law,
        binds: Anyone,
        law: ["15 U.S.C. § 6821"],
        hears: [SAID],
        says: "Bank data was asked for under a pretext.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let so_far = moment.standing.contact.content.and(moment.content);
    let asked = moment.content.has(Content::ASKS_BANK);
    (asked && so_far.has(Content::PRETEXT)).then(Verdict::violation)
}
