//! What has happened in the contact that is open.

use chrono::NaiveDate;

use crate::{
    compliance::{
        questions::{Content, MediumStatus},
        standing::{Cite, Topic},
    },
    domain::{
        act::Identifier,
        party_act::{Language, Place},
    },
    evidence::Party,
};

/// Things heard from the other side in this contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Heard(u32);

impl Heard {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Asked in so many words for the caller's employer.
    pub const ASKED_EMPLOYER: Self = Self(1);
    /// Asked who is calling.
    pub const ASKED_WHO: Self = Self(1 << 1);
    /// Asked whether they can be sued.
    pub const ASKED_SUE: Self = Self(1 << 2);
    /// Said that they are busy.
    pub const BUSY: Self = Self(1 << 3);
    /// Said who they are to the consumer.
    pub const RELATION: Self = Self(1 << 4);
    /// Said that they are not the consumer.
    pub const DENIED: Self = Self(1 << 5);
    /// Said that the employer forbids such calls.
    pub const EMPLOYER_FORBIDS: Self = Self(1 << 6);
    /// Named an attorney for this debt.
    pub const ATTORNEY: Self = Self(1 << 7);
    /// Told of a bankruptcy.
    pub const BANKRUPT: Self = Self(1 << 8);
    /// Disputed.
    pub const DISPUTED: Self = Self(1 << 9);
    /// Asked that contact stop.
    pub const CEASE: Self = Self(1 << 10);
    /// Invited another call.
    pub const INVITED: Self = Self(1 << 11);
    /// Told where the consumer can be found.
    pub const LOCATION: Self = Self(1 << 12);
    /// Told of a death.
    pub const DECEASED: Self = Self(1 << 13);
    /// Told of an identity theft.
    pub const IDENTITY_THEFT: Self = Self(1 << 14);
    /// Designated a time or a place as inconvenient.
    pub const DESIGNATED: Self = Self(1 << 15);
    /// Complained.
    pub const COMPLAINED: Self = Self(1 << 16);
    /// Refused to pay.
    pub const REFUSED: Self = Self(1 << 17);
    /// Anything at all.
    pub const SPOKE: Self = Self(1 << 18);
    /// Asked or disputed something in a writing that the collector accepts.
    pub const IN_WRITING: Self = Self(1 << 19);
    /// Gave a permission.
    pub const CONSENTED: Self = Self(1 << 20);
    /// The line dropped.
    pub const DROPPED: Self = Self(1 << 21);

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Of these only the marks in `kept`.
    #[must_use]
    pub(super) const fn only(self, kept: Self) -> Self {
        Self(self.0 & kept.0)
    }

    /// Whether all of `marks` are in it.
    pub const fn has(self, marks: Self) -> bool {
        self.0 & marks.0 == marks.0
    }
}

/// The contact that is open, or the one that was last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing the law asks about"
)]
pub struct InContact {
    /// Whether it is open.
    pub open: bool,
    /// Who is at the other end.
    pub listener: Option<Party>,
    /// Identifiers given correctly, one bit each.
    verified: u8,
    /// Identifiers that the collector read out first, one bit each.
    read_out: u8,
    /// What the collector has said so far.
    pub content: Content,
    /// What has been heard so far.
    pub heard: Heard,
    /// The debts it is about, one bit each.
    pub debts: u8,
    /// The debts that the other side brought up, one bit each.
    pub raised: u8,
    /// The earliest day by which payment was demanded or a suit was announced.
    pub deadline: Option<NaiveDate>,
    /// How it stands to the person's wishes about media.
    pub medium: MediumStatus,
    /// The request that bars its medium.
    pub barred_by: Cite,
    /// Whether it answers the consumer's own message.
    pub is_answer: bool,
    /// Whether contact had been stopped in writing when it was made: by a request, by a refusal.
    pub(super) stopped: [bool; 2],
    /// Whether a known attorney barred it when it was made.
    pub counsel_barred: bool,
    /// Whether it broke a rule of time, place or counsel when it was made.
    pub tainted: bool,
    /// Where the person is, as far as they said or it was known.
    pub place: Option<Place>,
    /// Whether recurring debits were agreed.
    pub recurring_debit: bool,
    /// How often the collector has spoken; 255 at most.
    pub utterances: u8,
    /// How often the collector has spoken since a request of the other side; 255 at most.
    pub since_request: u8,
    /// The language in which the other side spoke last.
    pub language: Language,
    /// The language to which the collector changed, if it did.
    pub tongue: Option<Language>,
    /// Whether the other side has put terms forward.
    pub countered: bool,
    /// The languages in which the collector has spoken of the debt, one bit each.
    pub spoken: u8,
    /// The languages in which a disclosure was made, one bit each.
    pub disclosed_in: u8,
    /// Where the debt was told first.
    pub revealed: Cite,
    /// Where the deadline was named.
    pub deadline_cite: Cite,
}

impl InContact {
    pub(super) fn opened(debts: u8, tainted: bool, place: Option<Place>) -> Self {
        Self {
            open: true,
            debts,
            tainted,
            place,
            ..Self::default()
        }
    }

    /// How many identifiers tell the person apart: given correctly, not read out
    /// to them first. A name counts for `with_name` only.
    pub fn identifiers(&self, with_name: bool) -> u32 {
        let name = 1 << Identifier::Name as u8;
        let valid = self.verified & !self.read_out;
        (if with_name { valid } else { valid & !name }).count_ones()
    }

    /// Whether the identity, or the relation, of a live listener was confirmed.
    pub fn is_confirmed(&self) -> bool {
        self.identifiers(false) > 0 || self.heard.has(Heard::RELATION)
    }

    /// The same contact with somebody else on the line.
    pub(super) fn handed_to(self, party: Party) -> Self {
        Self {
            listener: Some(party),
            heard: Heard::NONE,
            verified: 0,
            read_out: 0,
            ..self
        }
    }

    /// Whether a written refusal or request had stopped contact when it was made.
    pub fn was_stopped(&self, topic: Topic) -> bool {
        let [cease, refusal] = self.stopped;
        match topic {
            Topic::WrittenCease => cease,
            Topic::WrittenRefusal => refusal,
            _ => false,
        }
    }

    pub(super) fn give(&mut self, id: Identifier) {
        self.verified |= 1 << id as u8;
    }

    /// Nobody will ask any more by what they were verified.
    pub(super) fn forget_identifiers(&mut self) {
        self.verified = 0;
        self.read_out = 0;
    }

    /// A name tells nobody apart.
    pub(super) fn forget_name(&mut self) {
        let others = !(1 << Identifier::Name as u8);
        self.verified &= others;
        self.read_out &= others;
    }

    pub(super) fn read_out(&mut self, id: Identifier) {
        if self.verified & 1 << id as u8 == 0 {
            self.read_out |= 1 << id as u8;
        }
    }
}
