//! Calls and conversations, as far back as a limit can reach.

use std::ops::Deref;

use arrayvec::ArrayVec;
use chrono::{NaiveDate, NaiveDateTime, Timelike};

use crate::{
    compliance::{
        calendar::days_between,
        questions::{CountsAs, counts_as},
    },
    domain::{Contact, Facts, contact::CallResult, party_act::Medium},
    evidence::Party,
};

/// So many are kept; the oldest give way. No limit in any pack looks at more.
const CALLS_MAX: usize = 48;

/// No limit looks further back (30 days in Massachusetts).
const DAYS_KEPT: i64 = 31;

/// One contact, as limits see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing the law asks about"
)]
pub struct Call {
    /// On which day.
    pub date: NaiveDate,
    /// At which minute of it.
    pub minute: u16,
    /// With whom: their place among the people of the file.
    pub person: u8,
    /// About which debts, one bit each.
    pub debts: u8,
    /// Whether it counts for the limits of 12 CFR 1006.14(b).
    pub counted: bool,
    /// Whether it was a telephone conversation.
    pub conversation: bool,
    /// Whether the collector made it.
    pub outbound: bool,
    /// Whether it went to the place of work.
    pub work: bool,
    /// Whether a message was left.
    pub voicemail: bool,
    /// Whether somebody answered.
    pub answered: bool,
    /// Of its debts those that were brought up in it, one bit each.
    pub raised: u8,
    /// How.
    pub medium: Medium,
}

impl Call {
    /// How many whole minutes before a time it was made.
    pub fn minutes_before(&self, now: NaiveDateTime) -> i64 {
        let days = days_between(self.date, now.date());
        days * 24 * 60 + i64::from(minute(now)) - i64::from(self.minute)
    }
}

/// The calls of the last weeks, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Calls(ArrayVec<Call, CALLS_MAX>);

impl Calls {
    /// Adds one and drops what no limit can reach any more.
    pub(super) fn add(&mut self, call: Call) {
        self.0
            .retain(|other| days_between(other.date, call.date) <= DAYS_KEPT);
        if self.0.is_full() {
            self.0.remove(0);
        }
        self.0.push(call);
    }

    /// Only advice asks for the minute of a call, and nothing for the order of calls
    /// that are over.
    pub(super) fn forget_order(&mut self, open: bool) {
        self.0.iter_mut().for_each(|call| call.minute = 0);
        let over = self.0.len() - usize::from(open && !self.0.is_empty());
        if let Some(calls) = self.0.get_mut(..over) {
            calls.sort_by_key(|call| {
                (
                    call.date,
                    call.person,
                    call.debts,
                    call.raised,
                    call.medium as u8,
                    [
                        call.counted,
                        call.conversation,
                        call.outbound,
                        call.work,
                        call.voicemail,
                        call.answered,
                    ],
                )
            });
        }
    }

    pub(super) fn last_mut(&mut self) -> Option<&mut Call> {
        self.0.last_mut()
    }
}

impl Deref for Calls {
    type Target = [Call];

    fn deref(&self) -> &[Call] {
        &self.0
    }
}

/// The minute of the day.
pub(super) fn minute(at: NaiveDateTime) -> u16 {
    u16::try_from(at.hour() * 60 + at.minute()).unwrap_or(0)
}

/// Whether somebody answered, as far as the result tells.
pub(super) fn is_answered(result: CallResult) -> bool {
    matches!(
        result,
        CallResult::Conversation | CallResult::LiveOther | CallResult::Dropped
    )
}

/// Whether a contact of the history was a telephone conversation with the person sought.
pub(super) fn is_conversation(facts: &Facts, contact: &Contact) -> bool {
    let third = |relation| counts_as(facts, &Party::stranger(relation)) != CountsAs::Consumer;
    contact.medium == Medium::Call
        && contact.result == CallResult::Conversation
        && !contact.relation.is_some_and(third)
        && (contact.party.is_none() || contact.sought.is_none() || contact.party == contact.sought)
}

/// Whether a contact of the history told of the debt: a conversation did, and so did what was sent.
pub(super) fn is_communication(contact: &Contact) -> bool {
    match contact.medium {
        Medium::Call | Medium::Visit => {
            contact.result == CallResult::Conversation && contact.relation.is_none()
        }
        Medium::RinglessVoicemail => false,
        _ => contact.result != CallResult::Bounced,
    }
}
