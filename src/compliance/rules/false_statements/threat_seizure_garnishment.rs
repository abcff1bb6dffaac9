//! [`THREAT_SEIZURE_GARNISHMENT`]: a threat to garnish or seize that is not lawful or not meant.

use crate::compliance::questions::Content;
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
    /// The collector named garnishment, attachment, seizure or sale of property as a consequence of not
    /// paying, although there is no judgment and that was not said to come first, or although nobody
    /// intends to go to court.
    ///
    /// ## Why it matters
    ///
    /// Wages and property can be taken only after a court has decided. Who does not know that pays out of
    /// fear.
    ///
    /// ## Say instead
    ///
    /// Without a judgment do not mention it. Where asked: "That would take a judgment first, and nobody
    /// has decided on court."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: Garnish)])]
    /// ```
    ///
    /// A judgment would come first, but nobody intends a suit:
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: Garnish, certainty: AfterJudgment)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (authority: (suit_authorised: true)), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Garnish, certainty: AfterJudgment)])])])
    /// ```
    ///
    /// There is a judgment:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], judgment: "2025-11-03")]), contacts: [(steps: [Answered(Consumer), Said([SayDebtCollector, Consequence(what: Garnish, certainty: May)])])])
    /// ```
    ///
    /// It is ruled out:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: Garnish, certainty: RuledOut)])]
    /// ```
    THREAT_SEIZURE_GARNISHMENT {
        id: "threat-seizure-garnishment",
        title: "Threat of seizure or garnishment",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(4)", "12 CFR § 1006.18(b)(3)"],
        hears: [SAID],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    if !moment.content.has(Content::CONSEQUENCE) {
        return None;
    }
    let debt = moment.debt()?;
    let authority = &moment.facts.authority;
    let judgment = debt.judgment.is_some_and(|on| on <= moment.date());
    let suit = authority.suit_authorised || authority.suit_is_usual;
    let wrong = |act: &CollectorAct| {
        let CollectorAct::Consequence {
            what: Threat::Garnish | Threat::Seize,
            certainty,
            ..
        } = act
        else {
            return None;
        };
        match certainty {
            Certainty::RuledOut | Certainty::Undecided => None,
            _ if debt.exempt => Some("Seizure of what the law exempts was named as a consequence."),
            _ if judgment => None,
            Certainty::AfterJudgment if suit => None,
            Certainty::AfterJudgment => Some(
                "Garnishment or seizure was named as a consequence although nobody intends a suit.",
            ),
            _ => Some(
                "Garnishment or seizure was named as a consequence without the judgment that it takes.",
            ),
        }
    };
    moment
        .said()
        .iter()
        .find_map(wrong)
        .map(|what| Verdict::violation().what(what))
}
