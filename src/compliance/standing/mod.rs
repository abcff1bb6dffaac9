//! All that the past means to the law, small enough to be copied at every step of a search.
//!
//! Entry numbers are kept for citations as [`Cite`]s, which no key contains: two
//! pasts that differ only in their numbering have the same future findings.

mod approached;
mod calls;
mod consents;
mod contact;
mod debts;
mod duties;
mod evolve;
pub(crate) mod hash;
mod known;
mod matters;
mod replies;

use std::hash::{Hash, Hasher};

use arrayvec::ArrayVec;
use chrono::NaiveDate;

use crate::{
    compliance::{Parameters, questions},
    domain::{Facts, Money, contact::Direction, terms::Method},
    evidence::item::DutyKind,
};

pub use approached::Approaches;
pub use calls::{Call, Calls};
pub use consents::{Consent, Consents};
pub use contact::{Heard, InContact};
pub use debts::{DebtStanding, Debts};
pub use duties::Duties;
pub use known::{Designated, Known, Topic};
pub use matters::Ground;
pub use replies::Replies;

/// An entry number, for citing. It equals every other and hashes to nothing.
#[derive(Clone, Copy, Debug, Default, Eq)]
pub struct Cite(pub Option<u32>);

impl PartialEq for Cite {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Hash for Cite {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

/// The past, as the law sees it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    /// The contact that is open, or was last.
    pub contact: InContact,
    /// Each debt of the file.
    pub debts: Debts,
    /// What the collector knows, and has been asked.
    pub known: Known,
    /// Permissions.
    pub consents: Consents,
    /// Calls and conversations of the last weeks.
    pub calls: Calls,
    /// The consumer's own messages, and whether they were answered.
    pub replies: Replies,
    /// Third parties who have been contacted.
    pub approaches: Approaches,
    /// What is due.
    pub duties: Duties,
    /// Post-dated payments in hand.
    pub instruments: ArrayVec<Instrument, 4>,
    /// Recurring debits that were agreed.
    pub debits: Debits,
}

/// Recurring debits from a bank account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Debits {
    /// How much each time.
    pub amount: Option<Money>,
    /// When written notice of another amount was last sent.
    pub notice: Option<NaiveDate>,
}

/// A post-dated payment that was accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Instrument {
    /// The date it bears.
    pub dated: NaiveDate,
    /// When it was accepted.
    pub accepted: NaiveDate,
    /// What it is.
    pub method: Method,
    /// When written notice of the deposit was last sent.
    pub notice: Option<NaiveDate>,
}

impl Standing {
    /// What the facts mean before the first item.
    pub fn from(facts: &Facts, params: &Parameters) -> Self {
        let mut standing = Self {
            contact: InContact::default(),
            debts: debts::from(facts, params),
            known: Known::from(facts),
            consents: Consents::from(facts),
            calls: Calls::default(),
            replies: Replies::default(),
            approaches: Approaches::default(),
            duties: Duties::default(),
            instruments: ArrayVec::new(),
            debits: Debits::default(),
        };
        for contact in &facts.history {
            standing.remember(facts, params, contact);
        }
        standing
    }

    /// Takes a contact of the file's history into account.
    fn remember(&mut self, facts: &Facts, params: &Parameters, contact: &crate::domain::Contact) {
        let date = contact.at.0.date();
        let counted = questions::counted(facts, params, self, contact, date);
        let conversation = calls::is_conversation(facts, contact);
        let call = Call {
            date,
            minute: calls::minute(contact.at.0),
            person: questions::person_called(facts, contact),
            debts: questions::debt_mask(facts, contact),
            counted: counted == questions::Counted::Yes,
            conversation,
            outbound: contact.direction == Direction::Outbound,
            work: questions::at_work(facts, contact),
            voicemail: contact.result == crate::domain::contact::CallResult::Voicemail,
            answered: calls::is_answered(contact.result),
            raised: questions::raised_mask(facts, contact),
            medium: contact.medium,
        };
        self.calls.add(call);
        if conversation {
            self.consents.spend(date);
            self.debts.talked(call.debts);
        }
        if calls::is_communication(contact) {
            self.debts
                .communicated(call.debts, date, !questions::is_sent(contact.medium));
        }
        self.replies
            .tried(contact, questions::is_sent(contact.medium), date);
        if let Some(third) = questions::third_party_of(facts, contact) {
            self.approaches.add(facts, &third, false);
        }
        if contact.objected {
            self.known.learn(Topic::Objected, date, None);
        }
    }

    /// Takes in what the file says happened up to a day.
    pub(in crate::compliance) fn catch_up(
        &mut self,
        facts: &Facts,
        params: &Parameters,
        today: NaiveDate,
    ) {
        if self.debts.is_behind(today) {
            for (on, debts) in self.debts.catch_up(facts, params, today) {
                self.duties.met_on(DutyKind::ValidationNotice, debts, on);
            }
        }
    }

    /// Whether the consumer has heard nothing from this collector about the
    /// first debt of the open contact before it.
    pub fn is_initial(&self) -> bool {
        let debt = self.debts.first_of(self.contact.debts.max(1));
        debt.is_none_or(|debt| debt.initial.is_none())
    }

    /// A digest of everything that future findings can depend on.
    pub fn key(&self) -> u128 {
        let mut hasher = hash::Wide::default();
        self.hash(&mut hasher);
        hasher.wide()
    }
}
