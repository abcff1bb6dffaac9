//! [`DECEPTIVE_MEANS`]: signs of deception that no narrower rule names.

use crate::{
    compliance::{Factors, Moment, Verdict, questions::expired, rule::declare_rule},
    domain::{
        CollectorAct,
        act::{Certainty, Claim, Purpose, Role, Status, Threat},
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector gave a false purpose or role, hinted at legal steps or at action that it did not
    /// name, promised that paying takes the item off the credit report, or gave the notice of an
    /// expired debt although the time to sue still runs by the file. Whether the whole deceives is
    /// seen with the eyes of the least sophisticated consumer and decided case by case: the finding lists
    /// what was seen and decides nothing. What a narrower rule calls false is found there.
    ///
    /// ## Why it matters
    ///
    /// People act on the impression that a call leaves, not on its words.
    ///
    /// ## Say instead
    ///
    /// Say what the call is for, and what will really happen next.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([StatePurpose(Pretext)])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Consequence(what: Unnamed)])]
    /// ```
    ///
    /// Too old to be sued on, says the collector; until 2031, says the file:
    ///
    /// ```ron,violates
    /// Conduct(facts: (debts: [(limitation_ends: "2031-03-02", ledger: [(amount: "$1,000.00")])]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, LimitationNotice(revival: true)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, AskPayment])]
    /// ```
    ///
    /// The next step, named as it is:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda, Explain(NextStep), Explain(NoDecision)])]
    /// ```
    DECEPTIVE_MEANS {
        id: "deceptive-means",
        title: "Deceptive means",
        basis: Standard,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(10)", "12 CFR § 1006.18(a)", "12 CFR § 1006.18(d)"],
        hears: [SAID],
        says: "Signs of deception: {factors}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let legal = moment.facts.authority.suit_authorised;
    // A file that does not say when the time ends says nothing against the notice.
    let runs = moment
        .debt()
        .is_some_and(|debt| debt.limitation_ends.is_some() && !expired(debt, moment.date()));
    let seen = moment.said().iter().fold(Factors::NONE, |all, act| {
        let barred = matches!(
            act,
            CollectorAct::LimitationNotice {
                cannot_sue: true,
                ..
            }
        );
        all.and(sign(act, legal))
            .and(Factors::NOT_BARRED.when(barred && runs))
    });
    (!seen.is_empty()).then(|| Verdict::advisory().factors(seen))
}

fn sign(act: &CollectorAct, legal: bool) -> Factors {
    match act {
        CollectorAct::StatePurpose(Purpose::Pretext)
        | CollectorAct::ClaimRole(Role::Friend | Role::Courier) => Factors::PRETEXT,
        CollectorAct::Claim(Claim::PayingDeletes) => Factors::DELETION,
        CollectorAct::StateStatus(Status::InLegal) if !legal => Factors::LEGAL_HINT,
        CollectorAct::Consequence {
            what: Threat::Unnamed,
            certainty: Certainty::Will | Certainty::May,
            ..
        } => Factors::UNNAMED,
        _ => Factors::NONE,
    }
}
