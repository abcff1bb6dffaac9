//! [`SCRA_DEFAULT_JUDGMENT`]: a default judgment asked for without the affidavit on military service.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::Deed,
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A default judgment was asked for without an affidavit that says whether the consumer serves.
    ///
    /// ## Why it matters
    ///
    /// Who is deployed cannot answer a summons.
    ///
    /// ## Say instead
    ///
    /// Check the service database and file the affidavit.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(DefaultJudgment(affidavit: false))])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(DefaultJudgment(affidavit: true))])])
    /// ```
    ///
    /// A suit, but no default:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(Sue())])])
    /// ```
    SCRA_DEFAULT_JUDGMENT {
        id: "scra-default-judgment",
        title: "Default judgment without the affidavit",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["50 U.S.C. § 3931"],
        hears: [DEED],
        says: "A default judgment was asked for without the affidavit on military service.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    matches!(
        moment.item,
        Item::Deed(Deed::DefaultJudgment { affidavit: false })
    )
    .then(Verdict::violation)
}
