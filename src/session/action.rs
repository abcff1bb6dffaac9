//! What the trainee can try to do.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{NextStep, Note, Terms, note::ReferTo, words::Words},
    scenario::model::{ChoiceIx, LineIx, StandingIx},
};

/// An action, by index. Records and walkthroughs spell it out with ids; see
/// [`crate::session::spell`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Reads a part of the file at the desk.
    Read(Tab),
    /// Dials a number.
    Dial(LineIx),
    /// Begins to write a message.
    Write(LineIx),
    /// Plans a next step instead of, or after, a contact.
    Plan(NextStep),
    /// Listens to the call that was heard.
    Listen,
    /// Marks a fault in a line of it.
    Mark(Mark),
    /// Takes a mark back.
    Unmark(Mark),
    /// Decides what is done with a file on the desk; an earlier decision gives way.
    Decide(Decision),
    /// Leaves a file for tomorrow after all.
    PutBack(u8),
    /// Says or does what a beat offers, or fills the next slot of a message.
    Choose(ChoiceIx),
    /// Says or does what the tray offers at every beat.
    Stand(StandingIx),
    /// Stays silent for so many seconds.
    Wait(u16),
    /// Puts the person on hold for so many seconds.
    Hold(u16),
    /// Comes back from hold.
    Resume,
    /// Hands the call to somebody.
    Transfer(ReferTo),
    /// Ends the call.
    HangUp,
    /// Puts terms on the table.
    Offer(Terms),
    /// Takes the consumer's own terms.
    AcceptCounter,
    /// Leaves the table.
    WithdrawOffer,
    /// Sends the message that was put together.
    Send,
    /// Leaves the desk for the note; or for good, where files were planned.
    Finish,
    /// Files the note.
    FileNote(Box<Note>),
    /// Asks for a hint; the words come from elsewhere.
    AskHint(u8),
    /// The time allowed for a test is over.
    TimeRanOut,
}

/// A fault marked in a line of a call that is listened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// The line, from 0.
    pub line: u8,
    /// Which of the faults that can be picked, from 0.
    pub spot: u8,
}

/// What is done with a file on the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decision {
    /// The file, from 0.
    pub file: u8,
    /// Which of the things that can be done with it, from 0.
    pub step: u8,
}

/// A part of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Tab {
    Account,
    History,
    People,
    Numbers,
    Authority,
    HouseCard,
    Rubric,
}

impl Words for Tab {
    fn words(&self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::History => "history",
            Self::People => "people",
            Self::Numbers => "numbers",
            Self::Authority => "authority",
            Self::HouseCard => "house card",
            Self::Rubric => "rubric",
        }
    }
}
