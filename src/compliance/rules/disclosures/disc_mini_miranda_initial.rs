//! [`DISC_MINI_MIRANDA_INITIAL`]: a first communication without the initial disclosure.

use crate::compliance::{
    Moment, Verdict,
    questions::{Content, CountsAs, MessageKind, counts_as},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// In the first communication with the consumer about a debt the collector did not say both that
    /// this is an attempt to collect a debt and that any information obtained will be used for that
    /// purpose. It is judged when the contact is over. A limited-content message is no communication,
    /// and a formal pleading needs no disclosure.
    ///
    /// ## Why it matters
    ///
    /// People may say what they like to anyone; they should know first that it goes to a debt collector.
    ///
    /// ## Say instead
    ///
    /// "This is an attempt to collect a debt, and any information obtained will be used for that
    /// purpose." Say it right after the identity is confirmed.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([StateName, StateAmount, AskPayment])]
    /// ```
    ///
    /// Half of it is not enough:
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([StateName, MiniMiranda(use: false), StateAmount])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StateName, MiniMiranda, StateAmount])]
    /// ```
    ///
    /// The first contact is a limited-content message:
    ///
    /// ```ron,complies
    /// [Voicemail(Consumer), Said([StateName, StateCompany, ReplyRequest, CallBackNumber])]
    /// ```
    ///
    /// Nothing was said of a debt:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([AskFor]), Heard([SayBusy]), Said([Ask(BetterTime), Farewell])]
    /// ```
    DISC_MINI_MIRANDA_INITIAL {
        id: "disc-mini-miranda-initial",
        title: "First communication without the disclosure",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(11)", "12 CFR § 1006.18(e)(1)"],
        hears: [CLOSED],
        says: "The first communication about the debt did not say {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact.filter(|contact| !contact.pleading)?;
    let listener = moment.listener()?;
    let standing = moment.standing;
    let told = MessageKind::of(standing, contact) == MessageKind::Communication;
    if !told || !standing.is_initial() || counts_as(moment.facts, &listener) != CountsAs::Consumer {
        return None;
    }
    let content = standing.contact.content;
    let what = match (content.has(Content::ATTEMPT), content.has(Content::USE)) {
        (true, true) => return None,
        (true, false) => "that information will be used for that purpose",
        (false, true) => "that this is an attempt to collect a debt",
        (false, false) => {
            "that this is an attempt to collect a debt and that information will be used for that purpose"
        }
    };
    Some(
        Verdict::violation()
            .what(what)
            .because(standing.contact.revealed.0),
    )
}
