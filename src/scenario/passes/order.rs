//! Order: of several lines the first that fits is said, so one that always fits
//! comes last; and nothing is written where it has no effect.

use crate::{
    consumer::Dimension,
    scenario::{
        draft::Draft,
        source::{ReactionSource, SpokenSource},
        walk::{self, Place},
    },
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    reactions(draft, "reactions", &source.reactions);
    for (at, beat) in source.beats.iter().enumerate() {
        let path = format!("beats[{at}]");
        reactions(draft, &format!("{path}.reactions"), &beat.reactions);
        for (number, one) in beat.instead.iter().enumerate() {
            if one.when.is_empty() {
                draft.error(
                    "always-fits",
                    &format!("{path}.instead[{number}]"),
                    format!(
                        "this line has no condition, so the beat {:?} never says its own words",
                        beat.id
                    ),
                    "write when: […], or put the words into `says`",
                );
                break;
            }
        }
        in_order(draft, &format!("{path}.waited"), &beat.waited);
        if let Some(table) = &beat.table {
            in_order(draft, &format!("{path}.table.counters"), &table.counters);
            let mut always: Vec<Option<Dimension>> = Vec::new();
            for (number, one) in table.refuses.iter().enumerate() {
                if always.contains(&one.because) {
                    never_said(draft, &format!("{path}.table.refuses[{number}]"));
                } else if one.when.is_empty() {
                    always.push(one.because);
                }
            }
        }
    }
    for saying in walk::sayings(source) {
        without_effect(draft, &saying);
    }
}

fn in_order(draft: &mut Draft<'_>, path: &str, lines: &[SpokenSource]) {
    let first = lines.iter().position(|line| line.when.is_empty());
    let Some(first) = first else { return };
    if first + 1 < lines.len() {
        never_said(draft, &format!("{path}[{}]", first + 1));
    }
}

fn never_said(draft: &mut Draft<'_>, path: &str) {
    draft.error(
        "never-said",
        path,
        "this is never said: a line before it always fits".to_owned(),
        "move the line without `when` to the end of the list, or take this one out",
    );
}

/// A reaction is never heard if an earlier one answers the same actions always.
fn reactions(draft: &mut Draft<'_>, path: &str, list: &[ReactionSource]) {
    for (number, one) in list.iter().enumerate() {
        let earlier = list.get(..number).unwrap_or_default();
        let covered = |action: &String| {
            earlier.iter().any(|before| {
                before.when.is_empty()
                    && (before.who.is_none() || before.who == one.who)
                    && before.to_action.contains(action)
            })
        };
        if !one.to_action.is_empty() && one.to_action.iter().all(covered) {
            draft.error(
                "never-said",
                &format!("{path}[{number}]"),
                "this is never said: an answer before it to the same standing action always fits"
                    .to_owned(),
                "move this answer before the other and write when: […], or take it out",
            );
        }
    }
}

/// What the engine never looks at is a misunderstanding, so it is said.
fn without_effect(draft: &mut Draft<'_>, saying: &walk::Saying<'_>) {
    let (to, when) = match saying.place {
        Place::Instead => (true, false),
        Place::Parting => (true, true),
        Place::Accepts | Place::Withdrawn => (false, true),
        Place::Beat | Place::Waited | Place::Reaction | Place::Counter | Place::Refusal => {
            (false, false)
        }
    };
    if to && saying.to.is_some() {
        let help = if saying.place == Place::Instead {
            "take `to` out: these are other words of the same beat; choices lead on from it"
        } else {
            "take `to` out: the call ends with these words"
        };
        draft.error(
            "no-effect",
            &format!("{}.to", saying.path),
            "nothing can follow here".to_owned(),
            help,
        );
    }
    if when && !saying.when.is_empty() {
        draft.error(
            "no-effect",
            &format!("{}.when", saying.path),
            "a condition has no effect here: these words are always said".to_owned(),
            "take `when` out",
        );
    }
    let spoken = matches!(
        saying.place,
        Place::Accepts | Place::Counter | Place::Refusal | Place::Parting | Place::Reaction
    );
    if spoken && saying.says.trim().is_empty() {
        draft.error(
            "nothing-said",
            &saying.path,
            "nothing is said here".to_owned(),
            "write says: \"…\"",
        );
    }
}
