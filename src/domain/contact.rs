//! One contact: a call, a message, a letter or a visit, tried or made.

use arrayvec::ArrayVec;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Id,
    facts::Relation,
    moment::Stamp,
    party_act::{Language, Medium, Place},
};

/// At most so many debts are touched by one contact.
pub const DEBTS_MAX: usize = 4;

/// A contact, in the past, in play or in a conduct file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one fact of the contact"
)]
pub struct Contact {
    /// Its short name; may be empty.
    pub id: Id,
    /// When it was tried, where the consumer lives.
    pub at: Stamp,
    /// The debts it is about; the first debt of the file if empty.
    pub debts: ArrayVec<Id, DEBTS_MAX>,
    /// Debts that were spoken of besides.
    pub spoken_of: ArrayVec<Id, DEBTS_MAX>,
    /// Who was sought; the consumer if absent.
    pub sought: Option<Id>,
    /// Who answered or received it; whoever was sought if absent.
    pub party: Option<Id>,
    /// Who answered, where it is nobody on file.
    pub relation: Option<Relation>,
    /// The number or address used.
    pub line: Option<Id>,
    /// How.
    pub medium: Medium,
    /// From whom to whom.
    pub direction: Direction,
    /// What came of it.
    pub result: CallResult,
    /// How it was dialed.
    #[serde(alias = "dialer")]
    pub dialler: Dialler,
    /// Whether it cost the recipient something, and its purpose was hidden.
    pub hidden_cost: bool,
    /// When it was sent, delivered and read, where that differs.
    pub delivered: Option<Stamp>,
    /// When it was read.
    pub read: Option<Stamp>,
    /// What the outside of a letter showed.
    pub envelope: Envelope,
    /// What the document looked like.
    pub look: DocumentLook,
    /// Whether the front of a letter says that no attorney has reviewed the account.
    pub disclaimer_on_front: bool,
    /// The profile shown on a social network.
    pub profile: Profile,
    /// Whether a message was cut off.
    pub cut_off: bool,
    /// Why a call beyond the usual count was made.
    pub reason: ExtraCallReason,
    /// Where the consumer was, as far as the collector knew.
    pub known_place: Option<Place>,
    /// Whether the voicemail greeting shows that others listen.
    pub overheard: bool,
    /// Whether others were in fact present or heard it.
    pub heard_by_others: bool,
    /// The language of the contact.
    pub language: Language,
    /// Whether this answers the consumer's own message in the same medium.
    pub in_reply: bool,
    /// Whether the law requires this very message.
    pub legally_required: bool,
    /// Whether this is a formal pleading.
    pub pleading: bool,
    /// Visible to others than the consumer.
    pub public: bool,
    /// Whether the consumer's words in it told that they dispute or refuse.
    pub objected: bool,
}

/// From whom to whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Direction {
    /// By the collector.
    #[default]
    Outbound,
    /// To the collector.
    Inbound,
}

/// What came of a contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum CallResult {
    /// Spoke with the person sought, or with one who counts as them.
    #[default]
    Conversation,
    /// Spoke with somebody else.
    LiveOther,
    /// Rang, nobody answered.
    RangOut,
    /// A message was left.
    Voicemail,
    /// Voicemail was reached, nothing was or could be left.
    Full,
    /// Answered, then dropped.
    Dropped,
    /// Busy tone.
    Busy,
    /// Not in service.
    NotInService,
    /// Sent (text, e-mail, letter, message).
    Sent,
    /// Came back.
    Bounced,
}

/// How a call was dialed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Dialler {
    /// By hand.
    #[default]
    Manual,
    /// By an automatic dialing system.
    Auto,
    /// With a prerecorded or artificial voice.
    Prerecorded,
}

/// What the outside of a letter showed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Envelope {
    /// The return address only, or a name that reveals nothing.
    #[default]
    Plain,
    /// A business name that reveals collection, or words or a picture that do.
    Revealing,
    /// The account number, or another number that is not benign.
    AccountNumber,
    /// A benign mark such as "Priority Letter".
    BenignMark,
}

/// What a document looked like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum DocumentLook {
    /// An ordinary business letter.
    #[default]
    Ordinary,
    /// A court's or an authority's paper.
    Court,
    /// A law firm's letterhead.
    LawFirm,
    /// A form that makes another company seem to take part.
    OtherCollector,
    /// The insignia of an authority.
    Government,
}

/// The profile shown on a social network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Profile {
    /// Does not apply.
    #[default]
    None,
    /// The collector's real name, with its trade disclosed.
    Disclosed,
    /// The individual's real name, the trade not disclosed.
    RealName,
    /// A name that is not the individual's.
    FalseName,
}

/// Why a call beyond the usual count was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ExtraCallReason {
    /// None given.
    #[default]
    None,
    /// A law required it.
    RequiredByLaw,
    /// Active litigation, or a court's order.
    Litigation,
    /// It answered the consumer's request.
    ConsumerAsked,
    /// The third party's earlier answer is reasonably believed wrong or incomplete, and
    /// they are believed to know better now.
    BetterInformation,
    /// Time-critical news that lets the consumer avoid a harm not of the collector's making.
    AvoidsHarm,
}

/// How a contact ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum EndedBy {
    /// The collector ended it.
    Collector,
    /// The person on the line hung up.
    Party,
    /// By common consent, with a farewell.
    Both,
    /// Nobody answered, or nobody could be reached.
    NoAnswer,
    /// The line dropped.
    Dropped,
    /// It was handed to somebody else.
    Transferred,
    /// The message was left or sent.
    Sent,
    /// Time ran out, or the log reached its limit.
    Limit,
}
