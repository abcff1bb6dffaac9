//! [`FREQ_STUDENT_LOAN_ONE_DEBT`]: calls about several loans that count together.

use crate::compliance::{
    Moment, Verdict,
    parameters::Number,
    questions::{Counted, calls_in_period, counted, debt_mask, person_called},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// All student loans that a consumer owes and that were serviced under a single account number when
    /// they were obtained count as one debt. Counted loan by loan this call would have been within the
    /// limits; counted together it is not. That is presumed to violate the law.
    ///
    /// ## Why it matters
    ///
    /// One borrower, one number, one telephone: the loans do not ring separately.
    ///
    /// ## Say instead
    ///
    /// Keep one count for the whole account.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (
    ///         debts: [(id: "first", group: "edu"), (id: "second", group: "edu")],
    ///         history: [
    ///         (at: "2026-03-04T10:00", result: RangOut, debts: ["first"]),
    ///         (at: "2026-03-05T10:00", result: RangOut, debts: ["first"]),
    ///         (at: "2026-03-06T10:00", result: RangOut, debts: ["first"]),
    ///         (at: "2026-03-07T10:00", result: RangOut, debts: ["first"]),
    ///         (at: "2026-03-08T09:00", result: RangOut, debts: ["second"]),
    ///         (at: "2026-03-09T09:00", result: RangOut, debts: ["second"]),
    ///         (at: "2026-03-10T09:00", result: RangOut, debts: ["second"]),
    ///         ],
    ///     ),
    ///     contacts: [(contact: (at: "2026-03-10T15:00", debts: ["second"]))],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// One call fewer:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (
    ///         debts: [(id: "first", group: "edu"), (id: "second", group: "edu")],
    ///         history: [
    ///         (at: "2026-03-04T10:00", result: RangOut, debts: ["first"]),
    ///         (at: "2026-03-05T10:00", result: RangOut, debts: ["first"]),
    ///         (at: "2026-03-06T10:00", result: RangOut, debts: ["first"]),
    ///         (at: "2026-03-07T10:00", result: RangOut, debts: ["first"]),
    ///         (at: "2026-03-08T09:00", result: RangOut, debts: ["second"]),
    ///         (at: "2026-03-09T09:00", result: RangOut, debts: ["second"]),
    ///         ],
    ///     ),
    ///     contacts: [(contact: (at: "2026-03-10T15:00", debts: ["second"]))],
    /// )
    /// ```
    ///
    /// Loans under numbers of their own:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (
    ///         debts: [(id: "first"), (id: "second")],
    ///         history: [
    ///         (at: "2026-03-04T10:00", result: RangOut, debts: ["first"]),
    ///         (at: "2026-03-05T10:00", result: RangOut, debts: ["first"]),
    ///         (at: "2026-03-06T10:00", result: RangOut, debts: ["first"]),
    ///         (at: "2026-03-07T10:00", result: RangOut, debts: ["first"]),
    ///         (at: "2026-03-08T09:00", result: RangOut, debts: ["second"]),
    ///         (at: "2026-03-09T09:00", result: RangOut, debts: ["second"]),
    ///         (at: "2026-03-10T09:00", result: RangOut, debts: ["second"]),
    ///         ],
    ///     ),
    ///     contacts: [(contact: (at: "2026-03-10T15:00", debts: ["second"]))],
    /// )
    /// ```
    FREQ_STUDENT_LOAN_ONE_DEBT {
        id: "freq-student-loan-one-debt",
        title: "Student loans under one number are one debt",
        basis: Presumption,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(b)(4)", "Comment 14(b)(4)-2.ii"],
        hears: [TRIED],
        says: "The loans were serviced under one account number when they were obtained and count as one debt; with this call there were {count} calls about it within seven days, which is presumed to be a violation.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    moment.debt().filter(|debt| debt.group.is_some())?;
    let grouped = |id: &crate::domain::Id| moment.facts.debt(*id).and_then(|debt| debt.group);
    let group = grouped(contact.debts.first()?)?;
    let members = moment
        .facts
        .debts
        .iter()
        .filter(|one| one.group == Some(group));
    let date = moment.date();
    let most = moment.params.get(Number::CallsInPeriod, date)?;
    let shared = members.count() > 1;
    if !shared
        || counted(moment.facts, moment.params, moment.standing, contact, date) != Counted::Yes
    {
        return None;
    }
    let person = person_called(moment.facts, contact);
    let debts = debt_mask(moment.facts, contact);
    let calls = calls_in_period(moment.params, moment.standing, person, debts, date)? + 1;
    (calls > most).then(|| Verdict::presumed().count(calls))
}
