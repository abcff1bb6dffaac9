//! [`OPTOUT_NO_COST_NO_EXTRA_INFO`]: a toll on opting out.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::CollectorAct,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector made opting out depend on a fee, or on more information than the choice itself and
    /// the address or number, such as a log-in.
    ///
    /// ## Why it matters
    ///
    /// A right with a turnstile is a right for few.
    ///
    /// ## Say instead
    ///
    /// One word back, or one click.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Email, line: "email"), steps: [Said([SayDebtCollector, OptOut(extra_info: true)])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut(fee: true)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Email, line: "email"), steps: [Said([SayDebtCollector, OptOut])])])
    /// ```
    ///
    /// One that is hard to find is another rule's:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Email, line: "email"), steps: [Said([SayDebtCollector, OptOut(clear: false)])])])
    /// ```
    OPTOUT_NO_COST_NO_EXTRA_INFO {
        id: "optout-no-cost-no-extra-info",
        title: "Opt-out that costs something or asks too much",
        basis: PerSe,
        read: M,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(e)"],
        hears: [SAID],
        says: "To opt out, the consumer was to {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let tolls = |act: &CollectorAct| match act {
        CollectorAct::OptOut { fee: true, .. } => Some("pay"),
        CollectorAct::OptOut {
            extra_info: true, ..
        } => Some("give more than the choice and the address"),
        _ => None,
    };
    let what = moment.said().iter().find_map(tolls)?;
    Some(Verdict::violation().what(what))
}
