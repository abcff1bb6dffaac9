//! [`BK_AUTOMATIC_STAY`]: an act to collect after a bankruptcy was filed.

use crate::{
    compliance::{
        Moment, Verdict,
        rule::declare_rule,
        rules::collecting::{collecting, seeks_consumer},
        standing::Topic,
    },
    domain::facts::{Bankruptcy, Person},
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// After a bankruptcy petition of the consumer the collector contacted them to collect, asked for
    /// money, sued, reported or took property, and the court had not lifted the stay. Debts that arose
    /// after the petition are left out. An act before the collector could know of the petition is void,
    /// but is raised as a factor only; taking down the particulars of the case is allowed.
    ///
    /// ## Why it matters
    ///
    /// The stay gives everyone who has failed a pause, and every creditor the same place in line.
    ///
    /// ## Say instead
    ///
    /// "Thank you for telling me. May I have the case number and your attorney's name? We will stop now."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([Bankrupt(case: true)]), Said([AskPayment])]
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, bankruptcy: (chapter: 7, filed: "2026-02-20"))]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([Bankrupt(case: true)]), Said([TakeBankruptcy, Ask(CaseNumber), Farewell])]
    /// ```
    ///
    /// "I might file" is no filing:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([Bankrupt(filed: false)]), Said([AskPayment])]
    /// ```
    ///
    /// The court lifted the stay:
    ///
    /// ```ron,complies
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, bankruptcy: (chapter: 7, filed: "2026-02-20", relief: "2026-03-05"))]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    BK_AUTOMATIC_STAY {
        id: "bk-automatic-stay",
        title: "Collection in spite of a bankruptcy",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["11 U.S.C. § 362(a)(6)"],
        hears: [TRIED, SAID, DEED],
        says: "{what} although a bankruptcy has been filed.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let today = moment.date();
    let known = &moment.standing.known;
    let since = known.since(Topic::Bankruptcy).filter(|on| *on <= today);
    let held = moment
        .facts
        .consumer()
        .and_then(|consumer: &Person| consumer.bankruptcy.as_ref());
    if held.is_some_and(|one: &Bankruptcy| one.relief.is_some_and(|on| on <= today)) {
        return None;
    }
    let filed = held.and_then(|one| one.filed).filter(|on| *on <= today);
    if since.is_none() && filed.is_none() {
        return None;
    }
    let petition = filed.or(since)?;
    if moment
        .debt()?
        .opened
        .is_some_and(|opened| opened > petition)
    {
        return None;
    }
    let what = acted(moment)?;
    let verdict = if since.is_some() {
        Verdict::violation()
    } else {
        Verdict::advisory()
    };
    Some(verdict.what(what).because(known.cite(Topic::Bankruptcy)))
}

fn acted(moment: &Moment<'_>) -> Option<&'static str> {
    if let (Item::Tried, Some(contact)) = (moment.item, moment.contact) {
        return seeks_consumer(moment, contact).then_some("the consumer was contacted");
    }
    collecting(moment)
}
