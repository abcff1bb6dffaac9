//! The client pack: it exists, and its standing actions get their numbers.

use crate::scenario::{
    draft::Draft,
    pack::{self, STANDING_MAX},
    walk,
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    let Some(found) = draft.packs.iter().find(|(pack, _)| pack.id == source.pack) else {
        let known: Vec<String> = draft
            .packs
            .iter()
            .map(|(pack, _)| pack.id.clone())
            .collect();
        draft.unknown("client pack", &source.pack, "pack", &known);
        return;
    };
    let pack = &found.0;
    if pack.schema != pack::SCHEMA
        || pack.standing.len() > STANDING_MAX
        || pack.plain_answers.is_empty()
    {
        let message = format!(
            "the client pack {:?} cannot be used: it must have schema {}, at most {STANDING_MAX} standing actions and at least one plain answer",
            pack.id,
            pack::SCHEMA
        );
        draft.error(
            "unusable-pack",
            "pack",
            message,
            "mend the pack, or name another one",
        );
        return;
    }
    draft.names.standing = pack
        .standing
        .iter()
        .map(|action| action.id.clone())
        .collect();
    draft.pack = Some(found);
    // `Used("thank")` would mean the choice, and never the standing action.
    for line in walk::lines(source) {
        if draft.names.standing.iter().any(|known| known == line.id) {
            draft.error(
                "repeated-id",
                &format!("{}.id", line.path),
                format!(
                    "{:?} is the id of a standing action of the pack {:?}",
                    line.id, pack.id
                ),
                format!(
                    "give the choice another id, for example \"say_{}\"",
                    line.id
                ),
            );
        }
    }
}
