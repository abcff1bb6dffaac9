//! [`HARASS_CALLER_IDENTITY`]: no meaningful disclosure of identity.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, CountsAs, counts_as, is_cut_off, is_limited_content, is_voicemail},
        rule::declare_rule,
    },
    domain::{contact::Direction, party_act::Medium},
};

declare_rule! {
    /// ## What it checks
    ///
    /// In a call to the consumer the collector spoke of the debt and never named the company; or left a
    /// message without the company's name. The caller's own name is not required (Hart v. Credit Control,
    /// 11th Cir. 2017). A limited-content message discloses enough, and calls to locate the consumer
    /// follow rules of their own. A message that names the company and says more than such a message may,
    /// but not what it is about, is raised without being decided.
    ///
    /// ## Why it matters
    ///
    /// Nobody should have to guess who is asking them for money.
    ///
    /// ## Say instead
    ///
    /// "This is Alex Reyes of Tarnvale Services, a debt collector."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([StateName, AskIdentifier]), Heard([Identify]), Said([MiniMiranda, AskPayment])]
    /// ```
    ///
    /// ```ron,violates
    /// [Voicemail(Consumer), Said([StateName, CallBackNumber])]
    /// ```
    ///
    /// ## Complies
    ///
    /// Company and nature of the call, and no name of the caller:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([AskIdentifier]), Heard([Identify]), Said([StateCompany, MiniMiranda, AskPayment])]
    /// ```
    ///
    /// A limited-content message:
    ///
    /// ```ron,complies
    /// [Voicemail(Consumer), Said([StateName, StateCompany, ReplyRequest, CallBackNumber])]
    /// ```
    ///
    /// The call ended before anybody was confirmed:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StateName, AskFor, AskIdentifier])]
    /// ```
    HARASS_CALLER_IDENTITY {
        id: "harass-caller-identity",
        title: "Call without saying who calls",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692d(6)", "12 CFR § 1006.14(g)", "Comment 2(j)-3"],
        hears: [CLOSED],
        says: "The consumer was {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let call = matches!(contact.medium, Medium::Call | Medium::RinglessVoicemail);
    if !call || contact.direction == Direction::Inbound {
        return None;
    }
    let listener = moment.listener()?;
    let here = &moment.standing.contact;
    if counts_as(moment.facts, &listener) != CountsAs::Consumer || here.utterances == 0 {
        return None;
    }
    let company = here
        .content
        .any(Content::NEUTRAL_COMPANY.and(Content::REVEALING_COMPANY));
    if !is_voicemail(moment.standing, contact) {
        let spoke = here.content.any(Content::PURSUES.and(Content::ATTEMPT));
        return (spoke && !company).then(|| {
            Verdict::violation().what("spoken to about the debt without hearing for which company")
        });
    }
    let excused =
        is_limited_content(moment.standing, contact) || is_cut_off(moment.standing, contact);
    if excused {
        return None;
    }
    if !company {
        return Some(Verdict::violation().what("left a message without the company's name"));
    }
    let nature = here.content.any(Content::COLLECTOR.and(Content::DEBT));
    (here.content.has(Content::EXTRA) && !nature)
        .then(|| Verdict::advisory().what("left a message that did not say what it was about"))
}
