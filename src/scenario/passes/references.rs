//! References: whatever names a beat, a choice, a flag, a disclosure, a person
//! or a standing action names one that exists.

use crate::scenario::{
    draft::{Draft, index_of},
    passes::{conditions, people},
    source::ReactionSource,
    walk,
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    for (path, reaction) in walk::reactions(source) {
        answers(draft, &path, reaction);
    }
    for saying in walk::sayings(source) {
        if let Some(who) = saying.who {
            people::person(draft, who, &format!("{}.who", saying.path));
        }
        tells(draft, &saying.path, saying.tells);
    }
    for (path, list) in walk::conditions(source) {
        conditions::check(draft, &path, list);
    }
    for (path, to) in walk::ways(source) {
        leads(draft, &path, to);
    }
}

fn answers(draft: &mut Draft<'_>, path: &str, reaction: &ReactionSource) {
    // Without a pack nothing is known of its actions, and that is reported already.
    if draft.pack.is_some() {
        let names = draft.names.standing.clone();
        for (number, action) in reaction.to_action.iter().enumerate() {
            if index_of(&names, action).is_none() {
                let path = format!("{path}.to_action[{number}]");
                draft.unknown("standing action", action, &path, &names);
            }
        }
    }
    let path = format!("{path}.to_action");
    if reaction.to_action.is_empty() && !draft.was_shortened(&path) {
        draft.error(
            "empty-list",
            &path,
            "this answers no standing action".to_owned(),
            "write the ids of standing actions, for example to_action: [\"ask_birth_date\"]",
        );
    }
}

fn tells(draft: &mut Draft<'_>, path: &str, told: &[String]) {
    let names = draft.names.disclosures.clone();
    for (number, name) in told.iter().enumerate() {
        if index_of(&names, name).is_none() {
            let path = format!("{path}.tells[{number}]");
            draft.unknown("disclosure", name, &path, &names);
        }
    }
}

fn leads(draft: &mut Draft<'_>, path: &str, to: &str) {
    if index_of(&draft.names.beats, to).is_none() {
        let names = draft.names.beats.clone();
        draft.unknown("beat", to, path, &names);
    }
}
