//! Live events as items of evidence: what the record would tell the judges, without
//! writing it down first. A test holds it against the reading of records.

use crate::{
    domain::{CollectorAct, Contact, Id, facts::Relation},
    evidence::{
        Acts, EndedBy, Item, Party, Speaker,
        of_record::{booked, is_page},
    },
    session::{Action, Event, Play, State, ended_unreached, spell::words::message_acts},
};

/// Shows every item that an event stands for, with the contact it belongs to.
/// `before` is the state that the event finds, `cause` the action it comes from.
pub(super) fn each<'a>(
    play: &'a Play,
    before: &State,
    cause: &Action,
    event: &Event,
    see: &mut impl FnMut(Option<&'a Contact>, Item<'_>),
) {
    let scenario = &*play.scenario;
    let contact = before.line().and_then(|line| contact_of(play, line));
    match *event {
        Event::Dialled { line, again } => see(contact_of(play, (line, again)), Item::Tried),
        Event::Answered { person, voicemail } => {
            see(contact, Item::Opened(party(play, person, voicemail)));
        }
        Event::PartyNow(person) => see(contact, Item::PartyChanged(party(play, person, false))),
        Event::NotReached(result) => see(contact, Item::Closed(ended_unreached(result))),
        Event::Said { choice, .. } => {
            let acts = scenario.choice(choice).map(|choice| &*choice.acts);
            said(contact, acts.unwrap_or_default(), see);
        }
        Event::StandingSaid { action, .. } => {
            let acts = scenario.standing(action).map(|action| &*action.acts);
            said(contact, acts.unwrap_or_default(), see);
        }
        Event::Offered(terms) => said(contact, &[CollectorAct::Offer(terms)], see),
        Event::MessageLeft { beat, slots } => {
            if let Some(page) = contact.filter(|one| is_page(one)) {
                let to = page.party.or(page.sought).unwrap_or_default();
                see(contact, Item::Tried);
                let to = Party::of(scenario.facts(), to, false);
                see(contact, Item::Opened(to));
            }
            said(contact, &message_acts(scenario, beat, slots), see);
        }
        Event::Heard(line) => {
            if let Some(heard) = scenario.words(line) {
                let item = Item::Utterance {
                    speaker: Speaker::Party,
                    acts: Acts::Party(&heard.does),
                    language: heard.language,
                };
                see(contact, item);
            }
        }
        Event::Did { choice, index } => {
            let deeds = scenario.choice(choice).map(|choice| &choice.deeds);
            if let Some(deed) = deeds.and_then(|deeds| deeds.get(usize::from(index))) {
                see(contact, Item::Deed(*deed));
            }
        }
        Event::StandingDid { action, index } => {
            let deeds = scenario.standing(action).map(|action| &action.deeds);
            if let Some(deed) = deeds.and_then(|deeds| deeds.get(usize::from(index))) {
                see(contact, Item::Deed(*deed));
            }
        }
        Event::Booked { terms, written } => {
            for deed in booked(&terms, written) {
                see(contact, Item::Deed(deed));
            }
        }
        Event::Countered(terms) => see(
            contact,
            Item::Offered {
                by: Speaker::Party,
                terms,
            },
        ),
        Event::Agreed { terms, mood } => see(contact, Item::Agreed { terms, mood }),
        Event::Confirmed => see(contact, Item::Confirmed),
        Event::Closed(by) if !contact.is_some_and(is_page) || by == EndedBy::Sent => {
            see(contact, Item::Closed(by));
        }
        Event::TimeRanOut if contact.is_some_and(|one| !is_page(one)) => {
            see(contact, Item::Closed(EndedBy::Limit));
        }
        Event::Planned { .. } => {
            if let Action::Plan(step) = cause {
                see(contact, Item::Planned(*step));
            }
        }
        Event::NoteFiled => {
            if let Action::FileNote(note) = cause {
                if let Some(next) = note.next {
                    see(contact, Item::Planned(next));
                }
                see(contact, Item::Noted(note));
            }
        }
        _ => {}
    }
}

/// Whether an event is any item at all.
pub(super) fn is_item(event: &Event) -> bool {
    !matches!(
        event,
        Event::Read(_)
            | Event::Reached(_)
            | Event::Filled { .. }
            | Event::Noticed { .. }
            | Event::MoodNow { .. }
            | Event::Refused(_)
            | Event::Withdrawn
            | Event::Waited { .. }
            | Event::HoldBegan { .. }
            | Event::HoldEnded
            | Event::Transferred(_)
            | Event::TimePassed { .. }
            | Event::NoteBegun
            | Event::Writing { .. }
            | Event::Listened
            | Event::Marked(_)
            | Event::Unmarked(_)
            | Event::Hinted(_)
    )
}

fn contact_of(play: &Play, (line, again): (u8, bool)) -> Option<&Contact> {
    let line = play.scenario.line(line)?;
    Some(if again {
        &line.again.contact
    } else {
        &line.first.contact
    })
}

fn party(play: &Play, person: u8, voicemail: bool) -> Party {
    let facts = play.scenario.facts();
    let found: Option<Id> = facts.people.get(usize::from(person)).map(|one| one.id);
    match found {
        Some(person) => Party::of(facts, person, voicemail),
        None => Party {
            voicemail,
            ..Party::stranger(Relation::Unknown)
        },
    }
}

fn said<'a>(
    contact: Option<&'a Contact>,
    acts: &[CollectorAct],
    see: &mut impl FnMut(Option<&'a Contact>, Item<'_>),
) {
    let language = contact.map(|contact| contact.language).unwrap_or_default();
    let item = Item::Utterance {
        speaker: Speaker::Collector,
        acts: Acts::Collector(acts),
        language,
    };
    see(contact, item);
}
