//! [`DISPUTE_WRITING_ELECTRONIC_OK`]: when a dispute or a request is in writing.

use crate::compliance::rule::{declare_rule, finds_nothing};

declare_rule! {
    /// ## What it means
    ///
    /// A dispute, a request for the creditor, a refusal or a request to stop is in writing when it comes
    /// by mail, by hand or courier, on the returned form, or by an electronic way that the collector
    /// accepts from consumers: e-mail or a portal, where the file says so.
    ///
    /// ## Why it matters
    ///
    /// A dispute in writing stops collection; the same words on the telephone do not.
    ///
    /// ## Examples
    ///
    /// By e-mail, which this collector accepts:
    ///
    /// ```ron,suspended
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], notice: (sent: "2026-03-05"))]), contacts: [(contact: (direction: Inbound, medium: Email, line: "email"), steps: [Heard([Dispute])])])
    /// ```
    ///
    /// The collector accepts no e-mail from consumers:
    ///
    /// ```ron,not-suspended
    /// Conduct(facts: (agency: (accepts_writing_by: [Letter]), debts: [(ledger: [(amount: "$1,000.00")], notice: (sent: "2026-03-05"))]), contacts: [(contact: (direction: Inbound, medium: Email, line: "email"), steps: [Heard([Dispute])])])
    /// ```
    ///
    /// By telephone:
    ///
    /// ```ron,not-suspended
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], notice: (sent: "2026-03-05"))]), contacts: [(contact: (direction: Inbound), steps: [Answered(Consumer), Heard([Dispute])])])
    /// ```
    DISPUTE_WRITING_ELECTRONIC_OK {
        id: "dispute-writing-electronic-ok",
        title: "What counts as writing",
        basis: Definition,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR pt. 1006, Supp. I, comments 38-1 and 38-2"],
        hears: [],
        says: "",
        judge: finds_nothing,
    }
}
