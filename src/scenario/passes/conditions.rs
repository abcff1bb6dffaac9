//! Conditions: checked where they stand, then turned from names into indexes.

use crate::scenario::{
    draft::{Draft, Names, index_of},
    model::Cond,
    source::Condition,
};

/// Reports conditions that name something unknown or can never hold.
pub(in crate::scenario) fn check(draft: &mut Draft<'_>, path: &str, conditions: &[Condition]) {
    for (at, condition) in conditions.iter().enumerate() {
        one(draft, &format!("{path}[{at}]"), condition);
    }
}

fn one(draft: &mut Draft<'_>, path: &str, condition: &Condition) {
    match condition {
        Condition::Flag(name) => flag(draft, path, name),
        Condition::Knows(name) => {
            let names = draft.names.disclosures.clone();
            if index_of(&names, name).is_none() {
                draft.unknown("disclosure", name, path, &names);
            }
        }
        Condition::Used(name) => {
            let mut names = draft.names.choices.clone();
            names.extend(draft.names.standing.iter().cloned());
            // Without a pack it may well be one of its actions, and that is reported already.
            if index_of(&names, name).is_none() && draft.pack.is_some() {
                draft.unknown("choice or standing action", name, path, &names);
            }
        }
        Condition::TrustAtLeast(level)
        | Condition::PatienceAtLeast(level)
        | Condition::DistressAtLeast(level) => in_range(
            draft,
            path,
            (*level, 1, 10),
            "moods run from 0 to 10",
            "write a number from 1 to 10",
        ),
        Condition::Verified(count) => in_range(
            draft,
            path,
            (*count, 1, 4),
            "people give at most four identifiers",
            "write 1 to 4; two are usual",
        ),
        Condition::OffersAtLeast(count) => in_range(
            draft,
            path,
            (*count, 1, u8::MAX),
            "offers are counted from 1",
            "write 1 or more",
        ),
        // The map looks through these brackets, so that an index means what stands inside.
        Condition::Not(inner) => one(draft, path, inner),
        Condition::Any(inner) => {
            if inner.is_empty() {
                draft.error(
                    "never-holds",
                    path,
                    "Any([]) never holds: there is nothing in it".to_owned(),
                    "write the conditions of which one is enough, or take it out",
                );
            }
            check(draft, path, inner);
        }
        Condition::Agreed
        | Condition::Confirmed
        | Condition::Countered
        | Condition::AgreedKind(_)
        | Condition::AgreedAuthorized
        | Condition::AgreedDown => needs_table(draft, path),
        Condition::Heard => {}
    }
}

fn flag(draft: &mut Draft<'_>, path: &str, name: &str) {
    let names = draft.names.flags.clone();
    if index_of(&names, name).is_none() && !draft.was_removed_with(name) {
        draft.unknown("flag", name, path, &names);
    }
}

/// Below the range a condition always holds, above it never.
fn in_range(
    draft: &mut Draft<'_>,
    path: &str,
    (number, least, most): (u8, u8, u8),
    why: &str,
    help: &str,
) {
    let problem = if number < least {
        "always holds"
    } else if number > most {
        "never holds"
    } else {
        return;
    };
    draft.error(
        "out-of-range",
        path,
        format!("this {problem} with {number}: {why}"),
        help,
    );
}

/// Nothing can be agreed where there is no offer table.
fn needs_table(draft: &mut Draft<'_>, path: &str) {
    let source = draft.source;
    if source.beats.iter().all(|beat| beat.table.is_none()) && !draft.is_incomplete() {
        draft.warning(
            "never-holds",
            path,
            "this never holds: no beat opens the offer table".to_owned(),
            "add a beat with table: (accepts: …, counters: […], refuses: […]), or take the condition out",
        );
    }
}

/// The conditions with indexes. Names that are unknown were reported before.
pub(in crate::scenario) fn build(names: &Names, conditions: &[Condition]) -> Vec<Cond> {
    conditions
        .iter()
        .filter_map(|condition| build_one(names, condition))
        .collect()
}

fn build_one(names: &Names, condition: &Condition) -> Option<Cond> {
    Some(match condition {
        Condition::Flag(name) => Cond::Flag(1 << index_of(&names.flags, name)?),
        Condition::Knows(name) => Cond::Knows(1 << index_of(&names.disclosures, name)?),
        Condition::Used(name) => match index_of(&names.choices, name) {
            Some(index) => Cond::UsedChoice(u16::try_from(index).ok()?),
            None => Cond::UsedStanding(u8::try_from(index_of(&names.standing, name)?).ok()?),
        },
        Condition::Verified(count) => Cond::Verified(*count),
        Condition::TrustAtLeast(level) => Cond::TrustAtLeast(*level),
        Condition::PatienceAtLeast(level) => Cond::PatienceAtLeast(*level),
        Condition::DistressAtLeast(level) => Cond::DistressAtLeast(*level),
        Condition::Heard => Cond::Heard,
        Condition::Agreed => Cond::Agreed,
        Condition::Confirmed => Cond::Confirmed,
        Condition::Countered => Cond::Countered,
        Condition::OffersAtLeast(count) => Cond::OffersAtLeast(*count),
        Condition::AgreedKind(kind) => Cond::AgreedKind(*kind),
        Condition::AgreedAuthorized => Cond::AgreedAuthorized,
        Condition::AgreedDown => Cond::AgreedDown,
        Condition::Not(inner) => Cond::Not(Box::new(build_one(names, inner)?)),
        Condition::Any(inner) => Cond::Any(build(names, inner)),
    })
}
