//! Why an action is impossible now. A refusal is no error: nothing has happened.

use serde::{Deserialize, Serialize};

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
pub enum Refusal {
    /// The session is over.
    #[error("the session is over")]
    Over,
    /// Nobody is on the line.
    #[error("nobody is on the line")]
    NoOneOnTheLine,
    /// Somebody is on the line.
    #[error("somebody is on the line; end the call first")]
    OnTheLine,
    /// The person is on hold.
    #[error("the person is on hold; take them back first")]
    OnHold,
    /// Nobody is on hold.
    #[error("nobody is on hold")]
    NotOnHold,
    /// There is no such number, choice or action.
    #[error("there is no such thing here")]
    NotHere,
    /// The choice is not open under these conditions.
    #[error("this cannot be said now")]
    NotNow,
    /// It was said before, and makes sense only once.
    #[error("this was said already")]
    OnlyOnce,
    /// Nothing is agreed yet.
    #[error("nothing is agreed yet")]
    NothingAgreed,
    /// The offer table is not open.
    #[error("this is not the moment for terms")]
    NoTable,
    /// There is no counter-offer.
    #[error("the consumer has put no terms of their own")]
    NoCounter,
    /// The terms make no sense.
    #[error("the terms cannot be put: {0}")]
    Terms(TermsFault),
    /// This is not a message.
    #[error("no message is being put together")]
    NoMessage,
    /// Parts of the message are still open.
    #[error("the message has open parts")]
    MessageOpen,
    /// A machine is listening: there is nobody to talk to.
    #[error("a machine is listening; put the message together, or hang up")]
    Machine,
    /// The time asked for is out of range.
    #[error("write 5 to 600 seconds")]
    Seconds,
    /// An account is put aside for a while of the same day.
    #[error("put it aside for 1 minute to 12 hours, and not beyond midnight where they live")]
    Aside,
    /// The note comes after the desk is left.
    #[error("leave the desk first, then file the note")]
    NotAtNote,
    /// The message was sent already.
    #[error("this message was sent already")]
    Sent,
    /// A page has nobody at the other end.
    #[error("this is a page; put the message together and send it, or put it away")]
    OnPaper,
    /// A call is being listened to.
    #[error("finish listening first")]
    Listening,
    /// There is nothing to listen to.
    #[error("there is no call to listen to")]
    NothingHeard,
    /// The mark is there already.
    #[error("this is marked already")]
    Marked,
    /// There is no such mark.
    #[error("this is not marked")]
    NotMarked,
    /// There are no files on this desk.
    #[error("there are no files to plan here")]
    NoFiles,
    /// Files are planned here, and nothing else is done.
    #[error("decide what is done with each file; nobody is called from here")]
    Planning,
    /// The steps together take longer than there is.
    #[error(
        "that does not fit into the time there is; put another file back, or take a shorter step"
    )]
    NoTime,
    /// This is decided already.
    #[error("this is decided already")]
    Decided,
    /// Nothing was decided for this file.
    #[error("this file is left for tomorrow already")]
    NotDecided,
    /// The note is open; the desk is closed.
    #[error("only the note is left to file")]
    AtNote,
    /// The prose of the note is too long.
    #[error("the note is longer than 2,000 characters")]
    NoteTooLong,
    /// The log has reached its limit.
    #[error("this session has become too long to go on")]
    TooLong,
}

/// What is wrong with terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
pub enum TermsFault {
    /// Nothing is to be paid.
    #[error("nothing is to be paid")]
    Nothing,
    /// More than is owed.
    #[error("the total is more than is owed")]
    MoreThanOwed,
    /// The down payment is more than the total.
    #[error("the payment today is more than the total")]
    DownAboveTotal,
    /// The rest has no instalment.
    #[error("say how much each further payment is")]
    NoInstalment,
    /// The first date lies in the past.
    #[error("the first payment lies in the past")]
    Past,
    /// Too many payments.
    #[error("that is more than 520 payments")]
    TooMany,
    /// The first date is more than two years away.
    #[error("the first payment is more than two years away")]
    TooFar,
    /// Amounts must be whole steps.
    #[error(
        "amounts are in whole units; only a payment in full and the last payment carry the rest"
    )]
    Step,
}
