//! Section 1: time and place.

mod call_time_after_9pm;
mod call_time_before_8am;
mod consent_must_be_direct;
mod consent_not_solicited_in_violation;
mod inconvenient_consumer_initiates;
mod place_known_inconvenient;
mod place_workplace_prohibited;
mod time_ambiguous_location;
mod time_busy_is_not_standing;
mod time_electronic_when_sent;
mod time_known_inconvenient;

pub(super) use call_time_after_9pm::CALL_TIME_AFTER_9PM;
pub(super) use call_time_before_8am::CALL_TIME_BEFORE_8AM;
pub(super) use consent_must_be_direct::CONSENT_MUST_BE_DIRECT;
pub(super) use consent_not_solicited_in_violation::CONSENT_NOT_SOLICITED_IN_VIOLATION;
pub(super) use inconvenient_consumer_initiates::INCONVENIENT_CONSUMER_INITIATES;
pub(super) use place_known_inconvenient::PLACE_KNOWN_INCONVENIENT;
pub(super) use place_workplace_prohibited::PLACE_WORKPLACE_PROHIBITED;
pub(super) use time_ambiguous_location::TIME_AMBIGUOUS_LOCATION;
pub(super) use time_busy_is_not_standing::TIME_BUSY_IS_NOT_STANDING;
pub(super) use time_electronic_when_sent::TIME_ELECTRONIC_WHEN_SENT;
pub(super) use time_known_inconvenient::TIME_KNOWN_INCONVENIENT;
