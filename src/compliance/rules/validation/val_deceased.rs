//! [`VAL_DECEASED`]: a validation notice that reaches nobody who may act.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule, standing::Topic},
    domain::{
        Deed,
        deed::{Addressee, NoticeKind},
    },
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector knew that the consumer had died, had not validated the debt before, and addressed
    /// the notice to the dead person or to the estate without naming anybody. It has to go to a named
    /// person who is authorized to act for the estate.
    ///
    /// ## Why it matters
    ///
    /// A letter to the dead informs no one.
    ///
    /// ## Say instead
    ///
    /// Find out who acts for the estate and address the notice to them by name.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, deceased: "2026-01-10")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation))])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, deceased: "2026-01-10")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation, addressee: EstateUnnamed))])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, deceased: "2026-01-10")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation, addressee: Representative))])])
    /// ```
    ///
    /// Nobody knew of the death yet:
    ///
    /// ```ron,complies
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, deceased: "2026-03-11")]), contacts: [(desk: "2026-03-10T10:00", steps: [Did(SendNotice(kind: Validation))])])
    /// ```
    VAL_DECEASED {
        id: "val-deceased",
        title: "Notice addressed to somebody who has died",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR pt. 1006, Supp. I, comment 34(a)(1)-1", "12 CFR § 1006.34(a)(1)"],
        hears: [DEED],
        says: "The validation notice for somebody who has died did not go to a named person who may act for the estate.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let unnamed = matches!(
        moment.item,
        Item::Deed(Deed::SendNotice { kind: NoticeKind::Validation, addressee, .. })
            if *addressee != Addressee::Representative
    );
    let known = moment
        .standing
        .known
        .since(Topic::Deceased)
        .is_some_and(|on| on <= moment.date());
    let validated = moment
        .account()
        .is_some_and(|account| account.notice.is_some() && !account.returned);
    (unnamed && known && !validated).then(Verdict::violation)
}
