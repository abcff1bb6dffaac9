//! [`UK_DISPUTE_SUSPEND`]: recovery that goes on although the customer disputes the debt, in the United Kingdom.

use crate::compliance::{Moment, Verdict, rule::declare_rule, rules::collecting::collecting};

declare_rule! {
    /// ## What it checks
    ///
    /// In the United Kingdom the customer disputed the debt on grounds that are or may be valid, in any
    /// form, and the firm went on to recover it before it had looked into the grounds. The burden to show
    /// that the debt is owed is the firm's. What the file records as a dispute is taken to have such
    /// grounds.
    ///
    /// ## Why it matters
    ///
    /// Whoever may be right should not have to argue while paying.
    ///
    /// ## Say instead
    ///
    /// Suspend, investigate, and answer with what you found.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Heard([Dispute]), Said([AskPayment])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Heard([Dispute]), Said([TakeDispute])]), (contact: (at: "2026-03-20T12:00"))])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Heard([Dispute]), Said([TakeDispute, Farewell])])])
    /// ```
    ///
    /// It has been looked into:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Heard([Dispute]), Said([TakeDispute])]), (desk: "2026-03-15T10:00", steps: [Did(SendVerification)]), (contact: (at: "2026-03-20T12:00"))])
    /// ```
    UK_DISPUTE_SUSPEND {
        id: "uk-dispute-suspend",
        title: "Recovery not suspended in the United Kingdom",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        within: [UnitedKingdom],
        law: ["FCA Handbook, CONC 7.14.1R", "FCA Handbook, CONC 7.14.3R"],
        hears: [TRIED, SAID, DEED],
        says: "{what} although the debt is disputed and nobody has looked into it.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let account = moment.account()?;
    if !account.disputed || account.verified {
        return None;
    }
    collecting(moment).map(|what| Verdict::violation().what(what))
}
