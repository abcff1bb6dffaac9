//! Reach: a beat that no line and no choice leads to is probably a mistake.

use crate::scenario::{
    draft::{Draft, index_of},
    source::BeatSource,
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    let mut reached = vec![false; source.beats.len()];
    let mut open: Vec<&str> = Vec::new();
    for line in &source.lines {
        open.extend(line.beat.as_deref());
        open.extend(line.again.as_ref().and_then(|again| again.beat.as_deref()));
    }
    open.extend(source.writes.iter().map(|write| write.beat.as_str()));
    open.extend(source.reactions.iter().filter_map(|one| one.to.as_deref()));
    while let Some(name) = open.pop() {
        let Some(index) = index_of(&draft.names.beats, name) else {
            continue;
        };
        if let (Some(seen), Some(beat)) = (reached.get_mut(index), source.beats.get(index))
            && !std::mem::replace(seen, true)
        {
            open.extend(ways(beat));
        }
    }
    // What is wrong or was left out may be what leads there.
    if draft.is_incomplete() {
        return;
    }
    for (at, beat) in source.beats.iter().enumerate() {
        if reached.get(at) == Some(&false) {
            draft.warning(
                "unreachable-beat",
                &format!("beats[{at}].id"),
                format!("nothing leads to the beat {:?}", beat.id),
                format!("write to: {:?} in a choice, or take the beat out", beat.id),
            );
        }
    }
}

/// Where a beat can lead.
fn ways(beat: &BeatSource) -> Vec<&str> {
    let mut to: Vec<&str> = Vec::new();
    for choice in &beat.choices {
        to.extend(choice.to.as_deref());
        to.extend(choice.routes.iter().map(|route| route.to.as_str()));
    }
    to.extend(beat.reactions.iter().filter_map(|one| one.to.as_deref()));
    to.extend(beat.waited.iter().filter_map(|one| one.to.as_deref()));
    if let Some(table) = &beat.table {
        to.extend(table.accepts.to.as_deref());
        to.extend(table.counters.iter().filter_map(|one| one.to.as_deref()));
        to.extend(table.refuses.iter().filter_map(|one| one.to.as_deref()));
        to.extend(table.withdrawn.iter().filter_map(|one| one.to.as_deref()));
    }
    to
}
