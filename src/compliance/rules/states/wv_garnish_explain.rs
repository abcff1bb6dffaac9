//! [`WV_GARNISH_EXPLAIN`]: garnishment named in West Virginia without saying that it takes a court order.

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
    /// In West Virginia the collector named garnishment as a consequence without saying that a court
    /// order has to come first.
    ///
    /// ## Why it matters
    ///
    /// People believe that wages can simply be taken.
    ///
    /// ## Say instead
    ///
    /// "Wages can be garnished only after a court has ordered it."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "WV", contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Garnish, certainty: May)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "WV", contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, Consequence(what: Garnish, certainty: AfterJudgment)])])])
    /// ```
    ///
    /// Not a word of it:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "WV", contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, StateAmount])])])
    /// ```
    WV_GARNISH_EXPLAIN {
        id: "wv-garnish-explain",
        title: "Garnishment named without the court order in West Virginia",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        within: [WestVirginia],
        law: ["W. Va. Code § 46A-2-124(e)(2)"],
        hears: [SAID],
        says: "Garnishment was named without saying that a court order has to come first.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let bare = |act: &CollectorAct| {
        matches!(
            act,
            CollectorAct::Consequence {
                what: Threat::Garnish,
                certainty: Certainty::Will | Certainty::May,
                ..
            }
        )
    };
    moment.does(bare).then(Verdict::violation)
}
