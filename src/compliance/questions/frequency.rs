//! Does this call count, and how many have been counted?

use chrono::NaiveDate;

use crate::{
    compliance::{
        Parameters,
        calendar::in_window,
        parameters::Number,
        questions::{CountsAs, counts_as},
        standing::Standing,
    },
    domain::{
        Contact, Facts, Id,
        contact::{CallResult, Direction},
        facts::Relation,
        party_act::{Medium, Permitted},
    },
    evidence::Party,
};

/// Whether a contact counts as a call for the limits of 12 CFR 1006.14(b), and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counted {
    /// It counts.
    Yes,
    /// It is not a telephone call placed by the collector.
    NotACall,
    /// It never connected: busy, or not in service.
    NotConnected,
    /// It went to an attorney, a credit bureau or the creditor.
    Professional,
    /// The person had directly consented to it.
    Consented,
}

/// The number of the person whose calls are counted together: their place among the
/// people of the file; the consumer's for whoever is not on file.
pub fn person_called(facts: &Facts, contact: &Contact) -> u8 {
    let owner = contact
        .line
        .and_then(|line| facts.address(line))
        .and_then(|line| line.owner);
    let person = contact
        .sought
        .or(owner)
        .or_else(|| facts.consumer().map(|one| one.id));
    let place = facts.people.iter().position(|one| Some(one.id) == person);
    place
        .and_then(|place| u8::try_from(place).ok())
        .unwrap_or(u8::MAX)
}

/// The bucket of a debt: its place in the file, or that of the first debt of its group.
pub fn bucket(facts: &Facts, debt: Id) -> u8 {
    let Some(found) = facts.debt(debt) else {
        return 0;
    };
    let same = |other: &crate::domain::facts::Debt| {
        other.id == found.id || (found.group.is_some() && other.group == found.group)
    };
    let place = facts.debts.iter().position(same).unwrap_or(0);
    u8::try_from(place.min(7)).unwrap_or(7)
}

/// The buckets of the debts that a contact is about, one bit each.
pub fn debt_mask(facts: &Facts, contact: &Contact) -> u8 {
    let named = contact.debts.iter().chain(&contact.spoken_of);
    let mask = named.fold(0, |mask, debt| mask | 1 << bucket(facts, *debt));
    if mask == 0 { 1 } else { mask }
}

/// Of those, the ones that came up in it besides what it was about.
pub fn raised_mask(facts: &Facts, contact: &Contact) -> u8 {
    let bits = |ids: &[Id]| {
        ids.iter()
            .fold(0, |mask, debt| mask | 1 << bucket(facts, *debt))
    };
    bits(&contact.spoken_of) & !bits(&contact.debts)
}

/// Asks it of a contact. Its `result` has to be known: a busy tone does not count.
pub fn counted(
    facts: &Facts,
    params: &Parameters,
    standing: &Standing,
    contact: &Contact,
    on: NaiveDate,
) -> Counted {
    let call = matches!(contact.medium, Medium::Call | Medium::RinglessVoicemail);
    if !call || contact.direction == Direction::Inbound {
        return Counted::NotACall;
    }
    if matches!(contact.result, CallResult::Busy | CallResult::NotInService) {
        return Counted::NotConnected;
    }
    let owner = contact
        .line
        .and_then(|line| facts.address(line))
        .and_then(|line| line.owner);
    let called = contact
        .sought
        .or(owner)
        .map(|id| Party::of(facts, id, false));
    let called = called.or_else(|| contact.relation.map(Party::stranger));
    if called.is_some_and(|party| {
        counts_as(facts, &party) == CountsAs::Permitted
            || party.relation == Relation::CollectorsAttorney
    }) {
        return Counted::Professional;
    }
    let days = params.get(Number::ConsentDays, on).unwrap_or(0);
    if standing
        .consents
        .covers_call(Permitted::Call, contact.line, on, days)
    {
        return Counted::Consented;
    }
    Counted::Yes
}

/// The most calls counted in the period that ends on `on`, over the debts of the mask.
pub fn calls_in_period(
    params: &Parameters,
    standing: &Standing,
    person: u8,
    debts: u8,
    on: NaiveDate,
) -> Option<i64> {
    let days = params.get(Number::CallPeriodDays, on)?;
    let of_debt = |debt: u8| {
        let calls = standing.calls.iter().filter(|call| {
            call.counted
                && call.person == person
                && call.debts & debt != 0
                && in_window(on, call.date, days)
        });
        i64::try_from(calls.count()).unwrap_or(i64::MAX)
    };
    (0..8)
        .map(|bit| 1 << bit)
        .filter(|debt| debts & debt != 0)
        .map(of_debt)
        .max()
}

/// The conversation whose cooldown `on` still lies in, with one of the debts.
pub fn in_cooldown(
    params: &Parameters,
    standing: &Standing,
    person: u8,
    debts: u8,
    on: NaiveDate,
) -> Option<NaiveDate> {
    let days = params.get(Number::CooldownDays, on)?;
    let held = standing.calls.iter().filter(|call| {
        call.conversation
            && call.person == person
            && call.debts & debts != 0
            && in_window(on, call.date, days)
    });
    held.map(|call| call.date).max()
}

/// What the limits presume of a call: 12 CFR 1006.14(b)(2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Presumption {
    /// It does not count, or there were no limits yet.
    None,
    /// Compliance, which facts may rebut.
    Compliance,
    /// Violation, which facts may rebut: too many, or too soon after a conversation.
    Violation,
}

/// Asks it of a contact that is about to be made.
pub fn presumption(
    facts: &Facts,
    params: &Parameters,
    standing: &Standing,
    contact: &Contact,
    on: NaiveDate,
) -> Presumption {
    let Some(most) = params.get(Number::CallsInPeriod, on) else {
        return Presumption::None;
    };
    if counted(facts, params, standing, contact, on) != Counted::Yes {
        return Presumption::None;
    }
    let person = person_called(facts, contact);
    let debts = debt_mask(facts, contact);
    let calls = calls_in_period(params, standing, person, debts, on).unwrap_or(0) + 1;
    if calls > most || in_cooldown(params, standing, person, debts, on).is_some() {
        return Presumption::Violation;
    }
    Presumption::Compliance
}
