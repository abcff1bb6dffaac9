//! [`CLIENT_TWO_IDENTIFIERS`]: account details before two identifiers were given.

use crate::{
    compliance::{Moment, Verdict, questions::Content, rule::declare_rule},
    domain::party_act::Medium,
};

declare_rule! {
    /// ## What it checks
    ///
    /// On a live call the collector spoke of the debt before the listener had given two identifiers of
    /// their own accord. A name is known to anyone and counts for nothing; neither does what the
    /// collector read out first.
    ///
    /// ## Why it matters
    ///
    /// Two matching items are the client's proof that nobody else was told.
    ///
    /// ## Say instead
    ///
    /// "Could you give me your date of birth and the zip code where you get mail?"
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([AskFor, AskIdentifier]), Heard([Identify]), Said([MiniMiranda])]
    /// ```
    ///
    /// ```ron,violates
    /// [
    ///     Answered(Consumer), Said([ReadOutIdentifier(Address), AskIdentifier]),
    ///     Heard([Identify(id: Address), Identify(id: BirthDate)]), Said([MiniMiranda]),
    /// ]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([AskIdentifier]), Heard([Identify(id: Name), Identify(id: BirthDate)]), Said([MiniMiranda])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([AskIdentifier, AskIdentifier(Address)]), Heard([Identify(id: BirthDate), Identify(id: Address)]), Said([MiniMiranda])]
    /// ```
    ///
    /// The third item makes up for the name:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([AskIdentifier]), Heard([Identify(id: Name), Identify(id: BirthDate), Identify(id: Last4)]), Said([MiniMiranda])]
    /// ```
    CLIENT_TWO_IDENTIFIERS {
        id: "client-two-identifiers",
        title: "Fewer than two identifiers",
        basis: Policy,
        read: T,
        source: Client,
        binds: Anyone,
        law: ["Client policy: verification"],
        hears: [SAID],
        says: "The debt was spoken of after {count} identifier(s); the client asks for two.",
        judge: judge,
    }
}

/// So many identifiers does the client ask for.
const NEEDED: u32 = 2;

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let listener = moment.listener().filter(|party| !party.voicemail);
    let live = moment
        .contact
        .is_some_and(|contact| contact.medium == Medium::Call)
        && listener.is_some();
    let here = &moment.standing.contact;
    let first = moment.content.has(Content::DEBT) && !here.content.has(Content::DEBT);
    let given = here.identifiers(false);
    (live && first && given < NEEDED).then(|| Verdict::violation().count(i64::from(given)))
}
