//! Whom does the law take the listener for?

use chrono::NaiveDateTime;

use crate::{
    compliance::standing::Standing,
    domain::{
        Contact, Facts,
        contact::{CallResult, Direction},
        facts::{Person, Relation},
        party_act::{Medium, Permitted},
    },
    evidence::Party,
};

/// Whom somebody counts as for the contact rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CountsAs {
    /// The consumer: 15 U.S.C. 1692c(d), 12 CFR 1006.6(a).
    Consumer,
    /// One of those with whom a debt may be discussed without consent: the
    /// consumer's attorney, a credit bureau, the creditor, the creditor's or the
    /// collector's attorney.
    Permitted,
    /// Anybody else.
    ThirdParty,
    /// Nobody can say.
    Unknown,
}

/// Asks it of a party.
pub fn counts_as(facts: &Facts, party: &Party) -> CountsAs {
    let person = party.person.and_then(|id| facts.person(id));
    if person.is_some_and(|person| person.estate_role) {
        return CountsAs::Consumer;
    }
    match party.relation {
        Relation::Consumer
        | Relation::Spouse
        | Relation::Guardian
        | Relation::EstateRepresentative
        | Relation::Successor => CountsAs::Consumer,
        // A parent stands for a child under age, also for one who has died.
        Relation::Parent
            if facts
                .consumer()
                .is_some_and(|consumer: &Person| consumer.minor) =>
        {
            CountsAs::Consumer
        }
        Relation::Attorney
        | Relation::CreditBureau
        | Relation::Creditor
        | Relation::CollectorsAttorney => CountsAs::Permitted,
        Relation::Unknown => CountsAs::Unknown,
        _ => CountsAs::ThirdParty,
    }
}

/// Whether they are known to be neither the consumer nor one who may hear of the debt anyway.
pub fn is_third_party(facts: &Facts, party: &Party) -> bool {
    counts_as(facts, party) == CountsAs::ThirdParty
}

/// The third party whom a contact seeks; `None` where it seeks the consumer.
pub fn sought_third_party(facts: &Facts, contact: &Contact) -> Option<Party> {
    let owner = contact
        .line
        .and_then(|line| facts.address(line))
        .and_then(|line| line.owner);
    let named = contact.sought.or(owner);
    let unnamed = || {
        let relation = contact.relation.filter(|_| contact.line.is_none())?;
        Some(known_as(facts, relation))
    };
    let party = named
        .map(|id| Party::of(facts, id, false))
        .or_else(unnamed)?;
    let ours = contact.direction == Direction::Outbound;
    (ours && is_third_party(facts, &party)).then_some(party)
}

/// The third party whom a contact of the history reached: who was sought, or who answered.
pub fn third_party_of(facts: &Facts, contact: &Contact) -> Option<Party> {
    let reached = match contact.medium {
        Medium::Call | Medium::Visit => contact.result == CallResult::LiveOther,
        _ => contact.result != CallResult::Bounced,
    };
    let party = contact
        .party
        .or(contact.sought)
        .map(|id| Party::of(facts, id, false))
        .or_else(|| contact.relation.map(|relation| known_as(facts, relation)))
        .or_else(|| {
            let owner = contact.line.and_then(|line| facts.address(line))?.owner?;
            Some(Party::of(facts, owner, false))
        })?;
    let ours = contact.direction == Direction::Outbound;
    (ours && reached && is_third_party(facts, &party)).then_some(party)
}

/// The first person on file with this relation, or somebody of whom only that is known.
fn known_as(facts: &Facts, relation: Relation) -> Party {
    let person = facts.people.iter().find(|one| one.relation == relation);
    Party {
        person: person.map(|one| one.id),
        ..Party::stranger(relation)
    }
}

/// Whether information about the debt may be given to them: by who they are, by
/// the consumer's direct consent, or by a court's permission.
pub fn may_hear(facts: &Facts, standing: &Standing, party: &Party, now: NaiveDateTime) -> bool {
    let by_status = matches!(
        counts_as(facts, party),
        CountsAs::Consumer | CountsAs::Permitted
    );
    let consented = party.person.is_some_and(|id| {
        standing
            .consents
            .holds(Permitted::ThirdParty(id), now.date())
    });
    by_status || consented || standing.known.court_permits(now)
}
