//! [`TCPA_REVOCATION`]: a machine call after consent was taken back.

use crate::compliance::{
    Moment, Verdict,
    calendar::business_days_between,
    parameters::Number,
    rule::declare_rule,
    rules::machine::{machine_to_mobile, revoked_on},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The consumer had taken back the consent, by any reasonable means, and a machine called or texted
    /// the mobile number later than ten business days after that. Words such as stop, quit, end, revoke,
    /// opt out, cancel and unsubscribe always count. How far a "stop" to one kind of message reaches to
    /// others is waived until January 31, 2027.
    ///
    /// ## Why it matters
    ///
    /// Ten business days are for the system, not for more calls: treat it as immediate.
    ///
    /// ## Say instead
    ///
    /// Flag the number for all systems at once.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (consents: [(to: Call, on: "2026-01-05T09:00", revoked: "2026-02-20T09:00")]), contacts: [(contact: (at: "2026-03-10T12:00", dialler: Auto, line: "mobile"))])
    /// ```
    ///
    /// ## Complies
    ///
    /// On the tenth business day:
    ///
    /// ```ron,complies
    /// Conduct(facts: (consents: [(to: Call, on: "2026-01-05T09:00", revoked: "2026-02-20T09:00")]), contacts: [(contact: (at: "2026-03-06T12:00", dialler: Auto, line: "mobile"))])
    /// ```
    ///
    /// Dialed by hand:
    ///
    /// ```ron,complies
    /// Conduct(facts: (consents: [(to: Call, on: "2026-01-05T09:00", revoked: "2026-02-20T09:00")]), contacts: [(contact: (at: "2026-03-10T12:00", line: "mobile"))])
    /// ```
    TCPA_REVOCATION {
        id: "tcpa-revocation",
        title: "Machine call after consent was taken back",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Anyone,
        law: ["47 CFR § 64.1200(a)(10)"],
        hears: [TRIED],
        says: "A machine called or texted a mobile number although consent was taken back on {date}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment
        .contact
        .filter(|contact| machine_to_mobile(moment, contact))?;
    let revoked = revoked_on(moment)?;
    let today = moment.date();
    // Before the rule there was no time to honor it in.
    let grace = moment
        .params
        .get(Number::RevocationBusinessDays, today)
        .unwrap_or(0);
    let late = business_days_between(revoked, today) > grace;
    late.then(|| Verdict::violation().date(revoked))
}
