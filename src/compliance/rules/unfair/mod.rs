//! Section 8: unfair practices and restricted media.

mod unfair_convenience_fee;
mod unfair_postdated_accept;

pub(super) use unfair_convenience_fee::UNFAIR_CONVENIENCE_FEE;
pub(super) use unfair_postdated_accept::UNFAIR_POSTDATED_ACCEPT;
