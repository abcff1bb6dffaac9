//! [`THREAT_ARREST`]: a threat of arrest.

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
    /// The collector said, or let it be understood, that not paying leads to arrest or prison. Saying
    /// that it does not is no threat.
    ///
    /// ## Why it matters
    ///
    /// Nobody is arrested for a consumer debt. The threat works because people do not know that.
    ///
    /// ## Say instead
    ///
    /// Say what is so: "Nobody has decided on a next step. What I can offer today is a plan."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: Arrest)])]
    /// ```
    ///
    /// A threat remains one when it is put softly:
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: Arrest, certainty: May)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: Arrest, certainty: RuledOut)])]
    /// ```
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Explain(NoDecision)])]
    /// ```
    THREAT_ARREST {
        id: "threat-arrest",
        title: "Threat of arrest",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(4)", "12 CFR § 1006.18(b)(3)"],
        hears: [SAID],
        says: "Arrest was named as a consequence of not paying.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let arrest = |act: &CollectorAct| matches!(act, CollectorAct::Consequence { what: Threat::Arrest, certainty, .. } if *certainty != Certainty::RuledOut);
    moment.said().iter().any(arrest).then(Verdict::violation)
}
