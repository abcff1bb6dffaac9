//! Arrangements in words: what, how often, how.

use crate::domain::{
    terms::{Cadence, Method, TermsKind},
    words::Words,
};

/// What an arrangement does to the debt.
impl Words for TermsKind {
    fn words(&self) -> &'static str {
        match self {
            Self::InFull => "in full",
            Self::Settlement => "settlement for less",
            Self::Review => "hardship, then review",
        }
    }
}

/// How often.
impl Words for Cadence {
    fn words(&self) -> &'static str {
        match self {
            Self::Once => "one payment",
            Self::Weekly => "every week",
            Self::TwoWeekly => "every two weeks",
            Self::Monthly => "every month",
        }
    }
}

/// How it is paid.
impl Words for Method {
    fn words(&self) -> &'static str {
        match self {
            Self::Debit => "bank debit",
            Self::Card => "card",
            Self::Portal => "web portal",
            Self::Cheque => "check by mail",
            Self::WillSend => "\u{201c}I will send it\u{201d}",
        }
    }
}
