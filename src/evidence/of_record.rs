//! A record as evidence: the stored, spelled-out events as items. Nothing is
//! simulated again; what the trainee saw is a historical fact.

use arrayvec::ArrayVec;

use crate::{
    domain::{
        CollectorAct, Contact, Deed, Id, LocalMoment, Money, Terms,
        act::{FeeKind, ValidationFields},
        deed::{Addressee, NoticeKind},
        facts::Facts,
        moment::Day,
        party_act::{Language, Medium},
    },
    evidence::{Acts, EndedBy, Item, Party, Seen, Speaker, of_heard},
    scenario::Scenario,
    session::{
        record::{Record, RecordEntry},
        spell::{Done, Told},
    },
};

/// Longer than calls take, in seconds: within it the zone is looked up once.
const STEADY: u32 = 2 * 3_600;

/// The items of a record, in order, ending with [`Item::FileEnds`]. What was heard
/// before the session comes first, cited by [`of_heard::BEFORE`].
///
/// `scenario` is the one that the record carries; it supplies the facts, and
/// the contacts that its lines stand for.
pub fn items<'a>(record: &'a Record, scenario: &'a Scenario) -> Vec<Seen<'a>> {
    let mut reader = Reader::new(scenario);
    let mut seen = Vec::with_capacity(record.entries.len() * 3);
    for entry in &record.entries {
        reader.entry(entry, &mut seen);
    }
    let last = record.entries.last().map_or(0, |entry| entry.seq);
    seen.push(reader.end(last));
    seen
}

/// Reads a record entry by entry: for whoever judges a session while it goes on,
/// or looks at an entry that could be the next.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'s> {
    scenario: &'s Scenario,
    /// For so many seconds from the start no clock is moved.
    steady: u32,
    now: LocalMoment,
    contact: Option<&'s Contact>,
    debt: Id,
    begun: bool,
}

impl<'s> Reader<'s> {
    /// Before the first entry of a record of this scenario.
    pub fn new(scenario: &'s Scenario) -> Self {
        let debt = scenario.facts().debts.first();
        let steady = scenario.starts().is_steady(STEADY);
        Self {
            scenario,
            steady: if steady { STEADY } else { 0 },
            now: scenario.starts(),
            contact: None,
            debt: debt.map_or_else(Id::default, |debt| debt.id),
            begun: false,
        }
    }

    /// Adds the items of the next entry; before the first, those of what was heard before.
    pub fn entry<'a>(&mut self, entry: &'a RecordEntry, seen: &mut Vec<Seen<'a>>)
    where
        's: 'a,
    {
        if !std::mem::replace(&mut self.begun, true) {
            seen.extend(of_heard::before(self.scenario));
        }
        let mut reading = Reading {
            scenario: self.scenario,
            facts: self.scenario.facts(),
            steady: self.steady,
            now: self.now,
            contact: self.contact,
            debt: self.debt,
            seen,
        };
        reading.entry(entry);
        (self.now, self.contact) = (reading.now, reading.contact);
    }

    /// What stands after the last entry.
    pub fn end<'a>(&self, last: u32) -> Seen<'a>
    where
        's: 'a,
    {
        Seen {
            entry: last,
            now: self.now,
            contact: self.contact,
            debt: self.debt,
            item: Item::FileEnds,
        }
    }
}

struct Reading<'s, 'a, 'v> {
    scenario: &'s Scenario,
    facts: &'s Facts,
    steady: u32,
    now: LocalMoment,
    contact: Option<&'s Contact>,
    debt: Id,
    seen: &'v mut Vec<Seen<'a>>,
}

impl<'s: 'a, 'a> Reading<'s, 'a, '_> {
    fn push(&mut self, entry: u32, item: Item<'a>) {
        self.seen.push(Seen {
            entry,
            now: self.now,
            contact: self.contact,
            debt: self.debt,
            item,
        });
    }

    fn entry(&mut self, entry: &'a RecordEntry) {
        for told in &entry.then {
            self.told(entry, told);
        }
    }

    fn told(&mut self, entry: &'a RecordEntry, told: &'a Told) {
        let seq = entry.seq;
        match told {
            Told::Dialled { number, again } => {
                self.contact = self.dialled(number, *again);
                self.push(seq, Item::Tried);
            }
            Told::Answered { by, voicemail } => {
                let party = self.party(by, *voicemail);
                self.push(seq, Item::Opened(party));
            }
            Told::PartyNow(by) => {
                let party = self.party(by, false);
                self.push(seq, Item::PartyChanged(party));
            }
            Told::NotReached(result) => {
                self.push(seq, Item::Closed(crate::session::ended_unreached(*result)));
                self.contact = None;
            }
            Told::Writing { message, .. } => self.contact = self.written(message),
            Told::MessageLeft { acts, .. } => {
                // What is written is a contact once it is sent, and not before.
                if let Some(contact) = self.contact.filter(|one| is_page(one)) {
                    let to = contact.party.or(contact.sought).unwrap_or_default();
                    self.push(seq, Item::Tried);
                    self.push(seq, Item::Opened(Party::of(self.facts, to, false)));
                }
                self.said(seq, acts);
            }
            Told::Said { acts, .. }
            | Told::StandingSaid { acts, .. }
            | Told::Offered { acts, .. } => self.said(seq, acts),
            Told::Heard { acts, language, .. } => {
                self.push(
                    seq,
                    Item::Utterance {
                        speaker: Speaker::Party,
                        acts: Acts::Party(acts),
                        language: *language,
                    },
                );
            }
            Told::Did { deed, .. } | Told::StandingDid { deed, .. } => {
                self.push(seq, Item::Deed(*deed));
            }
            Told::Booked { terms, written } => self.booked(seq, terms, *written),
            Told::Countered(terms) => self.push(
                seq,
                Item::Offered {
                    by: Speaker::Party,
                    terms: *terms,
                },
            ),
            Told::Agreed { terms, mood } => self.push(
                seq,
                Item::Agreed {
                    terms: *terms,
                    mood: *mood,
                },
            ),
            Told::Confirmed => self.push(seq, Item::Confirmed),
            Told::Closed(ended) => self.closed(seq, *ended),
            Told::Planned(step) => self.push(seq, Item::Planned(*step)),
            Told::NoteFiled => self.noted(entry),
            Told::TimePassed { now } => {
                let start = self.scenario.starts();
                self.now = if *now <= self.steady {
                    start.later_steadily(*now)
                } else {
                    start.later(*now)
                };
            }
            Told::TimeRanOut => {
                if self.contact.is_some_and(|one| !is_page(one)) {
                    self.push(seq, Item::Closed(EndedBy::Limit));
                }
                self.contact = None;
            }
            Told::Read(_)
            | Told::Reached(_)
            | Told::Filled { .. }
            | Told::Noticed { .. }
            | Told::MoodNow(_)
            | Told::Refused(_)
            | Told::Withdrawn
            | Told::Waited { .. }
            | Told::HoldBegan { .. }
            | Told::HoldEnded
            | Told::Transferred(_)
            | Told::NoteBegun
            | Told::Listened
            | Told::Decided { .. }
            | Told::PutBack { .. }
            | Told::QueueLeft
            | Told::Marked { .. }
            | Told::Unmarked { .. }
            | Told::Hinted(_) => {}
        }
    }

    /// A page that was put away was no contact.
    fn closed(&mut self, seq: u32, ended: EndedBy) {
        if !self.contact.is_some_and(is_page) || ended == EndedBy::Sent {
            self.push(seq, Item::Closed(ended));
        }
        self.contact = None;
    }

    fn said(&mut self, seq: u32, acts: &'a [CollectorAct]) {
        let language = self
            .contact
            .map(|contact| contact.language)
            .unwrap_or_default();
        self.push(
            seq,
            Item::Utterance {
                speaker: Speaker::Collector,
                acts: Acts::Collector(acts),
                language,
            },
        );
    }

    fn dialled(&self, number: &str, again: bool) -> Option<&'s Contact> {
        let line = self
            .scenario
            .lines()
            .iter()
            .find(|line| line.address.as_str() == number)?;
        Some(if again {
            &line.again.contact
        } else {
            &line.first.contact
        })
    }

    fn written(&self, message: &str) -> Option<&'s Contact> {
        let mut writes = self.scenario.writes();
        let found = writes.find(|(_, line)| line.id == message)?.1;
        Some(&found.first.contact)
    }

    fn party(&self, by: &str, voicemail: bool) -> Party {
        match by.parse() {
            Ok(person) => Party::of(self.facts, person, voicemail),
            Err(_) => Party {
                voicemail,
                ..Party::stranger(crate::domain::facts::Relation::Unknown)
            },
        }
    }

    /// The payment that was agreed is taken or booked, and a copy for signature
    /// goes out if that was said.
    fn booked(&mut self, seq: u32, terms: &Terms, written: bool) {
        for deed in booked(terms, written) {
            self.push(seq, Item::Deed(deed));
        }
    }

    fn noted(&mut self, entry: &'a RecordEntry) {
        let Done::FileNote(note) = &entry.did else {
            return;
        };
        if let Some(next) = note.next {
            self.push(entry.seq, Item::Planned(next));
        }
        self.push(entry.seq, Item::Noted(note));
    }
}

/// Whether a contact of a scenario's own is written, and so becomes one when it is sent.
pub fn is_page(contact: &Contact) -> bool {
    !contact.medium.is_spoken()
}

/// The deeds that booking agreed terms stands for: what is taken today, what is
/// set up for later, and the copy for signature where one was promised.
pub fn booked(terms: &Terms, written: bool) -> ArrayVec<Deed, 3> {
    let rest = terms.total - terms.down;
    let payment = |amount: Money, on: Day, recurring: bool| Deed::TakePayment {
        method: terms.method,
        fee: None,
        fee_kind: FeeKind::default(),
        on: Some(on),
        recurring,
        authorized_in_writing: written,
        amount: Some(amount),
    };
    let mut deeds = ArrayVec::new();
    if terms.down > Money::ZERO {
        deeds.push(payment(terms.down, Day::InDays(0), false));
    }
    // A down payment is no instalment of another amount: it stands for itself.
    if rest > Money::ZERO || terms.down <= Money::ZERO {
        let each = terms.instalment.min(rest);
        deeds.push(payment(each, Day::On(terms.first), terms.instalments() > 1));
    }
    if written {
        deeds.push(Deed::SendNotice {
            kind: NoticeKind::Authorization,
            medium: Medium::Email,
            fields: ValidationFields::default(),
            addressee: Addressee::Consumer,
            language: Language::English,
            with_english: false,
            states_end: None,
            dated: true,
            itemization: None,
        });
    }
    deeds
}
