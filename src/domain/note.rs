//! The wrap-up note: what the trainee says happened, field by field.

use arrayvec::ArrayVec;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Id, Money, Stamp,
    act::Identifier,
    deed::NoticeKind,
    facts::Relation,
    moment::ClockTime,
    party_act::{CeaseScope, DisputedPart, Permitted, Place, Reason},
    terms::{Cadence, Method, TermsKind},
};

/// At most so many entries in each list of a note.
pub const LIST_MAX: usize = 8;

/// The longest prose of a note, in bytes.
pub const PROSE_MAX: usize = 2_000;

/// A filed note. An empty field means "nothing to record".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Note {
    /// The code for what happened; an id of the client pack.
    pub result: Id,
    /// The code for where the account stands; an id of the client pack.
    pub status: Id,
    /// Why it is unpaid.
    pub reason: Option<Reason>,
    /// Flags raised.
    pub flags: ArrayVec<Flag, LIST_MAX>,
    /// Who was spoken with.
    pub party: Option<Relation>,
    /// By what they were verified.
    pub verified_by: ArrayVec<Identifier, LIST_MAX>,
    /// Disclosures made.
    pub disclosures: ArrayVec<Disclosure, LIST_MAX>,
    /// Offers that were put and not taken.
    pub offers: ArrayVec<OfferNoted, LIST_MAX>,
    /// What was promised or arranged.
    pub promise: Option<PromiseNoted>,
    /// What the person asked for.
    pub requests: ArrayVec<RequestNoted, LIST_MAX>,
    /// A dispute.
    pub dispute: Option<DisputedPart>,
    /// An attorney's name and telephone number.
    pub attorney: Option<AttorneyNoted>,
    /// A bankruptcy.
    pub bankruptcy: Option<BankruptcyNoted>,
    /// A complaint was made.
    pub complaint: bool,
    /// Changes to numbers or addresses.
    pub changes: ArrayVec<Id, LIST_MAX>,
    /// What comes next.
    pub next: Option<NextStep>,
    /// In the trainee's own words; kept for a human reader.
    pub prose: String,
}

/// A flag on the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Flag {
    Dispute,
    Cease,
    Inconvenient,
    EmployerForbids,
    Attorney,
    Bankruptcy,
    Deceased,
    IdentityTheft,
    Service,
    AidPending,
    Complaint,
    Crisis,
    Language,
    BrokenPromise,
}

/// A disclosure as a note records it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Disclosure {
    Recording,
    MiniMiranda,
    DebtCollector,
    Rights,
    TimeBarred,
    Authorization,
}

/// An offer as a note records it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OfferNoted {
    /// Its total.
    pub total: Money,
    /// Its instalment.
    pub instalment: Money,
}

/// A promise as a note records it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PromiseNoted {
    /// What the arrangement is.
    pub kind: Option<TermsKind>,
    /// The total.
    pub total: Option<Money>,
    /// Paid during the contact.
    pub down: Option<Money>,
    /// Each instalment.
    pub amount: Option<Money>,
    /// The first date.
    pub first: Option<NaiveDate>,
    /// How often.
    pub cadence: Option<Cadence>,
    /// How.
    pub method: Option<Method>,
}

/// A request as a note records it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RequestNoted {
    /// Stop contact, wholly or in part.
    Stop(CeaseScope),
    /// Not at these hours.
    Times {
        /// From.
        from: ClockTime,
        /// To.
        to: ClockTime,
    },
    /// Not at this place.
    Place(Place),
    /// Call back at a time.
    CallBack(Stamp),
    /// Something in writing.
    Writing,
    /// The original creditor.
    Creditor,
}

/// An attorney as a note records it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AttorneyNoted {
    /// The name.
    pub name: String,
    /// The telephone number.
    pub phone: String,
}

/// A bankruptcy as a note records it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BankruptcyNoted {
    /// The chapter.
    pub chapter: Option<u8>,
    /// The case number.
    pub case: String,
}

/// What is to happen next. Judged by the same rules as if it were done then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum NextStep {
    /// Contact somebody.
    Contact {
        /// Whom; the consumer if absent.
        #[serde(default)]
        person: Option<Id>,
        /// At which number or address.
        line: Id,
        /// When, where the consumer lives.
        when: Stamp,
        /// The permission relied on.
        #[serde(default)]
        consent: Option<Permitted>,
    },
    /// Send something.
    Send {
        /// What.
        kind: NoticeKind,
        /// To which address; the usual one if absent.
        #[serde(default)]
        line: Option<Id>,
        /// When.
        when: Stamp,
    },
    /// Hand over to somebody.
    Refer {
        /// To whom.
        to: ReferTo,
    },
    /// Do nothing until a day.
    Hold {
        /// Until when; open if absent.
        #[serde(default)]
        until: Option<NaiveDate>,
        /// Why.
        why: HoldReason,
    },
    /// Close the account.
    Close {
        /// Why.
        why: CloseWhy,
    },
}

/// To whom something is handed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum ReferTo {
    #[default]
    Supervisor,
    Legal,
    Disputes,
    Complaints,
    Hardship,
    Bankruptcy,
    Estates,
    Creditor,
    Attorney,
    Crisis,
}

/// Why nothing is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum HoldReason {
    #[default]
    Promise,
    TimeZone,
    Frequency,
    CoolingOff,
    Dispute,
    Cease,
    Attorney,
    Bankruptcy,
    Inconvenient,
    AidPending,
    Deceased,
    IdentityTheft,
    Hardship,
}

/// Why an account is closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum CloseWhy {
    #[default]
    Paid,
    Settled,
    NotOwed,
    Discharged,
    TimeBarred,
}
