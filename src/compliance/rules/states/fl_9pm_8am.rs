//! [`FL_9PM_8AM`]: contact at night in Florida, whoever collects.

use crate::compliance::{
    Moment, Verdict,
    questions::{Hours, hours},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// In Florida the consumer was contacted between 9 p.m. and 8 a.m. in their own zone without prior
    /// consent. It binds creditors too. An e-mail is judged when it is sent (Quinn-Davis v. TrueAccord,
    /// S.D. Fla. 2024).
    ///
    /// ## Why it matters
    ///
    /// Night is the only time of day that everyone has to themselves.
    ///
    /// ## Say instead
    ///
    /// Send and call between 8 a.m. and 9 p.m. where the consumer lives.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "FL", facts: (agency: (acting_as: Creditor)), contacts: [(contact: (at: "2026-03-10T21:01"))])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "FL", facts: (agency: (acting_as: Creditor)), contacts: [(contact: (at: "2026-03-10T21:00"))])
    /// ```
    ///
    /// An e-mail sent in time and delivered later:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "FL", contacts: [(contact: (at: "2026-03-10T20:23", medium: Email, line: "email", delivered: "2026-03-10T22:14", read: "2026-03-11T11:44"), steps: [Said([MiniMiranda, OptOut])])])
    /// ```
    FL_9PM_8AM {
        id: "fl-9pm-8am",
        title: "Contact between 9 p.m. and 8 a.m. in Florida",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Anyone,
        within: [Florida],
        law: ["Fla. Stat. § 559.72(17)"],
        hears: [TRIED],
        says: "The consumer was contacted at {at}; Florida closes at 9 p.m. and opens at 8 a.m.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let open = hours(
        moment.facts,
        moment.params,
        moment.standing,
        contact,
        moment.now,
    );
    (open != Hours::Open).then(|| Verdict::violation().at(moment.local()))
}
