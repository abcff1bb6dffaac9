//! Messages to write: they go to an address that is there, reach somebody, and are put
//! together from the slots of a beat in which nobody speaks.

use crate::{
    domain::party_act::Medium,
    scenario::{
        draft::{Draft, index_of},
        model::WRITES_MAX,
        passes::{limits::at_most, people},
    },
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    at_most(
        draft,
        "writes",
        source.writes.len(),
        WRITES_MAX,
        "messages to write",
    );
    for (at, write) in source.writes.iter().enumerate() {
        let path = format!("writes[{at}]");
        people::address(draft, write.to, &format!("{path}.to"));
        if let Some(by) = write.by {
            people::person(draft, by, &format!("{path}.by"));
        }
        if write.medium.is_some_and(Medium::is_spoken) {
            draft.error(
                "not-written",
                &format!("{path}.medium"),
                "this is spoken, not written".to_owned(),
                "write Text, Email, Letter, Fax, Social or Portal; a call stands in lines",
            );
        }
        if index_of(&draft.names.beats, &write.beat).is_none() {
            let names = draft.names.beats.clone();
            draft.unknown("beat", &write.beat, &format!("{path}.beat"), &names);
            continue;
        }
        let beat = source.beats.iter().find(|beat| beat.id == write.beat);
        let Some(beat) = beat else { continue };
        if beat.slots.is_empty() || !beat.says.trim().is_empty() || !beat.does.is_empty() {
            draft.error(
                "not-a-page",
                &format!("{path}.beat"),
                format!("the beat {:?} is not a page to write on", beat.id),
                "give it slots: […] and no says; what was received stands in heard",
            );
        }
    }
}
