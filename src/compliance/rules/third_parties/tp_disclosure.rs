//! [`TP_DISCLOSURE`]: someone who may not hear of the debt heard of it.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, CountsAs, counts_as, may_hear},
        rule::declare_rule,
        standing::Heard,
    },
    domain::facts::Relation,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector told somebody of the debt, openly or so that they would guess it, who is
    /// neither the consumer, nor a person who counts as the consumer, nor one of the few whom
    /// the law allows to hear of it: the consumer's attorney, a credit bureau, the creditor,
    /// the creditor's attorney and the collector's own.
    /// The consumer's direct consent and a court's permission are exceptions.
    /// Where nobody can say who listened, and for a letter vendor, it is raised without being decided.
    ///
    /// ## Why it matters
    ///
    /// A relative or a coworker who learns of a debt cannot unlearn it. The law allows a call
    /// to another person only to locate the consumer, and then the debt may not be mentioned.
    ///
    /// ## Say instead
    ///
    /// "My name is Alex Reyes. It is a personal matter, so I will try Dana another time."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Sibling), Said([StateName, RevealDebt(Directly)])]
    /// ```
    ///
    /// The parent of an adult is a third party too:
    ///
    /// ```ron,violates
    /// [Answered(Parent), Said([StateName, AskPayment])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Sibling), Said([StateName, StatePurpose(Personal)])]
    /// ```
    ///
    /// A spouse counts as the consumer for the contact rules:
    ///
    /// ```ron,complies
    /// [Answered(Spouse), Said([RevealDebt(Directly)])]
    /// ```
    TP_DISCLOSURE {
        id: "tp-disclosure",
        title: "Debt revealed to a third party",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(b)", "15 U.S.C. § 1692c(d)", "12 CFR § 1006.6(d)(1)"],
        hears: [SAID],
        says: "{who} was told of the debt.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let listener = moment.listener()?;
    let here = &moment.standing.contact;
    let named =
        moment.content.has(Content::REVEALING_COMPANY) && !here.heard.has(Heard::ASKED_EMPLOYER);
    if !(named || moment.content.has(Content::DEBT))
        || may_hear(moment.facts, moment.standing, &listener)
    {
        return None;
    }
    // Whether a vendor's knowledge is a disclosure was never decided (Hunstein, 11th Cir. 2022).
    let open = counts_as(moment.facts, &listener) == CountsAs::Unknown
        || listener.relation == Relation::LetterVendor;
    let verdict = if open {
        Verdict::advisory()
    } else {
        Verdict::violation()
    };
    Some(verdict.who(listener.relation))
}
