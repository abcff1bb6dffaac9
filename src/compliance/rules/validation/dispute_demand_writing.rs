//! [`DISPUTE_DEMAND_WRITING`]: the claim that only a written dispute counts.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::act::Claim,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector said that a debt is assumed valid unless it is disputed in writing. Writing is
    /// needed to stop collection and to get verification; the assumption falls with a dispute in any
    /// form. Misreading the law is no defense (Jerman v. Carlisle, U.S. 2010). The Third Circuit long
    /// held otherwise and gave that up.
    ///
    /// ## Why it matters
    ///
    /// People who object on the telephone are told that they have not objected.
    ///
    /// ## Say instead
    ///
    /// "I have noted your dispute. To make us stop and send proof, please write to us within thirty
    /// days."
    ///
    /// ## Violates
    ///
    /// The notice says that a dispute must be written:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda, ValidationInfo, Claim(DisputeMustBeWritten)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute]), Said([TakeDispute])]
    /// ```
    ///
    /// Inviting writing, as the way to make collection stop:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([Dispute]), Said([TakeDispute, Explain(HowToWrite)])]
    /// ```
    DISPUTE_DEMAND_WRITING {
        id: "dispute-demand-writing",
        title: "Dispute said to need writing",
        basis: Standard,
        read: M,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692g(a)(3)"],
        hears: [SAID],
        says: "The collector said that only a written dispute counts.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment
        .claims(Claim::DisputeMustBeWritten)
        .then(Verdict::violation)
}
