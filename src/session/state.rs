//! Where a session stands. Indexes and small numbers only.

use crate::{
    consumer::{Answered, Felt, Temperament},
    domain::{
        Id, Money, Mood, Terms,
        terms::{Cadence, Method, TermsKind},
    },
    scenario::{
        Scenario, Situation,
        model::{BeatIx, CHOICES_MAX, FIRST_WRITE, LineIx, PersonIx},
    },
    session::{action::Decision, event::Event},
};

/// No line, beat or person.
const NONE: u8 = u8::MAX;

/// Where the session is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stage {
    /// At the desk, before, between and after contacts.
    #[default]
    Desk,
    /// In a contact.
    Contact,
    /// Listening to a call that somebody else has had.
    Listening,
    /// At the note.
    Note,
    /// Over.
    Closed,
}

/// The state: `Copy`, comparable, hashable, without a heap, at most 192 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one fact of the call"
)]
pub struct State {
    pub(super) flags: u64,
    pub(super) learned: u64,
    pub(super) used: [u64; CHOICES_MAX / 64],
    pub(super) slots: u64,
    pub(super) standing_used: u32,
    pub(super) now: u32,
    pub(super) opened: u32,
    pub(super) offer: Option<Packed>,
    pub(super) counter: Option<Packed>,
    pub(super) agreed: Option<Packed>,
    pub(super) agreed_in: Mood,
    pub(super) mood: Mood,
    pub(super) felt: Felt,
    pub(super) answered: Answered,
    pub(super) beat: BeatIx,
    pub(super) dialled: u32,
    pub(super) stage: Stage,
    pub(super) line: LineIx,
    pub(super) line_again: bool,
    pub(super) person: PersonIx,
    pub(super) voicemail: bool,
    pub(super) slot: u8,
    pub(super) identified: u8,
    pub(super) offers: u8,
    pub(super) plans: u8,
    pub(super) asked: bool,
    pub(super) confirmed: bool,
    pub(super) booked: bool,
    pub(super) on_hold: bool,
}

const _: () = assert!(size_of::<State>() <= 192);

/// Terms with amounts in 32 bits: three of them fit the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Packed {
    total: u32,
    down: u32,
    instalment: u32,
    first: chrono::NaiveDate,
    kind: TermsKind,
    cadence: Cadence,
    method: Method,
}

/// The largest amount that terms may carry: 40 million.
pub(super) const TERMS_MAX: Money = Money::whole(40_000_000);

impl Packed {
    pub(super) fn of(terms: &Terms) -> Self {
        let narrow = |amount: Money| u32::try_from(amount.in_cents()).unwrap_or(u32::MAX);
        Self {
            total: narrow(terms.total),
            down: narrow(terms.down),
            instalment: narrow(terms.instalment),
            first: terms.first,
            kind: terms.kind,
            cadence: terms.cadence,
            method: terms.method,
        }
    }

    pub(super) fn terms(self) -> Terms {
        let wide = |cents: u32| Money::cents(i64::from(cents));
        Terms {
            kind: self.kind,
            total: wide(self.total),
            down: wide(self.down),
            instalment: wide(self.instalment),
            cadence: self.cadence,
            first: self.first,
            method: self.method,
        }
    }
}

impl State {
    /// Before anything has happened.
    pub fn new(temperament: &Temperament) -> Self {
        Self {
            flags: 0,
            learned: 0,
            used: [0; CHOICES_MAX / 64],
            slots: 0,
            standing_used: 0,
            now: 0,
            opened: 0,
            offer: None,
            counter: None,
            agreed: None,
            agreed_in: temperament.opening,
            mood: temperament.opening,
            felt: Felt::default(),
            answered: Answered::default(),
            beat: 0,
            dialled: 0,
            stage: Stage::Desk,
            line: NONE,
            line_again: false,
            person: NONE,
            voicemail: false,
            slot: 0,
            identified: 0,
            offers: 0,
            plans: 0,
            asked: false,
            confirmed: false,
            booked: false,
            on_hold: false,
        }
    }

    /// Takes note of what has happened. Cannot fail, and needs no scenario.
    pub fn evolve(&mut self, event: &Event) {
        match *event {
            Event::Read(_)
            | Event::Hinted(_)
            | Event::Heard(_)
            | Event::Refused(_)
            | Event::Transferred(_)
            | Event::Did { .. }
            | Event::StandingDid { .. }
            | Event::Waited { .. } => {}
            Event::Dialled { line, again } => {
                self.line = line;
                self.line_again = again;
                self.mark_dialled(line);
            }
            Event::Answered { person, voicemail } => self.open(person, voicemail),
            Event::PartyNow(person) => self.turn_to(person),
            Event::Reached(beat) => {
                self.beat = beat;
                self.slots = 0;
                self.slot = 0;
            }
            Event::Said { choice, asked } => {
                self.mark_used(choice);
                self.asked = asked;
            }
            Event::StandingSaid { action, asked } => {
                self.standing_used |= 1 << action.min(31);
                self.asked = asked;
            }
            Event::Filled {
                slot,
                choice,
                slots,
            } => {
                self.slot = slot + 1;
                self.slots = slots;
                self.mark_used(choice);
            }
            Event::MessageLeft { slots, .. } => {
                self.slots = slots;
                if self.is_writing() {
                    self.mark_dialled(self.line);
                }
            }
            Event::Writing { line, person } => {
                self.line = line;
                self.line_again = false;
                self.open(person, true);
            }
            Event::Decided(Decision { file, step }) => {
                self.put_slot(file, u64::from(step) + 1);
            }
            Event::PutBack(file) => self.put_slot(file, 0),
            Event::Listened => self.stage = Stage::Listening,
            Event::Marked(mark) => self.mark_used(mark.bit()),
            Event::Unmarked(mark) => self.mark_unused(mark.bit()),
            Event::Noticed {
                flags,
                learned,
                identified,
            } => {
                self.flags = flags;
                self.learned = learned;
                self.identified = identified;
            }
            Event::MoodNow {
                mood,
                felt,
                answered,
            } => {
                self.mood = mood;
                self.felt = felt;
                self.answered = answered;
            }
            Event::Offered(terms) => {
                self.offer = Some(Packed::of(&terms));
                self.offers = self.offers.saturating_add(1);
                self.asked = true;
            }
            Event::Countered(terms) => self.counter = Some(Packed::of(&terms)),
            Event::Agreed { terms, mood } => self.agree(&terms, mood),
            Event::Confirmed => self.confirmed = true,
            Event::Booked { .. } => self.booked = true,
            Event::Withdrawn => {
                self.counter = None;
                self.offer = None;
            }
            Event::HoldBegan { .. } => self.on_hold = true,
            Event::HoldEnded => self.on_hold = false,
            Event::TimePassed { now } => self.now = now,
            Event::NotReached(_) | Event::Closed(_) => self.close(),
            Event::Planned { .. } => self.plans = self.plans.saturating_add(1),
            Event::NoteBegun => self.stage = Stage::Note,
            Event::NoteFiled | Event::QueueLeft => self.stage = Stage::Closed,
            Event::TimeRanOut => {
                self.close();
                self.stage = Stage::Note;
            }
        }
    }

    fn open(&mut self, person: PersonIx, voicemail: bool) {
        self.stage = Stage::Contact;
        self.voicemail = voicemail;
        self.opened = self.now;
        self.turn_to(person);
    }

    /// Somebody else is on the line: nothing is asked of them, nothing known.
    fn turn_to(&mut self, person: PersonIx) {
        self.person = person;
        self.identified = 0;
        self.asked = false;
    }

    fn agree(&mut self, terms: &Terms, mood: Mood) {
        self.agreed = Some(Packed::of(terms));
        self.agreed_in = mood;
        self.counter = None;
        self.confirmed = false;
        self.booked = false;
    }

    /// Puts four bits into their place among the slots.
    fn put_slot(&mut self, at: u8, bits: u64) {
        let place = 4 * u32::from(at.min(15));
        self.slots = (self.slots & !(15 << place)) | ((bits & 15) << place);
    }

    fn mark_dialled(&mut self, line: u8) {
        self.dialled |= 1 << line.min(31);
    }

    fn mark_unused(&mut self, bit: u16) {
        if let Some(word) = self.used.get_mut(usize::from(bit / 64)) {
            *word &= !(1 << (bit % 64));
        }
    }

    fn close(&mut self) {
        self.stage = Stage::Desk;
        self.line = NONE;
        self.person = NONE;
        self.voicemail = false;
        self.on_hold = false;
        self.identified = 0;
        self.counter = None;
        self.asked = false;
    }

    fn mark_used(&mut self, choice: u16) {
        if let Some(word) = self.used.get_mut(usize::from(choice / 64)) {
            *word |= 1 << (choice % 64);
        }
    }

    /// What conditions can ask about.
    pub fn situation(&self) -> Situation<'_> {
        Situation {
            flags: self.flags,
            learned: self.learned,
            used: &self.used,
            standing_used: self.standing_used,
            verified: self.identified.count_ones(),
            mood: self.mood,
            agreed: self
                .agreed
                .map(|agreed| (agreed.kind, agreed.method.is_authorized(), agreed.down > 0)),
            confirmed: self.confirmed,
            countered: self.counter.is_some(),
            offers: self.offers,
        }
    }

    /// Where the session is.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// The beat, during a contact.
    pub fn beat(&self) -> Option<BeatIx> {
        (self.stage == Stage::Contact).then_some(self.beat)
    }

    /// Who is on the line.
    pub fn person(&self) -> Option<PersonIx> {
        (self.person != NONE).then_some(self.person)
    }

    /// The line in use.
    pub fn line(&self) -> Option<(LineIx, bool)> {
        (self.line != NONE).then_some((self.line, self.line_again))
    }

    /// Whether a message is being written, and nobody is on the line.
    pub fn is_writing(&self) -> bool {
        self.line != NONE && self.line >= FIRST_WRITE
    }

    /// Whether a machine is listening, or a page lies there.
    pub fn voicemail(&self) -> bool {
        self.voicemail
    }

    /// The mood of the consumer.
    pub fn mood(&self) -> Mood {
        self.mood
    }

    /// Seconds since the start.
    pub fn now(&self) -> u32 {
        self.now
    }

    /// Seconds since the start at which the contact opened.
    pub fn opened(&self) -> u32 {
        self.opened
    }

    /// What is agreed, and in which mood.
    pub fn agreed(&self) -> Option<(Terms, Mood)> {
        self.agreed.map(|agreed| (agreed.terms(), self.agreed_in))
    }

    /// The consumer's open terms.
    pub fn counter(&self) -> Option<Terms> {
        self.counter.map(Packed::terms)
    }

    /// The last terms put.
    pub fn offer(&self) -> Option<Terms> {
        self.offer.map(Packed::terms)
    }

    /// Whether what was agreed is confirmed.
    pub fn confirmed(&self) -> bool {
        self.confirmed
    }

    /// Whether the person is on hold.
    pub fn on_hold(&self) -> bool {
        self.on_hold
    }

    /// What was felt so far, beyond which kindness changes nothing.
    pub fn felt(&self) -> Felt {
        self.felt
    }

    /// Questions that were answered.
    pub fn answered(&self) -> Answered {
        self.answered
    }

    /// Whether the last words were a question of the collector's whose pause is still felt.
    pub fn has_just_asked(&self) -> bool {
        self.asked && !self.felt.has_waited()
    }

    /// The next open slot of the message.
    pub fn slot(&self) -> u8 {
        self.slot
    }

    /// What was put into the slots of the message: four bits each, 1 for the first choice.
    pub fn slots(&self) -> u64 {
        self.slots
    }

    /// Disclosures made, one bit each.
    pub fn learned(&self) -> u64 {
        self.learned
    }

    /// Whether the line was dialed before.
    pub fn has_dialled(&self, line: LineIx) -> bool {
        self.dialled & (1 << line.min(31)) != 0
    }

    /// Whether the consumer is on the line, not a machine and nobody else.
    pub fn consumer_on_line(&self, scenario: &Scenario) -> bool {
        let consumer: Option<Id> = scenario.facts().consumer().map(|person| person.id);
        let person = scenario
            .facts()
            .people
            .get(usize::from(self.person))
            .map(|person| person.id);
        self.stage == Stage::Contact && !self.voicemail && consumer.is_some() && person == consumer
    }
}
