//! [`HARASS_VIOLENCE`]: violence or crime, used or threatened.

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
    /// The collector threatened violence, or other criminal means to harm a person, their reputation or
    /// their property. A threat to somebody's reputation falls under this only if the means are criminal,
    /// which has to be judged.
    ///
    /// ## Why it matters
    ///
    /// It is a crime before it is a violation of this act.
    ///
    /// ## Say instead
    ///
    /// Nothing. Apologize, end the call and report it.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([Consequence(what: Violence, certainty: May)])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([Consequence(what: Reputation)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([Consequence(what: Suit, certainty: May)])]
    /// ```
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([Consequence(what: Violence, certainty: RuledOut)])]
    /// ```
    HARASS_VIOLENCE {
        id: "harass-violence",
        title: "Threat of violence",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692d(1)", "12 CFR § 1006.14(c)"],
        hears: [SAID],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let threats = |wanted: Threat| {
        moment.said().iter().any(|act| {
            matches!(act, CollectorAct::Consequence { what, certainty, .. }
                if *what == wanted && *certainty != Certainty::RuledOut)
        })
    };
    if threats(Threat::Violence) {
        return Some(Verdict::violation().what("Violence was threatened."));
    }
    threats(Threat::Reputation).then(|| {
        Verdict::advisory()
            .what("Harm to a reputation was threatened; by criminal means it would be forbidden outright.")
    })
}
