//! [`UK_NO_FALSE_AUTHORITY`]: false authority, false papers or action that cannot or will not be taken, in the United Kingdom.

use crate::compliance::{Moment, Verdict, rule::declare_rule, rules::pressure::falsely_empowered};

declare_rule! {
    /// ## What it checks
    ///
    /// In the United Kingdom the firm claimed an authority or a legal position that it does not have,
    /// used papers that look official, or named action that cannot lawfully be taken or has not been
    /// taken.
    ///
    /// ## Why it matters
    ///
    /// A seal frightens people into paying what they cannot.
    ///
    /// ## Say instead
    ///
    /// Say who you are and what is true of the account.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([ClaimRole(Court)])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([Consequence(what: Arrest)])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(contact: (medium: Letter, line: "street", look: Court), steps: [Said([StateAmount])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([StateName, StateCompany, StateAmount])])])
    /// ```
    ///
    /// A suit that has been decided on:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", facts: (authority: (suit_authorised: true)), contacts: [(steps: [Answered(Consumer), Said([Consequence(what: Suit)])])])
    /// ```
    UK_NO_FALSE_AUTHORITY {
        id: "uk-no-false-authority",
        title: "False authority or action in the United Kingdom",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        within: [UnitedKingdom],
        law: ["FCA Handbook, CONC 7.11.1R", "FCA Handbook, CONC 7.11.3R", "FCA Handbook, CONC 7.11.6R", "FCA Handbook, CONC 7.11.9R"],
        hears: [SAID],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    falsely_empowered(moment).map(|what| Verdict::violation().what(what))
}
