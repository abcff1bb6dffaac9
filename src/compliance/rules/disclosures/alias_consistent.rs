//! [`ALIAS_CONSISTENT`]: a name that nobody could trace to the person who used it.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{CollectorAct, act::GivenName},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector gave a name that is neither their own nor a desk name used consistently and kept on
    /// the employer's register, so that the employer could tell who spoke.
    ///
    /// ## Why it matters
    ///
    /// A name that belongs to nobody leaves people with nobody to hold to what was said.
    ///
    /// ## Say instead
    ///
    /// Use your own name, or the one desk name that is registered for you.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([StateName(Invented), MiniMiranda])]
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (agency: (alias_registered: false)),
    ///     contacts: [(steps: [Answered(Consumer), Said([StateName(Alias), MiniMiranda])])],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StateName(Own), MiniMiranda])]
    /// ```
    ///
    /// A desk name that is on the register:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StateName(Alias), MiniMiranda])]
    /// ```
    ALIAS_CONSISTENT {
        id: "alias-consistent",
        title: "Alias that is on no register",
        basis: PerSe,
        read: M,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.18(f)"],
        hears: [SAID],
        says: "The collector used a name by which the employer cannot readily tell who spoke.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let registered = moment.facts.agency.alias_registered;
    let untraceable = |act: &CollectorAct| match act {
        CollectorAct::StateName(GivenName::Invented) => true,
        CollectorAct::StateName(GivenName::Alias) => !registered,
        _ => false,
    };
    moment.does(untraceable).then(Verdict::violation)
}
