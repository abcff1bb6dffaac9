//! References: whatever names a beat, a choice, a flag, a disclosure, a person
//! or a standing action names one that exists.

use crate::scenario::{
    draft::{Draft, index_of},
    passes::{conditions, people},
    source::{ReactionSource, SpokenSource},
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    for (at, reaction) in source.reactions.iter().enumerate() {
        reacts(draft, &format!("reactions[{at}]"), reaction);
    }
    for (field, spoken) in [
        ("fed_up", &source.fed_up),
        ("overwhelmed", &source.overwhelmed),
    ] {
        if let Some(spoken) = spoken {
            says(draft, field, spoken);
        }
    }
    for (at, beat) in source.beats.iter().enumerate() {
        let path = format!("beats[{at}]");
        if let Some(who) = beat.who {
            people::person(draft, who, &format!("{path}.who"));
        }
        tells(draft, &path, &beat.tells);
        for (number, spoken) in beat.instead.iter().enumerate() {
            says(draft, &format!("{path}.instead[{number}]"), spoken);
        }
        for (number, spoken) in beat.waited.iter().enumerate() {
            says(draft, &format!("{path}.waited[{number}]"), spoken);
        }
        for (number, reaction) in beat.reactions.iter().enumerate() {
            reacts(draft, &format!("{path}.reactions[{number}]"), reaction);
        }
        for (number, choice) in beat.choices.iter().enumerate() {
            let path = format!("{path}.choices[{number}]");
            conditions::check(draft, &format!("{path}.when"), &choice.when);
            for (way, route) in choice.routes.iter().enumerate() {
                conditions::check(draft, &format!("{path}.routes[{way}].when"), &route.when);
                leads(draft, &format!("{path}.routes[{way}].to"), &route.to);
            }
            if let Some(to) = &choice.to {
                leads(draft, &format!("{path}.to"), to);
            }
        }
        if let Some(table) = &beat.table {
            says(draft, &format!("{path}.table.accepts"), &table.accepts);
            for (number, spoken) in table.counters.iter().enumerate() {
                says(draft, &format!("{path}.table.counters[{number}]"), spoken);
            }
            for (number, refusal) in table.refuses.iter().enumerate() {
                let path = format!("{path}.table.refuses[{number}]");
                conditions::check(draft, &format!("{path}.when"), &refusal.when);
                tells(draft, &path, &refusal.tells);
                if let Some(to) = &refusal.to {
                    leads(draft, &format!("{path}.to"), to);
                }
            }
            if let Some(withdrawn) = &table.withdrawn {
                says(draft, &format!("{path}.table.withdrawn"), withdrawn);
            }
        }
    }
}

fn says(draft: &mut Draft<'_>, path: &str, spoken: &SpokenSource) {
    conditions::check(draft, &format!("{path}.when"), &spoken.when);
    tells(draft, path, &spoken.tells);
    if let Some(to) = &spoken.to {
        leads(draft, &format!("{path}.to"), to);
    }
}

fn reacts(draft: &mut Draft<'_>, path: &str, reaction: &ReactionSource) {
    if let Some(who) = reaction.who {
        people::person(draft, who, &format!("{path}.who"));
    }
    // Without a pack nothing is known of its actions, and that is reported already.
    if draft.pack.is_some() {
        let names = draft.names.standing.clone();
        for (number, action) in reaction.to_action.iter().enumerate() {
            if index_of(&names, action).is_none() {
                draft.unknown(
                    "standing action",
                    action,
                    &format!("{path}.to_action[{number}]"),
                    &names,
                );
            }
        }
    }
    if reaction.to_action.is_empty() {
        let path = format!("{path}.to_action");
        draft.error(
            "empty-list",
            &path,
            "this answers no standing action".to_owned(),
            "write to_action: [\"ask_birth_date\"]",
        );
    }
    conditions::check(draft, &format!("{path}.when"), &reaction.when);
    tells(draft, path, &reaction.tells);
    if let Some(to) = &reaction.to {
        leads(draft, &format!("{path}.to"), to);
    }
}

fn tells(draft: &mut Draft<'_>, path: &str, told: &[String]) {
    let names = draft.names.disclosures.clone();
    for (number, name) in told.iter().enumerate() {
        if index_of(&names, name).is_none() {
            draft.unknown(
                "disclosure",
                name,
                &format!("{path}.tells[{number}]"),
                &names,
            );
        }
    }
}

fn leads(draft: &mut Draft<'_>, path: &str, to: &str) {
    if index_of(&draft.names.beats, to).is_none() {
        let names = draft.names.beats.clone();
        draft.unknown("beat", to, path, &names);
    }
}
