//! People and addresses: one consumer, first; whatever names somebody or
//! something names one that exists.

use crate::{
    domain::{Id, facts::Relation},
    scenario::draft::Draft,
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    consumer(draft);
    let source = draft.source;
    for (at, person) in source.people.iter().enumerate() {
        if person.name.trim().is_empty() {
            draft.error(
                "empty-name",
                &format!("people[{at}].name"),
                "this person has no name".to_owned(),
                "write a full name, for example \"Dana Whitlock\"",
            );
        }
    }
    for (at, address) in source.addresses.iter().enumerate() {
        if let Some(owner) = address.owner {
            person(draft, owner, &format!("addresses[{at}].owner"));
        }
        if address.value.trim().is_empty() {
            let path = format!("addresses[{at}].value");
            draft.error(
                "empty-value",
                &path,
                "this number or address is blank".to_owned(),
                "write what the screen shows, for example \"614-555-0131\"",
            );
        }
    }
    for (at, contact) in source.history.iter().enumerate() {
        let path = |field: &str| format!("history[{at}].{field}");
        for (field, who) in [("sought", contact.sought), ("party", contact.party)] {
            if let Some(who) = who {
                person(draft, who, &path(field));
            }
        }
        if let Some(line) = contact.line {
            address(draft, line, &path("line"));
        }
        for (number, debt) in contact.debts.iter().chain(&contact.spoken_of).enumerate() {
            let names = draft.names.debts.clone();
            if !names.iter().any(|known| known == debt.as_str()) {
                draft.unknown(
                    "debt",
                    debt.as_str(),
                    &path(&format!("debts[{number}]")),
                    &names,
                );
            }
        }
    }
    for (at, consent) in source.consents.iter().enumerate() {
        if let Some(line) = consent.line {
            address(draft, line, &format!("consents[{at}].line"));
        }
    }
    for (at, order) in source.orders.iter().enumerate() {
        if let Some(from) = order.from {
            person(draft, from, &format!("orders[{at}].from"));
        }
    }
    let zone = draft.zone;
    draft.facts.people.clone_from(&source.people);
    draft.facts.addresses = source.addresses.clone();
    // An address that says nothing of its zone lies where the consumer lives.
    for address in &mut draft.facts.addresses {
        if address.zones.is_empty() {
            address.zones.extend(zone);
        }
    }
    draft.facts.orders.clone_from(&source.orders);
    draft.facts.consents.clone_from(&source.consents);
    draft.facts.history.clone_from(&source.history);
}

fn consumer(draft: &mut Draft<'_>) {
    let people = &draft.source.people;
    let consumers: Vec<usize> = people
        .iter()
        .enumerate()
        .filter(|(_, one)| one.relation == Relation::Consumer)
        .map(|(at, _)| at)
        .collect();
    match consumers.as_slice() {
        [0] => {}
        [] => draft.error(
            "no-consumer",
            "people",
            "nobody here is the consumer".to_owned(),
            "put the person who owes, or is said to owe, first; their relation may be left out",
        ),
        [first] => {
            let path = format!("people[{first}]");
            draft.error(
                "consumer-first",
                &path,
                "the consumer is not the first person".to_owned(),
                "move the consumer to the front of the list",
            );
        }
        [.., last] => {
            let path = format!("people[{last}]");
            draft.error(
                "two-consumers",
                &path,
                "more than one person is the consumer".to_owned(),
                "write who this is to the consumer, for example relation: Sibling",
            );
        }
    }
}

/// Reports a person that is not on the list.
pub(super) fn person(draft: &mut Draft<'_>, id: Id, path: &str) {
    let names = draft.names.people.clone();
    if !names.iter().any(|known| known == id.as_str()) {
        draft.unknown("person", id.as_str(), path, &names);
    }
}

/// Reports a number or address that is not on the list.
pub(super) fn address(draft: &mut Draft<'_>, id: Id, path: &str) {
    let names = draft.names.addresses.clone();
    if !names.iter().any(|known| known == id.as_str()) {
        draft.unknown("number or address", id.as_str(), path, &names);
    }
}
