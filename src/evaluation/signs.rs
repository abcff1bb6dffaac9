//! Signs in the conduct that a rubric may weigh although no rule speaks of them.

use std::mem;

use crate::{
    documentation::{FieldResult, Verdict, counts_as_consumer},
    domain::{
        CollectorAct, Facts, PartyAct,
        act::{Identifier, Mark, Pressing, Question},
        party_act::Medium,
    },
    evaluation::rubric::Sign,
    evidence::{Acts, Item, Seen, of_heard},
};

/// A sign and the entry that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignSeen {
    /// Which.
    pub sign: Sign,
    /// Where.
    pub entry: u32,
}

/// What the conduct gave occasion for, with the first entry of each.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Occasions {
    pub reached: Option<u32>,
    pub answered: Option<u32>,
    pub private_to_right_party: Option<u32>,
    pub requested: Option<u32>,
    pub spoke: Option<u32>,
}

/// Finds the signs and the occasions.
pub(super) fn find(
    items: &[Seen<'_>],
    facts: &Facts,
    note: Option<&[FieldResult]>,
) -> (Vec<SignSeen>, Occasions) {
    let mut watch = Watch::new(facts);
    for seen in items {
        watch.see(seen);
    }
    watch.close_requests(items.last().map_or(0, |seen| seen.entry));
    let mut signs = watch.signs;
    for field in note.unwrap_or_default() {
        if field.verdict == Verdict::Fabricated {
            let entry = field.entries.last().copied().unwrap_or(0);
            signs.push(SignSeen {
                sign: Sign::NoteFabricated,
                entry,
            });
        }
    }
    (signs, watch.occasions)
}

/// A request that has not been taken yet.
#[derive(Clone, Copy)]
struct Pending {
    act: PartyAct,
    entry: u32,
    asked_again: Option<u32>,
    argued: Option<u32>,
}

#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one fact of the contact so far"
)]
struct Watch<'f> {
    facts: &'f Facts,
    signs: Vec<SignSeen>,
    occasions: Occasions,
    /// On a live line: whether whoever listens counts as the consumer.
    listener: Option<bool>,
    written: bool,
    /// What is written goes to somebody who counts as the consumer.
    reader: bool,
    /// The collector said something in this contact.
    spoke: bool,
    identifiers: Vec<Identifier>,
    private: bool,
    stated: bool,
    partial: Option<u32>,
    whole: bool,
    /// Requests that wait: a letter can bring several at once.
    pending: Vec<Pending>,
    danger: Option<u32>,
}

impl<'f> Watch<'f> {
    fn new(facts: &'f Facts) -> Self {
        Self {
            facts,
            signs: Vec::new(),
            occasions: Occasions::default(),
            listener: None,
            written: false,
            reader: false,
            spoke: false,
            identifiers: Vec::new(),
            private: false,
            stated: false,
            partial: None,
            whole: false,
            pending: Vec::new(),
            danger: None,
        }
    }

    fn raise(&mut self, sign: Sign, entry: u32) {
        let found = SignSeen { sign, entry };
        if !self.signs.contains(&found) {
            self.signs.push(found);
        }
    }

    fn see(&mut self, seen: &Seen<'_>) {
        let entry = seen.entry;
        match seen.item {
            Item::Tried => {
                self.occasions.reached.get_or_insert(entry);
                let medium = seen.contact.map_or(Medium::Call, |contact| contact.medium);
                self.written = !matches!(medium, Medium::Call | Medium::Visit);
            }
            Item::Planned(_) => {
                self.occasions.reached.get_or_insert(entry);
            }
            Item::Opened(party) | Item::PartyChanged(party) => {
                self.occasions.reached.get_or_insert(entry);
                self.identifiers.clear();
                self.private = false;
                let consumer = counts_as_consumer(party.relation, self.facts);
                self.listener = (!party.voicemail && !self.written).then_some(consumer);
                self.reader = self.written && consumer;
                if self.listener.is_some() {
                    self.occasions.answered.get_or_insert(entry);
                }
            }
            Item::Utterance {
                acts: Acts::Collector(acts),
                ..
            } => self.collector(acts, entry),
            Item::Utterance {
                acts: Acts::Party(acts),
                ..
            } => {
                for act in acts {
                    self.heard(*act, entry);
                }
            }
            Item::Closed(_) => self.closed(entry),
            _ => {}
        }
    }

    fn closed(&mut self, entry: u32) {
        // A call that nobody took passes over nothing that came in before.
        let waits = |one: &Pending| one.entry == of_heard::BEFORE && !self.spoke;
        if !self.pending.iter().all(waits) {
            self.close_requests(entry);
        }
        self.spoke = false;
        if let Some(entry) = self.partial.take()
            && !self.whole
        {
            self.raise(Sign::DisclosurePartial, entry);
        }
        if let Some(entry) = self.danger.take() {
            self.raise(Sign::CrisisPassedOver, entry);
        }
        self.listener = None;
        self.reader = false;
        self.stated = false;
        self.whole = false;
    }

    fn collector(&mut self, acts: &[CollectorAct], entry: u32) {
        self.spoke = true;
        self.occasions.spoke.get_or_insert(entry);
        self.danger(acts);
        self.request(acts, entry);
        for act in acts {
            match act {
                CollectorAct::ReadOutIdentifier(_) => self.raise(Sign::IdentifierReadOut, entry),
                CollectorAct::Other(Mark::Evasion) => self.raise(Sign::Evasive, entry),
                _ => {}
            }
        }
        let private = acts.iter().any(is_private);
        if private && self.listener.is_some() && !self.private {
            self.private = true;
            match self.identifiers.len() {
                0 => self.raise(Sign::PrivateWordsFirst, entry),
                1 => self.raise(Sign::OneIdentifier, entry),
                _ => {}
            }
        }
        if private && (self.listener == Some(true) || self.reader) {
            self.occasions.private_to_right_party.get_or_insert(entry);
        }
        self.disclosures(acts, entry);
    }

    fn disclosures(&mut self, acts: &[CollectorAct], entry: u32) {
        if self.listener != Some(true) {
            return;
        }
        for act in acts {
            match act {
                CollectorAct::MiniMiranda {
                    attempt,
                    information_use,
                } => {
                    if *attempt && *information_use {
                        self.whole = true;
                    } else {
                        self.partial.get_or_insert(entry);
                    }
                    if self.stated {
                        self.raise(Sign::DisclosureLate, entry);
                    }
                }
                CollectorAct::SayDebtCollector if self.stated && !self.whole => {
                    self.raise(Sign::DisclosureLate, entry);
                }
                CollectorAct::SayDebtCollector => self.whole = true,
                CollectorAct::StateAmount { .. } | CollectorAct::AskPayment { .. } => {
                    self.stated |= !self.whole;
                }
                _ => {}
            }
        }
    }

    /// The very next words after a mention of danger must be about it.
    fn danger(&mut self, acts: &[CollectorAct]) {
        let Some(entry) = self.danger.take() else {
            return;
        };
        let cares = acts.iter().any(|act| {
            matches!(
                act,
                CollectorAct::CrisisProtocol | CollectorAct::Ask(Question::Safety)
            )
        });
        if !cares {
            self.raise(Sign::CrisisPassedOver, entry);
        }
    }

    fn heard(&mut self, act: PartyAct, entry: u32) {
        match act {
            PartyAct::Identify { id, correct: true }
                if id != Identifier::Name && !self.identifiers.contains(&id) =>
            {
                self.identifiers.push(id);
            }
            PartyAct::Danger => {
                self.occasions.requested.get_or_insert(entry);
                self.danger = Some(entry);
            }
            _ if is_request(act) => {
                self.occasions.requested.get_or_insert(entry);
                // Whoever has to ask the same again was passed over.
                let same = |one: &Pending| mem::discriminant(&one.act) == mem::discriminant(&act);
                if let Some(at) = self.pending.iter().position(same) {
                    let passed = self.pending.remove(at);
                    self.raise(Sign::RequestIgnored, passed.entry);
                }
                self.pending.push(Pending {
                    act,
                    entry,
                    asked_again: None,
                    argued: None,
                });
            }
            _ => {}
        }
    }

    /// What a request comes to with these words: taken, put off, argued with.
    fn request(&mut self, acts: &[CollectorAct], entry: u32) {
        let asks = acts.iter().any(is_demand).then_some(entry);
        let argued = acts.iter().any(argues).then_some(entry);
        for mut pending in mem::take(&mut self.pending) {
            // Once it is taken, what was said on the way to it is settled.
            if acts.iter().any(|act| takes(*act, pending.act)) {
                if let Some(at) = pending.argued {
                    self.raise(Sign::RequestArgued, at);
                } else if let Some(at) = pending.asked_again.or(asks) {
                    self.raise(Sign::RequestAfterAnotherAsk, at);
                }
                continue;
            }
            pending.asked_again = pending.asked_again.or(asks);
            pending.argued = pending.argued.or(argued);
            self.pending.push(pending);
        }
    }

    /// What came in before the session is cited by what should have answered it.
    fn close_requests(&mut self, closing: u32) {
        for pending in mem::take(&mut self.pending) {
            let before = pending.entry == of_heard::BEFORE;
            let entry = if before { closing } else { pending.entry };
            self.raise(Sign::RequestIgnored, entry);
        }
    }
}

/// Whether an act says something that only the consumer may hear.
fn is_private(act: &CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::RevealDebt(_)
            | CollectorAct::MiniMiranda { .. }
            | CollectorAct::SayDebtCollector
            | CollectorAct::RightsReminder
            | CollectorAct::ValidationInfo(_)
            | CollectorAct::LimitationNotice { .. }
            | CollectorAct::StateCreditor
            | CollectorAct::StateAmount { .. }
            | CollectorAct::StateStatus(_)
            | CollectorAct::AskPayment { .. }
            | CollectorAct::Offer(_)
            | CollectorAct::Consequence { .. }
    )
}

fn is_request(act: PartyAct) -> bool {
    matches!(
        act,
        PartyAct::AskCease { .. }
            | PartyAct::Designate(_)
            | PartyAct::EmployerForbids
            | PartyAct::Dispute { .. }
            | PartyAct::HasAttorney {
                this_debt: true,
                ..
            }
            | PartyAct::Bankrupt { filed: true, .. }
            | PartyAct::Complain
            | PartyAct::IdentityTheft
            | PartyAct::Deceased
    )
}

/// Whether an act of the collector takes a request.
fn takes(act: CollectorAct, request: PartyAct) -> bool {
    use crate::domain::act::ReadBackOf;
    let designation = matches!(
        act,
        CollectorAct::HonourRequest(_)
            | CollectorAct::ReadBack {
                what: ReadBackOf::Designation,
                correct: true
            }
    );
    match request {
        PartyAct::AskCease { .. } | PartyAct::Designate(_) | PartyAct::EmployerForbids => {
            designation || act == CollectorAct::Ask(Question::BetterTime)
        }
        PartyAct::Dispute { .. } => {
            matches!(
                act,
                CollectorAct::TakeDispute | CollectorAct::TakeIdentityTheft
            )
        }
        PartyAct::HasAttorney { .. } => {
            matches!(
                act,
                CollectorAct::TakeAttorney | CollectorAct::Ask(Question::Attorney)
            )
        }
        PartyAct::Bankrupt { .. } => {
            matches!(
                act,
                CollectorAct::TakeBankruptcy | CollectorAct::Ask(Question::CaseNumber)
            )
        }
        PartyAct::Complain => matches!(act, CollectorAct::TakeComplaint),
        PartyAct::IdentityTheft => {
            matches!(
                act,
                CollectorAct::TakeIdentityTheft | CollectorAct::TakeDispute
            )
        }
        PartyAct::Deceased => {
            matches!(
                act,
                CollectorAct::TakeDeath | CollectorAct::Ask(Question::EstateRole)
            )
        }
        _ => false,
    }
}

fn is_demand(act: &CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::AskPayment { .. } | CollectorAct::Press(Pressing::Repeat | Pressing::Urgency)
    )
}

fn argues(act: &CollectorAct) -> bool {
    use crate::domain::act::Claim;
    matches!(
        act,
        CollectorAct::Contradict | CollectorAct::Claim(Claim::DisputeMustBeWritten)
    )
}
