//! [`DEF_COMMUNICATION`]: what conveys information about a debt.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// A communication conveys information about a debt, directly or indirectly, to any person by
    /// any medium. A limited-content message is not one; nor is a message from which nobody could
    /// tell that a debt is meant.
    ///
    /// ## Why it matters
    ///
    /// The rule about third parties and the disclosures speak of communications. The rules of time,
    /// place, counsel and medium reach every attempt besides.
    ///
    /// ## Examples
    ///
    /// ```ron,communication
    /// [Answered(Consumer), Said([StateName, RevealDebt(Indirectly)])]
    /// ```
    ///
    /// ```ron,limited-content
    /// [Voicemail(Consumer), Said([StateCompany, ReplyRequest, ReplyName, CallBackNumber])]
    /// ```
    ///
    /// Confirming an address with an employer, with no word of a debt (Marx v. General Revenue, 10th Cir. 2011):
    ///
    /// ```ron,attempt
    /// [Answered(Employer), Said([StateName, StatePurpose(Location), Ask(Location(Employer))])]
    /// ```
    DEF_COMMUNICATION {
        id: "def-communication",
        title: "What a communication is",
        basis: Definition,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["15 U.S.C. § 1692a(2)", "12 CFR § 1006.2(d)"],
        hears: [],
        says: "This conveys information about a debt.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
