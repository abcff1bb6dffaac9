//! What a planned contact is worth before anybody has answered: the chance of
//! reaching the person, times what an arrangement would be worth.

use crate::{
    consumer::tuning::{REACH_CALL_DAY, REACH_CALL_EVENING, REACH_MESSAGE, REACH_WRITING},
    domain::{Money, party_act::Medium},
};

/// The chance of reaching the consumer by this medium at this hour (0 to 23) of
/// their day, in basis points. Authors may state their own.
pub fn reach_bp(medium: Medium, hour: u32) -> u16 {
    match medium {
        Medium::Call | Medium::Visit if hour >= 17 => REACH_CALL_EVENING,
        Medium::Call | Medium::Visit => REACH_CALL_DAY,
        Medium::Text | Medium::Email | Medium::Social | Medium::Portal => REACH_MESSAGE,
        Medium::Letter | Medium::Postcard | Medium::Fax | Medium::RinglessVoicemail => {
            REACH_WRITING
        }
    }
}

/// What a planned contact is worth, where an arrangement at the opening mood is worth `arrangement`.
pub fn value(reach_bp: u16, arrangement: Money) -> Money {
    arrangement.share(i64::from(reach_bp), 10_000)
}
