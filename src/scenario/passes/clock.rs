//! Time: the zone exists, every wall-clock time exists in it, and the past lies before the start.

use chrono_tz::Tz;

use crate::{
    domain::{LocalMoment, Stamp},
    reader::suggest,
    scenario::draft::Draft,
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    zone(draft);
    let Some(zone) = draft.zone else { return };
    let source = draft.source;
    draft.starts = placed(draft, "starts", source.starts, zone);
    if LocalMoment::is_ambiguous(source.starts, zone) {
        draft.warning(
            "time-shown-twice",
            "starts",
            format!(
                "{} is shown twice in {zone}, because clocks are set back; the first one is taken",
                source.starts
            ),
            "write a time outside that hour",
        );
    }
    if let Some(heard) = &source.heard {
        past(draft, "heard.contact.at", heard.contact.at, zone);
    }
    history(draft);
}

/// The zone where the consumer lives.
pub(super) fn zone(draft: &mut Draft<'_>) {
    let source = draft.source;
    let Ok(zone) = source.zone.parse::<Tz>() else {
        draft.error(
            "unknown-zone",
            "zone",
            format!("there is no time zone named {:?}", source.zone),
            suggest::zone(&source.zone),
        );
        return;
    };
    if !source.zone.contains('/') && zone != Tz::UTC {
        draft.warning(
            "odd-zone",
            "zone",
            format!(
                "{:?} is an old name of hours, not of a place; it may not know daylight saving",
                source.zone
            ),
            suggest::zone(""),
        );
    }
    draft.zone = Some(zone);
}

/// What has happened lies in the past, at times that there were.
pub(super) fn history(draft: &mut Draft<'_>) {
    let source = draft.source;
    let Some(zone) = draft.zone else { return };
    for (at, contact) in source.history.iter().enumerate() {
        past(draft, &format!("history[{at}].at"), contact.at, zone);
    }
    for (at, order) in source.orders.iter().enumerate() {
        if let Some(on) = order.on {
            past(draft, &format!("orders[{at}].on"), on, zone);
        }
    }
    for (at, consent) in source.consents.iter().enumerate() {
        if let Some(on) = consent.on {
            past(draft, &format!("consents[{at}].on"), on, zone);
        }
    }
}

/// The moment, or a report that daylight saving leaves it out.
fn placed(draft: &mut Draft<'_>, path: &str, stamp: Stamp, zone: Tz) -> Option<LocalMoment> {
    match LocalMoment::of(stamp, zone) {
        Ok(moment) => Some(moment),
        Err(skipped) => {
            let later = Stamp(stamp.0 + chrono::TimeDelta::hours(1));
            draft.error(
                "time-skipped",
                path,
                skipped.to_string(),
                format!("write {:?}", later.to_string()),
            );
            None
        }
    }
}

fn past(draft: &mut Draft<'_>, path: &str, stamp: Stamp, zone: Tz) {
    if stamp == Stamp::default() {
        draft.error(
            "missing-time",
            path,
            "this happened at no stated time".to_owned(),
            "write when, for example \"2026-03-03T18:05\"",
        );
        return;
    }
    placed(draft, path, stamp, zone);
    if stamp > draft.source.starts {
        let message = format!(
            "this happened at {stamp}, after the scenario starts at {}",
            draft.source.starts
        );
        draft.error(
            "after-start",
            path,
            message,
            "write an earlier time, or start the scenario later",
        );
    }
}
