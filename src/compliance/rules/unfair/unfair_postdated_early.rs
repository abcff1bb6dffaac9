//! [`UNFAIR_POSTDATED_EARLY`]: a post-dated payment deposited before its date.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        CollectorAct, Deed,
        act::{Certainty, Threat},
    },
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector deposited a post-dated instrument before the date it bears, or threatened to.
    ///
    /// ## Why it matters
    ///
    /// The date is the consumer's word on when the money will be there; before it, everything else
    /// bounces too.
    ///
    /// ## Say instead
    ///
    /// Deposit it on its date, not a day before.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Did(TakePayment(method: Cheque, on: InDays(4)))]),
    ///     (desk: "2026-03-13T10:00", steps: [Did(Deposit(dated: "2026-03-14"))]),
    /// ])
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: DepositEarly)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, AskPayment])]
    /// ```
    ///
    /// One day later:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Did(TakePayment(method: Cheque, on: InDays(4)))]),
    ///     (desk: "2026-03-14T10:00", steps: [Did(Deposit(dated: "2026-03-14"))]),
    /// ])
    /// ```
    UNFAIR_POSTDATED_EARLY {
        id: "unfair-postdated-early",
        title: "Post-dated payment deposited early",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692f(4)", "12 CFR § 1006.22(c)(3)"],
        hears: [SAID, DEED],
        says: "A post-dated payment was, or was to be, deposited before its date.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let early = matches!(
        moment.item,
        Item::Deed(Deed::Deposit { dated, .. }) if moment.date() < *dated
    );
    let threatened = |act: &CollectorAct| {
        matches!(
            act,
            CollectorAct::Consequence { what: Threat::DepositEarly, certainty, .. }
                if *certainty != Certainty::RuledOut
        )
    };
    (early || moment.does(threatened)).then(Verdict::violation)
}
