//! Section 8: unfair practices and restricted media.

mod media_envelope;
mod media_postcard;
mod media_public_social;
mod media_work_email;
mod unfair_concealed_charges;
mod unfair_convenience_fee;
mod unfair_nonjudicial_action;
mod unfair_postdated_accept;
mod unfair_postdated_early;
mod unfair_postdated_solicit;
mod unfair_unauthorised_amount;

pub(super) use media_envelope::MEDIA_ENVELOPE;
pub(super) use media_postcard::MEDIA_POSTCARD;
pub(super) use media_public_social::MEDIA_PUBLIC_SOCIAL;
pub(super) use media_work_email::MEDIA_WORK_EMAIL;
pub(super) use unfair_concealed_charges::UNFAIR_CONCEALED_CHARGES;
pub(super) use unfair_convenience_fee::UNFAIR_CONVENIENCE_FEE;
pub(super) use unfair_nonjudicial_action::UNFAIR_NONJUDICIAL_ACTION;
pub(super) use unfair_postdated_accept::UNFAIR_POSTDATED_ACCEPT;
pub(super) use unfair_postdated_early::UNFAIR_POSTDATED_EARLY;
pub(super) use unfair_postdated_solicit::UNFAIR_POSTDATED_SOLICIT;
pub(super) use unfair_unauthorised_amount::UNFAIR_UNAUTHORISED_AMOUNT;
