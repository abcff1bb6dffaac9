//! The closed lists of the domain as lists to pick from.

use crate::{
    cli::words,
    domain::{
        act::Identifier,
        deed::NoticeKind,
        facts::Relation,
        note::{CloseWhy, Disclosure, HoldReason, ReferTo},
        party_act::{CeaseScope, Medium, Permitted, Place},
        terms::{Cadence, Method, TermsKind},
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

pub(super) fn kind(kind: TermsKind) -> &'static str {
    match kind {
        TermsKind::InFull => "in full",
        TermsKind::Settlement => "settlement for less",
        TermsKind::Review => "short plan, then a fresh look",
    }
}

pub(super) fn cadence(cadence: Cadence) -> &'static str {
    match cadence {
        Cadence::Once => "one payment",
        Cadence::Weekly => "every week",
        Cadence::TwoWeekly => "every second week",
        Cadence::Monthly => "every month",
    }
}

pub(super) fn method(method: Method) -> &'static str {
    match method {
        Method::Debit => "debit from a bank account, authorized",
        Method::Card => "card, authorized",
        Method::Portal => "web portal, by themselves",
        Method::Cheque => "check by mail",
        Method::WillSend => "\"I will send it\"",
    }
}

pub(super) fn stop(scope: CeaseScope) -> String {
    match scope {
        CeaseScope::All => "all contact".to_owned(),
        CeaseScope::Work => "contact at work".to_owned(),
        CeaseScope::ThirdParties => "contact with other people".to_owned(),
        CeaseScope::Times => "contact at certain times".to_owned(),
        CeaseScope::Medium(medium) => format!("contact by {}", words::of(&medium)),
        CeaseScope::Number(line) => format!("contact at {line}"),
    }
}

pub(super) fn permission(permitted: Permitted) -> String {
    match permitted {
        Permitted::Call => "to call within seven days".to_owned(),
        Permitted::Text => "to text".to_owned(),
        Permitted::Email => "to e-mail".to_owned(),
        Permitted::Time => "to call at a time otherwise left alone".to_owned(),
        Permitted::Work => "to call at work".to_owned(),
        Permitted::ThirdParty(person) => format!("to speak with {person}"),
        Permitted::Message => "to leave a message".to_owned(),
        Permitted::DespiteAttorney => "to go on although an attorney is named".to_owned(),
        Permitted::ElectronicNotices => "to send notices electronically".to_owned(),
        Permitted::Recording => "to record the call".to_owned(),
    }
}

/// A list to pick from.
pub(super) fn items<T>(all: &[T], label: impl Fn(&T) -> String) -> Vec<Item> {
    all.iter().map(|one| Item::of(label(one))).collect()
}
