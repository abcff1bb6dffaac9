//! Section 7: false, deceptive and misleading statements.

mod false_amount_status;
mod threat_arrest;
mod threat_not_intended;
mod threat_not_legal;

pub(super) use false_amount_status::FALSE_AMOUNT_STATUS;
pub(super) use threat_arrest::THREAT_ARREST;
pub(super) use threat_not_intended::THREAT_NOT_INTENDED;
pub(super) use threat_not_legal::THREAT_NOT_LEGAL;
