//! By which route of 12 CFR 1006.6(d)(4) or (5) may this address be used?

use chrono::NaiveDate;

use crate::{
    compliance::{Parameters, calendar::in_window, parameters::Number, standing::Standing},
    domain::{
        Contact, Facts,
        facts::{Address, AddressKind},
        moment::plus_days,
        party_act::{Medium, Permitted},
    },
};

/// A route that confirms an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The consumer wrote from it about the debt: (d)(4)(i)(A).
    ConsumerWrote,
    /// The consumer consented directly: (d)(4)(i)(B), (d)(5)(ii).
    Consent,
    /// The creditor's notice ran out without an opt-out: (d)(4)(ii).
    CreditorNotice,
    /// The prior collector's route: (d)(4)(iii).
    PriorCollector,
    /// The consumer texted, and did so again or the number was checked: (d)(5)(i).
    ConsumerTexted,
}

/// The route that the contact's address satisfies on a day.
pub fn electronic_route(
    facts: &Facts,
    params: &Parameters,
    standing: &Standing,
    contact: &Contact,
    on: NaiveDate,
) -> Option<Route> {
    let address = contact.line.and_then(|line| facts.address(line))?;
    if address.opted_out.is_some_and(|out| out.0.date() <= on) {
        return None;
    }
    match contact.medium {
        Medium::Email => email(params, standing, address, on),
        Medium::Text => text(params, standing, address, on),
        _ => None,
    }
}

fn email(
    params: &Parameters,
    standing: &Standing,
    address: &Address,
    on: NaiveDate,
) -> Option<Route> {
    if address.last_inbound.is_some_and(|last| last.0.date() <= on) {
        return Some(Route::ConsumerWrote);
    }
    if standing
        .consents
        .holds_at(Permitted::Email, Some(address.id), on)
    {
        return Some(Route::Consent);
    }
    let employers = address.employer_provided || address.kind == AddressKind::WorkEmail;
    let days = params.get(Number::CreditorNoticeDays, on).unwrap_or(35);
    let lapsed = address.creditor_notice.as_ref().is_some_and(|notice| {
        let long_enough = match (notice.sent, notice.deadline) {
            (Some(sent), Some(deadline)) => deadline >= plus_days(sent, days) && deadline < on,
            (Some(sent), None) => plus_days(sent, days) < on,
            _ => false,
        };
        notice.complete && !notice.opted_out && long_enough
    });
    if lapsed && address.public_domain && !employers {
        return Some(Route::CreditorNotice);
    }
    address.prior_route.then_some(Route::PriorCollector)
}

fn text(
    params: &Parameters,
    standing: &Standing,
    address: &Address,
    on: NaiveDate,
) -> Option<Route> {
    let days = params.get(Number::TextDays, on).unwrap_or(60);
    // "Within the past 60 days": the day itself and the sixty before it.
    let recent = |date: NaiveDate| in_window(on, date, days + 1);
    let checked = address.checked.is_some_and(recent);
    if let Some(last) = address.last_inbound
        && (checked || recent(last.0.date()))
    {
        return Some(Route::ConsumerTexted);
    }
    let given = standing
        .consents
        .given_on(Permitted::Text, Some(address.id), on)?;
    (checked || recent(given)).then_some(Route::Consent)
}
