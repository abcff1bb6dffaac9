//! [`DECEASED_FAMILY_LIABILITY`]: words that make a relative liable for somebody else's debt.

use crate::{
    compliance::{Moment, Verdict, questions::Content, rule::declare_rule, standing::Topic},
    domain::{act::Claim, facts::Relation},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector said that a relative has to pay although nothing makes them liable. Asking a
    /// relative of somebody who has died for money, without a word about the estate, is raised as well,
    /// as a factor only: whether it implies that they owe it depends on the words. Co-signers, community
    /// property and true liability are excepted.
    ///
    /// ## Why it matters
    ///
    /// Grief and shame make people pay what they do not owe.
    ///
    /// ## Say instead
    ///
    /// "You are not personally responsible. Is there anyone who takes care of the estate?"
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Child), Said([Claim(RelativeLiable)])]
    /// ```
    ///
    /// Money is asked of a widow as if it were her debt:
    ///
    /// ```ron,violates
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, deceased: "2026-01-10"), (id: "kim", relation: Spouse)]), contacts: [(steps: [AnsweredBy("kim"), Said([MiniMiranda, AskPayment])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (debts: [(ledger: [(amount: "$1,000.00")], relative_liable: true)]), contacts: [(steps: [Answered(Spouse), Said([MiniMiranda, Claim(RelativeLiable)])])])
    /// ```
    ///
    /// The estate is named:
    ///
    /// ```ron,complies
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, deceased: "2026-01-10"), (id: "kim", relation: Spouse)]), contacts: [(steps: [AnsweredBy("kim"), Said([MiniMiranda, Ask(EstateRole), Explain(Estate)])])])
    /// ```
    DECEASED_FAMILY_LIABILITY {
        id: "deceased-family-liability",
        title: "Relative made to feel liable",
        basis: Standard,
        read: M,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(2)(A)", "15 U.S.C. § 1692e(10)"],
        hears: [SAID],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    if moment.debt()?.relative_liable {
        return None;
    }
    if moment.claims(Claim::RelativeLiable) {
        let what = "A relative was said to have to pay, and does not.";
        return Some(Verdict::violation().what(what));
    }
    let listener = moment.listener()?;
    let relative = matches!(
        listener.relation,
        Relation::Spouse
            | Relation::Parent
            | Relation::Child
            | Relation::Sibling
            | Relation::OtherRelative
    );
    let died = moment
        .standing
        .known
        .since(Topic::Deceased)
        .is_some_and(|on| on <= moment.date());
    let said = moment.standing.contact.content.and(moment.content);
    let asked = moment.content.has(Content::DEMAND) && !said.has(Content::ESTATE);
    let what =
        "A relative of somebody who has died was asked for money, without a word about the estate.";
    (relative && died && asked).then(|| Verdict::advisory().what(what))
}
