//! [`FALSE_BUSINESS_NAME`]: a business name other than the true one.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        CollectorAct,
        act::{CompanyName, Role},
        facts::ActingAs,
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector used a name other than its true business name, or spoke as the creditor. A neutral
    /// name that is truly the company's own is allowed.
    ///
    /// ## Why it matters
    ///
    /// Without the true name nobody can check who calls, look up a license or complain.
    ///
    /// ## Say instead
    ///
    /// Use the registered name of the company.
    ///
    /// ## Violates
    ///
    /// Names other than the true company name (Supervisory Highlights, July 2024):
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([StateCompany(False), MiniMiranda])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([ClaimRole(Creditor), MiniMiranda])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StateCompany, MiniMiranda])]
    /// ```
    ///
    /// A neutral name that is its own:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StateCompany(Neutral), MiniMiranda])]
    /// ```
    FALSE_BUSINESS_NAME {
        id: "false-business-name",
        title: "Name that is not the company's",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(14)", "12 CFR § 1006.18(c)(4)"],
        hears: [SAID],
        says: "The collector used a name that is not its own.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let own = matches!(
        moment.facts.agency.acting_as,
        ActingAs::Creditor | ActingAs::FirstParty
    );
    let other = |act: &CollectorAct| match act {
        CollectorAct::StateCompany(CompanyName::False) => true,
        CollectorAct::ClaimRole(Role::Creditor) => !own,
        _ => false,
    };
    moment.does(other).then(Verdict::violation)
}
