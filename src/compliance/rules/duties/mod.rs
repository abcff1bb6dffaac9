//! Section 11: other duties of collectors.

mod deceptive_forms;
mod furnish_before_contact;
mod furnish_undelivered;
mod liability_frame;
mod recordings_3y;
mod records_3y;
mod state_law_stricter;
mod transfer_prohibited;
mod venue;

pub(super) use deceptive_forms::DECEPTIVE_FORMS;
pub(super) use furnish_before_contact::FURNISH_BEFORE_CONTACT;
pub(super) use furnish_undelivered::FURNISH_UNDELIVERED;
pub(super) use liability_frame::LIABILITY_FRAME;
pub(super) use recordings_3y::RECORDINGS_3Y;
pub(super) use records_3y::RECORDS_3Y;
pub(super) use state_law_stricter::STATE_LAW_STRICTER;
pub(super) use transfer_prohibited::TRANSFER_PROHIBITED;
pub(super) use venue::VENUE;
