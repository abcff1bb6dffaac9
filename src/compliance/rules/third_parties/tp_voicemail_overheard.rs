//! [`TP_VOICEMAIL_OVERHEARD`]: a message that reveals the debt where others listen.

use crate::compliance::{
    Moment, Verdict,
    questions::{Content, MessageKind, is_voicemail},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A voicemail that reveals the debt was left on a line that others are known to listen to, or was in
    /// fact heard by others. A message that told particulars of the debt is found. One that said only
    /// that a debt collector called, and that others overheard unforeseen, is raised without being
    /// decided: one court saw no disclosure in it (Zortman), others have let such claims go on. A
    /// limited-content message reveals nothing.
    ///
    /// ## Why it matters
    ///
    /// An answering machine in a kitchen has no addressee.
    ///
    /// ## Say instead
    ///
    /// "This is Alex Reyes of Tarnvale Services. Please call me back at 614-555-0143."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(
    ///     contact: (at: "2026-03-10T12:00", line: "home", overheard: true),
    ///     steps: [Voicemail(Consumer), Said([StateName, MiniMiranda, StateAmount])],
    /// )])
    /// ```
    ///
    /// Raised, not decided:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(
    ///     contact: (at: "2026-03-10T12:00", line: "home", heard_by_others: true),
    ///     steps: [Voicemail(Consumer), Said([StateCompany, SayDebtCollector, CallBackNumber])],
    /// )])
    /// ```
    ///
    /// ## Complies
    ///
    /// A limited-content message:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(
    ///     contact: (at: "2026-03-10T12:00", line: "home", overheard: true),
    ///     steps: [Voicemail(Consumer), Said([StateName, StateCompany, ReplyRequest, CallBackNumber])],
    /// )])
    /// ```
    ///
    /// Nobody else listens there:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(
    ///     contact: (at: "2026-03-10T12:00", line: "mobile"),
    ///     steps: [Voicemail(Consumer), Said([StateName, MiniMiranda, CallBackNumber])],
    /// )])
    /// ```
    TP_VOICEMAIL_OVERHEARD {
        id: "tp-voicemail-overheard",
        title: "Message about the debt that others could hear",
        basis: Standard,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(b)", "Zortman v. J.C. Christensen, 870 F. Supp. 2d 694 (D. Minn. 2012)"],
        hears: [CLOSED],
        says: "A message {what} was left where others could hear it.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let standing = moment.standing;
    let reveals = MessageKind::of(standing, contact) == MessageKind::Communication;
    if !is_voicemail(standing, contact) || !reveals {
        return None;
    }
    let line = contact.line.and_then(|line| moment.facts.address(line));
    let shared = contact.overheard || line.is_some_and(|line| line.shared);
    if !shared && !contact.heard_by_others {
        return None;
    }
    if standing.contact.content.has(Content::OWES) {
        return Some(Verdict::violation().what("with particulars of the debt"));
    }
    Some(Verdict::advisory().what("from which one could tell that a debt is collected"))
}
