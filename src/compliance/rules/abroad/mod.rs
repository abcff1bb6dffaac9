//! Section 14: India and the United Kingdom, each instead of the law of the United States.

mod in_2026_draft;
mod in_hours_8_19;
mod in_no_harassment;
mod uk_dispute_suspend;
mod uk_identity_first;
mod uk_no_false_authority;
mod uk_no_pressure;
mod uk_no_third_party;
mod uk_reasonable_offer;
mod uk_times_requests;

pub(super) use in_2026_draft::IN_2026_DRAFT;
pub(super) use in_hours_8_19::IN_HOURS_8_19;
pub(super) use in_no_harassment::IN_NO_HARASSMENT;
pub(super) use uk_dispute_suspend::UK_DISPUTE_SUSPEND;
pub(super) use uk_identity_first::UK_IDENTITY_FIRST;
pub(super) use uk_no_false_authority::UK_NO_FALSE_AUTHORITY;
pub(super) use uk_no_pressure::UK_NO_PRESSURE;
pub(super) use uk_no_third_party::UK_NO_THIRD_PARTY;
pub(super) use uk_reasonable_offer::UK_REASONABLE_OFFER;
pub(super) use uk_times_requests::UK_TIMES_REQUESTS;
