//! Section 5: frequency, harassment, chosen media.

mod freq_7_in_7;
mod freq_consent_exclusion;
mod freq_not_connected_exclusion;
mod freq_post_conversation_7;
mod media_request_honour;

pub(super) use freq_7_in_7::FREQ_7_IN_7;
pub(super) use freq_consent_exclusion::FREQ_CONSENT_EXCLUSION;
pub(super) use freq_not_connected_exclusion::FREQ_NOT_CONNECTED_EXCLUSION;
pub(super) use freq_post_conversation_7::FREQ_POST_CONVERSATION_7;
pub(super) use media_request_honour::MEDIA_REQUEST_HONOUR;
