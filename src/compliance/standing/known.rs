//! What the collector knows and has been asked: counsel, bankruptcy, requests to stop,
//! inconvenient times and places.

use arrayvec::ArrayVec;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::{
    compliance::standing::Cite,
    domain::{
        Facts, Id,
        facts::{KnownBy, OrderKind},
        party_act::{CeaseScope, Designation, Medium, Place},
    },
};

/// So many designations are kept.
const DESIGNATIONS_MAX: usize = 8;

/// Something that may be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// An attorney represents the consumer on this debt, and can be reached.
    Counsel,
    /// A written request to stop.
    WrittenCease,
    /// A written refusal to pay.
    WrittenRefusal,
    /// An oral request to stop, or an objection to calls.
    Objected,
    /// The employer forbids such contact.
    EmployerForbids,
    /// A bankruptcy has been filed.
    Bankruptcy,
    /// The consumer has died.
    Deceased,
    /// Somebody else used the consumer's name.
    IdentityTheft,
    /// The consumer serves.
    InService,
    /// Litigation on this debt, or a court's order to communicate.
    Litigation,
    /// A court permits contact that is otherwise barred.
    CourtPermits,
    /// A law requires the message.
    LegallyRequired,
}

const TOPICS: usize = 12;

/// A designation, and where it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Designated {
    /// What should be left alone.
    pub what: Designation,
    /// From when on; the beginning of the day where only the day is known.
    pub since: NaiveDateTime,
    /// Where it was said.
    pub cite: Cite,
}

/// What is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Known {
    topics: [Option<NaiveDateTime>; TOPICS],
    /// The debts on which contact was refused or stopped in writing, one bit each.
    stopped_debts: u8,
    cites: [Cite; TOPICS],
    /// Inconvenient times and places, and barred media and numbers.
    pub designations: ArrayVec<Designated, DESIGNATIONS_MAX>,
    counsel_consents: bool,
    counsel_silent: Option<NaiveDate>,
    /// Since when only the creditor has known of counsel.
    counsel_creditor_knows: Option<NaiveDate>,
}

impl Known {
    pub(super) fn from(facts: &Facts) -> Self {
        let mut known = Self::default();
        known.people(facts);
        for order in &facts.orders {
            let on = order.on.map_or(NaiveDateTime::MIN, |on| on.0);
            // What the creditor told nobody, the collector cannot know.
            if order.known_by != KnownBy::CreditorOnly {
                known.order_held(order.kind, order.written, on);
            }
        }
        for address in &facts.addresses {
            if let Some(out) = address.opted_out {
                known.designate(Designation::Number(address.id), out.0, None);
            }
        }
        known
    }

    fn people(&mut self, facts: &Facts) {
        let Some(consumer) = facts.consumer() else {
            return;
        };
        if let Some(counsel) = &consumer.counsel {
            // Only the collector's own knowledge binds (8th Circuit); other courts disagree.
            let own = matches!(
                counsel.known_by,
                KnownBy::Collector | KnownBy::CreditorsFile
            );
            if counsel.this_debt && counsel.reachable && own {
                self.learn(
                    Topic::Counsel,
                    counsel.since.unwrap_or(NaiveDate::MIN),
                    None,
                );
            }
            if counsel.this_debt && counsel.reachable && !own {
                self.counsel_creditor_knows = Some(counsel.since.unwrap_or(NaiveDate::MIN));
            }
            self.counsel_consents = counsel.consents;
            self.counsel_silent = counsel.silent_since;
        }
        // Whether a court has lifted the stay by then, the rule asks on the day.
        if let Some(bankruptcy) = &consumer.bankruptcy {
            let known = bankruptcy
                .known
                .or(bankruptcy.filed)
                .unwrap_or(NaiveDate::MIN);
            self.learn(Topic::Bankruptcy, known, None);
        }
        if let Some(died) = consumer.deceased {
            self.learn(Topic::Deceased, died, None);
        }
    }

    fn order_held(&mut self, kind: OrderKind, written: bool, on: NaiveDateTime) {
        match kind {
            OrderKind::Designation(what) => self.designate(what, on, None),
            OrderKind::Cease(scope) => {
                self.stop_debts(u8::MAX);
                self.cease(scope, written, on, Medium::Call, None);
            }
            OrderKind::RefusalToPay if written => {
                self.stop_debts(u8::MAX);
                self.learn_at(Topic::WrittenRefusal, on, None);
            }
            OrderKind::RefusalToPay => self.learn_at(Topic::Objected, on, None),
            OrderKind::EmployerForbids => self.learn_at(Topic::EmployerForbids, on, None),
            OrderKind::CourtPermits => self.learn_at(Topic::CourtPermits, on, None),
            OrderKind::CourtOrdered | OrderKind::Litigation => {
                self.learn_at(Topic::Litigation, on, None);
            }
            OrderKind::LegallyRequired => self.learn_at(Topic::LegallyRequired, on, None),
            OrderKind::KnownPlace(_) => {}
        }
    }

    /// A request to stop. An oral one that names nothing bars the medium in which it was made.
    pub(super) fn cease(
        &mut self,
        scope: CeaseScope,
        written: bool,
        on: NaiveDateTime,
        by: Medium,
        entry: Option<u32>,
    ) {
        match scope {
            CeaseScope::All if written => self.learn_at(Topic::WrittenCease, on, entry),
            CeaseScope::All => {
                self.designate(Designation::Medium(by), on, entry);
                self.learn_at(Topic::Objected, on, entry);
            }
            CeaseScope::Medium(medium) => {
                self.designate(Designation::Medium(medium), on, entry);
                self.learn_at(Topic::Objected, on, entry);
            }
            CeaseScope::Number(line) => self.designate(Designation::Number(line), on, entry),
            CeaseScope::Work => self.designate(Designation::Place(Place::Work), on, entry),
            CeaseScope::ThirdParties | CeaseScope::Times => {
                self.learn_at(Topic::Objected, on, entry);
            }
        }
    }

    /// Learns something in the course of a day. The hour is left out: two pasts that
    /// differ in it alone shall be one.
    pub(super) fn learn(&mut self, topic: Topic, on: NaiveDate, entry: Option<u32>) {
        self.learn_at(topic, on.and_time(NaiveTime::MIN), entry);
    }

    /// A written request to stop concerns these debts.
    pub(super) fn stop_debts(&mut self, mask: u8) {
        self.stopped_debts |= mask;
    }

    fn learn_at(&mut self, topic: Topic, on: NaiveDateTime, entry: Option<u32>) {
        let place = topic as usize;
        if let (Some(known), Some(cite)) = (self.topics.get_mut(place), self.cites.get_mut(place))
            && known.is_none_or(|earlier| on < earlier)
        {
            *known = Some(on);
            *cite = Cite(entry);
        }
    }

    pub(super) fn designate(
        &mut self,
        what: Designation,
        since: NaiveDateTime,
        entry: Option<u32>,
    ) {
        if self.designations.iter().all(|one| one.what != what) {
            if self.designations.is_full() {
                self.designations.remove(0);
            }
            self.designations.push(Designated {
                what,
                since,
                cite: Cite(entry),
            });
        }
    }

    pub(super) fn withdraw(&mut self) {
        self.designations.clear();
    }

    /// Whether something is known.
    pub fn knows(&self, topic: Topic) -> bool {
        self.since(topic).is_some()
    }

    /// Since when.
    pub fn since(&self, topic: Topic) -> Option<NaiveDate> {
        self.at(topic).map(|at| at.date())
    }

    fn at(&self, topic: Topic) -> Option<NaiveDateTime> {
        self.topics.get(topic as usize).copied().flatten()
    }

    /// Whether something was known at a time: what comes in the afternoon binds no call of the morning.
    pub fn knew(&self, topic: Topic, now: NaiveDateTime) -> bool {
        self.at(topic).is_some_and(|since| since <= now)
    }

    /// Whether contact on one of the debts had been stopped in writing: by a request, or by a refusal to pay.
    pub fn is_stopped(&self, topic: Topic, debts: u8, now: NaiveDateTime) -> bool {
        self.stopped_debts & debts != 0 && self.knew(topic, now)
    }

    /// Whether only the creditor knew of an attorney on a day.
    pub fn creditor_knew_counsel(&self, on: NaiveDate) -> bool {
        self.counsel_creditor_knows.is_some_and(|since| since <= on)
    }

    /// From which entry.
    pub fn cite(&self, topic: Topic) -> Option<u32> {
        self.cites.get(topic as usize).and_then(|cite| cite.0)
    }

    /// Whether a court permits, at a time, contact that is otherwise barred.
    pub fn court_permits(&self, now: NaiveDateTime) -> bool {
        self.knew(Topic::CourtPermits, now)
    }

    /// Whether a known attorney bars contact with the consumer on a day.
    pub fn counsel_bars(&self, on: NaiveDate) -> bool {
        let known = self.since(Topic::Counsel).is_some_and(|since| since <= on);
        // What time is reasonable is open; thirty days without an answer are taken to be enough.
        let silent = self
            .counsel_silent
            .is_some_and(|since| (on - since).num_days() >= 30);
        let permitted = self
            .since(Topic::CourtPermits)
            .is_some_and(|since| since <= on);
        known && !silent && !self.counsel_consents && !permitted
    }

    /// The request that bars a medium or a number.
    pub fn bars(&self, medium: Medium, line: Option<Id>, now: NaiveDateTime) -> Option<Designated> {
        let same = |barred: Medium| {
            let voice = |one: Medium| matches!(one, Medium::Call | Medium::RinglessVoicemail);
            barred == medium || (voice(barred) && voice(medium))
        };
        let bars = |what: &Designation| match what {
            Designation::Medium(barred) => same(*barred),
            Designation::Number(barred) => Some(*barred) == line,
            _ => false,
        };
        self.designations
            .iter()
            .find(|one| bars(&one.what) && one.since <= now)
            .copied()
    }
}
