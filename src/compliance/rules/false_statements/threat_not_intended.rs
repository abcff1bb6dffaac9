//! [`THREAT_NOT_INTENDED`]: a threat of what nobody has decided to do.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        CollectorAct,
        act::{Certainty, Threat},
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector named a suit, a garnishment or a repossession as a consequence although nobody
    /// intends it: the creditor has not authorized a suit, the lien holder does not mean to take the
    /// property. Saying that something *may* happen is judged as well, unless it is what this collector
    /// ordinarily does. Saying that nobody has decided, or that it will not happen, is no threat.
    ///
    /// ## Why it matters
    ///
    /// A court is a powerful word. It may be used only by those who are going there.
    ///
    /// ## Say instead
    ///
    /// "Nobody has decided on court. I would rather find something that works."
    ///
    /// ## Violates
    ///
    /// The contract asked for the creditor's written authorization first (Bentley v. Great Lakes, 2d Cir. 1993):
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: Suit)])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: Suit, certainty: May)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (authority: (suit_authorised: true)),
    ///     contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Suit)])])],
    /// )
    /// ```
    ///
    /// The collector ordinarily sues, and does not say that it will:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (authority: (suit_is_usual: true)),
    ///     contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Suit, certainty: May)])])],
    /// )
    /// ```
    THREAT_NOT_INTENDED {
        id: "threat-not-intended",
        title: "Threat of action that is not intended",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(5)", "12 CFR § 1006.18(c)(1)"],
        hears: [SAID],
        says: "{what} was named as a consequence although nobody intends it.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let authority = &moment.facts.authority;
    let today = moment.date();
    let judgment = moment
        .debt()
        .is_some_and(|debt| debt.judgment.is_some_and(|on| on <= today));
    let unintended = |act: &CollectorAct| {
        let CollectorAct::Consequence {
            what, certainty, ..
        } = act
        else {
            return None;
        };
        let firm = match certainty {
            Certainty::Will => true,
            Certainty::May | Certainty::AfterJudgment => false,
            Certainty::Undecided | Certainty::RuledOut => return None,
        };
        let suit = authority.suit_authorised || (!firm && authority.suit_is_usual);
        match what {
            Threat::Suit if !suit => Some("a suit"),
            // What only a judgment allows is intended where a suit is, or where there is one.
            Threat::Garnish | Threat::Seize if !suit && !judgment => Some("garnishment or seizure"),
            Threat::Repossess | Threat::Disable if !authority.repossession_intended => {
                Some("taking or disabling property")
            }
            _ => None,
        }
    };
    moment
        .said()
        .iter()
        .find_map(unintended)
        .map(|what| Verdict::violation().what(what))
}
