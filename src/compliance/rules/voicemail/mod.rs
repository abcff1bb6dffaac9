//! Section 4: voicemail and the limited-content message.

mod lcm_no_extra_content;
mod lcm_required_content;
mod voicemail_communication_needs_disclosure;

pub(super) use lcm_no_extra_content::LCM_NO_EXTRA_CONTENT;
pub(super) use lcm_required_content::LCM_REQUIRED_CONTENT;
pub(super) use voicemail_communication_needs_disclosure::VOICEMAIL_COMMUNICATION_NEEDS_DISCLOSURE;
