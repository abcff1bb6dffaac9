//! The parts of a note in words: flags, disclosures, reasons, next steps, permissions.

use crate::domain::{
    deed::NoticeKind,
    note::{CloseWhy, Disclosure, Flag, HoldReason, ReferTo},
    party_act::{Permitted, Reason},
    words::Words,
};

impl Words for Flag {
    fn words(&self) -> &'static str {
        match self {
            Self::Dispute => "dispute",
            Self::Cease => "stop contact",
            Self::Inconvenient => "inconvenient time or place",
            Self::EmployerForbids => "the employer forbids calls",
            Self::Attorney => "attorney",
            Self::Bankruptcy => "bankruptcy",
            Self::Deceased => "deceased",
            Self::IdentityTheft => "identity theft",
            Self::Service => "active service",
            Self::AidPending => "aid pending",
            Self::Complaint => "complaint",
            Self::Crisis => "crisis",
            Self::Language => "language",
            Self::BrokenPromise => "broken promise",
        }
    }
}

impl Words for Disclosure {
    fn words(&self) -> &'static str {
        match self {
            Self::Recording => "recording",
            Self::MiniMiranda => "Mini-Miranda",
            Self::DebtCollector => "debt collector",
            Self::Rights => "right to dispute",
            Self::TimeBarred => "time-barred debt",
            Self::Authorization => "authorization",
        }
    }
}

/// Why a debt is unpaid.
impl Words for Reason {
    fn words(&self) -> &'static str {
        match self {
            Self::IncomeLost => "income lost",
            Self::HoursCut => "hours cut",
            Self::Illness => "illness",
            Self::Death => "a death",
            Self::Separation => "a separation",
            Self::InsuranceDelay => "insurance is late",
            Self::BillingError => "billing error",
            Self::OverCommitted => "took on too much",
            Self::Forgot => "forgot, or moved",
            Self::WillNot => "will not pay",
            Self::NotTold => "asked, not told",
            Self::NotAsked => "not asked",
        }
    }
}

impl Words for NoticeKind {
    fn words(&self) -> &'static str {
        match self {
            Self::Validation => "validation notice",
            Self::PostdatedDeposit => "notice of a postdated deposit",
            Self::VaryingAmount => "notice of a varying amount",
            Self::Authorization => "copy of the authorization",
            Self::Settlement => "settlement letter",
            Self::Receipt => "receipt",
            Self::CreditorTransfer => "notice of a new creditor",
            Self::TimeBarred => "notice of a time-barred debt",
            Self::HardshipForm => "hardship form",
            Self::Unverified => "notice that the debt is not verified",
            Self::Demand => "demand",
            Self::Other => "another letter",
        }
    }
}

/// To whom something is handed over.
impl Words for ReferTo {
    fn words(&self) -> &'static str {
        match self {
            Self::Supervisor => "supervisor",
            Self::Legal => "legal",
            Self::Disputes => "disputes",
            Self::Complaints => "complaints",
            Self::Hardship => "hardship",
            Self::Bankruptcy => "bankruptcy",
            Self::Estates => "estates",
            Self::Creditor => "creditor",
            Self::Attorney => "attorney",
            Self::Crisis => "crisis",
        }
    }
}

/// Why nothing is done.
impl Words for HoldReason {
    fn words(&self) -> &'static str {
        match self {
            Self::Promise => "promise",
            Self::TimeZone => "time zone",
            Self::Frequency => "call frequency",
            Self::CoolingOff => "cooling off",
            Self::Dispute => "dispute",
            Self::Cease => "request to stop",
            Self::Attorney => "attorney",
            Self::Bankruptcy => "bankruptcy",
            Self::Inconvenient => "inconvenient time or place",
            Self::AidPending => "aid pending",
            Self::Deceased => "deceased",
            Self::IdentityTheft => "identity theft",
            Self::Hardship => "hardship",
        }
    }
}

/// Why an account is closed.
impl Words for CloseWhy {
    fn words(&self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Settled => "settled",
            Self::NotOwed => "not owed",
            Self::Discharged => "discharged",
            Self::TimeBarred => "time-barred",
        }
    }
}

/// What a person permits: "to call at work".
pub fn permission(permitted: Permitted) -> String {
    let plain = match permitted {
        Permitted::Call => "to call within seven days",
        Permitted::Text => "to text",
        Permitted::Email => "to e-mail",
        Permitted::Time => "to call at a time otherwise left alone",
        Permitted::Work => "to call at work",
        Permitted::ThirdParty(person) => return format!("to speak with {person}"),
        Permitted::Message => "to leave a message",
        Permitted::DespiteAttorney => "to go on although an attorney is named",
        Permitted::ElectronicNotices => "to send notices electronically",
        Permitted::Recording => "to record the call",
    };
    plain.to_owned()
}
