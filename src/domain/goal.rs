//! What a scenario asks for, and the skills it exercises.

use serde::{Deserialize, Serialize};

/// The right outcome of a scenario; each has its own measure and its own par.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Goal {
    /// The best arrangement that is lawful, inside the authority and will hold.
    #[default]
    Money,
    /// A dispute is heard and recorded.
    DisputeTaken,
    /// A request to stop is honored, and nothing is added to it.
    StopHonored,
    /// An attorney is named and recorded, and the contact ends.
    AttorneyTaken,
    /// The right message is left, and no other.
    RightMessageLeft,
    /// Location information is obtained, and nothing else asked.
    LocationFound,
    /// No contact is made, because none was right.
    NoContactMade,
    /// Hardship is heard, and nothing is squeezed out of it.
    HardshipTaken,
    /// It is said that an expired debt can no longer be sued on, before any money,
    /// and it is understood.
    BarExplained,
    /// The work is planned in the right order.
    WorkPlanned,
    /// The faults of a colleague's call are found.
    FaultsFound,
}

/// A skill that a scenario exercises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Skill {
    AccountReview,
    RightPartyContact,
    ThirdParty,
    Disclosure,
    Discovery,
    Listening,
    Negotiation,
    PaymentPlan,
    Settlement,
    Hardship,
    PromiseToPay,
    BrokenPromise,
    Authorization,
    Dispute,
    Complaint,
    Anger,
    TimeBarred,
    Voicemail,
    Location,
    CallTimes,
    Attorney,
    Bankruptcy,
    Estate,
    Language,
    Crisis,
    Writing,
    Priorities,
    Documentation,
}
