//! [`SOCIAL_MEDIA_IDENTITY`]: a private message on a social network that hides who writes.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Content, CountsAs, counts_as},
        rule::declare_rule,
    },
    domain::{contact::Profile, party_act::Medium},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector wrote on a social network from a profile that does not show the individual's real
    /// name and is no registered desk name; or asked to be a consumer's contact without disclosing that
    /// it is a debt collector.
    ///
    /// ## Why it matters
    ///
    /// A request from a friendly face is accepted by people who would never accept one from a collector.
    ///
    /// ## Say instead
    ///
    /// Use a profile with your real name that says what you do.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Social, line: "profile", profile: RealName), steps: [Said([Greet, ReplyRequest])])])
    /// ```
    ///
    /// A friend is asked for location information from a false profile:
    ///
    /// ```ron,violates
    /// Conduct(facts: (agency: (alias_registered: false)), contacts: [(contact: (medium: Social, sought: "flo", profile: FalseName), steps: [Answered(Friend), Said([StateName(Alias), StatePurpose(Location), Ask(Location(Phone))])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Social, line: "profile", profile: Disclosed), steps: [Said([Greet, ReplyRequest])])])
    /// ```
    ///
    /// Location information is asked for from a profile with the real name:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Social, sought: "flo", profile: RealName), steps: [Answered(Friend), Said([StateName, StatePurpose(Location), Ask(Location(Phone))])])])
    /// ```
    SOCIAL_MEDIA_IDENTITY {
        id: "social-media-identity",
        title: "Private message that hides who writes",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.18(d)", "12 CFR pt. 1006, Supp. I, comment 18(d)-1"],
        hears: [SAID],
        says: "A private message hid {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment
        .contact
        .filter(|contact| contact.medium == Medium::Social && !moment.said().is_empty())?;
    let listener = moment.listener()?;
    let consumer = counts_as(moment.facts, &listener) == CountsAs::Consumer;
    let content = moment.standing.contact.content.and(moment.content);
    let what = match contact.profile {
        Profile::FalseName if !moment.facts.agency.alias_registered => "who writes",
        Profile::RealName | Profile::FalseName if consumer && !content.has(Content::COLLECTOR) => {
            "that it comes from a debt collector"
        }
        _ => return None,
    };
    Some(Verdict::violation().what(what))
}
