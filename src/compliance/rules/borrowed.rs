//! Federal rules that a state borrows for those whom the federal act does not bind.

use crate::compliance::{
    Moment,
    moment::kind,
    questions::{Coverage, coverage},
    rule::{Basis, Binds, Source},
    rules::RULES,
};

/// The title of the federal rule that a creditor would have broken were it a debt
/// collector: of those on contact, harassment, false statements and unfair
/// practices. Disclosures and the validation notice are the collectors' alone.
pub(super) fn broken_by_creditor(moment: &Moment<'_>) -> Option<&'static str> {
    if coverage(moment.facts, moment.debt()) != Coverage::NotCollector {
        return None;
    }
    let kind = kind(moment.item);
    RULES
        .iter()
        .filter(|rule| {
            rule.source == Source::Law
                && rule.binds == Binds::Collector
                && rule.within.is_empty()
                && !matches!(rule.basis, Basis::Definition | Basis::Policy)
                && rule.hears.hears(kind)
                && !is_collectors_own(rule.id)
        })
        .find(|rule| (rule.judge)(moment).is_some_and(|said| said.outcome.is_violation()))
        .map(|rule| rule.title)
}

/// The notices are the collectors' alone; the limits on calls and the opt-out are the
/// regulation's, which the states do not take over with the act.
fn is_collectors_own(id: &str) -> bool {
    const NOTICES: [&str; 8] = [
        "disc-",
        "val-",
        "original-creditor-",
        "overshadow",
        "voicemail-",
        "lcm-",
        "freq-",
        "optout-",
    ];
    NOTICES.iter().any(|start| id.starts_with(start))
}
