//! [`MEDIA_PUBLIC_SOCIAL`]: a message on a social network that others can see.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        Deed,
        deed::{Published, Visibility},
        party_act::Medium,
    },
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector posted a message about the debt on a social network where the public, or the
    /// consumer's contacts, could see it.
    ///
    /// ## Why it matters
    ///
    /// What stands on a wall is read by everyone who passes.
    ///
    /// ## Say instead
    ///
    /// Write privately, from a profile that says who you are.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Social, line: "profile", profile: Disclosed, public: true), steps: [Said([MiniMiranda])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(Publish(what: Message, visibility: Contacts))])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Social, line: "profile", profile: Disclosed), steps: [Said([MiniMiranda])])])
    /// ```
    ///
    /// Nobody else sees it:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(Publish(what: Message, visibility: Private))])])
    /// ```
    MEDIA_PUBLIC_SOCIAL {
        id: "media-public-social",
        title: "Message that others can see",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.22(f)(4)"],
        hears: [TRIED, DEED],
        says: "A message about the debt was posted where others can see it.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let posted = match moment.item {
        Item::Deed(Deed::Publish { what, visibility }) => {
            *what == Published::Message
                && matches!(visibility, Visibility::Public | Visibility::Contacts)
        }
        Item::Tried => moment
            .contact
            .is_some_and(|contact| contact.medium == Medium::Social && contact.public),
        _ => false,
    };
    posted.then(Verdict::violation)
}
