//! [`UK_TIMES_REQUESTS`]: a reasonable request about when, where or how, passed over in the United Kingdom.

use crate::{
    compliance::{
        Moment, Verdict,
        questions::{Hours, at_work, designated, hours},
        rule::declare_rule,
    },
    domain::{
        contact::Direction,
        party_act::{Designation, Place},
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// In the United Kingdom the firm contacted the customer at a time, a place, by a way or at a number
    /// that they had asked to be left alone. Shift workers and carers have good reasons for odd hours.
    /// The handbook sets no hours of its own; the hours used here for want of others are 8 to 21 o'clock,
    /// and contact outside them is raised as a factor only.
    ///
    /// ## Why it matters
    ///
    /// A request is how people keep a job while they pay.
    ///
    /// ## Say instead
    ///
    /// Record the request and keep to it in every channel.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", facts: (orders: [(kind: Designation(Medium(Call)), on: "2026-03-01T09:00")]), contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", facts: (orders: [(kind: Designation(Window(from: "08:00", to: "14:00")), on: "2026-03-01T09:00")]), contacts: [(contact: (at: "2026-03-10T13:59"))])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", facts: (orders: [(kind: Designation(Window(from: "08:00", to: "14:00")), on: "2026-03-01T09:00")]), contacts: [(contact: (at: "2026-03-10T14:00"))])
    /// ```
    ///
    /// No request:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "UK", zone: "Europe/London", contacts: [(contact: (at: "2026-03-10T12:00"))])
    /// ```
    UK_TIMES_REQUESTS {
        id: "uk-times-requests",
        title: "Request about times or ways passed over in the United Kingdom",
        basis: Standard,
        read: T,
        source: Law,
        binds: Anyone,
        within: [UnitedKingdom],
        law: ["FCA Handbook, CONC 7.9.4R"],
        hears: [TRIED],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment
        .contact
        .filter(|one| one.direction == Direction::Outbound && !one.in_reply)?;
    let (facts, standing) = (moment.facts, moment.standing);
    let time = designated(facts, standing, contact, moment.now);
    let way = standing
        .known
        .bars(contact.medium, contact.line, moment.local());
    let work = standing
        .known
        .designations
        .iter()
        .find(|one| one.what == Designation::Place(Place::Work))
        .filter(|_| at_work(facts, contact));
    if let Some(request) = time.or(way).or(work.copied()) {
        let what = "The customer was contacted in a way they had asked to be left alone.";
        return Some(Verdict::violation().what(what).because(request.cite.0));
    }
    let open = hours(facts, moment.params, standing, contact, moment.now) == Hours::Open;
    let what = "The customer was contacted at an unusual hour.";
    (!open).then(|| Verdict::advisory().what(what))
}
