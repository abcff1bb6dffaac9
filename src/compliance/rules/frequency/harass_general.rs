//! [`HARASS_GENERAL`]: the general prohibition of harassment.

use crate::{
    compliance::{
        Factors, Moment, Verdict,
        calendar::in_window,
        moment::kind,
        parameters::Number,
        questions::person_called,
        rule::{Moments, declare_rule},
        standing::Topic,
    },
    domain::{
        CollectorAct,
        act::{Insult, Mark},
        contact::{CallResult, Direction},
        party_act::Medium,
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// Conduct whose natural consequence is to harass, oppress or abuse any person is forbidden, whoever
    /// that person is. No single fact decides it. This finding names what was seen: four or more calls on
    /// one day, more than seven in seven days, four in seven days after an objection, remarks about the
    /// person's life, belittling words. Before November 30, 2021 there were no presumptions about the
    /// number of calls, and courts asked for the intent behind them; three on one day are named then.
    /// The thresholds are ours; large numbers alone have been held lawful, and small ones unlawful.
    ///
    /// ## Why it matters
    ///
    /// Each call looks harmless to whoever places it. The person at the other end hears all of them.
    ///
    /// ## Say instead
    ///
    /// Ask what the next call is for. If the answer is "pressure", do not dial.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2015-03-10T09:00")),
    ///     (contact: (at: "2015-03-10T11:00")),
    ///     (contact: (at: "2015-03-10T14:00")),
    /// ])
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([GiveReason(Death)]), Said([Other(PersonalRemark)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// Two calls on a day; and three, now that the number has a presumption of its own:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2015-03-10T09:00")), (contact: (at: "2015-03-10T14:00"))])
    /// ```
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T09:00")),
    ///     (contact: (at: "2026-03-10T11:00")),
    ///     (contact: (at: "2026-03-10T14:00")),
    /// ])
    /// ```
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([GiveReason(Death)]), Said([Acknowledge])]
    /// ```
    HARASS_GENERAL {
        id: "harass-general",
        title: "Conduct that may harass",
        basis: Standard,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692d", "12 CFR § 1006.14(a)"],
        hears: [TRIED, SAID],
        says: "Whether this harasses, oppresses or abuses has to be judged as a whole; seen here: {factors}.",
        judge: judge,
    }
}

/// So many calls on one day are named. Ours.
const IN_A_DAY: usize = 4;
/// So many on one day before the presumptions were law, when a court let three go
/// to a jury: Akalwadi v. Risk Management Alternatives (D. Md. 2004), from memory.
const IN_A_DAY_BEFORE: usize = 3;
/// So many in seven days are named once the person had objected. Ours.
const IN_A_WEEK_OBJECTED: usize = 4;
/// So many calls in seven days are named: more than the presumption of today allows.
const IN_A_WEEK: usize = 8;

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let factors = if kind(moment.item) == Moments::SAID.index() {
        words(moment.said())
    } else {
        volume(moment)?
    };
    (!factors.is_empty()).then(|| Verdict::advisory().factors(factors))
}

fn words(acts: &[CollectorAct]) -> Factors {
    acts.iter().fold(Factors::NONE, |all, act| match act {
        CollectorAct::Other(Mark::PersonalRemark) => all.and(Factors::REMARK),
        CollectorAct::Insult(Insult::Belittle) => all.and(Factors::BELITTLED),
        _ => all,
    })
}

fn volume(moment: &Moment<'_>) -> Option<Factors> {
    let contact = moment.contact?;
    let rang = !matches!(contact.result, CallResult::Busy | CallResult::NotInService);
    if contact.medium != Medium::Call || contact.direction == Direction::Inbound || !rang {
        return None;
    }
    let date = moment.date();
    let person = person_called(moment.facts, contact);
    let calls = moment.standing.calls.iter().filter(|call| {
        call.outbound
            && call.medium == Medium::Call
            && call.person == person
            && in_window(date, call.date, 7)
    });
    let today = calls.clone().filter(|call| call.date == date).count() + 1;
    let week = calls.count() + 1;
    let objected = moment.standing.known.knew(Topic::Objected, moment.local());
    let (a_day, a_week) = (
        match moment.params.get(Number::CallsInPeriod, date) {
            Some(_) => IN_A_DAY,
            None => IN_A_DAY_BEFORE,
        },
        if objected {
            IN_A_WEEK_OBJECTED
        } else {
            IN_A_WEEK
        },
    );
    let many = Factors::ONE_DAY
        .when(today >= a_day)
        .and(Factors::MANY_CALLS.when(week >= a_week));
    if many.is_empty() {
        return None;
    }
    Some(many.and(Factors::OBJECTED.when(objected)))
}
