//! Where the federal courts of appeals read the act differently: which view binds a state.

use crate::compliance::contested::ExpiredOffers;

/// The view that binds a state, by its two letters. Districts are not told apart.
pub fn expired_offers(state: &str) -> ExpiredOffers {
    match state {
        "AR" | "IA" | "MN" | "MO" | "NE" | "ND" | "SD" => ExpiredOffers::NeedThreat,
        _ => ExpiredOffers::Mislead,
    }
}
