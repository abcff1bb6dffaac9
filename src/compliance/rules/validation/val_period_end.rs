//! [`VAL_PERIOD_END`]: when the validation period ends.

use crate::compliance::rule::{declare_rule, finds_nothing};

declare_rule! {
    /// ## What it means
    ///
    /// The period ends thirty days after the consumer receives, or may be assumed to have received, the
    /// notice. Receipt may be assumed five days after the notice is provided, Saturdays, Sundays and the
    /// holidays of 5 U.S.C. 6103(a) not counted; of the thirty days every day counts, and an end on a
    /// weekend is not moved. A collector that used the assumed date may keep it, even if it learns of
    /// another. A notice that came back opens no period; the next one opens a new one.
    ///
    /// ## Why it matters
    ///
    /// Within it a written dispute stops everything, and no demand may drown out that right.
    ///
    /// ## Examples
    ///
    /// Sent March 4, 2024: assumed received March 11, ends April 10. Sent June 14, 2024: June 19 is a
    /// holiday, so June 24 and July 24. Sent November 22, 2024: December 2 and January 1, 2025. When July
    /// 4 falls on a Saturday, the Friday before is an ordinary day.
    ///
    /// A written dispute on the last day stops collection:
    ///
    /// ```ron,suspended
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], notice: (sent: "2024-03-04"))]), contacts: [(contact: (at: "2024-04-10T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true)])])])
    /// ```
    ///
    /// A day later it does not:
    ///
    /// ```ron,not-suspended
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], notice: (sent: "2024-03-04"))]), contacts: [(contact: (at: "2024-04-11T12:00", direction: Inbound, medium: Letter), steps: [Heard([Dispute(written: true)])])])
    /// ```
    VAL_PERIOD_END {
        id: "val-period-end",
        title: "End of the validation period",
        basis: Definition,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.34(b)(5)", "12 CFR pt. 1006, Supp. I, comments 34(b)(5)-1 and -2"],
        hears: [],
        says: "",
        judge: finds_nothing,
    }
}
