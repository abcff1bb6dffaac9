//! [`THREAT_NOT_LEGAL`]: a threat of what the law does not allow.

use chrono::NaiveDate;

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        CollectorAct, Facts,
        act::{Certainty, Threat},
        facts::Debt,
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector named as a consequence what cannot lawfully be done: a suit on a debt that is
    /// time-barred, paid or discharged, or in a state for which the collector lacks the license;
    /// garnishment or seizure without a judgment; taking exempt property, or property without a lien;
    /// telling the employer or relatives; making the debt public.
    ///
    /// ## Why it matters
    ///
    /// The threat is false whether or not it is meant: the law bars the act.
    ///
    /// ## Say instead
    ///
    /// Leave the consequence out, or explain what is true: "The time limit for suing on this debt has passed."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (debts: [(limitation_ends: "2025-01-01")], authority: (suit_authorised: true)),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Suit)])])],
    /// )
    /// ```
    ///
    /// The license is missing (CFPB consent order of December 2020):
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (agency: (unlicensed: ["NJ"]), people: [(id: "dana", relation: Consumer, jurisdiction: "NJ")], authority: (suit_authorised: true)),
    ///     contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Suit)])])],
    /// )
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: TellEmployer, certainty: May)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (debts: [(limitation_ends: "2027-01-01")], authority: (suit_authorised: true)),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Suit)])])],
    /// )
    /// ```
    ///
    /// What comes only after a judgment, said to come only after it:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (authority: (suit_authorised: true)),
    ///     contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Garnish, certainty: AfterJudgment)])])],
    /// )
    /// ```
    THREAT_NOT_LEGAL {
        id: "threat-not-legal",
        title: "Threat of action that is not lawful",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(5)", "12 CFR § 1006.18(c)(1)"],
        hears: [SAID],
        says: "{what} was named as a consequence, which the law does not allow here.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let debt = moment.debt();
    let today = moment.date();
    let unlawful = |act: &CollectorAct| {
        let CollectorAct::Consequence {
            what, certainty, ..
        } = act
        else {
            return None;
        };
        match certainty {
            Certainty::RuledOut => None,
            _ => why_unlawful(moment.facts, debt?, today, *what, *certainty),
        }
    };
    moment
        .said()
        .iter()
        .find_map(unlawful)
        .map(|what| Verdict::violation().what(what))
}

fn why_unlawful(
    facts: &Facts,
    debt: &Debt,
    today: NaiveDate,
    what: Threat,
    certainty: Certainty,
) -> Option<&'static str> {
    let since = |on: Option<NaiveDate>| on.is_some_and(|on| on <= today);
    let state = facts
        .consumer()
        .map_or("", |consumer| consumer.jurisdiction.as_str());
    let unlicensed = facts.agency.unlicensed.iter().any(|other| other == state);
    let nothing_owed = since(debt.paid) || since(debt.settled) || since(debt.discharged);
    match what {
        Threat::Suit if since(debt.limitation_ends) => Some("a suit on a time-barred debt"),
        Threat::Suit if unlicensed => Some("a suit without the license that the state asks for"),
        Threat::Suit if nothing_owed => Some("a suit on a debt of which nothing is owed"),
        Threat::Garnish | Threat::Seize
            if !since(debt.judgment) && certainty != Certainty::AfterJudgment =>
        {
            Some("garnishment or seizure without a judgment")
        }
        Threat::Repossess | Threat::Disable if !debt.lien || debt.exempt => {
            Some("taking property without a right to it")
        }
        Threat::TellEmployer => Some("telling the employer"),
        Threat::TellRelatives => Some("telling relatives"),
        Threat::Publish => Some("making the debt public"),
        _ => None,
    }
}
