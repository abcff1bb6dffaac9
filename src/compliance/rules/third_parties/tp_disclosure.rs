//! [`TP_DISCLOSURE`]: someone who may not hear of the debt heard of it.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, CountsAs, counts_as, electronic_route, may_hear, sought_is_consumer},
        rule::declare_rule,
        standing::Heard,
    },
    domain::{
        Contact,
        facts::{Address, Relation},
        party_act::Medium,
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector told somebody of the debt, openly or so that they would guess it, who is
    /// neither the consumer, nor a person who counts as the consumer, nor one of the few whom
    /// the law allows to hear of it: the consumer's attorney, a credit bureau, the creditor,
    /// the creditor's attorney and the collector's own.
    /// The consumer's direct consent and a court's permission are exceptions. Where somebody else reads an
    /// e-mail or a text that nobody meant for them, written procedures and a confirmed address are a defense.
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
    /// An e-mail read by somebody else, sent to an address that nobody had confirmed:
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, provenance: SkipTrace)]),
    ///     contacts: [(contact: (medium: Email, line: "email", heard_by_others: true), steps: [Said([SayDebtCollector, OptOut])])],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Sibling), Said([StateName, StatePurpose(Personal)])]
    /// ```
    ///
    /// An e-mail read by somebody else, sent to the address that the consumer writes from:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, last_inbound: "2026-03-01T12:00")]),
    ///     contacts: [(contact: (medium: Email, line: "email", heard_by_others: true), steps: [Said([SayDebtCollector, OptOut])])],
    /// )
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

/// Whether the procedures for e-mail and text excuse a disclosure that nobody meant:
/// 12 CFR 1006.6(d)(3).
fn has_defense(moment: &Moment<'_>, contact: &Contact) -> bool {
    let date = moment.date();
    let leaked = |address: &Address| address.known_leak.is_some_and(|day| day <= date);
    let address = contact.line.and_then(|line| moment.facts.address(line));
    moment.facts.agency.electronic_procedures
        && sought_is_consumer(moment.facts, contact)
        && !address.is_some_and(leaked)
        && electronic_route(moment.facts, moment.params, moment.standing, contact, date).is_some()
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let listener = moment.listener()?;
    let here = &moment.standing.contact;
    let named =
        moment.content.has(Content::REVEALING_COMPANY) && !here.heard.has(Heard::ASKED_EMPLOYER);
    let contact = moment.contact?;
    let written = matches!(contact.medium, Medium::Email | Medium::Text);
    let read_by_others = written && contact.heard_by_others;
    if !(named || moment.content.has(Content::DEBT))
        || (may_hear(moment.facts, moment.standing, &listener, moment.local()) && !read_by_others)
        || (written && has_defense(moment, contact))
    {
        return None;
    }
    if read_by_others && may_hear(moment.facts, moment.standing, &listener, moment.local()) {
        return Some(Verdict::violation().who(Relation::Unknown));
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
