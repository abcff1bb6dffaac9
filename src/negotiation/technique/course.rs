//! The course of a negotiation, folded from the items: who told what when, and
//! who stepped down or pushed.

use chrono::NaiveDate;

use crate::{
    consumer::{mood, tuning},
    domain::{
        CollectorAct, PartyAct, Terms,
        act::{Certainty, HowMuch, Pressing, Question, ReadBackOf},
        party_act::Reason,
        terms::TermsKind,
    },
    evidence::{Acts, Item, Seen, Speaker},
    negotiation::technique::Known,
};

/// When something came first.
pub(super) type When = Option<u32>;

/// One of the two things to find out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Found {
    /// When it was asked.
    pub(super) asked: When,
    /// When it was told, asked or not.
    pub(super) told: When,
}

/// An arrangement agreed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deal {
    pub(super) entry: u32,
    pub(super) on: NaiveDate,
    pub(super) terms: Terms,
    /// When it was read back.
    pub(super) confirmed: When,
}

/// What matters of the course so far.
pub(super) struct Course<'a> {
    pub(super) known: &'a Known<'a>,
    pub(super) reason: Found,
    pub(super) ability: Found,
    /// The first question that lets the person speak: reason, ability, change or commitment.
    pub(super) asked_openly: When,
    /// The first time the whole was asked for.
    pub(super) asked_in_full: When,
    /// The first offer of less than the whole at once, or the first concession.
    pub(super) stepped_down: When,
    /// Steps down with neither a reason given nor a word of the person before them.
    pub(super) bare_steps: Vec<u32>,
    /// The floor was named as such, or offered first.
    pub(super) floor_first: When,
    /// The first offer.
    pub(super) offered: When,
    /// A pause of the right length after one's own question.
    pub(super) paused: When,
    /// A fact that was told and is not acknowledged yet.
    pub(super) pending: When,
    /// Facts that were acknowledged, but not at once.
    pub(super) late: Vec<u32>,
    /// Pushes at somebody shaken.
    pub(super) pushes: Vec<u32>,
    /// Insults, and appeals to guilt.
    pub(super) shaming: Vec<u32>,
    pub(super) deal: Option<Deal>,
    /// The first words of the collector.
    pub(super) spoke: When,
    last: Option<Terms>,
    question: When,
    heard_since_offer: bool,
    missed: bool,
}

impl<'a> Course<'a> {
    pub(super) fn new(known: &'a Known<'a>) -> Self {
        Self {
            known,
            reason: Found::default(),
            ability: Found::default(),
            asked_openly: None,
            asked_in_full: None,
            stepped_down: None,
            bare_steps: Vec::new(),
            floor_first: None,
            offered: None,
            paused: None,
            pending: None,
            late: Vec::new(),
            pushes: Vec::new(),
            shaming: Vec::new(),
            deal: None,
            spoke: None,
            last: None,
            question: None,
            heard_since_offer: false,
            missed: false,
        }
    }

    pub(super) fn evolve(&mut self, seen: &Seen<'_>) {
        let entry = seen.entry;
        match &seen.item {
            Item::Utterance {
                acts: Acts::Collector(acts),
                ..
            } => self.said(entry, acts),
            Item::Utterance {
                acts: Acts::Party(acts),
                ..
            } => self.heard(entry, acts),
            Item::Offered {
                by: Speaker::Collector,
                terms,
            } => self.offer(entry, terms, false),
            Item::Offered {
                by: Speaker::Party, ..
            } => self.heard_since_offer = true,
            Item::Agreed { terms, .. } => {
                self.deal = Some(Deal {
                    entry,
                    on: seen.now.date(),
                    terms: *terms,
                    confirmed: None,
                });
            }
            Item::Confirmed => {
                if let Some(deal) = &mut self.deal {
                    deal.confirmed = Some(entry);
                }
            }
            _ => {}
        }
    }

    fn said(&mut self, entry: u32, acts: &[CollectorAct]) {
        self.spoke.get_or_insert(entry);
        self.acknowledged(entry, acts);
        // A reason beside a step down makes it one with a reason.
        let reasoned = acts
            .iter()
            .any(|act| matches!(act, CollectorAct::Concede(_)));
        for act in acts {
            self.act(entry, act, reasoned);
        }
        if acts.iter().any(mood::is_question) {
            self.question = Some(entry);
            self.look_for_pause(entry);
        }
    }

    fn act(&mut self, entry: u32, act: &CollectorAct, reasoned: bool) {
        match act {
            CollectorAct::Ask(question) => self.asked(entry, *question),
            CollectorAct::AskPayment {
                how_much: HowMuch::Full,
                ..
            } => {
                self.asked_in_full.get_or_insert(entry);
            }
            CollectorAct::Offer(terms) => self.offer(entry, terms, reasoned),
            CollectorAct::Concede(_) => {
                self.stepped_down.get_or_insert(entry);
            }
            CollectorAct::RevealLimit => {
                self.floor_first.get_or_insert(entry);
            }
            CollectorAct::Insult(_) | CollectorAct::Press(Pressing::Guilt) => {
                self.shaming.push(entry);
            }
            CollectorAct::Press(_) => self.push(entry),
            CollectorAct::Consequence { certainty, .. }
                if !matches!(certainty, Certainty::Undecided | Certainty::RuledOut) =>
            {
                self.push(entry);
            }
            _ => {}
        }
    }

    fn asked(&mut self, entry: u32, question: Question) {
        match question {
            Question::Reason => {
                self.reason.asked.get_or_insert(entry);
            }
            Question::Ability => {
                self.ability.asked.get_or_insert(entry);
            }
            Question::Change | Question::Commitment => {}
            _ => return,
        }
        self.asked_openly.get_or_insert(entry);
    }

    /// An act and an item may tell of the same offer; the second adds nothing.
    fn offer(&mut self, entry: u32, terms: &Terms, reasoned: bool) {
        if self.last.is_some_and(|last| last == *terms) {
            return;
        }
        let whole_at_once = terms.kind == TermsKind::InFull && terms.payments() <= 1;
        let lower = self.last.map_or(!whole_at_once, |last| {
            terms.total < last.total || terms.down < last.down || terms.instalment < last.instalment
        });
        if lower {
            let bare = self.last.is_some() && !reasoned && !self.heard_since_offer;
            if bare {
                self.bare_steps.push(entry);
            }
            self.stepped_down.get_or_insert(entry);
        }
        let floors = &self.known.authority.settlements;
        let at_floor = terms.kind == TermsKind::Settlement
            && floors
                .iter()
                .any(|floor| terms.payments() <= floor.payments && terms.total <= floor.total);
        if at_floor && self.last.is_none() {
            self.floor_first.get_or_insert(entry);
        }
        self.offered.get_or_insert(entry);
        self.last = Some(*terms);
        self.heard_since_offer = false;
    }

    /// A push counts against respect only at somebody shaken.
    fn push(&mut self, entry: u32) {
        if self.known.mood_before(entry).distress > tuning::SHAKEN_ABOVE {
            self.pushes.push(entry);
        }
    }

    /// A silence right after the question: before the collector's next words.
    fn look_for_pause(&mut self, entry: u32) {
        let well = |(at, seconds): &&(u32, u32)| {
            *at == entry + 1 && (tuning::WAIT_FROM..=tuning::WAIT_TO).contains(seconds)
        };
        if let Some((at, _)) = self.known.waits.iter().find(well) {
            self.paused.get_or_insert(*at);
        }
    }

    fn heard(&mut self, entry: u32, acts: &[PartyAct]) {
        self.heard_since_offer = true;
        for act in acts {
            match act {
                PartyAct::GiveReason(Reason::NotTold | Reason::NotAsked) => continue,
                PartyAct::GiveReason(_) => {
                    self.reason.told.get_or_insert(entry);
                }
                PartyAct::GiveBudget => {
                    self.ability.told.get_or_insert(entry);
                }
                PartyAct::GiveChange
                | PartyAct::Dispute { .. }
                | PartyAct::Complain
                | PartyAct::Deceased
                | PartyAct::IdentityTheft
                | PartyAct::SaysPaid
                | PartyAct::Danger => {}
                _ => continue,
            }
            if self.pending.is_none() {
                self.pending = Some(entry);
                self.missed = false;
            }
        }
    }

    /// The next words after a fact was told should show that it was heard.
    fn acknowledged(&mut self, entry: u32, acts: &[CollectorAct]) {
        if self.pending.is_none() {
            return;
        }
        if !acts.iter().any(shows_hearing) {
            self.missed = true;
            return;
        }
        if self.missed {
            self.late.push(entry);
        }
        self.pending = None;
    }

    /// A fact that was told, passed over, and never taken up.
    pub(super) fn never_acknowledged(&self) -> When {
        self.pending.filter(|_| self.missed)
    }
}

fn shows_hearing(act: &CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::Acknowledge
            | CollectorAct::Apologize
            | CollectorAct::OfferHelp
            | CollectorAct::HonourRequest(_)
            | CollectorAct::TakeDispute
            | CollectorAct::TakeComplaint
            | CollectorAct::TakeDeath
            | CollectorAct::TakeIdentityTheft
            | CollectorAct::CrisisProtocol
            | CollectorAct::ReadBack {
                what: ReadBackOf::Words,
                ..
            }
    )
}
