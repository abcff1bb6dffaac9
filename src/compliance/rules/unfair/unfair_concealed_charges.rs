//! [`UNFAIR_CONCEALED_CHARGES`]: a contact that costs the other side money because its purpose was hidden.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::contact::Direction,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The contact caused charges to somebody, such as a collect call, and hid what it was for.
    ///
    /// ## Why it matters
    ///
    /// Nobody would have paid for the call had they known.
    ///
    /// ## Say instead
    ///
    /// Use a way of contact that costs the other side nothing.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (hidden_cost: true), steps: [Answered(Consumer), Said([MiniMiranda])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda])]
    /// ```
    ///
    /// The consumer calls, at their own cost and will:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (direction: Inbound, hidden_cost: true), steps: [Answered(Consumer), Said([MiniMiranda])])])
    /// ```
    UNFAIR_CONCEALED_CHARGES {
        id: "unfair-concealed-charges",
        title: "Charges caused by hiding the purpose",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692f(5)", "12 CFR § 1006.22(d)"],
        hears: [TRIED],
        says: "The contact cost the recipient money while its purpose was hidden.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    (contact.hidden_cost && contact.direction == Direction::Outbound).then(Verdict::violation)
}
