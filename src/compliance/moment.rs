//! What a rule judges: one item, with the facts, the numbers of the law and the past.

use chrono::{NaiveDate, NaiveDateTime};

use crate::{
    compliance::{
        Parameters, Standing,
        questions::{self, Content},
        rule::Moments,
        standing::DebtStanding,
    },
    domain::{CollectorAct, Contact, Facts, Id, LocalMoment, PartyAct, act::Claim, facts::Debt},
    evidence::{Acts, Item, Party, Seen, Speaker},
};

/// What a rule judges. A rule sees nothing else: two pasts with the same
/// standing therefore have the same future findings.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// The facts of the account.
    pub facts: &'a Facts,
    /// The numbers of the law.
    pub params: &'a Parameters,
    /// What the past means, before this item.
    pub standing: &'a Standing,
    /// The entry to cite.
    pub entry: u32,
    /// When, on the consumer's wall clock.
    pub now: LocalMoment,
    /// The contact it belongs to.
    pub contact: Option<&'a Contact>,
    /// The debt it concerns.
    pub debt: Id,
    /// What happened.
    pub item: &'a Item<'a>,
    /// What the collector's acts in it contain; empty for all other items.
    pub content: Content,
    /// Whether it is only planned.
    pub planned: bool,
}

impl<'a> Moment<'a> {
    /// The moment of an item.
    pub fn new(
        facts: &'a Facts,
        params: &'a Parameters,
        standing: &'a Standing,
        seen: &'a Seen<'a>,
    ) -> Self {
        let content = match &seen.item {
            Item::Utterance {
                acts: Acts::Collector(acts),
                ..
            } => Content::of_all(acts, facts),
            _ => Content::NONE,
        };
        Self {
            facts,
            params,
            standing,
            entry: seen.entry,
            now: seen.now,
            contact: seen.contact,
            debt: seen.debt,
            item: &seen.item,
            content,
            planned: false,
        }
    }

    /// What the collector's utterance does; empty for all other items.
    pub fn said(&self) -> &'a [CollectorAct] {
        match self.item {
            Item::Utterance {
                speaker: Speaker::Collector,
                acts: Acts::Collector(acts),
                ..
            } => acts,
            _ => &[],
        }
    }

    /// What the other side's utterance does; empty for all other items.
    pub fn heard(&self) -> &'a [PartyAct] {
        match self.item {
            Item::Utterance {
                speaker: Speaker::Party,
                acts: Acts::Party(acts),
                ..
            } => acts,
            _ => &[],
        }
    }

    /// Whether the collector's utterance does something.
    pub fn does(&self, test: impl Fn(&CollectorAct) -> bool) -> bool {
        self.said().iter().any(test)
    }

    /// Whether the collector's utterance makes a claim.
    pub fn claims(&self, claim: Claim) -> bool {
        self.content.has(Content::CLAIM) && self.does(|act| *act == CollectorAct::Claim(claim))
    }

    /// How the debt that this is about stands.
    pub fn account(&self) -> Option<&'a DebtStanding> {
        let bucket = questions::bucket(self.facts, self.debt_id());
        self.standing.debts.first_of(1 << bucket)
    }

    /// Who is at the other end; nobody before somebody answered.
    pub fn listener(&self) -> Option<Party> {
        self.standing.contact.listener
    }

    /// The debt that this is about.
    pub fn debt(&self) -> Option<&'a Debt> {
        self.facts.debt(self.debt_id())
    }

    fn debt_id(&self) -> Id {
        if !self.debt.is_empty() {
            return self.debt;
        }
        self.contact
            .and_then(|contact| contact.debts.first().copied())
            .unwrap_or_default()
    }

    /// What the wall clock shows where the consumer lives.
    pub fn local(&self) -> NaiveDateTime {
        self.now.local()
    }

    /// The day there.
    pub fn date(&self) -> NaiveDate {
        self.now.date()
    }
}

/// The number of an item's kind, as [`Moments`] counts them.
pub fn kind(item: &Item<'_>) -> usize {
    let kind = match item {
        Item::Tried => Moments::TRIED,
        Item::Opened(_) | Item::PartyChanged(_) => Moments::OPENED,
        Item::Utterance {
            speaker: Speaker::Collector,
            ..
        } => Moments::SAID,
        Item::Utterance {
            speaker: Speaker::Party,
            ..
        } => Moments::HEARD,
        Item::Offered { .. } => Moments::OFFERED,
        Item::Agreed { .. } | Item::Confirmed => Moments::AGREED,
        Item::Deed(_) => Moments::DEED,
        Item::Planned(_) => Moments::PLANNED,
        Item::Closed(_) => Moments::CLOSED,
        Item::Noted(_) => Moments::NOTED,
        Item::DutyDue(_) => Moments::DUTY_DUE,
        Item::FileEnds => Moments::FILE_ENDS,
    };
    kind.index()
}
