//! How does the account itself stand: is anything owed, and may it still be sued on?

use chrono::NaiveDate;

use crate::domain::facts::Debt;

/// Whether nothing is owed on a day: paid, settled, discharged, or never the consumer's.
pub fn not_owed(debt: &Debt, today: NaiveDate) -> bool {
    let since = |on: Option<NaiveDate>| on.is_some_and(|on| on <= today);
    since(debt.paid) || since(debt.settled) || since(debt.discharged) || debt.not_theirs
}

/// Whether a suit comes too late on a day. A judgment has its own, longer life.
pub fn expired(debt: &Debt, today: NaiveDate) -> bool {
    let late = debt.limitation_ends.is_some_and(|ends| ends <= today);
    late && debt.judgment.is_none_or(|on| on > today)
}
