//! [`UK_REASONABLE_OFFER`]: an offer of the customer that nobody considered, in the United Kingdom.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{CollectorAct, act::HowMuch},
};

declare_rule! {
    /// ## What it checks
    ///
    /// In the United Kingdom the customer put terms forward, and the firm then asked for all of it again,
    /// contradicted, or pressed. Whether an offer was reasonable and duly considered is a matter of
    /// judgment: the finding names what was seen and decides nothing.
    ///
    /// ## Why it matters
    ///
    /// Who offers what they have should get an answer to it.
    ///
    /// ## Say instead
    ///
    /// "Thank you. Let me see what that comes to, and what we can do with it."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([Ask(Ability)]), Countered(total: "$1,000.00", instalment: "$50.00", cadence: Monthly, first: "2026-03-20"), Said([AskPayment])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([Ask(Ability)]), Countered(total: "$1,000.00", instalment: "$50.00", cadence: Monthly, first: "2026-03-20"), Said([Acknowledge, Ask(Commitment)])])])
    /// ```
    ///
    /// Nothing had been offered:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([AskPayment])])])
    /// ```
    UK_REASONABLE_OFFER {
        id: "uk-reasonable-offer",
        title: "Offer passed over in the United Kingdom",
        basis: Standard,
        read: T,
        source: Law,
        binds: Anyone,
        within: [UnitedKingdom],
        law: ["FCA Handbook, CONC 7.14"],
        hears: [SAID],
        says: "After the customer's offer the firm {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    if !moment.standing.contact.countered {
        return None;
    }
    let what = moment.said().iter().find_map(|act| match act {
        CollectorAct::AskPayment {
            how_much: HowMuch::Full,
            ..
        } => Some("asked for all of it"),
        CollectorAct::Contradict => Some("contradicted"),
        CollectorAct::Press(_) => Some("pressed on"),
        _ => None,
    })?;
    Some(Verdict::advisory().what(what))
}
