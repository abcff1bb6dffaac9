//! Skills and goals in words, as lists of scenarios name them.

use crate::domain::{Goal, Skill, words::Words};

impl Words for Skill {
    fn words(&self) -> &'static str {
        match self {
            Self::AccountReview => "reading the account",
            Self::RightPartyContact => "right-party contact",
            Self::ThirdParty => "third parties",
            Self::Disclosure => "disclosures",
            Self::Discovery => "finding out why",
            Self::Listening => "listening",
            Self::Negotiation => "negotiation",
            Self::PaymentPlan => "payment plans",
            Self::Settlement => "settlements",
            Self::Hardship => "hardship",
            Self::PromiseToPay => "promises to pay",
            Self::BrokenPromise => "broken promises",
            Self::Authorization => "authorizations",
            Self::Dispute => "disputes",
            Self::Complaint => "complaints",
            Self::Anger => "anger",
            Self::TimeBarred => "time-barred debt",
            Self::Voicemail => "voicemail",
            Self::Location => "locating people",
            Self::CallTimes => "call times",
            Self::Attorney => "attorneys",
            Self::Bankruptcy => "bankruptcy",
            Self::Estate => "estates",
            Self::Language => "languages",
            Self::Crisis => "crisis",
            Self::Writing => "writing",
            Self::Priorities => "priorities",
            Self::Documentation => "documentation",
        }
    }
}

/// What a scenario asks for.
impl Words for Goal {
    fn words(&self) -> &'static str {
        match self {
            Self::Money => "reach the best arrangement that is lawful, affordable and will hold",
            Self::DisputeTaken => "hear the dispute and record it",
            Self::StopHonored => "honor a request to stop, and add nothing to it",
            Self::AttorneyTaken => "take the attorney's name and number, and end the contact",
            Self::RightMessageLeft => "leave the right message and no other",
            Self::LocationFound => "learn where the consumer can be found, and nothing else",
            Self::NoContactMade => "decide whether anybody should be contacted at all",
            Self::HardshipTaken => "hear the hardship, and squeeze nothing out of it",
            Self::BarExplained => {
                "tell the truth about an expired debt before any money, and see that it is understood"
            }
            Self::WorkPlanned => "plan the work in the right order",
            Self::FaultsFound => "find the faults of a colleague's call",
        }
    }
}
