//! Messages of the consumer's own, each of which may be answered once in its medium
//! although the time, the place or the medium is otherwise left alone.

use arrayvec::ArrayVec;
use chrono::NaiveDate;

use crate::{
    compliance::calendar::in_window,
    domain::{Contact, contact::Direction, party_act::Medium},
};

/// So many media are followed.
const MEDIA_MAX: usize = 4;

/// Messages further apart are no longer taken for one exchange. Ours; the comment has no number.
const EXCHANGE_DAYS: i64 = 7;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Reply {
    medium: Medium,
    /// Whether the consumer's message is part of the stream, so that one knows when it came.
    recorded: bool,
    /// When the one answer was given.
    answered: Option<NaiveDate>,
}

/// The consumer's last message in each medium, and whether it has been answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Replies {
    last: ArrayVec<Reply, MEDIA_MAX>,
    /// Media in which the one confirmation of an opt-out has been sent, one bit each.
    confirmed: u16,
}

impl Replies {
    /// Takes a contact into account.
    pub(super) fn tried(&mut self, contact: &Contact, written: bool, on: NaiveDate) {
        if contact.direction == Direction::Inbound {
            // A call of the consumer's is answered while it lasts.
            if written {
                self.set(Reply {
                    medium: contact.medium,
                    recorded: true,
                    answered: None,
                });
            }
        } else if self.allows(contact) {
            let recorded = self.of(contact.medium).is_some_and(|one| one.recorded);
            self.set(Reply {
                medium: contact.medium,
                recorded,
                answered: Some(on),
            });
        }
    }

    /// A message that asks not to be written to is none to be answered.
    pub(super) fn decline(&mut self, medium: Medium) {
        self.last.retain(|one| one.medium != medium);
    }

    /// The one confirmation of an opt-out has been sent.
    pub(super) fn confirm(&mut self, medium: Medium) {
        self.confirmed |= 1 << medium as u16;
    }

    /// Whether the one confirmation has been sent.
    pub fn is_confirmed(&self, medium: Medium) -> bool {
        self.confirmed >> medium as u16 & 1 == 1
    }

    /// Whether an outbound contact is the one answer to the consumer's own message.
    /// Where that message is not part of the stream, the file's word is taken.
    pub fn allows(&self, contact: &Contact) -> bool {
        match self.of(contact.medium) {
            Some(one) if one.answered.is_none() => true,
            Some(one) if one.recorded => false,
            _ => contact.in_reply,
        }
    }

    /// When the one answer in a medium was given.
    pub fn answered(&self, medium: Medium) -> Option<NaiveDate> {
        self.of(medium)?.answered
    }

    /// When the one answer in the contact's medium was given, if that was within a week
    /// before: a second message then belongs to the same exchange.
    pub fn answered_lately(&self, contact: &Contact, on: NaiveDate) -> Option<NaiveDate> {
        let answered = self
            .answered(contact.medium)
            .filter(|_| !self.allows(contact))?;
        in_window(on, answered, EXCHANGE_DAYS).then_some(answered)
    }

    fn of(&self, medium: Medium) -> Option<&Reply> {
        self.last.iter().find(|one| one.medium == medium)
    }

    fn set(&mut self, reply: Reply) {
        self.last.retain(|one| one.medium != reply.medium);
        if self.last.is_full() {
            self.last.remove(0);
        }
        self.last.push(reply);
    }
}
