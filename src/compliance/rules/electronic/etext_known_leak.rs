//! [`ETEXT_KNOWN_LEAK`]: an address known to be read by others.

use crate::{
    compliance::{Moment, Verdict, questions::is_electronic, rule::declare_rule},
    domain::contact::Direction,
};

declare_rule! {
    /// ## What it checks
    ///
    /// An e-mail address or a number was used although its use is known to have led to a disclosure to
    /// somebody else. The defense of procedures does not cover it; if somebody else reads this message
    /// too, that is a disclosure to a third party.
    ///
    /// ## Why it matters
    ///
    /// The first wrong reader is an accident. The second was foreseen.
    ///
    /// ## Say instead
    ///
    /// Block the address, and ask for another.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, last_inbound: "2026-01-01T12:00", known_leak: "2026-03-01")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Email, line: "email"), steps: [Said([SayDebtCollector, OptOut])])],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// The leak became known later:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, last_inbound: "2026-01-01T12:00", known_leak: "2026-03-11")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Email, line: "email"), steps: [Said([SayDebtCollector, OptOut])])],
    /// )
    /// ```
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (addresses: [(id: "email", kind: Email, last_inbound: "2026-01-01T12:00")]),
    ///     contacts: [(contact: (at: "2026-03-10T12:00", medium: Email, line: "email"), steps: [Said([SayDebtCollector, OptOut])])],
    /// )
    /// ```
    ETEXT_KNOWN_LEAK {
        id: "etext-known-leak",
        title: "Address that has led to a disclosure before",
        basis: SafeHarbour,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(d)(3)(ii)"],
        hears: [TRIED],
        says: "Somebody else is known to have read a message at this address since {date}; there is no defense of procedures for it.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let ours = contact.direction == Direction::Outbound && is_electronic(contact.medium);
    let address = contact
        .line
        .filter(|_| ours)
        .and_then(|line| moment.facts.address(line))?;
    let leaked = address.known_leak.filter(|day| *day <= moment.date())?;
    Some(Verdict::advisory().date(leaked))
}
