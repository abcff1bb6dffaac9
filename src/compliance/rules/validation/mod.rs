//! Section 10: validation, disputes, payments.

mod overshadow;
mod val_timing;

pub(super) use overshadow::OVERSHADOW;
pub(super) use val_timing::VAL_TIMING;
