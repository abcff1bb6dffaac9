//! Endings: every beat can be answered or ends the contact, every choice leads
//! somewhere, and nothing does both.

use crate::{
    domain::{Goal, contact::EndedBy},
    scenario::{
        draft::Draft,
        source::{BeatSource, ChoiceSource},
    },
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    let elsewhere = source
        .heard
        .as_ref()
        .is_some_and(|heard| !heard.spot.is_empty())
        || source.queue.is_some()
        || matches!(source.goal, Goal::FaultsFound | Goal::WorkPlanned);
    if source.beats.is_empty() && !elsewhere && !draft.was_shortened("beats") {
        draft.error(
            "no-beats",
            "beats",
            "there are no beats".to_owned(),
            "add one for every moment where somebody has spoken and the trainee must act",
        );
    }
    for (at, beat) in source.beats.iter().enumerate() {
        answered(draft, at, beat);
        for (number, choice) in beat.choices.iter().enumerate() {
            leads(draft, &format!("beats[{at}].choices[{number}]"), choice);
        }
        if let Some(table) = &beat.table {
            table_leads(draft, at, table);
        }
    }
}

fn answered(draft: &mut Draft<'_>, at: usize, beat: &BeatSource) {
    let path = format!("beats[{at}]");
    let open = !beat.choices.is_empty() || !beat.slots.is_empty() || beat.table.is_some();
    // An element that was left out for its own mistakes may be what is missing here.
    let hidden = ["choices", "slots"]
        .iter()
        .any(|list| draft.was_shortened(&format!("{path}.{list}")));
    match beat.ends {
        Some(_) if open => {
            draft.error(
                "ends-and-goes-on",
                &format!("{path}.ends"),
                format!("the beat {:?} ends the contact, but has choices", beat.id),
                "take out `ends`, or take out the choices",
            );
        }
        None if !open && !hidden => {
            let help = "add choices: […], or write ends: Party if they hang up here";
            draft.error(
                "dead-end",
                &path,
                format!("nothing can be done at the beat {:?}", beat.id),
                help,
            );
        }
        _ => {}
    }
    if matches!(
        beat.ends,
        Some(EndedBy::NoAnswer | EndedBy::Sent | EndedBy::Limit)
    ) {
        draft.error(
            "odd-ending",
            &format!("{path}.ends"),
            "a beat cannot end like this".to_owned(),
            "write Party if they hang up; otherwise Both, Dropped or Transferred",
        );
    }
    if !beat.slots.is_empty() && (!beat.choices.is_empty() || beat.table.is_some()) {
        draft.error(
            "two-ways-to-answer",
            &path,
            format!(
                "the beat {:?} has slots, and choices or a table besides",
                beat.id
            ),
            "write a message in slots, or hold a conversation by choices",
        );
    }
    if beat.says.trim().is_empty() && beat.slots.is_empty() {
        let says = format!("{path}.says");
        let place = if draft.map.span(&says).is_some() {
            &says
        } else {
            &path
        };
        draft.error(
            "nothing-said",
            place,
            format!("nobody says anything at the beat {:?}", beat.id),
            "write says: \"…\"",
        );
    }
    for (number, slot) in beat.slots.iter().enumerate() {
        if slot.choices.is_empty()
            && !draft.was_shortened(&format!("{path}.slots[{number}].choices"))
        {
            let path = format!("{path}.slots[{number}]");
            draft.error(
                "dead-end",
                &path,
                format!("the slot {:?} has nothing to put there", slot.id),
                "add choices; one with say: \"\" leaves the part out",
            );
        }
    }
}

fn leads(draft: &mut Draft<'_>, path: &str, choice: &ChoiceSource) {
    if let Some(shift) = &choice.mood {
        for (field, by) in [
            ("trust", shift.trust),
            ("patience", shift.patience),
            ("distress", shift.distress),
        ] {
            if by.unsigned_abs() > 10 {
                draft.error(
                    "out-of-range",
                    &format!("{path}.mood.{field}"),
                    format!("{field} cannot change by {by}: it runs from 0 to 10"),
                    "write a number from -10 to 10; -2 is a clear loss, 1 a small gain",
                );
            }
        }
    }
    match (&choice.to, &choice.ends) {
        (None, None) => draft.error(
            "leads-nowhere",
            path,
            format!("the choice {:?} leads nowhere", choice.id),
            "write to: \"…\" with the id of a beat, or ends: Collector if it ends the call",
        ),
        (Some(_), Some(_)) => draft.error(
            "ends-and-goes-on",
            &format!("{path}.ends"),
            format!(
                "the choice {:?} leads to a beat and ends the contact",
                choice.id
            ),
            "keep one of `to` and `ends`",
        ),
        _ => {}
    }
    if matches!(
        choice.ends,
        Some(EndedBy::NoAnswer | EndedBy::Sent | EndedBy::Limit)
    ) {
        draft.error(
            "odd-ending",
            &format!("{path}.ends"),
            "a choice cannot end like this".to_owned(),
            "write Collector if it ends the call; otherwise Both, Party or Transferred",
        );
    }
    if choice.say.trim().is_empty() {
        draft.error(
            "nothing-said",
            &format!("{path}.say"),
            format!("the choice {:?} has no words", choice.id),
            "write say: \"…\"",
        );
    }
    for (way, route) in choice.routes.iter().enumerate() {
        if route.when.is_empty() {
            let path = format!("{path}.routes[{way}]");
            draft.error(
                "route-always",
                &path,
                "this route has no condition, so nothing after it counts".to_owned(),
                "write when: [...], or put the beat into `to`",
            );
        }
    }
}

fn table_leads(draft: &mut Draft<'_>, at: usize, table: &crate::scenario::source::TableSource) {
    let path = format!("beats[{at}].table");
    if table.accepts.to.is_none() {
        draft.error(
            "leads-nowhere",
            &format!("{path}.accepts"),
            "nothing follows an agreement".to_owned(),
            "write to: \"…\" with the beat in which it is read back",
        );
    }
    let counters = format!("{path}.counters");
    let any = table.counters.iter().any(|turn| turn.when.is_empty());
    if !any && !draft.was_shortened(&counters) {
        draft.error(
            "no-words",
            &counters,
            "a counter-offer may find no words".to_owned(),
            "add a last one without `when`, for example (says: \"I could do {counter}.\")",
        );
    }
    let refuses = format!("{path}.refuses");
    let any = table
        .refuses
        .iter()
        .any(|one| one.because.is_none() && one.when.is_empty());
    if !any && !draft.was_shortened(&refuses) {
        draft.error(
            "no-words",
            &refuses,
            "a refusal may find no words".to_owned(),
            "add a last one without `because` and `when`, for example (says: \"I can't do that.\")",
        );
    }
}
