//! What stands in the account's file, in words: who, which number, which line of the ledger.

use crate::domain::{
    act::Identifier,
    facts::{AddressKind, LedgerKind, Provenance, Relation},
    words::Words,
};

impl Words for Identifier {
    fn words(&self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::BirthDate => "birth date",
            Self::Last4 => "last four digits",
            Self::Address => "address",
            Self::Other => "another agreed item",
        }
    }
}

/// Who somebody is to the consumer.
impl Words for Relation {
    fn words(&self) -> &'static str {
        match self {
            Self::Consumer => "the consumer",
            Self::Spouse => "spouse",
            Self::Parent => "parent",
            Self::Guardian => "guardian",
            Self::Child => "child",
            Self::Sibling => "sibling",
            Self::OtherRelative => "another relative",
            Self::Roommate => "roommate",
            Self::Neighbor => "neighbor",
            Self::Friend => "friend",
            Self::Coworker => "coworker",
            Self::Employer => "employer",
            Self::EstateRepresentative => "representative of the estate",
            Self::Successor => "successor in interest",
            Self::Attorney => "attorney",
            Self::CreditCounselor => "credit counselor",
            Self::Creditor => "the creditor",
            Self::CreditBureau => "a credit bureau",
            Self::CollectorsAttorney => "the collector's attorney",
            Self::LetterVendor => "a letter vendor",
            Self::Stranger => "a stranger, wrong number",
            Self::Unknown => "not known",
        }
    }
}

impl Words for AddressKind {
    fn words(&self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Mobile => "mobile",
            Self::Work => "work",
            Self::Email => "e-mail",
            Self::WorkEmail => "work e-mail",
            Self::Street => "street",
            Self::Social => "social network",
            Self::Other => "other",
        }
    }
}

/// From whom a number or an address came: "from: a prior collector".
impl Words for Provenance {
    fn words(&self) -> &'static str {
        match self {
            Self::Creditor => "the creditor",
            Self::Consumer => "the consumer",
            Self::PriorCollector => "a prior collector",
            Self::SkipTrace => "a skip trace",
            Self::ThirdParty => "a third party",
        }
    }
}

impl Words for LedgerKind {
    fn words(&self) -> &'static str {
        match self {
            Self::Principal => "principal",
            Self::Interest => "interest",
            Self::Fee => "fee",
            Self::Payment => "payment",
            Self::Credit => "credit",
        }
    }
}
