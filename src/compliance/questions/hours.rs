//! May this contact be made at this time?

use arrayvec::ArrayVec;
use chrono::{NaiveDate, NaiveDateTime, Timelike};
use chrono_tz::Tz;

use crate::{
    compliance::{
        Parameters,
        contested::{Edges, ElectronicClock},
        parameters::Number,
        questions::{CountsAs, counts_as},
        standing::{Cite, Designated, Standing},
    },
    domain::{
        Contact, Facts, LocalMoment,
        contact::Direction,
        facts::{Address, AddressKind, OrderKind, Relation},
        party_act::{Designation, Medium, Permitted, Place},
    },
    evidence::Party,
};

/// At most so many zones are compared.
const ZONES_MAX: usize = 6;

/// Whether it is a time that is presumed convenient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    /// Wherever the consumer may be.
    Open,
    /// Nowhere that the consumer may be.
    Closed(Side),
    /// In some of the zones only; it is outside the hours in this one.
    SomeClosed(Side, Tz),
}

/// On which side of the hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Too early.
    Early,
    /// Too late.
    Late,
}

/// The zones in which the consumer may be, as far as the collector knows: those of
/// every address and area code on file, or that of the known place alone.
pub fn zones(facts: &Facts, home: Tz) -> ArrayVec<Tz, ZONES_MAX> {
    let mut found = ArrayVec::new();
    let known = facts
        .addresses
        .iter()
        .find(|address| address.actual_location && !address.zones.is_empty());
    let mut add = |address: &Address| {
        for zone in &address.zones {
            if !found.contains(zone) {
                // More zones than there is room for cannot narrow the hours further in practice.
                let _ = found.try_push(*zone);
            }
        }
    };
    match known {
        Some(address) => add(address),
        None => facts
            .addresses
            .iter()
            .filter(|address| is_consumers(facts, address))
            .for_each(add),
    }
    if found.is_empty() {
        let _ = found.try_push(home);
    }
    found
}

fn is_consumers(facts: &Facts, address: &Address) -> bool {
    !address.left
        && address.owner.is_none_or(|owner| {
            facts
                .consumer()
                .is_some_and(|consumer| consumer.id == owner)
        })
}

/// Whether the medium has an hour at all: a letter has none.
fn has_hours(medium: Medium) -> bool {
    !matches!(medium, Medium::Letter | Medium::Postcard | Medium::Portal)
}

/// Whether it is judged at the moment of sending (comment 6(b)(1)(i)-1).
pub fn is_electronic(medium: Medium) -> bool {
    matches!(
        medium,
        Medium::Text | Medium::Email | Medium::Social | Medium::Fax
    )
}

/// Whether it is written and sent rather than spoken.
pub fn is_sent(medium: Medium) -> bool {
    is_electronic(medium) || matches!(medium, Medium::Letter | Medium::Postcard | Medium::Portal)
}

/// Whether the contact seeks the consumer, or somebody who counts as the consumer.
pub fn sought_is_consumer(facts: &Facts, contact: &Contact) -> bool {
    let owner = contact
        .line
        .and_then(|line| facts.address(line))
        .and_then(|line| line.owner);
    match contact.sought.or(owner) {
        Some(person) => counts_as(facts, &Party::of(facts, person, false)) == CountsAs::Consumer,
        // Nobody named is the consumer, unless the file says whom else was called.
        None => contact.relation.is_none_or(|relation| {
            contact.direction == Direction::Outbound
                || counts_as(facts, &Party::stranger(relation)) == CountsAs::Consumer
                || relation == Relation::Unknown
        }),
    }
}

/// Asks it of a contact by its hour alone: 15 U.S.C. 1692c(a)(1), 12 CFR 1006.6(b)(1)(i).
pub fn hours(
    facts: &Facts,
    params: &Parameters,
    standing: &Standing,
    contact: &Contact,
    now: LocalMoment,
) -> Hours {
    if !has_hours(contact.medium) || excused(facts, standing, contact, now.local()) {
        return Hours::Open;
    }
    let now = judged_at(params, contact, now);
    let zones = zones(facts, now.zone());
    let mut outside: Option<(Side, Tz)> = None;
    let mut count = 0;
    for zone in &zones {
        if let Some(side) = outside_in(params, now.seen_from(*zone)) {
            outside = Some((side, *zone));
            count += 1;
        }
    }
    match outside {
        None => Hours::Open,
        Some((side, _)) if count == zones.len() => Hours::Closed(side),
        Some((side, zone)) => Hours::SomeClosed(side, zone),
    }
}

/// When a message is judged: as it is sent, unless the other reading is taken.
fn judged_at(params: &Parameters, contact: &Contact, now: LocalMoment) -> LocalMoment {
    let sent = params.contested.clock == ElectronicClock::Sent || !is_electronic(contact.medium);
    let read = contact.read.or(contact.delivered).filter(|_| !sent);
    // A time that clocks skip is taken as that of sending.
    read.and_then(|read| LocalMoment::of(read, now.zone()).ok())
        .unwrap_or(now)
}

fn outside_in(params: &Parameters, there: LocalMoment) -> Option<Side> {
    let local = there.local();
    let from = params.get(Number::CallingFromMinute, local.date())? * 60;
    let until = params.get(Number::CallingUntilMinute, local.date())? * 60;
    let second = i64::from(local.time().num_seconds_from_midnight());
    let strict = params.contested.edges == Edges::Outside;
    if second < from || (strict && second == from) {
        return Some(Side::Early);
    }
    (second > until || (strict && second == until)).then_some(Side::Late)
}

/// The minutes of the day between which a contact is presumed convenient in every
/// zone, on the clock of `home`.
pub fn open_minutes(facts: &Facts, params: &Parameters, now: LocalMoment) -> Option<(u16, u16)> {
    let home = now.local();
    let from = params.get(Number::CallingFromMinute, home.date())?;
    let until = params.get(Number::CallingUntilMinute, home.date())?;
    let mut window = (0, 24 * 60);
    for zone in &zones(facts, now.zone()) {
        let ahead = (home - now.seen_from(*zone).local()).num_minutes();
        window = (window.0.max(from + ahead), window.1.min(until + ahead));
    }
    Some((u16::try_from(window.0).ok()?, u16::try_from(window.1).ok()?))
}

/// The consumer's direct consent, a court, or the consumer's own message.
fn excused(facts: &Facts, standing: &Standing, contact: &Contact, now: NaiveDateTime) -> bool {
    contact.direction == Direction::Inbound
        || standing.replies.allows(contact)
        || !sought_is_consumer(facts, contact)
        || standing
            .consents
            .holds_at(Permitted::Time, contact.line, now.date())
        || standing.known.court_permits(now)
}

/// The designation of a time that the contact would break.
pub fn designated(
    facts: &Facts,
    standing: &Standing,
    contact: &Contact,
    now: LocalMoment,
) -> Option<Designated> {
    if !has_hours(contact.medium)
        || standing.known.designations.is_empty()
        || excused(facts, standing, contact, now.local())
    {
        return None;
    }
    let local = now.local();
    let breaks = |designation: &Designation| match designation {
        Designation::Window(window) => window.contains(local),
        Designation::Date(date) => local.date() == *date,
        _ => false,
    };
    standing
        .known
        .designations
        .iter()
        .find(|one| breaks(&one.what) && one.since <= local)
        .copied()
}

/// Whether a place is one where nobody expects to be contacted.
pub fn unusual(place: Place) -> bool {
    matches!(place, Place::Hospital | Place::Funeral)
}

/// The place at which the contact reaches the consumer, if it is one that is known to
/// be inconvenient: because it was designated, or because it is unusual. A mobile
/// number or an e-mail address has no place unless the collector knows where the consumer is.
pub fn inconvenient_place(
    facts: &Facts,
    standing: &Standing,
    contact: &Contact,
    now: NaiveDateTime,
) -> Option<(Place, Cite)> {
    if !has_hours(contact.medium) || excused(facts, standing, contact, now) {
        return None;
    }
    let place = place_of(facts, contact, now)?;
    let designated = standing
        .known
        .designations
        .iter()
        .find(|one| one.what == Designation::Place(place) && one.since <= now);
    match designated {
        Some(_) if place == Place::Work && standing.consents.holds(Permitted::Work, now.date()) => {
            None
        }
        Some(one) => Some((place, one.cite)),
        None => unusual(place).then_some((place, Cite(None))),
    }
}

fn place_of(facts: &Facts, contact: &Contact, now: NaiveDateTime) -> Option<Place> {
    let known = facts
        .orders
        .iter()
        .rev()
        .find_map(|order| match order.kind {
            OrderKind::KnownPlace(place) if order.on.is_none_or(|on| on.0 <= now) => Some(place),
            _ => None,
        });
    let dialed = || {
        let kind = contact
            .line
            .and_then(|line| facts.address(line))
            .map(|line| line.kind)?;
        match (kind, contact.medium) {
            (_, Medium::Visit) if kind != AddressKind::Work => Some(Place::Home),
            (AddressKind::Work, _) => Some(Place::Work),
            (AddressKind::Home, _) => Some(Place::Home),
            _ => None,
        }
    };
    contact.known_place.or(known).or_else(dialed)
}

/// Whether a known attorney bars the contact: 15 U.S.C. 1692c(a)(2), 12 CFR 1006.6(b)(2).
pub fn counsel_bars(facts: &Facts, standing: &Standing, contact: &Contact, on: NaiveDate) -> bool {
    contact.direction == Direction::Outbound
        && !contact.pleading
        && standing.known.counsel_bars(on)
        && !standing.consents.holds(Permitted::DespiteAttorney, on)
        && sought_is_consumer(facts, contact)
}
