//! Contacts in words: by what, where, from whom, and what came of them.

use crate::domain::{
    contact::{CallResult, Direction},
    facts::OrderKind,
    party_act::{CeaseScope, Medium, Place},
    words::Words,
};

impl Words for Direction {
    fn words(&self) -> &'static str {
        match self {
            Self::Outbound => "outbound",
            Self::Inbound => "inbound",
        }
    }
}

impl Words for CallResult {
    fn words(&self) -> &'static str {
        match self {
            Self::Conversation => "spoke with the person sought",
            Self::LiveOther => "spoke with somebody else",
            Self::RangOut => "rang out",
            Self::Voicemail => "voicemail, message left",
            Self::Full => "voicemail, nothing left",
            Self::Dropped => "answered, then dropped",
            Self::Busy => "busy",
            Self::NotInService => "not in service",
            Self::Sent => "sent",
            Self::Bounced => "came back",
        }
    }
}

impl Words for Medium {
    fn words(&self) -> &'static str {
        match self {
            Self::Call => "phone call",
            Self::Text => "text message",
            Self::Email => "e-mail",
            Self::Letter => "letter",
            Self::Postcard => "postcard",
            Self::Fax => "fax",
            Self::Social => "social network",
            Self::Portal => "web portal",
            Self::Visit => "visit",
            Self::RinglessVoicemail => "voicemail that never rings",
        }
    }
}

impl Words for Place {
    fn words(&self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Work => "work",
            Self::Driving => "on the road",
            Self::Hospital => "hospital",
            Self::Funeral => "funeral",
            Self::Other => "another place",
        }
    }
}

/// What is to stop: "all contact", "contact by e-mail".
pub fn stop(scope: CeaseScope) -> String {
    match scope {
        CeaseScope::All => "all contact".to_owned(),
        CeaseScope::Work => "contact at work".to_owned(),
        CeaseScope::ThirdParties => "contact with other people".to_owned(),
        CeaseScope::Times => "contact at certain times".to_owned(),
        CeaseScope::Medium(medium) => format!("contact by {}", medium.words()),
        CeaseScope::Number(line) => format!("contact at {line}"),
    }
}

/// The kind of an order; what it is about is shown beside it.
impl Words for OrderKind {
    fn words(&self) -> &'static str {
        match self {
            Self::Designation(_) => "leave alone",
            Self::Cease(_) => "stop",
            Self::RefusalToPay => "refusal to pay",
            Self::EmployerForbids => "the employer forbids such calls",
            Self::CourtPermits => "a court permits contact",
            Self::CourtOrdered => "a court ordered the message",
            Self::KnownPlace(_) => "known to be at",
            Self::Litigation => "in litigation",
            Self::LegallyRequired => "a law requires the message",
        }
    }
}
