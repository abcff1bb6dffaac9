//! [`THREAT_CREDIT_REPORTING`]: a threat to the credit report by a collector who does not or may not report.

use crate::compliance::questions::Content;
use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        CollectorAct,
        act::{Certainty, Claim, Threat},
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector said that it reports, or that the consumer's credit will suffer, although it
    /// furnishes nothing to credit bureaus or may not report this item.
    ///
    /// ## Why it matters
    ///
    /// A credit report decides on homes and jobs; the threat works whether or not anything will be
    /// reported.
    ///
    /// ## Say instead
    ///
    /// Leave it out, unless the file says that this account is reported.
    ///
    /// ## Violates
    ///
    /// Credit said to suffer although nothing was furnished (CFPB consent order of 2019):
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: CreditReport)])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Claim(WeReport)])]
    /// ```
    ///
    /// It furnishes, but this item is too old to be reported:
    ///
    /// ```ron,violates
    /// Conduct(facts: (agency: (furnishes: true), debts: [(ledger: [(amount: "$1,000.00")], reportable: false)]), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: CreditReport, certainty: May)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (furnishes: true)), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Claim(WeReport)])])])
    /// ```
    ///
    /// It is ruled out:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: CreditReport, certainty: RuledOut)])]
    /// ```
    THREAT_CREDIT_REPORTING {
        id: "threat-credit-reporting",
        title: "Threat to report what is not reported",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(5)", "15 U.S.C. § 1692e(8)"],
        hears: [SAID],
        says: "Harm to the consumer's credit was named as a consequence although {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    if !moment.content.any(Content::CONSEQUENCE.and(Content::CLAIM)) {
        return None;
    }
    let threatened = moment.does(|act| match act {
        CollectorAct::Claim(Claim::WeReport) => true,
        CollectorAct::Consequence {
            what: Threat::CreditReport,
            certainty,
            ..
        } => !matches!(certainty, Certainty::RuledOut | Certainty::Undecided),
        _ => false,
    });
    let what = match (moment.facts.agency.furnishes, moment.debt()?.reportable) {
        (false, _) => "the collector reports nothing",
        (true, false) => "this item may not be reported",
        (true, true) => return None,
    };
    threatened.then(|| Verdict::violation().what(what))
}
