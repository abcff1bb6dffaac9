//! People and addresses: one consumer, first; whatever names somebody or
//! something names one that exists.

use crate::{
    domain::{
        CollectorAct, Id, PartyAct,
        facts::{OrderKind, Relation},
        party_act::{CeaseScope, ConsentScope, Designation, Permitted},
    },
    scenario::{draft::Draft, walk},
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
        for (field, debts) in [("debts", &contact.debts), ("spoken_of", &contact.spoken_of)] {
            for (number, debt) in debts.iter().enumerate() {
                let names = draft.names.debts.clone();
                if !names.iter().any(|known| known == debt.as_str()) {
                    let path = path(&format!("{field}[{number}]"));
                    draft.unknown("debt", debt.as_str(), &path, &names);
                }
            }
        }
    }
    for (at, consent) in source.consents.iter().enumerate() {
        if let Some(line) = consent.line {
            address(draft, line, &format!("consents[{at}].line"));
        }
        if let Permitted::ThirdParty(who) = consent.to {
            person(draft, who, &format!("consents[{at}].to[0]"));
        }
    }
    for (at, order) in source.orders.iter().enumerate() {
        if let Some(from) = order.from {
            person(draft, from, &format!("orders[{at}].from"));
        }
        if let OrderKind::Designation(Designation::Number(line))
        | OrderKind::Cease(CeaseScope::Number(line)) = order.kind
        {
            address(draft, line, &format!("orders[{at}].kind[0]"));
        }
    }
    for (at, look) in source.looks.iter().enumerate() {
        person(draft, look.of, &format!("looks[{at}].of"));
    }
    spoken_of(draft);
    if source.queue.is_some() {
        return;
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

/// Acts name people, numbers and debts too: "not at work" is `Designate(Number("work"))`.
fn spoken_of(draft: &mut Draft<'_>) {
    for saying in walk::sayings(draft.source) {
        for (at, act) in saying.does.iter().enumerate() {
            let path = format!("{}.does[{at}]", saying.path);
            match act {
                PartyAct::Designate(Designation::Number(line)) => address(draft, *line, &path),
                PartyAct::AskCease {
                    scope: CeaseScope::Number(line),
                    ..
                } => address(draft, *line, &format!("{path}.scope")),
                PartyAct::Consent { scope, .. } => {
                    permitted(draft, *scope, &format!("{path}.scope"));
                }
                PartyAct::RaiseDebt(debt) => {
                    let names = draft.names.debts.clone();
                    if !names.iter().any(|known| known == debt.as_str()) {
                        draft.unknown("debt", debt.as_str(), &path, &names);
                    }
                }
                _ => {}
            }
        }
    }
    for line in walk::lines(draft.source) {
        for (at, act) in line.acts.iter().enumerate() {
            let path = format!("{}.acts[{at}]", line.path);
            match act {
                CollectorAct::HonourRequest(CeaseScope::Number(line)) => {
                    address(draft, *line, &path);
                }
                CollectorAct::AskConsent(scope) => permitted(draft, *scope, &path),
                _ => {}
            }
        }
    }
}

fn permitted(draft: &mut Draft<'_>, scope: ConsentScope, path: &str) {
    if let Some(line) = scope.line {
        address(draft, line, &format!("{path}.line"));
    }
    if let Permitted::ThirdParty(who) = scope.to {
        person(draft, who, &format!("{path}.to"));
    }
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
        // Whoever was left out for another mistake may be the consumer.
        [] if draft.was_shortened("people") || draft.source.queue.is_some() => {}
        [] => draft.error(
            "no-consumer",
            "people",
            "nobody here is the consumer".to_owned(),
            "put the person who owes, or is said to owe, first, and leave their relation out",
        ),
        [first] => {
            let path = format!("people[{first}]");
            let name = people.get(*first).map_or("", |person| person.id.as_str());
            draft.error(
                "consumer-first",
                &path,
                format!("the consumer, {name:?}, is not the first person"),
                "move the consumer to the front of the list",
            );
        }
        [.., last] => {
            let path = format!("people[{last}]");
            let who = |at: usize| people.get(at).map_or("", |person| person.id.as_str());
            let message = format!(
                "{:?} is a consumer too, beside {:?}: a person without a relation is the consumer",
                who(*last),
                consumers.first().map_or("", |first| who(*first))
            );
            draft.error(
                "two-consumers",
                &path,
                message,
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
