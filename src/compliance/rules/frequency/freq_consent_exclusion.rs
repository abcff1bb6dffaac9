//! [`FREQ_CONSENT_EXCLUSION`]: a call that leaned on a consent which no longer held.

use crate::compliance::{
    Moment, Verdict,
    parameters::Number,
    questions::{Counted, calls_in_period, counted, debt_mask, in_cooldown, person_called},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A call beyond the limits came after a consent to be called that did not cover it: its seven days,
    /// or a shorter time that the person had set, were over; it had been taken back; the conversation it
    /// was for had been held; it was given to somebody else, or obtained in a contact that itself broke a
    /// rule. The call then counts like any other, and beyond the limits it is presumed to violate the law.
    ///
    /// ## Why it matters
    ///
    /// A yes to one call is not a yes to all of them.
    ///
    /// ## Say instead
    ///
    /// Ask again in each conversation, and log what was allowed: "May I call you once more on Friday?"
    ///
    /// ## Violates
    ///
    /// The conversation for which it was given has been held:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, AskConsent]), Heard([Consent])]),
    ///     (contact: (at: "2026-03-04T12:00"), steps: [Answered(Consumer), Said([SayDebtCollector])]),
    ///     (contact: (at: "2026-03-06T12:00")),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, AskConsent]), Heard([Consent])]),
    ///     (contact: (at: "2026-03-04T12:00")),
    /// ])
    /// ```
    ///
    /// The day of the consent is day one, the eighth day is free without it:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, AskConsent]), Heard([Consent])]),
    ///     (contact: (at: "2026-03-09T12:00")),
    /// ])
    /// ```
    FREQ_CONSENT_EXCLUSION {
        id: "freq-consent-exclusion",
        title: "Call beyond the limits on a consent that did not hold",
        basis: Presumption,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(b)(3)(i)", "Comment 14(b)(3)(i)-2"],
        hears: [TRIED],
        says: "The consent of {date} did not cover this call: {what}. It counts, and beyond the limits it is presumed to be a violation.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let date = moment.date();
    let days = moment.params.get(Number::ConsentDays, date)?;
    let (consent, why) = moment.standing.consents.lapsed_call(date, days)?;
    if counted(moment.facts, moment.params, moment.standing, contact, date) != Counted::Yes {
        return None;
    }
    let person = person_called(moment.facts, contact);
    let debts = debt_mask(moment.facts, contact);
    let most = moment.params.get(Number::CallsInPeriod, date)?;
    let many = calls_in_period(moment.params, moment.standing, person, debts, date)? + 1 > most;
    let soon = in_cooldown(moment.params, moment.standing, person, debts, date).is_some();
    (many || soon).then(|| {
        Verdict::presumed()
            .date(consent.given)
            .what(why)
            .because(consent.cite.0)
    })
}
