//! Requests, orders and permissions in words.

use crate::{
    domain::{
        facts::OrderKind,
        moment::Weekdays,
        party_act::{CeaseScope, Designation, Permitted},
    },
    panels::words,
};

/// A request or an order.
pub fn order(kind: OrderKind) -> String {
    match kind {
        OrderKind::Designation(what) => format!("asked that {} be left alone", designation(what)),
        OrderKind::Cease(scope) => format!("asked to stop {}", cease(scope)),
        OrderKind::KnownPlace(place) => format!("known to be at: {}", words::spaced(&place)),
        OrderKind::RefusalToPay => "refuses to pay".to_owned(),
        OrderKind::EmployerForbids => "the employer forbids such calls".to_owned(),
        other => words::spaced(&other),
    }
}

/// What should stop.
pub fn cease(scope: CeaseScope) -> String {
    match scope {
        CeaseScope::All => "all contact".to_owned(),
        CeaseScope::Medium(medium) => format!("contact by {}", words::spaced(&medium)),
        CeaseScope::Number(id) => format!("contact at {id}"),
        CeaseScope::Work => "contact at work".to_owned(),
        CeaseScope::ThirdParties => "contact with other people".to_owned(),
        CeaseScope::Times => "contact at certain times".to_owned(),
    }
}

/// What should be left alone.
fn designation(what: Designation) -> String {
    match what {
        Designation::Window(window) => {
            let days = match window.days {
                Weekdays::Every => String::new(),
                Weekdays::Workdays => " on workdays".to_owned(),
                Weekdays::Weekend => " on weekends".to_owned(),
                Weekdays::Only(day) => format!(" on {day}"),
            };
            let time = |time: crate::domain::moment::ClockTime| time.0.format("%-I:%M %p");
            format!("{} to {}{days}", time(window.from), time(window.to))
        }
        Designation::Place(place) => words::spaced(&place),
        Designation::Medium(medium) => words::spaced(&medium),
        Designation::Number(id) => id.to_string(),
        Designation::Date(day) => words::date(day),
    }
}

/// What is permitted, after "may".
pub fn permitted(what: Permitted) -> String {
    match what {
        Permitted::Call => "call again within seven days".to_owned(),
        Permitted::Time => "call at a time otherwise left alone".to_owned(),
        Permitted::Work => "call at work".to_owned(),
        Permitted::ThirdParty(id) => format!("speak with {id}"),
        Permitted::Message => "leave a message".to_owned(),
        Permitted::DespiteAttorney => "go on although an attorney is named".to_owned(),
        Permitted::ElectronicNotices => "send notices electronically".to_owned(),
        Permitted::Recording => "record the call".to_owned(),
        other => words::spaced(&other),
    }
}
