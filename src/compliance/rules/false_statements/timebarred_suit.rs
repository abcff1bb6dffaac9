//! [`TIMEBARRED_SUIT`]: a suit brought after the time for it had passed.

use crate::{
    compliance::{Moment, Verdict, questions::expired, rule::declare_rule},
    domain::Deed,
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector sued on a debt whose limitation period had ended. It does not matter whether the
    /// collector knew. A proof of claim in bankruptcy is no suit.
    ///
    /// ## Why it matters
    ///
    /// Most people do not come to court to say that it is too late, and then lose.
    ///
    /// ## Say instead
    ///
    /// Check the limitation date before anything goes to the attorney.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Sue())])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(limitation_ends: "2026-03-11", ledger: [(amount: "$1,000.00")])]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Sue())])])
    /// ```
    ///
    /// No suit, a demand:
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Collect)])])
    /// ```
    TIMEBARRED_SUIT {
        id: "timebarred-suit",
        title: "Suit on a time-barred debt",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.26(b)"],
        hears: [DEED],
        says: "A suit was brought on {date} although the time for it had passed.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let sued = matches!(moment.item, Item::Deed(Deed::Sue { .. }));
    let today = moment.date();
    (sued && expired(moment.debt()?, today)).then(|| Verdict::violation().date(today))
}
