//! Does the federal act bind this collector for this debt?

use crate::domain::{
    Facts,
    facts::{ActingAs, Debt, DebtPurpose},
};

/// Whether the act applies, or why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Coverage {
    /// It applies.
    Covered,
    /// Whoever collects is no debt collector: 15 U.S.C. 1692a(6).
    NotCollector,
    /// The debt is not for personal, family or household purposes: 1692a(5).
    NotConsumerDebt,
    /// It was not in default when it was obtained: 1692a(6)(F)(iii).
    NotInDefault,
}

/// Asks it of one debt.
pub fn coverage(facts: &Facts, debt: Option<&Debt>) -> Coverage {
    let agency = &facts.agency;
    let own_name = matches!(agency.acting_as, ActingAs::Creditor | ActingAs::FirstParty);
    // A creditor that uses a name suggesting a third party becomes a debt collector.
    if own_name && !agency.uses_other_name {
        return Coverage::NotCollector;
    }
    match debt {
        Some(debt) if debt.purpose == DebtPurpose::Business => Coverage::NotConsumerDebt,
        Some(debt) if !debt.in_default_when_obtained && !own_name => Coverage::NotInDefault,
        _ => Coverage::Covered,
    }
}
