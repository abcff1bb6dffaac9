//! [`UK_NO_PRESSURE`]: pressure to pay at once, too much, or with borrowed money, in the United Kingdom.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        CollectorAct,
        act::{HowMuch, Pressing},
        moment::plus_days,
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// In the United Kingdom the firm pressed the customer to pay in one or few or unreasonably large
    /// sums, too quickly, or by borrowing or selling. A payment in full by a day within a week, after the
    /// customer has said what they can pay, is taken as such pressure.
    ///
    /// ## Why it matters
    ///
    /// Money that is borrowed to end a call becomes the next debt.
    ///
    /// ## Say instead
    ///
    /// Ask what is possible, and leave time to think.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([SuggestBorrowing])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([AskPayment, Press(Repeat)])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([AskPayment])])])
    /// ```
    ///
    /// What is possible is asked, and time is left:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(steps: [Answered(Consumer), Said([Ask(Ability)]), Heard([GiveBudget]), Said([AskPayment(how_much: Part, by: InDays(30))])])])
    /// ```
    UK_NO_PRESSURE {
        id: "uk-no-pressure",
        title: "Pressure to pay in the United Kingdom",
        basis: Standard,
        read: T,
        source: Law,
        binds: Anyone,
        within: [UnitedKingdom],
        law: ["FCA Handbook, CONC 7.3.10R"],
        hears: [SAID],
        says: "The customer was pressed {what}.",
        judge: judge,
    }
}

/// Full payment by a day this near counts as too quick; our reading, the handbook names no number.
const TOO_QUICK_DAYS: i64 = 7;

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let today = moment.date();
    let soon = plus_days(today, TOO_QUICK_DAYS);
    let what = moment.said().iter().find_map(|act| match act {
        CollectorAct::SuggestBorrowing => Some("to borrow or to ask others for money"),
        CollectorAct::Press(Pressing::Urgency) => Some("to pay at once"),
        CollectorAct::Press(_) => Some("to pay"),
        CollectorAct::AskPayment {
            how_much: HowMuch::Full,
            by: Some(day),
        } if day.from(today) < soon => Some("to pay all of it within days"),
        _ => None,
    })?;
    Some(Verdict::violation().what(what))
}
