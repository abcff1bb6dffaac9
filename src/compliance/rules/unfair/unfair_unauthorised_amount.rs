//! [`UNFAIR_UNAUTHORISED_AMOUNT`]: an amount collected that neither the agreement nor a law allows.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        CollectorAct, Deed, Money,
        act::{AmountPart, FeeKind, HowMuch},
        facts::{Debt, LedgerAuthority, LedgerKind},
    },
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector asked for, stated as owed, or took interest, a fee, a charge or an expense that the
    /// agreement does not expressly authorize and no law permits: the ledger holds such a line, or a
    /// charge was added in the contact. Charges for the way of paying have a rule of their own.
    ///
    /// ## Why it matters
    ///
    /// People cannot tell a lawful charge from an invented one; the collector can.
    ///
    /// ## Say instead
    ///
    /// Ask only for ledger items that have an authority, and leave out the rest.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(ledger: [(amount: "$900.00"), (kind: Fee, label: "handling", amount: "$100.00", authority: None)])]), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Fee(kind: Collection, figure: Exactly("$75.00"))])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$900.00"), (kind: Fee, label: "late fee", amount: "$100.00", authority: Contract)])]), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// The line is left out of what is asked:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$900.00"), (kind: Fee, label: "handling", amount: "$100.00", authority: None)])]), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, StateAmount(part: Principal)])])])
    /// ```
    ///
    /// A law permits it:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$900.00"), (kind: Interest, amount: "$100.00", authority: Law)])]), contacts: [(steps: [Answered(Consumer), Said([MiniMiranda, StateAmount])])])
    /// ```
    UNFAIR_UNAUTHORISED_AMOUNT {
        id: "unfair-unauthorised-amount",
        title: "Amount that nothing authorizes",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692f(1)", "12 CFR § 1006.22(b)"],
        hears: [SAID, DEED],
        says: "An amount was asked or taken that neither the agreement nor a law allows.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let debt = moment.debt()?;
    let unauthorized = |act: &CollectorAct| match act {
        CollectorAct::StateAmount { part, .. } => match part {
            AmountPart::Balance | AmountPart::Undisputed => holds(debt, |_| true),
            AmountPart::Interest => holds(debt, |kind| kind == LedgerKind::Interest),
            AmountPart::Fees => holds(debt, |kind| kind == LedgerKind::Fee),
            AmountPart::Principal | AmountPart::Disputed => false,
        },
        CollectorAct::AskPayment { how_much, .. } => {
            *how_much == HowMuch::Full && holds(debt, |_| true)
        }
        CollectorAct::Fee { kind, .. } => is_added(debt, *kind),
        _ => false,
    };
    let taken = matches!(
        moment.item,
        Item::Deed(Deed::TakePayment { fee: Some(_), fee_kind, .. }) if is_added(debt, *fee_kind)
    );
    (taken || moment.does(unauthorized)).then(Verdict::violation)
}

/// Whether the ledger has a charge of such a kind that nothing authorizes.
fn holds(debt: &Debt, kind: impl Fn(LedgerKind) -> bool) -> bool {
    debt.ledger.iter().any(|line| {
        line.authority == LedgerAuthority::None && line.amount > Money::ZERO && kind(line.kind)
    })
}

fn is_added(debt: &Debt, kind: FeeKind) -> bool {
    kind != FeeKind::Convenience && !debt.fees_permitted.contains(&kind)
}
