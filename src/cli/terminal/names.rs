//! The closed lists of the domain as lists to pick from.

use crate::{
    domain::{
        act::Identifier,
        deed::NoticeKind,
        facts::Relation,
        note::{CloseWhy, Disclosure, HoldReason, ReferTo},
        party_act::{CeaseScope, Medium, Permitted, Place},
        terms::TermsKind,
    },
    session::Tab,
};

use super::prompt::Item;

pub(super) const TABS: [Tab; 7] = [
    Tab::Account,
    Tab::History,
    Tab::People,
    Tab::Numbers,
    Tab::Authority,
    Tab::HouseCard,
    Tab::Rubric,
];

pub(super) const REFERRALS: [ReferTo; 10] = [
    ReferTo::Supervisor,
    ReferTo::Legal,
    ReferTo::Disputes,
    ReferTo::Complaints,
    ReferTo::Hardship,
    ReferTo::Bankruptcy,
    ReferTo::Estates,
    ReferTo::Creditor,
    ReferTo::Attorney,
    ReferTo::Crisis,
];

pub(super) const HOLDS: [HoldReason; 13] = [
    HoldReason::Promise,
    HoldReason::TimeZone,
    HoldReason::Frequency,
    HoldReason::CoolingOff,
    HoldReason::Dispute,
    HoldReason::Cease,
    HoldReason::Attorney,
    HoldReason::Bankruptcy,
    HoldReason::Inconvenient,
    HoldReason::AidPending,
    HoldReason::Deceased,
    HoldReason::IdentityTheft,
    HoldReason::Hardship,
];

pub(super) const CLOSINGS: [CloseWhy; 5] = [
    CloseWhy::Paid,
    CloseWhy::Settled,
    CloseWhy::NotOwed,
    CloseWhy::Discharged,
    CloseWhy::TimeBarred,
];

pub(super) const NOTICES: [NoticeKind; 11] = [
    NoticeKind::Validation,
    NoticeKind::PostdatedDeposit,
    NoticeKind::VaryingAmount,
    NoticeKind::Authorization,
    NoticeKind::Settlement,
    NoticeKind::Receipt,
    NoticeKind::CreditorTransfer,
    NoticeKind::TimeBarred,
    NoticeKind::HardshipForm,
    NoticeKind::Demand,
    NoticeKind::Other,
];

pub(super) const RELATIONS: [Relation; 21] = [
    Relation::Consumer,
    Relation::Spouse,
    Relation::Parent,
    Relation::Guardian,
    Relation::Child,
    Relation::Sibling,
    Relation::OtherRelative,
    Relation::Roommate,
    Relation::Neighbor,
    Relation::Friend,
    Relation::Coworker,
    Relation::Employer,
    Relation::EstateRepresentative,
    Relation::Successor,
    Relation::Attorney,
    Relation::CreditCounselor,
    Relation::Creditor,
    Relation::CreditBureau,
    Relation::CollectorsAttorney,
    Relation::LetterVendor,
    Relation::Unknown,
];

pub(super) const IDENTIFIERS: [Identifier; 5] = [
    Identifier::Name,
    Identifier::BirthDate,
    Identifier::Last4,
    Identifier::Address,
    Identifier::Other,
];

pub(super) const DISCLOSURES: [Disclosure; 6] = [
    Disclosure::Recording,
    Disclosure::MiniMiranda,
    Disclosure::DebtCollector,
    Disclosure::Rights,
    Disclosure::TimeBarred,
    Disclosure::Authorization,
];

pub(super) const KINDS: [TermsKind; 3] =
    [TermsKind::InFull, TermsKind::Settlement, TermsKind::Review];

pub(super) const PLACES: [Place; 6] = [
    Place::Home,
    Place::Work,
    Place::Driving,
    Place::Hospital,
    Place::Funeral,
    Place::Other,
];

pub(super) const MEDIA: [Medium; 10] = [
    Medium::Call,
    Medium::Text,
    Medium::Email,
    Medium::Letter,
    Medium::Postcard,
    Medium::Fax,
    Medium::Social,
    Medium::Portal,
    Medium::Visit,
    Medium::RinglessVoicemail,
];

/// What a request to stop can be about, apart from one way or one number.
pub(super) const STOPS: [CeaseScope; 4] = [
    CeaseScope::All,
    CeaseScope::Work,
    CeaseScope::ThirdParties,
    CeaseScope::Times,
];

/// Permissions that need no further name.
pub(super) const PERMISSIONS: [Permitted; 7] = [
    Permitted::Call,
    Permitted::Text,
    Permitted::Email,
    Permitted::Time,
    Permitted::Work,
    Permitted::Message,
    Permitted::DespiteAttorney,
];

/// A list to pick from.
pub(super) fn items<T>(all: &[T], label: impl Fn(&T) -> String) -> Vec<Item> {
    all.iter().map(|one| Item::of(label(one))).collect()
}
