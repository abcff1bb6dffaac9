//! Manners of players who understand what words do: what each of them likes to
//! say, by the phase of the call. Numbers are our own; only their order matters.

use crate::domain::{
    CollectorAct, PartyAct,
    act::{HowMuch, Purpose, Question, ReadBackOf, Topic},
};

/// A player who understands what words do, and has a manner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Manner {
    /// Shrinks from asking for money, and takes whatever is offered.
    Timid,
    /// Presses: the whole, now, with consequences, again and again.
    Pushy,
    /// Breaks no rule, asks for the whole once, and cannot negotiate.
    RulePerfect,
    /// Listens, finds out and steps down well, and does not care for the law.
    Lawless,
    /// Keeps to the law, listens, asks, and steps down with reasons.
    Fair,
}

/// Where a call stands for whoever leads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Somebody else is on the line.
    Third,
    /// The right person, not verified.
    Unverified,
    /// Verified; who calls and why is not said yet.
    Undisclosed,
    /// The talk about the account.
    Talk,
    /// Something is agreed.
    Agreed,
}

/// What was heard last that asks for an answer of its own kind.
pub fn answers(heard: &PartyAct, act: &CollectorAct) -> bool {
    matches!(
        (heard, act),
        (PartyAct::Dispute { .. }, CollectorAct::TakeDispute)
            | (PartyAct::HasAttorney { .. }, CollectorAct::TakeAttorney)
            | (PartyAct::Bankrupt { .. }, CollectorAct::TakeBankruptcy)
            | (
                PartyAct::AskCease { .. } | PartyAct::Designate(_),
                CollectorAct::HonourRequest(_)
            )
            | (PartyAct::Complain, CollectorAct::TakeComplaint)
            | (PartyAct::Danger, CollectorAct::CrisisProtocol)
            | (PartyAct::Deceased, CollectorAct::TakeDeath)
            | (PartyAct::IdentityTheft, CollectorAct::TakeIdentityTheft)
            | (
                PartyAct::GiveReason(_) | PartyAct::GiveBudget | PartyAct::GiveChange,
                CollectorAct::Acknowledge
            )
            | (
                PartyAct::AskWho | PartyAct::AskEmployer,
                CollectorAct::StateName(_) | CollectorAct::StateCompany(_)
            )
    )
}

impl Manner {
    /// Whether the player leaves unsaid what breaks a rule.
    pub fn keeps_the_law(self) -> bool {
        matches!(self, Self::RulePerfect | Self::Fair)
    }

    /// How much the player likes to say this now; below zero is never said if
    /// there is anything better.
    pub fn likes(self, act: &CollectorAct, phase: Phase) -> i32 {
        match self {
            Self::Fair => fair(act, phase),
            Self::RulePerfect => match act {
                CollectorAct::Ask(Question::Reason | Question::Ability | Question::Change)
                | CollectorAct::Concede(_)
                | CollectorAct::Acknowledge => -2,
                CollectorAct::RightsReminder => 10,
                _ => fair(act, phase),
            },
            Self::Lawless => match act {
                CollectorAct::AskIdentifier(_)
                | CollectorAct::MiniMiranda { .. }
                | CollectorAct::RecordingNotice
                | CollectorAct::RightsReminder
                | CollectorAct::AskConsent(_) => -6,
                _ => fair(act, Phase::Talk.max_of(phase)),
            },
            Self::Timid => timid(act, phase),
            Self::Pushy => pushy(act, phase),
        }
    }
}

impl Phase {
    /// The phase of somebody who skips what comes before the talk.
    fn max_of(self, reached: Self) -> Self {
        match reached {
            Self::Third | Self::Agreed => reached,
            Self::Unverified | Self::Undisclosed | Self::Talk => self,
        }
    }
}

/// Words that tell of a debt, or ask for money.
fn of_the_debt(act: &CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::MiniMiranda { .. }
            | CollectorAct::SayDebtCollector
            | CollectorAct::RevealDebt(_)
            | CollectorAct::StateCreditor
            | CollectorAct::StateAmount { .. }
            | CollectorAct::StateStatus(_)
            | CollectorAct::AskPayment { .. }
            | CollectorAct::RightsReminder
            | CollectorAct::ValidationInfo(_)
            | CollectorAct::Claim(_)
    )
}

/// Words that hurt: they are never the fair thing to say.
fn hurts(act: &CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::Press(_)
            | CollectorAct::Consequence { .. }
            | CollectorAct::Insult(_)
            | CollectorAct::Interrupt
            | CollectorAct::Contradict
            | CollectorAct::SuggestBorrowing
            | CollectorAct::ClaimRole(_)
            | CollectorAct::Limit { .. }
            | CollectorAct::SolicitPostdated(_)
            | CollectorAct::Fee { .. }
            | CollectorAct::RevealLimit
            | CollectorAct::Claim(_)
            | CollectorAct::ReadOutIdentifier(_)
            | CollectorAct::StatePurpose(Purpose::Pretext)
            | CollectorAct::Other(_)
    )
}

/// Takings of what nobody has said: said without a reason they only puzzle.
fn takes(act: &CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::TakeDispute
            | CollectorAct::TakeAttorney
            | CollectorAct::TakeBankruptcy
            | CollectorAct::TakeComplaint
            | CollectorAct::TakeDeath
            | CollectorAct::TakeIdentityTheft
            | CollectorAct::HonourRequest(_)
            | CollectorAct::CrisisProtocol
            | CollectorAct::CeaseNotice(_)
    )
}

fn fair(act: &CollectorAct, phase: Phase) -> i32 {
    if hurts(act) || takes(act) {
        return -20;
    }
    if of_the_debt(act) && matches!(phase, Phase::Third | Phase::Unverified) {
        return -30;
    }
    match phase {
        Phase::Third => match act {
            CollectorAct::RecordingNotice => 12,
            CollectorAct::AskFor => 10,
            CollectorAct::StatePurpose(_) | CollectorAct::StateName(_) => 5,
            CollectorAct::DeclinePurpose | CollectorAct::Farewell => 3,
            CollectorAct::StateCompany(_) | CollectorAct::AskIdentifier(_) => -6,
            _ => 0,
        },
        Phase::Unverified => match act {
            CollectorAct::RecordingNotice => 12,
            CollectorAct::AskIdentifier(_) => 10,
            CollectorAct::Explain(Topic::HowToVerify) => 9,
            CollectorAct::Explain(Topic::Privacy) | CollectorAct::StateName(_) => 6,
            CollectorAct::Farewell => -8,
            _ => talk(act).min(3),
        },
        Phase::Undisclosed => match act {
            CollectorAct::MiniMiranda {
                information_use: true,
                ..
            } => 20,
            CollectorAct::MiniMiranda { .. } => -10,
            act if of_the_debt(act) => -10,
            _ => talk(act).min(3),
        },
        Phase::Talk => talk(act),
        Phase::Agreed => match act {
            CollectorAct::Authorization { .. } => 15,
            CollectorAct::ReadBack {
                what: ReadBackOf::Terms,
                correct: true,
            } => 14,
            CollectorAct::Ask(Question::BankDetails) => 16,
            CollectorAct::AskConsent(_) => 6,
            CollectorAct::Thank => 4,
            CollectorAct::Farewell => 3,
            CollectorAct::AskPayment { .. } | CollectorAct::Ask(_) => -5,
            _ => talk(act).min(2),
        },
    }
}

fn talk(act: &CollectorAct) -> i32 {
    match act {
        CollectorAct::AskPayment {
            how_much: HowMuch::Full | HowMuch::Undisputed,
            ..
        } => 7,
        CollectorAct::AskPayment { .. } => -2,
        CollectorAct::Ask(Question::Reason | Question::Ability) => 9,
        CollectorAct::Ask(Question::BetterTime) => 8,
        CollectorAct::Ask(Question::Change | Question::Commitment)
        | CollectorAct::RightsReminder => 5,
        CollectorAct::RevealDebt(_)
        | CollectorAct::StateCreditor
        | CollectorAct::StateAmount { .. } => 6,
        CollectorAct::Acknowledge | CollectorAct::OfferHelp | CollectorAct::Explain(_) => 4,
        CollectorAct::Apologize => 2,
        CollectorAct::Concede(_) | CollectorAct::Thank => 1,
        CollectorAct::Farewell | CollectorAct::Authorization { .. } => -8,
        CollectorAct::MiniMiranda { .. } | CollectorAct::AskIdentifier(_) => -4,
        _ => 0,
    }
}

fn timid(act: &CollectorAct, phase: Phase) -> i32 {
    match act {
        act if hurts(act) => -20,
        CollectorAct::AskPayment { .. }
        | CollectorAct::StateAmount { .. }
        | CollectorAct::MiniMiranda { .. } => -10,
        CollectorAct::Apologize | CollectorAct::Thank | CollectorAct::Acknowledge => 8,
        CollectorAct::OfferHelp | CollectorAct::Concede(_) => 6,
        CollectorAct::Farewell if phase != Phase::Third => 5,
        act if takes(act) => -3,
        act => fair(act, phase).min(4),
    }
}

fn pushy(act: &CollectorAct, phase: Phase) -> i32 {
    match act {
        CollectorAct::Consequence { .. } => 12,
        CollectorAct::Press(_) => 11,
        CollectorAct::AskPayment {
            how_much: HowMuch::Full,
            ..
        } => 10,
        CollectorAct::AskPayment { .. } | CollectorAct::Limit { .. } => 8,
        CollectorAct::Contradict | CollectorAct::Interrupt => 7,
        CollectorAct::RevealDebt(_)
        | CollectorAct::StateAmount { .. }
        | CollectorAct::Claim(_)
        | CollectorAct::AskFor => 6,
        CollectorAct::SuggestBorrowing => 5,
        CollectorAct::Authorization { .. } | CollectorAct::ReadBack { .. }
            if phase == Phase::Agreed =>
        {
            6
        }
        CollectorAct::AskIdentifier(_) if phase == Phase::Unverified => 2,
        CollectorAct::Acknowledge | CollectorAct::Apologize | CollectorAct::OfferHelp => -4,
        CollectorAct::Farewell => -6,
        act if takes(act) => -20,
        _ => 0,
    }
}
