//! What the words of the person on the line do.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Id, Money,
    act::Identifier,
    moment::{Day, Window},
};

/// One thing that the words of the other side do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = crate::domain::schema::bare_words)]
pub enum PartyAct {
    /// Gives an identifier.
    Identify {
        /// Which.
        #[serde(default)]
        id: Identifier,
        /// Whether it matches the file.
        #[serde(default = "yes", rename = "true")]
        correct: bool,
    },
    /// Says that they are not the consumer.
    DenyIdentity,
    /// Says who they are to the consumer.
    SayRelation,
    /// Says where they are.
    SayWhere(Place),
    /// Says that they are busy now.
    SayBusy,
    /// Asks that a time, a place, a medium or a number be left alone.
    Designate(Designation),
    /// Takes such a request back.
    Withdraw,
    /// Says that the employer forbids such calls.
    EmployerForbids,
    /// Says that an attorney represents them.
    HasAttorney {
        /// On this debt, as far as they say.
        #[serde(default = "yes")]
        this_debt: bool,
        /// Whether name and address are given or can be found.
        #[serde(default = "yes")]
        contact: bool,
    },
    /// Says that somebody has filed for bankruptcy.
    Bankrupt {
        /// The chapter, if said.
        #[serde(default)]
        chapter: Option<u8>,
        /// Whether the case number is given.
        #[serde(default)]
        case: bool,
        /// False for "I might file".
        #[serde(default = "yes")]
        filed: bool,
    },
    /// Disputes the debt.
    Dispute {
        /// All of it or a part.
        #[serde(default)]
        part: DisputedPart,
        /// In writing.
        #[serde(default)]
        written: bool,
        /// Whether it brings something new and material.
        #[serde(default)]
        new_material: bool,
    },
    /// Asks for the original creditor.
    AskCreditor {
        /// In writing.
        #[serde(default)]
        written: bool,
    },
    /// Refuses to pay.
    RefuseToPay {
        /// In writing.
        #[serde(default)]
        written: bool,
    },
    /// Asks that contact stop.
    AskCease {
        /// What should stop.
        #[serde(default)]
        scope: CeaseScope,
        /// In writing.
        #[serde(default)]
        written: bool,
    },
    /// Gives permission.
    Consent {
        /// To what.
        #[serde(default)]
        scope: ConsentScope,
        /// Until when; seven days if not said.
        #[serde(default)]
        until: Option<Day>,
    },
    /// Takes permission back.
    Revoke,
    /// Asks, in so many words, for the name of the caller's employer.
    AskEmployer,
    /// Asks who is calling or what it is about.
    AskWho,
    /// Asks whether they can be sued.
    AskSue,
    /// Asks to be called again later (a third party inviting another call).
    InviteCall,
    /// Says why it is unpaid.
    GiveReason(Reason),
    /// Says what can be paid, or what comes in and goes out.
    GiveBudget,
    /// Says what will change.
    GiveChange,
    /// Tells where the consumer can be found.
    GiveLocation,
    /// Asks for a call at another time.
    AskCallBack {
        /// When; not said if absent.
        #[serde(default)]
        day: Option<Day>,
        /// At what time of day or later.
        #[serde(default)]
        from: Option<crate::domain::moment::ClockTime>,
    },
    /// Complains.
    Complain,
    /// Says that the consumer has died.
    Deceased,
    /// Says that they serve in the armed forces.
    InService,
    /// Says that somebody else used their name.
    IdentityTheft,
    /// Speaks in a language.
    Speak(Language),
    /// Says something that may mean danger to themselves.
    Danger,
    /// Says that it was paid.
    SaysPaid,
    /// Names another debt.
    RaiseDebt(Id),
    /// The line drops.
    LineDrops,
}

fn yes() -> bool {
    true
}

/// Where the person is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Place {
    #[default]
    Home,
    Work,
    Driving,
    Hospital,
    Funeral,
    Other,
}

/// What should be left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Designation {
    /// A part of the day.
    Window(Window),
    /// A place.
    Place(Place),
    /// A way of contact.
    Medium(Medium),
    /// A number or an address, by its id.
    Number(Id),
    /// A single day.
    Date(NaiveDate),
}

/// A way of contact.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
)]
pub enum Medium {
    /// A telephone call, or the voicemail it ends in.
    #[default]
    Call,
    /// A text message.
    Text,
    /// An e-mail.
    Email,
    /// A letter.
    Letter,
    /// A postcard.
    Postcard,
    /// A fax.
    Fax,
    /// A message on a social network.
    Social,
    /// The collector's web portal.
    Portal,
    /// In person.
    Visit,
    /// A voice message that never rang.
    RinglessVoicemail,
}

impl Medium {
    /// Whether people speak with each other in it.
    pub fn is_spoken(self) -> bool {
        matches!(self, Self::Call | Self::Visit)
    }
}

/// What should stop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum CeaseScope {
    /// All contact.
    #[default]
    All,
    /// One way of contact.
    Medium(Medium),
    /// One number or address.
    Number(Id),
    /// Contact at work.
    Work,
    /// Contact with other people.
    ThirdParties,
    /// Contact at certain times.
    Times,
}

/// What is permitted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ConsentScope {
    /// To do what.
    pub to: Permitted,
    /// From when on; at once if absent.
    pub on: Option<Day>,
    /// At which number or address; any if absent.
    pub line: Option<Id>,
}

/// A kind of permission.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Permitted {
    /// To call again within seven days.
    #[default]
    Call,
    /// To text.
    Text,
    /// To e-mail.
    Email,
    /// To call at a time otherwise left alone.
    Time,
    /// To call at work.
    Work,
    /// To speak with another person about it.
    ThirdParty(Id),
    /// To leave a message.
    Message,
    /// To go on although an attorney is named.
    DespiteAttorney,
    /// To send notices electronically (E-SIGN).
    ElectronicNotices,
    /// To record the call.
    Recording,
}

/// How much of the debt is disputed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum DisputedPart {
    /// All.
    #[default]
    All,
    /// This much of it.
    Part(Money),
}

/// Why a debt is unpaid, as the codes of the trade put it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Reason {
    /// Income lost.
    IncomeLost,
    /// Hours cut.
    HoursCut,
    /// Illness.
    Illness,
    /// A death.
    Death,
    /// A separation.
    Separation,
    /// An insurance that is late.
    InsuranceDelay,
    /// A billing error.
    BillingError,
    /// Took on too much.
    OverCommitted,
    /// Forgot, or moved.
    Forgot,
    /// Will not pay.
    WillNot,
    /// Was asked and did not say.
    #[default]
    NotTold,
    /// Was never asked.
    NotAsked,
}

/// A language, by what this trade meets most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Language {
    #[default]
    English,
    Spanish,
    Chinese,
    Vietnamese,
    Hindi,
    Marathi,
    Other,
}
