//! [`MEDIA_WORK_EMAIL`]: an e-mail to an address that the employer provides.

use crate::{
    compliance::{Moment, Verdict, questions::electronic_route, rule::declare_rule},
    domain::{contact::Direction, facts::AddressKind, party_act::Medium},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector wrote to an e-mail address that it knew to be provided by the employer, and the
    /// consumer had neither written from it about the debt nor consented to its use, nor had the prior
    /// collector used it by one of those routes. A notice of the creditor opens no such address.
    ///
    /// ## Why it matters
    ///
    /// The employer may read what goes through its server.
    ///
    /// ## Say instead
    ///
    /// Ask for a personal address.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Email, line: "work_email"), steps: [Said([MiniMiranda, OptOut])])])
    /// ```
    ///
    /// Supplied by the creditor only, with its notice:
    ///
    /// ```ron,violates
    /// Conduct(facts: (addresses: [(id: "office", kind: WorkEmail, employer_provided: true, public_domain: true, creditor_notice: (sent: "2026-01-05", complete: true))]), contacts: [(contact: (medium: Email, line: "office"), steps: [Said([MiniMiranda, OptOut])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Email, line: "email"), steps: [Said([MiniMiranda, OptOut])])])
    /// ```
    ///
    /// The consumer had written from it about the debt:
    ///
    /// ```ron,complies
    /// Conduct(facts: (addresses: [(id: "office", kind: WorkEmail, employer_provided: true, last_inbound: "2026-02-20T09:00")]), contacts: [(contact: (medium: Email, line: "office"), steps: [Said([SayDebtCollector, OptOut])])])
    /// ```
    MEDIA_WORK_EMAIL {
        id: "media-work-email",
        title: "E-mail to an address of the employer",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.22(f)(3)", "12 CFR § 1006.6(d)(4)(i)", "12 CFR § 1006.6(d)(4)(iii)"],
        hears: [TRIED],
        says: "An e-mail went to an address that the employer provides.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment
        .contact
        .filter(|one| one.medium == Medium::Email && one.direction == Direction::Outbound)?;
    let line = contact.line.and_then(|line| moment.facts.address(line))?;
    let employers = line.employer_provided || line.kind == AddressKind::WorkEmail;
    // For such an address only the consumer's and the prior collector's routes are left.
    let open = || {
        electronic_route(
            moment.facts,
            moment.params,
            moment.standing,
            contact,
            moment.date(),
        )
        .is_some()
    };
    (employers && !contact.in_reply && !open()).then(Verdict::violation)
}
