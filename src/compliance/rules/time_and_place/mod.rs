//! Section 1: time and place.

mod call_time_after_9pm;
mod call_time_before_8am;
mod place_workplace_prohibited;
mod time_ambiguous_location;
mod time_electronic_when_sent;
mod time_known_inconvenient;

pub(super) use call_time_after_9pm::CALL_TIME_AFTER_9PM;
pub(super) use call_time_before_8am::CALL_TIME_BEFORE_8AM;
pub(super) use place_workplace_prohibited::PLACE_WORKPLACE_PROHIBITED;
pub(super) use time_ambiguous_location::TIME_AMBIGUOUS_LOCATION;
pub(super) use time_electronic_when_sent::TIME_ELECTRONIC_WHEN_SENT;
pub(super) use time_known_inconvenient::TIME_KNOWN_INCONVENIENT;
