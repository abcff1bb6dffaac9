//! Disposition codes as data: what a client's system lets a collector file.
//!
//! Trade systems disagree about codes, so a client pack brings its own. What
//! they agree about is what can truly happen: [`OutcomeKind`] is that closed
//! list, and a code says which of its entries it stands for.

use serde::{Deserialize, Serialize};

use crate::domain::{Id, note::Flag, party_act::Reason};

/// The codes of one client: four lists, as an author writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Codes {
    /// What came of the contact.
    pub results: Vec<Code>,
    /// Where the account now stands.
    pub statuses: Vec<Code>,
    /// Why it is unpaid.
    pub reasons: Vec<ReasonCode>,
    /// Flags on the account.
    pub flags: Vec<FlagCode>,
}

/// A code for what happened, or for where the account stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Code {
    /// Its id in the pack; shown in capitals.
    pub id: Id,
    /// In words: when to use it.
    pub label: String,
    /// What must truly have happened.
    pub fits: Vec<OutcomeKind>,
    /// Codes that are nearly as good: filing one of them instead is partly right.
    pub neighbors: Vec<Id>,
    /// Whether it claims a right-party contact; absent where that is open.
    pub right_party: Option<bool>,
    /// What must be recorded with it.
    pub must_record: Vec<Field>,
    /// What usually comes next, in words.
    pub next: String,
}

/// A code for a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonCode {
    /// Its id in the pack.
    pub id: Id,
    /// In words.
    pub label: String,
    /// The reason it stands for.
    pub reason: Reason,
}

/// A code for a flag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagCode {
    /// Its id in the pack.
    pub id: Id,
    /// In words.
    pub label: String,
    /// The flag it stands for.
    pub flag: Flag,
}

impl Codes {
    /// The code of a contact result.
    pub fn result(&self, id: Id) -> Option<&Code> {
        self.results.iter().find(|code| code.id == id)
    }

    /// The code of an account status.
    pub fn status(&self, id: Id) -> Option<&Code> {
        self.statuses.iter().find(|code| code.id == id)
    }

    /// What is wrong with the lists, each with the path of the part it is about.
    /// Ids may be used once per list, neighbors must exist, and every outcome
    /// that can be true needs a code that tells it honestly.
    pub fn faults(&self) -> Vec<(String, String)> {
        let mut faults = Vec::new();
        for (list, codes, kinds) in [
            ("results", &self.results, OutcomeKind::RESULTS),
            ("statuses", &self.statuses, OutcomeKind::STATUSES),
        ] {
            for (index, code) in codes.iter().enumerate() {
                let path = format!("{list}[{}]", code.id);
                if codes.iter().take(index).any(|other| other.id == code.id) {
                    faults.push((
                        path.clone(),
                        format!("the code {:?} is used twice", code.id),
                    ));
                }
                for neighbor in &code.neighbors {
                    if !codes.iter().any(|other| other.id == *neighbor) {
                        let text = format!("the neighbor {neighbor:?} is no code of this list");
                        faults.push((path.clone(), text));
                    }
                }
                for kind in code.fits.iter().filter(|kind| !kinds.contains(kind)) {
                    let text = format!("{kind:?} does not belong into the list {list}");
                    faults.push((path.clone(), text));
                }
            }
            for kind in kinds {
                if !codes.iter().any(|code| code.fits.contains(kind)) {
                    let text =
                        format!("no code stands for {kind:?}, so nobody could file it truly");
                    faults.push((list.to_owned(), text));
                }
            }
        }
        faults
    }
}

/// What truly happened, computed from the log. The first part is what came of
/// the contact, the second where the account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OutcomeKind {
    /// Nobody was contacted.
    NoContact,
    /// The number is not in service.
    NotInService,
    /// A busy tone.
    Busy,
    /// Nobody answered.
    RangOut,
    /// Voicemail was reached, nothing was left.
    VoicemailNothing,
    /// A limited-content message was left.
    LimitedMessageLeft,
    /// A message of other content was left.
    OtherMessageLeft,
    /// Whoever answered hung up before it was known who they are.
    HungUpBeforeName,
    /// The line dropped before anything was said that mattered.
    Dropped,
    /// A wrong number, and said to be one.
    WrongNumber,
    /// A third party answered; nothing was revealed.
    ThirdPartyNothingRevealed,
    /// A third party heard of the debt.
    ThirdPartyToldOfDebt,
    /// A third party was asked where the consumer can be found.
    LocationAsked,
    /// The right party was on the line, but was not verified.
    NotVerified,
    /// The right party was verified and spoken with.
    RightPartySpokenWith,
    /// The right party was verified, then hung up.
    RightPartyHungUp,
    /// The consumer's attorney was spoken with.
    AttorneySpokenWith,
    /// A letter, an e-mail or a text was sent.
    MessageSent,
    /// The call was handed to somebody else.
    Transferred,

    /// Nothing about the account has changed.
    NothingNew,
    /// It was decided not to contact anybody for now.
    Held,
    /// The right party asked for another time.
    CallBackAsked,
    /// The right party refuses, orally.
    RefusedOrally,
    /// The right party refuses, in writing.
    RefusedInWriting,
    /// The right party cannot pay now, and nothing was agreed.
    CannotPay,
    /// A part was paid.
    PaidPart,
    /// All was paid.
    PaidFull,
    /// One payment was promised.
    Promise,
    /// A series of payments was agreed.
    Plan,
    /// A settlement was agreed.
    Settlement,
    /// A payment came back.
    PaymentReturned,
    /// An oral dispute.
    DisputeOral,
    /// A written dispute.
    DisputeWritten,
    /// A request to stop, wholly or in part, orally.
    StopAsked,
    /// A written cease request.
    CeaseWritten,
    /// A time or place is inconvenient.
    Inconvenient,
    /// The employer forbids such calls.
    EmployerForbids,
    /// An attorney represents the consumer on this debt.
    Attorney,
    /// A bankruptcy, chapter 7 or not said.
    Bankruptcy7,
    /// A bankruptcy, chapter 11, 12 or 13.
    Bankruptcy13,
    /// A death.
    Deceased,
    /// A stolen identity.
    IdentityTheft,
    /// Active service.
    Service,
    /// Insurance or aid is pending.
    AidPending,
    /// A complaint.
    Complaint,
    /// Words that may mean danger.
    Crisis,
    /// Referred for legal review.
    ReferredToLegal,
}

impl OutcomeKind {
    /// What can come of a contact.
    pub const RESULTS: &[Self] = &[
        Self::NoContact,
        Self::NotInService,
        Self::Busy,
        Self::RangOut,
        Self::VoicemailNothing,
        Self::LimitedMessageLeft,
        Self::OtherMessageLeft,
        Self::HungUpBeforeName,
        Self::Dropped,
        Self::WrongNumber,
        Self::ThirdPartyNothingRevealed,
        Self::ThirdPartyToldOfDebt,
        Self::LocationAsked,
        Self::NotVerified,
        Self::RightPartySpokenWith,
        Self::RightPartyHungUp,
        Self::AttorneySpokenWith,
        Self::MessageSent,
        Self::Transferred,
    ];

    /// Where an account can stand.
    pub const STATUSES: &[Self] = &[
        Self::NothingNew,
        Self::Held,
        Self::CallBackAsked,
        Self::RefusedOrally,
        Self::RefusedInWriting,
        Self::CannotPay,
        Self::PaidPart,
        Self::PaidFull,
        Self::Promise,
        Self::Plan,
        Self::Settlement,
        Self::PaymentReturned,
        Self::DisputeOral,
        Self::DisputeWritten,
        Self::StopAsked,
        Self::CeaseWritten,
        Self::Inconvenient,
        Self::EmployerForbids,
        Self::Attorney,
        Self::Bankruptcy7,
        Self::Bankruptcy13,
        Self::Deceased,
        Self::IdentityTheft,
        Self::Service,
        Self::AidPending,
        Self::Complaint,
        Self::Crisis,
        Self::ReferredToLegal,
    ];

    /// Whether it changes what may be done with the account at all. A status
    /// that hides one of these behind a promise is at best partly right.
    pub fn bars(self) -> bool {
        matches!(
            self,
            Self::Crisis
                | Self::Bankruptcy7
                | Self::Bankruptcy13
                | Self::Attorney
                | Self::Deceased
                | Self::IdentityTheft
                | Self::DisputeWritten
                | Self::CeaseWritten
                | Self::RefusedInWriting
        )
    }
}

/// A part of the note that is compared with the truth, or that a code demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// The code for what came of the contact.
    Result,
    /// The code for where the account stands.
    Status,
    /// Why it is unpaid.
    Reason,
    /// The flags.
    Flags,
    /// Who was spoken with.
    Party,
    /// By what they were verified.
    VerifiedBy,
    /// The disclosures made.
    Disclosures,
    /// The offers put and not taken.
    Offers,
    /// How much was promised or paid.
    Amount,
    /// For which day.
    Date,
    /// How.
    Method,
    /// What the person asked for.
    Requests,
    /// A dispute.
    Dispute,
    /// An attorney.
    Attorney,
    /// A bankruptcy.
    Bankruptcy,
    /// A complaint.
    Complaint,
    /// The permission that the next step relies on.
    Consent,
    /// What comes next.
    Next,
    /// The trainee's own words.
    Prose,
    /// The note as a whole.
    Note,
}

impl Field {
    /// In words, as a scorecard shows it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Result => "result code",
            Self::Status => "status code",
            Self::Reason => "reason for non-payment",
            Self::Flags => "flags",
            Self::Party => "who was spoken with",
            Self::VerifiedBy => "how verified",
            Self::Disclosures => "disclosures given",
            Self::Offers => "offers not taken",
            Self::Amount => "amount",
            Self::Date => "date",
            Self::Method => "method",
            Self::Requests => "requests",
            Self::Dispute => "dispute",
            Self::Attorney => "attorney",
            Self::Bankruptcy => "bankruptcy",
            Self::Complaint => "complaint",
            Self::Consent => "permission relied on",
            Self::Next => "next step",
            Self::Prose => "own words",
            Self::Note => "the note",
        }
    }
}
