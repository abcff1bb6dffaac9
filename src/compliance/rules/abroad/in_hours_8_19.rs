//! [`IN_HOURS_8_19`]: a call to a borrower in India before 8 or after 19 o'clock.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Hours, hours},
        rule::declare_rule,
    },
    domain::party_act::Medium,
};

declare_rule! {
    /// ## What it checks
    ///
    /// In India the borrower was called before 8:00 or after 19:00, on their own clock. Microfinance has
    /// directions of its own.
    ///
    /// ## Why it matters
    ///
    /// The evening belongs to the family.
    ///
    /// ## Say instead
    ///
    /// Call between 8:00 and 19:00.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(contact: (at: "2026-03-10T19:01"))])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(contact: (at: "2026-03-10T07:59"))])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(contact: (at: "2026-03-10T19:00"))])
    /// ```
    ///
    /// An e-mail is no call:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "IN", zone: "Asia/Kolkata", contacts: [(contact: (at: "2026-03-10T20:00", medium: Email, line: "email"), steps: [Said([StateAmount])])])
    /// ```
    IN_HOURS_8_19 {
        id: "in-hours-8-19",
        title: "Call outside 8 to 19 in India",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Anyone,
        within: [India],
        law: ["RBI circular of August 12, 2022 on recovery agents"],
        hears: [TRIED],
        says: "The borrower was called at {at}; calls are allowed from 8 a.m. to 7 p.m.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment
        .contact
        .filter(|contact| matches!(contact.medium, Medium::Call | Medium::RinglessVoicemail))?;
    let open = hours(
        moment.facts,
        moment.params,
        moment.standing,
        contact,
        moment.now,
    );
    (open != Hours::Open).then(|| Verdict::violation().at(moment.local()))
}
