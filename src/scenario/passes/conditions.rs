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
        Condition::Flag(name) => {
            let names = draft.names.flags.clone();
            if index_of(&names, name).is_none() {
                draft.unknown("flag", name, path, &names);
            }
        }
        Condition::Knows(name) => {
            let names = draft.names.disclosures.clone();
            if index_of(&names, name).is_none() {
                draft.unknown("disclosure", name, path, &names);
            }
        }
        Condition::Used(name) => {
            let mut names = draft.names.choices.clone();
            names.extend(draft.names.standing.iter().cloned());
            if index_of(&names, name).is_none() {
                draft.unknown("choice or standing action", name, path, &names);
            }
        }
        Condition::TrustAtLeast(level)
        | Condition::PatienceAtLeast(level)
        | Condition::DistressAtLeast(level) => {
            if *level > 10 {
                draft.error(
                    "out-of-range",
                    path,
                    format!("{level} is never reached: moods run from 0 to 10"),
                    "write a number from 1 to 10",
                );
            }
        }
        Condition::Verified(count) => {
            if *count == 0 || *count > 4 {
                draft.error(
                    "out-of-range",
                    path,
                    format!("{count} identifiers make no sense here"),
                    "write 1 to 4; two are usual",
                );
            }
        }
        Condition::Not(inner) => one(draft, path, inner),
        Condition::Any(inner) => {
            for condition in inner {
                one(draft, path, condition);
            }
        }
        Condition::Heard
        | Condition::Agreed
        | Condition::Confirmed
        | Condition::Countered
        | Condition::OffersAtLeast(_)
        | Condition::AgreedKind(_)
        | Condition::AgreedAuthorized
        | Condition::AgreedDown => {}
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
