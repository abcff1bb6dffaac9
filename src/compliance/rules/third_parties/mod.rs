//! Section 3: third parties and location information.

mod loc_identify_self;
mod loc_no_debt_mention;
mod tp_disclosure;
mod tp_right_party_check;

pub(super) use loc_identify_self::LOC_IDENTIFY_SELF;
pub(super) use loc_no_debt_mention::LOC_NO_DEBT_MENTION;
pub(super) use tp_disclosure::TP_DISCLOSURE;
pub(super) use tp_right_party_check::TP_RIGHT_PARTY_CHECK;
