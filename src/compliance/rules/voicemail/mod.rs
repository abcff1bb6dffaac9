//! Section 4: voicemail and the limited-content message.

mod lcm_counts_as_call;
mod lcm_incomplete;
mod lcm_no_extra_content;
mod lcm_optional_content;
mod lcm_required_content;
mod lcm_voicemail_for_consumer;
mod voicemail_communication_needs_disclosure;

pub(super) use lcm_counts_as_call::LCM_COUNTS_AS_CALL;
pub(super) use lcm_incomplete::LCM_INCOMPLETE;
pub(super) use lcm_no_extra_content::LCM_NO_EXTRA_CONTENT;
pub(super) use lcm_optional_content::LCM_OPTIONAL_CONTENT;
pub(super) use lcm_required_content::LCM_REQUIRED_CONTENT;
pub(super) use lcm_voicemail_for_consumer::LCM_VOICEMAIL_FOR_CONSUMER;
pub(super) use voicemail_communication_needs_disclosure::VOICEMAIL_COMMUNICATION_NEEDS_DISCLOSURE;
