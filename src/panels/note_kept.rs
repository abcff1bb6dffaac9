//! A note that was begun at a terminal, as the window's form shows it. What the window
//! itself has kept comes back letter by letter and needs nothing of this.

use chrono::Timelike as _;

use crate::{
    domain::{
        Money, Note, Stamp,
        note::{AttorneyNoted, BankruptcyNoted, PromiseNoted, RequestNoted},
        party_act::DisputedPart,
    },
    panels::{
        next_step::StepState,
        note_state::{AskedState, DisputeOf, DisputeState, NoteState, PromiseState},
    },
};

impl NoteState {
    /// The form of a note.
    pub fn of(note: &Note) -> Self {
        let offers = note.offers.iter();
        let AttorneyNoted { name, phone } = note.attorney.clone().unwrap_or_default();
        let BankruptcyNoted { chapter, case } = note.bankruptcy.clone().unwrap_or_default();
        Self {
            result: note.result,
            status: note.status,
            reason: note.reason,
            flags: note.flags.to_vec(),
            party: note.party,
            verified_by: note.verified_by.to_vec(),
            disclosures: note.disclosures.to_vec(),
            promised: note.promise.is_some(),
            promise: note.promise.map(promise).unwrap_or_default(),
            offers: offers
                .map(|offer| (money(offer.total), money(offer.instalment)))
                .collect(),
            asked: asked(&note.requests),
            dispute: dispute(note.dispute),
            attorney: note.attorney.is_some(),
            attorney_name: name,
            attorney_phone: phone,
            bankruptcy: note.bankruptcy.is_some(),
            chapter: chapter.map_or_else(String::new, |chapter| chapter.to_string()),
            case,
            complaint: note.complaint,
            changes: note.changes.to_vec(),
            next: note
                .next
                .map(|step| StepState::of(&step))
                .unwrap_or_default(),
            prose: note.prose.clone(),
        }
    }
}

fn promise(noted: PromiseNoted) -> PromiseState {
    let text = |amount: Option<Money>| amount.map_or_else(String::new, |one| one.to_string());
    PromiseState {
        kind: noted.kind,
        total: text(noted.total),
        down: text(noted.down),
        each: text(noted.amount),
        first: noted
            .first
            .map_or_else(String::new, |first| first.to_string()),
        cadence: noted.cadence,
        method: noted.method,
    }
}

fn asked(requests: &[RequestNoted]) -> AskedState {
    let mut asked = AskedState::default();
    for request in requests {
        match request {
            RequestNoted::Stop(scope) => asked.stops.push(*scope),
            RequestNoted::Times { from, to } => {
                asked.hours = true;
                asked.from = from.0.format("%H:%M").to_string();
                asked.to = to.0.format("%H:%M").to_string();
            }
            RequestNoted::Place(place) => asked.place = Some(*place),
            RequestNoted::CallBack(when) => {
                asked.call_back = true;
                (asked.day, asked.time) = day_and_time(*when);
            }
            RequestNoted::Writing => asked.writing = true,
            RequestNoted::Creditor => asked.creditor = true,
        }
    }
    asked
}

fn dispute(part: Option<DisputedPart>) -> DisputeState {
    match part {
        None => DisputeState::default(),
        Some(DisputedPart::All) => DisputeState {
            of: DisputeOf::All,
            amount: String::new(),
        },
        Some(DisputedPart::Part(amount)) => DisputeState {
            of: DisputeOf::Part,
            amount: amount.to_string(),
        },
    }
}

/// An amount as one types it; nothing for nothing.
fn money(amount: Money) -> String {
    if amount == Money::ZERO {
        String::new()
    } else {
        amount.to_string()
    }
}

/// A moment as one types it.
pub(super) fn day_and_time(when: Stamp) -> (String, String) {
    let (day, time) = (when.0.date(), when.0.time());
    let time = format!("{:02}:{:02}", time.hour(), time.minute());
    (day.to_string(), time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Library;

    #[test]
    fn a_note_comes_back_as_it_was() {
        let walk = r#"(
            result: "rpc", status: "ptp", reason: Some(IncomeLost), flags: [Dispute],
            party: Some(Consumer), verified_by: [Name, Last4], disclosures: [MiniMiranda],
            offers: [(total: "$900.00", instalment: "$0.00")],
            promise: Some((kind: Some(InFull), total: None, down: Some("$0.00"),
                amount: Some("$10.00"), first: Some("2026-04-01"), cadence: Some(Monthly),
                method: Some(Card))),
            requests: [Stop(Work), Times(from: "17:00", to: "18:30"), CallBack("2026-03-13T17:05"),
                Writing],
            dispute: Some(Part("$12.50")), attorney: Some((name: "A. Lee", phone: "555-0100")),
            bankruptcy: Some((chapter: Some(13), case: "26-1")), complaint: true,
            changes: ["home"], next: Some(Hold(until: Some("2026-03-20"), why: Dispute)),
            prose: "All of it.",
        )"#;
        let note: Note = ron::from_str(walk).unwrap();
        let library = Library::shipped();
        let scenario = library.scenarios().remove(0);
        let back = NoteState::of(&note)
            .note(scenario.facts(), scenario.today())
            .unwrap();
        assert_eq!(back, note);
        let empty = NoteState::of(&Note::default());
        assert_eq!(empty, NoteState::default());
    }
}
