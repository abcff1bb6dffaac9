//! [`SCRA_NO_ADVERSE_FOR_EXERCISING`]: an adverse act that follows the use of rights of service members.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule, standing::Topic},
    domain::{CollectorAct, Deed, act::Threat},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// After the consumer had sent notice of service, or spoken of it, the debt was reported or harm to
    /// the credit was named. Using these rights may not itself be the cause of a denial, a worse rate or
    /// an adverse report. Whether it was the cause no file tells: the finding names the order of events
    /// and decides nothing.
    ///
    /// ## Why it matters
    ///
    /// A right that costs one's credit will not be used.
    ///
    /// ## Say instead
    ///
    /// Let somebody who decides on service cases look at the account first.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, service: (from: "2026-01-01", notice: "2026-02-01"))]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Furnish())])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(Furnish())])])
    /// ```
    ///
    /// The notice came a day later:
    ///
    /// ```ron,complies
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, service: (from: "2026-01-01", notice: "2026-03-11"))]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(Furnish())])])
    /// ```
    SCRA_NO_ADVERSE_FOR_EXERCISING {
        id: "scra-no-adverse-for-exercising",
        title: "Adverse act after somebody used service rights",
        basis: Standard,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["50 U.S.C. § 3919"],
        hears: [SAID, DEED],
        says: "{what} after the consumer had made use of service rights.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let what = match moment.item {
        Item::Deed(Deed::Furnish { .. }) => "the debt was reported",
        _ if moment.does(|act| {
            matches!(
                act,
                CollectorAct::Consequence {
                    what: Threat::CreditReport | Threat::AddCosts,
                    ..
                }
            )
        }) =>
        {
            "harm to the credit was named"
        }
        _ => return None,
    };
    let today = moment.date();
    let service = moment
        .facts
        .consumer()
        .and_then(|consumer| consumer.service.as_ref());
    let noticed = service.is_some_and(|service| service.notice.is_some_and(|on| on <= today));
    let told = moment.standing.known.knew(Topic::InService, moment.local());
    (noticed || told).then(|| Verdict::advisory().what(what))
}
