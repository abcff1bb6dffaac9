//! [`FREQ_REBUT_COMPLIANCE`]: calls within the limits that may harass all the same.

use crate::compliance::{
    Factors, Moment, Verdict,
    calendar::{in_window, is_holiday},
    parameters::Number,
    questions::{Counted, Presumption, counted, debt_mask, person_called, presumption},
    rule::declare_rule,
    standing::{Call, Topic},
};

declare_rule! {
    /// ## What it checks
    ///
    /// A call within the limits is presumed to comply, and the presumption can be rebutted. This finding
    /// names factors that count against it: unanswered calls within minutes of each other, several calls
    /// crowded on one day, calls on Sundays or holidays, message after message, and what the person had
    /// said before: do not call, I will not pay, I do not owe this. Which of them suffice is for whoever
    /// decides. Four calls within an hour, four within the week on one day, and three messages in a week
    /// are our own thresholds for naming a factor; the five minutes are the comment's.
    ///
    /// ## Why it matters
    ///
    /// Seven is no allowance. A pattern can harass long before it is reached.
    ///
    /// ## Say instead
    ///
    /// Spread calls over days and hours, and slow down after an objection.
    ///
    /// ## Violates
    ///
    /// Twice within five minutes:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00")),
    ///     (contact: (at: "2026-03-10T12:04")),
    /// ])
    /// ```
    ///
    /// Only on Sundays:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-08T12:00")),
    ///     (contact: (at: "2026-03-15T12:00")),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// Six minutes apart:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00")),
    ///     (contact: (at: "2026-03-10T12:06")),
    /// ])
    /// ```
    ///
    /// One Sunday and one Tuesday:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-08T12:00")),
    ///     (contact: (at: "2026-03-10T12:00")),
    /// ])
    /// ```
    FREQ_REBUT_COMPLIANCE {
        id: "freq-rebut-compliance",
        title: "Factors against the presumption of compliance",
        basis: Presumption,
        read: S,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692d(5)", "12 CFR § 1006.14(b)(2)(i)", "Comment 14(b)(2)(i)-2"],
        hears: [TRIED],
        says: "Within the limits, but these factors can rebut the presumption of compliance: {factors}.",
        judge: judge,
    }
}

/// So many calls within an hour are named. Ours.
const IN_AN_HOUR: usize = 4;
/// So many calls on one day, and on no other of the week, are named. Ours; the comment speaks of seven.
const ON_ONE_DAY: usize = 4;
/// So many messages within a week are named. Ours.
const MESSAGES: usize = 3;

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let date = moment.date();
    let (facts, params, standing) = (moment.facts, moment.params, moment.standing);
    if counted(facts, params, standing, contact, date) != Counted::Yes
        || presumption(facts, params, standing, contact, date) == Presumption::Violation
    {
        return None;
    }
    let person = person_called(facts, contact);
    let before = standing
        .calls
        .iter()
        .filter(|call| call.counted && call.person == person);
    let factors = pattern(moment, before).and(words(moment, debt_mask(facts, contact)));
    let because = standing.known.cite(Topic::Objected);
    (!factors.is_empty()).then(|| Verdict::advisory().factors(factors).because(because))
}

/// What the times of the calls show.
fn pattern<'a>(moment: &Moment<'_>, before: impl Iterator<Item = &'a Call> + Clone) -> Factors {
    let date = moment.date();
    let rapid = moment
        .params
        .get(Number::RapidCallMinutes, date)
        .unwrap_or(5);
    let ago = |call: &Call| call.minutes_before(moment.local());
    let of_week = before.clone().filter(|call| in_window(date, call.date, 7));
    let today = of_week.clone().filter(|call| call.date == date).count() + 1;
    let hour = before
        .clone()
        .filter(|call| (0..60).contains(&ago(call)))
        .count()
        + 1;
    let soon = before
        .clone()
        .any(|call| !call.answered && (0..=rapid).contains(&ago(call)));
    let rest =
        before.clone().filter(|call| is_rest(call.date)).count() + usize::from(is_rest(date));
    let all = before.count() + 1;
    let messages = of_week.clone().filter(|call| call.voicemail).count()
        + usize::from(
            moment
                .contact
                .is_some_and(|one| one.result == crate::domain::contact::CallResult::Voicemail),
        );
    Factors::RAPID
        .when(soon || hour >= IN_AN_HOUR)
        .and(Factors::ONE_DAY.when(today >= ON_ONE_DAY && today == of_week.count() + 1))
        .and(Factors::REST_DAYS.when(is_rest(date) && rest >= 2 && rest * 2 >= all))
        .and(Factors::VOICEMAILS.when(messages >= MESSAGES))
}

/// What the person had said.
fn words(moment: &Moment<'_>, debts: u8) -> Factors {
    let objected = moment.standing.known.knew(Topic::Objected, moment.local());
    let mut of_mask = moment.standing.debts.iter().enumerate();
    let denied = of_mask.any(|(place, debt)| debts >> place.min(7) & 1 == 1 && debt.denied);
    Factors::OBJECTED
        .when(objected)
        .and(Factors::DENIED.when(denied))
}

fn is_rest(date: chrono::NaiveDate) -> bool {
    chrono::Datelike::weekday(&date) == chrono::Weekday::Sun || is_holiday(date)
}
