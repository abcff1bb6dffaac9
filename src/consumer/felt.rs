//! What a person has already felt in this call: beyond a few times a kindness
//! changes nothing more.

use crate::{
    consumer::tuning::{ACKNOWLEDGED_TIMES, CONCEDED_TIMES, EXPLAINED_TIMES},
    domain::{
        PartyAct,
        act::{LocationFact, Question},
        party_act::Reason,
    },
};

/// Counters of acts felt in one call: four bytes, part of the session's state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Felt {
    acknowledged: u8,
    explained: u8,
    conceded: u8,
    once: u8,
}

/// What is felt once a call; each is a bit of [`Felt`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Once {
    AskedReason = 1,
    AskedAbility = 2,
    Waited = 4,
    AskedInFull = 8,
    Held = 16,
    Thanked = 32,
}

impl Felt {
    /// Whether an acknowledgement or an apology is still felt; counts it.
    pub(super) fn acknowledge(&mut self) -> bool {
        below(&mut self.acknowledged, ACKNOWLEDGED_TIMES)
    }

    /// Whether an explanation or a reminder of rights is still felt; counts it.
    pub(super) fn explain(&mut self) -> bool {
        below(&mut self.explained, EXPLAINED_TIMES)
    }

    /// Whether a concession is still felt; counts it. Counted apart from
    /// explanations, since the table gives it effects of its own.
    pub(super) fn concede(&mut self) -> bool {
        below(&mut self.conceded, CONCEDED_TIMES)
    }

    /// Whether this happens for the first time; notes it.
    pub(super) fn first(&mut self, what: Once) -> bool {
        let fresh = !self.has(what);
        self.once |= what as u8;
        fresh
    }

    pub(super) fn has(self, what: Once) -> bool {
        self.once & what as u8 != 0
    }

    /// Whether a pause after a question was felt; a further one changes nothing.
    pub fn has_waited(self) -> bool {
        self.has(Once::Waited)
    }

    /// Whether the reason or the means were asked for in this call.
    pub fn asked_reason_or_ability(self) -> bool {
        self.has(Once::AskedReason) || self.has(Once::AskedAbility)
    }
}

fn below(count: &mut u8, times: u8) -> bool {
    let fresh = *count < times;
    *count = count.saturating_add(1).min(times);
    fresh
}

/// Which questions the person has already answered, asked or not: to be asked
/// again costs patience. Four bytes, part of the session's state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answered(u32);

impl Answered {
    /// With this question answered too.
    #[must_use]
    pub fn with(self, question: Question) -> Self {
        Self(self.0 | bit(question))
    }

    /// Whether it was answered.
    pub fn contains(self, question: Question) -> bool {
        self.0 & bit(question) != 0
    }

    /// Of the answers only those to these questions.
    #[must_use]
    pub fn only(self, questions: &[Question]) -> Self {
        let asked = questions.iter().fold(0, |bits, one| bits | bit(*one));
        Self(self.0 & asked)
    }

    /// After these words of the person, as far as acts tell. A scenario that
    /// knows more (a fact learned) adds it by [`Answered::with`].
    #[must_use]
    pub fn after(self, acts: &[PartyAct]) -> Self {
        acts.iter().filter_map(answers).fold(self, Self::with)
    }
}

/// The question that an act answers.
fn answers(act: &PartyAct) -> Option<Question> {
    match act {
        PartyAct::GiveReason(reason) => tells(*reason).then_some(Question::Reason),
        PartyAct::GiveBudget => Some(Question::Ability),
        PartyAct::GiveChange => Some(Question::Change),
        PartyAct::AskCallBack { day, from } => {
            (day.is_some() || from.is_some()).then_some(Question::BetterTime)
        }
        PartyAct::HasAttorney { contact: true, .. } => Some(Question::Attorney),
        PartyAct::Bankrupt { case: true, .. } => Some(Question::CaseNumber),
        _ => None,
    }
}

/// Whether a reason was really told.
pub(super) fn tells(reason: Reason) -> bool {
    !matches!(reason, Reason::NotTold | Reason::NotAsked)
}

/// One bit a question; written out, so that a new question must find its place here.
fn bit(question: Question) -> u32 {
    let index = match question {
        Question::Reason => 0,
        Question::Ability => 1,
        Question::Change => 2,
        Question::BetterTime => 3,
        Question::Medium => 4,
        Question::Attorney => 5,
        Question::CaseNumber => 6,
        Question::DisputeDetail => 7,
        Question::EstateRole => 8,
        Question::Orders => 9,
        Question::Safety => 10,
        Question::Aid => 11,
        Question::Location(LocationFact::Home) => 12,
        Question::Location(LocationFact::Phone) => 13,
        Question::Location(LocationFact::Employer) => 14,
        Question::OtherAboutConsumer => 15,
        Question::Commitment => 16,
        Question::ReadBack => 17,
        Question::BankDetails => 18,
    };
    1 << index
}
