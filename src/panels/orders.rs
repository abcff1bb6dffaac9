//! Requests, orders and permissions in words.

use crate::{
    domain::{facts::OrderKind, moment::Weekdays, party_act::Designation, words::Words},
    panels::words,
};

/// A request or an order.
pub fn order(kind: OrderKind) -> String {
    match kind {
        OrderKind::Designation(what) => format!("asked that {} be left alone", designation(what)),
        OrderKind::Cease(scope) => format!("asked to stop {}", words::stop(scope)),
        OrderKind::KnownPlace(place) => format!("known to be at: {}", place.words()),
        OrderKind::RefusalToPay => "refuses to pay".to_owned(),
        other => words::of(&other),
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
        Designation::Place(place) => words::of(&place),
        Designation::Medium(medium) => words::of(&medium),
        Designation::Number(id) => id.to_string(),
        Designation::Date(day) => words::date(day),
    }
}
