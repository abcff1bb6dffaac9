//! [`FURNISH_UNDELIVERED`]: a report after a letter that came back.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::Deed,
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// What had been sent to the consumer came back within the time to wait, and the debt was reported
    /// although nothing new was sent and nobody had spoken with the consumer. A letter that comes back
    /// after the time to wait was over changes nothing.
    ///
    /// ## Why it matters
    ///
    /// A letter that came back told nobody anything.
    ///
    /// ## Say instead
    ///
    /// Find the right address, send again, wait again.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]), (desk: "2026-03-18T10:00", steps: [Did(SendNotice(kind: Validation)), Did(Returned(Notice))]), (desk: "2026-03-30T10:00", steps: [Did(Furnish())])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]), (desk: "2026-03-24T10:00", steps: [Did(Furnish())])])
    /// ```
    ///
    /// No bounce in fourteen days; it comes after the report (comment 30(a)(1)-3):
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo])]), (desk: "2026-03-24T10:00", steps: [Did(Furnish())]), (desk: "2026-03-27T10:00", steps: [Did(Returned(Notice))])])
    /// ```
    ///
    /// Sent again, and waited for again:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-01T10:00", steps: [Did(SendNotice(kind: Validation))]), (desk: "2026-03-08T10:00", steps: [Did(Returned(Notice)), Did(SendNotice(kind: Validation))]), (desk: "2026-03-22T10:00", steps: [Did(Furnish())])])
    /// ```
    FURNISH_UNDELIVERED {
        id: "furnish-undelivered",
        title: "Reported although the letter came back",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR pt. 1006, Supp. I, comment 30(a)(1)-3"],
        hears: [DEED],
        says: "The debt was reported although what was sent to the consumer had come back.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let account = moment.account()?;
    let reported = matches!(moment.item, Item::Deed(Deed::Furnish { .. }));
    (reported && account.bounced && !account.talked).then(Verdict::violation)
}
