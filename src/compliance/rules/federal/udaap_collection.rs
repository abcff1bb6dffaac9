//! [`UDAAP_COLLECTION`]: signs of unfair, deceptive or abusive conduct by those whom the federal act leaves out.

use crate::{
    compliance::{
        Factors, Moment, Verdict,
        questions::{Content, Coverage, coverage, designated, is_third_party},
        rule::declare_rule,
        rules::pressure::falsely_empowered,
    },
    domain::{CollectorAct, contact::Direction},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// Somebody who is no debt collector in the sense of the federal act, such as the creditor or a
    /// service provider in its name, told others of the debt, threatened what is not lawful or not meant,
    /// claimed what is not so, insulted the consumer, or turned to them at a time or in a way they had
    /// asked to be left alone. Conduct is unfair where it injures substantially, cannot reasonably be
    /// avoided and is not outweighed; whether it was is decided case by case: the finding lists what was
    /// seen and decides nothing. For debt collectors the narrower rules say it.
    ///
    /// ## Why it matters
    ///
    /// The consumer is hurt by what is said, whoever's name is on the badge.
    ///
    /// ## Say instead
    ///
    /// Keep to the collectors' rules, whoever you work for.
    ///
    /// ## Violates
    ///
    /// References, supervisors and landlords were called about the debt (CFPB, EZCORP, 2015):
    ///
    /// ```ron,violates
    /// Conduct(facts: (agency: (acting_as: Creditor)), contacts: [(steps: [Answered(Employer), Said([RevealDebt])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(facts: (agency: (acting_as: FirstParty)), contacts: [(steps: [Answered(Consumer), Said([Consequence(what: Arrest)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (acting_as: Creditor)), contacts: [(steps: [Answered(Employer), Said([StatePurpose(Personal)])])])
    /// ```
    ///
    /// A debt collector is judged by the narrower rules:
    ///
    /// ```ron,complies
    /// [Answered(Employer), Said([RevealDebt])]
    /// ```
    UDAAP_COLLECTION {
        id: "udaap-collection",
        title: "Unfair, deceptive or abusive collection",
        basis: Standard,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["12 U.S.C. § 5531", "12 U.S.C. § 5536"],
        hears: [TRIED, SAID],
        says: "Signs of unfair, deceptive or abusive conduct: {factors}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    if coverage(moment.facts, moment.debt()) != Coverage::NotCollector {
        return None;
    }
    let seen = if matches!(moment.item, Item::Tried) {
        Factors::UNWANTED.when(unwanted(moment))
    } else {
        said(moment)
    };
    (!seen.is_empty()).then(|| Verdict::advisory().factors(seen))
}

fn said(moment: &Moment<'_>) -> Factors {
    let others = moment
        .listener()
        .is_some_and(|party| is_third_party(moment.facts, &party));
    let insulted = moment.does(|act| matches!(act, CollectorAct::Insult(_)));
    let untrue = falsely_empowered(moment).is_some();
    let threat = moment.content.has(Content::CONSEQUENCE);
    Factors::TOLD_OTHERS
        .when(others && moment.content.has(Content::DEBT))
        .and(Factors::INSULTED.when(insulted))
        .and(Factors::THREATENED.when(untrue && threat))
        .and(Factors::UNTRUE.when(untrue && !threat))
}

fn unwanted(moment: &Moment<'_>) -> bool {
    let Some(contact) = moment
        .contact
        .filter(|contact| contact.direction == Direction::Outbound && !contact.in_reply)
    else {
        return false;
    };
    let known = &moment.standing.known;
    designated(moment.facts, moment.standing, contact, moment.now).is_some()
        || known
            .bars(contact.medium, contact.line, moment.local())
            .is_some()
}
