//! [`UNFAIR_POSTDATED_SOLICIT`]: a post-dated payment asked for in order to threaten with it.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{CollectorAct, act::PostdatedUse},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector asked for a post-dated check or instrument in order to threaten with, or to start, a
    /// criminal prosecution.
    ///
    /// ## Why it matters
    ///
    /// A check that bounces can be made to look like a crime; the debt cannot.
    ///
    /// ## Say instead
    ///
    /// Ask for a payment on a day on which the money is there.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, SolicitPostdated(ToThreaten)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, AskPayment])]
    /// ```
    ///
    /// Asked for, to bank it on its date:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, SolicitPostdated(ToBank)])]
    /// ```
    UNFAIR_POSTDATED_SOLICIT {
        id: "unfair-postdated-solicit",
        title: "Post-dated payment asked for as a threat",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692f(3)", "12 CFR § 1006.22(c)(2)"],
        hears: [SAID],
        says: "A post-dated payment was asked for as a means to threaten with prosecution.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment
        .does(|act| *act == CollectorAct::SolicitPostdated(PostdatedUse::ToThreaten))
        .then(Verdict::violation)
}
