//! Section 3: third parties and location information.

mod loc_employer_only_if_asked;
mod loc_identify_self;
mod loc_no_collection_marks;
mod loc_no_debt_mention;
mod loc_no_postcard;
mod loc_once;
mod loc_only_location_facts;
mod tp_disclosure;
mod tp_right_party_check;
mod tp_voicemail_overheard;

pub(super) use loc_employer_only_if_asked::LOC_EMPLOYER_ONLY_IF_ASKED;
pub(super) use loc_identify_self::LOC_IDENTIFY_SELF;
pub(super) use loc_no_collection_marks::LOC_NO_COLLECTION_MARKS;
pub(super) use loc_no_debt_mention::LOC_NO_DEBT_MENTION;
pub(super) use loc_no_postcard::LOC_NO_POSTCARD;
pub(super) use loc_once::LOC_ONCE;
pub(super) use loc_only_location_facts::LOC_ONLY_LOCATION_FACTS;
pub(super) use tp_disclosure::TP_DISCLOSURE;
pub(super) use tp_right_party_check::TP_RIGHT_PARTY_CHECK;
pub(super) use tp_voicemail_overheard::TP_VOICEMAIL_OVERHEARD;
