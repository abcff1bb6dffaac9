//! What the past means for each debt.

use std::ops::Deref;

use arrayvec::ArrayVec;
use chrono::NaiveDate;

use crate::{
    compliance::{Parameters, calendar::validation_period_end},
    domain::{
        Facts,
        facts::{Debt, DisputeHeld},
        party_act::DisputedPart,
    },
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
pub struct Debts {
    all: ArrayVec<DebtStanding, DEBTS_MAX>,
    /// The day up to which the file's own facts have been taken in.
    told: Option<NaiveDate>,
    /// The next day of which the file tells something.
    next: Option<NaiveDate>,
}

/// What is undated of each debt of a file. What has a date comes with [`Debts::catch_up`].
pub(super) fn from(facts: &Facts, params: &Parameters) -> Debts {
    let all = facts.debts.iter().take(DEBTS_MAX).map(|debt| DebtStanding {
        paid: debt.paid,
        ..DebtStanding::default()
    });
    let mut debts = Debts {
        all: all.collect(),
        told: None,
        next: None,
    };
    debts.catch_up(facts, params, NaiveDate::MIN);
    debts
}

/// Something that the file says happened to a debt. In the order in which it happens on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    Noticed,
    Disputed(usize),
    Answered(usize),
    Returned,
}

/// What the file says of a debt, each with its day; what has none has always been so.
fn told(debt: &Debt) -> impl Iterator<Item = (NaiveDate, Told)> + '_ {
    let notice = debt.notice.as_ref();
    let sent = notice.and_then(|notice| notice.sent);
    let returned = notice.and_then(|notice| notice.returned);
    let disputes = debt.disputes.iter().enumerate().flat_map(|(place, one)| {
        let came = (one.on.unwrap_or(NaiveDate::MIN), Told::Disputed(place));
        let answered = one.answered.map(|on| (on, Told::Answered(place)));
        std::iter::once(came).chain(answered)
    });
    sent.map(|on| (on, Told::Noticed))
        .into_iter()
        .chain(disputes)
        .chain(returned.map(|on| (on, Told::Returned)))
}

impl DebtStanding {
    /// Takes something that the file tells into account.
    fn learn(&mut self, debt: &Debt, on: NaiveDate, what: Told, params: &Parameters) {
        match what {
            Told::Noticed => {
                self.notice = Some(on);
                self.returned = false;
                self.period_ends = debt.notice.as_ref().and_then(|notice| notice.period_ends);
                if self.initial.is_none_or(|first| on < first) {
                    self.initial = Some(on);
                    self.initial_oral = false;
                }
                self.written = true;
                self.mailed = self.mailed.max(Some(on));
                self.bounced = false;
            }
            Told::Returned => {
                self.returned = true;
                self.mailed = None;
                self.bounced = true;
            }
            Told::Disputed(place) => {
                if let Some(one) = debt.disputes.get(place) {
                    self.dispute_held(one, on, params);
                }
            }
            Told::Answered(place) => match debt.disputes.get(place) {
                Some(one) if one.asks_creditor => self.creditor_asked = None,
                Some(one) => {
                    if one.duplicative {
                        self.repeated = None;
                    } else {
                        self.written_dispute = None;
                    }
                    self.verified = true;
                }
                None => {}
            },
        }
    }

    fn dispute_held(&mut self, one: &DisputeHeld, on: NaiveDate, params: &Parameters) {
        let in_time = self.period_end(params).is_none_or(|ends| on <= ends);
        if !one.asks_creditor {
            self.disputed = true;
            self.disputed_since = self.disputed_since.or(Some(on));
            self.denied |= one.part == DisputedPart::All;
        }
        if !(one.written && in_time) {
            return;
        }
        if one.asks_creditor {
            self.creditor_asked = Some(on);
        } else if one.duplicative {
            self.repeated = Some(on);
        } else {
            self.written_dispute = Some(on);
            self.partly = one.part != DisputedPart::All;
        }
    }
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
    /// Takes in what the file says happened up to a day: a dispute that came later, or was
    /// answered later, changes nothing before. Gives the days on which notices were sent,
    /// with the debts that they were about, one bit each.
    pub(super) fn catch_up(
        &mut self,
        facts: &Facts,
        params: &Parameters,
        today: NaiveDate,
    ) -> ArrayVec<(NaiveDate, u8), DEBTS_MAX> {
        let mut sent = ArrayVec::new();
        let before = self.told;
        let is_new = |on: NaiveDate| on <= today && before.is_none_or(|told| on > told);
        for (place, (held, debt)) in self.all.iter_mut().zip(&facts.debts).enumerate() {
            // Seldom more than three, so they are picked one after the other in order of time.
            let mut last = None;
            while let Some(next) = told(debt)
                .filter(|one| is_new(one.0) && last.is_none_or(|last| *one > last))
                .min()
            {
                held.learn(debt, next.0, next.1, params);
                if next.1 == Told::Noticed {
                    let _ = sent.try_push((next.0, 1 << place.min(7)));
                }
                last = Some(next);
            }
        }
        let dates = facts.debts.iter().flat_map(told).map(|one| one.0);
        self.next = dates.filter(|on| *on > today).min();
        self.told = Some(today);
        sent
    }

    /// Whether the file tells something of the days up to this one that has not been taken in.
    pub(super) fn is_behind(&self, today: NaiveDate) -> bool {
        self.next.is_some_and(|next| next <= today)
    }

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
        self.all
            .iter_mut()
            .enumerate()
            .filter(move |(index, _)| chosen(*index))
            .map(|(_, debt)| debt)
    }

    /// The first debt of a mask.
    pub fn first_of(&self, mask: u8) -> Option<&DebtStanding> {
        self.all.get(mask.trailing_zeros() as usize)
    }
}

impl Deref for Debts {
    type Target = [DebtStanding];

    fn deref(&self) -> &[DebtStanding] {
        &self.all
    }
}
