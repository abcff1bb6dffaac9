//! What kind of move an action is, and what a coach would ask and say about such a
//! move. One text for each kind, none for any scenario.

use crate::{
    domain::{
        CollectorAct,
        act::{Question, ReadBackOf, Topic},
    },
    scenario::Scenario,
    session::Action,
};

/// A kind of move, the most telling first: an utterance that does several things
/// is of the first kind that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Stops everything for somebody in danger.
    Protect,
    /// Takes what was said: a dispute, a stop, an attorney, a complaint.
    TakeUp,
    /// Gives the disclosure.
    Disclose,
    /// Asks for an identifier.
    Verify,
    /// Says how the caller can be checked.
    Reassure,
    /// Reads back, or reads the authorization.
    Confirm,
    /// Asks why, or what is possible.
    Discover,
    /// Shows that something was heard.
    Hear,
    /// Asks for money.
    AskMoney,
    /// Reminds of rights, or says what is true and unwelcome.
    Inform,
    /// States what the account is.
    State,
    /// Asks for the right person.
    AskFor,
    /// Asks for a permission.
    AskConsent,
    /// Gives the name, or the company's.
    Introduce,
    /// Says that the call is recorded.
    Recording,
    /// Gives way.
    Concede,
    /// Ends courteously.
    Close,
    /// Says something else.
    Talk,
    /// Puts terms.
    Offer,
    /// Takes the terms of the other side.
    Accept,
    /// Leaves the table.
    Withdraw,
    /// Waits.
    Wait,
    /// Comes back from hold.
    Resume,
    /// Hangs up.
    HangUp,
    /// Leaves the message.
    Send,
    /// Begins to write a message.
    Write,
    /// Dials.
    Dial,
    /// Plans not to call.
    Plan,
    /// Decides what is done with a file on the desk.
    Decide,
    /// Leaves a desk on which everything is decided.
    Leave,
    /// Goes to the note.
    Finish,
    /// Files the note.
    Note,
}

impl Kind {
    /// The kind of an action.
    pub fn of(action: &Action, scenario: &Scenario) -> Self {
        let acts = match action {
            Action::Choose(index) => scenario.choice(*index).map(|choice| &choice.acts[..]),
            Action::Stand(index) => scenario.standing(*index).map(|action| &action.acts[..]),
            _ => None,
        };
        if let Some(acts) = acts {
            return acts.iter().map(Self::of_act).min().unwrap_or(Self::Talk);
        }
        match action {
            Action::Offer(_) => Self::Offer,
            Action::AcceptCounter => Self::Accept,
            Action::WithdrawOffer => Self::Withdraw,
            Action::Wait(_) | Action::Hold(_) => Self::Wait,
            Action::Resume => Self::Resume,
            Action::HangUp | Action::Transfer(_) => Self::HangUp,
            Action::Send => Self::Send,
            Action::Write(_) => Self::Write,
            Action::Dial(_) => Self::Dial,
            Action::Plan(_) => Self::Plan,
            Action::Decide(_) | Action::PutBack(_) => Self::Decide,
            Action::Finish if scenario.queue().is_some() => Self::Leave,
            Action::Finish => Self::Finish,
            Action::FileNote(_) => Self::Note,
            _ => Self::Talk,
        }
    }

    fn of_act(act: &CollectorAct) -> Self {
        match act {
            CollectorAct::CrisisProtocol => Self::Protect,
            CollectorAct::TakeDispute
            | CollectorAct::TakeAttorney
            | CollectorAct::TakeBankruptcy
            | CollectorAct::TakeComplaint
            | CollectorAct::TakeDeath
            | CollectorAct::TakeIdentityTheft
            | CollectorAct::HonourRequest(_)
            | CollectorAct::Ask(
                Question::Attorney | Question::CaseNumber | Question::DisputeDetail,
            ) => Self::TakeUp,
            CollectorAct::MiniMiranda { .. } | CollectorAct::SayDebtCollector => Self::Disclose,
            CollectorAct::AskIdentifier(_) => Self::Verify,
            CollectorAct::Explain(Topic::HowToVerify | Topic::Privacy) => Self::Reassure,
            CollectorAct::ReadBack {
                what: ReadBackOf::Terms,
                ..
            }
            | CollectorAct::Authorization { .. }
            | CollectorAct::Ask(Question::BankDetails) => Self::Confirm,
            CollectorAct::Ask(
                Question::Reason | Question::Ability | Question::Change | Question::Aid,
            ) => Self::Discover,
            CollectorAct::Acknowledge
            | CollectorAct::Apologize
            | CollectorAct::OfferHelp
            | CollectorAct::ReadBack { .. } => Self::Hear,
            CollectorAct::AskPayment { .. } => Self::AskMoney,
            CollectorAct::RightsReminder
            | CollectorAct::ValidationInfo(_)
            | CollectorAct::LimitationNotice { .. }
            | CollectorAct::Explain(_) => Self::Inform,
            CollectorAct::RevealDebt(_)
            | CollectorAct::StateCreditor
            | CollectorAct::StateAmount { .. }
            | CollectorAct::StateStatus(_)
            | CollectorAct::Claim(_) => Self::State,
            CollectorAct::AskFor | CollectorAct::Ask(Question::Location(_)) => Self::AskFor,
            CollectorAct::AskConsent(_) | CollectorAct::Ask(_) => Self::AskConsent,
            CollectorAct::StateName(_)
            | CollectorAct::StateCompany(_)
            | CollectorAct::StatePurpose(_)
            | CollectorAct::DeclinePurpose => Self::Introduce,
            CollectorAct::RecordingNotice => Self::Recording,
            CollectorAct::Concede(_) => Self::Concede,
            CollectorAct::Farewell => Self::Close,
            _ => Self::Talk,
        }
    }

    /// The question that leads to such a move.
    pub const fn question(self) -> &'static str {
        match self {
            Self::Protect => "What did you just hear, and does the account still matter?",
            Self::TakeUp => {
                "What did they just ask of you, or tell you, that has to be acted on at once?"
            }
            Self::Disclose => "Do they know yet who calls, and for what?",
            Self::Verify => "How do you know that this is the person on the file?",
            Self::Reassure => "Why should they trust a voice that called them?",
            Self::Confirm => "What was agreed, and would they say the same words?",
            Self::Discover => "What do you not know yet that decides what is possible?",
            Self::Hear => "What have they just told you, and do they know that you heard it?",
            Self::AskMoney => "Have you asked for what is owed, plainly?",
            Self::Inform => "What do they have a right to know at this point?",
            Self::State => "Do they know which account this is, and how much?",
            Self::AskFor => {
                "Whom do you need on the line, and what does this person have to know for that?"
            }
            Self::AskConsent => "What may you do after this call, and have they said so?",
            Self::Introduce => "What have they asked about you that you can answer?",
            Self::Recording => {
                "Is there something about this call that everyone on it must be told?"
            }
            Self::Concede => "What can you give, and what for?",
            Self::Close | Self::HangUp => "Is there anything left to do in this call?",
            Self::Talk => "What would move this talk on?",
            Self::Offer => "After all they have told you, what could they keep up?",
            Self::Accept => "Is what they offer inside what you may agree to, and will it be kept?",
            Self::Withdraw => "Is this the moment for terms at all?",
            Self::Wait => "Whose turn is it to speak?",
            Self::Resume => "Who is waiting?",
            Self::Send => "Does the message say what it must, and nothing else?",
            Self::Write => "Does what came in want an answer, and to where may it go?",
            Self::Dial => "Which of these numbers may you dial, at this hour?",
            Self::Plan => "Does anything on file forbid a call today?",
            Self::Decide => "Which of these files may nobody touch today, and which cannot wait?",
            Self::Leave => "Could you tell each of these people why their file was decided so?",
            Self::Finish => "Is there anybody left whom you may still reach today?",
            Self::Note => "What would a colleague have to know tomorrow who was not on this call?",
        }
    }

    /// The nudge toward such a move, without naming it.
    pub const fn nudge(self) -> &'static str {
        match self {
            Self::Protect => "Put the account aside, ask whether they are safe, and bring in help.",
            Self::TakeUp => "Take it, say that you have taken it, and ask for nothing first.",
            Self::Disclose => "Say the whole disclosure before you name the account.",
            Self::Verify => "Ask for something that only they would know, and let them say it.",
            Self::Reassure => "Offer them a way to check you that does not depend on you.",
            Self::Confirm => "Say amount, date and method aloud, in the words that are prescribed.",
            Self::Discover => {
                "Ask an open question: why, what comes in, what has to go out, what changes."
            }
            Self::Hear => "Say back what they told you before you ask for anything.",
            Self::AskMoney => "Name the sum and ask for it, once, without pressing.",
            Self::Inform => "Tell them what is true, also where it does not help you.",
            Self::State => "Name the creditor and the exact amount.",
            Self::AskFor => "Ask for them by name; the reason is for them alone.",
            Self::AskConsent => "Ask; do not assume.",
            Self::Introduce => "Say who you are, and no more than this listener may know.",
            Self::Recording => "Tell them before you go on.",
            Self::Concede => "Step down with a reason, and get something for it.",
            Self::Close | Self::HangUp => "Thank them and end it; more words can only cost.",
            Self::Talk => "Answer what was said, and lead back.",
            Self::Offer => {
                "Fit the sum to their month and the day to their payday; a smaller sum that is kept beats a larger one that is not."
            }
            Self::Accept => "Compare it with your authority, then take it.",
            Self::Withdraw => "Leave the table; there is something to settle before terms.",
            Self::Wait => "Stay silent for some seconds.",
            Self::Resume => "Take them back.",
            Self::Send => "Leave it and hang up.",
            Self::Write => "Answer in the way they wrote, or to an address that is theirs alone.",
            Self::Dial => "Compare each number with the hour, the orders and the history on file.",
            Self::Plan => "Plan the reason not to call, instead of calling.",
            Self::Decide => {
                "Read requests, lawyers, disputes and dates before the balance, and the hour where they live before the queue's score."
            }
            Self::Leave => "Leave the desk: what is decided stands.",
            Self::Finish => "Leave the desk and write the note.",
            Self::Note => {
                "Field by field: who, how verified, what was disclosed, why, what was agreed, what comes next."
            }
        }
    }
}
