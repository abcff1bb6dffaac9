//! What the past means for each debt.

use std::ops::Deref;

use arrayvec::ArrayVec;
use chrono::NaiveDate;

use crate::{
    compliance::{Parameters, calendar::validation_period_end},
    domain::{Facts, facts::DisputeHeld, party_act::DisputedPart},
};

/// So many debts of a file are followed.
const DEBTS_MAX: usize = 8;

/// One debt, as the past left it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing the law asks about"
)]
pub struct DebtStanding {
    /// When the consumer first heard of it from this collector.
    pub initial: Option<NaiveDate>,
    /// Whether that was by word of mouth.
    pub initial_oral: bool,
    /// Whether something written about it has gone out.
    pub written: bool,
    /// When the validation information was provided.
    pub notice: Option<NaiveDate>,
    /// Whether that notice is known not to have arrived.
    pub returned: bool,
    /// The end of the validation period, where the file states it.
    pub period_ends: Option<NaiveDate>,
    /// Whether it is disputed in any form.
    pub disputed: bool,
    /// Whether the consumer has said that nothing of it is owed; to dispute a part is not that.
    pub denied: bool,
    /// When a written dispute within the period came that is not answered.
    pub written_dispute: Option<NaiveDate>,
    /// Whether only a part is disputed.
    pub partly: bool,
    /// When a written request for the original creditor came that is not answered.
    pub creditor_asked: Option<NaiveDate>,
    /// Whether a dispute has been answered with verification once.
    pub verified: bool,
    /// Since when it has been disputed in any form.
    pub disputed_since: Option<NaiveDate>,
    /// When a written dispute that repeats an answered one came, until it is answered in brief.
    pub repeated: Option<NaiveDate>,
    /// Whether the consumer has been spoken with about it, by telephone or in person.
    pub talked: bool,
    /// When something about it was last mailed or sent to the consumer that has not come back.
    pub mailed: Option<NaiveDate>,
    /// Whether what was sent last came back.
    pub bounced: bool,
    /// The itemization date of the last notice, where it is known.
    pub itemized: Option<NaiveDate>,
    /// Whether it has been furnished.
    pub furnished: bool,
    /// When it was paid in full during the stream.
    pub paid: Option<NaiveDate>,
}

/// The debts of a file, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Debts(ArrayVec<DebtStanding, DEBTS_MAX>);

pub(super) fn from(facts: &Facts, params: &Parameters) -> Debts {
    let debts = facts.debts.iter().take(DEBTS_MAX).map(|debt| {
        let notice = debt.notice.as_ref();
        let sent = notice.and_then(|notice| notice.sent);
        let ends = period_end(
            params,
            sent,
            notice.is_some_and(|notice| notice.returned.is_some()),
            notice.and_then(|notice| notice.period_ends),
        );
        let in_time = |on: Option<NaiveDate>| match (on, ends) {
            (Some(on), Some(ends)) => on <= ends,
            _ => true,
        };
        let open = |asks: bool, duplicative: bool| {
            let mut held = debt.disputes.iter();
            held.find(|one| {
                one.written
                    && one.asks_creditor == asks
                    && one.answered.is_none()
                    && one.duplicative == duplicative
                    && in_time(one.on)
            })
        };
        let dated = |one: &DisputeHeld| one.on.unwrap_or(NaiveDate::MIN);
        let mut disputes = debt.disputes.iter().filter(|one| !one.asks_creditor);
        DebtStanding {
            initial: sent,
            initial_oral: false,
            written: sent.is_some(),
            notice: sent,
            returned: notice.is_some_and(|notice| notice.returned.is_some()),
            period_ends: notice.and_then(|notice| notice.period_ends),
            disputed: debt.disputes.iter().any(|one| !one.asks_creditor),
            denied: debt
                .disputes
                .iter()
                .any(|one| !one.asks_creditor && one.part == DisputedPart::All),
            written_dispute: open(false, false).map(dated),
            disputed_since: disputes.next().map(dated),
            repeated: open(false, true).map(dated),
            talked: false,
            mailed: sent.filter(|_| notice.is_some_and(|notice| notice.returned.is_none())),
            bounced: notice.is_some_and(|notice| notice.returned.is_some()),
            itemized: None,
            partly: open(false, false).is_some_and(|one| one.part != DisputedPart::All),
            creditor_asked: open(true, false).map(dated),
            verified: debt.disputes.iter().any(|one| one.answered.is_some()),
            furnished: false,
            paid: debt.paid,
        }
    });
    Debts(debts.collect())
}

/// The end of the validation period; none before a notice that has arrived.
fn period_end(
    params: &Parameters,
    sent: Option<NaiveDate>,
    returned: bool,
    stated: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let sent = sent.filter(|_| !returned)?;
    Some(stated.unwrap_or_else(|| validation_period_end(params, sent)))
}

impl DebtStanding {
    /// The last day of the validation period; none before a notice that has arrived.
    pub fn period_end(&self, params: &Parameters) -> Option<NaiveDate> {
        period_end(params, self.notice, self.returned, self.period_ends)
    }
}

impl Debts {
    /// Notes that the debts of the mask were spoken or written of to the consumer.
    pub(super) fn communicated(&mut self, mask: u8, on: NaiveDate, oral: bool) {
        for debt in self.of_mask(mask) {
            // A notice whose date is known may be older or younger than this contact.
            if debt.initial.is_none_or(|first| on < first) {
                debt.initial = Some(on);
                debt.initial_oral = oral;
            }
            debt.written |= !oral;
            if !oral {
                debt.mailed = debt.mailed.max(Some(on));
                debt.bounced = false;
            }
        }
    }

    /// Notes a conversation with the consumer about the debts of the mask.
    pub(super) fn talked(&mut self, mask: u8) {
        self.of_mask(mask).for_each(|debt| debt.talked = true);
    }

    pub(super) fn of_mask(&mut self, mask: u8) -> impl Iterator<Item = &mut DebtStanding> {
        let chosen = move |index: usize| mask >> index.min(7) & 1 == 1;
        self.0
            .iter_mut()
            .enumerate()
            .filter(move |(index, _)| chosen(*index))
            .map(|(_, debt)| debt)
    }

    /// The first debt of a mask.
    pub fn first_of(&self, mask: u8) -> Option<&DebtStanding> {
        self.0.get(mask.trailing_zeros() as usize)
    }
}

impl Deref for Debts {
    type Target = [DebtStanding];

    fn deref(&self) -> &[DebtStanding] {
        &self.0
    }
}
