//! [`OVERSHADOW`]: a demand that drowns out the right to dispute.

use chrono::NaiveDate;

use crate::{
    compliance::{
        Moment, Verdict, calendar::validation_period_end, questions::Content, rule::declare_rule,
    },
    domain::Deed,
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// Within the validation period the collector demanded payment by a day inside it, or announced a
    /// suit for such a day, and did not explain in the same contact how that goes with the right to
    /// dispute. It is judged when the contact is over. A suit brought within the period counts as well
    /// where neither the papers nor the last contact explained it (from memory: Ellis v. Solomon &
    /// Solomon, 2d Cir. 2010). Asking for payment is allowed as long as it leaves the thirty days alone.
    ///
    /// ## Why it matters
    ///
    /// "Pay within ten days" beside "you have thirty days to dispute" leaves people unsure which is
    /// true, and the nearer date wins.
    ///
    /// ## Say instead
    ///
    /// "You can pay now if you wish. You still have until the date in the notice to dispute the debt."
    ///
    /// ## Violates
    ///
    /// Suit within ten days beside a notice of thirty (Graziano v. Harrison, 3d Cir. 1991):
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(
    ///     contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"),
    ///     steps: [Said([ValidationInfo, Consequence(what: Suit, by: InDays(10))])],
    /// )])
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, AskPayment(by: InDays(7))])]
    /// ```
    ///
    /// Sued two weeks after the notice:
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (debts: [(notice: (sent: "2026-03-02"))], authority: (suit_authorised: true)),
    ///     contacts: [(desk: "2026-03-16T10:00", steps: [Did(Sue())])],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// The same demand with the right explained:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, AskPayment(by: InDays(7)), RightsReminder])]
    /// ```
    ///
    /// Payment asked for at once, with no day set (Wilson v. Quadramed, 3d Cir. 2000):
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, AskPayment, Press(Urgency)])]
    /// ```
    ///
    /// Sued after a letter that said that the right to dispute stands:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (debts: [(notice: (sent: "2026-03-02"))], authority: (suit_authorised: true)),
    ///     contacts: [
    ///         (contact: (at: "2026-03-14T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector, RightsReminder])]),
    ///         (desk: "2026-03-16T10:00", steps: [Did(Sue())]),
    ///     ],
    /// )
    /// ```
    ///
    /// The period is over:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (debts: [(notice: (sent: "2026-01-05"))]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector, AskPayment(by: InDays(7))])])],
    /// )
    /// ```
    OVERSHADOW {
        id: "overshadow",
        title: "Right to dispute overshadowed",
        basis: Standard,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692g(b)", "12 CFR § 1006.38(b)(1)"],
        hears: [CLOSED, DEED],
        says: "{date} was set as a day to pay or to be sued, inside the validation period and unexplained.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let here = &moment.standing.contact;
    if let Item::Deed(deed) = moment.item {
        return sued(moment, deed);
    }
    let day = here.deadline?;
    let ends = period_end(moment)?;
    let today = moment.date();
    let inside = today <= ends && day <= ends;
    let explained = here.content.has(Content::RIGHTS);
    (inside && !explained).then(|| Verdict::violation().date(day).because(here.deadline_cite.0))
}

/// A suit within the period of a notice that was sent. The pleading itself is no
/// first communication (15 U.S.C. 1692g(d)), so without a notice nothing runs.
fn sued(moment: &Moment<'_>, deed: &Deed) -> Option<Verdict> {
    let account = moment.account()?;
    let sent = account
        .notice
        .filter(|_| matches!(deed, Deed::Sue { .. }))?;
    let ends = account
        .period_ends
        .unwrap_or_else(|| validation_period_end(moment.params, sent));
    let today = moment.date();
    let explained = moment.standing.contact.content.has(Content::RIGHTS);
    (today <= ends && !explained).then(|| Verdict::violation().date(today))
}

/// The end of the period; for a notice still to be sent, as if it were sent today.
fn period_end(moment: &Moment<'_>) -> Option<NaiveDate> {
    let standing = moment.standing;
    let debt = standing.debts.first_of(standing.contact.debts.max(1))?;
    let sent = debt.notice.unwrap_or_else(|| moment.date());
    Some(
        debt.period_ends
            .unwrap_or_else(|| validation_period_end(moment.params, sent)),
    )
}
