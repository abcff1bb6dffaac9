//! What the collector's words give away, and what a message may hold.

use crate::domain::{CollectorAct, Facts};

/// Whether an act tells the listener that there is a debt.
pub(super) fn reveals(act: CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::RevealDebt(_)
            | CollectorAct::MiniMiranda { .. }
            | CollectorAct::SayDebtCollector
            | CollectorAct::RightsReminder
            | CollectorAct::ValidationInfo(_)
            | CollectorAct::LimitationNotice { .. }
            | CollectorAct::StateCreditor
            | CollectorAct::StateAmount { .. }
            | CollectorAct::StateStatus(_)
            | CollectorAct::AskPayment { .. }
            | CollectorAct::Offer(_)
            | CollectorAct::Consequence { .. }
            | CollectorAct::Other(crate::domain::act::Mark::AccountMention)
    )
}

/// Whether a message has what a limited-content message must have and nothing
/// that it may not have (12 CFR § 1006.2(j)).
pub(super) fn is_limited(acts: &[CollectorAct], facts: &Facts) -> bool {
    use crate::domain::act::CompanyName;
    let neutral = |act: &CollectorAct| match act {
        CollectorAct::StateCompany(CompanyName::Neutral) => true,
        CollectorAct::StateCompany(CompanyName::True) => !facts.agency.name_reveals_collection,
        _ => false,
    };
    let names_somebody =
        |act: &CollectorAct| matches!(act, CollectorAct::StateName(_) | CollectorAct::ReplyName);
    let required = acts.iter().any(neutral)
        && acts.iter().any(names_somebody)
        && acts.contains(&CollectorAct::ReplyRequest)
        && acts.contains(&CollectorAct::CallBackNumber);
    let allowed = acts.iter().all(|act| {
        neutral(act)
            || names_somebody(act)
            || matches!(
                act,
                CollectorAct::ReplyRequest
                    | CollectorAct::CallBackNumber
                    | CollectorAct::Greet
                    | CollectorAct::AskFor
                    | CollectorAct::StateDateTime
                    | CollectorAct::ReplyTimes
                    | CollectorAct::AnyRepresentative
            )
    });
    required && allowed
}
