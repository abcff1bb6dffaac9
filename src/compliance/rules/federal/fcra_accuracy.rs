//! [`FCRA_ACCURACY`]: a report that the furnisher knows, or should know, to be wrong.

use crate::{
    compliance::{Moment, Verdict, questions::not_owed, rule::declare_rule},
    domain::{Deed, Money, figure::Figure},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// An amount went to a credit bureau that differs from the account, or a debt of which nothing is
    /// owed was reported as owed. The rule binds every furnisher, creditors too.
    ///
    /// ## Why it matters
    ///
    /// The file at the bureau decides where people live and work.
    ///
    /// ## Say instead
    ///
    /// Report what the account shows on that day.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(Furnish(figure: Off("$0.01")))])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(facts: (agency: (acting_as: Creditor), debts: [(ledger: [(amount: "$1,000.00")], paid: "2026-02-01")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Furnish())])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(Furnish())])])
    /// ```
    ///
    /// Reported as paid, with nothing owed:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], paid: "2026-02-01")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Furnish(figure: Exactly("$0.00")))])])
    /// ```
    FCRA_ACCURACY {
        id: "fcra-accuracy",
        title: "Inaccurate report",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["15 U.S.C. § 1681s-2(a)(1)"],
        hears: [DEED],
        says: "{stated} was reported; the account shows {truth}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let Item::Deed(Deed::Furnish { figure, .. }) = moment.item else {
        return None;
    };
    let debt = moment.debt()?;
    let truth = if not_owed(debt, moment.date()) {
        Money::ZERO
    } else {
        debt.balance()
    };
    // "The true figure" is the ledger's: on a debt that is paid it is wrong.
    let stated = match figure {
        Figure::True => debt.balance(),
        other => other.stated(truth),
    };
    (stated != truth).then(|| Verdict::violation().amounts(stated, truth))
}
