//! Client policy: rules of the house.

mod client_no_message_with_third_party;
mod client_offer_beyond_authority;
mod client_two_identifiers;
mod client_verbatim_wording;

pub(super) use client_no_message_with_third_party::CLIENT_NO_MESSAGE_WITH_THIRD_PARTY;
pub(super) use client_offer_beyond_authority::CLIENT_OFFER_BEYOND_AUTHORITY;
pub(super) use client_two_identifiers::CLIENT_TWO_IDENTIFIERS;
pub(super) use client_verbatim_wording::CLIENT_VERBATIM_WORDING;
